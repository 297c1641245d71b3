"""The typed content of profiles, and how a document becomes one."""
