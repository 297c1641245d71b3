"""The navigation of a site whose owner has not set one."""

from collections.abc import Iterable, Iterator

from mkdocs.structure.files import Files

from linli.pages.recipe import Recipe
from linli.wording import Labels


def main_pages(recipes: Iterable[Recipe], files: Files, labels: Labels) -> Iterator[tuple[str, str]]:
    """Titles and files of the main pages, made and written by hand."""
    for recipe in recipes:
        page = recipe.make() if recipe.url.count("/") <= 1 else None
        if page is not None and page.in_navigation:
            yield (labels("nav.home") if page.file == "index.md" else page.title), page.file
    if files.get_file_from_path("about.md") is not None:
        yield labels("nav.about"), "about.md"
