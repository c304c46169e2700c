"""The tables of marks, collections, plans and local information, as migration step 3 makes them."""

from __future__ import annotations

# The words an item had when it was last touched, so that a list reads well without its guide.
_KNOWN_ITEMS = """
    CREATE TABLE known_items (
        address TEXT PRIMARY KEY NOT NULL CHECK (typeof(address) = 'text'),
        title TEXT NOT NULL CHECK (typeof(title) = 'text'),
        guide_title TEXT NOT NULL CHECK (typeof(guide_title) = 'text'),
        kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
        edition TEXT NOT NULL CHECK (typeof(edition) = 'text')
    ) WITHOUT ROWID
"""

_MARKS = (
    """
    CREATE TABLE collections (
        id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
        name TEXT NOT NULL CHECK (typeof(name) = 'text'),
        position INTEGER NOT NULL CHECK (typeof(position) = 'integer' AND position >= 0),
        made TEXT NOT NULL CHECK (typeof(made) = 'text')
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE collected (
        collection TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        address TEXT NOT NULL CHECK (typeof(address) = 'text'),
        position INTEGER NOT NULL CHECK (typeof(position) = 'integer' AND position >= 0),
        added TEXT NOT NULL CHECK (typeof(added) = 'text'),
        PRIMARY KEY (collection, address)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX collected_by_position ON collected (collection, position)",
    "CREATE INDEX collected_by_address ON collected (address)",
    """
    CREATE TABLE marks (
        id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
        address TEXT NOT NULL CHECK (typeof(address) = 'text'),
        edition TEXT NOT NULL CHECK (typeof(edition) = 'text'),
        colour TEXT NOT NULL CHECK (typeof(colour) = 'text'),
        text TEXT NOT NULL CHECK (typeof(text) = 'text'),
        quote TEXT NOT NULL CHECK (typeof(quote) = 'text'),
        prefix TEXT NOT NULL CHECK (typeof(prefix) = 'text'),
        suffix TEXT NOT NULL CHECK (typeof(suffix) = 'text'),
        start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
        made TEXT NOT NULL CHECK (typeof(made) = 'text'),
        changed TEXT NOT NULL CHECK (typeof(changed) = 'text'),
        lost INTEGER NOT NULL CHECK (lost IN (0, 1))
    )
    """,
    "CREATE INDEX marks_by_address ON marks (address)",
    "CREATE INDEX marks_by_date ON marks (made)",
    """
    CREATE TABLE tags (
        target TEXT NOT NULL CHECK (typeof(target) = 'text'),
        folded TEXT NOT NULL CHECK (typeof(folded) = 'text'),
        name TEXT NOT NULL CHECK (typeof(name) = 'text'),
        added TEXT NOT NULL CHECK (typeof(added) = 'text'),
        PRIMARY KEY (target, folded)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX tags_by_name ON tags (folded, target)",
)

# The log is the truth and only grows; plan_items is a cache of its replay. A row of the log goes
# only with its whole plan.
_PLANS = (
    """
    CREATE TABLE plans (
        id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
        name TEXT NOT NULL CHECK (typeof(name) = 'text'),
        scope TEXT NOT NULL CHECK (typeof(scope) = 'text'),
        copy TEXT NOT NULL CHECK (typeof(copy) = 'text'),
        position INTEGER NOT NULL CHECK (typeof(position) = 'integer' AND position >= 0),
        made TEXT NOT NULL CHECK (typeof(made) = 'text')
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE plan_log (
        plan TEXT NOT NULL CHECK (typeof(plan) = 'text'),
        id TEXT NOT NULL CHECK (typeof(id) = 'text'),
        clock INTEGER NOT NULL CHECK (typeof(clock) = 'integer' AND clock > 0),
        copy TEXT NOT NULL CHECK (typeof(copy) = 'text'),
        address TEXT NOT NULL CHECK (typeof(address) = 'text'),
        field TEXT NOT NULL CHECK (typeof(field) = 'text'),
        was TEXT NOT NULL CHECK (typeof(was) = 'text'),
        value TEXT NOT NULL CHECK (typeof(value) = 'text'),
        why TEXT NOT NULL CHECK (typeof(why) = 'text'),
        role TEXT NOT NULL CHECK (typeof(role) = 'text'),
        edition TEXT NOT NULL CHECK (typeof(edition) = 'text'),
        at TEXT NOT NULL CHECK (typeof(at) = 'text'),
        replaces TEXT NOT NULL CHECK (typeof(replaces) = 'text'),
        received TEXT NOT NULL CHECK (typeof(received) = 'text'),
        PRIMARY KEY (plan, id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX plan_log_by_item ON plan_log (plan, address, clock)",
    "CREATE INDEX plan_log_by_clock ON plan_log (plan, clock)",
    """
    CREATE TRIGGER plan_log_never_changes BEFORE UPDATE ON plan_log
    BEGIN SELECT RAISE(ABORT, 'the history of a plan never changes'); END
    """,
    """
    CREATE TRIGGER plan_log_never_shrinks BEFORE DELETE ON plan_log
    WHEN EXISTS (SELECT 1 FROM plans WHERE id = OLD.plan)
    BEGIN SELECT RAISE(ABORT, 'the history of a plan never gets shorter'); END
    """,
    """
    CREATE TABLE plan_items (
        plan TEXT NOT NULL CHECK (typeof(plan) = 'text'),
        address TEXT NOT NULL CHECK (typeof(address) = 'text'),
        applies TEXT NOT NULL CHECK (typeof(applies) = 'text'),
        applies_why TEXT NOT NULL CHECK (typeof(applies_why) = 'text'),
        status TEXT NOT NULL CHECK (typeof(status) = 'text'),
        owner TEXT NOT NULL CHECK (typeof(owner) = 'text'),
        target TEXT NOT NULL CHECK (typeof(target) = 'text'),
        next_action TEXT NOT NULL CHECK (typeof(next_action) = 'text'),
        evidence TEXT NOT NULL CHECK (typeof(evidence) = 'text'),
        changed TEXT NOT NULL CHECK (typeof(changed) = 'text'),
        role TEXT NOT NULL CHECK (typeof(role) = 'text'),
        edition TEXT NOT NULL CHECK (typeof(edition) = 'text'),
        disputed TEXT NOT NULL CHECK (typeof(disputed) = 'text'),
        PRIMARY KEY (plan, address)
    ) WITHOUT ROWID
    """,
)

_LOCAL = (
    """
    CREATE TABLE local_entries (
        id TEXT PRIMARY KEY NOT NULL CHECK (typeof(id) = 'text'),
        address TEXT NOT NULL CHECK (typeof(address) = 'text'),
        kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
        title TEXT NOT NULL CHECK (typeof(title) = 'text'),
        text TEXT NOT NULL CHECK (typeof(text) = 'text'),
        link TEXT NOT NULL CHECK (typeof(link) = 'text'),
        owner TEXT NOT NULL CHECK (typeof(owner) = 'text'),
        review TEXT NOT NULL CHECK (typeof(review) = 'text'),
        made TEXT NOT NULL CHECK (typeof(made) = 'text'),
        changed TEXT NOT NULL CHECK (typeof(changed) = 'text')
    ) WITHOUT ROWID
    """,
)

STATEMENTS: tuple[str, ...] = (_KNOWN_ITEMS, *_MARKS, *_PLANS, *_LOCAL)

COLUMNS: dict[str, str] = {
    "known_items": "address, title, guide_title, kind, edition",
    "collections": "id, name, position, made",
    "collected": "collection, address, position, added",
    "marks": (
        "id, address, edition, colour, text, quote, prefix, suffix, start, made, changed, lost"
    ),
    "tags": "target, folded, name, added",
    "plans": "id, name, scope, copy, position, made",
    "plan_log": (
        "plan, id, clock, copy, address, field, was, value, why, role, edition, at, replaces,"
        " received"
    ),
    "plan_items": (
        "plan, address, applies, applies_why, status, owner, target, next_action, evidence,"
        " changed, role, edition, disputed"
    ),
    "local_entries": "id, address, kind, title, text, link, owner, review, made, changed",
}
"""Every table of step 3 with its columns. Plans stand before their log: that order empties them."""
