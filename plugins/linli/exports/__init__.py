"""What machines read of a site: structured data, open data, feeds, lists of addresses; made of public data only."""
