"""The site itself, and its open data."""

from collections.abc import Iterator
from typing import Any

from linli.catalogue import urls
from linli.catalogue.graph import Graph
from linli.catalogue.tables import tables
from linli.exports.address import Addresses
from linli.exports.licences import licence
from linli.exports.open_data import package, popolo
from linli.exports.structured.thing import Thing, thing
from linli.profiles.kinds import KINDS
from linli.settings.site import Site


def website(addresses: Addresses) -> str:
    """What identifies the site."""
    return f"{addresses.of(urls.HOME)}#website"


def site_things(graph: Graph, addresses: Addresses, language: str) -> Iterator[Thing]:
    """The site, and how it is searched."""
    site = graph.settings.site
    search = f"{addresses.of(urls.SEARCH)}?q={{search_term_string}}"
    yield thing(
        "WebSite",
        **{"@id": website(addresses)},
        url=addresses.of(urls.HOME),
        name=site.name,
        alternateName=site.tagline,
        description=site.description,
        inLanguage=language,
        publisher=_publisher(site),
        license=_terms(site),
        potentialAction={
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
    )


def data_things(graph: Graph, addresses: Addresses, language: str) -> Iterator[Thing]:
    """The open data, with all its files."""
    site, labels = graph.settings.site, graph.settings.labels
    address = addresses.of(urls.DATA)
    top = [region for region in graph.settings.regions.values() if region.parent is None]
    yield thing(
        "Dataset",
        **{"@id": f"{address}#dataset"},
        name=labels("data.name", site=site.name),
        description=f"{site.description} {labels('data.lead')}",
        url=address,
        inLanguage=language,
        isAccessibleForFree=True,
        license=_terms(site),
        creator=_publisher(site),
        spatialCoverage=[{"@type": "Place", "name": region.title(graph.settings.language)} for region in top],
        includedInDataCatalog=thing("DataCatalog", name=site.name, url=addresses.of(urls.HOME)),
        distribution=[
            {"@type": "DataDownload", "name": file, "contentUrl": f"{address}{file}", "encodingFormat": form}
            for file, form in _files()
        ],
    )


def _files() -> Iterator[tuple[str, str]]:
    for file in (package.FILE, popolo.FILE, *(f"{kind.folder}.json" for kind in KINDS)):
        yield file, "application/json"
    for name in tables():
        yield f"{name}.csv", "text/csv"


def _publisher(site: Site) -> dict[str, Any] | None:
    return thing("Organization", name=site.organisation) if site.organisation else None


def _terms(site: Site) -> str | dict[str, Any] | None:
    """The address of a licence that is known, else the owner's words."""
    terms = licence(site.licence or "")
    return terms.url or (thing("CreativeWork", name=terms.words) if terms.words else None)
