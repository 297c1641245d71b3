"""Recipes say truly what their pages show."""

from dataclasses import replace

import pytest
from publishing import published

from linli.catalogue.graph import Key
from linli.pages.all_pages import all_pages, recipes
from linli.pages.known import known
from linli.pages.page import Page
from linli.pages.recipe import Recipe

FILES = {
    "communities/jie": "name: 甲街道\nkind: street\nregion: guangdong/zhuhai",
    "communities/jia": "name: 甲社区\npart_of: jie\nthemes: [women]\nbody: 见[书香](program:shu)。",
    "communities/yi": "name: 乙社区\npart_of: jie\nthemes: [women]\nregion: guangdong/zhuhai",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记, community: jia, source: one}]",
    "representatives/an": "name: 安然\nposts: [{title: 主任, community: yi}]",
    "programs/shu": "name: 书香\ncommunities: [jia]\npeople: [{representative: zeng, role: 发起人, source: two}]",
    "programs/deng": "name: 点灯\npart_of: shu\nmilestones: [{date: 2018, title: 成立, source: one}]",
    "sources/one": "title: 一天",
    "sources/two": "title: 两天",
}
CHANGES = {
    "name": "name: 另名",
    "summary": "summary: 换了一句。",
    "theme": "themes: [reading]",
    "region": "region: hubei",
    "date": "milestones: [{date: 2020-02, title: 起}]",
    "hidden": "status: draft",
}


def made(files: dict[str, str]) -> dict[str, tuple[Recipe, Page]]:
    return {recipe.url: (recipe, recipe.make()) for recipe in recipes(published(files))}


def changed(name: str, change: str) -> dict[str, str]:
    field = change.partition(":")[0]
    kept = [line for line in FILES[name].splitlines() if not line.startswith(f"{field}:")]
    return {**FILES, name: "\n".join([*kept, change])}


BEFORE = made(FILES)
SINGULAR = {"communities": "community", "representatives": "representative", "programs": "program"}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith("sources/")])
def test_a_page_changes_only_with_what_its_recipe_shows(name: str, change: str) -> None:
    if change == "region" and name.startswith("programs/"):
        pytest.skip("programs have no region")
    folder, _, identity = name.partition("/")
    key: Key = (SINGULAR[folder], identity)
    for url, (recipe, page) in made(changed(name, CHANGES[change])).items():
        before, was = BEFORE.get(url, (None, None))
        if before is not None and was is not None and is_same(recipe, before, key):
            assert replace(page, poster=None) == replace(was, poster=None)
            assert page.text == was.text


def is_same(recipe: Recipe, before: Recipe, key: Key) -> bool:
    return (
        recipe.shows is not None
        and key not in recipe.shows
        and (recipe.shows, recipe.facts) == (before.shows, before.facts)
    )


def test_most_pages_stay_as_they_are_when_one_profile_changes() -> None:
    after = made(changed("programs/deng", CHANGES["summary"]))
    kept = [url for url, (recipe, _) in after.items() if is_same(recipe, BEFORE[url][0], ("program", "deng"))]
    assert {"communities/", "communities/jia/", "representatives/", "sources/two/", "regions/", "themes/"} <= set(kept)


def test_recipes_can_be_made_in_any_order_and_again() -> None:
    catalogue = published(FILES)
    forward = [recipe.make() for recipe in recipes(catalogue)]
    found = list(recipes(catalogue))
    backward = [recipe.make() for recipe in reversed(found)]
    assert forward == backward[::-1] == [recipe.make() for recipe in found] == all_pages(catalogue)
    assert [(recipe.url, recipe.file) for recipe in found] == [(page.url, page.file) for page in forward]


def test_what_is_known_of_one_catalogue_is_not_said_of_another() -> None:
    first = known(published(FILES))
    assert known(first) is first
    assert known(replace(first, answers={})) is not first
    assert known(published(FILES)).answers is not first.answers
