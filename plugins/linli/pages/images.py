"""Photographs as HTML."""

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.pictures import Picture
from linli.pages.escape import escape


def image(picture: Picture, alt: str, url: str, sizes: str, classes: str) -> Markup:
    """A photograph on the page at ``url``, in the widths there are, with its own proportions, loaded when reached.

    ``sizes`` says how wide it is shown, as HTML does.
    """
    base = urls.relative(urls.HOME, url)
    files = ", ".join(f"{base}{picture.file(width, 'webp')} {width}w" for width in picture.widths)
    fallback = f"{base}{picture.file(picture.width, 'jpg')}"
    return Markup(  # noqa: S704 - digests, numbers, fixed words and escaped ones
        f'<img class="{classes}" src="{fallback}" srcset="{files}" sizes="{sizes}" '
        f'width="{picture.width}" height="{picture.height}" loading="lazy" alt="{escape(alt)}">'
    )
