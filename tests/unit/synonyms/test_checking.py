"""A broken file for every rule, and our own files, which break none."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.services.packing import check_synonyms
from reader.synonyms.checking import check_folder
from reader.synonyms.loading import load_synonyms
from reader.synonyms.rows import Mark
from reader.synonyms.rules import RULES
from tests.unit.synonyms.conftest import SOUND, Write

ROOT = Path(__file__).parents[3]
KNOWN = {"words": {"special-guardianship-order", "adviser", "assistant"}}
HEAD = 'glossary = "words"\n'
BROKEN = {
    "Y001": (5, SOUND.replace("-order", "-odrer")),
    "Y002": (9, SOUND + '[[row]]\n\ntyped = ["sgo"]\nterms = ["adviser"]\nmark = "I"\n'),
    "Y003": (7, SOUND + "ambiguous = true\n"),
    "Y004": (7, SOUND + 'maker = "C"\n'),
    "Y005": (4, SOUND.replace('"SGO"', '"£"')),
    "Y006": (3, SOUND.replace("]", "", 1)),
    "Y007": (5, SOUND.replace('"special-guardianship-order"', "")),
    "Y008": (7, SOUND + "ambiguous = 2\n"),
    "Y009": (7, SOUND + 'capitals = ["PA"]\n'),
}
MORE = {
    "a mark that is none": ("Y004", SOUND.replace('"C"', '"D"')),
    "no mark": ("Y004", SOUND.replace('mark = "C"\n', "")),
    "a field of the file": ("Y004", "other = 1\n" + SOUND),
    "nothing typed": ("Y005", SOUND.replace('"SGO", "special guardian"', "")),
    "not UTF-8": ("Y006", b"\xff\xfe\x00"),
    "a term that is no id": ("Y008", SOUND.replace("special-g", "Special G")),
    "no glossary": ("Y008", SOUND.replace(HEAD, "")),
    "a glossary that is no id": ("Y008", SOUND.replace('"words"', "7")),
    "rows that are no tables": ("Y008", HEAD + "row = 3\n"),
    "a note that is no text": ("Y008", SOUND + "note = 3\n"),
    "context that is no table": ("Y008", SOUND + "context = 3\n"),
    "context that is no list": ("Y008", SOUND + "context = {special-guardianship-order = 3}\n"),
    "context of a strange term": ("Y009", SOUND + 'context = {adviser = ["x"]}\n'),
    "a guide that is not there": ("Y001", SOUND.replace('"words"', '"gone"')),
}


def rules(folder: Path) -> list[str]:
    return [finding.rule for finding in check_folder(folder, KNOWN)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_finds_its_broken_file(write: Write, rule: object) -> None:
    rule_id = rule.id  # type: ignore[attr-defined]
    line, text = BROKEN[rule_id]
    findings = check_folder(write(text), KNOWN)
    assert rule_id in [finding.rule for finding in findings]
    found = next(finding for finding in findings if finding.rule == rule_id)
    assert (found.file, found.line) == ("rows.toml", line)
    assert found.message.endswith(".")
    assert found.hint.endswith(".")


@pytest.mark.parametrize(("rule", "text"), MORE.values(), ids=MORE.keys())
def test_other_faults(write: Write, rule: str, text: str | bytes) -> None:
    assert rule in rules(write(text))


def test_a_sound_file_has_no_findings(write: Write) -> None:
    assert rules(write()) == []


def test_an_ambiguous_row_may_repeat_a_form_and_decides_for_it(write: Write) -> None:
    rows = (
        '[[row]]\ntyped = ["PA", "leaving care PA"]\nterms = ["adviser"]\nmark = "C"\n'
        '[[row]]\ntyped = ["PA", "helper"]\nterms = ["assistant"]\nmark = "C"\n'
    )
    folder = write(HEAD + rows)
    assert rules(folder) == ["Y002"]
    write(
        HEAD
        + '[[row]]\ntyped = ["PA"]\nterms = ["adviser", "assistant"]\nmark = "I"\n'
        + "ambiguous = true\n",
        "ambiguous.toml",
    )
    assert rules(folder) == []


def test_our_own_files_point_to_terms() -> None:
    folder = ROOT / "resources" / "synonyms"
    findings = check_synonyms(folder, [ROOT / "guides"])
    assert [str(finding) for finding in findings] == []


def test_our_own_files_hold_the_whole_table() -> None:
    rows = load_synonyms(ROOT / "resources" / "synonyms").rows
    short = {"CP", "PA", "IV", "MI", "LD", "ABC", "FNP", "PACT", "CE", "SM", "TAF"}
    ambiguous = {form for row in rows if row.ambiguous for form in row.typed}
    assert len([row for row in rows if row.terms]) == 138 + len(short)
    assert all(row.means for row in rows if not row.terms)
    assert ambiguous == short - {"IV"}, "IV has one meaning in social care"
    assert {row.mark for row in rows} == {Mark.CONFIRMED, Mark.SUPPORTING, Mark.INFERRED}
