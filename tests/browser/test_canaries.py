"""Words that would be a program if any page took them for one, in every field there is: none of them runs.

Pages are opened without their content security policy, so that escaping and sanitising have to hold on their own.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

import pytest
from folders import REGIONS, THEMES, write_project
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser
from projects import GROUND, IDS, KINDS, filled
from tests.browser.conftest import serve
from tests.browser.forms import git
from tests.browser.small import CONFIG, build_site
from tests.browser.visit import Visit, visit
from tests.site.html import parse

pytestmark = pytest.mark.browser

CANARIES = (
    '"><img src=x onerror=window.fired=1>金丝雀',
    "</title></script></textarea><script>window.fired=2</script>金丝雀",
    "' autofocus tabindex=0 onfocus=window.fired=3 onmouseover=window.fired=3 x='金丝雀",
    "&lt;img src=x onerror=window.fired=4&gt;&#60;svg onload=window.fired=4&#62;金丝雀",
    "[金丝雀](JavaScript:window.fired=5)<svg/onload=window.fired=5>",
    "{{constructor.constructor('window.fired=6')()}}${window.fired=6}`金丝雀`",
    "<!--><script>window.fired=7</script>--><![CDATA[<script>window.fired=7</script>金丝雀",
)
BODY = "\n\n".join(
    [
        *CANARIES,
        *(f"## {canary}" for canary in CANARIES),
        "[甲](<javascript:window.fired=8>) <javascript:window.fired=8> [乙][r] [丙](java&#115;cript:window.fired=8)",
        "[r]: javascript:window.fired=8 '\"><script>window.fired=8</script>'",
        "脚注[^1]~~<script>window.fired=9</script>~~\n\n[^1]: <img src=x onerror=window.fired=9>",
        "|<img src=x onerror=window.fired=9>|b|\n|:-:|-|\n|<script>window.fired=9</script>|`<b>`|",
        "```html\n</code></pre><script>window.fired=9</script>\n```",
        '!!! note "<img src=x onerror=window.fired=9>"\n    <script>window.fired=9</script>',
    ]
)
PHOTO = "gate.jpg"
LEADING_ON = {"html", "head", "meta", "title", "link", "body", "p", "a"}
"""What a page at a former address is made of."""

KEPT = {"url", "file", "redirect_from", "pinyin"}
"""Fields whose values have a form of their own."""

USE = """
() => {
    for (const element of document.querySelectorAll("*"))
        for (const type of ["mouseover", "mouseenter", "focus", "focusin", "pointerenter", "toggle", "animationstart"])
            element.dispatchEvent(new Event(type, {bubbles: true}));
    for (const link of document.querySelectorAll("a[href]"))
        if (/^[^/?#]*:/.test(link.getAttribute("href")) && !/^(https?|mailto):/.test(link.getAttribute("href")))
            link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    return [...document.querySelectorAll("[onerror], [onload], [onfocus], iframe, object, base")].map(e => e.outerHTML);
}
"""


def sown(value: Any, mark: str, turn: Iterator[str], key: str = "") -> Any:  # noqa: ANN401 - whatever a field holds
    """``value`` with a canary in the place of every text that is a profile's own."""
    if isinstance(value, dict):
        return {name: sown(inner, mark, turn, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [sown(inner, mark, turn, key) for inner in value]
    if not isinstance(value, str) or key in KEPT or key == "body":
        return value
    return next(turn) if value in {mark, mark.replace("mark-", "secret-")} else value


def turns() -> Iterator[str]:
    while True:
        yield from CANARIES


@settings(max_examples=1, phases=[Phase.generate], database=None, derandomize=True)
@given(st.data())
def fill(files: dict[str, str], data: st.DataObject) -> None:
    folders = dict(zip(KINDS, ("communities", "representatives", "programs", "sources"), strict=True))
    turn = turns()
    for kind in KINDS:
        for identity in IDS[kind]:
            fields = sown(filled(kind, identity, cast("st.DrawFn", data.draw)), f"mark-{identity}", turn)
            if kind == "representative":
                fields["consent"] = {**GROUND, "note": next(turn)}
            for never in ("part_of", "related"):  # nothing may be part of itself
                fields.pop(never, None)
            if kind != "source":
                fields["body"] = BODY
                fields["photos"] = [{"file": PHOTO, **{name: next(turn) for name in ("alt", "caption", "credit")}}]
            files[f"content/{folders[kind]}/{identity}.yml"] = json.dumps(fields, ensure_ascii=False)


@pytest.fixture(scope="module")
def sown_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files: dict[str, str] = {}
    fill(files)
    names = {"name": CANARIES[0], "tagline": CANARIES[1], "description": CANARIES[2]}
    owner = {
        "organisation": CANARIES[3],
        "licence": CANARIES[4],
        "contact": CANARIES[5],
        "icp": {"number": CANARIES[6]},
    }
    site = {**names, **owner, "url": "https://linli.example/", "share_images": False}
    folder = write_project(
        tmp_path_factory.mktemp("sown"),
        {
            **files,
            "mkdocs.yml": CONFIG,
            "content/pages/about.md": "# 关于\n",
            "site_config/site.yml": json.dumps(site, ensure_ascii=False),
            "site_config/regions.yml": REGIONS.replace("珠海市", "<script>window.fired=10</script>市"),
            "site_config/themes.yml": THEMES.replace("妇女与家庭", "'\"><img src=x onerror=window.fired=11>'"),
        },
    )
    (folder / "content/media").mkdir(exist_ok=True)
    Image.new("RGB", (640, 480), "#48a").save(folder / "content/media" / PHOTO)
    git(folder, "init", "-q")  # feeds tell what history tells
    git(folder, "add", "--all")
    git(folder, "commit", "-qm", CANARIES[0])
    return build_site(folder)


def unharmed(visited: Visit, where: str) -> None:
    assert visited.page.evaluate(USE) == [], where
    visited.page.wait_for_timeout(30)
    assert visited.page.evaluate("window.fired") is None, where
    assert not visited.page.url.startswith("javascript:"), where


def test_no_page_takes_words_for_programs(browser: Browser, sown_site: Path) -> None:
    files = {
        file.relative_to(sown_site).as_posix(): file.read_text(encoding="utf-8") for file in sown_site.rglob("*.html")
    }
    leading_on = {file for file, text in files.items() if 'http-equiv="refresh"' in text}
    assert leading_on
    for file in leading_on:
        assert {element.tag for element in parse(file, files[file]).elements} <= LEADING_ON
    pages = sorted(files.keys() - leading_on)
    assert len(pages) > 25
    shown = 0
    with serve(sown_site) as address, visit(browser, address, bypass_csp=True) as visited:
        for page in pages:
            visited.go(page.removesuffix("index.html"))
            shown += "金丝雀" in visited.page.content()
            unharmed(visited, page)
    assert shown > 20


def test_feeds_and_data_run_nothing_either(browser: Browser, sown_site: Path) -> None:
    opened = [file for file in sorted(sown_site.rglob("*")) if file.suffix in {".xml", ".json", ".txt", ".svg"}]
    ways = [file.relative_to(sown_site).as_posix() for file in opened if b"window.fired" in file.read_bytes()]
    assert {"feed.xml", "feed.json", "llms.txt", "data/communities.json"} <= set(ways)
    with serve(sown_site) as address, visit(browser, address, bypass_csp=True) as visited:
        for way in ways:
            visited.page.goto(f"{address}{way}")
            assert visited.page.evaluate("window.fired") is None, way


@pytest.mark.parametrize("asked", ["金丝雀", "img", "<script>", "fired", '"><img src=x onerror=window.fired=12>'])
def test_neither_suggestions_nor_results_do(asked: str, browser: Browser, sown_site: Path) -> None:
    wide = {"width": 1280, "height": 900}
    with serve(sown_site) as address, visit(browser, address, viewport=wide, bypass_csp=True) as visited:
        visited.go("")
        box = visited.page.locator("input[name=q]").first
        box.fill(asked)
        visited.page.wait_for_timeout(600)
        unharmed(visited, f"suggestions for {asked}")
        visited.go(f"search/?q={quote(asked)}")
        visited.page.wait_for_timeout(900)
        unharmed(visited, f"results for {asked}")
        if asked == "金丝雀":
            assert visited.page.locator("main").inner_text().count("金丝雀") > 5
            visited.go("communities/")
            visited.page.locator("input[type=search]:visible").first.fill(asked)
            visited.page.wait_for_timeout(600)
            unharmed(visited, "lists")


def test_the_canaries_would_sing(browser: Browser, sown_site: Path) -> None:
    with serve(sown_site) as address, visit(browser, address, bypass_csp=True) as visited:
        visited.go("")
        for number, canary in enumerate(CANARIES[:4], start=1):
            html = canary.replace("&lt;", "<").replace("&gt;", ">").replace("&#60;", "<").replace("&#62;", ">")
            html = f"<b title='{html}'></b>" if html.startswith("'") else html
            visited.page.evaluate(
                "html => document.body.append(document.createRange().createContextualFragment(html))", html
            )
            visited.page.evaluate("document.body.lastElementChild.dispatchEvent(new Event('focus'))")
            visited.page.wait_for_function("number => window.fired === number", arg=number, timeout=10_000)
        assert re.search("Security Policy", "".join(visited.problems)) is None
