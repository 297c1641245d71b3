"""Problems of proposed changes and of what is handed in; the docstring of each is its manual page."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.publishing.making import amount, error
from linli.wording import Text


def mixed_change(span: Span, count: int) -> Diagnostic:
    """一份投稿既改了内容，又改了程序、设置或模板，就不做预览：不能拿没人看过的程序去处理没人看过的内容。请分成两份，
    内容一份，其余一份。

    A contribution that changes both content and programs, settings or templates is not previewed: what nobody has read
    must not be run on what nobody has read. Make two contributions of it.
    """
    return error(
        "mixed-change",
        span,
        Text(
            f"内容和另外 {count} 个文件（程序、设置、模板等）在同一份投稿里",
            f"Content and {count} other files (programs, settings, templates …) are in one contribution",
        ),
        Text("请分成两份投稿：内容一份，其余一份。", "Make two contributions: one of content, one of the rest."),
    )


def file_too_big(span: Span, size: int, most: int) -> Diagnostic:
    """投稿里的文件有大小限制：档案 512 kB，照片 20 MB，合起来 200 MB，免得有人用巨大的文件拖垮网站。请缩小照片，
    或分几次投稿。

    Files of a contribution are limited: 512 kB for a profile, 20 MB for a photograph, 200 MB in all, so that nobody can
    block the site with giant files. Make photographs smaller, or make several contributions.
    """
    return error(
        "file-too-big",
        span,
        Text(f"太大：{amount(size)}，最多 {amount(most)}", f"Too big: {amount(size)}; {amount(most)} at most"),
        Text("请缩小，或分几次投稿。", "Make it smaller, or make several contributions."),
    )


def unsafe_name(span: Span) -> Diagnostic:
    """文件名里有看不见的字符、反斜杠，或者太长，有的系统会把它当成别的意思。请改名：小写字母、数字和连字符。

    The name of a file has characters that nobody sees, or a backslash, or is too long; some systems take that for
    something else. Rename it: lower-case letters, digits and hyphens.
    """
    return error(
        "unsafe-name",
        span,
        Text("文件名里有不安全的字符，或者太长", "The file's name has unsafe characters, or is too long"),
        Text("请改名：小写字母、数字和连字符。", "Rename it: lower-case letters, digits and hyphens."),
    )


def not_content(span: Span) -> Diagnostic:
    """内容的文件夹里只收档案（`.yml`）和照片；别的文件（如 `.gitattributes`、程序）谁也用不着，
    却可能在别人的机器上起作用。

    Folders of content are for profiles (`.yml`) and photographs only. Other files, such as `.gitattributes` or
    programs, are of no use there, and might act on somebody's machine.
    """
    return error(
        "not-content",
        span,
        Text("这既不是档案也不是照片", "This is neither a profile nor a photograph"),
        Text("请把它从投稿里拿掉。", "Leave it out."),
    )


def suspicious_file(span: Span, why: Text) -> Diagnostic:
    """别人交来的预览里，有一个文件的名称、大小、种类或内容不是预览该有的，所以整个预览都没有放上去。

    A preview that was handed in has a file whose name, size, type or content is not what a preview has; so nothing of
    it was put up.
    """
    return error(
        "suspicious-file",
        span,
        why,
        Text(
            "请重新运行预览；还是这样，请查看这份投稿。", "Run the preview again; if it stays so, look at the change."
        ),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    mixed_change,
    file_too_big,
    unsafe_name,
    not_content,
    suspicious_file,
)
