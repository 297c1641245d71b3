"""Public catalogues for tests of pages."""

from collections.abc import Mapping
from dataclasses import replace

from builders import TODAY, catalogue_of, settings_of

from linli.catalogue.graph import Node
from linli.catalogue.pictures import Picture
from linli.catalogue.public import PublicCatalogue, public
from linli.wording import Language, default_labels

CONSENT = "consent: {basis: press, date: 2024}\n"


def published(
    files: Mapping[str, str],
    *,
    language: Language = "zh",
    site: str = "",
    pictures: Mapping[str, Picture] | None = None,
) -> PublicCatalogue:
    """What readers may see of files such as ``communities/jia``; people get consent where they name none."""
    texts = {
        name: f"{text}\n{CONSENT}" if name.startswith("representatives/") and "consent" not in text else text
        for name, text in files.items()
    }
    settings = replace(settings_of(site), labels=default_labels(language))
    catalogue, problems = catalogue_of(texts, settings)
    assert problems == ()
    return replace(public(catalogue, TODAY), pictures=pictures or {})


def node_of(catalogue: PublicCatalogue, name: str) -> Node:
    """The node of a file such as ``communities/jia``."""
    return next(node for node in catalogue.graph.nodes.values() if node.file == f"content/{name}.yml")
