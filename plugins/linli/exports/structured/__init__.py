"""What pages say to search engines in schema.org's vocabulary, as JSON-LD."""
