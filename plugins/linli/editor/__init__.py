"""Changing content files for their editors: every comment, key, quote and character that is not meant stays."""
