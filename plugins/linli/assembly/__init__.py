"""From a folder on disk to a checked catalogue and the list of all outputs."""
