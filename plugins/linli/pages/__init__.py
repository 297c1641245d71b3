"""The pages of the site, as Markdown, made from public data only."""
