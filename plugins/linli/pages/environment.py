"""The template engine: Markdown with everything inserted made harmless."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from linli.pages.escape import escape


@cache
def environment() -> Environment:
    """The one environment: what is inserted is escaped for Markdown and for HTML; unknown names are errors."""
    return Environment(
        loader=PackageLoader("linli.pages"),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, **values: object) -> Markup:
    """The Markdown that ``template`` makes of ``values``."""
    return Markup(environment().get_template(template).render(**values))  # noqa: S704 - templates escape
