"""The numbered rules for synonym files; the table in their README repeats them."""

from __future__ import annotations

from reader.pack.finding import Rule, Severity

_E = Severity.ERROR

NO_TERM = Rule("Y001", _E, "A row points to no term", "Mend the id, or add the term to the guide.")
TWO_TARGETS = Rule(
    "Y002",
    _E,
    "A typed form stands in two rows with different terms",
    "Join the rows, or give the form an ambiguous row with all its meanings.",
)
ONE_MEANING = Rule(
    "Y003",
    _E,
    "An ambiguous row has fewer than two terms",
    "Name every meaning, or remove ambiguous.",
)
UNKNOWN = Rule("Y004", _E, "A field or mark is not known", "Use the fields and marks of README.md.")
NOTHING_TYPED = Rule(
    "Y005", _E, "A row has nothing that can be typed", "Give typed at least one word."
)
UNREADABLE = Rule("Y006", _E, "A file cannot be read", "Save it as TOML in UTF-8.")
NO_TARGET = Rule(
    "Y007", _E, "A row names no term", "Give terms at least one id, or means at least one word."
)
WRONG_VALUE = Rule("Y008", _E, "A value is of the wrong type", "See README.md for its type.")
CONTEXT = Rule(
    "Y009",
    _E,
    "Context or capitals name something that is not in the row",
    "Name a term or a typed form of the same row.",
)

RULES: tuple[Rule, ...] = (
    NO_TERM,
    TWO_TARGETS,
    ONE_MEANING,
    UNKNOWN,
    NOTHING_TYPED,
    UNREADABLE,
    NO_TARGET,
    WRONG_VALUE,
    CONTEXT,
)
"""Every rule, in the order of its number."""
