"""Words of questions that name nothing: left out of a query before SQLite's FTS5 sees it."""

from __future__ import annotations

_LIST = """
    a about all also an and any are as at be been being but by can could did do does doing done
    for from get give go had has have having he her him his how i if in into is it its just let
    many may me might more most much must my need no not of on only or our out over own s she
    should so some such t than that the their them then there these they this those through to
    too up us very want was we well were what when where which while who whom whose why will with
    would you your
"""
QUESTION_WORDS = frozenset(_LIST.split())
"""Function words of English; a query of nothing else keeps them all."""
