"""The generators that are compared, each as a description: where its files are and which commands do what."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, get_args

from tests.bench.convert import convert

Kind = Literal[
    "cold", "index", "warm", "edit", "rename", "serve", "check-cold", "check-warm", "without-search"
]  # fmt: skip
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""What is measured, in this order: each begins with what the one before left, but the cold ones with nothing."""

COLD: Final[frozenset[Kind]] = frozenset({"cold", "check-cold", "without-search"})

_PEERS: Final = Path(__file__).with_name("peers")
_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@dataclass(frozen=True, slots=True)
class Step:
    """A command; ``{port}`` in it stands for the port of a preview."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator as the benchmark knows it. All places are below a folder of its own.

    ``profiles`` has one folder of YAML files a kind of profile; ``site`` is what is built; ``leftovers`` are the site
    and every cache, which a cold build does not find. ``files`` are our templates for it; the one without any reads a
    project that is converted. ``most`` is the largest number of profiles that is asked of it.
    """

    name: str
    title: str
    profiles: str
    site: str
    leftovers: tuple[str, ...]
    steps: Mapping[Kind, tuple[Step, ...]]
    files: Path | None = None
    most: int | None = None
    versions: tuple[tuple[str, ...], ...] = ()


def prepare(generator: Generator, corpus: Path, folder: Path) -> None:
    """Lay out what the generator reads, in a new folder."""
    if generator.files is None:
        convert(corpus, folder)
        return
    shutil.copytree(generator.files, folder)
    shutil.copytree(corpus, folder / generator.profiles)


def generators() -> Iterator[Generator]:
    """Ours, and the others that are installed."""
    yield _linli()
    hugo, pagefind = _program("HUGO", "hugo"), _program("PAGEFIND", "pagefind")
    if hugo and pagefind:
        yield _hugo(hugo, pagefind)
    if python := os.environ.get("BENCH_MKDOCS"):
        yield _mkdocs(python)


def missing() -> Iterator[str]:
    """Which others are not installed, in words for a report."""
    for variable, name in (("HUGO", "hugo"), ("PAGEFIND", "pagefind")):
        if not _program(variable, name):
            yield f"Hugo + Pagefind is left out: no {name} in PATH or {variable}"
    if not os.environ.get("BENCH_MKDOCS"):
        yield "MkDocs + Material is left out: BENCH_MKDOCS names no Python that has mkdocs-gen-files"


def our_command(kind: Kind) -> tuple[Step, ...]:
    """What we run for a kind of measurement; nothing for what we cannot do yet."""
    linli = str(Path(sys.executable).with_name("linli"))
    match kind:
        case "cold" | "warm" | "edit" | "rename":
            return (Step("build", (linli, "build")),)
        case "check-cold" | "check-warm":
            return (Step("check", (linli, "check")),)
        case "serve":
            return (Step("serve", (linli, "serve", "--address", "127.0.0.1:{port}")),)
        case "index":
            return (Step("index", (sys.executable, "-P", str(Path(__file__).with_name("index.py")))),)
        case "without-search":
            return (Step("build", (linli, "build", "--no-search")),)


def _linli() -> Generator:
    return Generator(
        name="linli",
        title="Linli",
        profiles="content",
        site="site",
        leftovers=("site", ".cache"),
        steps={kind: steps for kind in KINDS if (steps := our_command(kind))},
        versions=((str(Path(sys.executable).with_name("linli")), "--version"), (sys.executable, "--version")),
    )


def _hugo(hugo: str, pagefind: str) -> Generator:
    build = Step("build", (hugo, "--quiet", "--noBuildLock"))
    index = Step("index", (pagefind, "--site", "public", "--quiet"))
    serve = Step("serve", (hugo, "server", "--port", "{port}", "--bind", "127.0.0.1", "--noBuildLock"))
    whole = (build, index)
    return Generator(
        name="hugo",
        title="Hugo + Pagefind",
        files=_PEERS / "hugo",
        profiles="data",
        site="public",
        leftovers=("public", "resources"),
        steps={
            "cold": whole, "index": (index,), "warm": whole, "edit": whole, "rename": whole,
            "serve": (serve,), "without-search": (build,),
        },
        versions=((hugo, "version"), (pagefind, "--version")),
    )  # fmt: skip


def _mkdocs(python: str) -> Generator:
    mkdocs = (python, "-m", "mkdocs")
    build = (Step("build", (*mkdocs, "build", "--quiet", "--strict"), _QUIET),)
    bare = (Step("build", (*mkdocs, "build", "--quiet", "--config-file", "without-search.yml"), _QUIET),)
    serve = (Step("serve", (*mkdocs, "serve", "--dev-addr", "127.0.0.1:{port}"), _QUIET),)
    named = "from importlib.metadata import version as v; print(*(f'{n} {v(n)}' for n in %r.split()))"
    packages = "mkdocs mkdocs-material mkdocs-gen-files"
    return Generator(
        name="mkdocs",
        title="MkDocs + Material, naive",
        files=_PEERS / "mkdocs",
        profiles="corpus",
        site="site",
        leftovers=("site",),
        steps={
            "cold": build, "warm": build, "edit": build, "rename": build, "serve": serve, "without-search": bare,
        },
        most=1_050,
        versions=((python, "-c", named % packages),),
    )  # fmt: skip


def _program(variable: str, name: str) -> str | None:
    return os.environ.get(variable) or shutil.which(name)
