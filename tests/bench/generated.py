"""A large library made from a seed and a language: the same packs each time, in the real format."""

from __future__ import annotations

from pathlib import Path

from reader.guide.grade import Grade
from reader.guide.guide import Guide, GuideKind, GuideStatus
from reader.guide.items import (
    EvidenceTheme,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Term,
)
from reader.guide.scale import StrengthScale
from reader.pack.archive import write_pack
from tests.bench.language import Language, Writer

SEED = 20_261_123
GUIDES = 200
ITEMS_EACH = 100

PAGES = ("recommendations", "principles", "themes", "programmes", "glossary", "sources")
STRENGTHS = (Grade("strong", "Strong evidence"), Grade("good", "Good evidence"))


def make_guide(number: int, language: Language) -> Guide:
    """One guide of ITEMS_EACH searchable items, the same for the same number and language."""
    write = Writer(language, SEED + number)
    cited = ("source",)

    def ids(kind: str, count: int) -> list[str]:
        return [f"{kind}-{place}" for place in range(count)]

    return Guide(
        id=f"made-guide-{number:03}",
        title=f"Made guide {number}: {write.words(3)}",
        publisher="The benchmark",
        edition="2026.11",
        kind=GuideKind.BRIEFING,
        status=GuideStatus.PUBLISHED,
        address="https://example.org/",
        licence="Made up.",
        checked="2026-11-23",
        published="2024-10-14",
        summary=write.sentence(),
        scale=StrengthScale(STRENGTHS),
        contents=(*ids("section", 15), *PAGES),
        sections=tuple(
            Section(i, write.words(4).capitalize(), write.prose(16), cited)
            for i in ids("section", 15)
        ),
        recommendations=tuple(
            Recommendation(
                i,
                write.words(5).capitalize(),
                write.sentence(18),
                strength=STRENGTHS[place % 2],
                why=write.prose(4),
                evidence=write.prose(6),
                how=write.prose(4),
                limits=write.prose(2),
                sources=cited,
            )
            for place, i in enumerate(ids("recommendation", 25))
        ),
        principles=tuple(
            KeyPrinciple(
                i, write.words(4).capitalize(), write.sentence(), why=write.prose(4), sources=cited
            )
            for i in ids("principle", 10)
        ),
        themes=tuple(
            EvidenceTheme(
                i, write.words(4).capitalize(), write.sentence(), write.prose(6), sources=cited
            )
            for i in ids("theme", 10)
        ),
        programmes=tuple(
            Programme(
                i,
                write.words(2).capitalize(),
                write.sentence(),
                body=write.prose(4),
                sources=cited,
            )
            for i in ids("programme", 10)
        ),
        terms=tuple(
            Term(i, f"{write.words(2).capitalize()} {place}", write.sentence(20), sources=cited)
            for place, i in enumerate(ids("term", 30))
        ),
        sources=(
            Source(
                "source",
                "A made-up source",
                "The benchmark",
                "https://example.org/source",
                SourceStanding.PUBLISHER,
            ),
        ),
    )


def write_packs(folder: Path, language: Language, guides: int = GUIDES) -> None:
    """Write the packs that are not in ``folder`` yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(guides):
        pack = folder / f"made-guide-{number:03}.guidepack"
        if not pack.is_file():
            write_pack(make_guide(number, language), {}, pack)
