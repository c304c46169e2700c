"""Every fault that the self-test knows: a stable code, how bad it is, what it means, what to do."""

from __future__ import annotations

from typing import NamedTuple

LOOK, BROKEN = 1, 2
"""How bad: it works and needs a look or mends itself; or it is broken. They are exit codes, too."""


class FaultKind(NamedTuple):
    """One fault: its code, the part that has it, how bad it is, its meaning and the remedy."""

    code: str
    part: str
    level: int
    meaning: str
    remedy: str


PARTS = (
    *("packs", "guides", "index", "database", "settings", "policy"),
    *("fonts", "resources", "write-access", "network"),
)
"""The parts that are looked at, in this order."""

FAULTS: tuple[FaultKind, ...] = (
    FaultKind(
        "packs-missing",
        "packs",
        BROKEN,
        "No folder holds a guide pack.",
        "Install the program again, or put packs into a pack folder.",
    ),
    FaultKind(
        "pack-damaged",
        "packs",
        BROKEN,
        "A pack does not pass its checks and is not shown.",
        "Install that pack again.",
    ),
    FaultKind(
        "pack-too-new",
        "packs",
        BROKEN,
        "A pack needs a newer reader than this one.",
        "Update the program.",
    ),
    FaultKind(
        "pack-untrusted",
        "packs",
        LOOK,
        "A pack is not among those that the organisation trusts, and is not shown.",
        "Take the pack away, or add its sum to the policy trusted-packs.",
    ),
    FaultKind(
        "packs-writable",
        "packs",
        BROKEN,
        "Anybody may write to packs or to an index that this machine's users share.",
        "Let only administrators write there.",
    ),
    FaultKind(
        "guides-not-prepared",
        "guides",
        LOOK,
        "A pack was added or changed since the last start.",
        "Nothing: the next start prepares it. 'reader index' does so now.",
    ),
    FaultKind(
        "guide-pages-damaged",
        "guides",
        LOOK,
        "The prepared pages of a guide are damaged.",
        "Nothing: they are made again. 'reader index' does so now.",
    ),
    FaultKind(
        "index-missing",
        "index",
        LOOK,
        "There is no search index yet.",
        "Nothing: it is built at the next start. 'reader index' does so now.",
    ),
    FaultKind(
        "index-stale",
        "index",
        LOOK,
        "The search index is of other guides or of another version.",
        "Nothing: it is built at the next start. 'reader index' does so now.",
    ),
    FaultKind(
        "index-damaged",
        "index",
        LOOK,
        "The search index is damaged, or others may write to it.",
        "Nothing: it is built again. 'reader index' does so now.",
    ),
    FaultKind(
        "database-damaged",
        "database",
        BROKEN,
        "The user's own data is damaged.",
        "Start the reader: it sets the file aside and restores the newest backup.",
    ),
    FaultKind(
        "database-newer",
        "database",
        BROKEN,
        "A newer reader made the user's own data; this one only shows it.",
        "Update the program.",
    ),
    FaultKind(
        "database-unreadable",
        "database",
        BROKEN,
        "The user's own data cannot be read.",
        "Check the rights of the profile folder and that its drive is there.",
    ),
    FaultKind(
        "settings-damaged",
        "settings",
        LOOK,
        "The settings file cannot be read; the defaults are used.",
        "Nothing: the reader sets it aside at its next start.",
    ),
    FaultKind(
        "settings-ignored",
        "settings",
        LOOK,
        "The settings file holds a value that was ignored.",
        "Choose the setting again in the window.",
    ),
    FaultKind(
        "policy-ignored",
        "policy",
        LOOK,
        "A policy is unknown or has a value of the wrong kind; it was ignored.",
        "Correct the policy.",
    ),
    FaultKind(
        "font-missing",
        "fonts",
        BROKEN,
        "A typeface that came with the program is missing.",
        "Install the program again.",
    ),
    FaultKind(
        "font-damaged",
        "fonts",
        BROKEN,
        "A typeface that came with the program is not a font.",
        "Install the program again.",
    ),
    FaultKind(
        "resource-missing",
        "resources",
        BROKEN,
        "Colours, icons or other wordings that came with the program are missing.",
        "Install the program again.",
    ),
    FaultKind(
        "resource-damaged",
        "resources",
        BROKEN,
        "A file of colours or other wordings that came with the program cannot be read.",
        "Install the program again.",
    ),
    FaultKind(
        "profile-not-writable",
        "write-access",
        LOOK,
        "The profile folder cannot be written: bookmarks and settings are off.",
        "Give the user write access to the profile folder.",
    ),
    FaultKind(
        "cache-not-writable",
        "write-access",
        LOOK,
        "The cache folder cannot be written: every start prepares the guides again.",
        "Give the user write access to the cache folder.",
    ),
    FaultKind(
        "temp-not-writable",
        "write-access",
        LOOK,
        "The system's temporary folder cannot be written.",
        "Give the user write access to the temporary folder.",
    ),
    FaultKind(
        "network-module",
        "network",
        BROKEN,
        "A module that can open a connection is loaded, or is in the installed program.",
        "Install the program again from its own package.",
    ),
    FaultKind(
        "network-socket",
        "network",
        BROKEN,
        "This process holds a network socket.",
        "Tell the maker of the program. Start it without wrappers and try again.",
    ),
)
