"""Looking at a built site before readers do: links, HTML, policy, search, sizes."""
