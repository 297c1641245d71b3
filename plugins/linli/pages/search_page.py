"""The search page. Without a script it shows the ways in: people from A to Z, regions, themes, kinds."""

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.facets import all_values, facets
from linli.pages.page import Layout, Page, Poster
from linli.pages.trail import home_step
from linli.pages.ways_in import ways_in
from linli.pages.writer import Writer
from linli.pages.years import year_places
from linli.profiles.kinds import KINDS


def search_page(catalogue: PublicCatalogue) -> Page:
    """The page at which every search arrives."""
    writer = Writer(catalogue, urls.SEARCH)
    labels, graph = writer.labels, catalogue.graph
    kinds = [kind for kind in KINDS if kind.is_profile]
    nodes = [node for kind in kinds for node in graph.of_kind(kind.name)]
    places = {**year_places(catalogue), **{kind.name: (urls.listing(kind), "") for kind in kinds}}
    narrowing = facets(all_values(nodes, catalogue), graph.settings, places)
    markdown = render("search.md.j2", w=writer, t=labels, facets=narrowing, ways=ways_in(catalogue), count=len(nodes))
    return Page(
        writer.url,
        labels("search.title"),
        labels("search.lead", count=len(nodes)),
        markdown,
        layout=Layout.LISTING,
        trail=(home_step(catalogue),),
        finds="*",
        poster=Poster(labels("search.title"), ""),
    )
