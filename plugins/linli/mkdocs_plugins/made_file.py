"""A page that is made elsewhere, as MkDocs' own files can lead to it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from linli.catalogue import urls


class MadeFile(File):
    """Named like a Markdown file, so that hand-written pages and navigation lead to it.

    MkDocs neither reads nor writes it.
    """

    def __init__(self, url: str, config: MkDocsConfig) -> None:
        """For the page at ``url``."""
        super().__init__(
            urls.markdown_file(url),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{url}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.generated_by = "linli"

    def is_documentation_page(self) -> bool:
        """Not for MkDocs: it is made already."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' own
        """Nothing is copied."""
