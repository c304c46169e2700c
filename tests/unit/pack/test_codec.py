"""Guide to JSON and back, and what is refused on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import PackError
from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, Inclusion, StudyCount, StudyKind
from reader.guide.grade import Grade
from reader.guide.guide import LISTS, Enquiry, Guide, GuideKind, GuideStatus, Image, ListTitle
from reader.guide.items import (
    EvidenceOrigin,
    EvidenceTheme,
    FrameworkPart,
    FrameworkRole,
    Indicator,
    KeyPrinciple,
    Programme,
    RatingLevel,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Study,
    Term,
    TimetableEntry,
)
from reader.guide.scale import ProgrammeRating, StrengthScale
from reader.pack.authoring import Authored
from reader.pack.codec import guide_from_json, guide_to_json
from reader.pack.integrity import pages_of
from reader.pack.limits import Limits

REORDERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
letters = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters=REORDERING, include_characters="\n\t"
)
words = st.text(letters, max_size=30)
titles = words.filter(lambda text: bool(text.strip()))
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True).filter(
    lambda text: text not in LISTS
)
texts = st.lists(words, max_size=2).map(tuple)
dates = st.dates().map(lambda day: day.isoformat()) | st.just("")


standings = st.sampled_from(SourceStanding)
IMAGES = ((), (Image("a.png"),), (Image("a.png", "A"), Image("b-1.webp")))


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """Any guide that holds together."""
    names = draw(st.lists(ids, min_size=14, max_size=14, unique=True))
    grade_ids = draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    grades = tuple(Grade(each, draw(words), draw(words)) for each in grade_ids)
    own = draw(ids)
    cited = draw(st.sampled_from([(), (names[0],)]))
    related = draw(
        st.lists(
            st.sampled_from([Address(own), Address(own, names[1]), Address("another-guide", "y")]),
            max_size=2,
        )
    )
    origin = draw(st.sampled_from(EvidenceOrigin))
    count = StudyCount(draw(st.sampled_from(StudyKind)), draw(st.integers(1, 999)), sources=cited)
    rating = draw(st.none() | st.builds(ProgrammeRating, words, words, dates))
    guide = Guide(
        id=own,
        title=draw(titles),
        publisher=draw(words),
        edition=draw(titles),
        kind=draw(st.sampled_from(GuideKind)),
        status=draw(st.sampled_from(GuideStatus)),
        address=draw(words),
        licence=draw(words),
        checked=draw(dates),
        published=draw(dates),
        checked_note=draw(words),
        summary=draw(words),
        language=draw(words),
        outcomes=draw(texts),
        scale=StrengthScale(grades, draw(words), cited),
        sources=(
            Source(names[0], draw(words), draw(words), draw(words), draw(standings)),
        ),
        sections=(Section(names[1], draw(words), draw(words), cited),),
        recommendations=(
            Recommendation(
                names[2], draw(words), draw(words), ages=draw(words), origin=origin,
                strength=draw(st.sampled_from([None, *grades])), outcomes=draw(texts),
                why=draw(words), programmes=(names[3],), related=tuple(related), sources=cited,
            ),
        ),
        programmes=(Programme(names[3], draw(words), draw(words), rating=rating, origin=origin),),
        principles=(KeyPrinciple(names[4], draw(words), draw(words), related=tuple(related)),),
        themes=(EvidenceTheme(names[5], draw(words), draw(words), body=draw(words)),),
        terms=(Term(names[6], draw(words), draw(words), draw(texts), cited),),
        studies=(
            Study(
                names[7], draw(words), draw(words), draw(st.sampled_from(StudyKind)),
                draw(st.sampled_from(Inclusion)), about=(names[2],), sources=cited,
            ),
        ),
        framework=(
            FrameworkPart(
                names[8], draw(words), draw(words), draw(st.sampled_from(FrameworkRole)),
                draw(st.integers(0, 9)),
            ),
        ),
        indicators=(Indicator(names[9], draw(words), draw(words), names[8]),),
        ratings=(RatingLevel(names[10], draw(words), draw(words), draw(words), draw(words)),),
        timetable=(
            TimetableEntry(
                names[11], draw(words), draw(st.sampled_from(GuideStatus)), draw(words),
                guide=draw(st.sampled_from([None, Address(own)])),
            ),
        ),
        evidence_base=draw(st.none() | st.builds(EvidenceBase, st.just((count,)), texts, words)),
        enquiry=draw(st.none() | st.builds(Enquiry, words, texts)),
        titles=draw(st.sampled_from([(), (ListTitle("studies", "What was read"),)])),
        images=draw(st.sampled_from(IMAGES)),
    )  # fmt: skip
    return replace(guide, contents=tuple(draw(st.permutations(pages_of(guide)))))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(guides())
def test_a_guide_survives_the_round_trip(guide: Guide) -> None:
    data = guide_to_json(guide)
    assert guide_from_json(data) == guide
    assert guide_to_json(guide_from_json(data)) == data


def test_the_json_is_sorted_utf8_without_defaults(small: Authored) -> None:
    assert small.guide is not None
    guide = replace(small.guide, title="Geschwister – ñ")
    value = json.loads(guide_to_json(guide))
    assert list(value) == sorted(value)
    assert "Geschwister – ñ".encode() in guide_to_json(guide)
    assert "commissioner" not in value
    assert "kind" not in value["terms"][0]


def test_text_that_is_no_utf8_cannot_be_written(small: Authored) -> None:
    assert small.guide is not None
    with pytest.raises(PackError):
        guide_to_json(replace(small.guide, title="\ud800"))


Value = dict[str, Any]


def put(*path: str | int, value: object) -> Callable[[Value], None]:
    """Put a value at a path in the guide's JSON."""

    def change(guide: Value) -> None:
        place: Any = guide
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


PART = {"id": "part", "title": "P", "statement": "P.", "role": "outcome"}

CHANGES: dict[str, Callable[[Value], None]] = {
    "true for a number": put("framework", value=[{**PART, "number": True}]),
    "a number below 0": put("framework", value=[{**PART, "number": -1}]),
    "text for true": put("terms", 0, "unconfirmed", value="yes"),
    "unknown part": put(
        "indicators", value=[{"id": "i", "title": "I", "statement": "I.", "part": "nowhere"}]
    ),
    "unknown key": put("colour", value="red"),
    "kind of an item": put("terms", 0, "kind", value="term"),
    "number for text": put("title", value=7),
    "null for text": put("title", value=None),
    "object for list": put("terms", value={}),
    "list for object": put("scale", value=[]),
    "text for list": put("outcomes", value="one"),
    "unknown word": put("status", value="gone"),
    "malformed id": put("terms", 0, "id", value="../x"),
    "reserved id": put("terms", 0, "id", value="glossary"),
    "repeated id": put("terms", 0, "id", value="about"),
    "malformed address": put("principles", 0, "related", value=["guide:A"]),
    "short address": put("principles", 0, "related", value=["a/b"]),
    "dead relation": put("principles", 0, "related", value=["guide:small-guide/x"]),
    "control character": put("title", value="a\x00b"),
    "reordering character": put("title", value="a\u202eb"),
    "half a surrogate": put("title", value="a\ud800"),
    "empty title": put("title", value=" "),
    "no date": put("checked", value="2026-02-30"),
    "unknown page": put("contents", value=["nothing"]),
    "unknown source": put("terms", 0, "sources", value=["k9"]),
    "unknown programme": put("recommendations", 0, "programmes", value=["x"]),
    "strength off the scale": put("recommendations", 0, "strength", "label", value="Best"),
    "null strength": put("recommendations", 0, "strength", value=None),
    "strength of a principle": put("principles", 0, "strength", value={}),
    "picture outside": put("images", 0, "name", value="../x.png"),
    "missing field": lambda guide: guide.pop("publisher") and None,
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_guide_is_refused(small: Authored, name: str) -> None:
    assert small.guide is not None
    value = json.loads(guide_to_json(small.guide))
    CHANGES[name](value)
    with pytest.raises(PackError):
        guide_from_json(json.dumps(value).encode())


BROKEN = {
    "empty": b"",
    "no object": b"[]",
    "cut short": b'{"id": "x"',
    "not utf-8": b'{"id": "\xff"}',
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "many values": b"[" + b"0," * 1_100_000 + b"0]",
    "repeated key": b'{"id": "a", "id": "b"}',
    "huge number": b'{"id": ' + b"9" * 100_000 + b"}",
    "fraction": b'{"id": 1.5}',
    "exponent": b'{"id": 1e999999999}',
    "not a number": b'{"id": NaN}',
    "infinity": b'{"id": -Infinity}',
    "brackets in a text": b'{"id": "' + b"[" * 1000 + b'"}',
    "escaped quotes": b'{"id": "' + b'\\"' * 100_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json_is_refused(name: str) -> None:
    with pytest.raises(PackError):
        guide_from_json(BROKEN[name])


def test_brackets_inside_texts_are_not_nesting(small: Authored) -> None:
    assert small.guide is not None
    guide = replace(small.guide, summary='[{"' * 1000 + "\\")
    assert guide_from_json(guide_to_json(guide)) == guide


def test_a_guide_over_the_size_limit_is_refused(small: Authored) -> None:
    assert small.guide is not None
    with pytest.raises(PackError, match="too big"):
        guide_from_json(guide_to_json(small.guide), Limits(guide=100))


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_arbitrary_input_is_refused_with_a_pack_error(data: bytes) -> None:
    with pytest.raises(PackError):
        guide_from_json(data)
