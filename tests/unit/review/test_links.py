from pathlib import Path

from folders import write_project

from linli.review.counts import sizes
from linli.review.links import broken_in_sites

PAGE = '<html><body id="top"><a href="{way}">a</a></body></html>'


def site(folder: Path, **ways: str) -> Path:
    pages = {f"{name.replace('_', '/')}/index.html": PAGE.format(way=way) for name, way in ways.items()}
    return write_project(folder, {"index.html": PAGE.format(way="./"), "assets/a.css": "", **pages})


def test_only_links_that_the_change_breaks_are_told(tmp_path: Path) -> None:
    old = site(tmp_path / "old", a="../b/", b="../nowhere/", c_d="../../b/#top")
    new = site(tmp_path / "new", a="../b/", c_d="../../b/#top", e="../nowhere/")
    assert [(link.page, link.target) for link in broken_in_sites(old, new)] == [
        ("a/", "../b/"),
        ("c/d/", "../../b/#top"),
        ("e/", "../nowhere/"),
    ]
    assert broken_in_sites(old, old) == ()


def test_links_that_lead_somewhere_are_no_mistakes(tmp_path: Path) -> None:
    ways = ["../", "..", "./", "#top", "?q=1", "../assets/a.css", "https://a.cn/x", "mailto:a@b.cn", "/x", "../c%5Fd/"]
    pages = {f"{number}/index.html": PAGE.format(way=way) for number, way in enumerate(ways)}
    new = write_project(tmp_path / "new", {"index.html": "", "assets/a.css": "", "c_d/index.html": "", **pages})
    assert broken_in_sites(write_project(tmp_path / "old", {"index.html": ""}), new) == ()
    broken = write_project(tmp_path / "two", {"index.html": PAGE.format(way="#nothing")})
    assert [link.target for link in broken_in_sites(new, broken)] == ["#nothing"]


def test_sizes_are_those_of_all_files(tmp_path: Path) -> None:
    old, new = write_project(tmp_path / "old", {"a.html": "12345"}), write_project(tmp_path / "new", {"b.css": "12"})
    assert [(count.before, count.after) for count in sizes(old, new)] == [(1, 1), (5, 2), (5, 0)]
