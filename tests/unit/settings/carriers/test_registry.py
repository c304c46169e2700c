"""The Windows registry as a carrier, with a registry of our own: machine before user."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader.settings.carriers.registry import Hive, Values, read_registry, windows_values
from reader.settings.settling import settle

KEY = r"Software\Policies\PracticeGuidesReader"
SUGGESTED = KEY + r"\Recommended"


def registry(
    keys: Mapping[tuple[Hive, str], Mapping[str, object]], locked: tuple[Hive, ...] = ()
) -> Values:
    """A registry that holds these keys; halves that are ``locked`` may not be read."""

    def values(hive: Hive, key: str) -> Mapping[str, object]:
        if hive in locked:
            raise PermissionError(5, "Access is denied")
        return keys.get((hive, key), {})

    return values


@pytest.mark.parametrize("user", [None, 0, 1])
@pytest.mark.parametrize("machine", [None, 0, 1])
def test_the_machine_comes_before_the_user(machine: int | None, user: int | None) -> None:
    keys: dict[tuple[Hive, str], Mapping[str, object]] = {}
    if machine is not None:
        keys[Hive.MACHINE, KEY] = {"notes": machine}
    if user is not None:
        keys[Hive.USER, KEY] = {"notes": user}
    held = settle(read_registry(registry(keys), KEY))
    expected = machine if machine is not None else user
    assert (held.ruling("notes") is None) == (expected is None)
    if expected is not None:
        assert held.enforced["notes"].value is bool(expected)
        half = Hive.MACHINE if machine is not None else Hive.USER
        assert held.enforced["notes"].origin == f"{half.value}\\{KEY}"


def test_what_the_user_half_enforces_comes_before_what_the_machine_half_recommends() -> None:
    keys: dict[tuple[Hive, str], Mapping[str, object]] = {
        (Hive.USER, KEY): {"plans": 0},
        (Hive.MACHINE, SUGGESTED): {"plans": 1, "zoom": 150, "theme": "cream"},
    }
    held = settle(read_registry(registry(keys), KEY))
    assert held.forbids("plans")
    assert held.recommended["zoom"].value == 150
    assert held.text("theme") == "cream"


def test_every_kind_of_value_is_understood() -> None:
    own: dict[str, object] = {
        "pack-folders": ["/srv/guides", "/srv/more"],
        "export-formats": "docx,pdf",
        "history-days": 30,
        "notes": 0,
    }
    held = settle(read_registry(registry({(Hive.MACHINE, KEY): own}), KEY))
    assert held.ignored == ()
    assert held.text("pack-folders") == "/srv/guides\n/srv/more"
    assert held.enforced["history-days"].value == 30


@pytest.mark.parametrize(
    ("key", "value"), [("notes", 2), ("notes", "0"), ("history-days", "30"), ("theme", b"dark")]
)
def test_a_value_of_another_kind_is_passed_over(key: str, value: object) -> None:
    held = settle(read_registry(registry({(Hive.MACHINE, KEY): {key: value}}), KEY))
    assert (held.enforced, held.recommended) == ({}, {})
    assert [each.key for each in held.ignored] == [key]


def test_a_half_that_may_not_be_read_is_listed_and_the_other_holds() -> None:
    keys = {(Hive.MACHINE, KEY): {"notes": 0}, (Hive.USER, KEY): {"plans": 0}}
    held = settle(read_registry(registry(keys, locked=(Hive.USER,)), KEY))
    assert held.forbids("notes")
    assert not held.forbids("plans")
    assert "cannot be read" in held.ignored[0].reason


def test_where_there_is_no_registry_nothing_is_read() -> None:
    assert read_registry(windows_values, KEY).claims == ()
