"""The frame around pages: what the theme's templates are given, and how the same frame serves many pages."""
