"""Practice Guides Reader: structured guidance, readable and searchable with no network."""

__version__ = "0.1.0"
