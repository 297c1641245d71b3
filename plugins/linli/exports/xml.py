"""Texts in XML."""

import re
from typing import Final

from markupsafe import escape

_NO_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def xml_text(text: str) -> str:
    """A text in XML: what means something there becomes a reference, what cannot be there is left out."""
    return str(escape(_NO_XML.sub("", text)))
