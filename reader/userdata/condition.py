"""DatabaseCondition: how opening the user's own data went, and the sentence that says so."""

from __future__ import annotations

from enum import Enum


class DatabaseCondition(Enum):
    """What the database can do while the reader is open."""

    OK = "ok"
    """Everything is read and kept."""

    READ_ONLY = "read-only"
    """What was kept is shown; nothing new can be kept."""

    NEWER_SCHEMA = "newer-schema"
    """A newer reader made the file; it is shown as far as possible and never changed."""

    SET_ASIDE = "set-aside"
    """The file was damaged or missing and a new one was begun, from a backup where there is one."""

    UNAVAILABLE = "unavailable"
    """Nothing can be kept, and the file cannot be read; an empty stand-in or a backup is shown."""


OFF = "Bookmarks, notes and plans are off"

# Why the user's own data is off -> the reason as it follows "because", and what to do next.
REASONS: dict[str, tuple[str, str]] = {
    "folder": (
        "their folder cannot be written",
        "Ask IT for write access to your profile folder.",
    ),
    "full": ("the disk is full", "Free some space, then open the reader again."),
    "busy": (
        "another window is using them",
        "Close the other window, then open the reader again.",
    ),
    "newer": (
        "a newer version of the reader made them",
        "Open that newer version to change them.",
    ),
    "damaged": (
        "their file is damaged and could not be moved",
        "Ask IT to check your profile folder.",
    ),
}


def refusal(reason: str) -> tuple[str, str]:
    """What a write says while the user's own data is off: (sentence, hint)."""
    because, hint = REASONS[reason]
    return f"{OFF} because {because}; nothing was lost.", hint


def off_message(reason: str, condition: DatabaseCondition, restored: str = "") -> str:
    """The message bar's words when nothing can be kept.

    ``restored`` says what a backup shows ("12 bookmarks from 1 May 2026"), or is ''.
    """
    because, hint = REASONS[reason]
    parts = [f"{OFF} because {because}."]
    if restored:
        parts.append(f"You can see {restored}, from a backup.")
    elif condition is not DatabaseCondition.UNAVAILABLE:
        parts.append("You can see those you have, but not change them.")
    else:
        parts.append("Reading and search work as usual.")
    return " ".join((*parts, hint))


def set_aside_message(kept_as: str, restored: str) -> str:
    """The message bar's words when a new file was begun; ``kept_as`` is '' when none was left."""
    if not kept_as:
        return f"Your data file was missing. A backup gave back {restored}."
    kept = f"Your data file was damaged. It was kept as {kept_as}."
    if not restored:
        return f"{kept} There was no backup, so a new file was begun. You can go on reading."
    return f"{kept} A backup gave back {restored}. Please check your latest ones."


NETWORK_MESSAGE = (
    "Your bookmarks, notes and plans are on a network drive. "
    "They are kept, but only one window can use them."
)
