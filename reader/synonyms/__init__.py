"""Synonyms: what people type, and the terms of the guides that it stands for."""
