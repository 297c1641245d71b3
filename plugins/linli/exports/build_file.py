"""What a site was made of, for machines."""

import json
from typing import Any, Final

from linli.catalogue.provenance import Commit, Provenance, counts
from linli.catalogue.public import PublicCatalogue

FILE: Final = "build.json"


def build_file(catalogue: PublicCatalogue, provenance: Provenance) -> bytes:
    """The file. The same commit gives the same bytes, whenever and wherever a site is made, with the same programs.

    Only how many profiles are due to be checked again depends on the day.
    """
    found = counts(catalogue.graph)
    fresh = provenance.freshness
    made = {
        "site": catalogue.graph.settings.site.name,
        "commit": _commit(provenance.commit),
        "pages": provenance.pages,
        "counts": {kind: {str(status): count for status, count in one.items()} for kind, one in found.items()},
        "checks": {"rules": provenance.rules, "errors": 0, "warnings": provenance.warnings},
        "freshness": {"current": fresh.current, "due": fresh.due, "unchecked": fresh.unchecked},
        "versions": dict(provenance.versions),
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _commit(commit: Commit | None) -> dict[str, Any] | None:
    if commit is None:
        return None
    return {"id": commit.id, "short": commit.short, "date": commit.moment, "clean": commit.is_clean}
