"""What becomes of a profile as a whole, in words."""

from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.profiles.status import Status
from linli.review.model import Fate, Sentence
from linli.schema.shape import shapes
from linli.wording import Text

_LINKS_GO: Final = Text(
    "有 {count} 份档案链接到它，那里只留下文字，或整条不再显示",
    "Profiles that link to it: {count}; there, only the words are left, or nothing",
)
_LINKS_BREAK: Final = Text(
    "还有 {count} 份档案引用它，要先改掉，网站才能生成",
    "Profiles that still refer to it: {count}; the site cannot be built until they do not",
)
_WITHDRAWN: Final = Text(
    "档案撤下：原来的网页只写“此页已撤下”，列表、搜索和别的页面都不再提它",
    "Taken down: its page only says so; lists, search and other pages do not mention it any more",
)
_NO_CONSENT: Final = Text(
    "公开依据没有了或已到期：这个人不再显示，原来的网页打不开",
    "There is no ground any more for showing this person; the page is gone",
)
_DRAFT: Final = Text(
    "改成了草稿：读者看不到它，原来的网页打不开", "Made a draft: readers do not see it; its page is gone"
)
_REMOVED: Final = Text(
    "档案删掉了：原来的网页打不开，别人收藏的链接会失效（想给读者留个说明，就不要删，用 linli withdraw 撤下）",
    "Deleted: its page is gone, and links that others have kept are dead (linli withdraw would leave a notice)",
)
_MOVED: Final = Text(
    "网址由 {old} 改为 {new}，旧网址会自动转过去", "Its address {old} is now {new}; the old one leads on"
)
_MOVED_DEAD: Final = Text(
    "网址由 {old} 改为 {new}，旧网址会失效（请在 redirect_from 里写上旧编号“{id}”）",
    "Its address {old} is now {new}; the old one is dead (write the former id “{id}” into redirect_from)",
)
_UNREADABLE: Final = Text(
    "文件里有错误，现在读不出内容；改好之后才看得到改了什么",
    "The file has errors and cannot be read; what it changes can be seen once they are corrected",
)
_IN_PART: Final = Text(
    "“{fields}”里有错误，改好之后才看得到改了什么",
    "There are errors in “{fields}”; what changed there cannot be told yet",
)
SHOWN: Final = Text("原来不公开，现在公开", "Was not public, and is now")


def gone(fate: Fate, new: Node | None) -> Text:
    """Why readers do not see a profile any more; ``new`` is its present state, if it has one."""
    if fate == Fate.HIDDEN and new is not None:
        return _DRAFT if new.entity.status == Status.DRAFT else _NO_CONSENT
    return {Fate.WITHDRAWN: _WITHDRAWN, Fate.UNREADABLE: _UNREADABLE}.get(fate, _REMOVED)


def links_that_go(count: int, *, is_there: bool) -> Sentence:
    """How many others refer to a profile that readers do not see any more, though it may still be ``is_there``."""
    words = _LINKS_GO if is_there else _LINKS_BREAK
    return Sentence(Text(words.zh.format(count=count), words.en.format(count=count)))


def in_part(node: Node, fields: frozenset[str]) -> Sentence:
    """That some fields have mistakes."""
    titles = [shape.about.title for name, shape in shapes(type(node.entity)).items() if name in fields]
    zh, en = "、".join(title.zh for title in titles), ", ".join(title.en for title in titles)
    return Sentence(Text(_IN_PART.zh.format(fields=zh), _IN_PART.en.format(fields=en)))


def moved(old: Node, new: Node) -> Sentence:
    """That a profile has another address, and whether the old one leads there."""
    words = _MOVED if old.entity.id in new.entity.redirect_from else _MOVED_DEAD
    values = {"old": urls.page(old), "new": urls.page(new), "id": old.entity.id}
    return Sentence(Text(words.zh.format(**values), words.en.format(**values)), field="id")
