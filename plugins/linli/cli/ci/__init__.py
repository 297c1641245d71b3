"""``linli ci``: what pipelines run, so that their files are a few lines and everything can be tested here."""
