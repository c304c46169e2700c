"""Installed guides: the catalogue, staged installs and rendered pages in the cache."""
