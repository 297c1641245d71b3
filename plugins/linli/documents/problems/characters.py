"""Problems of single characters that nobody can see or that make text lie about itself."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

import unicodedata
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.documents.problems.making import error
from linli.wording import Text

_CHINESE_NAMES: Final = {
    "\r": "回车符",
    "\x85": "下一行符",
    "\xa0": "不换行空格",
    "\xad": "软连字符",
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u200e": "从左到右标记",
    "\u200f": "从右到左标记",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\u202d": "从左到右强制符",
    "\u202e": "从右到左强制符",
    "\u2060": "词连接符",
    "\u3000": "全角空格",
    "\ufeff": "字节顺序标记",
}


def _named(character: str) -> Text:
    """How a character that cannot be shown is called."""
    number = f"U+{ord(character):04X}"
    zh, en = _CHINESE_NAMES.get(character, ""), unicodedata.name(character, "").lower()
    return Text(zh=f"{number} {zh}".strip(), en=f"{number} {en}".strip())


def control_character(span: Span, character: str) -> Diagnostic:
    r"""控制字符看不见，却能扰乱终端、日志和网页，正常文字里不会有。多半是从旧系统或 PDF 复制时带进来的，写成转义
    （例如 `"\x1b"`）也不行。请把光标放到所指位置，删除这个字符；找不到时，把这一行手工重打一遍。

    Control characters cannot be seen, yet upset terminals, logs and pages; ordinary text has none. Mostly they came
    along when copying from an old system or a PDF; written as an escape (such as `"\x1b"`) they are refused too.
    Put the cursor on the place named and delete the character; if you cannot find it, type the line anew.
    """
    name = _named(character)
    return error(
        "control-character",
        span,
        Text(zh=f"这里有一个看不见的控制字符（{name.zh}）", en=f"an invisible control character ({name.en}) is here"),
        Text(zh="删除它；找不到时，把这一行手工重打一遍", en="delete it; if you cannot find it, type the line anew"),
    )


def hidden_line_break(span: Span, character: str) -> Diagnostic:
    """有些字符在编辑器里看着仍是同一行，YAML 却当作换行，于是一行里可能藏着第二个字段。例如 `name: 西湖` 后面藏着
    U+2028，再跟着 `summary: …`。这类字符常从网页、Word 复制而来。请删除它；确实要换行就按回车键。

    Some characters look like nothing in an editor, yet YAML takes them as the end of a line, so that one visible
    line can hide a second field. For example U+2028 after `name: 西湖`, followed by `summary: …`. They come along
    when copying from web pages or Word. Delete the character; where you want a new line, press Enter.
    """
    name = _named(character)
    return error(
        "hidden-line-break",
        span,
        Text(zh=f"这里藏着一个特殊的换行符（{name.zh}）", en=f"an unusual line break ({name.en}) is hidden here"),
        Text(zh="删除它；确实要换行就按回车键", en="delete it; where you want a new line, press Enter"),
    )


def bidi_character(span: Span, character: str) -> Diagnostic:
    r"""双向控制符能让文字显示的顺序与实际内容不同，读者看到的名称可以与文件里的不一样，因此一律不接受，写成转义（例
    如 `"\u202e"`）也不行。阿拉伯文、希伯来文本身不需要它们。请删除所指的字符，或把这一行手工重打一遍。

    Bidirectional controls make text appear in another order than it is written, so that readers see another name
    than the file holds. They are never accepted, not even as an escape (such as `"\u202e"`). Arabic and Hebrew do
    not need them. Delete the character at the place named, or type the line anew.
    """
    name = _named(character)
    return error(
        "bidi-character",
        span,
        Text(
            zh=f"这里有改变文字显示顺序的控制符（{name.zh}）",
            en=f"a control that changes the visible order of text ({name.en}) is here",
        ),
        Text(zh="删除它，或把这一行手工重打一遍", en="delete it, or type the line anew"),
    )


def invisible_character(span: Span, character: str) -> Diagnostic:
    """零宽空格一类的字符看不见，却会让搜索、去重和引用失灵：两个看起来一样的名称其实不同。它们常从微信、网页复制而
    来。例如“西湖”两个字之间藏着 U+200B，或者字段名前面有一个全角空格。请删除它。表情符号和少数文字正常使用的连接符
    不受影响。

    Characters such as the zero-width space cannot be seen, yet break search, comparison and references: two names
    look alike and differ. They come along when copying from chats and web pages. For example U+200B between the two
    characters of 西湖, or a full-width space before a field's name. Delete the character. Joiners in emoji and in
    the scripts that need them are accepted.
    """
    name = _named(character)
    return error(
        "invisible-character",
        span,
        Text(zh=f"这里有一个看不见的字符（{name.zh}）", en=f"an invisible character ({name.en}) is here"),
        Text(
            zh="删除它：把光标移到它后面按退格键，或把这几个字重打一遍",
            en="delete it: put the cursor behind it and press Backspace, or type these words anew",
        ),
    )


def combining_flood(span: Span, count: int) -> Diagnostic:
    """附加符号（声调、重音等）叠得过多，会盖住上下几行的文字。任何语言的一个字母都用不到五个以上。例如一个字母上叠
    了几十个符号的“乱码字”。请删除多余的符号，或把这个字重打一遍。

    Too many accents on top of each other cover the lines above and below; no language puts five or more on one
    letter. For example "zalgo" text with dozens of marks on a letter. Delete the marks, or type the word anew.
    """
    return error(
        "combining-flood",
        span,
        Text(zh=f"一个字上叠了 {count} 个附加符号", en=f"{count} combining marks are piled on one letter"),
        Text(zh="删除多余的符号，或把这个字重打一遍", en="delete the marks, or type the word anew"),
    )
