"""Lists of attributes, as in ``{: .class #id lang="en" }``."""

import re
from functools import lru_cache
from typing import Final

from linli.pages.converting.unsure import UnsureError

_ONE: Final = re.compile(
    r'(?P<sign>[.#])(?P<word>(?:[^\W_]|-)+)|(?P<name>aria-label|lang|rel|title)="(?P<value>(?:[^"&{}<>\\`*_\[\]]|&#[0-9]+;)*)"'
)
_TAG_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"&<>\x02]*)"')


@lru_cache(maxsize=4096)
def attributes(written: str) -> tuple[str, str | None]:
    """What an element's tag says for a list, and the id in it. ``written`` stands between ``{: `` and `` }``."""
    found = _read(written)
    return _shown(found), found.get("id")


@lru_cache(maxsize=4096)
def around_href(written: str) -> tuple[str, str]:
    """The attributes that come before and after a link's address, since Python-Markdown sorts them by name."""
    found = _read(written)
    before = {name: value for name, value in found.items() if name < "href"}
    return _shown(before), _shown({name: value for name, value in found.items() if name not in before})


@lru_cache(maxsize=256)
def sorted_attributes(written: str) -> str:
    """Attributes of an HTML tag, as in `` class="a" id="b"``, sorted by name."""
    return _shown(dict(_TAG_ATTRIBUTE.findall(written)))


def _read(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    matches = list(_ONE.finditer(written))
    if " ".join(match[0] for match in matches) != written:
        raise UnsureError
    for match in matches:
        if match["sign"] == "#":
            found["id"] = match["word"]
        elif match["sign"]:
            found["class"] = f"{found['class']} {match['word']}" if "class" in found else match["word"]
        else:
            found[match["name"]] = match["value"]
    return found


def _shown(found: dict[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in sorted(found.items()))
