"""The report's own words, in both languages."""

from typing import Final

from linli.review.model import Fate, PageFate
from linli.wording import Text

TITLE: Final = Text("这次改动会怎样", "What this change does")
ABOUT: Final = Text("这份预览改了什么：内容、问题和网页。", "What this preview changes: content, problems and pages.")
BLOCKS: Final = Text(
    "现在还不能发布：这次改动带来 {count} 处错误，要先改好。",
    "Not ready: the change brings errors ({count}), which must be corrected first.",
)
FINE: Final = Text("可以发布：这次改动没有带来错误。", "Ready: the change brings no errors.")
WARNED: Final = Text(
    "可以发布。有 {count} 处提醒，请看一眼。", "Ready. There are warnings ({count}); please have a look."
)
NOTHING: Final = Text("没有改动。", "Nothing was changed.")
SUMMARY: Final = Text("这次{parts}。", "The change: {parts}.")
PAGES_CHANGE: Final = Text("发布后会有 {count} 个网页跟着变。", "Pages that will look different to readers: {count}.")
LINKS_BREAK: Final = Text("{count} 个链接失效。", "Links that break: {count}.")
RESOLVED_COUNT: Final = Text("解决了 {count} 处老问题。", "Old problems resolved: {count}.")
OLD: Final = Text(
    "另有 {count} 处问题以前就有，与这次改动无关，不影响发布。",
    "Problems that were there before and have nothing to do with this change: {count}. They do not block it.",
)
HIDDEN: Final = Text(
    "另有 {count} 份读者看不到的档案（草稿、已撤下或没有公开依据）改了，这里不写内容。",
    "Changed profiles that readers do not see (drafts, withdrawn, no consent): {count}. They are not told of here.",
)
COMPARED: Final = Text("比较的两边：{base}、{head}。", "Compared: {base} and {head}.")
HERE: Final = Text("现在的文件", "the files as they are")
OPEN_PREVIEW: Final = Text("打开预览", "Open the preview")

HOME: Final = Text("首页", "Home page")
WHOLE_REPORT: Final = Text("完整报告", "The whole report")
MUST: Final = Text("要先改好", "To be corrected first")
SHOULD: Final = Text("提醒", "Warnings")
RESOLVED: Final = Text("这次解决的问题", "Problems that this change resolves")
DEAD_LINKS: Final = Text("失效的链接", "Links that lead nowhere")
WHAT_CHANGED: Final = Text("改了什么", "What was changed")
OTHER_FILES: Final = Text("其他文件", "Other files")
PAGES: Final = Text("会变化的网页", "Pages that change")
OTHER_PAGES: Final = Text(
    "还有 {count} 个网页跟着变（列表、地区、主题、提到它们的档案）",
    "Pages that change along with them ({count}): lists, regions, themes, profiles that mention them",
)
NUMBERS: Final = Text("数量", "In numbers")
SCREENSHOTS: Final = Text("改动前后的样子", "Before and after")

HELP: Final = Text("怎么改：{help}", "Remedy: {help}")
PLACE: Final = Text("在 {file} 第 {line} 行", "In {file}, line {line}")
WAS: Final = Text("原来：", "Before: ")
IS: Final = Text("现在：", "Now: ")
LINK_ON: Final = Text("{page} 里的链接 {target}", "on {page}: {target}")
PREVIEW: Final = Text("预览", "preview")
PUBLISHED: Final = Text("现在的网页", "published page")
MORE: Final = Text("……还有 {count} 项没有列出。", "… and {count} more.")
TOO_LONG: Final = Text(
    "改动太多，这里写不下；全部内容见预览里的报告，或运行 linli diff。",
    "There is more than fits here; the preview's report and linli diff have it all.",
)
BEFORE: Final = Text("现在", "Now")
AFTER: Final = Text("发布以后", "After")
DIFFERENCE: Final = Text("相差", "Difference")
OF: Final = Text("项目", "Of")
SHOT_BEFORE: Final = Text("{title}：改动前", "{title}: before")
SHOT_AFTER: Final = Text("{title}：改动后", "{title}: after")
NO_PAGE: Final = Text("{title}：没有这一页", "{title}: no such page")

DID: Final = {
    Fate.CHANGED: Text("改了 {count} 份档案", "profiles changed: {count}"),
    Fate.ADDED: Text("新增 {count} 份", "added: {count}"),
    Fate.SHOWN: Text("公开 {count} 份", "made public: {count}"),
    Fate.RENAMED: Text("换网址 {count} 份", "given another address: {count}"),
    Fate.WITHDRAWN: Text("撤下 {count} 份", "withdrawn: {count}"),
    Fate.HIDDEN: Text("不再公开 {count} 份", "not public any more: {count}"),
    Fate.REMOVED: Text("删掉 {count} 份", "deleted: {count}"),
    Fate.UNREADABLE: Text("读不出 {count} 份", "unreadable: {count}"),
}
"""How many profiles fared in which way."""

FILES_DID: Final = Text("另改了 {count} 个文件", "other files changed: {count}")

FATES: Final = {
    Fate.ADDED: Text("新增", "new"),
    Fate.SHOWN: Text("现在公开", "now public"),
    Fate.CHANGED: Text("", ""),
    Fate.RENAMED: Text("换了网址", "at another address"),
    Fate.WITHDRAWN: Text("撤下", "withdrawn"),
    Fate.HIDDEN: Text("不再公开", "not public any more"),
    Fate.REMOVED: Text("删掉", "deleted"),
    Fate.UNREADABLE: Text("读不出", "unreadable"),
}
"""What stands behind the name of a profile; most are simply changed."""

PAGE_FATES: Final = {
    PageFate.ADDED: Text("新网页", "new"),
    PageFate.CHANGED: Text("", ""),
    PageFate.MOVED: Text("换了网址", "at another address"),
    PageFate.WITHDRAWN: Text("改成“此页已撤下”", "now says that it was withdrawn"),
    PageFate.REMOVED: Text("打不开了", "gone"),
}
FILE_FATES: Final = {
    PageFate.ADDED: Text("新增", "new"),
    PageFate.CHANGED: Text("改了", "changed"),
    PageFate.REMOVED: Text("删掉", "deleted"),
}
NAMED: Final = Text("{name}（{what}）", "{name} ({what})")
