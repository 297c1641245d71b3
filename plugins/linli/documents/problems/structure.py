"""Problems of the YAML itself: what the parser cannot read, and what only makes trouble in content."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error
from linli.wording import Text


def yaml_syntax(span: Span, message: Text, remedy: Text) -> Diagnostic:
    """文件的写法不符合 YAML 格式，从这里起无法读下去；后面的内容要改好这一处才能检查。常见原因：冒号后少了空格（`
    name:西湖`）、用了全角冒号（`name：西湖`）、引号没有成对、缩进没有对齐、未加引号的文字里有“: ”或以 `@`、`%
    ` 等符号开头。正确写法是 `name: 西湖`，`summary: "开放时间: 9点"`。

    The file does not follow YAML and cannot be read from here on; what follows is checked once this is mended.
    Common causes: no space after a colon (`name:西湖`), a full-width colon (`name：西湖`), a quote that is not
    closed, lines that are not aligned, or text without quotes that holds ": " or begins with a sign such as `@` or
    `%`. Write `name: 西湖` and `summary: "开放时间: 9点"`.
    """
    return error("yaml-syntax", span, message, remedy)


def tab_indentation(span: Span) -> Diagnostic:
    """YAML 只能用空格缩进，不能用 Tab 键产生的制表符，两者看上去一样，读出来却不同。例如按 Tab 键缩进的 `- 杭州`。
    请把行首的制表符换成两个空格；VS Code 里可点右下角“制表符长度”，选“将缩进转换为空格”。

    YAML is indented with spaces only, never with the tabs of the Tab key; both look alike and are read differently.
    For example `- 杭州` indented with the Tab key. Replace each tab at the start of the line by two spaces; in VS
    Code click "Tab Size" at the bottom right and choose "Convert Indentation to Spaces".
    """
    return error(
        "tab-indentation",
        span,
        Text(zh="这里用制表符（Tab）缩进了", en="a tab is used for indentation here"),
        Text(zh="换成空格，每一层用两个空格", en="use spaces instead, two for each level"),
    )


def duplicate_key(span: Span, key: str, first: Span) -> Diagnostic:
    """同一处的字段名只能出现一次，否则不知道该用哪一个。例如文件开头写了 `name: 西湖`，后面又写了 `name: 东湖`。请
    保留一个；如果是要写多个值，请合成一个列表。

    A field may appear once in one place, or nobody knows which one counts. For example `name: 西湖` at the top and
    `name: 东湖` further down. Keep one of them; if you want several values, make them one list.
    """
    return error(
        "duplicate-key",
        span,
        Text(
            zh=f"字段“{key}”写了两次，第一次在第 {first.line} 行",
            en=f'"{key}" is given twice, first on line {first.line}',
        ),
        Text(
            zh=f"保留一个“{key}”；要写多个值就合成一个列表",
            en=f'keep one "{key}"; if you want several values, make them one list',
        ),
    )


def not_a_text_key(span: Span) -> Diagnostic:
    """冒号前面必须是一个简短的、写在一行里的字段名，不能空着，也不能是列表或另一组字段。例如 `? [a]` 或
    `{a: b}: c`，有时是多打了 `?` 或 `{`。请写成 `name: 西湖` 的样子；以 `{`、`[`、`?` 开头的文字请加引号。

    Before the colon there must be a short name on one line, not nothing, a list or another group of fields. For
    example `? [a]` or `{a: b}: c`, sometimes from a stray `?` or `{`. Write it like `name: 西湖`; put text that
    begins with `{`, `[` or `?` in quotes.
    """
    return error(
        "not-a-text-key",
        span,
        Text(zh="冒号前面不是一个字段名", en="what stands before the colon is not a field's name"),
        Text(
            zh="写成“name: 西湖”的样子；以 {、[、? 开头的文字请加引号",
            en='write it like "name: 西湖"; put text that begins with {, [ or ? in quotes',
        ),
    )


def not_a_mapping(span: Span) -> Diagnostic:
    """一份档案由许多行“字段: 值”组成，最外层不能是列表或一段文字。例如整个文件写成 `- 西湖`，或者用了全角冒号
    `name：西湖`而被读成一段文字。请把每一行写成 `name: 西湖` 的样子，冒号用半角，后面留一个空格。

    A profile consists of lines "field: value"; its outermost level is neither a list nor a piece of text. For
    example a file that reads `- 西湖`, or `name：西湖` with a full-width colon, which is taken as text. Write each
    line like `name: 西湖`, with a half-width colon and a space behind it.
    """
    return error(
        "not-a-mapping",
        span,
        Text(zh="文件的最外层不是“字段: 值”", en='the outermost level of the file is not made of "field: value"'),
        Text(
            zh="把每一行写成“name: 西湖”的样子：半角冒号，后面留一个空格",
            en='write each line like "name: 西湖": a half-width colon and a space behind it',
        ),
    )
