"""What hosts read themselves and readers never ask for: headers to send, and where former addresses lead."""

from collections.abc import Iterable, Iterator

from linli.assembly.framing.headers import FILE, headers_file
from linli.assembly.plan import Plan, hashed_files
from linli.catalogue import urls
from linli.exports.redirects import redirect_files


def host_files(
    plan: Plan, policy: str, site_url: str | None, written: Iterable[str], *, has_editor: bool = False
) -> Iterator[tuple[str, bytes]]:
    """The files, by name. ``policy`` is that of pages; ``written`` are addresses of pages that are written by hand.

    ``has_editor`` says that the form editor is among the files of the site.
    """
    known = [*(recipe.url for recipe in plan.recipes), *plan.files, *written]
    folders = sorted({way.split("/")[0] for way in known if "/" in way} - {urls.EMBED.rstrip("/")})
    yield FILE, headers_file(policy, hashed_files(plan.files), folders, has_editor=has_editor)
    yield from redirect_files(plan.catalogue, plan.withdrawn, site_url)
