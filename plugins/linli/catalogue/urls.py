"""The one maker of addresses. All are relative to the site's root, and end with a slash."""

from typing import Final

from linli.catalogue.graph import Graph, Key, Node
from linli.profiles.kinds import KINDS, Kind

HOME: Final = ""
REGIONS: Final = "regions/"
THEMES: Final = "themes/"
TIMELINE: Final = "timeline/"
ABOUT: Final = "about/"
CONTRIBUTE: Final = "contribute/"
SEARCH: Final = "search/"
ACCESSIBILITY: Final = "accessibility/"
DATA: Final = "data/"
STATUS: Final = "status/"
EMBED: Final = "embed/"
ADMIN: Final = "admin/"

FAVICON: Final = "assets/favicon.svg"
ATOM: Final = "feed.xml"
JSON_FEED: Final = "feed.json"
"""The feeds of the home page and of hubs, beside their pages."""
PROBLEMS: Final = "problems/"
"""Only in previews: what is to be mended."""
STALE: Final = "stale/"
"""Only in previews: what is to be checked again."""
MANUAL: Final = f"{CONTRIBUTE}problems/"
"""What every problem means."""

_FOLDERS: Final = {kind.name: kind.folder for kind in KINDS}
_KINDS: Final = {kind.folder: kind.name for kind in KINDS}


def listing(kind: Kind) -> str:
    """The page that lists a kind."""
    return f"{kind.folder}/"


def part(url: str, number: int) -> str:
    """A part of a list that is too long for one page, numbered from 1; the first is the list's own page."""
    return url if number == 1 else f"{url}page/{number}/"


def page(node: Node) -> str:
    """The page of a profile or source."""
    return f"{node.kind.folder}/{node.entity.id}/"


def node_at(url: str, graph: Graph) -> Node | None:
    """The profile or source whose page is at an address."""
    folder, _, rest = url.partition("/")
    kind = _KINDS.get(folder)
    return None if kind is None else graph.nodes.get((kind, rest.rstrip("/")))


def embedded(node: Node) -> str:
    """The card of a profile that other sites may show in a frame."""
    return f"{EMBED}{page(node)}"


def address(key: Key) -> str:
    """The page of a profile, source, theme or region, by its key."""
    kind, identity = key
    return f"{_FOLDERS.get(kind, f'{kind}s')}/{identity}/"


def region(path: str) -> str:
    """The hub of a region."""
    return f"{REGIONS}{path}/"


def theme(identity: str) -> str:
    """The hub of a theme."""
    return f"{THEMES}{identity}/"


def form(key: Key) -> str:
    """The form in which a profile or source is changed, where the form editor is."""
    kind, identity = key
    return f"admin/#/collections/{kind}/entries/{identity}"


def markdown_file(url: str) -> str:
    """The Markdown file of which the page at ``url`` is made."""
    return f"{url}index.md"


def data_file(url: str) -> str:
    """The JSON file that says what the page at ``url`` says."""
    return f"{url}index.json"


def relative(target: str, base: str) -> str:
    """The way from the page at ``base`` to the page at ``target``."""
    shared = 0
    for place, sign in enumerate(target):
        if not base.startswith(sign, place):
            break
        shared = place + 1 if sign == "/" else shared
    return "../" * base.count("/", shared) + target[shared:] or "./"


def relative_file(target: str, base: str, anchor: str = "") -> str:
    """The way from the page at ``base`` to the Markdown file of the page at ``target``, and to an anchor in it."""
    way = relative(target, base)
    return f"{'' if way == './' else way}index.md" + (f"#{anchor}" if anchor else "")
