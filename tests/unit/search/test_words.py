"""Tests of how text is cut into words and words are compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.words import (
    IRREGULAR,
    STOP_WORDS,
    WORD_LENGTH,
    fold,
    stem,
    stemmed_words,
    words,
    words_beginning,
)


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children’s carers' needs", ["children", "carers", "needs"]),
        ("don't", ["dont"]),
        ("parent–child bond", ["parentchild", "parent", "child", "bond"]),
        ("well-being", ["wellbeing", "well", "being"]),
        ("ages 0–10", ["ages", "010", "0", "10"]),
        ("care—which", ["care", "which"]),
        ("Zoë CAFÉ", ["zoe", "cafe"]),
        (unicodedata.normalize("NFD", "Zoë café"), ["zoe", "cafe"]),
        ("co\u00adoperate", ["cooperate"]),
        ("and/or 1,300", ["and", "or", "1300"]),
        ("!!! … -- '", []),
    ],
)
def test_text_is_cut_and_folded(text: str, expected: list[str]) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    "family",
    [
        ("navigator", "navigators", "navigation", "navigate"),
        ("mentor", "mentoring", "mentors"),
        ("child", "children", "childrens"),
        ("person", "people"),
        ("family", "families"),
    ],
)
def test_forms_of_a_word_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


def test_words_that_turn_a_statement_round_are_searched() -> None:
    assert not STOP_WORDS & {"off", "not", "before", "no", "without"}


def test_irregular_words_keep_their_first_letter() -> None:
    assert all(plural[0] == singular[0] for plural, singular in IRREGULAR.items())


@given(st.text())
def test_offsets_name_the_word(text: str) -> None:
    for word in words(text):
        raw = text[word.start : word.end]
        assert raw
        assert len(word.folded) <= WORD_LENGTH
        if not word.joined:
            assert word.folded == fold(raw)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1))
def test_folding_twice_changes_nothing(text: str) -> None:
    for once in folded(text):
        assert [word.folded for word in words(once)] in ([once], [])


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_a_stem_begins_like_its_word(word: str) -> None:
    assert stem(word)[0] == word[0]


def test_numbers_with_commas_and_levels_are_words_of_their_own() -> None:
    assert folded("£2,000 or 83,630") == ["2000", "or", "83630"]
    assert folded("level 3+ and 3") == ["level", "3+", "and", "3"]


@given(st.text(max_size=80) | st.text("kKnéÉ-’' ", max_size=40))
def test_words_beginning_with_a_letter_are_all_found(text: str) -> None:
    initials = frozenset("kné")
    every = {w for w in words(text) if w.folded and w.folded[0] in initials and not w.joined}
    assert every <= set(words_beginning(text, initials))


@pytest.mark.parametrize(
    "text", ["The carer’s well-being, 2,000 times", "Age 3+ and e\u0301te\u0301", "", "of the and"]
)
def test_what_is_indexed_are_the_words_without_stop_words(text: str) -> None:
    expected = [
        (word.folded, stem(word.folded), word.joined)
        for word in words(text)
        if word.folded and word.folded not in STOP_WORDS
    ]
    assert [tuple(word) for word in stemmed_words(text)] == expected
