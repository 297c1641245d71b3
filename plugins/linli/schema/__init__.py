"""How a tree of text becomes a typed model, and how models speak of themselves."""
