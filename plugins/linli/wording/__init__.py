"""Words in more than one language: pairs written beside the code that needs them, and the label files of the site."""

from linli.wording.labels import Labels, default_labels
from linli.wording.text import LANGUAGES, Language, Text

__all__ = ["LANGUAGES", "Labels", "Language", "Text", "default_labels"]
