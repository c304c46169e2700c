"""The report of the policies in force, in words that people understand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.paths import Places
from reader.services.policy_report import policy_report, value_words
from reader.settings.declared import POLICIES
from tests.policies import governed_by, write_policies
from tests.unit.services.conftest import Start

BY_KEY = {setting.key: setting for setting in POLICIES}


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("notes", True, "Yes"),
        ("plans", False, "No"),
        ("zoom", 120, "120%"),
        ("history-days", 30, "30 days"),
        ("theme", "high-contrast", "High contrast"),
        ("export-formats", "docx,pdf", "Word, PDF"),
        ("export-formats", "", "None"),
        ("pack-folders", "/srv/a\n/srv/b", "/srv/a, /srv/b"),
        ("data-folder", "", "Not set"),
    ],
)
def test_values_are_said_in_words(key: str, value: str | float, words: str) -> None:
    assert value_words(BY_KEY[key], value) == words


def test_policies_that_changed_since_the_start_are_told(
    start: Start, places: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "policies"
    services = start(governed_by(places, folder, {"notes": False}))
    before = policy_report(services)
    assert not before.changed
    assert before.place == str(folder)
    write_policies(folder, {"notes": True})
    after = policy_report(services)
    assert after.changed
    assert after.rows == before.rows, "what holds in this run does not change under one's hands"


def test_where_no_policies_are_looked_for_all_is_default(start: Start, places: Places) -> None:
    from dataclasses import replace

    report = policy_report(start(replace(places, policies=None)))
    assert (report.place, report.changed, report.ignored) == ("", False, ())
    assert [row.setting for row in report.rows] == list(POLICIES)
