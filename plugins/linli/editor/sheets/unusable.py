"""Files that cannot be read as a sheet, each reason with its remedy."""

from typing import Final

from linli.wording import Text


class Unusable(Exception):  # noqa: N818 - it says what is the case
    """A file that is no sheet, or that is too much."""

    def __init__(self, why: Text, **values: object) -> None:
        """With the reason and remedy; ``values`` fill its braces."""
        super().__init__(why.en)
        self.why = Text(why.zh.format(**values), why.en.format(**values))


TOO_LARGE: Final = Text(
    "文件太大（上限 {limit} MB）。请删去图片和不用的工作表，或分成几个文件。",
    "The file is too large (limit {limit} MB). Remove pictures and unused sheets, or split it.",
)
UNPACKS_TOO_LARGE: Final = Text(
    "这个文件解开以后大得不正常，没有打开。请在表格软件里把要导入的内容复制到一个新文件，再试。",
    "Unpacked, this file is of an unusual size, so it was not opened. Copy what is to be imported into a new workbook.",
)
NO_WORKBOOK: Final = Text(
    "这不是完好的 xlsx 文件（可能没有下载完，或只是改了扩展名）。请在表格软件里打开，另存为 xlsx。",
    "This is no sound xlsx file (perhaps an incomplete download, or only the name was changed). Open it in a "
    "spreadsheet program and save it as xlsx.",
)
ENCRYPTED: Final = Text(
    "这个文件有打开密码，读不了。请在表格软件里去掉密码，另存一份再导入；密码不要告诉程序。",
    "The file is protected by a password. Remove it in the spreadsheet program, save a copy, and import that.",
)
OLD_FORM: Final = Text(
    "这是旧格式（xls 或 et）的文件。请在表格软件里“另存为”xlsx 或 csv，再导入。",
    "This file has the old form (xls or et). Save it as xlsx or csv in the spreadsheet program.",
)
MACROS: Final = Text(
    "这个文件里有宏（程序），没有打开。请“另存为”不带宏的 xlsx。",
    "The file has macros, so it was not opened. Save it as xlsx, without macros.",
)
DECLARES: Final = Text(
    "这个文件里有表格软件不会写的内容（XML 声明或编码），可能是有人做了手脚，没有打开。",
    "The file holds what no spreadsheet program writes (an XML declaration or encoding), so it was not opened.",
)
WRONG_NAME: Final = Text(
    "文件的内容和扩展名不符：名字是 {ending}，内容是 {content}。请在表格软件里打开，另存为 xlsx 或 csv。",
    "The file is not what its name says: named {ending}, it holds {content}. Save it as xlsx or csv.",
)
UNKNOWN_ENDING: Final = Text(
    "只能导入 xlsx 和 csv 文件。请在表格软件里“另存为”其中一种。",
    "Only xlsx and csv files can be imported. Save it as one of them.",
)
NO_TEXT: Final = Text(
    "读不出这个 csv 的文字：既不是 UTF-8，也不是 GB18030（GBK）。请在表格软件里另存为“CSV UTF-8”或 xlsx。",
    "The text of this csv is neither UTF-8 nor GB18030. Save it as “CSV UTF-8” or as xlsx.",
)
BAD_CSV: Final = Text(
    "第 {line} 行附近的 csv 写法有错（多半是引号没有成对）。请在表格软件里另存为 xlsx。",
    "The csv is malformed near line {line} (most likely an unpaired quote). Save it as xlsx.",
)
TOO_MUCH: Final = Text(
    "表格太大：最多 {rows} 行、{columns} 列。请删去空行空列下面、右边的格式，只留要导入的内容。",
    "The sheet is too large: at most {rows} rows and {columns} columns. Remove the formats below and beside the data.",
)
LONG_CELL: Final = Text(
    "{cell} 的文字超过 {limit} 字，读不了。请写短。", "The text of {cell} has more than {limit} characters. Shorten it."
)
NO_SHEET: Final = Text("没有工作表“{name}”。有：{names}。", "There is no sheet “{name}”. There are: {names}.")
NOTHING: Final = Text("表里没有内容。", "There is nothing in the sheet.")
