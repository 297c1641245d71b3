"""Sentences, bodies, dates and addresses of the neutral corpus, by chance."""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from string import Formatter
from typing import Final, TypeVar

from tests.search import words

PAPERS: Final = ("工作简报", "居民会议记录", "服务台账", "年度小结", "走访笔记", "经费公示")
_TEMPLATES: Final = {
    sentence: tuple((literal, gap) for literal, gap, _, _ in Formatter().parse(sentence))
    for sentence in (*words.SENTENCES, *words.SUMMARIES)
}
_T = TypeVar("_T")


def body(chance: random.Random, opening: str, most: int) -> Iterator[str]:
    """Two to four paragraphs with a list and a link; 360 to ``most`` characters in the paragraphs, or somewhat more."""
    say: Callable[[], str] = partial(sentence, chance, words.SENTENCES)
    yield "body: |"
    share = chance.randint(360, most) // (count := chance.randint(2, 4))
    for number in range(count):
        text = opening if number == 0 else ""
        while len(text) < share:
            text += say()
        if number == count - 1:
            text += f"详见[{pick(chance, PAPERS)}]({address(chance)})。"
        yield f"  {text}"
        yield ""
        if number == 0:
            yield from (f"  - {say()}" for _ in range(chance.randint(2, 4)))
            yield ""


def sentence(chance: random.Random, templates: Sequence[str]) -> str:
    """A sentence of one of the templates, its gaps filled."""
    parts = []
    for literal, gap in _TEMPLATES[pick(chance, templates)]:
        parts.append(literal)
        if gap:
            parts.append(str(chance.randint(3, 300)) if gap == "num" else pick(chance, words.GAPS[gap]))
    return "".join(parts)


def date(chance: random.Random) -> str:
    """A day of the last years."""
    return f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def address(chance: random.Random) -> str:
    """An address of which each is almost always new."""
    return f"https://example.org/papers/{chance.randint(100_000, 999_999)}"


def pick(chance: random.Random, choices: Sequence[_T]) -> _T:
    """One of the choices."""
    # Several times as fast as random.choice, and there are millions of choices.
    return choices[int(chance.random() * len(choices))]
