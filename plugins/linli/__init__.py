"""Linli (邻里): YAML profiles of communities, representatives and programs become a searchable public site."""

__version__ = "0.1.0"
