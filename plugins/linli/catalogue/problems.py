"""The problems of references. Each function's docstring is the manual page of its code, in Chinese and in English."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from linli.catalogue.targets import Targets
from linli.diagnostics import Diagnostic, Severity, Span
from linli.profiles.kinds import KINDS
from linli.wording import Text

_TITLES: Final = {
    **{kind.name: kind.title for kind in KINDS},
    "theme": Text("主题", "theme"),
    "region": Text("地区", "region"),
}
_WHERE: Final = {
    "theme": Text("主题都列在 site_config/themes.yml 里。", "The themes are listed in site_config/themes.yml."),
    "region": Text("地区都列在 site_config/regions.yml 里。", "The regions are listed in site_config/regions.yml."),
}


def _error(code: str, span: Span, message: Text, help_: Text) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, help_)


def unknown_target(span: Span, target: str, wanted: str, known: Mapping[str, str]) -> Diagnostic:
    """There is no such profile, source, theme or region; the code says which."""
    maker = {"theme": unknown_theme, "region": unknown_region}.get(target)
    help_ = _help(target, wanted, known)
    return maker(span, wanted, help_) if maker else dangling_reference(span, target, wanted, help_)


def _help(target: str, wanted: str, known: Mapping[str, str]) -> Text:
    """The ids nearest to what was wanted: by name where a name was written, else by spelling."""
    targets = known if isinstance(known, Targets) else Targets(known)
    near = targets.named(wanted) or targets.near(wanted)
    if near:
        chinese = [f"{identity}（{known[identity]}）" if known[identity] else identity for identity in near]
        english = [f"{identity} ({known[identity]})" if known[identity] else identity for identity in near]
        return Text(f"您是否想写 {'、'.join(chinese)}？", f"Did you mean {' or '.join(english)}?")
    folder = next((kind.folder for kind in KINDS if kind.name == target), "")
    return _WHERE.get(
        target,
        Text(
            f"请核对编号，或先新建 content/{folder}/{wanted}.yml。",
            f"Check the id, or create content/{folder}/{wanted}.yml first.",
        ),
    )


def dangling_reference(span: Span, target: str, wanted: str, help_: Text) -> Diagnostic:
    """引用的档案不存在：编号写错，或档案还没有建立。编号就是对方的文件名（不带 .yml）。

    The profile referred to does not exist: the id is misspelt, or the profile is not written yet. An id is the other
    file's name without .yml.
    """
    title = _TITLES[target]
    return _error(
        "dangling-reference",
        span,
        Text(f"没有编号为“{wanted}”的{title.zh}", f"There is no {title.en} with the id “{wanted}”"),
        help_,
    )


def unknown_theme(span: Span, wanted: str, help_: Text) -> Diagnostic:
    """主题不在 site_config/themes.yml 里。请从中选一个；确有需要再增加。

    The theme is not listed in site_config/themes.yml. Choose one that is; add one only if it is needed.
    """
    return _error("unknown-theme", span, Text(f"没有主题“{wanted}”", f"There is no theme “{wanted}”"), help_)


def unknown_region(span: Span, wanted: str, help_: Text) -> Diagnostic:
    """地区不在 site_config/regions.yml 里。请写从省开始的路径，如 guangdong/zhuhai/xiangzhou。

    The region is not listed in site_config/regions.yml. Write the path from the province down, such as
    guangdong/zhuhai/xiangzhou.
    """
    return _error("unknown-region", span, Text(f"没有地区“{wanted}”", f"There is no region “{wanted}”"), help_)


def unknown_kind(span: Span, wanted: str, kinds: Sequence[str]) -> Diagnostic:
    """正文里的链接写成 `[名称](种类:编号)`，种类只有几个；网址要以 https:// 开头。

    A link in a text is written `[name](kind:id)`, and there are but a few kinds; a web address begins with https://.
    """
    return _error(
        "unknown-kind",
        span,
        Text(f"链接里的“{wanted}:”不是档案种类", f"“{wanted}:” in the link is not a kind of profile"),
        Text(f"请写 {'、'.join(kinds)} 之一。", f"Write one of {', '.join(kinds)}."),
    )


def part_of_circle(span: Span, ids: Sequence[str]) -> Diagnostic:
    """隶属关系绕成了圈：甲隶属乙，乙又隶属甲。请改正其中一个 part_of。

    Profiles belong to one another in a circle. Correct one of their part_of fields.
    """
    shown = " → ".join([*ids, ids[0]])
    return _error(
        "part-of-circle",
        span,
        Text(f"隶属关系绕成了圈:{shown}", f"These belong to one another in a circle: {shown}"),
        Text("请改正或删去其中一个 part_of。", "Correct or remove one of the part_of fields."),
    )


def redirect_clash(span: Span, former: str) -> Diagnostic:
    """旧编号仍有档案在用，或被两个档案同时写作旧编号，旧网址不知该转到哪里。

    A former id is still in use, or two profiles claim it, so that its old address cannot lead to both.
    """
    return _error(
        "redirect-clash",
        span,
        Text(f"旧编号“{former}”另有档案在用", f"The former id “{former}” belongs to another profile too"),
        Text("请从 redirect_from 里删去它。", "Remove it from redirect_from."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    dangling_reference,
    unknown_theme,
    unknown_region,
    unknown_kind,
    part_of_circle,
    redirect_clash,
)
