"""The search engine's files, made at build time: names, words, facets and what is shown of each page found.

``build_index`` is all there is to call. The scripts in ``scripts/search/`` read what it makes.
"""

from linli.search.cache import Cache
from linli.search.document import Document
from linli.search.index import build_index
from linli.search.limits import Limits

__all__ = ["Cache", "Document", "Limits", "build_index"]
