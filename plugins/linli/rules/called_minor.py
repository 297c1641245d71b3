"""人物档案里有年龄或学段的词，像是未成年人。未成年人不得有档案；若是成年人，请改写，避免误会。

A person's profile has words of an age or a school that make a minor of the person. A minor never has a profile; of an
adult, put it differently.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.representative import Representative
from linli.schema.tree import Path
from linli.wording import Text

CODE: Final = "called-minor"

_AGE: Final = r"(?<![0-9.第])(?:[1-9]|1[0-7])(?:周|週)?[岁歲](?![时時起那以至到\-—~～的])"
_PUPIL: Final = (
    r"(?:小学|小學|初中|高中|中学|中學|初[一二三]|高[一二三]|[一二三四五六]年[级級])[^，。；、]{0,6}"
    r"(?:学生|學生|女生|男生|同学|同學)"
)
_CALLED: Final = re.compile(
    rf"{_AGE}|{_PUPIL}(?=[，。；、,;.]|$)|小学生$|中学生$|(?:是|为|為)(?:一名|一位)?未成年人|[幼婴嬰]儿$"
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place at which words call a person a minor, where that is not said in so many words."""
    for key, node in catalogue.graph.nodes.items():
        if not isinstance(node.entity, Representative) or node.entity.is_minor:
            continue
        for path, text in _about(node.entity):
            match = _CALLED.search(text)
            if match:
                yield Diagnostic(
                    CODE,
                    Severity.WARNING,
                    catalogue.inside(key, path, text).span(*match.span()),
                    Text("这里像在说一位未成年人", "This reads as if the person were a minor"),
                    Text(
                        "未成年人请删去档案；若是成年人，请改写。",
                        "Remove a minor's profile; of an adult, put it differently.",
                    ),
                )


def _about(person: Representative) -> Iterator[tuple[Path, str]]:
    """The texts that say who the person is; those that tell of others are left out."""
    yield ("summary",), person.summary
    for position, post in enumerate(person.posts):
        yield ("posts", position, "title"), post.title
    for position, note in enumerate(person.notes):
        yield ("notes", position), note
