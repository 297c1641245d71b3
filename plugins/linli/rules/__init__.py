"""Rules that content must keep, beyond being well formed: one rule, one module."""
