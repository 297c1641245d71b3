"""What a telephone asks of a site that a reader puts on its home screen (W3C Web Application Manifest)."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue

FILE: Final = "manifest.webmanifest"
_GROUND: Final = "#faf7f1"
"""That of pages in light, as the style sheet and the frame have it."""

_LANGUAGES: Final = {"zh": "zh-Hans", "en": "en"}
_LONGEST_NAME: Final = 12
"""What fits below an icon."""


def manifest(catalogue: PublicCatalogue, icons: Sequence[tuple[str, int, str]]) -> bytes:
    """The manifest. ``icons`` are PNG files with their width in pixels, and what they are for (``any``, ``maskable``).

    Every address is relative to the manifest, so a site may be below a folder.
    """
    settings = catalogue.graph.settings
    drawn = [_icon(file, "image/png", f"{width}x{width}", purpose) for file, width, purpose in icons]
    made = {
        "name": settings.site.name,
        "short_name": settings.site.name[:_LONGEST_NAME],
        "description": settings.site.description,
        "lang": _LANGUAGES[settings.language],
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _GROUND,
        "theme_color": _GROUND,
        "icons": [*drawn, _icon(urls.FAVICON, "image/svg+xml", "any", "any")],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _icon(file: str, form: str, sizes: str, purpose: str) -> Mapping[str, str]:
    return {"src": file, "type": form, "sizes": sizes, "purpose": purpose}
