"""Where a site is to be published, as somebody has written it."""

from collections.abc import Callable
from pathlib import Path

from linli.publishing.bucket import Bucket
from linli.publishing.folder import Folder
from linli.publishing.releases import Target
from linli.publishing.storage import storage


def target_of(written: str, endpoint: str | None, waiting: Callable[[], None]) -> Target:
    """A folder, or what fsspec knows by an address such as ``s3://bucket/prefix``. Raises CannotPublish."""
    if "://" in written:
        return Bucket(storage(written, endpoint), written)
    return Folder(Path(written).resolve(), waiting)
