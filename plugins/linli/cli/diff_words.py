"""What ``linli diff`` says, in both languages."""

from typing import Final

from linli.wording import Text

DIFF: Final = Text(
    "用话说出一次改动会怎样：改了哪些档案、原来和现在的内容、带来和解决的问题、哪些网页会变。"
    "BASE 和 HEAD 是 Git 的分支、提交，或另一份项目的文件夹；不写 HEAD 就是现在的文件。"
    "可以发布时退出码为 0，带来错误时为 1，比不了时为 2。",
    "Tell in words what a change does: which profiles, what they said and say, problems brought and resolved, pages "
    "that change. BASE and HEAD are branches or commits of Git, or folders with another copy of the project; without "
    "HEAD, the files as they are. Exits with 0 when it may be published, 1 when it brings errors, 2 when nothing "
    "could be compared.",
)
FORMAT_HELP: Final = Text(
    "terminal 给人看，markdown 放进评论，html 是一页网页，json 给程序看。",
    "terminal for people, markdown for a comment, html for a page, json for programs.",
)
OUT_HELP: Final = Text("写到这个文件，不写到屏幕。", "Write it to this file instead of the screen.")
PREVIEW_URL_HELP: Final = Text(
    "预览的网址，报告里的链接指向那里。", "The preview's address, to which links of the report lead."
)
BASE_SITE_HELP: Final = Text(
    "改动前已生成的网站文件夹，用来比大小、查失效链接、截图。",
    "The folder of the site built before the change: for sizes, dead links and screenshots.",
)
HEAD_SITE_HELP: Final = Text("改动后已生成的网站文件夹。", "The folder of the site built after the change.")
SCREENSHOTS_HELP: Final = Text(
    "给前几个有变化的网页截图，放在报告旁边；要有两个网站文件夹、--out 和浏览器 Chromium。",
    "Screenshots of so many changed pages, beside the report; needs both sites' folders, --out, and a Chromium.",
)
COMPARING: Final = Text("正在比较", "Comparing")
NO_SITES: Final = Text(
    "截图要同时写 --base-site、--head-site 和 --out，两个文件夹都要是已生成的网站。",
    "Screenshots need --base-site, --head-site and --out, and both folders must be built sites.",
)
NO_BROWSER: Final = Text(
    "这台机器没有 Chromium，所以没有截图（Debian：apt-get install -y chromium；或用环境变量 CHROMIUM 指明）。",
    "No screenshots, since this machine has no Chromium (Debian: apt-get install -y chromium; or name it in the "
    "environment's CHROMIUM).",
)
CANNOT_WRITE: Final = Text("{file} 写不进去：{error}", "{file} cannot be written: {error}")
