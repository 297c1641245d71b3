"""The plugin's options in ``mkdocs.yml``."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Dir, Optional, Type

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

    plain = Type(bool, default=False)
    """Whether MkDocs itself converts and frames every page: slower, and the same result. Other plugins that change
    pages need it, and it is on where there are any."""
