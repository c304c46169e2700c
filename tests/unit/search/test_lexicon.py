"""Tests of the word list that completes the last word typed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.search.lexicon import Lexicon, load_lexicon, save_lexicon


def test_the_commonest_words_come_first() -> None:
    lexicon = Lexicon({"care": 5, "carer": 9, "carers": 9, "cat": 1, "dog": 99})
    assert lexicon.starting_with("car") == ("carer", "carers", "care")
    assert lexicon.starting_with("car", most=1) == ("carer",)
    assert lexicon.starting_with("cow") == ()


def test_a_lexicon_is_kept(tmp_path: Path) -> None:
    save_lexicon({"naïve": 2}, tmp_path)
    lexicon = load_lexicon(tmp_path)
    assert "naïve" in lexicon
    assert "other" not in lexicon


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 99)), st.text(max_size=2))
def test_no_word_is_missed(counts: dict[str, int], prefix: str) -> None:
    found = Lexicon(counts).starting_with(prefix, most=len(counts))
    assert set(found) == {word for word in counts if word.startswith(prefix)}
