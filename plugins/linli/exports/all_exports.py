"""The list of all files for machines."""

from collections.abc import Iterator

from linli.catalogue.public import PublicCatalogue
from linli.exports.export import Export
from linli.exports.feeds import feeds
from linli.exports.llms import llms
from linli.exports.open_data.files import open_data
from linli.exports.open_search import open_search
from linli.exports.robots import robots


def exports(catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """Every file for machines that is about the whole site; ``site_url`` is its address, where that is known."""
    yield from robots(catalogue, site_url)
    yield from open_data(catalogue, site_url)
    yield from feeds(catalogue, site_url)
    yield from open_search(catalogue, site_url)
    yield from llms(catalogue, site_url)
