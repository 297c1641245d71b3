"""What the scripts say: the site's own words, by the names that scripts have for them."""

from typing import Final

SCRIPT_WORDS: Final = {
    "found": "search.results",
    "nothing": "search.none",
    "alias": "search.alias",
    "near": "search.near",
    "suggestions": "search.suggestions",
    "suggested": "search.suggested",
    "recent": "search.recent",
    "forget": "search.forget",
    "all": "search.all",
    "results": "facets.results",
    "none": "facets.none",
    "clear": "facets.clear",
    "more": "facets.more",
    "least": "facets.least",
    "leastWords": "facets.least_words",
    "uncounted": "facets.uncounted",
    "uncountedWords": "facets.uncounted_words",
    "failed": "facets.failed",
}
"""The keys of labels."""
