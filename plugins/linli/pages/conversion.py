"""From a page's Markdown to HTML."""

from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from linli.pages.markdown import LinliExtension


@dataclass(frozen=True, slots=True)
class Heading:
    title: str
    url: str
    level: int
    children: tuple["Heading", ...]


@dataclass(frozen=True, slots=True)
class Converted:
    html: str
    headings: tuple[Heading, ...]


class _Rel(Treeprocessor):
    def run(self, root):
        for e in root.iter("a"):
            u = e.get("href") or ""
            if ":" not in u and "index.md" in u:
                e.set("href", u.replace("index.md", "") or "./")


def convert(markdown: str, file: str) -> Converted:
    md = Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc", LinliExtension()])
    md.treeprocessors.register(_Rel(md), "rel", 0)
    html = md.convert(markdown)
    return Converted(html, _h(md.toc_tokens))


def _h(tokens: Any) -> tuple[Heading, ...]:
    return tuple(Heading(t["name"], "#" + t["id"], t["level"], _h(t["children"])) for t in tokens)
