"""The guides on the shelf that scenes show."""

from __future__ import annotations

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.reading import Reading
from tests.ui.shell import Shell


def readings(shell: Shell) -> list[Reading]:
    reading = shell.context.services.reading
    return [reading.open(Address(card.id), JobControl()) for card in reading.cards()]


def recommending(shell: Shell) -> Reading:
    """The first guide on the shelf that recommends something."""
    return next(found for found in readings(shell) if found.recommendations())
