"""Problems of a file as a whole: too big, empty, or not text in UTF-8."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error
from linli.wording import Text

_KIBIBYTE: Final = 1024


def file_too_large(span: Span, size: int, limit: int) -> Diagnostic:
    """一份档案只是几页文字，远到不了大小上限。文件过大，多半是把图片、表格或整本资料粘贴了进来，也可能是有人故意让
    网站卡住，所以不会读取它。例如把一张照片转成文字贴进 `body`。请只保留档案本身的文字，照片放进 `content/media/`，
    长资料改为链接。

    A profile is a few pages of text and stays far below the limit. A file that is too large usually had a picture,
    a table or a whole book pasted into it, or was made to block the site, so it is not read at all. For example a
    photo pasted as text into `body`. Keep the text of the profile, put photos into `content/media/` and link to
    long texts.
    """
    size_shown, limit_shown = -(-size // _KIBIBYTE), limit // _KIBIBYTE
    return error(
        "file-too-large",
        span,
        Text(
            zh=f"文件有 {size_shown} KB，超过了 {limit_shown} KB 的上限",
            en=f"the file has {size_shown} KB, over the limit of {limit_shown} KB",
        ),
        Text(
            zh="只保留档案本身的文字：照片放进 content/media/，长资料改用链接",
            en="keep only the text of the profile: put photos into content/media/ and link to long texts",
        ),
    )


def not_utf8(span: Span, guess: str | None) -> Diagnostic:
    """文件必须以 UTF-8 编码保存，否则汉字会变成乱码。旧版记事本、Excel 常用 GBK（GB18030）或 UTF-16（记事本里叫“U
    nicode”）保存。例如记事本“另存为”时“编码”一栏选了“ANSI”。请用编辑器重新保存：记事本选“文件 → 另存为 → 编码：
    UTF-8”，VS Code 点右下角的编码名，先选“通过编码重新打开”，再选“通过编码保存 → UTF-8”。

    Files must be saved as UTF-8, or Chinese characters turn into garbage. Older editors and Excel like to save as
    GBK (GB18030) or UTF-16 (called "Unicode" in Notepad). For example when "ANSI" was chosen in Notepad's "Save
    as". Save the file again: in Notepad choose "File, Save as, Encoding: UTF-8"; in VS Code click the name of the
    encoding at the bottom right, "Reopen with Encoding" first, then "Save with Encoding, UTF-8".
    """
    seems = Text(zh=f"，看起来是 {guess}", en=f"; it looks like {guess}") if guess else Text(zh="", en="")
    reopen = Text(zh=f"用编辑器按 {guess} 打开", en=f"open it in an editor as {guess}")
    mend = Text(zh="用编辑器打开并改正这里的乱码", en="open it in an editor and mend the garbled text here")
    first = reopen if guess else mend
    return error(
        "not-utf8",
        span,
        Text(zh=f"文件不是 UTF-8 编码{seems.zh}", en=f"the file is not UTF-8{seems.en}"),
        Text(
            zh=f"{first.zh}，再“另存为”，编码选“UTF-8”",
            en=f'{first.en}, then choose "Save as" with the encoding "UTF-8"',
        ),
    )


def empty_file(span: Span) -> Diagnostic:
    """文件里没有任何内容（或只有 `#` 开头的注释），网站无法为它生成页面。例如新建了文件却忘了保存。请填写档案，至少
    写上 `name: 西湖社区` 这样的一行；不需要的文件请删除。

    The file holds nothing (or only comments that begin with `#`), so there is nothing to make a page of. For
    example a new file that was never saved. Fill in the profile, at least one line such as `name: 西湖社区`, or
    delete the file.
    """
    return error(
        "empty-file",
        span,
        Text(zh="文件里没有内容", en="the file holds nothing"),
        Text(
            zh="填写档案（例如 name: 西湖社区），或者删除这个文件",
            en="fill in the profile (for example name: 西湖社区), or delete the file",
        ),
    )
