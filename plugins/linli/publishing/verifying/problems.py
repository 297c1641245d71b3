"""Problems of built sites; the docstring of each is its manual page."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.publishing.making import amount, error
from linli.wording import Text


def broken_link(span: Span, address: str, target: str) -> Diagnostic:
    """网页里的链接或图片指向网站上没有的文件。请在档案或手写页面里改正地址；是程序做的链接，请告诉维护者。

    A link or picture on a page leads to a file that the site does not have. Correct it in the profile or page; if it is
    not written there, tell those who look after the site.
    """
    return error(
        "broken-link",
        span,
        Text(f"“{address}”指向 {target}，网站上没有", f'"{address}" leads to {target}, which is not there'),
        Text("请改正地址，或把缺的文件加上。", "Correct the address, or add what is missing."),
    )


def broken_anchor(span: Span, address: str) -> Diagnostic:
    """链接指向一页里的某个位置（`#` 后面的部分），那一页没有这个位置，读者会停在页首。请改正 `#` 后面的部分。

    A link leads to a place in a page (what stands behind `#`) that the page does not have, so readers end at its top.
    Correct what stands behind `#`.
    """
    return error(
        "broken-anchor",
        span,
        Text(f"“{address}”指向的位置不存在", f'"{address}" leads to a place that is not in the page'),
        Text("请改正 # 后面的部分。", "Correct what stands behind #."),
    )


def bad_structure(span: Span, what: Text) -> Diagnostic:
    """网页的 HTML 不完整：标签没有成对，没有标题或语言，或者同一个 id 出现两次。多半是模板的毛病，请告诉维护者。

    The HTML of a page is not whole: tags do not pair, a title or language is missing, or an id is there twice. That is
    mostly a template's fault: tell those who look after the site.
    """
    return error(
        "bad-structure",
        span,
        what,
        Text("请检查模板，或手写页面里的 HTML。", "Look at the templates, or at the HTML in hand-written pages."),
    )


def no_policy(span: Span) -> Diagnostic:
    """网页没有内容安全策略，别人塞进来的脚本就可能运行。请检查自己的模板有没有保留 `policy` 那一块。

    A page has no content security policy, so that a script that somebody slips in might run. See whether templates of
    your own have kept the block `policy`.
    """
    return error(
        "no-policy",
        span,
        Text("这一页没有内容安全策略", "This page has no content security policy"),
        Text("请在模板里保留 policy 那一块。", "Keep the block policy in the templates."),
    )


def preview_mark(span: Span) -> Diagnostic:
    """要发布的网站里有预览的标记：搜索引擎会不收录，读者会以为不是正式的。请不带 `--preview` 重新生成。

    The site that is to be published is marked as a preview: search engines would leave it out, readers would not trust
    it. Build it again without `--preview`.
    """
    return error(
        "preview-mark",
        span,
        Text("这是预览，不能发布", "This is a preview and cannot be published"),
        Text("请运行 linli build（不带 --preview）。", "Run linli build, without --preview."),
    )


def broken_search(span: Span, what: Text) -> Diagnostic:
    """搜索索引不完整，读者会搜不到内容。请重新生成网站；还是这样，请告诉维护者。

    The search index is not whole, so readers would not find what is there. Build the site again; if that does not help,
    tell those who look after it.
    """
    return error(
        "broken-search", span, what, Text("请重新生成网站（linli build）。", "Build the site again (linli build).")
    )


def over_budget(span: Span, what: Text, size: int, most: int) -> Diagnostic:
    """网页或文件比预算大，手机上会很慢。请缩小照片、分开太长的页面，或者用 `--budget` 放宽，
    如 `--budget page=600`（单位 kB）。

    A page or file is bigger than its budget and will be slow on a telephone. Make photographs smaller, part long
    pages, or widen the budget by `--budget`, such as `--budget page=600` (in kB).
    """
    return error(
        "over-budget",
        span,
        Text(
            f"{what.zh} {amount(size)}，预算 {amount(most)}", f"{what.en}: {amount(size)}; the budget is {amount(most)}"
        ),
        Text("请缩小，或用 --budget 放宽预算。", "Make it smaller, or widen the budget by --budget."),
    )


def not_a_site(span: Span) -> Diagnostic:
    """这个文件夹里没有生成好的网站：缺 `index.html` 或 `404.html`。请先运行 `linli build`。

    There is no built site in this folder: `index.html` or `404.html` is missing. Run `linli build` first.
    """
    return error(
        "not-a-site",
        span,
        Text("网站缺这一页", "The site lacks this page"),
        Text("请先运行 linli build。", "Run linli build first."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    broken_link,
    broken_anchor,
    bad_structure,
    no_policy,
    preview_mark,
    broken_search,
    over_budget,
    not_a_site,
)
