"""Finding personal data in texts: numbers of people, ways to reach them, where they live. Knows texts only."""
