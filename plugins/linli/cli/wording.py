"""What the command line says, in both languages."""

from typing import Final

from linli.wording import Text

ABOUT: Final = Text(
    "邻里：把社区、人物与项目的 YAML 档案变成公开网站。",
    "Linli: YAML profiles of communities, people and programs become a public site.",
)
EPILOGUE: Final = Text(
    "例：linli check          检查全部档案\n\n例：linli check --lang en 用英文显示",
    "Example: linli check            check all profiles\n\nExample: linli check --lang zh  messages in Chinese",
)
VERSION_HELP: Final = Text("显示版本。", "Show the version.")
ROOT_HELP: Final = Text("项目所在的文件夹（里面有 content/）。", "The project's folder (with content/ in it).")
LANGUAGE_HELP: Final = Text("显示的语言：zh 中文、en 英文。", "The language of messages: zh or en.")

CHECK: Final = Text(
    "检查全部档案，列出每一个问题和改法。没有问题时退出码为 0，有错误为 1，无法检查为 2。",
    "Check all profiles and name every problem with its remedy. Exits with 0 when there are no errors, 1 when there "
    "are, 2 when nothing could be checked.",
)
FORMAT_HELP: Final = Text(
    "terminal 给人看，json、sarif 给程序看，github 给 GitHub Actions 看。",
    "terminal for people, json and sarif for programs, github for GitHub Actions.",
)
CHANGES: Final = Text(
    "看一份投稿改动了哪些文件：只能是 content/ 里的档案和照片。什么都不打开。"
    "没有问题时退出码为 0，有问题为 1，看不出为 2。",
    "Look at which files a contribution changes: profiles and photographs in content/ only. Nothing is opened. Exits "
    "with 0 when all is well, 1 when it is not, 2 when nothing could be found out.",
)
BASE_HELP: Final = Text("投稿要并入的分支或提交。", "The branch or commit that the contribution is to go into.")
HEAD_HELP: Final = Text("投稿的分支或提交。", "The branch or commit of the contribution.")
CHANGES_FINE: Final = Text(
    "改动了 {count} 个文件，都可以由投稿改动。", "{count} files are changed; a contribution may."
)
CHANGES_UNKNOWN: Final = Text(
    "Git 说不出 {head} 比 {base} 改动了什么：没有这样的提交，或历史不完整（浅克隆）。",
    "Git cannot tell what {head} changes from {base}: there is no such commit, or the clone is shallow.",
)
SCHEMA: Final = Text(
    "写出编辑器补全用的 JSON Schema（默认写到 site_config/schemas/）。",
    "Write the JSON Schemas by which editors complete fields (to site_config/schemas/).",
)
SCHEMA_CHECK_HELP: Final = Text(
    "不写文件，只看已有的是否与程序一致；不一致时退出码为 1。",
    "Write nothing; exit with 1 when the files there differ from what would be written.",
)
SCHEMA_STALE: Final = Text("{file} 与程序不一致，请运行 linli schema", "{file} is out of date; run linli schema")
WRITTEN: Final = Text("已写出 {count} 个文件到 {folder}", "Wrote {count} files to {folder}")
EXPORT: Final = Text("导出网站内容。", "Export the site's content.")
EXPORT_MARKDOWN: Final = Text(
    "把全部页面写成 Markdown 文件，放到 FOLDER（须为空或尚不存在）。",
    "Write all pages as Markdown files into FOLDER, which must be empty or not exist yet.",
)
BUILD: Final = Text(
    "检查并生成网站，写到 site/。没有 mkdocs.yml 时使用默认配置。",
    "Check and build the site into site/. Without an mkdocs.yml the default configuration is used.",
)
SERVE: Final = Text(
    "在本机预览网站，保存后自动刷新。", "Preview the site on this machine; it reloads when a file is saved."
)
SITE_HELP: Final = Text("网站写到哪个文件夹。", "The folder that the site is written to.")
JOBS_HELP: Final = Text(
    "最多同时用几个进程做页面；不写就用全部处理器。",
    "How many processes make pages at most; by default all processors.",
)
SEARCH_HELP: Final = Text(
    "是否做搜索索引；不做的网站搜不到内容。", "Whether the search index is made; without it nothing can be searched."
)
PREVIEW_HELP: Final = Text(
    "做成给别人看的预览：每页注明，不让搜索引擎收录。",
    "Make a preview for others: every page says so, and search engines are kept away.",
)
PREVIEW_BASE_HELP: Final = Text(
    "预览与这个分支、提交或文件夹比较：加上 preview-report/ 报告，每页链接到公开的版本。",
    "What the preview is compared with, a branch, commit or folder: for its report at preview-report/, and links from "
    "every page to its published version.",
)
ADDRESS_HELP: Final = Text("预览的地址和端口。", "The address and port of the preview.")
NO_CONTENT: Final = Text(
    "{root} 里没有 content 文件夹。请在项目文件夹里运行，或用 --root 指明。",
    "There is no content folder in {root}. Run this in the project's folder, or name it by --root.",
)
NOT_EMPTY: Final = Text("{folder} 不是空文件夹，没有写入。", "{folder} is not an empty folder; nothing was written.")
SERVE_STOPPED: Final = Text("预览已停止。", "The preview has ended.")
STOPPED: Final = Text("已停止。", "Stopped.")
