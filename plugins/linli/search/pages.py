"""What is loaded of each page that is shown as a result."""

from linli.search.document import Document
from linli.search.encoding import encoded
from linli.search.names import BETWEEN


def page_file(document: Document) -> bytes:
    """The page's address, card and text, and what it is called, for results that are not found by their names.

    Headings that the text lacks stand in a line of their own behind it, so that a phrase is found there too.
    """
    text = document.text
    if any(word not in text for word in document.headings.split()):
        text = f"{text}\n{document.headings}"
    return encoded(
        {
            "url": document.url,
            "kind": document.kind,
            "title": "".join(document.names[:1]),
            "names": BETWEEN.join((*document.names, *document.english)),
            "card": document.card,
            "text": text,
        }
    )
