"""Figures drawn from a guide's own data in the theme's colours; one file for each kind."""
