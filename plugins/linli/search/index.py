"""The files of the index."""

from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from linli.han import one_form
from linli.search.buckets import buckets
from linli.search.cache import Cache, Part, digest, part
from linli.search.document import Document, clean
from linli.search.encoding import encoded
from linli.search.facets import facet_files
from linli.search.limits import Limits
from linli.search.names import Names
from linli.search.shards import Shards

FORMAT: Final = 3
"""The form of the files; the scripts refuse those of another."""

FOLDER: Final = "search/"
_VERSION_DIGITS: Final = 10
_FEW: Final = 8
"""Files of words are written anew as a whole when more than one in so many documents has changed."""


def build_index(
    documents: Sequence[Document], site: str, cache: Cache | None = None, *, limits: Limits | None = None
) -> Mapping[str, bytes]:
    """All files of the index, by their paths from the site's root. The same documents give the same bytes.

    A ``cache`` that an earlier call has filled makes it fast: only what has changed since then is made again.
    """
    cache = cache or Cache()
    keys = [digest(document) for document in documents]
    found = [cache.parts.get(key) or part(document) for key, document in zip(keys, documents, strict=True)]
    return index_of(found, site, cache, limits=limits)


def index_of(
    parts: Sequence[Part], site: str, cache: Cache | None = None, *, limits: Limits | None = None
) -> Mapping[str, bytes]:
    """The same, from what each document contributes; other processes may have found that out."""
    cache, limits = cache or Cache(), limits or Limits()
    order = [one.key for one in parts]
    known = dict(zip(order, parts, strict=True))
    shards = _shards(cache, known, order, limits)
    names = Names([one.entry for one in parts])
    files = {f"{FOLDER}pages/{place}.json": one.page for place, one in enumerate(parts)}
    files |= {f"{FOLDER}words/{place}.json": file for place, file in enumerate(shards.files)}
    files |= {f"{FOLDER}{path}": file for path, file in facet_files([one.facets for one in parts], limits).items()}
    files[f"{FOLDER}homophones.json"] = encoded(names.homophones())
    tables = _add_names(files, names, limits)
    manifest = {
        "format": FORMAT,
        "site": clean(site),
        "count": len(parts),
        "version": _version(files),
        "bits": shards.sharding.bits,
        "heavy": " ".join(sorted(shards.sharding.heavy)),
        **tables,
        "fold": _fold_pairs(shards.tokens, names.label_characters()),
    }
    cache.parts, cache.order, cache.shards = known, order, shards
    return {f"{FOLDER}index.json": encoded(manifest), **files}


def _shards(cache: Cache, parts: Mapping[bytes, Part], order: Sequence[bytes], limits: Limits) -> Shards:
    """The words of all documents: those of the last build with the changes, if these are few."""
    shards = cache.shards
    changed = [place for place, (old, new) in enumerate(zip(cache.order, order, strict=False)) if old != new]
    if shards is None or len(order) != shards.count or limits != shards.limits or len(changed) * _FEW > len(order):
        return Shards((parts[key].words() for key in order), len(order), limits)
    cache.shards = None  # lest an interrupted change is taken for a state
    tokens: set[str] = set()
    for place in changed:
        tokens |= shards.change(place, cache.parts[cache.order[place]].words(), parts[order[place]].words())
    shards.renew(tokens)
    return shards


def _add_names(files: dict[str, bytes], names: Names, limits: Limits) -> Mapping[str, Any]:
    """Add the files of names; what the manifest says of them."""
    if len(names.entries) <= limits.names:
        files[f"{FOLDER}names.json"] = names.file()
        return {"split": 0, **names.tables()}
    split = buckets(names, limits)
    files |= {f"{FOLDER}names/{key}.json": file for key, file in split.files.items()}
    return {"split": 1, **names.tables(), "cap": limits.bucket, "buckets": split.counts}


def _version(files: Mapping[str, bytes]) -> str:
    """A digest of all files, in the order of their paths."""
    all_files = sha256()
    for path in sorted(files):
        all_files.update(f"{path}\n{len(files[path])}\n".encode())
        all_files.update(files[path])
    return all_files.hexdigest()[:_VERSION_DIGITS]


def _fold_pairs(tokens: Collection[str], others: frozenset[str]) -> str:
    """The characters that a reader may type for one that occurs, each with that one."""
    used = others.union("".join(tokens))
    return "".join(f"{typed}{plain}" for typed, plain in sorted(one_form().items()) if plain in used)
