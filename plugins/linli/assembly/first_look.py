"""The page of a profile that was just edited, before the rest of a preview is made anew.

On a large site most of what an edit costs is to find out what else it changes. Whoever edits looks at one page.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from linli.assembly.content import Content
from linli.assembly.maker import Maker
from linli.assembly.publication import Publication
from linli.catalogue.graph import Key
from linli.catalogue.public import public
from linli.pages.known import known
from linli.pages.profile_page import profile_recipe
from linli.pages.trail import neighbours

_MOST: Final = 8
"""Pages that are made ahead of the others; who changes more files looks at none in particular."""


def edited(before: Content, after: Content) -> Sequence[Key]:
    """The profiles whose files were changed in between; those that came, went or stayed the same are none of them."""
    old, new = before.catalogue.graph.nodes, after.catalogue.graph.nodes
    return [key for key in old.keys() & new.keys() if old[key].entity is not new[key].entity and key[0] != "source"]


def look_first(content: Content, profiles: Sequence[Key], maker: Maker, aside: Path, today: date) -> Sequence[str]:
    """Make the pages of some profiles, as ``maker`` made them last, and put them where readers look; their addresses.

    ``aside`` is a folder on the same disk. What is wrong with a page is left for the whole build to tell. Raises
    OSError.
    """
    if not 0 < len(profiles) <= _MOST:
        return ()
    last = maker.plan.catalogue
    catalogue = known(replace(public(content.catalogue, today), pictures=last.pictures, changes=last.changes))
    publication = Publication(maker.publication.target, aside, in_place=True)
    ahead = replace(maker, plan=replace(maker.plan, catalogue=catalogue), publication=publication)
    beside = neighbours(catalogue)
    seen: list[str] = []
    for key in profiles:
        node = catalogue.graph.nodes.get(key)
        if node is None:  # readers do not see it
            continue
        recipe = profile_recipe(node, catalogue, beside.get(key, (None, None)))
        made = ahead.make(recipe)
        if made.problem is None:
            publication.move([file for file, _, _ in made.outputs])
            seen.append(recipe.url)
    return seen
