"""The content report: what it counts, what it lists, and that the committed one is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli import pack
from reader.guide.items import ItemKind, SourceStanding
from reader.jobs import JobControl
from reader.pack.facts import FactMark
from reader.services.content_page import content_page
from reader.services.content_report import content_of
from reader.services.packing import guides_in

GUIDES = Path(__file__).parents[3] / "guides"

GUIDE = """id = "short"
title = "Short"
publisher = "A publisher"
published_note = "Not found."
edition = "1"
kind = "briefing"
status = "published"
address = "https://example.org/guide"
checked_note = "Not opened."
licence = "Not known."
contents = ["about", "glossary", "sources"]
"""
SOURCE = """[[source]]
id = "{id}"
title = "A page"
publisher = "Somebody"
address = "https://example.org/page"
standing = "{standing}"
"""
GLOSSARY = """[[term]]
id = "carer"
title = "Carer"
definition = "Who looks after a child."
sources = ["own"]

[[term]]
id = "spare"
title = "Spare"
definition = "Nobody needs it."
sources = ["other"]
"""
ABOUT = """+++
id = "about"
title = "About"
+++
A carer helps. [@own]

A paper says so, too. [@other]
Both say more. [@own; @other]

{extra}
"""
FACTS = """[[fact]]
fact = "Carers help"
mark = "C"
sources = ["own"]
stands = ["about"]

[[fact]]
fact = "The page is blue"
mark = "C"
sources = ["own"]
reason = "It is not about the guide."

[[fact]]
fact = "Its cost was not found"
mark = "NF"
"""


def make(folder: Path, extra: str = "") -> Path:
    """A guide with two sources, two terms and a ledger."""
    guide = folder / "short"
    (guide / "sections").mkdir(parents=True)
    (guide / "guide.toml").write_text(GUIDE)
    sources = SOURCE.format(id="own", standing="publisher")
    sources += SOURCE.format(id="other", standing="supporting")
    (guide / "sources.toml").write_text(sources)
    (guide / "glossary.toml").write_text(GLOSSARY)
    (guide / "facts.toml").write_text(FACTS)
    (guide / "sections" / "about.md").write_text(ABOUT.format(extra=extra))
    return guide


def test_it_counts_what_a_guide_says_and_how_well_it_is_known(tmp_path: Path) -> None:
    (content,) = content_of([make(tmp_path)], JobControl())
    assert content.items == {ItemKind.SECTION: 1, ItemKind.TERM: 2, ItemKind.SOURCE: 2}
    assert content.statements == {SourceStanding.PUBLISHER: 3, SourceStanding.SUPPORTING: 2}
    assert [len(content.marked(mark)) for mark in FactMark] == [2, 0, 0, 1]
    assert [fact.fact for fact in content.left_out] == ["The page is blue"]
    assert content.unused_terms == ("Spare",)
    assert content.unsourced == content.dead_links == ()


def test_reading_is_measured_by_sentence_and_by_letter(tmp_path: Path) -> None:
    (content,) = content_of([make(tmp_path)], JobControl())
    # "Who looks after a child." "Nobody needs it." "A carer helps." "A paper says so, too."
    # "Both say more.": 19 words, 5 sentences
    assert (content.reading.words, content.reading.sentences) == (19, 5)
    assert content.reading.longest == 5
    letters = len("WholooksafterachildNobodyneedsitAcarerhelps" + "ApapersayssotooBothsaymore")
    assert content.reading.grade == round(4.71 * letters / 19 + 0.5 * 19 / 5 - 21.43, 1)


def test_the_page_lists_what_was_not_found_and_why_a_fact_stands_nowhere(tmp_path: Path) -> None:
    page = content_page(content_of([make(tmp_path)], JobControl()))
    assert "- [C] The page is blue. It is not about the guide." in page
    assert "- Its cost was not found" in page
    assert "Terms that no text uses: Spare." in page


def test_the_command_writes_it_and_names_what_it_leaves_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    out = tmp_path / "CONTENT.md"
    assert pack.run(["report", str(tmp_path), "--out", str(out)]) == 0
    assert out.read_text() == content_page(content_of(guides_in(tmp_path), JobControl()))
    make(tmp_path / "bad", "<b>")
    assert pack.run(["report", str(tmp_path / "bad" / "short")]) == 2
    assert "left out" in capsys.readouterr().err


@pytest.fixture(scope="module")
def bundled() -> str:
    """The report on the guides of this checkout."""
    return content_page(content_of(guides_in(GUIDES), JobControl()))


def test_the_committed_report_is_true(bundled: str) -> None:
    written = (GUIDES / "CONTENT.md").read_text(encoding="utf-8")
    assert written == bundled, "run python3 dev.py content-report and commit guides/CONTENT.md"
