"""The search index of a build: what changed is made, by what earlier builds of the site left in the memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from linli.assembly.fingerprint import fingerprint, of_program
from linli.assembly.publication import Publication
from linli.assembly.store import Memory
from linli.search.cache import Cache
from linli.search.document import Document
from linli.search.file import IndexFile, digest_of
from linli.search.index import WORDS, index_of
from linli.search.limits import Limits
from linli.search.part import Body, Part, Summary, part
from linli.search.shards import Shards
from linli.search.stored import restored_body, restored_summary, stored_body, stored_summary


@dataclass(slots=True)
class IndexBuild:
    """The making of an index. ``document`` gives what is searched of the page at an address of a profile.

    A preview gives the same ``cache`` to every build. ``made`` are the parts that this build has made, by their keys.
    """

    publication: Publication
    memory: Memory
    cache: Cache
    document: Callable[[str], Document]
    made: dict[str, Part] = field(default_factory=dict)
    _urls: dict[str, str] = field(default_factory=dict)

    def make(self, site: str, keys: Mapping[str, str | None]) -> Sequence[str]:
        """Make the index of the pages with these addresses, in this order, and give the names of its files.

        ``keys`` stand for what is searched of each page; where there is none, it is found out. Raises OSError.
        """
        order = [key or self._found_out(url) for url, key in keys.items()]
        self._urls = dict(zip(order, keys, strict=True))
        stand = fingerprint(of_program(), site, order).hex()
        record = self.memory.get(self._shelf("index"), "index") or {"files": {}}
        before: Mapping[str, Any] = record["files"]
        if record.get("stand") == stand and all(
            self.publication.keep(name, *kept[1:]) for name, kept in before.items()
        ):
            return list(before)
        summaries = self._summaries(order)
        if self.cache.shards is None:
            self._recall(record)
        try:
            files = index_of(summaries, self._body, site, self.cache)
        except KeyError:  # the words of a document of the last build are lost
            self.cache.shards = None
            files = index_of(summaries, self._body, site, self.cache)
        made = {name: self._put(name, file, before.get(name)) for name, file in files.items()}
        self._remember(stand, made, order)
        return list(files)

    def _shelf(self, name: str) -> str:
        return f"{name} {self.publication.target}"

    def _found_out(self, url: str) -> str:
        found = part(self.document(url))
        key = found.summary.key.hex()
        self.made[key] = found
        return key

    def _summaries(self, order: Sequence[str]) -> list[Summary]:
        """What every build needs of the documents; those of which that was lost are looked at again."""
        kept = self.memory.shelf(self._shelf("summaries")) if len(self.made) < len(order) else {}
        summaries: list[Summary] = []
        for key in order:
            summary = self.made[key].summary if key in self.made else _summary(key, kept.get(key))
            summaries.append(summary or self.made[self._found_out(self._urls[key])].summary)
        return summaries

    def _body(self, key: bytes) -> Body:
        """What a document consists of, by its key. Raises KeyError where it was one of the last build and is lost."""
        name = key.hex()
        if name not in self.made:
            try:
                return restored_body(self.memory.get(self._shelf("bodies"), name))
            except ValueError:
                name = self._found_out(self._urls[name])
        return self.made[name].body

    def _put(self, name: str, file: IndexFile, before: Sequence[Any] | None) -> Sequence[Any]:
        """Let a file be part of the site: as it was, if it is the same, else written anew."""
        if before is not None and before[0] == file.digest and self.publication.keep(name, *before[1:]):
            return before
        return [file.digest, *self.publication.write(name, file.data())]

    def _recall(self, record: Mapping[str, Any]) -> None:
        """The words of the last build, from the files that it wrote, if they are there as they were."""
        before = record["files"]
        names = [f"{WORDS}{place}.json" for place in range(sum(name.startswith(WORDS) for name in before))]
        try:
            order = [bytes.fromhex(key) for key in record["order"]]
            data = [(self.publication.target / name).read_bytes() for name in names]
            if names and [digest_of(one) for one in data] == [before[name][0] for name in names]:
                self.cache.shards = Shards.restored(data, record["whole"], len(order), Limits())
                self.cache.order = order
        except (OSError, KeyError, ValueError):
            return

    def _remember(self, stand: str, files: Mapping[str, Any], order: Sequence[str]) -> None:
        """Keep for the next build what is new, then that it belongs together, and only then drop what is not used."""
        shelves = self._shelf("summaries"), self._shelf("bodies")
        new = {key: one for key, one in self.made.items() if key in self._urls}
        self.memory.put(shelves[0], {key: stored_summary(one.summary) for key, one in new.items()})
        self.memory.put(shelves[1], {key: stored_body(one.body) for key, one in new.items()})
        before = (self.memory.get(self._shelf("index"), "index") or {}).get("order", ())
        whole = {} if self.cache.shards is None else self.cache.shards.whole
        record = {"stand": stand, "order": list(order), "whole": whole, "files": files}
        self.memory.put(self._shelf("index"), {"index": record})
        gone = set(before) - self._urls.keys()
        for shelf in shelves if gone else ():
            self.memory.put(shelf, {}, gone)


def _summary(key: str, value: Any) -> Summary | None:  # noqa: ANN401 - what was stored
    try:
        return restored_summary(bytes.fromhex(key), value)
    except ValueError:
        return None
