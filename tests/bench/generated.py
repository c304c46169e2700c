"""A large library made from a seed: the same packs each time, in the real format."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

from reader.guide.grade import Grade, StrengthScale
from reader.guide.guide import LISTS, Guide, GuideKind, GuideStatus
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
from reader.pack.archive import write_pack

SEED = 20_261_123
GUIDES = 200
ITEMS_EACH = 100
WORDS = 6000
"""Different made-up words, used as often as words are in English (Zipf's law)."""

# fmt: off
FIELD_WORDS = (
    "kinship", "carer", "child", "children", "parent", "parenting", "mentoring",
    "offending", "befriending", "allowance", "special", "guardianship", "navigator",
    "relationship", "evidence", "review", "practice", "principle", "family", "social",
    "worker", "support", "placement", "stability", "foster", "care", "outcome", "programme",
    "training", "school", "health", "mental", "wellbeing", "peer", "group", "home", "visit",
    "trauma", "attachment", "safety", "plan", "court",
)
# fmt: on
"""Words of the field, so that one set of queries fits this library and the bundled guides."""

STRENGTHS = (Grade("strong", "Strong evidence"), Grade("good", "Good evidence"))


class Writer:
    """Writes made-up prose from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        parts = ("ba", "den", "for", "li", "mar", "nor", "pel", "qui", "ra", "sen", "ta", "vel")
        made = ["".join(p) for n in (2, 3, 4) for p in itertools.product(parts, repeat=n)]
        self._random.shuffle(made)
        self._words = [*FIELD_WORDS, *made[: WORDS - len(FIELD_WORDS)]]
        self._weights = list(itertools.accumulate(1 / rank for rank in range(3, WORDS + 3)))

    def words(self, count: int) -> str:
        """So many words without marks."""
        return " ".join(self._random.choices(self._words, cum_weights=self._weights, k=count))

    def sentence(self, count: int = 14) -> str:
        """One sentence."""
        return f"{self.words(count).capitalize()}."

    def prose(self, sentences: int) -> str:
        """Paragraphs of four sentences, as Markdown."""
        lines = [self.sentence() for _ in range(sentences)]
        return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, sentences, 4))


def make_guide(number: int) -> Guide:
    """One guide of ITEMS_EACH searchable items, the same for the same number."""
    write = Writer(SEED + number)
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
        contents=(*ids("section", 15), *LISTS),
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


def write_packs(folder: Path, guides: int = GUIDES) -> None:
    """Write the packs that are not in ``folder`` yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(guides):
        pack = folder / f"made-guide-{number:03}.guidepack"
        if not pack.is_file():
            write_pack(make_guide(number), {}, pack)
