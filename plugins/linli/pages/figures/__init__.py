"""Figures where people would rather look than read: drawings made of the data, each with a table of the same data."""
