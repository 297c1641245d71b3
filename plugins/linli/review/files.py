"""Changed files that are no profiles: hand-written pages, photographs, settings."""

from collections.abc import Mapping
from typing import Final

from linli.catalogue.pictures import FOLDER as MEDIA
from linli.documents import CONTENT_FOLDER
from linli.profiles.kinds import KINDS
from linli.review.model import FileChange, PageFate
from linli.review.pages import Pages
from linli.settings.model import FOLDER
from linli.wording import Text

_PROFILES: Final = tuple(f"{CONTENT_FOLDER}/{kind.folder}/" for kind in KINDS)
_MEDIA: Final = f"{CONTENT_FOLDER}/{MEDIA}/"
_UNSEEN: Final = Text("{count} 张读者看不到的照片", "photographs that readers do not see: {count}")
_WHAT: Final = (
    (_MEDIA, Text("照片", "photograph")),
    (f"{CONTENT_FOLDER}/pages/", Text("手写页面", "hand-written page")),
    (f"{FOLDER}/theme/", Text("网页模板，影响所有页面", "templates, which all pages are made with")),
    (f"{FOLDER}/schemas/", Text("编辑器用的字段说明", "what editors complete fields by")),
    (f"{FOLDER}/", Text("网站设置，可能影响所有页面", "the site's settings, which may touch all pages")),
)
_OTHER: Final = Text("其他文件", "another file")


def file_changes(before: Pages, after: Pages) -> tuple[FileChange, ...]:
    """The files, by path, whose digests differ, but for profiles; of photographs that nobody sees, only how many."""
    old, new = before.files, after.files
    files = [file for file in sorted(old.keys() | new.keys()) if old.get(file) != new.get(file)]
    shown = {f"{_MEDIA}{name}" for one in (before, after) for name in one.side.shown.pictures}
    hidden = [file for file in files if file.startswith(_MEDIA) and file not in shown]
    told = [
        FileChange(file, _what(file), _fate(file, old, new))
        for file in files
        if not file.startswith(_PROFILES) and file not in hidden
    ]
    if hidden:
        what = Text(_UNSEEN.zh.format(count=len(hidden)), _UNSEEN.en.format(count=len(hidden)))
        told.append(FileChange(_MEDIA, what, PageFate.CHANGED))
    return tuple(told)


def _what(file: str) -> Text:
    return next((what for folder, what in _WHAT if file.startswith(folder)), _OTHER)


def _fate(file: str, before: Mapping[str, str], after: Mapping[str, str]) -> PageFate:
    if file not in before:
        return PageFate.ADDED
    return PageFate.CHANGED if file in after else PageFate.REMOVED
