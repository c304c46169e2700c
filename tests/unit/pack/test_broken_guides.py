"""Broken guides on the command line: one for each rule, each answered with place and remedy."""

from __future__ import annotations

import pytest

from reader.cli import pack
from reader.pack.finding import Severity
from reader.pack.rules import RULES
from tests.unit.pack.broken_guides import CASES, Case
from tests.unit.pack.conftest import Folder

ONE_EACH = {case.rule: case for case in reversed(CASES) if not case.known}


def test_there_is_a_broken_guide_for_each_rule_that_one_guide_can_break() -> None:
    # G013 and G014 need a second guide, G033 a pack; tests of the command have those
    assert set(ONE_EACH) == {rule.id for rule in RULES} - {"G013", "G014", "G033"}
    assert len(ONE_EACH) >= 30


@pytest.mark.parametrize("case", ONE_EACH.values(), ids=list(ONE_EACH))
def test_the_command_says_where_and_what_to_do(
    case: Case, make_folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_folder(case.changes)
    code = pack.run(["validate", str(folder)])
    said = capsys.readouterr()
    start = f"{(folder / case.file).as_posix()}:{case.line}: {case.rule} "
    lines = [line for line in said.err.splitlines() if line.startswith(start)]
    assert lines
    sentences = lines[0].removeprefix(start)
    assert sentences.count(". ") >= 1, "what is wrong and what to do are two sentences"
    rule = next(rule for rule in RULES if rule.id == case.rule)
    errors = rule.severity is Severity.ERROR or not said.out.startswith("Found 0 errors")
    assert code == (2 if errors else 0)
