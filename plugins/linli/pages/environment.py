"""The template engine: Markdown with everything inserted made harmless."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup

from linli.pages.escape import inserted


class _PlainCode(CodeGenerator):
    """Compiles templates into plainer Python than Jinja does by itself, which runs in a fraction of the time.

    What is inserted goes through ``finalize`` alone, which makes it harmless for HTML too. Attributes are attributes,
    never items; what ``~`` joins is plain text; and what is called is called, since nothing here wants the context.
    Templates need no more.
    """

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("finalize = environment.finalize")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write("finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("str_join((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, ARG002, FBT001, FBT002
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class _Environment(Environment):
    code_generator_class = _PlainCode


@cache
def environment() -> Environment:
    """The one environment: what is inserted is escaped for Markdown and for HTML; unknown names are errors."""
    return _Environment(
        loader=PackageLoader("linli.pages"),
        autoescape=True,
        auto_reload=False,
        finalize=inserted,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


def render(template: str, **values: object) -> Markup:
    """The Markdown that ``template`` makes of ``values``.

    The context is made here, since Jinja's own way goes through all that every template may see, for each anew.
    """
    made = _template(template)
    context = Context(made.environment, {**made.environment.globals, **values}, template, {})
    try:
        return Markup("".join(made.root_render_func(context)))  # noqa: S704 - templates escape
    except Exception:  # noqa: BLE001 - Jinja raises it again, with the line of the template
        made.environment.handle_exception()
