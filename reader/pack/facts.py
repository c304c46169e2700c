"""The ledger of a guide: each fact that is known or not, its mark, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.pack import rules
from reader.pack.draft import Draft
from reader.pack.fields import Fields
from reader.pack.finding import Finding
from reader.pack.toml_tables import Place


class FactMark(StrEnum):
    """How well a fact is known."""

    CONFIRMED = "C"
    SUPPORTING = "S"
    INFERRED = "I"
    NOT_FOUND = "NF"

    @property
    def label(self) -> str:
        """The words people read."""
        return _MARK_LABELS[self]


_MARK_LABELS = {
    FactMark.CONFIRMED: "confirmed by the publisher",
    FactMark.SUPPORTING: "from a supporting source",
    FactMark.INFERRED: "inferred",
    FactMark.NOT_FOUND: "not found",
}

_STATED = frozenset({FactMark.CONFIRMED, FactMark.SUPPORTING})


class Proof(StrEnum):
    """What a fact proves besides itself."""

    NOTHING = ""
    STRENGTH = "strength"
    PROGRAMME = "programme"


@dataclass(frozen=True)
class Fact:
    """One row: ``stands`` names items, terms or pages; ``reason`` says why it stands nowhere."""

    fact: str
    mark: FactMark
    sources: tuple[str, ...]
    stands: tuple[str, ...]
    supports: Proof
    reason: str
    place: Place


def fact_from(fields: Fields) -> Fact:
    """A row from its ``[[fact]]`` table."""
    fact = Fact(
        fact=fields.text("fact", rules.REQUIRED),
        mark=fields.choice("mark", FactMark, FactMark.NOT_FOUND, rules.REQUIRED),
        sources=fields.texts("sources"),
        stands=fields.texts("stands"),
        supports=fields.choice("supports", Proof, Proof.NOTHING, None),
        reason=fields.text("reason"),
        place=fields.place,
    )
    fields.finish()
    return fact


def check_facts(facts: tuple[Fact, ...], draft: Draft) -> Iterator[Finding]:
    """Check each row, and that strengths and programmes are proved; nothing without a ledger."""
    if not facts:
        return
    sources = {source.id for source in draft.guide.sources}
    targets = {*(item.id for item in draft.guide.items()), *draft.guide.contents}
    unconfirmed = frozenset(term.id for term in draft.guide.terms if term.unconfirmed)
    for fact in facts:
        yield from _row(fact, unconfirmed)
        for name, allowed in (("sources", sources), ("stands", targets)):
            for each in getattr(fact, name):
                if each not in allowed:
                    message = f"A fact names {each[:80]!r}, which this guide does not have."
                    yield rules.DEAD_LINK.at(*fact.place.at(name), message)
    yield from _unproved(facts, draft)


def _row(fact: Fact, unconfirmed: frozenset[str]) -> Iterator[Finding]:
    """What a row lacks; an inferred meaning may stand where the guide says it is not confirmed."""
    stated = fact.mark in _STATED
    if stated and fact.stands and not fact.sources:
        message = f"A fact marked {fact.mark} names no source."
        yield rules.FACT.at(*fact.place.at("sources"), message)
    if stated and not fact.stands and not fact.reason:
        message = f"A fact marked {fact.mark} stands nowhere, and no reason is given."
        yield rules.FACT.at(*fact.place.at("stands"), message)
    if fact.mark is FactMark.INFERRED and not unconfirmed.issuperset(fact.stands):
        message = "A fact that is only inferred is said to stand in the guide."
        yield rules.FACT.at(*fact.place.at("stands"), message, "Take it out of the guide.")


def _unproved(facts: tuple[Fact, ...], draft: Draft) -> Iterator[Finding]:
    proved = {
        (fact.supports, item)
        for fact in facts
        if fact.mark is FactMark.CONFIRMED
        for item in fact.stands
    }
    places = {entry.item.id: entry.place for entry in draft.entries}
    for each in draft.guide.recommendations:
        for proof, name, rule in (
            (Proof.STRENGTH, "strength", rules.UNPROVED_STRENGTH),
            (Proof.PROGRAMME, "programmes", rules.UNPROVED_PROGRAMME),
        ):
            if getattr(each, name) and (proof, each.id) not in proved:
                message = f"No confirmed fact supports the {name} of {each.id!r}."
                yield rule.at(*places[each.id].at(name), message)
