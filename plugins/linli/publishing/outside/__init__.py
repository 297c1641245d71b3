"""Links to other sites: finding them in what is public, and asking politely whether they still lead somewhere."""
