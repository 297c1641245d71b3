"""The ways from one page to others."""


class Ways:
    """The ways from the page at ``url``: the same as ``urls.relative_file`` gives, which knows any path, but sooner."""

    __slots__ = ("_above", "_top", "_up")

    def __init__(self, url: str) -> None:
        """Find out what all ways have in common."""
        self._above = url.split("/")[:-1]
        self._top = f"{self._above[0]}/" if self._above else None
        self._up = "../" * len(self._above)

    def to(self, url: str, anchor: str = "") -> str:
        """The way to the Markdown file of the page at ``url``, and to an anchor there."""
        is_near = self._top is not None and url.startswith(self._top)
        way = self._near(url) if is_near else f"{self._up}{url}index.md"
        return f"{way}#{anchor}" if anchor else way

    def _near(self, url: str) -> str:
        """A way that does not lead up to the home page."""
        below = url.split("/")[:-1]
        shared = 0
        for one, other in zip(below, self._above, strict=False):
            if one != other:
                break
            shared += 1
        return "../" * (len(self._above) - shared) + "/".join([*below[shared:], "index.md"])
