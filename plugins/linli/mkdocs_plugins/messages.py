"""What builds say."""

from typing import Final

from linli.wording import Text

WAITING: Final = Text(
    "另一次生成正在写这个网站，等它结束……", "Another build is writing this site; waiting for it to end …"
)

CANNOT: Final = Text(
    "无法生成网站，上次的网站没有动：{error}。请看看磁盘是否已满，文件夹是否存在、能否写入，再生成一次。",
    "The site could not be made; the last one is as it was: {error}. See whether the disk is full, and whether the "
    "folder is there and can be written to, and build again.",
)
MADE: Final = Text("做了 {made} 页，另有 {kept} 页没有变化。", "{made} pages made, {kept} more are as they were.")
EDITOR: Final = Text("填表编辑：{address}", "Edit in forms: {address}")
NO_EDITOR: Final = Text(
    "预览的地址不限于本机，所以没有开表单编辑：别人也能改文件就不安全了。要用它，请用 127.0.0.1。",
    "There is no form editor, since this preview is not for this machine alone and others could change files. Use "
    "127.0.0.1 for it.",
)
STOPPED: Final = Text(
    "已停止生成，上次的网站没有动。要生成，再运行一次就行。",
    "The build was stopped; the last site is as it was. Run it again to make the site.",
)
NOT_RENEWED: Final = Text(
    "预览没有更新，仍是上次的样子：{error}", "The preview could not be renewed and is as it was: {error}"
)
