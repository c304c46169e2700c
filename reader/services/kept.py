"""Every file that the program keeps: where, what it holds, whether it is personal, how it goes."""

from __future__ import annotations

from typing import NamedTuple

PROFILE, CACHE = "profile", "cache"
CLEAR = "Your data, Clear my data"


class Kept(NamedTuple):
    """One kind of file: its place, a pattern below that place, and what people ask about it."""

    place: str
    pattern: str
    holds: str
    personal: bool
    cleared: str


KEPT: tuple[Kept, ...] = (
    Kept(
        PROFILE,
        "userdata.sqlite3",
        "Bookmarks, places, collections, tags, notes, highlights, plans, local information, "
        "saved searches, and recent searches if they are switched on",
        True,
        CLEAR,
    ),
    Kept(PROFILE, "userdata.sqlite3-*", "Its companions while it is in use", True, CLEAR),
    Kept(PROFILE, "userdata.damaged-*", "A damaged copy that was set aside", True, CLEAR),
    Kept(
        PROFILE,
        "backups/*",
        "Daily backups of it: seven days, then four weeks, or as a policy says",
        True,
        CLEAR,
    ),
    Kept(PROFILE, "last-place.json", "The page that was read last", True, CLEAR),
    Kept(PROFILE, "settings.json", "Choices such as colours and text size", False, "By hand"),
    Kept(PROFILE, "settings.damaged*.json", "A damaged copy that was set aside", False, "By hand"),
    Kept(PROFILE, "packs/*.guidepack", "Guides of the user's own", False, "reader pack remove"),
    Kept(CACHE, "library/**/*", "Guides, ready to be shown", False, "By hand; made again"),
    Kept(CACHE, "index/**/*", "The search index", False, "By hand; made again"),
    Kept(CACHE, "logs/reader.log*", "What went wrong, without texts or titles", False, "By hand"),
    Kept(CACHE, "windows/*/*", "Which window is open", False, "At the next start"),
    Kept(
        CACHE, "windows/*/inbox/*.note", "A link for that window, for a moment", True, "By itself"
    ),
    Kept(CACHE, "system-look", "Whether the system is light or dark", False, "By hand; made again"),
    Kept(CACHE, "icons.json", "The first page's icons, drawn", False, "By hand; made again"),
)
