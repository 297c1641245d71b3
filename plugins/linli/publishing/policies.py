"""Reading the content security policy that a page brings along."""

from typing import Final

from linli.assembly.framing.policy import Policy

_NOTHING: Final = frozenset({"'none'"})
_LOADED: Final = ("script-src", "style-src", "img-src", "font-src", "media-src", "worker-src", "connect-src")
_BOUND: Final = ("base-uri", "form-action")


def directives(policy: str) -> dict[str, frozenset[str]]:
    """The directives of a policy; of one that is there twice the first counts, as in browsers."""
    found: dict[str, frozenset[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split()[:1] + part.split()[1:] or [""]
        found.setdefault(name.lower(), frozenset(sources))
    return found


def allows_nothing_foreign(policy: str) -> bool:
    """Whether a policy lets a page load and run no more than our own pages may: the site's own files.

    Reading from other Linli sites that are searched as well (``connect-src``) is left to the site's owner.
    """
    ours, theirs = directives(str(Policy())), directives(policy)
    if theirs.get("default-src") != _NOTHING or any(name not in theirs for name in _BOUND):
        return False
    if any(not theirs[name] <= ours[name] | _NOTHING for name in _BOUND):
        return False
    return all(
        sources <= ours.get(name, frozenset()) | _NOTHING
        for name, sources in theirs.items()
        if name in _LOADED and name != "connect-src"
    )
