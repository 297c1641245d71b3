"""The content, read and checked, with its problems told."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from linli.assembly.clock import build_day
from linli.assembly.content import Content, load_content
from linli.assembly.report import report
from linli.assembly.store import Memory
from linli.diagnostics import Diagnostic
from linli.wording import Language

_LOG: Final = get_plugin_logger("linli")


def read_content(root: Path, language: Language, memory: Memory, *, is_served: bool) -> Content:
    """The content of the project at ``root``. What has errors is refused by PluginError, except in a preview."""
    content = load_content(root, build_day(), memory)
    if content.errors and not is_served:
        raise refusal(content.diagnostics, root, language)
    if content.diagnostics:
        _LOG.log(logging.ERROR if content.errors else logging.INFO, f"\n{report(content.diagnostics, root, language)}")
    return content


def refusal(problems: Sequence[Diagnostic], root: Path, language: Language) -> PluginError:
    """What ends a build that has these problems."""
    return PluginError(f"\n{report(problems, root, language)}")
