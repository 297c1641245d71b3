"""Files in a bucket, or in any other place that fsspec knows, below one prefix."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final
from urllib.parse import urlsplit

from linli.publishing.manifest import Item
from linli.publishing.releases import CannotPublish
from linli.wording import Text

ENDPOINT: Final = ("LINLI_S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
"""Environment variables that name the address of a bucket's host, where it is not Amazon's."""

_S3: Final = frozenset({"s3", "s3a"})
_AT_ONCE: Final = 32
"""Files that are sent at the same time, and so are in memory."""


@dataclass(frozen=True, slots=True)
class Storage:
    """A prefix of a bucket. ``files`` is fsspec's file system."""

    files: Any
    prefix: str
    has_headers: bool

    def read(self, path: str) -> bytes | None:
        """A file; None if there is none."""
        try:
            data: bytes = self.files.cat_file(f"{self.prefix}/{path}")
        except FileNotFoundError:
            return None
        return data

    def write(self, path: str, data: bytes, kind: str, cache: str) -> None:
        """Put one file."""
        self.files.pipe_file(f"{self.prefix}/{path}", data, **self._headers(kind, cache))

    def write_all(self, items: Mapping[str, Item], contents: Iterable[tuple[str, bytes]]) -> None:
        """Put files, several at once; ``contents`` are read as they are needed."""
        waiting: dict[tuple[str, str], dict[str, bytes]] = defaultdict(dict)
        for path, data in contents:
            kind = items[path].type, items[path].cache
            waiting[kind][f"{self.prefix}/{path}"] = data
            if len(waiting[kind]) >= _AT_ONCE:
                self.files.pipe(waiting.pop(kind), **self._headers(*kind))
        for kind, files in waiting.items():
            self.files.pipe(files, **self._headers(*kind))

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files that are there; what is not there is passed over."""
        for path in paths:
            try:
                self.files.rm_file(f"{self.prefix}/{path}")
            except FileNotFoundError:
                continue

    def names(self, folder: str) -> Iterator[str]:
        """The names of the files directly in a folder."""
        try:
            found = self.files.ls(f"{self.prefix}/{folder}", detail=False)
        except FileNotFoundError:
            return
        yield from (str(path).rstrip("/").rpartition("/")[2] for path in found)

    def _headers(self, kind: str, cache: str) -> Mapping[str, str]:
        return {"ContentType": kind, "CacheControl": cache} if self.has_headers else {}


def storage(address: str, endpoint: str | None) -> Storage:
    """The storage at an address such as ``s3://bucket/prefix``. Raises CannotPublish.

    Who may write there is taken from the environment (``AWS_ACCESS_KEY_ID`` …), never from the address.
    """
    parts = urlsplit(address)
    if "@" in parts.netloc or parts.query:
        raise CannotPublish(
            Text(
                "网址里不要写密钥，请写在环境变量里（AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY）。",
                "Leave keys out of the address; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.",
            )
        )
    where = endpoint or next((os.environ[name] for name in ENDPOINT if os.environ.get(name)), None)
    options: dict[str, Any] = {"skip_instance_cache": True, "use_listings_cache": False}
    if parts.scheme in {"file", "local"}:
        options["auto_mkdir"] = True
    if parts.scheme in _S3 and where is not None:
        options["client_kwargs"] = {"endpoint_url": where}
    with failing_clearly(address):
        try:
            files, prefix = import_module("fsspec.core").url_to_fs(address, **options)
        except (ImportError, ValueError) as error:
            raise CannotPublish(_lacking(parts.scheme, error)) from error
    return Storage(files, str(prefix).rstrip("/"), has_headers=parts.scheme in _S3)


@contextmanager
def failing_clearly(address: str) -> Iterator[None]:
    """What goes wrong on the way to a bucket, said so that it can be mended."""
    try:
        yield
    except CannotPublish:
        raise
    except Exception as error:  # what fsspec's many file systems raise has no common class
        raise CannotPublish(
            Text(
                f"和 {address} 通信失败：{error}。请检查网址、密钥和权限，再运行一次；读者看到的仍是完整的网站。",
                f"Something went wrong with {address}: {error}. Look at the address, the keys and their rights, and "
                "run this again; readers still see a whole site.",
            )
        ) from error


def _lacking(scheme: str, error: Exception) -> Text:
    return Text(
        f"不能写 {scheme}:// 这种网址（{error}）。存储桶请先安装：pip install 'linli[publish]'。",
        f"Addresses with {scheme}:// cannot be written to ({error}). For buckets, first: pip install 'linli[publish]'.",
    )
