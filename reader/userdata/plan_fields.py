"""What a plan says about each item: its fields, their words, and what each accepts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from reader.errors import InputError
from reader.translation import tr, tr_noop
from reader.userdata.wording import kept

ROLE_LENGTH = 120
TEXT_LENGTH = 8_000


class Status(StrEnum):
    """How far an item is in place here; the value is the word kept in files."""

    NOT_STARTED = "not-started"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    IN_PLACE = "in-place"
    NOT_APPLICABLE = "not-applicable"

    @property
    def label(self) -> str:
        """The words people read."""
        return _STATUS_LABELS[self]

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do, so that no date can be missed."""
        return self in {Status.IN_PLACE, Status.NOT_APPLICABLE}


_STATUS_LABELS = {
    Status.NOT_STARTED: tr_noop("Not started"),
    Status.PLANNED: tr_noop("Planned"),
    Status.IN_PROGRESS: tr_noop("In progress"),
    Status.IN_PLACE: tr_noop("In place"),
    Status.NOT_APPLICABLE: tr_noop("Not applicable"),
}


class Applies(StrEnum):
    """Whether an item applies here; the value is the word kept in files."""

    UNDECIDED = ""
    YES = "yes"
    PARTLY = "partly"
    NO = "no"

    @property
    def label(self) -> str:
        """The words people read."""
        return _APPLIES_LABELS[self]


_APPLIES_LABELS = {
    Applies.UNDECIDED: tr_noop("Not decided"),
    Applies.YES: tr_noop("Yes"),
    Applies.PARTLY: tr_noop("Partly"),
    Applies.NO: tr_noop("No"),
}


class PlanField(NamedTuple):
    """One field: its name in files, its title on the screen, its first value and its check.

    ``check`` returns the value as it is kept, or raises ValueError.
    """

    name: str
    title: str
    default: str
    check: Callable[[str], str]


def _text(most: int) -> Callable[[str], str]:
    def check(value: str) -> str:
        if len(value) > most:
            raise ValueError
        return value.strip()

    return check


def _day(value: str) -> str:
    return date.fromisoformat(value.strip()).isoformat() if value.strip() else ""


FIELDS: tuple[PlanField, ...] = (
    PlanField("applies", "Applies here", Applies.UNDECIDED, lambda value: Applies(value).value),
    PlanField("applies_why", "Why", "", _text(TEXT_LENGTH)),
    PlanField("status", "Status", Status.NOT_STARTED, lambda value: Status(value).value),
    PlanField("owner", "Owner's role", "", _text(ROLE_LENGTH)),
    PlanField("target", "Target date", "", _day),
    PlanField("next_action", "Next action", "", _text(TEXT_LENGTH)),
    PlanField("evidence", "Evidence", "", _text(TEXT_LENGTH)),
)

BY_NAME: dict[str, PlanField] = {field.name: field for field in FIELDS}


def checked(name: str, value: str) -> str:
    """A field's value as it is kept; raises InputError when it does not fit."""
    field = BY_NAME.get(name)
    if field is None:
        raise InputError(tr("A plan has no such field; nothing was changed."))
    try:
        return field.check(kept(value))
    except ValueError as error:
        raise InputError(
            tr("{title} does not accept this; nothing was changed.", title=field.title),
            tr("Choose one of the values offered, or write less."),
        ) from error
