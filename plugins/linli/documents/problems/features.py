"""Problems of YAML features that content never needs and that make files dangerous or hard to read."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error
from linli.wording import Text


def yaml_tag(span: Span) -> Diagnostic:
    """以 `!` 开头的标记在 YAML 里是给程序的指令，可能读出服务器上的机密，档案里不接受。例如 `name: !ENV TOKEN` 或
    `!!str 5`。请删除标记；如果文字本身以 `!` 开头，请加引号：`summary: "!重要通知"`。

    Marks that begin with `!` are orders to programs in YAML and could read secrets of the server; content has none.
    For example `name: !ENV TOKEN` or `!!str 5`. Delete the mark; if the text itself begins with `!`, put it in
    quotes: `summary: "!重要通知"`.
    """
    return error(
        "yaml-tag",
        span,
        Text(zh="这里用了以 ! 开头的 YAML 标记", en="a YAML tag, beginning with !, is used here"),
        Text(
            zh="删除标记；如果文字本身以 ! 开头，请给文字加引号",
            en="delete the tag; if the text itself begins with !, put it in quotes",
        ),
    )


def yaml_anchor(span: Span) -> Diagnostic:
    """`&名称` 和 `*名称` 在 YAML 里表示“记住”和“照搬”，几百个字就能膨胀到几个 GB，档案里不接受。例如 `a: &x [1]`，
    `b: *x`。请把内容直接写出来；如果文字本身以 `&` 或 `*` 开头，请加引号：`summary: "*注意"`。

    `&name` and `*name` mean "remember" and "repeat" in YAML; a few hundred characters can grow to gigabytes, so
    content has none. For example `a: &x [1]` and `b: *x`. Write the content out; if the text itself begins with `&`
    or `*`, put it in quotes: `summary: "*注意"`.
    """
    return error(
        "yaml-anchor",
        span,
        Text(
            zh="这里用了 YAML 的锚点或引用（以 & 或 * 开头）",
            en="a YAML anchor or alias (beginning with & or *) is used here",
        ),
        Text(
            zh="把内容直接写出来；如果文字本身以 & 或 * 开头，请加引号",
            en="write the content out; if the text itself begins with & or *, put it in quotes",
        ),
    )


def yaml_merge_key(span: Span) -> Diagnostic:
    """`<<:` 在 YAML 里表示“并入另一组字段”，看文件的人不知道到底有哪些字段，还会被用来拖垮网站，档案里不接受。例如
    `<<: *common`。请把需要的字段逐个写出来。

    `<<:` merges another group of fields in YAML. Readers of the file cannot tell which fields there are, and it can
    bring a site down, so content has none. For example `<<: *common`. Write out each field that you need.
    """
    return error(
        "yaml-merge-key",
        span,
        Text(zh="这里用了 YAML 的合并写法（<<）", en="a YAML merge key (<<) is used here"),
        Text(zh="把需要的字段逐个写出来", en="write out each field that you need"),
    )


def second_document(span: Span) -> Diagnostic:
    """一个文件只写一份档案。单独一行的 `---` 或 `...` 会开始第二份，而第二份不会被读取。例如正文里用 `---` 画分隔线
    却没有缩进。请把第二份移到另一个文件；如果是正文里的分隔线，请让它与正文一样缩进。

    One file holds one profile. A line `---` or `...` begins a second one, which nobody would read. For example
    `---` as a dividing line in the text that is not indented. Move the second profile to a file of its own; indent
    a dividing line like the rest of the text.
    """
    return error(
        "second-document",
        span,
        Text(
            zh="从这里开始是第二份文档，一个文件只能有一份", en="a second document begins here; a file holds one only"
        ),
        Text(
            zh="移到另一个文件；如果 --- 是正文里的分隔线，请与正文一样缩进",
            en="move it to a file of its own; if --- is a dividing line in the text, indent it like the text",
        ),
    )


def directive(span: Span) -> Diagnostic:
    """以 `%` 开头的行（例如 `%YAML 1.1`、`%TAG …`）是给 YAML 程序的指令，会改变后面内容的读法，档案里不需要。请删除
    这一行。

    Lines that begin with `%` (such as `%YAML 1.1` or `%TAG …`) are orders to YAML programs and change how the rest
    is read; content does not need them. Delete the line.
    """
    return error(
        "directive",
        span,
        Text(zh="这一行是 YAML 指令（以 % 开头）", en="this line is a YAML directive (it begins with %)"),
        Text(zh="删除这一行", en="delete the line"),
    )
