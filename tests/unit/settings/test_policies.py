"""What an organisation sets: who comes before whom, and what is passed over."""

from __future__ import annotations

import itertools
import json
import logging
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.settings.declared import ORGANISATION, POLICIES, SETTINGS
from reader.settings.in_force import Source
from reader.settings.policies import NO_POLICIES, Policies
from reader.settings.rulings import Ignored
from reader.settings.setting import Managed
from reader.settings.settling import Claim, Found, Level, log_ignored, settle
from reader.settings.store import SettingsStore

ENFORCED, RECOMMENDED = Level.ENFORCED, Level.RECOMMENDED


def policies(*claims: tuple[Level, str, object]) -> Policies:
    return settle(Found(tuple(Claim(*claim, f"{n}.json") for n, claim in enumerate(claims))))


def store(path: Path, held: Policies, own: object = None, key: str = "start") -> SettingsStore:
    """A store over a profile in which the user may have chosen ``own``."""
    file = path / "settings.json"
    file.write_text(json.dumps({} if own is None else {key: own}), encoding="utf-8")
    return SettingsStore(file, policies=held)


@pytest.mark.parametrize(
    ("enforced", "own", "recommended"),
    list(itertools.product((False, True), (None, "guides", "continue"), (False, True))),
)
def test_enforced_comes_before_user_before_recommended_before_default(
    tmp_path: Path, enforced: bool, own: str | None, recommended: bool
) -> None:
    claims: list[tuple[Level, str, object]] = []
    if enforced:
        claims.append((ENFORCED, "start", "guides"))
    if recommended:
        claims.append((RECOMMENDED, "start", "guides"))
    held = store(tmp_path, policies(*claims), own)
    source = (
        Source.ENFORCED
        if enforced
        else Source.USER
        if own
        else Source.RECOMMENDED
        if recommended
        else Source.DEFAULT
    )
    expected = {
        Source.ENFORCED: "guides",
        Source.USER: own,
        Source.RECOMMENDED: "guides",
        Source.DEFAULT: "continue",
    }
    found = held.in_force("start")
    assert (found.source, found.value) == (source, expected[source])
    assert held.text("start") == expected[source]
    assert held.locked("start") is enforced
    assert bool(found.origin) is (source in (Source.ENFORCED, Source.RECOMMENDED))


def test_what_is_locked_cannot_be_set_and_comes_back_when_the_policy_goes(tmp_path: Path) -> None:
    held = store(tmp_path, policies((ENFORCED, "start", "guides")), "continue")
    before = (tmp_path / "settings.json").read_bytes()
    with pytest.raises(InputError, match="At the start is set by your organisation"):
        held.set("start", "continue")
    assert held.text("start") == "guides"
    assert held.own("start") == "continue"
    assert (tmp_path / "settings.json").read_bytes() == before
    held.set("zoom", 150)
    assert SettingsStore(tmp_path / "settings.json").text("start") == "continue"


def test_what_is_only_recommended_can_be_changed(tmp_path: Path) -> None:
    held = store(tmp_path, policies((RECOMMENDED, "zoom", 150)))
    assert held.number("zoom") == 150
    assert held.set("zoom", 90)
    assert held.number("zoom") == 90


def test_the_later_claim_holds() -> None:
    held = policies((ENFORCED, "plans", True), (ENFORCED, "plans", False))
    assert held.enforced["plans"].value is False
    assert held.enforced["plans"].origin == "1.json"
    assert held.forbids("plans")


def test_a_look_can_only_be_recommended() -> None:
    held = policies((ENFORCED, "theme", "dark"))
    assert held.enforced == {}
    assert held.text("theme") == "dark"
    assert [each.key for each in held.ignored] == ["theme"]
    assert "only be recommended" in held.ignored[0].reason


BAD: tuple[tuple[str, object], ...] = (
    ("start", "nowhere"),
    ("notes", "yes"),
    ("notes", 1),
    ("zoom", "150"),
    ("history-days", -1),
    ("history-days", True),
    ("export-formats", ["docx", "exe"]),
    ("export-formats", [["docx"]]),
    ("pack-folders", ["relative/folder"]),
    ("pack-folders", [7]),
    ("trusted-packs", ["12ab"]),
    ("data-folder", "$THIS_IS_SET_NOWHERE/data"),
    ("data-folder", ["/a", "/b"]),
    ("line-length", 60),
    ("unheard-of", "private-words"),
)


@pytest.mark.parametrize(("key", "value"), BAD)
def test_what_does_not_fit_is_passed_over_listed_and_logged(
    key: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    held = policies((ENFORCED, "plans", False), (ENFORCED, key, value))
    with caplog.at_level(logging.WARNING):
        log_ignored(held.ignored)
    assert held.enforced.keys() == {"plans"}
    assert held.recommended == {}
    assert [(each.key, each.origin) for each in held.ignored] == [(key, "1.json")]
    assert held.ignored[0].reason.endswith(".")
    assert "1.json" in caplog.text
    assert "private-words" not in caplog.text
    assert "unheard-of" not in caplog.text


def test_a_bad_value_does_not_unlock_what_a_good_one_locked() -> None:
    held = policies((ENFORCED, "notes", False), (ENFORCED, "notes", "perhaps"))
    assert held.forbids("notes")


def test_a_file_that_was_passed_over_is_told() -> None:
    ignored = Ignored("60-bad.json", "", "This file is not JSON.")
    assert settle(Found((), (ignored,))).ignored == (ignored,)


def test_where_nothing_is_set_nothing_is_said() -> None:
    assert settle(Found()) is NO_POLICIES
    assert NO_POLICIES.ruling("notes") is None
    assert NO_POLICIES.text("data-folder") == ""
    assert not NO_POLICIES.forbids("notes")


def test_the_user_cannot_set_what_only_an_organisation_sets(tmp_path: Path) -> None:
    held = store(tmp_path, NO_POLICIES, False, "plans")
    assert held.flag("plans") is True
    assert "plans" in held.problems[0]
    with pytest.raises(InputError, match="no setting of that name"):
        held.set("plans", False)


def test_the_organisation_may_set_all_of_this() -> None:
    assert [setting.key for setting in ORGANISATION] == [
        *("pack-folders", "user-packs", "trusted-packs", "plans", "export-formats"),
        *("external-links", "history-days", "backup-days", "data-folder"),
    ]
    assert {s.key for s in SETTINGS if s.managed is Managed.SUGGESTED} == {"theme", "zoom", "font"}
    assert {s.key for s in SETTINGS if s.managed is Managed.FULL} == {
        *("start", "ask-before-links", "notes", "remember-searches", "update-notice"),
    }
    assert len({setting.key for setting in POLICIES}) == len(POLICIES)


@pytest.mark.parametrize("setting", POLICIES, ids=lambda setting: setting.key)
def test_each_policy_is_explained_and_accepts_its_example(setting: object) -> None:
    from reader.settings.setting import Setting

    assert isinstance(setting, Setting)
    assert setting.title
    assert setting.meaning.endswith(".")
    assert setting.check(setting.default) == setting.default
    if setting.example is not None:
        assert setting.check(setting.example) == setting.example
    assert isinstance(setting.default, bool) or setting.example is not None


def test_lists_are_words_or_a_list_of_words() -> None:
    held = policies(
        (ENFORCED, "export-formats", ["docx", "pdf"]),
        (ENFORCED, "pack-folders", ["/srv/guides ", "", "/srv/more"]),
    )
    assert held.text("export-formats") == "docx,pdf"
    assert held.text("pack-folders") == "/srv/guides\n/srv/more"
    assert policies((ENFORCED, "export-formats", [])).enforced["export-formats"].value == ""
