"""Markdown to safe HTML, outline and plain text; the only room that knows Markdown."""
