"""Photographs, on a small site of their own: the published news stories came without any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project
from PIL import Image
from playwright.sync_api import Browser, expect
from tests.browser.conftest import serve
from tests.browser.small import CONFIG, build_site
from tests.browser.visit import Visit, visit

pytestmark = pytest.mark.browser

PHOTO = "photos: [{file: gate.jpg, alt: 社区大门, caption: 大门朝南。, credit: 社区居委会}]\n"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    archived = COMMUNITY.replace("甲社区", "乙社区") + "status: archived\n"
    files = {"mkdocs.yml": CONFIG, "content/pages/about.md": "# 关于\n", "content/communities/yi.yml": archived}
    write_project(folder, {**SOUND, **files, "content/communities/jia.yml": COMMUNITY + PHOTO})
    (folder / "content/media").mkdir()
    Image.effect_mandelbrot((1600, 1200), (-2, -1.5, 1, 1.5), 60).convert("RGB").save(folder / "content/media/gate.jpg")
    return build_site(folder)


@pytest.fixture(scope="module")
def reader(browser: Browser, gallery: Path) -> Iterator[Visit]:
    with serve(gallery) as address, visit(browser, address) as visited:
        yield visited


def test_a_photograph_keeps_its_place_and_comes_in_a_fitting_size(reader: Visit) -> None:
    reader.go("communities/jia/")
    page = reader.page
    photo = page.locator("figure.linli-photo img")
    before = photo.evaluate("one => one.getBoundingClientRect().height")
    photo.scroll_into_view_if_needed()
    expect(photo).to_have_js_property("complete", value=True)
    assert photo.evaluate("one => one.getBoundingClientRect().height") == before > 100
    assert photo.evaluate("one => one.currentSrc").endswith("-480.webp")
    assert photo.get_attribute("loading") == "lazy"
    assert photo.get_attribute("alt") == "社区大门"
    expect(page.locator("figure.linli-photo figcaption")).to_contain_text("大门朝南。")
    expect(page.locator("figure.linli-photo figcaption")).to_contain_text("社区居委会")
    assert reader.layout_shift() == 0
    assert reader.problems == []


def test_a_card_shows_the_photograph_and_a_monogram_where_there_is_none(reader: Visit) -> None:
    reader.go("communities/")
    page = reader.page
    picture = page.locator(".linli-card", has_text="甲社区").locator("img.linli-mark")
    expect(picture).to_be_visible()
    box = picture.bounding_box()
    assert box
    assert box["width"] == box["height"] == 60
    expect(page.locator(".linli-card", has_text="乙社区").locator("span.linli-mark")).to_have_text("乙社")
    assert reader.layout_shift() == 0


def test_pictures_of_what_is_found_lead_where_they_should(reader: Visit) -> None:
    reader.go("search/?q=jiashequ")
    picture = reader.page.locator(".linli-found img.linli-mark")
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("one => one.naturalWidth") > 0
    assert reader.problems == []


def test_archived_profiles_are_told_from_current_ones(reader: Visit) -> None:
    reader.go("communities/?status=archived")
    expect(reader.page.locator(".linli-found .linli-card-name")).to_have_text(["乙社区"])
    reader.go("communities/yi/")
    expect(reader.page.locator(".linli-archived")).to_be_visible()
