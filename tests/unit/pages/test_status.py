from dataclasses import replace
from html import unescape

from publishing import published

from linli.catalogue.freshness import Freshness
from linli.catalogue.provenance import Commit, Provenance
from linli.pages.status import status_page, status_recipe
from linli.wording import Language

COMMIT = Commit("0123456789abcdef0123456789abcdef01234567", "2026-11-22T23:30:00+08:00", is_clean=True)
MADE = Provenance(COMMIT, {"Linli": "1.2", "Python": "3.11"}, 21, 0, Freshness(3, 2, 1), 42)
FILES = {"communities/jia": "", "communities/yi": "status: archived", "communities/hidden": "status: draft"}


def text(made: Provenance = MADE, language: Language = "zh") -> str:
    page = status_page(published(FILES, language=language), made)
    assert page.url == "status/"
    return unescape(page.markdown)


def test_the_page_says_what_the_site_was_made_of() -> None:
    found = text()
    assert "2026年11月22日" in found
    assert f"`{COMMIT.id}`" in found
    assert "-   2 处社区，其中已归档 1 份" in found
    assert "-   0 位人物\n" in found
    assert "-   42 个网页" in found
    assert "21 条规则" in found
    assert "没有提醒" in found
    assert "3 份" in found
    assert "-   Linli 1.2" in found
    assert "没有提交" not in found


def test_what_is_not_so_good_is_said_as_well() -> None:
    assert "改动没有提交" in text(replace(MADE, commit=replace(COMMIT, is_clean=False)))
    assert "没有用 Git 记录" in text(replace(MADE, commit=None))
    assert "提醒：5 处" in text(replace(MADE, warnings=5))
    assert "not recorded with Git" in text(replace(MADE, commit=None), "en")


def test_the_page_is_made_again_only_when_something_of_it_changes() -> None:
    catalogue = published(FILES)
    one = status_recipe(catalogue, MADE)
    assert one.shows == ()
    assert one.facts == status_recipe(catalogue, replace(MADE)).facts
    others = [replace(MADE, commit=None), replace(MADE, warnings=1), replace(MADE, freshness=Freshness(2, 3, 1))]
    assert one.facts not in [status_recipe(catalogue, other).facts for other in others]
    assert one.facts != status_recipe(published({**FILES, "communities/bing": ""}), MADE).facts
