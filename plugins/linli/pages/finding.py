"""What the scripts of lists and of the search page load: the profiles with everything by which they are found."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.han import initials, reading, simplified, variants
from linli.pages.cards import card
from linli.pages.facets import NAMES, values_of
from linli.pages.listings import listing_groups
from linli.pages.markdown import page_ways
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.profile import Profile
from linli.schema.shape import shapes

FORMAT: Final = 1
"""The form of the files; a script passes over those of another."""

_NO_WORDS: Final = frozenset(
    {"id", "name", "other_names", "pinyin", "script", "redirect_from", "review_within", "url", "file", "verified_on"}
)
_ORDER: Final = {"summary": -1, "body": 0, "notes": 2}
"""Fields out of the order in which the models have them; the others have rank 1."""

_MARKUP: Final = re.compile(
    r"\]\([^()\s]*\)|\[\^[^\]\s]*\]|\[(?=[^\[\]]*\]\()|^[ ]*(?:#+|>|[*+-])[ ]+|\*\*|`", re.MULTILINE
)
"""What in an editor's Markdown is not a word: links but for their words, citations, signs of headings and emphasis."""
_SPACE: Final = re.compile(r"\s+")


def finding_files(catalogue: PublicCatalogue) -> Iterator[tuple[str, str]]:
    """The JSON files, with their places below the site's root: one a kind of profile, and that of the search page."""
    kinds = [kind for kind in KINDS if kind.is_profile]
    for kind in kinds:
        yield urls.data(urls.listing(kind)), _json(_list(kind, catalogue))
    texts = {urls.page(node): _text(node) for kind in kinds for node in catalogue.graph.of_kind(kind.name)}
    signs = frozenset(chain.from_iterable(texts.values()))
    index = {
        "format": FORMAT,
        "lists": [urls.data(urls.listing(kind)) for kind in kinds],
        "texts": texts,
        "variants": variants(signs),
    }
    yield urls.data(urls.SEARCH), _json(index)


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(kind: Kind, catalogue: PublicCatalogue) -> Mapping[str, Any]:
    """A kind's profiles in the order of their list. Links in ``html`` are relative to the list's page."""
    writer = Writer(catalogue, urls.listing(kind))
    items = [
        {
            "url": urls.page(node),
            "find": find_words(node),
            "html": page_ways(str(card(writer, node)).strip()),
            **{name: values for name, values in values_of(node, catalogue.graph).items() if name in NAMES},
        }
        for group in listing_groups(kind, catalogue)
        for node in group.nodes
    ]
    return {"format": FORMAT, "items": items}


def find_words(node: Node) -> str:
    """By what a profile's name is found, a line each: names in Simplified characters, pinyin, initials."""
    entity = node.entity
    names = dict.fromkeys([node.name, *getattr(entity, "other_names", ())])
    syllables = [
        reading(name, is_person=entity.IS_PERSON, override=node.pinyin if name == node.name else None) for name in names
    ]
    folded = [fold(name) for name in names]
    return "\n".join(dict.fromkeys([*folded, *("".join(one) for one in syllables), *map(initials, syllables)]))


def fold(text: str) -> str:
    """``text`` without the differences that a reader does not type: width, case and Han variants."""
    return simplified(unicodedata.normalize("NFKC", text).casefold())


def _text(node: Node) -> str:
    """The words of a profile as they stand on its page, without markup."""
    if not isinstance(node.entity, Profile):
        return ""
    return _SPACE.sub(" ", " ".join(_words(node.entity))).strip()


def _words(part: BaseModel) -> Iterator[str]:
    """What is said first on a page comes first, since excerpts begin at the first place that is found."""
    for name, shape in sorted(shapes(type(part)).items(), key=lambda item: _ORDER.get(item[0], 1)):
        value = getattr(part, name)
        if name in _NO_WORDS or shape.target is not None or shape.choices is not None or shape.about.private:
            continue
        for item in value if shape.many else (value,):
            if isinstance(item, BaseModel):
                yield from _words(item)
            elif isinstance(item, str):
                yield _MARKUP.sub("", item) if name == "body" else item
