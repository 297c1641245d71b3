"""Markdown as our templates and most editors write it, converted quickly, with the very bytes of Python-Markdown.

Every module knows a part of the dialect exactly and raises ``UnsureError`` at anything else, so that what is not known
for sure is converted by Python-Markdown itself. Where a rule looks odd, it is that library's.
"""
