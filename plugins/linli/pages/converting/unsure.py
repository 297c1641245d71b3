"""Giving up: what is not known for sure is left to Python-Markdown."""


class UnsureError(Exception):
    """A text is not in the dialect that is converted here."""
