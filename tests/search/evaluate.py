"""How good ranked answers are: recall@3 (is a right one among the first three?) and MRR (the mean of 1 / its rank)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tests.search.folded import bare
from tests.search.query import Query

_FIRST: Final = 3
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """A result: its title, and its document's place in the index."""

    title: str
    document: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question, its answers, and the rank of the first right one; 0 if there is none."""

    query: Query
    answers: tuple[Answer, ...]
    rank: int

    @property
    def is_miss(self) -> bool:
        """Whether no right answer is among the first three."""
        return not 1 <= self.rank <= _FIRST


@dataclass(frozen=True, slots=True)
class Score:
    """What a set of questions reached."""

    count: int
    recall: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Report:
    """The outcomes of a whole set of questions."""

    outcomes: tuple[Outcome, ...]

    def score(self, *categories: str) -> Score:
        """The score of some categories; of all questions when none is named."""
        chosen = [one for one in self.outcomes if not categories or one.query.category in categories]
        count = len(chosen) or 1
        found = sum(not one.is_miss for one in chosen)
        return Score(len(chosen), found / count, sum(1 / one.rank for one in chosen if one.rank) / count)

    def __str__(self) -> str:
        categories = dict.fromkeys(one.query.category for one in self.outcomes)
        rows = [(name, self.score(name)) for name in categories] + [("all", self.score())]
        lines = [f"{'category':26}{'n':>5}{'recall@3':>10}{'MRR':>8}"]
        lines += [f"{name:26}{score.count:5}{score.recall:10.3f}{score.mrr:8.3f}" for name, score in rows]
        lines += [_miss(one) for one in self.outcomes if one.is_miss]
        return "\n".join(lines)


def evaluate(asked: Iterable[tuple[Query, Sequence[Answer]]]) -> Report:
    """Judge the answers to each question, best answer first."""
    return Report(tuple(Outcome(query, tuple(answers), _rank(query, answers)) for query, answers in asked))


def _rank(query: Query, answers: Sequence[Answer]) -> int:
    return next((rank for rank, answer in enumerate(answers, 1) if _is_right(query, answer)), 0)


def _is_right(query: Query, answer: Answer) -> bool:
    """By the document where the question names documents, otherwise by the title, which may say more or less."""
    if query.documents:
        return answer.document in query.documents
    title = bare(answer.title)
    return any(name in title or title in name for name in map(bare, query.expected))


def _miss(outcome: Outcome) -> str:
    wanted = " | ".join(outcome.query.expected[:_SHOWN])
    got = " | ".join(answer.title for answer in outcome.answers[:_SHOWN]) or "nothing"
    return f"  {outcome.query.category}: {outcome.query.query} → {wanted}; rank {outcome.rank}; got {got}"
