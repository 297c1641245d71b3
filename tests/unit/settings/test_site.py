import pytest
from builders import WHAT, places, tree_of

from linli.schema.build import build
from linli.settings.site import Site, SiteLanguage

FILE = "site_config/site.yml"
REQUIRED = "name: 例站\ntagline: 一句话。\ndescription: 说明。\n"


def test_a_site_needs_little() -> None:
    site = build(Site, tree_of(REQUIRED, FILE), WHAT).model
    assert site is not None
    assert site.language == SiteLanguage.CHINESE
    assert (site.icp, site.organisation, site.featured.programs) == (None, None, ())


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("language: fr", "unknown-choice", 11),
        ("url: linli.example.org", "bad-url", 6),
        ("icp: {url: 'https://beian.miit.gov.cn/'}", "missing-field", 7),
        ("icp: 粤ICP备1号", "wrong-type", 6),
        ("featured: {people: [a]}", "unknown-field", 12),
        ("featured: {programs: a}", "wrong-type", 22),
    ],
)
def test_mistakes_are_pointed_at(line: str, code: str, column: int) -> None:
    built = build(Site, tree_of(f"{REQUIRED}{line}\n", FILE), WHAT)
    assert places(built.diagnostics) == [(code, FILE, 4, column)]


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("", None),
        ("contact: 0756-1234567", None),
        ("contact: a.b@c.cn", "mailto:a.b@c.cn?subject=%E9%94%99%20%26&body=https%3A%2F%2Fa.cn%2F"),
        ("report_url: https://git.cn/new", "https://git.cn/new?title=%E9%94%99%20%26&body=https%3A%2F%2Fa.cn%2F"),
        ("report_url: https://git.cn/?x=1", "https://git.cn/?x=1&title=%E9%94%99%20%26&body=https%3A%2F%2Fa.cn%2F"),
    ],
)
def test_a_mistake_is_reported_on_a_page_or_by_letter(line: str, address: str | None) -> None:
    site = build(Site, tree_of(f"{REQUIRED}{line}\n", FILE), WHAT).model
    assert site is not None
    assert site.report_address("错 &", "https://a.cn/") == address
