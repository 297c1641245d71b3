"""Whether readers find what they mean: the whole engine in a browser, on the real profiles and on invented ones."""

import gzip
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from tests.search.asking import ask, examine, open_engine
from tests.search.corpus import HELD_OUT, documents
from tests.search.evaluate import Outcome, Report
from tests.search.hosting import BLANK, add_index, host, lay_out, real_documents
from tests.search.open_queries import open_queries
from tests.search.queries import queries
from tests.search.query import Query

pytestmark = pytest.mark.browser

OTHER = 3_000
"""Profiles of the invented site that nobody tunes against."""
FIRST_QUERY = 120_000
"""Bytes of a first question at 5,000 profiles, compressed, with the scripts."""
TYPED = ("幸福社区", "停车争执 路灯不亮", "欧阳")
"""A name, words of a text, part of a name: each a first question on its own."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = lay_out(tmp_path_factory.mktemp("relevance"))
    add_index(folder, "real", real_documents(date(2026, 11, 24)))
    add_index(folder, "large", documents())
    add_index(folder, "other", documents(OTHER, HELD_OUT))
    with host(folder) as served:
        yield served


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    context = browser.new_context()
    blank = context.new_page()
    blank.goto(root + BLANK)
    yield blank
    context.close()


@pytest.fixture(scope="module")
def report(browser: Browser, root: str) -> Report:
    """The outcomes of all questions over both sites on which the engine was tuned."""
    return Report((*outcomes(browser, root, "real", open_queries()), *outcomes(browser, root, "large", queries())))


@pytest.fixture(scope="module")
def held_out(browser: Browser, root: str) -> Report:
    """The outcomes over another invented site, with other questions."""
    return Report(outcomes(browser, root, "other", queries(OTHER, HELD_OUT)))


def outcomes(browser: Browser, root: str, site: str, asked: Sequence[Query]) -> tuple[Outcome, ...]:
    context = browser.new_context()
    blank = context.new_page()
    blank.goto(root + BLANK)
    open_engine(blank, root, site)
    found = examine(blank, asked).outcomes
    context.close()
    return found


@pytest.mark.parametrize(("name", "least"), [("report", 880), ("held_out", 800)])
def test_right_answers_come_first(request: pytest.FixtureRequest, name: str, least: int) -> None:
    report: Report = request.getfixturevalue(name)
    score = report.score()
    assert score.count >= least
    assert score.recall >= 0.98, f"\n{report}"
    assert score.mrr >= 0.97, f"\n{report}"


@pytest.mark.parametrize("name", ["report", "held_out"])
@pytest.mark.parametrize(
    ("categories", "least"),
    [
        (("dropped character",), 0.95),
        (("two terms", "body AND"), 0.9),
    ],
)
def test_weak_categories_are_good_too(
    request: pytest.FixtureRequest, name: str, categories: tuple[str, ...], least: float
) -> None:
    report: Report = request.getfixturevalue(name)
    assert report.score(*categories).recall >= least, f"\n{report}"


def test_nothing_is_asked_for_before_a_reader_searches(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("import('/scripts/search/engine.js')")
    assert [address for address in asked if not address.endswith(".js")] == []
    open_engine(page, root, "large")
    assert any("/large/search/" in address for address in asked)


@pytest.mark.parametrize("question", TYPED)
def test_a_first_question_is_small(page: Page, root: str, question: str) -> None:
    sent: dict[str, int] = {}
    page.on(
        "response", lambda response: sent.update({urlsplit(response.url).path: len(gzip.compress(response.body()))})
    )
    open_engine(page, root, "large")
    answers = ask(page, [question])[0]
    page.wait_for_load_state("networkidle")
    assert answers
    assert sum(sent.values()) <= FIRST_QUERY, sorted(sent.items(), key=lambda item: -item[1])
