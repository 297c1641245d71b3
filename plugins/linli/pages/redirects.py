"""Pages at the former addresses of renamed profiles, which lead on to the present ones."""

from collections.abc import Mapping

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render


def redirects(catalogue: PublicCatalogue) -> Mapping[str, str]:
    """The HTML of every such page, by its file. It needs no script and no server that knows of redirects."""
    labels = catalogue.graph.settings.labels
    found: dict[str, str] = {}
    for node in catalogue.graph.nodes.values():
        for former in getattr(node.entity, "redirect_from", ()):
            old = urls.address((node.kind.name, former))
            way = urls.relative(urls.page(node), old)
            found[f"{old}index.html"] = str(render("redirect.html.j2", t=labels, name=node.name, way=way))
    return found
