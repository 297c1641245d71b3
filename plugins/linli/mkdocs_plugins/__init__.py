"""Thin adapters to MkDocs: a configuration class and its events, nothing else. Only this package imports MkDocs."""
