"""Questions put to the engine in a real browser."""

from collections.abc import Sequence
from typing import Any, Final

from playwright.sync_api import Page
from tests.search.evaluate import Answer, Report, evaluate
from tests.search.query import Query

LIMIT: Final = 10
TOGETHER: Final = 8
"""How many questions are under way at a time, so that they do not wait for each other's files."""
_OPEN: Final = """
async ([engine, roots]) => {
    const {openIndexes} = await import(engine);
    window.engine = await openIndexes(roots.map(root => new URL(root)));
}
"""
_ASK: Final = """
async ([questions, limit, together]) => {
    const all = [];
    const ask = async first => {
        for (let place = first; place < questions.length; place += together) {
            const {results, near} = await window.engine.search(questions[place], {limit});
            all[place] = [...results, ...near].slice(0, limit).map(({title, id}) => [title, id]);
        }
    };
    await Promise.all(Array.from({length: together}, (_, first) => ask(first)));
    return all;
}
"""


def open_engine(page: Page, root: str, name: str) -> None:
    """Open the index of the site ``name`` on a page of the folder that is served at ``root``."""
    page.evaluate(_OPEN, [f"{root}scripts/search/engine.js", [f"{root}{name}/search/"]])


def ask(page: Page, questions: Sequence[str]) -> list[list[Answer]]:
    """The answers to each question, best first; where none fits, those that come near, as the page shows them."""
    found: Any = page.evaluate(_ASK, [list(questions), LIMIT, TOGETHER])
    return [[Answer(title, number) for title, number in answers] for answers in found]


def examine(page: Page, queries: Sequence[Query]) -> Report:
    """Ask all questions and judge the answers."""
    answers = ask(page, [one.query for one in queries])
    return evaluate(zip(queries, answers, strict=True))
