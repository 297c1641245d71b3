import pytest
from jinja2 import DictLoader, Environment

from linli.mkdocs_plugins.compiled import COMPILED


def test_a_template_is_compiled_once_for_the_same_text(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str | None] = []
    compile_template = Environment.compile

    def counted(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> object:
        compiled.append(name)
        return compile_template(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", counted)
    texts = {"甲.html": "一 {{ name }}"}
    for text, shown in (("一 {{ name }}", "一 茂盛"), ("一 {{ name }}", "一 茂盛"), ("二 {{ name }}", "二 茂盛")):
        texts["甲.html"] = text
        env = Environment(loader=DictLoader(texts), bytecode_cache=COMPILED, autoescape=True)
        assert env.get_template("甲.html").render(name="茂盛") == shown
    assert compiled == ["甲.html", "甲.html"]
