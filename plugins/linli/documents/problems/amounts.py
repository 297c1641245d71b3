"""Problems of too much: nested too deep, too many values, names or values too long."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error
from linli.wording import Text


def too_deep(span: Span, limit: int) -> Diagnostic:
    """档案只需要两三层缩进。层数过多，多半是缩进逐行错位，或者多打了 `[`、`{`、`- `，也可能是有人故意让网站卡住，所
    以读到这里为止。例如 `region: [[[[[[[[[杭州]]]]]]]]]`。请删掉多余的括号，把缩进改回正确的层级。

    A profile needs two or three levels. More of them mean that the indentation slipped line by line, that there are
    too many `[`, `{` or `- `, or that the file was made to block the site; reading stops there. For example
    `region: [[[[[[[[[杭州]]]]]]]]]`. Remove the extra brackets and put the indentation right.
    """
    return error(
        "too-deep",
        span,
        Text(zh=f"这里的嵌套超过了 {limit} 层", en=f"this is nested more than {limit} levels deep"),
        Text(
            zh="检查缩进，删掉多余的 [、{ 或“- ”；后面的内容还没有检查",
            en='check the indentation and remove extra [, { or "- "; what follows was not checked yet',
        ),
    )


def too_many_files(span: Span, count: int, limit: int) -> Diagnostic:
    """档案的总数超过了网站设定的上限，多半是误把别的文件夹放了进来，也可能是有人故意让网站卡住，所以一份也没有读。
    例如一次投稿里有两万份档案。请删掉多余的；网站确实有这么大，就由维护者调高 `site_config/site.yml` 的
    `most_profiles`。

    There are more profiles than the site is set to have: most likely another folder got in by mistake, or somebody
    wants to block the site; none of them was read. For example 20,000 profiles in one contribution. Delete what is
    too much; if the site really is that large, those who look after it raise `most_profiles` in
    `site_config/site.yml`.
    """
    return error(
        "too-many-files",
        span,
        Text(zh=f"有 {count} 份档案，上限是 {limit}", en=f"there are {count} profiles; the limit is {limit}"),
        Text(
            zh="删掉多余的档案，或由维护者调高 site_config/site.yml 的 most_profiles",
            en="delete what is too much, or have most_profiles in site_config/site.yml raised",
        ),
    )


def too_many_nodes(span: Span, limit: int) -> Diagnostic:
    """一份档案通常有几十到几百个字段和列表项。数量过多，多半是误把一整张表格贴了进来，也可能是有人故意让网站卡住，
    所以读到这里为止。例如有两万行的 `- …` 列表。请把内容拆成多份档案，或只保留要点。

    A profile has some dozens or hundreds of fields and list items. Far more of them mean that a whole table was
    pasted in, or that the file was made to block the site; reading stops there. For example a list of 20,000 lines
    `- …`. Split the content into several profiles, or keep what matters.
    """
    return error(
        "too-many-nodes",
        span,
        Text(zh=f"文件里的字段和列表项太多（上限 {limit}）", en=f"too many fields and list items (limit {limit})"),
        Text(
            zh="拆成多份档案，或只保留要点；后面的内容还没有检查",
            en="split it into several profiles, or keep what matters; what follows was not checked yet",
        ),
    )


def key_too_long(span: Span, limit: int) -> Diagnostic:
    """字段名是冒号前面的短词，例如 `name`、`summary`。字段名过长，多半是正文里的冒号被当成了字段的冒号。例如
    `本社区自一九九八年成立以来……: 已有居民近7000人`。请给整段文字加上引号，或者写到 `body: |` 下面并缩进。

    A field's name is the short word before the colon, such as `name` or `summary`. If it is very long, a colon in
    running text was probably taken for the colon of a field. For example
    `Since its foundation in 1998 …: 7000 people`. Put the whole text in quotes, or write it indented below
    `body: |`.
    """
    return error(
        "key-too-long",
        span,
        Text(zh=f"冒号前的字段名超过了 {limit} 个字", en=f"the name before the colon is over {limit} characters"),
        Text(
            zh="如果这是正文，请给整段文字加上引号，或写到“body: |”下面并缩进",
            en='if this is running text, put all of it in quotes, or write it indented below "body: |"',
        ),
    )


def value_too_long(span: Span, length: int, limit: int) -> Diagnostic:
    """一个字段的文字过长，页面会慢得无法阅读。多半是贴进了整本资料，或者前面的引号没有关闭，把后面的内容都吞了进
    来。例如把一份年鉴全文放进 `summary`。请缩短文字，长资料改为链接，并检查引号是否成对。

    The text of one field is so long that no page could show it well. A whole book was pasted in, or a quote that
    was never closed swallowed what follows. For example a full yearbook in `summary`. Shorten the text, link to
    long material, and check that quotes come in pairs.
    """
    return error(
        "value-too-long",
        span,
        Text(
            zh=f"这个字段有 {length} 个字，超过了 {limit} 个字的上限",
            en=f"this value has {length} characters, over the limit of {limit}",
        ),
        Text(
            zh="缩短文字，长资料改用链接；并检查引号是否成对",
            en="shorten it and link to long material; check that quotes come in pairs",
        ),
    )
