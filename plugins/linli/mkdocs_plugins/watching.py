"""Noticing at once that a file was saved."""

import os
import sys
from contextlib import suppress
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirModifiedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)
from watchdog.observers import Observer

POLLS: Final = "LINLI_POLL"
"""Set where a system does not tell of changes, such as on a disk of another machine: then they are looked for."""

_CHANGES: Final[list[type[FileSystemEvent]]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirModifiedEvent,
]
"""What is a change. That a file was opened is none: a build opens all."""

_QUIET: Final = 0.05
"""Seconds without a further change after which a build begins; some editors save in several steps."""


def notice_at_once(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Let the system tell of changes, where it does that; the server alone looks for them twice a second.

    What the server watches already it watches anew. On other systems than Linux it goes on as it does.
    """
    if sys.platform != "linux" or POLLS in os.environ:
        return
    watched = [path for path in (config.docs_dir, config.config_file_path, *config.theme.dirs) if path]
    watched = [path for path in dict.fromkeys(watched) if _unwatched(server, path)]
    server.observer = _told_of_changes()
    server.build_delay = _QUIET
    for path in watched:
        server.watch(path)


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Stop watching a path; whether it was watched."""
    with suppress(KeyError):
        server.unwatch(path)
        return True
    return False


def _told_of_changes() -> Any:  # noqa: ANN401 - the server's own type is narrower than what it needs
    observer = Observer()
    schedule = observer.schedule

    def changes_only(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - passed on
        return schedule(*arguments, **named, event_filter=_CHANGES)

    observer.schedule = changes_only  # type: ignore[method-assign]  # the server gives no filter
    return observer
