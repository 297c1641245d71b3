"""What a change does to the public site, told to those who decide on it."""
