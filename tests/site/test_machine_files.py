"""What machines read of the site: every file keeps its standard, and leads to what is there."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from PIL import Image
from standards import atom_problems, json_feed_problems, sitemap_problems, xml
from tests.conftest import ROOT
from tests.site.html import Document, parse
from tests.site.test_links import outside, target

URL = yaml.safe_load((ROOT / "site_config/site.yml").read_text(encoding="utf-8"))["url"]
MARKDOWN_LINK = re.compile(r"(?<!\\)\]\((?P<way>[^)\s]+)\)")
CODE = re.compile(r"^(```+|~~~+).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)


@pytest.fixture(name="cards", scope="module")
def all_cards(site: Path) -> dict[str, Document]:
    """Every card for other sites, by its path."""
    files = {file.relative_to(site).as_posix(): file for file in sorted((site / "embed").rglob("*.html"))}
    return {path: parse(path, file.read_text(encoding="utf-8")) for path, file in files.items()}


def leads(site: Path, address: str) -> bool:
    """Whether an address of the site has a file."""
    way = unquote(address.removeprefix(URL).partition("#")[0])
    return address.startswith(URL) and (site / way / ("index.html" if way.endswith("/") or not way else "")).is_file()


def test_feeds_keep_their_standards_and_lead_to_pages(site: Path) -> None:
    atoms, others = sorted(site.rglob("feed.xml")), sorted(site.rglob("feed.json"))
    assert len(atoms) == len(others) > 20
    assert {file: atom_problems(file.read_bytes()) for file in atoms} == {file: [] for file in atoms}
    assert {file: json_feed_problems(file.read_bytes()) for file in others} == {file: [] for file in others}
    items = [item for file in others for item in json.loads(file.read_bytes())["items"]]
    assert len(items) > 100
    assert [item["url"] for item in items if not leads(site, item["url"])] == []


def test_pages_lead_to_the_feeds_that_they_have(site: Path, pages: dict[str, Document]) -> None:
    named = {
        (Path(path).parent / link.attributes["href"]).as_posix()
        for path, page in pages.items()
        for link in page.all("link", rel="alternate")
        if link.attributes["type"] in {"application/atom+xml", "application/feed+json"}
    }
    assert named == {
        file.relative_to(site).as_posix() for name in ("feed.xml", "feed.json") for file in site.rglob(name)
    }


def test_the_list_of_addresses_keeps_its_standard_and_has_real_days(site: Path) -> None:
    data = (site / "sitemap.xml").read_bytes()
    assert sitemap_problems(data) == []
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = xml(data).xpath("//s:lastmod/text()", namespaces=names)
    assert len(days) > 100


def test_every_page_has_its_markdown_beside_it(site: Path, content_pages: dict[str, Document]) -> None:
    for path, page in content_pages.items():
        file = (site / path).with_name("index.md")
        assert file.is_file(), path
        links = [link.attributes["href"] for link in page.all("link", rel="alternate", type="text/markdown")]
        assert links == ["index.md"], path


def test_links_of_the_markdown_lead_to_files(site: Path) -> None:
    found = {
        (file, unquote(match["way"]).partition("#")[0])
        for file in site.rglob("*.md")
        for match in MARKDOWN_LINK.finditer(CODE.sub("", file.read_text(encoding="utf-8")))
        if not outside(match["way"]) and not match["way"].startswith("mailto:")
    }
    inner = [(file, way) for file, way in found if way]
    assert len(inner) > 1000
    assert [(str(file), way) for file, way in inner if not (file.parent / way).is_file()] == []


def test_the_markdown_of_made_pages_has_no_html(site: Path) -> None:
    written = {file.stem for file in (ROOT / "content/pages").glob("*.md")}
    left = re.compile(r"(?<!\\)</?[a-z]+[\s>]|\{:|&#\d+;|class=|<!--")
    made = [file for file in site.rglob("index.md") if file.relative_to(site).parts[0] not in written]
    texts = {file: CODE.sub("", file.read_text(encoding="utf-8")) for file in made}
    assert {str(file): match[0] for file, text in texts.items() if (match := left.search(text))} == {}


def test_programs_that_read_texts_find_all_profiles(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert [link for link in links if not leads(site, link)] == []
    folders = [path for kind in ("communities", "representatives", "programs") for path in (site / kind).iterdir()]
    profiles = {path.relative_to(site).as_posix() for path in folders if path.is_dir() and path.name != "page"}
    assert profiles <= {link.removeprefix(URL).removesuffix("/index.md") for link in links}
    assert len(text.encode()) < 100_000


def test_the_manifest_names_icons_that_are_there_in_their_sizes(site: Path, pages: dict[str, Document]) -> None:
    made = json.loads((site / "manifest.webmanifest").read_bytes())
    for icon in made["icons"]:
        assert (site / icon["src"]).is_file()
        if icon["type"] == "image/png":
            with Image.open(site / icon["src"]) as image:
                assert icon["sizes"] == "x".join(map(str, image.size))
    assert {icon["sizes"] for icon in made["icons"]} >= {"192x192", "512x512"}
    for rel in ("manifest", "apple-touch-icon", "search"):
        assert {len(page.all("link", rel=rel)) for page in pages.values()} == {1}


def test_the_search_description_leads_to_the_search(site: Path) -> None:
    tree = xml((site / "opensearch.xml").read_bytes())
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    template = tree.xpath("//o:Url[@type='text/html']/@template", namespaces=names)[0]
    assert template == f"{URL}search/?q={{searchTerms}}"
    assert leads(site, template.partition("?")[0])
    assert 0 < len(tree.findtext("o:ShortName", namespaces=names)) <= 16


def test_every_profile_has_a_small_card_that_leads_to_it(site: Path, cards: dict[str, Document]) -> None:
    profiles = {
        f"embed/{folder}/{file.stem}/index.html"
        for folder in ("communities", "representatives", "programs")
        for file in (ROOT / "content" / folder).glob("*.yml")
        if (site / folder / file.stem).is_dir()
    }
    assert set(cards) == profiles
    for path, card in cards.items():
        assert (site / path).stat().st_size <= 4096
        assert card.all("script", "iframe", "form") == []
        (link,) = card.all("a")
        assert target(path, link.attributes["href"])[0] == path.removeprefix("embed/")
        addresses = [target(path, address)[0] for _, address in card.addresses()]
        assert [address for address in addresses if not (site / address).is_file()] == []


def test_what_the_site_was_made_of_is_said_twice_the_same(site: Path, pages: dict[str, Document]) -> None:
    made = json.loads((site / "build.json").read_bytes())
    assert made["pages"] == len(pages) - 1  # the page for addresses that lead nowhere is none of them
    words = " ".join(element.words for element in pages["status/index.html"].all("p", "li", "td"))
    if made["commit"] is not None:
        assert made["commit"]["id"] in words
    for name, version in made["versions"].items():
        assert f"{name} {version}" in words
    assert sum(made["counts"]["community"].values()) == len(list((site / "embed/communities").iterdir()))
