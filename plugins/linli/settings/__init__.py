"""The typed content of ``site_config/``."""
