"""Headings in a page's list of them."""

from linli.assembly.framing.page_view import Heading


def heading_item(heading: Heading) -> str:
    """A heading and those right below it, as an item of a list; titles are HTML already."""
    inner = "".join(f'<li><a href="{one.url}">{one.title}</a></li>' for one in heading.children)
    return f'<li><a href="{heading.url}">{heading.title}</a>{f"<ul>{inner}</ul>" if inner else ""}</li>\n'
