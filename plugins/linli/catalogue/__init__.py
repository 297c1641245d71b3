"""Profiles as one graph: who refers to whom, where things lie, in which order they come, and what of it is public."""
