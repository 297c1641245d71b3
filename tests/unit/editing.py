"""Random profile files, written in every way that people write YAML."""

from hypothesis import strategies as st

from linli.documents import read

KEYS = (
    "name",
    "kind",
    "sources",
    "themes",
    "metrics",
    "body",
    "own-key",
    "people",
    "notes",
    "part_of",
    "teams",
    "size",
)
PARTS = ("label", "value", "text", "note", "source", "mine", "levels", "parts")
WORDS = st.sampled_from(
    [
        *("茂盛社区", "no", "0571", "2020-01", "a b", "x-y", "“引”", "it's", "a#b", "http://x.cn/?a=b#c", "近四成"),
        *("1_200_000", "10:30", "~", "null", "true"),
    ]
)
TEXTS = st.sampled_from(
    ["一行", "一行\n二行", "一\n\n二", "一\n  缩进\n二", " 前有空格\n二", "# 不是注释\n二", "- 不是列表\n二", "尾 \n二"]
)
COMMENTS = st.sampled_from(["# 注释", "#无空格", "# a: b", "# - x", "# “引”", "## 两个", "# 有 # 号", "#"])


@st.composite
def _scalar(draw: st.DrawFn, indent: int) -> str:  # noqa: PLR0911 - one for each way
    """A single value behind its key or dash; may have several lines."""
    style = draw(st.sampled_from(["plain", "plain", "'", '"', "escaped", "|", "|-", "|+", ">", "2", "lines", "dlines"]))
    word = draw(WORDS)
    pad = " " * (indent + draw(st.integers(1, 4)))
    match style:
        case "'":
            return "'" + word.replace("'", "''") + "'"
        case '"':
            return f'"{word}"'
        case "escaped":
            return '"' + draw(TEXTS).replace("\n", "\\n") + '"'
        case "lines":
            return f"多行\n{pad}{word if word != '~' else 'w'}"
        case "dlines":
            return f'"多行\n{pad}又一行\n\n{pad}三"'
        case "2":
            lines = draw(TEXTS).split("\n")
            return "\n".join(["|2", *(" " * (indent + 2) + line if line else "" for line in lines)])
        case "|" | "|-" | "|+" | ">":
            lines = draw(TEXTS.filter(lambda text: text[0] != " ")).split("\n")
            end = draw(st.sampled_from(["", "\n", "\n\n"]))
            head = style + draw(st.sampled_from(["", "", "  # 头"]))
            return "\n".join([head, *(pad + line if line else "" for line in lines)]) + end
    return word


@st.composite
def _flow(draw: st.DrawFn, indent: int) -> str:
    words = draw(st.lists(st.sampled_from(["a", "b-c", "二", '"q, r"', "'s'"]), max_size=3))
    kind = draw(st.sampled_from(["list", "list", "map", "lines", "comment"]))
    pad = "\n" + " " * (indent + 2)
    match kind:
        case "map":
            return "{label: 一, value: 2}" if words else "{}"
        case "lines":
            return f"[{f',{pad}'.join(words)}{pad}]"
        case "comment":
            return f"[a, # 里面{pad}b]"
    return f"[{', '.join(words)}]"


@st.composite
def _value(draw: st.DrawFn, indent: int, depth: int) -> tuple[str, bool]:
    """What follows ``key:``, and whether a comment may follow on its last line."""
    kind = draw(
        st.sampled_from(["scalar", "scalar", "flow", "list", "group", "empty"] if depth else ["scalar", "flow"])
    )
    if kind == "scalar":
        text = draw(_scalar(indent))
        return f" {text}", text[0] not in "|>"
    if kind == "flow":
        return f" {draw(_flow(indent))}", True
    if kind == "empty":
        return "", True
    inner = indent + draw(st.integers(1, 4))
    behind = draw(st.sampled_from(["", "", "  # 键后"]))
    if kind == "group":
        return f"{behind}\n{draw(_group(inner, depth - 1, PARTS))}", False
    return f"{behind}\n{draw(_items(draw(st.sampled_from([indent, inner])), depth - 1))}", False


@st.composite
def _items(draw: st.DrawFn, indent: int, depth: int) -> str:
    lines: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        lines += draw(_between(indent))
        gap = draw(st.integers(1, 3))
        match draw(st.sampled_from(["scalar", "scalar", "group", "flow", "empty"] if depth else ["scalar"])):
            case "group":
                text = draw(_group(indent + 1 + gap, depth - 1, PARTS)).lstrip(" ")
                if text.startswith(("#", "\n")):
                    text = "\n" + " " * (indent + 1 + gap) + text
                space = "" if text[0] == "\n" else " " * gap
                lines.append(f"{' ' * indent}-{space}{text}")
            case "flow":
                lines.append(f"{' ' * indent}- {draw(_flow(indent))}{draw(_behind())}")
            case "empty":
                lines.append(f"{' ' * indent}-{draw(_behind())}")
            case _:
                text = draw(_scalar(indent))
                lines.append(f"{' ' * indent}- {text}{draw(_behind()) if text[0] not in '|>' else ''}")
    return "\n".join(lines)


@st.composite
def _behind(draw: st.DrawFn) -> str:
    comment = draw(COMMENTS)
    return draw(st.sampled_from(["", "", "", " ", "   "]).map(lambda gap: gap and gap + comment))


@st.composite
def _between(draw: st.DrawFn, indent: int) -> list[str]:
    """Empty lines and comments between two lines."""
    comment = st.tuples(st.integers(0, indent + 3), COMMENTS).map(lambda drawn: " " * drawn[0] + drawn[1])
    count = draw(st.sampled_from([0, 0, 0, 1, 2]))
    return draw(st.lists(st.one_of(st.just(""), comment), min_size=count, max_size=count))


@st.composite
def _group(draw: st.DrawFn, indent: int, depth: int, names: tuple[str, ...]) -> str:
    lines: list[str] = []
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=5, unique=True)):
        lines += draw(_between(indent))
        value, may_follow = draw(_value(indent, depth))
        key = f'"{name}"' if draw(st.integers(0, 9)) == 0 else name
        lines.append(f"{' ' * indent}{key}:{value}{draw(_behind()) if may_follow else ''}")
    return "\n".join([*lines, *draw(_between(indent))])


def _is_sound(text: str) -> bool:
    reading = read("content/communities/jia.yml", text.encode())
    return reading.tree is not None and not reading.diagnostics


FILES = _group(0, 3, KEYS).map(lambda text: f"{text}\n").filter(_is_sound)
"""Texts that reading finds nothing wrong with."""
