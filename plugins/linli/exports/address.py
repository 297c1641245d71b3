"""Addresses as machines need them: whole ones, where the site's own address is known."""

from dataclasses import dataclass

from linli.catalogue import urls


@dataclass(frozen=True, slots=True)
class Addresses:
    """What leads from the page at ``here`` to others; ``site_url`` is the site's own address, if that is known."""

    site_url: str | None
    here: str

    def of(self, url: str) -> str:
        """The address of the page at ``url``: whole, else the way to it from here."""
        return f"{self.site_url.rstrip('/')}/{url}" if self.site_url else urls.relative(url, self.here)
