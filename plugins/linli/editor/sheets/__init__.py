"""Spreadsheets of profiles: reading what staff have, saying what is wrong cell by cell, and giving the same back."""
