"""The bundled guides tell the truth: sources, strengths, programmes and numbers, each scanned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.cli import pack
from reader.guide.figures import figures_of
from reader.guide.guide import Guide, GuideKind
from reader.guide.items import SourceStanding, Term
from reader.pack.authoring import Authored, read_folder
from reader.pack.draft import draft_of
from reader.pack.facts import FactMark, Proof
from reader.services.packing import guides_in

GUIDES = Path(__file__).parents[3] / "guides"
NUMBERED = re.compile(
    r"\b(?:recommendation|key principle)s?\s+(?:no\.?\s*|number\s+)?(?:\d|one\b|two\b|three\b)",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def briefings() -> dict[str, Authored]:
    """Every bundled briefing, as its folder gives it."""
    read = {folder.name: read_folder(folder) for folder in guides_in(GUIDES)}
    return {
        name: each
        for name, each in read.items()
        if each.guide is not None and each.guide.kind is GuideKind.BRIEFING
    }


def guides_of(briefings: dict[str, Authored]) -> list[Guide]:
    """The guides as values."""
    return [each.guide for each in briefings.values() if each.guide is not None]


def test_the_series_and_its_frame_are_there(briefings: dict[str, Authored]) -> None:
    assert set(briefings) == {
        "about-practice-guides",
        "foster-and-adoptive",
        "glossary",
        "guidebook-ratings",
        "kinship-care",
        "mentoring-and-befriending",
        "national-framework",
        "parenting-disabled-children",
        "parenting-through-adversity-0-10",
        "parenting-through-adversity-11-18",
    }


def test_each_item_that_says_something_has_a_source(briefings: dict[str, Authored]) -> None:
    for guide in guides_of(briefings):
        known = {source.id for source in guide.sources}
        for item in guide.items():
            says = getattr(item, "statement", "") or getattr(item, "definition", "")
            sources = getattr(item, "sources", ())
            assert not says or (sources and known.issuperset(sources)), f"{guide.id}/{item.id}"


def test_each_strength_is_confirmed_by_the_publisher(briefings: dict[str, Authored]) -> None:
    labelled = 0
    for name, authored in briefings.items():
        assert authored.guide is not None
        confirmed = {
            item
            for fact in authored.facts
            if fact.mark is FactMark.CONFIRMED and fact.supports is Proof.STRENGTH
            for item in fact.stands
        }
        for each in authored.guide.recommendations:
            if each.strength is not None:
                labelled += 1
                assert each.id in confirmed, f"{name}/{each.id}"
    assert labelled >= 5


def test_each_programme_that_is_named_is_confirmed(briefings: dict[str, Authored]) -> None:
    for name, authored in briefings.items():
        assert authored.guide is not None
        confirmed = {
            item
            for fact in authored.facts
            if fact.mark is FactMark.CONFIRMED and fact.supports is Proof.PROGRAMME
            for item in fact.stands
        }
        for each in authored.guide.recommendations:
            assert not each.programmes or each.id in confirmed, f"{name}/{each.id}"


def test_nothing_bears_a_number_that_looks_official(briefings: dict[str, Authored]) -> None:
    for guide in guides_of(briefings):
        for text in draft_of(guide).texts:
            assert not NUMBERED.search(text.body), f"{guide.id}/{text.item}"


def test_what_is_only_inferred_is_never_defined(briefings: dict[str, Authored]) -> None:
    for name, authored in briefings.items():
        assert authored.guide is not None
        for fact in authored.facts:
            if fact.mark is FactMark.INFERRED:
                for each in map(authored.guide.find, fact.stands):
                    assert isinstance(each, Term), f"{name}: {fact.fact}"
                    assert each.unconfirmed, f"{name}: {fact.fact}"
                    assert not each.definition, f"{name}: {fact.fact}"


def test_each_briefing_keeps_a_ledger_of_its_facts(briefings: dict[str, Authored]) -> None:
    for name, authored in briefings.items():
        assert authored.facts, name
        assert any(fact.mark is FactMark.CONFIRMED for fact in authored.facts), name


def test_each_briefing_says_on_its_face_what_it_is(briefings: dict[str, Authored]) -> None:
    for guide in guides_of(briefings):
        assert guide.address.startswith("https://"), guide.id
        assert guide.licence, guide.id
        first = next(each for each in guide.sections if each.id == guide.contents[0])
        assert re.search(r"\b(?:not the|no) official text\b", first.body.lower()), guide.id


def test_a_guide_in_preparation_recommends_nothing(briefings: dict[str, Authored]) -> None:
    waiting = [each for each in guides_of(briefings) if each.status.value == "in-preparation"]
    assert waiting
    assert not any(each.recommendations or each.principles for each in waiting)


def test_key_principles_stand_only_on_the_publishers_word(briefings: dict[str, Authored]) -> None:
    for guide in guides_of(briefings):
        own = {source.id for source in guide.sources if source.standing is SourceStanding.PUBLISHER}
        for each in guide.principles:
            assert own.intersection(each.sources), f"{guide.id}/{each.id}"


def test_figures_are_drawn_in_the_guides_that_have_the_numbers(
    briefings: dict[str, Authored],
) -> None:
    drawn = {name for guide in guides_of(briefings) for name in figures_of(guide)}
    assert {"evidence", "outcomes", "framework", "timetable"} <= drawn


def test_the_bundle_builds_in_one_command_to_the_same_bytes(tmp_path: Path) -> None:
    built = []
    for name in ("first", "second"):
        out = tmp_path / name
        assert pack.run(["build", str(GUIDES), "--out", str(out)]) == 0
        built.append({file.name: file.read_bytes() for file in out.iterdir()})
    assert built[0] == built[1]
    assert len(built[0]) == len(guides_in(GUIDES))
    assert sum(map(len, built[0].values())) < 5_000_000
