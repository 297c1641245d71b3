"""What ``linli import`` and the sheets of ``linli export`` say, in both languages."""

from typing import Final

from linli.editor.sheets.headers import How
from linli.wording import Text

IMPORT: Final = Text(
    "从表格（xlsx 或 csv）导入档案：先列出表头对应哪个字段，再逐格检查，有问题的写明在哪个工作表、哪一行、哪一列；"
    "全部没有错误才写文件。已有的档案按编号或名称找到后修改，注释都保留；空格子不改原来的内容，写“（清空）”才清空。",
    "Import profiles from a spreadsheet (xlsx or csv): it shows which header means which field, checks every cell, and "
    "names problems by sheet, row and column; nothing is written while there are errors. Profiles that exist are found "
    "by id or name and edited, comments stay; an empty cell changes nothing, “(clear)” clears a field.",
)
FILE_HELP: Final = Text("表里写的是哪一类档案。", "The kind of profile that the rows are.")
SHEET_HELP: Final = Text(
    "工作表的名字；不写就用与类别同名的，或第一个。",
    "The sheet's name; else the one named like the kind, or the first.",
)
MAPPING_HELP: Final = Text(
    "列对照文件（YAML）：表头对应哪个字段。", "A mapping file (YAML): which header means which field."
)
SAVE_MAPPING_HELP: Final = Text(
    "把这次的列对照存成文件，下次用 --mapping。", "Save this mapping to a file, for --mapping next time."
)
SET_HELP: Final = Text(
    "表里没有写的，所有行用同一个值，可以写几次：--set 公开依据·依据=公职。",
    "Give all rows that say nothing the same value, as often as needed: --set consent.basis=public-office.",
)
SKIP_HELP: Final = Text("有错误的行不导入，其余的照样导入。", "Leave out the rows with errors and import the others.")
DRY_RUN_HELP: Final = Text("只显示会改什么，不写文件。", "Show what would change, and write nothing.")
YES_HELP: Final = Text(
    "不问，直接做；只像是某一列、要人确认的表头不算。", "Do not ask; headers that are only guessed at do not count."
)
WHAT: Final = Text("从 {file} 导入", "importing {file}")

READING: Final = Text("正在读表格", "Reading the sheet")
CHECKING: Final = Text("正在检查各行", "Checking the rows")
WRITING: Final = Text("正在写文件", "Writing the files")
NO_FILE: Final = Text(
    "读不了 {file}：没有这个文件，或没有权限。", "{file} cannot be read: it is not there, or not allowed."
)
NO_MAPPING: Final = Text(
    "还没有 {file}，照表头自动对照。", "There is no {file} yet; the headers are matched by themselves."
)
UNUSABLE: Final = Text("{file}：{why}", "{file}: {why}")

COLUMN: Final = Text("列", "column")
HEADER: Final = Text("表头", "header")
FIELD: Final = Text("导入到", "goes to")
HOW: Final = {
    How.KNOWN: Text("", ""),
    How.MAPPED: Text("照对照文件", "by the mapping file"),
    How.GUESSED: Text("像是，要确认", "a guess, to be confirmed"),
    How.IGNORED: Text("不导入（对照文件）", "not imported (mapping file)"),
    How.UNKNOWN: Text("不导入：认不出", "not imported: unknown"),
    How.REPEATED: Text("不导入：和前面的列重复", "not imported: the same as an earlier column"),
    How.PERSONAL: Text("不导入：个人信息不放进档案", "not imported: personal data has no place in profiles"),
    How.COUNTING: Text("不导入：只是序号", "not imported: it only counts"),
    How.HIDDEN: Text("不导入：隐藏的列；要导入请取消隐藏", "not imported: hidden; unhide it to import it"),
}
SHEET_TITLE: Final = Text(
    "{file}{sheet}，表头在第 {row} 行，{count} 行内容", "{file}{sheet}: headers in row {row}, {count} rows"
)
SHEET_NAME: Final = Text("，工作表“{name}”", ", sheet “{name}”")
OTHER_SHEETS: Final = Text("（没有读别的工作表：{names}）", "(other sheets are not read: {names})")
GUESS: Final = Text("“{header}”是不是“{title}”？", "Is “{header}” “{title}”?")
AGREE: Final = Text("这样对应对吗？", "Is that right?")
STOPPED: Final = Text(
    "没有写任何文件。请改表头，或用 --save-mapping 存下对照、改好以后用 --mapping 再导入。",
    "Nothing was written. Change the headers, or save the mapping by --save-mapping, correct it and use --mapping.",
)
NOT_ASKED: Final = Text(
    "这里没有人可以回答。请加 --yes（照上面的对应导入），或 --dry-run（只看）。",
    "There is nobody to answer. Add --yes (import as shown above) or --dry-run (only look).",
)
BAD_SET: Final = Text(
    "--set 要写成 字段=值；没有“{name}”这个字段。", "--set is FIELD=VALUE; there is no field “{name}”."
)
BAD_VALUE: Final = Text("--set {name}：{problem}", "--set {name}: {problem}")
MAPPING_SAVED: Final = Text("列对照已存到 {file}。", "The mapping is saved to {file}.")

COUNT: Final = Text(
    "{rows} 行：新建 {new} 份，修改 {changed} 份，{same} 份没有变化，{bad} 行有错误。",
    "{rows} rows: {new} new profiles, {changed} to change, {same} unchanged, {bad} rows with errors.",
)
NOTHING_WRITTEN: Final = Text(
    "有错误，没有写任何文件。请照上面的提示改表格，再导入；或加 --skip-bad-rows，先导入没有错误的 {good} 行。",
    "There are errors, so nothing was written. Correct the sheet and import it again; or add --skip-bad-rows to import "
    "the {good} rows without errors.",
)
IMPOSSIBLE: Final = Text(
    "上面有的错误不在某一行，去掉几行也不行，没有写任何文件。",
    "Some of these errors are in no row, so leaving out rows does not help; nothing was written.",
)
SKIPPED: Final = Text("没有导入的行：{rows}。", "Rows that are left out: {rows}.")
NOTHING_TO_DO: Final = Text(
    "表里说的和档案一样，没有要改的。", "The profiles say what the sheet says; nothing changes."
)
ASK_WRITE: Final = Text("写入这 {count} 个文件吗？", "Write these {count} files?")
DONE: Final = Text(
    "已写好 {count} 个文件：\n{files}\n请用 linli check 和 linli serve 看看，再用 git 提交。",
    "{count} files are written:\n{files}\nRun linli check and linli serve, then commit them.",
)
WOULD: Final = Text(
    "（只是预演，没有写文件；会写 {count} 个文件）", "(A dry run: {count} files would be written, none was.)"
)

EXPORT_SHEETS: Final = Text(
    "把档案写成表格，改好后可以用 linli import 再导入；不改就导入，什么都不变。表里有只给编辑看的内容，不要公开。"
    "csv 要用 --as 指明类别。",
    "Write profiles as a spreadsheet, to be edited and given to linli import; imported unchanged, it changes nothing. "
    "It holds what is for editors only: do not publish it. csv needs --as.",
)
AS_HELP: Final = Text(
    "xlsx、csv：哪一类档案；xlsx 不写就是全部。", "xlsx, csv: the kind of profiles; xlsx has all by default."
)
OUT_HELP: Final = Text("xlsx、csv：写到哪个文件。", "xlsx, csv: the file to write.")
NEEDS_FOLDER: Final = Text(
    "缺少 FOLDER。请写明放到哪个文件夹：linli export markdown FOLDER",
    "FOLDER is missing. Name the folder: linli export markdown FOLDER",
)
NEEDS_OUT: Final = Text("请写明写到哪个文件：--out {what}", "Name the file: --out FILE.{what}")
NEEDS_KIND: Final = Text("csv 只能放一类档案，请用 --as 指明。", "A csv holds one kind only: name it by --as.")
IS_THERE: Final = Text(
    "{file} 已经有了，没有改动。请换个名字。", "{file} is there already and was left alone. Choose another name."
)
NOT_WRITABLE: Final = Text(
    "写不了 {file}：没有这个文件夹，或没有权限。", "{file} cannot be written: no such folder, or not allowed."
)
EXPORTED: Final = Text(
    "已把 {count} 份档案写到 {file}。里面有只给编辑看的内容，请不要公开。",
    "{count} profiles are in {file}. It holds what is for editors only: do not publish it.",
)
LEFT_OUT: Final = Text(
    "{file} 的“{title}”一个格子里写不下（或写不准），留空了；导入时不会改它。",
    "“{title}” of {file} cannot be written into a cell and was left empty; importing does not change it.",
)
