"""Where machines find things: whole addresses, which only a site with one of its own has."""

from linli.catalogue import urls
from linli.catalogue.graph import Node


def whole(site_url: str, way: str) -> str:
    """The address of what is at ``way`` below the site's root."""
    return f"{site_url.rstrip('/')}/{way}"


def lasting(site_url: str, node: Node) -> str:
    """The address by which a profile is known for good: its first one, whatever it has been renamed to since."""
    first: str = next(iter(node.entity.redirect_from), node.entity.id)
    return whole(site_url, urls.address((node.kind.name, first)))
