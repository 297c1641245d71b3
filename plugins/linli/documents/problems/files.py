"""Problems of the content folders: names and kinds of files."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error, warning
from linli.wording import Text


def bad_id(span: Span, name: str, suggestion: str | None) -> Diagnostic:
    """文件名就是网址的一部分，只能用小写字母、数字和连字符，最长 64 个字符，以后也不要改动；`index` 等有专门用途的
    名称不能用。例如 `西湖 社区.yml`、`Xi_Hu.yml` 都不行，`xihu-shequ.yml` 可以。请改文件名，汉字可用拼音。

    The name of the file is part of the web address: lower-case letters, digits and hyphens only, 64 characters at
    most, and never changed later; names with a purpose of their own, such as `index`, are taken. For example
    neither `西湖 社区.yml` nor `Xi_Hu.yml` will do; `xihu-shequ.yml` will. Rename the file; write Chinese in
    pinyin.
    """
    general = Text(
        zh="改名：只用小写字母、数字和连字符，汉字用拼音，例如 xihu-shequ.yml",
        en="rename it: lower-case letters, digits and hyphens only, Chinese in pinyin, for example xihu-shequ.yml",
    )
    precise = Text(zh=f"改名为 {suggestion}.yml", en=f"rename it to {suggestion}.yml")
    return error(
        "bad-id",
        span,
        Text(zh=f"文件名“{name}”不能用作网址", en=f'the file name "{name}" cannot be part of a web address'),
        precise if suggestion else general,
    )


def duplicate_id(span: Span, first: str) -> Diagnostic:
    """同一个文件夹里，两个文件名不分大小写也不能相同，否则会抢同一个网址，在 Windows 和苹果电脑上还会互相覆盖。例如
    `rainbow.yml` 与 `Rainbow.yml`。请给其中一个改名，内容重复的就删掉一个。

    Within one folder no two file names may be the same, capitals or not: both would claim one web address, and on
    Windows and macOS one overwrites the other. For example `rainbow.yml` and `Rainbow.yml`. Rename one, or delete
    it if it is a copy.
    """
    return error(
        "duplicate-id",
        span,
        Text(zh=f"文件名与 {first} 相同（不分大小写）", en=f"the name is the same as that of {first} (capitals aside)"),
        Text(zh="给其中一个改名；内容重复就删掉一个", en="rename one of them, or delete it if it is a copy"),
    )


def wrong_extension(span: Span, name: str, right: str) -> Diagnostic:
    """档案文件的扩展名必须是小写的 `.yml`，其他写法不会被当作档案。例如 `xihu.yaml`、`xihu.YML`，或记事本保存成的
    `xihu.yml.txt`。请改名为 `xihu.yml`；在 Windows 里要先打开“查看 → 文件扩展名”才看得到 `.txt`。

    Profiles end in `.yml`, in lower case; anything else is not taken as a profile. For example `xihu.yaml`,
    `xihu.YML`, or `xihu.yml.txt` as Notepad saves it. Rename it to `xihu.yml`; Windows shows `.txt` only with
    "View, File name extensions" switched on.
    """
    return error(
        "wrong-extension",
        span,
        Text(zh=f"“{name}”的扩展名不是 .yml", en=f'"{name}" does not end in .yml'),
        Text(zh=f"改名为 {right}", en=f"rename it to {right}"),
    )


def stray_file(span: Span, name: str) -> Diagnostic:
    """这个文件夹只放档案（`.yml`），其他文件不会被读取，也不会发布。例如编辑器留下的备份 `xihu.yml~
    `，或放错地方的照片。请删除备份，把照片移到 `content/media/`。

    This folder is for profiles (`.yml`) only; other files are neither read nor published. For example the backup
    `xihu.yml~` that an editor left, or a photo in the wrong place. Delete backups and move photos to
    `content/media/`.
    """
    return warning(
        "stray-file",
        span,
        Text(zh=f"“{name}”不是档案，不会被读取", en=f'"{name}" is not a profile and is not read'),
        Text(zh="备份文件请删除，照片请移到 content/media/", en="delete backups; move photos to content/media/"),
    )


def symlink(span: Span, name: str) -> Diagnostic:
    """符号链接（快捷方式）可能指向网站以外的文件，把不该公开的东西发布出去，因此文件和文件夹都不能是链接。例如
    `xihu.yml` 指向 `/etc/passwd`。请删除链接，把真正的文件放到这里。

    A symbolic link may point outside the site and publish what must stay private, so neither files nor folders may
    be links. For example `xihu.yml` that points to `/etc/passwd`. Delete the link and put the file itself here.
    """
    return error(
        "symlink",
        span,
        Text(zh=f"“{name}”是符号链接", en=f'"{name}" is a symbolic link'),
        Text(zh="删除链接，把真正的文件放到这里", en="delete the link and put the file itself here"),
    )


def nested_folder(span: Span, name: str) -> Diagnostic:
    """档案要直接放在各自的文件夹里，下一层的文件夹不会被读取，里面的档案会从网站上消失。例如
    `content/communities/2024/xihu.yml`。请把文件移到上一层，并删除空文件夹。

    Profiles lie directly in their folder; folders below it are not read, and profiles in them would be missing from
    the site. For example `content/communities/2024/xihu.yml`. Move the files up and delete the empty folder.
    """
    return error(
        "nested-folder",
        span,
        Text(zh=f"下一层文件夹“{name}”不会被读取", en=f'the folder "{name}" inside this one is not read'),
        Text(zh="把里面的档案移到上一层，再删除它", en="move the profiles in it one level up and delete it"),
    )


def unreadable_file(span: Span, name: str) -> Diagnostic:
    """文件存在却读不出来，多半是权限不对，或者它根本不是普通文件。例如从别的电脑复制来、只有管理员能读的文件。请在
    文件属性里给自己读取权限，或者重新保存一份再替换它。

    The file exists but cannot be read: its permissions are wrong, or it is no ordinary file. For example one copied
    from another computer that only an administrator may read. Give yourself permission to read it, or save it anew
    and replace it.
    """
    return error(
        "unreadable-file",
        span,
        Text(zh=f"“{name}”无法读取", en=f'"{name}" cannot be read'),
        Text(zh="检查读取权限，或者重新保存一份再替换它", en="check its permissions, or save it anew and replace it"),
    )
