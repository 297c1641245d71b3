"""The files of the index."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Any, Final

from linli.han import one_form
from linli.search.buckets import buckets
from linli.search.cache import Bodies, Cache
from linli.search.document import Document, clean
from linli.search.facets import facet_files
from linli.search.file import IndexFile, file_of, json_file
from linli.search.limits import Limits
from linli.search.names import Names
from linli.search.part import Summary, key_of, part
from linli.search.shards import Shards

FORMAT: Final = 3
"""The form of the files; the scripts refuse those of another."""

FOLDER: Final = "search/"
WORDS: Final = f"{FOLDER}words/"
"""The folder of the words of all documents, in files that are numbered from 0."""

_VERSION_DIGITS: Final = 10
_FEW: Final = 8
"""Files of words are written anew as a whole when more than one in so many documents has changed."""

Files = Mapping[str, IndexFile]
"""Files by their paths from the site's root."""


def build_index(
    documents: Sequence[Document], site: str, cache: Cache | None = None, *, limits: Limits | None = None
) -> Mapping[str, bytes]:
    """All files of the index, by their paths from the site's root. The same documents give the same bytes.

    A ``cache`` that an earlier call has filled makes it fast: only what has changed since then is made again.
    """
    cache = cache or Cache()
    keys = [key_of(document) for document in documents]
    known = {key: cache.parts.get(key) or part(document) for key, document in zip(keys, documents, strict=True)}
    either = {**cache.parts, **known}
    files = index_of([known[key].summary for key in keys], lambda key: either[key].body, site, cache, limits=limits)
    cache.parts = known
    return {path: file.data() for path, file in files.items()}


def index_of(
    summaries: Sequence[Summary], bodies: Bodies, site: str, cache: Cache, *, limits: Limits | None = None
) -> Files:
    """The same, from what is known of every document; of those that changed, ``bodies`` are asked for.

    Raises KeyError where one of these is lost.
    """
    limits = limits or Limits()
    shards = _shards(cache, [one.key for one in summaries], bodies, limits)
    names = Names([one.entry for one in summaries])
    files = {
        f"{FOLDER}pages/{place}.json": IndexFile(one.page, partial(_page, bodies, one.key))
        for place, one in enumerate(summaries)
    }
    files |= {f"{WORDS}{place}.json": file_of(data) for place, data in enumerate(shards.files)}
    values = [one.facets for one in summaries]
    files |= {f"{FOLDER}{path}": file_of(data) for path, data in facet_files(values, limits).items()}
    files[f"{FOLDER}homophones.json"] = json_file(names.homophones())
    tables = _add_names(files, names, limits)
    manifest = {
        "format": FORMAT,
        "site": clean(site),
        "count": len(summaries),
        "version": _version(files),
        "bits": shards.sharding.bits,
        "heavy": " ".join(sorted(shards.sharding.heavy)),
        **tables,
        "fold": _fold_pairs(shards.tokens, names.label_characters()),
    }
    return {f"{FOLDER}index.json": json_file(manifest), **files}


def _page(bodies: Bodies, key: bytes) -> bytes:
    return bodies(key).page


def _shards(cache: Cache, order: Sequence[bytes], bodies: Bodies, limits: Limits) -> Shards:
    """The words of all documents: those of the last build with the changes, if these are few."""
    shards, before = cache.shards, cache.order
    cache.shards = None  # lest an interrupted change is taken for a state
    changed = [place for place, (old, new) in enumerate(zip(before, order, strict=False)) if old != new]
    if shards is None or len(order) != shards.count or limits != shards.limits or len(changed) * _FEW > len(order):
        shards = Shards.of((bodies(key).words() for key in order), len(order), limits)
    elif changed:
        tokens: set[str] = set()
        for place in changed:
            tokens |= shards.change(place, bodies(before[place]).words(), bodies(order[place]).words())
        shards.renew(tokens)
    cache.order, cache.shards = order, shards
    return shards


def _add_names(files: dict[str, IndexFile], names: Names, limits: Limits) -> Mapping[str, Any]:
    """Add the files of names; what the manifest says of them."""
    if len(names.entries) <= limits.names:
        files[f"{FOLDER}names.json"] = file_of(names.file())
        return {"split": 0, **names.tables()}
    split = buckets(names, limits)
    files |= {f"{FOLDER}names/{key}.json": file_of(data) for key, data in split.files.items()}
    return {"split": 1, **names.tables(), "cap": limits.bucket, "buckets": split.counts}


def _version(files: Files) -> str:
    """A digest of all files, in the order of their paths."""
    all_files = sha256()
    for path in sorted(files):
        all_files.update(f"{path}\n{files[path].digest}\n".encode())
    return all_files.hexdigest()[:_VERSION_DIGITS]


def _fold_pairs(tokens: Collection[str], others: frozenset[str]) -> str:
    """The characters that a reader may type for one that occurs, each with that one."""
    used = others.union("".join(tokens))
    return "".join(f"{typed}{plain}" for typed, plain in sorted(one_form().items()) if plain in used)
