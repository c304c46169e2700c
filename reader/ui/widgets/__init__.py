"""Widgets that know no domain words: they show what they are given and say what was asked."""
