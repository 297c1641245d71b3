"""The problems of photographs. Each function's docstring is the manual page of its code, Chinese then English."""

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text


def missing_picture(span: Span, file: str) -> Diagnostic:
    """照片文件不在 content/media/ 里，或文件名写错（大小写也要一致）。请把照片放进去，或改正文件名。

    The photograph is not in content/media/, or its name is misspelt (upper and lower case count). Put it there, or
    correct the name.
    """
    return Diagnostic(
        "missing-picture",
        Severity.ERROR,
        span,
        Text(f"找不到照片“{file}”", f"There is no photograph “{file}”"),
        Text("请把照片放到 content/media/，并核对文件名。", "Put it into content/media/ and check its name."),
    )


def bad_picture(span: Span, file: str) -> Diagnostic:
    """照片不是 JPEG、PNG 或 WebP，已损坏，或太大（超过 20 MB、5000 万像素，或一边 16000 像素）。请换一张或裁小。

    The photograph is not JPEG, PNG or WebP, it is damaged, or it is too large (over 20 MB, 50 million pixels, or 16,000
    pixels along a side). Use another, or cut it.
    """
    return Diagnostic(
        "bad-picture",
        Severity.ERROR,
        span,
        Text(f"照片“{file}”不能用", f"The photograph “{file}” cannot be used"),
        Text(
            "请用 JPEG、PNG 或 WebP，不超过 20 MB、5000 万像素，每边不超过 16000 像素。",
            "Use JPEG, PNG or WebP of at most 20 MB and 50 million pixels, no side longer than 16,000.",
        ),
    )


def picture_tells_place(span: Span, file: str) -> Diagnostic:
    """照片文件里记着拍摄地点（GPS）。公开的图片已经去掉，但仓库里的原文件还有，谁都能下载。请去掉后再放进来。

    The file tells where the photograph was taken (GPS). Published pictures do not, but the original in the repository
    does, and anybody can download it. Remove the place and put the file in anew.
    """
    return Diagnostic(
        "picture-tells-place",
        Severity.WARNING,
        span,
        Text(f"照片“{file}”里记着拍摄地点", f"The photograph “{file}” tells where it was taken"),
        Text(
            "请用看图软件另存为不带位置的图片，或运行 exiftool -all= 文件名；已提交过的，历史里也要清除。",
            "Save it anew without its location, or run exiftool -all= FILE; clear the history too if it was committed.",
        ),
    )


def picture_tells_names(span: Span, file: str) -> Diagnostic:
    """照片文件里记着人名或机主（作者、版权、说明）。公开的图片已经去掉，仓库里的原文件还有。请去掉。

    The file has names in it: of an author, an owner, in a description (EXIF, XMP). Published pictures do not, but the
    original in the repository does. Remove them.
    """
    return Diagnostic(
        "picture-tells-names",
        Severity.WARNING,
        span,
        Text(f"照片“{file}”里记着作者或说明", f"The photograph “{file}” has an author or a description in it"),
        Text(
            "署名请写到 credit；文件里的请去掉，如运行 exiftool -all= 文件名。",
            "Write the credit in credit; remove what the file has, such as by exiftool -all= FILE.",
        ),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    missing_picture,
    bad_picture,
    picture_tells_place,
    picture_tells_names,
)
