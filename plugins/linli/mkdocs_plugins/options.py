"""What ``mkdocs.yml`` may say to the plugin."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Dir, ListOfItems, Optional, Type

from linli.wording import LANGUAGES


class ProfilesConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """The plugin's options in ``mkdocs.yml``."""

    language = Choice(LANGUAGES, default="zh")
    """The language of messages to editors."""

    root = Optional(Dir(exists=True))
    """The project's folder; that of the configuration file where it is not given."""

    search = Type(bool, default=True)
    """Whether the search index is made."""

    jobs = Optional(Type(int))
    """How many processes make pages at most; as many as there are processors where it is not given."""

    preview = Type(bool, default=False)
    """Whether the site is a preview for others to look at: marked as one on every page, and not for search engines."""

    attachments = ListOfItems(Type(str), default=[])
    """Files beside hand-written pages that may be published though they act: ``CNAME``, an SVG, a page of HTML."""

    plain = Type(bool, default=False)
    """Whether MkDocs itself converts and frames every page: slower, and the same result. Other plugins that change
    pages need it, and it is on where there are any."""
