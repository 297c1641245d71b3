import posixpath
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.site.html import Document, parse


def target(page: str, address: str) -> tuple[str, str]:
    """The file that an address on a page leads to, and the fragment. A path from the root counts from the site's."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    folder = "/" if path.startswith("/") else posixpath.join("/", posixpath.dirname(page))
    joined = posixpath.normpath(posixpath.join(folder, path.lstrip("/"))) if path else posixpath.join("/", page)
    is_folder = path.endswith(("/", "..", "/.")) or path == "."
    return (posixpath.join(joined, "index.html") if is_folder else joined).lstrip("/"), unquote(parts.fragment)


def outside(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def problems(site: Path, pages: dict[str, Document]) -> Iterator[str]:
    ids = {path: set(page.ids()) for path, page in pages.items()}
    for path, page in pages.items():
        for element, address in page.addresses():
            where = f"{path}: <{element.tag}> {address!r}"
            if not address.strip():
                yield f"{where} is empty"
            elif not outside(address):
                file, fragment = target(path, address)
                if path != "404.html" and address.startswith("/"):
                    yield f"{where} works at the root of a server only"
                elif not (site / file).is_file():
                    yield f"{where} leads to {file}, which is not there"
                elif fragment and fragment not in ids.get(file, ()):
                    yield f"{where} leads to an anchor that is not there"


def test_internal_links_lead_somewhere(site: Path, pages: dict[str, Document]) -> None:
    assert list(problems(site, pages)) == []


def test_page_not_found_works_from_any_depth(pages: dict[str, Document]) -> None:
    addresses = [address for _, address in pages["404.html"].addresses() if not outside(address)]
    assert [address for address in addresses if not address.startswith(("/", "#"))] == []
    assert {"/", "/."} & set(addresses)


def test_ids_are_not_repeated(pages: dict[str, Document]) -> None:
    repeated = {
        path: [name for name, count in Counter(page.ids()).items() if count > 1] for path, page in pages.items()
    }
    assert {path: names for path, names in repeated.items() if names} == {}


def test_the_links_check_finds_each_kind_of_fault(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("", encoding="utf-8")
    good = '<a href="../a/#%E8%AF%BE">x</a><a href="#课">x</a><h2 id="课"></h2><img srcset="index.html 1w, . 2w">'
    faults = ("#班", "../b/", "../a/#班", "", "/a/", "gone.png")
    bad = "".join(f'<a href="{fault}">x</a>' for fault in faults)
    assert list(problems(tmp_path, {"a/index.html": parse("a/index.html", good)})) == []
    assert len(list(problems(tmp_path, {"a/index.html": parse("a/index.html", bad)}))) == len(faults)
