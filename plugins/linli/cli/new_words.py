"""What ``linli new`` says, in both languages."""

from typing import Final

from linli.wording import Text

NEW: Final = Text(
    "新建一份档案：社区(community)、人物(representative)、项目(program)或来源(source)。在终端里逐项问；"
    "也可以全部写成选项，不问。从不覆盖已有的文件。",
    "Make a new profile: community, representative, program or source. At a terminal it asks, one thing after another; "
    "all answers can be options instead. It never overwrites a file.",
)
ID_HELP: Final = Text(
    "编号，就是文件名；不写就由拼音拟定。", "The id, which is the file's name; else made of the pinyin."
)
MINOR_HELP: Final = Text("这个人是未成年人（不能建档）。", "The person is a minor (who cannot have a profile).")
DRAFT_HELP: Final = Text("先存为草稿，不公开。", "Keep it as a draft, not public.")
DRY_RUN_HELP: Final = Text("只显示会写什么，不写文件。", "Show what would be written, and write nothing.")
OPTION_OF: Final = Text("{title}：{about}", "{title}: {about}")

REQUIRED: Final = Text("这一项要填。", "This is needed.")
BEGIN: Final = Text(
    "下面逐项问，答完才写文件。填错了，输入 < 退回上一项；要列出能选的，输入 ?；按 Ctrl+C 停下，什么都不写。",
    "The questions come one after another, and the file is written at the end. Type < to go back to the question "
    "before, ? to see what can be chosen; Ctrl-C stops, and nothing is written.",
)
STOPPED: Final = Text("已停下，没有写任何文件。", "Stopped; nothing was written.")
GO_ON: Final = Text("要接着刚才填的，运行：\n{command}", "To go on from where you were, run:\n{command}")
SKIP: Final = Text("（可以直接按回车跳过）", " (Enter leaves it out)")
FIND: Final = Text("（输入名称、拼音或首字母来找；没有就按回车）", " (type a name, pinyin or initials; Enter for none)")
FIND_NEEDED: Final = Text("（输入名称、拼音或首字母来找）", " (type a name, pinyin or initials)")
FIND_MANY: Final = Text(
    "（可以选几个；输入名称、拼音或首字母来找，按回车结束）", " (several; type to find, Enter to end)"
)
FIND_MORE: Final = Text("（还有吗？按回车结束）", " (more? Enter to end)")
NOTHING_FOUND: Final = Text(
    "没有找到，请换几个字试试；输入 ? 列出全部。", "Nothing found; try other words, or type ? to see all there are."
)
WHICH: Final = Text("是第几个？（0 重新找）", "Which one? (0 to search again)")
NUMBER: Final = Text("填序号", "Number")
NUMBERS: Final = Text("填序号，几个用逗号隔开", "Numbers, with commas between")
NOT_A_CHOICE: Final = Text("请填上面的序号。", "Give one of the numbers above.")
ASK_ID: Final = Text(
    "编号（文件名，小写字母、数字、连字符）", "Id (the file's name: lower-case letters, digits, hyphens)"
)
ID_TAKEN: Final = Text("“{id}”已经用在 {file}，请换一个。", "“{id}” is in use in {file}; choose another.")
BAD_ID: Final = Text("“{id}”不能作编号，例如可以写 maosheng。", "“{id}” cannot be an id; maosheng can, for instance.")
SAME_NAME: Final = Text(
    "注意：已有同名的档案 {file}。若是同一个，请改那一份，不要新建。",
    "Note: {file} has the same name. If it is the same one, change that file and make no new one.",
)
ASK_MINOR: Final = Text("这个人是未成年人吗？", "Is this person a minor?")
NO_MINORS: Final = Text(
    "未成年人不能有档案，无论报道怎么写、家长是否同意：网上的名字收不回来，孩子长大以后也没法替自己决定。"
    "请在项目档案里写这件事，不写名字。没有写任何文件。",
    "A minor cannot have a profile, whatever was published and whoever agrees: a name on the web cannot be taken back, "
    "and the child had no say. Tell what matters in the program's profile, without a name. Nothing was written.",
)
ABOUT_CONSENT: Final = Text(
    """接下来写公开的依据。没有依据的人不会出现在网站上；这一部分只给编辑看。
- public-office：担任公职，以这个身份出现在公开报道里。
- press：新闻报道里以公开身份具名的人。
- written：本人书面同意（请保存好原件，不要放进仓库）。
范围：page 是可以有页面；portrait 是可以放照片。没有写的范围就是没有同意。""",
    """Now the ground on which the person may be shown. Nobody is shown without one; this part is for editors only.
- public-office: holds a public office, and was published as such.
- press: named in published news in a public role.
- written: agreed in writing (keep the paper, but not in the repository).
Scope: page is a page of one's own, portrait is photographs. What is not named was not agreed to.""",
)
NO_GROUND: Final = Text(
    "没有写公开依据：这个人暂时不会公开，补上 consent 之后才会。",
    "Without consent, the person is not shown until it is added.",
)
MISSING: Final = Text(
    "缺少：{options}。在终端里运行会逐项问；在脚本里请把它们写全。",
    "Missing: {options}. At a terminal you are asked; in a script, give them all.",
)
UNKNOWN_VALUE: Final = Text("--{option} 里没有“{value}”。{near}", "--{option} has no “{value}”. {near}")
NEAR: Final = Text("相近的有：{names}。", "Near it: {names}.")
SEVERAL: Final = Text(
    "叫“{value}”的不止一个，请在 --{option} 后面写编号：{names}。",
    "There are several “{value}”; give --{option} an id: {names}.",
)
CHOICES: Final = Text("可以写：{names}。", "There are: {names}.")
BAD_VALUE: Final = Text("--{option}：{problem}", "--{option}: {problem}")
ONE_VALUE: Final = Text("--{option} 只能写一次。", "--{option} can be given once only.")
NOT_OF_KIND: Final = Text("{title}档案没有 --{option} 这一项。", "A {title} profile has no --{option}.")
EXISTS: Final = Text("{file} 已经有了，没有改动。", "{file} is there already and was left alone.")
WRITTEN: Final = Text(
    """已写好 {file}。接下来：
1. 用文本编辑器打开它，补充正文、数字和来源（文件末尾列出了还可以写的字段）。
2. 运行 linli check {file}，照提示改。
3. 运行 linli serve 看看网页。
4. 用 git add {file} 和 git commit 提交。""",
    """{file} is written. What to do next:
1. Open it in a text editor and add the article, figures and sources (its end lists more fields).
2. Run linli check {file} and mend what it says.
3. Run linli serve to see the page.
4. Commit it: git add {file}, then git commit.""",
)
SOURCE_WRITTEN: Final = Text(
    """已写好 {file}。接下来：
1. 在用到这个来源的档案里写上它的编号：sources: [{id}]。
2. 运行 linli check，照提示改。
3. 用 git add {file} 和 git commit 提交。""",
    """{file} is written. What to do next:
1. Name it in the profiles that rest on it: sources: [{id}].
2. Run linli check and mend what it says.
3. Commit it: git add {file}, then git commit.""",
)
