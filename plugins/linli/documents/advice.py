"""What to tell people when the YAML parser gives up, in place of its own words."""

from dataclasses import dataclass
from typing import Final

from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong and how to mend it."""

    message: Text
    remedy: Text


def _advice(zh: str, en: str, remedy_zh: str, remedy_en: str) -> Advice:
    return Advice(Text(zh=zh, en=en), Text(zh=remedy_zh, en=remedy_en))


GENERIC: Final = _advice(
    "从这里起读不下去，写法不符合 YAML 格式",
    "this cannot be read: it does not follow YAML",
    "检查这一行和上一行的冒号、引号和缩进；文字里有特殊符号时，整段加上引号",
    "check colons, quotes and indentation of this line and the one before; put text with special signs in quotes",
)
FULL_WIDTH_COLON: Final = _advice(
    "字段名后面用了全角冒号“：”",
    "a full-width colon follows the field's name",
    "改成半角冒号“:”，后面加一个空格，例如 name: 西湖",
    "use a half-width colon and a space behind it, for example name: 西湖",
)
NO_SPACE: Final = _advice(
    "冒号后面少了一个空格",
    "a space is missing after the colon",
    "在冒号后面加一个空格，例如 name: 西湖",
    "add a space after the colon, for example name: 西湖",
)
NO_COLON: Final = _advice(
    "这一行应该是“字段: 值”，但没有冒号",
    'this line should be "field: value", but has no colon',
    "补上字段名和冒号；如果是上一行文字的延续，请比上一行多缩进两个空格",
    "add the field's name and a colon; if the line continues the text above, indent it two spaces more",
)
COLON_IN_TEXT: Final = _advice(
    "没有加引号的文字里出现了“冒号加空格”",
    "text without quotes holds a colon and a space",
    '给冒号前后的整段文字加上引号，例如 summary: "开放时间: 9点"',
    'put the whole text in quotes, for example summary: "开放时间: 9点"',
)
TOO_FAR_RIGHT: Final = _advice(
    "这一行比同组的字段缩进得多，被当成了上一行文字的延续",
    "this line is indented more than the fields beside it and is taken as a part of the text above",
    "让它与同组的其他字段左对齐",
    "align it with the fields beside it",
)
NOT_ALIGNED: Final = _advice(
    "这一行的缩进与上面对不齐",
    "this line is not aligned with those above",
    "让同一组的字段左对齐；“- ”列表项之间也要对齐，每一层用两个空格",
    'align the fields of one group with each other, likewise the items "- " of a list; two spaces for each level',
)
OPEN_QUOTE: Final = _advice(
    "这里的引号没有关闭",
    "the quote that opens here is not closed",
    "在文字末尾补上同样的引号；如果不需要引号，就删掉这一个",
    "add the same quote at the end of the text, or delete this one if it is not needed",
)
AFTER_QUOTE: Final = _advice(
    "引号关闭以后还有多余的文字",
    "there is more text behind the closing quote",
    "把整段文字放进一对引号；文字里本来就有引号时，用中文引号“”，或在外面换用另一种引号",
    "put all of the text between one pair of quotes; if it holds quotes itself, use the other kind around it",
)
RESERVED_SIGN: Final = _advice(
    "没有加引号的文字不能以这个符号开头",
    "text without quotes cannot begin with this sign",
    '给整段文字加上引号，例如 name: "@西湖"',
    'put the whole text in quotes, for example name: "@西湖"',
)
STAR_OR_AMPERSAND: Final = _advice(
    "没有加引号的文字不能以 * 或 & 开头",
    "text without quotes cannot begin with * or &",
    '给整段文字加上引号，例如 summary: "*注意*"',
    'put the whole text in quotes, for example summary: "*注意*"',
)
OPEN_BRACKET: Final = _advice(
    "这里的方括号没有关闭，或者少了逗号",
    "the bracket that opens here is not closed, or a comma is missing",
    "用英文逗号分隔各项，末尾补上 ]，例如 [浙江, 杭州]；如果方括号是文字的一部分，请整段加上引号",
    "part the items by commas and end with ], as in [浙江, 杭州]; if the bracket belongs to text, quote all of it",
)
OPEN_BRACE: Final = _advice(
    "这里的花括号没有关闭，或者少了逗号",
    "the brace that opens here is not closed, or a comma is missing",
    "末尾补上 }；如果花括号是文字的一部分，请整段加上引号",
    "end with }; if the brace belongs to text, put all of the text in quotes",
)
ESCAPE: Final = _advice(
    "双引号里的反斜杠 \\ 后面跟了不认识的写法",
    "a backslash in double quotes is followed by something unknown",
    "反斜杠写成两个 \\\\，或者把双引号换成单引号",
    "write two backslashes, or use single quotes in place of double ones",
)
LIST_ON_KEY_LINE: Final = _advice(
    "列表不能与字段名写在同一行",
    "a list cannot begin on the line of its field's name",
    "换一行再写“- ”，并缩进两个空格；如果是文字，请加引号",
    'begin "- " on a new line, indented by two spaces; if it is text, put it in quotes',
)
QUESTION_MARK: Final = _advice(
    "“? ”在这里有特殊含义",
    '"? " has a special meaning here',
    "如果是文字，请给整段加上引号",
    "if it is text, put all of it in quotes",
)
TEXT_AFTER_BAR: Final = _advice(
    "| 或 > 后面不能再写文字",
    "nothing may follow | or > on the same line",
    "文字从下一行开始写，并缩进两个空格",
    "begin the text on the next line, indented by two spaces",
)
