"""What the form editor says of its own, in both languages."""

from typing import Final

from linli.wording import Text

PICK_ID: Final = Text(
    "编号就是网址的最后一段，用小写拼音和连字符，如 maosheng、li-guiying。定了最好不改。",
    "The last part of the address: lower-case letters, digits and hyphens, such as maosheng. Best never changed.",
)
BAD_ID: Final = Text(
    "编号只能用小写字母、数字和连字符，如 maosheng；不能用中文、空格或大写字母。",
    "An id has lower-case letters, digits and hyphens only, such as maosheng.",
)
BAD_DATE: Final = Text(
    "请写 2019、2019-05 或 2019-05-23；年份不详写 XXXX-07-22。",
    "Write 2019, 2019-05 or 2019-05-23; XXXX-07-22 where the year is unknown.",
)
BAD_NUMBER: Final = Text("只写阿拉伯数字，如 7000 或 28.9。", "Digits only, such as 7000 or 28.9.")
BAD_ADDRESS: Final = Text("网址要以 https:// 或 http:// 开头。", "An address begins with https:// or http://.")
BAD_FORM: Final = Text("写法不对，请看字段说明。", "This is not written as the hint says.")
ONE_LINE: Final = Text("只能写一行，请去掉换行。", "This must be a single line.")
TOO_LONG: Final = Text("最多 {most} 个字。", "At most {most} characters.")
ITEM: Final = Text("一项", "Item")
STATUS: Final = Text("草稿与撤下", "Drafts and withdrawn")
TITLE: Final = Text("{site} · 编辑", "{site} · Editor")
NEEDS_SCRIPT: Final = Text("表单编辑要用浏览器的 JavaScript，请打开后刷新。", "The form editor needs JavaScript.")
COMMITS: Final = {
    "create": Text("新建{{collection}}：{{slug}}", "Add {{collection}}: {{slug}}"),
    "update": Text("修改{{collection}}：{{slug}}", "Change {{collection}}: {{slug}}"),
    "delete": Text("删除{{collection}}：{{slug}}", "Remove {{collection}}: {{slug}}"),
    "uploadMedia": Text("放入照片：{{path}}", "Add picture: {{path}}"),
    "deleteMedia": Text("删除照片：{{path}}", "Remove picture: {{path}}"),
}
"""Messages of commits; what is in double braces is the editor's to fill in."""

NOTICES: Final = {
    "changed": Text(
        "没有保存：{file} 在您打开之后被改过（别人、另一个窗口或文字编辑器）。请先复制您写的内容，再刷新页面，"
        "免得盖掉那些修改。",
        "Not saved: {file} was changed after you opened it. Copy what you wrote, then reload, so that nothing is lost.",
    ),
    "refused": Text("没有保存 {file}：{reason}", "{file} was not saved: {reason}"),
    "gone": Text(
        "没有保存：本机的预览程序没有回应。请看看 linli serve 是否还开着，重新运行后再保存一次；先不要关掉这个窗口。",
        "Not saved: the preview does not answer. See whether linli serve runs, then save again; keep this window.",
    ),
    "unstarted": Text(
        "表单编辑没能打开，请刷新再试；本机预览请看看 linli serve 是否还开着。（{reason}）",
        "The form editor did not open. Reload; on your own machine see whether linli serve is running. ({reason})",
    ),
    "renamed": Text(
        "编号已改，其他 {count} 个文件里的链接和引用也跟着改了。请刷新页面再继续编辑。",
        "The id was changed, and links in {count} other files with it. Reload the page before you go on.",
    ),
    "unreadable": Text(
        "下面的文件有语法错误，没有列出来；请运行 linli check 看怎样改：{files}",
        "These files have syntax errors and are not listed; run linli check to see what to mend: {files}",
    ),
    "unkept": Text(
        "没有保存：这份文件里有特殊的写法，表单改不了这一处而不动别的内容或注释。文件没有变；请用文字编辑器改。",
        "Not saved: this file is written in a way in which the form cannot change this place and leave all else, "
        "comments too, as it is. It was not touched; change it in a text editor.",
    ),
    "reload": Text("刷新页面", "Reload"),
    "close": Text("知道了", "Close"),
}
"""What the scripts tell; names in braces are theirs to fill in."""
