"""Pages that are written by hand."""

from dataclasses import dataclass

from linli.pages.readable import written


@dataclass(frozen=True, slots=True)
class Written:
    """Such a page: its Markdown file, by its path from the folder of all of them and from the project's root.

    ``file`` is None where another program has made the page.
    """

    source: str
    file: str | None
    text: str

    def markdown(self, url: str) -> bytes:
        """The Markdown to stand beside the page, which is at ``url``."""
        return written(self.text, self.source, url).encode(errors="replace")
