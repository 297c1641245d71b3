"""What the commands for editors say, in both languages."""

from typing import Final

from linli.wording import Text

FINISHED: Final = Text("上次没有做完的“{what}”已经补完。", "What was stopped before is finished now: {what}.")
STILL_UNFINISHED: Final = Text(
    "上次的“{what}”没有做完，而 {file} 后来又改过，不能自动补完。请用 git diff 看看，把文件恢复到改之前"
    "（git checkout -- 文件名）再运行一次；或者自己改好，再删去 {journal}。",
    "“{what}” was stopped in the middle, and {file} was changed since, so it cannot be finished. See git diff; restore "
    "the files (git checkout -- FILE) and run this again, or mend them yourself and remove {journal}.",
)
NOTE_UNFINISHED: Final = Text(
    "注意：上次的“{what}”没有做完。运行 linli fmt --check 会先把它补完。",
    "Note: “{what}” was stopped in the middle. Running linli fmt --check finishes it first.",
)
NO_KIND: Final = Text(
    "“{name}”里看不出是哪一类。请写成 类别/编号，类别有：{kinds}。",
    "“{name}” does not say of what kind it is. Write KIND/ID, with one of the kinds {kinds}.",
)
NO_PROFILE: Final = Text("没有编号为“{id}”的{title}档案。{near}", "There is no {title} profile “{id}”. {near}")
NOT_EDITABLE: Final = Text(
    "{file} 有错误，没有改动任何文件。请先运行 linli check，照提示改好。",
    "There are faults in {file}, so no file was changed. Run linli check and mend them first.",
)
CHANGED_MEANWHILE: Final = Text(
    "{file} 刚刚被别的程序改过，没有改动任何文件。请再运行一次。",
    "{file} was just changed by another program, so no file was changed. Run this again.",
)
DRY_RUN_HELP: Final = Text("只显示会改什么，不写文件。", "Show what would change, and write nothing.")

FMT: Final = Text(
    "把档案排成统一的格式：字段的顺序、缩进、列表的写法。注释、引号、不认识的字段都保留，内容不变。",
    "Put profiles into canonical form: order of fields, indentation, style of lists. Comments, quotes and unknown "
    "fields stay; what the files say does not change.",
)
FMT_CHECK_HELP: Final = Text(
    "不写文件，只列出不合格式的；有就以 1 退出。", "Write nothing; list what is not in form, and exit with 1 if any is."
)
FMT_DIFF_HELP: Final = Text("显示改动。", "Show the changes.")
FMT_OUTSIDE: Final = Text("{path} 里没有档案文件。", "There are no profiles in {path}.")
FMT_WOULD: Final = Text("格式不统一：{file}", "not in form: {file}")
FMT_DONE: Final = Text("已整理：{file}", "put in form: {file}")
FMT_SKIPPED: Final = Text(
    "有错误，没有整理：{file}（请运行 linli check）", "has faults, left as it is: {file} (run linli check)"
)
FMT_COUNT: Final = Text("{all} 个档案，{changed} 个{what}。", "{all} profiles, {changed} {what}.")
FMT_COUNT_DONE: Final = Text("已整理", "put in form")
FMT_COUNT_WOULD: Final = Text("需要整理", "to be put in form")

RENAME: Final = Text(
    "改一份档案的编号：文件名、所有档案里的引用、正文里的链接、首页推荐一起改，旧网址会转到新网址。要么全改，要么不改。",
    "Change the id of a profile: its file, all references, links in articles and what the home page features; the old "
    "address leads to the new one. All of it or nothing.",
)
RENAME_WHAT: Final = Text("改编号 {old} → {new}", "renaming {old} to {new}")
BAD_NEW_ID: Final = Text(
    "“{id}”不能作编号：只能有小写字母、数字和连字符，例如 maosheng。",
    "“{id}” cannot be an id: lower-case letters, digits and hyphens only, such as maosheng.",
)
TAKEN: Final = Text("“{id}”已经用在 {file}。请换一个编号。", "“{id}” is in use in {file}. Choose another id.")
RENAMED: Final = Text(
    "已把 {old} 改为 {new}，共 {count} 个文件：\n{files}\n旧网址会转到新网址。请运行 linli check，再提交这些文件。",
    "{old} is now {new}, in {count} files:\n{files}\nThe old address leads to it. Run linli check, then commit.",
)
WOULD_CHANGE: Final = Text(
    "（只是预演，没有写文件；会改 {count} 个文件）", "(A dry run: {count} files would change, none did.)"
)

WITHDRAW: Final = Text(
    "撤下一份档案：状态改为 withdrawn，写明原因（不公开）。页面、卡片和指向它的链接从网站上消失，"
    "旧网址只留一句“此页已撤下”。",
    "Take a profile down: its status becomes withdrawn, with the reason, which is not published. Its page, cards and "
    "all links to it are gone from the site; at its address stands only that the page was withdrawn.",
)
REASON_HELP: Final = Text(
    "为什么撤下，一行；只给编辑看，不公开。", "Why, in one line; for editors only, never published."
)
CONSENT_HELP: Final = Text(
    "因为本人撤回同意：同时记下撤回的日期（今天）。",
    "Because the person withdrew consent: record today as the day of it.",
)
BAD_REASON: Final = Text(
    "原因要写成一行，不超过 200 字，不能空着。", "The reason is one line of at most 200 characters."
)
NO_CONSENT: Final = Text(
    "{file} 里没有 consent，不能记撤回的日期。请去掉 --consent 再运行。",
    "There is no consent in {file} that could be withdrawn. Run it again without --consent.",
)
WITHDRAWN: Final = Text(
    """已撤下 {name}（{file}）。

- 下次生成网站后，它的页面、名单里的卡片、搜索结果和指向它的链接都不再出现；旧网址只显示“此页已撤下”，不写名称。
- 别的档案里的引用可以留着，不会显示；但是写在文字里的名称还会显示，要自己改。
- 要恢复，把 status 改回 published，删去 withdrawn_reason。
- 注意：Git 的历史里还有以前的全文，别人的副本、搜索引擎的缓存里也可能有。必须彻底清除时，见“参与编辑”一页的
  “从历史里彻底清除”（git filter-repo）。
- 请运行 linli check，提交，再发布网站。""",
    """{name} is withdrawn ({file}).

- When the site is built next, its page, cards, search results and all links to it are gone; its address says only
  that the page was withdrawn, not what it was.
- References in other profiles can stay; they are not shown. Its name in their own words is, until you change it.
- To bring it back, set status to published and remove withdrawn_reason.
- Git's history still holds the whole text, and so may other people's copies and search engines' caches. Where it must
  be purged, see “从历史里彻底清除” (purging the history) on the editors' page (git filter-repo).
- Run linli check, commit, and publish the site.""",
)

STILL_NAMED: Final = Text(
    "名称还写在下面 {count} 处的文字里，会继续显示；要不要改、怎么改，请您决定：",
    "Its name still stands in the words of these {count} places, and goes on being shown; change them as you see fit:",
)

EXPLAIN: Final = Text(
    "解释检查结果里的一个代码：为什么是问题、怎么改。不写代码就列出全部。",
    "Explain the code of a problem: why it is one and what to do. Without a code, list all of them.",
)
NO_CODE: Final = Text("没有“{code}”这个代码。{near}", "There is no code “{code}”. {near}")
ALL_CODES: Final = Text("运行 linli explain 看全部代码。", "Run linli explain to see all codes.")
EXPLAIN_WEB: Final = Text(
    "全部说明也在网站的“检查结果说明”一页。", "All of them are on the site's page of problems too."
)

SINCE_HELP: Final = Text(
    "分开显示：从这个 Git 版本（如 main、HEAD）以来您带来的问题，和以前就有的；只有前者算失败。",
    "Tell apart the problems that came since this Git revision (main, HEAD) from those that were there before; only "
    "the former are a failure.",
)
WATCH_HELP: Final = Text(
    "一直看着，文件一改就再检查，按 Ctrl-C 结束。", "Check again whenever a file changes, until Ctrl-C."
)
NO_REVISION: Final = Text(
    "Git 里没有“{ref}”这个版本，或者这里不是 Git 仓库。", "Git knows no revision “{ref}”, or this is no Git repository."
)
YOURS: Final = Text("从 {ref} 以来带来的问题：", "Problems that came since {ref}:")
BEFORE: Final = Text("以前就有的问题（不算在内）：", "Problems that were there before (not counted):")
NO_SUCH_PATH: Final = Text("没有 {path} 这个文件或文件夹。", "There is no file or folder {path}.")
CHECKING: Final = Text("正在检查", "Checking")
READING_REVISION: Final = Text("正在读以前的版本", "Reading the earlier revision")
WATCHING: Final = Text(
    "—— {time} 检查完毕，等着文件改动（Ctrl-C 结束）", "-- Checked at {time}; waiting for changes (Ctrl-C ends)"
)
WATCH_ALONE: Final = Text("--watch 只能用 terminal 格式。", "--watch goes with the terminal format only.")

STALE: Final = Text(
    "列出该重新核对的档案和数字：核对日期（verified_on）加复核期限（review_within）已过，或从来没有核对过。",
    "List the profiles and figures that are due to be checked again: verified_on plus review_within has passed, or "
    "nobody ever checked them.",
)
DAYS_HELP: Final = Text("连同这么多天之内到期的。", "Also those that come due within so many days.")
NEVER: Final = Text("从未核对", "never checked")
DUE: Final = Text("{due} 到期（{checked} 核对）", "due {due} (checked {checked})")
STALE_TITLES: Final = (
    Text("到期", "Due"),
    Text("上次核对", "Last checked"),
    Text("档案或数字", "Profile or figure"),
    Text("文件", "File"),
)
NOTHING_STALE: Final = Text("没有到期的。", "Nothing is due.")
STALE_COUNT: Final = Text(
    "共 {count} 项。重新核对来源之后，把 verified_on 改成当天。",
    "{count} in all. Check their sources again, then set verified_on.",
)

DOCTOR_TITLES: Final = (Text("检查", "What"), Text("怎么办", "What to do"))
DOCTOR: Final = Text(
    "检查这台机器是否准备好：Python、程序包、中文字体、Git、测试用的浏览器、能不能写文件；缺什么就说怎么装。",
    "See whether this machine has what is needed: Python, packages, Chinese fonts, Git, a browser for tests, writable "
    "folders; and say how to get what is missing.",
)
