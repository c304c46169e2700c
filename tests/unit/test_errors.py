"""Every error of the family says what happened and ends a command with a documented code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.cli.exit_codes import EXIT_CODES
from reader.errors import (
    Cancelled,
    ComponentMissing,
    IndexUnavailable,
    InputError,
    NotFound,
    PackError,
    PackTooNew,
    QueryError,
    ReaderError,
    StorageError,
)


def family(root: type[ReaderError] = ReaderError) -> Iterator[type[ReaderError]]:
    yield root
    for child in root.__subclasses__():
        if child.__module__ == "reader.errors":
            yield from family(child)


@pytest.mark.parametrize("kind", tuple(family()))
def test_each_kind_carries_a_sentence_and_a_hint(kind: type[ReaderError]) -> None:
    error = kind("It broke; nothing was lost.", "Try again.")
    assert (error.sentence, error.hint) == ("It broke; nothing was lost.", "Try again.")
    assert str(error) == "It broke; nothing was lost. Try again."
    assert str(kind("Only this.")) == "Only this."
    assert error.args == ("It broke; nothing was lost.",)


def test_codes_are_unique_words() -> None:
    codes = [kind.code for kind in family()]
    assert len(set(codes)) == len(codes)
    assert all(code and code.replace("-", "").isalpha() for code in codes)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (ReaderError, 1),
        (ComponentMissing, 1),
        (InputError, 2),
        (PackError, 2),
        (PackTooNew, 2),
        (QueryError, 2),
        (NotFound, 2),
        (StorageError, 3),
        (IndexUnavailable, 4),
    ],
)
def test_exit_codes(kind: type[ReaderError], code: int) -> None:
    assert kind.exit_code == code
    assert code in dict(EXIT_CODES)


def test_the_list_above_is_the_whole_family() -> None:
    assert len(list(family())) == 9


def test_cancelling_is_no_error_for_people() -> None:
    assert not issubclass(Cancelled, ReaderError)
