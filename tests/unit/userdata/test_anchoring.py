"""Passages: found exactly, found after small edits, and said to be lost when they are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.userdata.anchoring import (
    CONFIDENT,
    CONTEXT,
    LONGEST_QUOTE,
    Anchor,
    PassageText,
    candidates,
    find,
    make_anchor,
)

TEXT = (
    "Local authorities should offer kinship carers a navigator who knows the services nearby. "
    "The navigator meets each family at home, listens first, and writes a plan with them. "
    "Studies found fewer placement moves. In one study, the family chose who took part. "
    "Costs were not reported in most studies, and the family was rarely asked about them. "
    "Managers should review caseloads twice a year, because navigators leave when they are full."
)
QUOTE = "meets each family at home, listens first, and writes a plan with them"


def anchor_of(quote: str, text: str = TEXT) -> Anchor:
    start = text.index(quote)
    return make_anchor(text, start, start + len(quote))


def words_at(text: str, anchor: Anchor) -> str | None:
    spot = find(anchor, text)
    return None if spot is None else text[spot.start : spot.end]


def test_an_anchor_keeps_the_words_around() -> None:
    anchor = anchor_of(QUOTE)
    assert anchor.quote == QUOTE
    assert TEXT[: anchor.start].endswith(anchor.prefix)
    assert len(anchor.prefix) == len(anchor.suffix) == CONTEXT
    assert make_anchor("x" * 9000, 0, 9000).quote == "x" * LONGEST_QUOTE


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4), (0, 10_000), (41, 42)])
def test_an_empty_passage_has_no_anchor(start: int, end: int) -> None:
    text = TEXT[:41] + " " + TEXT[41:]
    with pytest.raises(ValueError, match="empty"):
        make_anchor(text, start, end)


@settings(deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 120))
def test_an_unchanged_text_gives_the_very_same_place(start: int, length: int) -> None:
    end = min(len(TEXT), start + length)
    if not TEXT[start:end].strip():
        return
    spot = find(make_anchor(TEXT, start, end), TEXT)
    assert spot is not None
    quote = TEXT[start:end]
    inner = start + len(quote) - len(quote.lstrip())
    assert spot.start == inner
    assert TEXT[spot.start : spot.end] == quote.strip()


@pytest.mark.parametrize(
    "changed",
    [
        "A new first sentence stands here. " + TEXT,
        TEXT.replace("home, listens", "home, always listens"),
        TEXT.replace("listens first", "listen first"),
        TEXT.replace("each family", "every family"),
        TEXT.replace("writes a plan", "makes a plan"),
        TEXT.replace(" ", "\n  "),
        TEXT.upper(),
        TEXT[::1].replace("The navigator meets", "A trained navigator then meets"),
        TEXT.replace("Studies found fewer placement moves. ", ""),
    ],
)
def test_small_edits_do_not_lose_it(changed: str) -> None:
    found = words_at(changed, anchor_of(QUOTE))
    assert found is not None
    assert found.lower().split()[-1] == "them"
    assert found.lower().split()[0] in {"meets", "meet"}


@pytest.mark.parametrize(
    "changed",
    [
        "",
        "Nothing of it is left.",
        TEXT.replace(QUOTE, "works by telephone and sends letters about money every month"),
        TEXT.replace(QUOTE, ""),
        TEXT[: TEXT.index("The navigator")],
    ],
)
def test_what_has_gone_is_lost(changed: str) -> None:
    assert find(anchor_of(QUOTE), changed) is None


def test_of_several_the_one_with_its_context() -> None:
    second = TEXT.index("the family was rarely")
    anchor = make_anchor(TEXT, second, second + len("the family"))
    assert find(anchor, TEXT) == find(anchor, TEXT)
    moved = "Another beginning, in which the family is named. " + TEXT
    spot = find(anchor, moved)
    assert spot is not None
    assert moved[spot.start :].startswith("the family was rarely")


def test_an_edited_passage_is_not_taken_for_its_twin() -> None:
    twin = "Elsewhere a team says that it meets each family at home, listens first, and goes. "
    text = f"{TEXT} {twin}"
    quote = "meets each family at home, listens first"
    anchor = anchor_of(quote, text)
    changed = text.replace("The navigator meets each", "The navigator meets every")
    spot = find(anchor, changed)
    assert spot is not None
    assert changed[spot.start : spot.end] == "meets every family at home, listens first"


def test_short_words_need_their_context() -> None:
    anchor = anchor_of("the family")
    assert find(anchor, "Somewhere else entirely, the family eats cake on a boat.") is None


def test_quotation_marks_and_dashes_may_change() -> None:
    text = "She said “it’s a plan – not a promise” and meant every word of it."
    anchor = anchor_of("“it’s a plan – not a promise”", text)
    plain = 'She said "it\'s a plan - not a promise" and meant every word of it.'
    assert words_at(plain, anchor) == '"it\'s a plan - not a promise"'
    spot = find(anchor, text.replace("ﬁ", "fi").replace("a plan", "a\u00ad plan"))
    assert spot is not None


def test_a_doubtful_place_is_offered_and_not_taken() -> None:
    changed = TEXT.replace(QUOTE, "meets some families at school, talks first, and shares a plan")
    anchor = anchor_of(QUOTE)
    assert find(anchor, changed) is None
    offered = candidates(anchor, changed)
    assert offered
    assert all(spot.certainty < CONFIDENT for spot in offered)


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_random_edits_end_in_the_place_or_in_the_tray(seed: int) -> None:
    chance = random.Random(seed)
    words = TEXT.split()
    for _ in range(chance.randint(0, 40)):
        place = chance.randrange(len(words)) if words else 0
        kind = chance.choice("dis")
        if kind == "d" and words:
            del words[place]
        elif kind == "i":
            words.insert(place, chance.choice(("new", "words", "stand", "here")))
        elif words:
            words[place] = words[place][::-1]
    text = " ".join(words)
    anchor = anchor_of(QUOTE)
    spot = find(anchor, text)
    assert spot == PassageText(text).find(anchor)
    if spot is not None:
        assert 0 <= spot.start < spot.end <= len(text)
        kept = set(text[spot.start : spot.end].split()) & set(QUOTE.split())
        assert len(kept) >= len(QUOTE.split()) // 3
