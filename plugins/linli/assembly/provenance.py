"""What a site is made of: the commit, the checks, the programs."""

import platform
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import linli
from linli.assembly.content import Content
from linli.assembly.git import git
from linli.catalogue.freshness import freshness
from linli.catalogue.provenance import Commit, Provenance
from linli.catalogue.public import PublicCatalogue
from linli.diagnostics import Severity
from linli.rules.registry import RULES

_PLACES: Final = ("content", "site_config", "mkdocs.yml")
_COMMIT: Final = re.compile(
    r"(?P<id>[0-9a-f]{40,64}) (?P<moment>\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))\n?"
)
_PROGRAMS: Final = (("MkDocs", "mkdocs"), ("Material for MkDocs", "mkdocs-material"))


def provenance(root: Path, content: Content, catalogue: PublicCatalogue, today: date, pages: int) -> Provenance:
    """Where the site of the project at ``root`` comes from: ``content``, of which ``catalogue`` is public ``today``."""
    disabled = set(catalogue.graph.settings.rules.disabled)
    return Provenance(
        commit_of(root),
        _versions(),
        sum(rule.CODE not in disabled for rule in RULES),
        sum(found.severity == Severity.WARNING for found in content.diagnostics),
        freshness(catalogue.graph, today),
        pages,
    )


def commit_of(root: Path) -> Commit | None:
    """The commit that the project at ``root`` is at; None where there is none."""
    found = _COMMIT.fullmatch(git(root, "-c", "log.showSignature=false", "log", "-1", "--format=%H %cI") or "")
    if found is None:
        return None
    changes = git(root, "--no-optional-locks", "status", "--porcelain", "--untracked-files=normal", "--", *_PLACES)
    return Commit(found["id"], found["moment"], is_clean=changes == "")


@cache
def _versions() -> Mapping[str, str]:
    own = {"Linli": linli.__version__, "Python": platform.python_version()}
    return {**own, **{name: found for name, package in _PROGRAMS if (found := _version(package))}}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
