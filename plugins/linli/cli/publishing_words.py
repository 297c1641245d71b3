"""What the commands around publishing say, in both languages."""

from typing import Final

from linli.wording import Text

VERIFY: Final = Text(
    "检查一个做好的网站能不能发布：链接和锚点、HTML、内容安全策略、搜索索引、大小、有没有预览标记。"
    "没有问题时退出码为 0，有问题为 1。",
    "See whether a built site can be published: links and anchors, HTML, content security policy, search index, "
    "sizes, marks of previews. Exits with 0 when all is well, 1 when it is not.",
)
VERIFIED: Final = Text("网站没有问题，可以发布。", "Nothing is wrong with the site; it can be published.")
BUDGET_HELP: Final = Text(
    "放宽或收紧预算，单位 kB：median 网页大小的中位数（25）、page 最大的网页（500）、file 最大的别的文件（5000）、"
    "total 全部（1000000）。如 page=600，可写多次。",
    "Another budget, in kB: median of all pages (25), page the biggest one (500), file the biggest other file (5000), "
    "total (1000000). Such as page=600; can be given several times.",
)
BAD_BUDGET: Final = Text(
    "--budget {word} 写得不对，应当像 page=600；名称可以是 median、page、file、total。",
    "--budget {word} is not understood; write it like page=600, with median, page, file or total.",
)
SITE_FOLDER_HELP: Final = Text("做好的网站所在的文件夹。", "The folder of the built site.")

PUBLISH: Final = Text(
    "检查做好的网站，没有问题就发布到 TARGET：一个文件夹（让服务器显示其中的 current），或存储桶（s3://桶/路径）。"
    "检查不通过，已发布的网站不动；密钥只从环境变量读。",
    "Verify the built site and, if nothing is wrong, publish it to TARGET: a folder (of which a server shows current), "
    "or a bucket (s3://bucket/prefix). A site that fails leaves the published one as it was; keys are read from the "
    "environment only.",
)
PUBLISHED: Final = Text("已发布：{name}", "Published: {name}")
UNCHANGED: Final = Text("和已发布的一样，没有动。", "It is what is published already; nothing was touched.")
NOT_PUBLISHED: Final = Text(
    "网站有问题，没有发布；已发布的没有动。",
    "The site has problems and was not published; the published one is as it was.",
)
KEEP_HELP: Final = Text("保留几版，好退回去（含正在显示的）。", "How many releases are kept, the shown one included.")
ENDPOINT_HELP: Final = Text(
    "存储桶的服务地址（不是亚马逊的时候），也可用环境变量 AWS_ENDPOINT_URL。",
    "The address of the bucket's host, where it is not Amazon; AWS_ENDPOINT_URL in the environment does as well.",
)
WAITING: Final = Text("别人正在发布，等它结束……", "Somebody else is publishing; waiting for it to end …")

ROLLBACK: Final = Text(
    "退回到前一版（或 --to 指明的一版）。会让后来撤下的内容重新出现时，先拒绝。",
    "Go back to the release before (or the one that --to names). Refused where that would bring back what was "
    "withdrawn since.",
)
TO_HELP: Final = Text(
    "退回到哪一版；名称见 linli releases。", "Which release to go back to; linli releases lists them."
)
BRING_BACK_HELP: Final = Text(
    "即使会让已撤下的内容重新出现，也退回。", "Go back even where that brings back what was withdrawn."
)
ROLLED_BACK: Final = Text("现在显示的是：{name}", "Shown now: {name}")
RELEASES: Final = Text(
    "列出 TARGET 里保留的各版，最早的在前。", "List the releases that TARGET keeps, the oldest first."
)
SHOWN: Final = Text("正在显示", "shown")
NO_RELEASES: Final = Text("还没有发布过。", "Nothing has been published yet.")

CI: Final = Text(
    "流水线（GitHub、GitLab、Gitea/Forgejo）里用的命令：预览投稿、接收预览、写报告、每夜检查。",
    "What pipelines run (GitHub, GitLab, Gitea, Forgejo): previews of changes, taking them in, reports, nightly "
    "checks.",
)
PREVIEW: Final = Text(
    "预览一份投稿，不运行其中任何东西：用主分支的程序、设置和模板，加上投稿的 content/。写出 DIR/site、report.md、"
    "report.json、meta.json。退出码：0 做好了；1 有问题，见报告；2 看不出改动；3 只改了程序或设置，要维护者看。",
    "Preview a change without running anything of it: the programs, settings and templates of the base, with the "
    "content/ of the change. Writes DIR/site, report.md, report.json, meta.json. Exits with 0 when it is made, 1 when "
    "there are problems (see the report), 2 when the change cannot be told, 3 when it is one of programs or settings "
    "alone and for maintainers.",
)
OUT_HELP: Final = Text("写到哪个文件夹。", "The folder to write to.")
NUMBER_HELP: Final = Text("投稿（合并请求）的编号。", "The number of the proposed change.")
SCREENSHOTS_HELP: Final = Text(
    "给前几个有变化的网页截图（改动前、改动后），放进预览的报告页；机器上没有 Chromium 就不截，0 是不要。",
    "Screenshots of so many changed pages, before and after, in the preview's report page; none where the machine has "
    "no Chromium; 0 for none.",
)
PREVIEW_URL_HELP: Final = Text(
    "预览将来的网址，以 / 结尾。", "The address at which the preview will be, with a slash at the end."
)
OUTCOMES: Final = {
    "ready": Text("预览做好了：{folder}", "The preview is made: {folder}"),
    "problems": Text("有问题，见 {folder}/report.md", "There are problems; see {folder}/report.md"),
    "refused": Text(
        "这份投稿不能预览，见 {folder}/report.md", "This change cannot be previewed; see {folder}/report.md"
    ),
    "maintainer": Text("这份投稿要由维护者来看，没有做预览", "This change is for maintainers; no preview was made"),
}
RECEIVE: Final = Text(
    "可信的一步：把预览（ZIP 或文件夹）当作不可信的字节逐个检查，再一次换到 DIR/preview/<编号>/；报告重新过滤，写到 "
    "DIR/report-<编号>.md。有任何可疑之处就什么也不放。",
    "The trusted stage: look through a preview (a ZIP file or a folder) as untrusted bytes, then put it at once at "
    "DIR/preview/<number>/; the report is cleaned and written to DIR/report-<number>.md. With anything suspicious, "
    "nothing is put up.",
)
HEAD_COMMIT_HELP: Final = Text(
    "投稿的提交（由流水线告诉，而不是预览自己说的）；不一致就拒绝。",
    "The commit of the change, as the pipeline knows it (not as the preview says); refused where they differ.",
)
HOST_CHECK_HELP: Final = Text(
    "向代码托管平台核对编号和提交；密钥从环境变量读。",
    "Ask the code host whether number and commit belong together; the token is read from the environment.",
)
HOST_HELP: Final = Text("代码托管平台；密钥从环境变量读。", "The code host; the token is read from the environment.")
OUTPUTS_HELP: Final = Text(
    "把 number、outcome、head 按“名称=值”接在这个文件后面（如 $GITHUB_OUTPUT）。",
    "Append number, outcome and head to this file as name=value (such as $GITHUB_OUTPUT).",
)
SITE_URL_HELP: Final = Text(
    "报告里可以链接到的网址开头，可写多次。", "What links in the report may begin with; can be given several times."
)
WRONG_HEAD: Final = Text(
    "预览是 {head} 的，而投稿现在是 {wanted}，没有放上去。",
    "The preview is of {head}, but the change is at {wanted} now; it was not put up.",
)
NO_NUMBER: Final = Text("预览没有编号，请用 --number 指明。", "The preview has no number; give one by --number.")
RECEIVED: Final = Text("已放到 {folder}", "Put up at {folder}")
ONLY_REPORT: Final = Text("没有网页，只有报告：{file}", "There are no pages, only a report: {file}")
NO_ARTIFACT: Final = Text("没有 {path} 这个文件或文件夹。", "There is no file or folder {path}.")
CLEAN: Final = Text("删除 DIR/preview/ 里的预览。", "Remove previews from DIR/preview/.")
OLDER_HELP: Final = Text("删除这么多天以前放上去的。", "Remove those that were put up more than so many days ago.")
CLEANED: Final = Text("删除了 {count} 个预览：{numbers}", "{count} previews removed: {numbers}")
CLEANED_NONE: Final = Text("没有要删除的预览。", "There are no previews to remove.")
COMMENT: Final = Text(
    "把报告写成投稿下面的一条评论（已有就更新，不重复），并在提交旁标明预览的结果和网址。",
    "Write the report as the one comment on the change (updated when there is one), and show beside the commit how the "
    "preview went and where it is.",
)
REPORT_HELP: Final = Text("报告（Markdown）。", "The report (Markdown).")
STATUS_HEAD_HELP: Final = Text("在哪个提交旁标明结果。", "The commit beside which the result is shown.")
STATUS_URL_HELP: Final = Text("预览的网址（https）。", "The preview's address (https).")
OUTCOME_HELP: Final = Text("预览的结果。", "How the preview went.")
BAD_URL: Final = Text("{url} 不是 https 网址。", "{url} is not an https address.")
COMMENTED: Final = Text("评论写好了。", "The comment is written.")
UPDATED: Final = Text("评论更新了。", "The comment is up to date.")
STATUS_GOOD: Final = Text("预览做好了", "The preview is made")
STATUS_BAD: Final = Text("有问题，见报告", "There are problems; see the report")
PAGES: Final = Text(
    "检查做好的网站，把它摆成 GitHub Pages、GitLab Pages 要的样子，写到 DIR（须为空或尚不存在）。",
    "Verify the built site, and lay it out in DIR (empty, or not there yet) as GitHub Pages and GitLab Pages want it.",
)
LAID_OUT: Final = Text("摆好了：{folder}", "Laid out: {folder}")
NIGHTLY: Final = Text(
    "每夜检查：客气地查来源等外部链接还在不在，列出到期该核对的，查软件包有没有已知漏洞；写成 Markdown，"
    "用 --host 时打开或更新一张工单。",
    "The nightly check: ask politely whether links to other sites still lead somewhere, list what is due to be "
    "checked, ask for known holes in packages; written as Markdown and, with --host, as one issue that is opened or "
    "updated.",
)
NIGHTLY_OUT_HELP: Final = Text("把结果（Markdown）写到这个文件。", "Write the result (Markdown) to this file.")
LINKS_HELP: Final = Text("要不要查外部链接。", "Whether links to other sites are asked.")
AUDIT_HELP: Final = Text(
    "要查漏洞的锁定文件，可写多次。", "A lock file to ask for known holes; can be given several times."
)
NIGHTLY_ISSUE: Final = Text("工单 #{number} 已更新", "Issue #{number} is up to date")
