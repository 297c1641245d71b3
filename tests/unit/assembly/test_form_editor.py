import json
from html.parser import HTMLParser

from builders import settings_of

from linli.assembly.form_editor import editor_file, editor_files, entry_way, is_published, policy
from linli.forms.configuration import Place

HOST = "editor: {where: preview, host: gitlab, repository: a/b, api_url: https://api.example.cn/v4}"

SHOWN = "shown"


class Page(HTMLParser):
    """The attributes of a page's elements, and the scripts that stand in it."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in {"script", "style"} and data.strip():
            self.inside.append(data)


def test_the_page_loads_nothing_but_our_own_files() -> None:
    page = Page(editor_file("index.html", settings_of(), Place("/b/"), SHOWN) or b"")
    files = editor_files(settings_of(), Place("/b/"))
    loaded = [found.get("src") or found.get("href") for tag, found in page.found if tag in {"script", "link"}]
    assert [name for name in loaded if not str(name).startswith("/b/") and name not in files] == []
    assert page.inside == []
    (body,) = [found for tag, found in page.found if tag == "body"]
    assert json.loads(str(body["data-told"]))["token"] == SHOWN


def test_the_policy_names_a_host_only_where_there_is_one() -> None:
    assert "https:" not in policy(settings_of(), Place())
    assert "connect-src 'self' blob: data: https://api.example.cn https://gitlab.com;" in policy(
        settings_of(HOST), Place()
    )
    assert "https:" not in policy(settings_of(HOST), Place(is_local=True))
    assert "unsafe-eval'" not in policy(settings_of(), Place()).replace("wasm-unsafe-eval", "")
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy(settings_of(), Place())


def test_a_site_has_the_editor_where_it_says() -> None:
    assert not is_published(settings_of(), is_preview=True)
    assert is_published(settings_of(HOST), is_preview=True)
    assert not is_published(settings_of(HOST), is_preview=False)
    assert is_published(settings_of(HOST.replace("preview", "site")), is_preview=False)


def test_files_of_profiles_have_a_form() -> None:
    assert entry_way("content/communities/jia.yml") == "#/collections/communities/entries/jia"
    assert entry_way("content/pages/about.md") is None
    assert entry_way("site_config/site.yml") is None


def test_a_published_editor_has_no_token_and_all_its_files() -> None:
    files = editor_files(settings_of(HOST), Place())
    assert {
        "index.html",
        "config.json",
        "program/index.js",
        "program/LICENSES.txt",
        "scripts/keep/format.js",
    } <= files.keys()
    assert b"&#34;token&#34;: &#34;&#34;" in files["index.html"]
    assert editor_file("nothing.js", settings_of(), Place()) is None
