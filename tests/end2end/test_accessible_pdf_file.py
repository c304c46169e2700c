"""An accessible PDF as another program reads it: tagged, with its title."""

from __future__ import annotations

from pathlib import Path

from tests.end2end import processes
from tests.end2end.program import Reader, call
from tests.end2end.story import NAVIGATOR


def test_another_program_finds_tags_and_title(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "navigator.pdf"
    made = reader.run("export", NAVIGATOR, "--format", "pdf", "--out", out)
    assert made.returncode == 0, made.stderr
    told = call([processes.required("pdfinfo", "poppler-utils"), out])
    assert told.returncode == 0, told.stderr
    facts = {
        name: words.strip()
        for name, _colon, words in (line.partition(":") for line in told.stdout.splitlines())
    }
    assert facts["Tagged"] == "yes"
    assert facts["Title"]
    assert int(facts["Pages"]) >= 1
    assert b"/Lang(en-GB)" in out.read_bytes().replace(b"/Lang (", b"/Lang(")
