"""Citations name publisher, title, edition, item, pack, day and licence, and say whose words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader.export.citation import citation_harvard, citation_plain
from reader.guide.kinds import GuideKind
from tests.unit.library.samples import guide_of

READ = date(2026, 11, 23)
DIGEST = "0123456789abcdef" * 4


def test_an_item_in_plain_words() -> None:
    guide = guide_of()
    said = citation_plain(guide, guide.recommendations[0], read=READ, fingerprint=DIGEST)
    assert said == (
        "“A lantern for carers” (recommendation). Guide first lantern. "
        "A publisher, published 14 October 2024. "
        "Briefing, not the official text, edition 2026.11, pack 0123456789ab. "
        "Guide's page: https://example.org/guide. "
        "Read 23 November 2026 at guide:first/navigator. Licence: Not known."
    )


def test_an_item_in_the_harvard_manner() -> None:
    guide = guide_of()
    said = citation_harvard(guide, guide.recommendations[0], read=READ, fingerprint=DIGEST)
    assert said == (
        "A publisher (2024) Guide first lantern. ‘A lantern for carers’, recommendation, "
        "as described in a briefing, not the official text, edition 2026.11 "
        "(pack 0123456789ab). Available at: https://example.org/guide "
        "(Read: 23 November 2026)."
    )


def test_a_whole_guide() -> None:
    guide = replace(guide_of(), subtitle="For those who lead")
    assert citation_plain(guide, read=READ).startswith(
        "Guide first lantern: For those who lead. A publisher, published 14 October 2024. Briefing"
    )
    assert citation_harvard(guide, read=READ).startswith(
        "A publisher (2024) Guide first lantern: For those who lead. As described in a briefing"
    )


def test_a_guide_without_a_date_says_why() -> None:
    guide = guide_of(published="")
    assert "A publisher. Not found. " in citation_plain(guide, read=READ)
    assert citation_harvard(guide, read=READ).startswith("A publisher (no date) ")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (GuideKind.BRIEFING, "not the official text"),
        (GuideKind.OFFICIAL, "official text, edition 2026.11"),
        (GuideKind.HANDBOOK, "help for this program"),
    ],
)
def test_it_says_whose_words_they_are(kind: GuideKind, words: str) -> None:
    guide = guide_of(kind=kind)
    for cite in (citation_plain, citation_harvard):
        said = cite(guide, guide.sections[0], read=READ)
        assert words in said.lower()
        assert ("briefing" in said.lower()) is (kind is GuideKind.BRIEFING)
