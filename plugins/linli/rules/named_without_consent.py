"""文字里有一位已撤下、同意已撤回或到期的人物，或未成年人的姓名。档案和链接会自动消失，写在文字里的姓名不会：请改写。

A text names a person whose profile or consent was withdrawn, whose consent has expired, or who is a minor. The profile
and links to it go by themselves, a name in a text does not: put it differently.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.public import is_public
from linli.catalogue.texts import all_text, texts
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.profile import Entity
from linli.profiles.representative import Representative
from linli.profiles.status import Status
from linli.wording import Text

CODE: Final = "named-without-consent"

_SHORTEST: Final = 2


def check(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield every name, in a public text, of somebody who is not to be named any more: each once for each text."""
    nodes = catalogue.graph.nodes
    names = {node.name for node in nodes.values() if _is_gone(node.entity, today)}
    names = {name for name in names if len(name) >= _SHORTEST}
    if not names:
        return
    public = {key: node for key, node in nodes.items() if is_public(node.entity, today)}
    names -= {node.name for node in public.values()}
    if not names:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    for key, node in public.items():
        if not pattern.search(all_text(node.entity)):
            continue
        for path, text in texts(node.entity):
            first = {match[0]: match for match in reversed(list(pattern.finditer(text)))}
            for match in first.values():
                yield Diagnostic(
                    CODE,
                    Severity.WARNING,
                    catalogue.inside(key, path, text).span(*match.span()),
                    Text(f"“{match[0]}”已不公开，这里还有姓名", f"“{match[0]}” is not public any more but named here"),
                    Text("请改写成不具名的说法。", "Tell it without the name."),
                )


def _is_gone(entity: Entity, today: date) -> bool:
    """Whether an entity is a person who was public or never may be; an unfinished profile does not count."""
    if not isinstance(entity, Representative):
        return False
    if entity.is_minor or entity.status == Status.WITHDRAWN:
        return True
    return entity.consent is not None and entity.status.is_for_readers and not is_public(entity, today)
