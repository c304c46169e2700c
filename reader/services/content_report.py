"""The content report: what guides say, how well each statement is known, and what was not found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.guide.guide import Guide, GuideKind
from reader.guide.items import ItemKind, SourceStanding, Term
from reader.jobs import JobControl
from reader.pack.authoring import Authored, read_folder
from reader.pack.draft import Draft, Text, draft_of
from reader.pack.facts import Fact, FactMark
from reader.pack.finding import Severity
from reader.pack.lint_texts import citing_lines
from reader.pack.rules import DEAD_GUIDE_LINK, DEAD_LINK, NO_SOURCE, UNKNOWN_GUIDE
from reader.pack.sentences import sentences_in
from reader.render.terms import TermNames

_DEAD = frozenset({DEAD_LINK.id, DEAD_GUIDE_LINK.id, UNKNOWN_GUIDE.id})


@dataclass(frozen=True)
class Reading:
    """How hard a text is to read: words a sentence, the longest, and a grade.

    The grade is the automated readability index (Smith and Senter, 1967), about a year of
    schooling: 4.71 x characters a word + 0.5 x words a sentence - 21.43.
    """

    words: int
    sentences: int
    longest: int
    grade: float


@dataclass(frozen=True)
class GuideContent:
    """What the report says of one guide."""

    id: str
    title: str
    kind: GuideKind
    items: Mapping[ItemKind, int]
    facts: tuple[Fact, ...]
    statements: Mapping[SourceStanding, int]
    unsourced: tuple[str, ...]
    dead_links: tuple[str, ...]
    warnings: int
    reading: Reading
    unused_terms: tuple[str, ...]

    def marked(self, mark: FactMark) -> tuple[Fact, ...]:
        """The facts with this mark."""
        return tuple(fact for fact in self.facts if fact.mark is mark)

    @property
    def left_out(self) -> tuple[Fact, ...]:
        """Confirmed and supported facts that stand nowhere, each with a reason."""
        stated = (FactMark.CONFIRMED, FactMark.SUPPORTING)
        return tuple(each for each in self.facts if each.mark in stated and not each.stands)


def content_of(folders: Sequence[Path], control: JobControl) -> tuple[GuideContent, ...]:
    """Read guides' folders together and say what each holds; folders that fail are left out.

    Raises InputError when a folder is no guide, Cancelled when asked to end.
    """
    first = [read_folder(folder, control) for folder in folders]
    known = {each.id: each.known for each in first if each.id}
    read = [read_folder(folder, control, known) for folder in folders]
    used = _used_terms([each.guide for each in read if each.guide is not None])
    return tuple(_content(each, each.guide, used) for each in read if each.guide is not None)


def _content(authored: Authored, guide: Guide, used: frozenset[tuple[str, str]]) -> GuideContent:
    draft = draft_of(guide)
    by_rule: dict[str, list[str]] = {}
    for finding in authored.findings:
        by_rule.setdefault(finding.rule, []).append(f"{finding.file}: {finding.message}")
    return GuideContent(
        id=guide.id,
        title=guide.title,
        kind=guide.kind,
        items=Counter(item.kind for item in guide.items()),
        facts=authored.facts,
        statements=Counter(_statements(guide, draft)),
        unsourced=tuple(by_rule.get(NO_SOURCE.id, ())),
        dead_links=tuple(line for rule in sorted(_DEAD) for line in by_rule.get(rule, ())),
        warnings=sum(each.severity is Severity.WARNING for each in authored.findings),
        reading=_reading(draft.texts),
        unused_terms=tuple(term.title for term in guide.terms if (guide.id, term.id) not in used),
    )


def _statements(guide: Guide, draft: Draft) -> Iterator[SourceStanding]:
    """The best standing among the sources of each item's statement and of each cited line."""
    standing = {source.id: source.standing for source in guide.sources}
    for item in guide.items():
        text = getattr(item, "statement", "") or getattr(item, "definition", "")
        sources: tuple[str, ...] = getattr(item, "sources", ())
        if text and sources:
            yield _best(standing, sources)
    for text in draft.texts:
        if text.markdown:
            for sources in citing_lines(text):
                yield _best(standing, sources)


def _best(standing: Mapping[str, SourceStanding], sources: Sequence[str]) -> SourceStanding:
    publishers = any(standing.get(each) is SourceStanding.PUBLISHER for each in sources)
    return SourceStanding.PUBLISHER if publishers else SourceStanding.SUPPORTING


def _reading(texts: Sequence[Text]) -> Reading:
    found = [words for text in texts for _, words in sentences_in(text.body, text.line)]
    words = sum(map(len, found))
    characters = sum(sum(map(str.isalnum, word)) for each in found for word in each)
    if not words:
        return Reading(0, 0, 0, 0.0)
    grade = 4.71 * characters / words + 0.5 * words / len(found) - 21.43
    return Reading(words, len(found), max(map(len, found)), round(grade, 1))


def _used_terms(guides: Sequence[Guide]) -> frozenset[tuple[str, str]]:
    """(guide id, term id) of each term whose name stands in a text other than its own entry."""
    used: set[tuple[str, str]] = set()
    texts = [(guide.id, text) for guide in guides for text in draft_of(guide).texts]
    titles = [
        (guide.id, item.id, item.title)
        for guide in guides
        for item in guide.items()
        if item.kind is not ItemKind.TERM
    ]
    for guide in guides:
        names = TermNames(guide.terms)
        for owner, text in texts:
            for term in _terms_in(names, text.body):
                if (owner, text.item) != (guide.id, term.id):
                    used.add((guide.id, term.id))
        for _, _, title in titles:
            used.update((guide.id, term.id) for term in _terms_in(names, title))
    return frozenset(used)


def _terms_in(names: TermNames, text: str) -> Iterator[Term]:
    return (term for _, _, term in names.find(text))
