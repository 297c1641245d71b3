"""The file beside a profile's page that says the same to machines."""

import json
from collections.abc import Iterator
from typing import Any, Final

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.exports.address import Addresses
from linli.exports.open_data.record import Record, profile_record

FORMAT: Final = "linli-profile"
VERSION: Final = 1
"""Of the form of the file: a reader of an earlier one would not understand it."""


def profile_file(node: Node, catalogue: PublicCatalogue, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    """The profile, and the names and addresses of all that it refers to."""
    url = urls.page(node)
    addresses = Addresses(site_url, url)
    found: Record = {"format": FORMAT, "version": VERSION, "kind": node.kind.name, "page": addresses.of(url)}
    if (change := catalogue.changes.get(node.file)) is not None:
        found |= {"added": change.added.isoformat(), "changed": change.changed.isoformat()}
    found["profile"] = profile_record(node.entity, catalogue.pictures)
    found["refers_to"] = list(_referred(node, catalogue, addresses))
    yield urls.data_file(url), (compact(found) + "\n").encode(errors="replace")


def compact(value: object) -> str:
    """As JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _referred(node: Node, catalogue: PublicCatalogue, addresses: Addresses) -> Iterator[dict[str, Any]]:
    for key in dict.fromkeys(edge.target for edge in catalogue.graph.outgoing.get(node.key, ())):
        if (name := _name(key, catalogue)) is not None:
            yield {"kind": key[0], "id": key[1], "name": name, "page": addresses.of(urls.address(key))}


def _name(key: Key, catalogue: PublicCatalogue) -> str | None:
    """What is called by a key, if there is such a thing."""
    kind, identity = key
    settings = catalogue.graph.settings
    if kind in {"region", "theme"}:
        place = (settings.regions if kind == "region" else settings.themes).get(identity)
        return None if place is None else place.title(settings.language)
    found = catalogue.graph.nodes.get(key)
    return None if found is None else found.name
