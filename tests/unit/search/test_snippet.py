"""Tests of snippets: the best words of an item, marked exactly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.search.lexicon import Lexicon
from reader.search.needles import Needle, make_needle
from reader.search.query import parse_query
from reader.search.snippet import SNIPPET_LENGTH, Snippet, make_snippet
from reader.search.words import stem, words

FILLER = "Long texts say much about many things that nobody asked about today. " * 8


def needles(text: str, known: tuple[str, ...] = ()) -> list[Needle]:
    lexicon = Lexicon(dict.fromkeys(known, 1))
    return [make_needle(wanted, lexicon) for wanted in parse_query(text).wanted]


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.spans]


def test_forms_of_a_word_are_marked_as_they_stand() -> None:
    snippet = make_snippet("", "Navigators guide Children’s carers.", needles("navigation child "))
    assert marked(snippet) == ["Navigators", "Children’s"]


def test_the_statement_is_preferred() -> None:
    snippet = make_snippet("Mentoring helps.", "Mentoring mentoring.", needles("mentoring "))
    assert snippet == Snippet("Mentoring helps.", ((0, 9),), frozenset({0}))


def test_a_body_that_answers_more_is_taken() -> None:
    snippet = make_snippet("Mentoring helps.", "Mentors and arrests.", needles("mentor arrest "))
    assert marked(snippet) == ["Mentors", "arrests"]


def test_the_window_with_most_words_is_cut_between_words() -> None:
    body = f"Allowance first. {FILLER}A special guardianship allowance is paid. {FILLER}"
    snippet = make_snippet("", body, needles("special guardianship allowance "))
    assert marked(snippet) == ["special", "guardianship", "allowance"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= SNIPPET_LENGTH + 2
    assert f" {snippet.text.strip('…')} " in f" {body} "


def test_only_words_of_the_phrase_are_marked() -> None:
    body = "Birth is one thing. Return to birth parents is another."
    assert marked(make_snippet("", body, needles('"return to birth"'))) == ["Return", "birth"]


def test_a_hyphenated_word_and_its_other_spellings_meet() -> None:
    assert marked(make_snippet("", "Their well-being.", needles("wellbeing "))) == ["well-being"]
    assert marked(make_snippet("", "Their wellbeing.", needles("well-being "))) == ["wellbeing"]
    assert marked(make_snippet("", "Parent child.", needles("parent–child "))) == [
        "Parent",
        "child",
    ]


def test_a_beginning_marks_the_whole_word() -> None:
    assert marked(make_snippet("", "Navigators help.", needles("navig", ("navigators",)))) == [
        "Navigators"
    ]


def test_without_a_match_the_beginning_is_shown() -> None:
    snippet = make_snippet("", FILLER, needles("zebra "))
    assert snippet.spans == ()
    assert FILLER.startswith(snippet.text.rstrip("…"))
    assert make_snippet("", "", needles("zebra ")) == Snippet("")


VOCABULARY = st.sampled_from(
    [
        "care",
        "carers",
        "caring",
        "Children’s",
        "child",
        "parent–child",
        "well-being",
        "the",
        "guardianship",
        "0–10",
        "Zoë",
        "navigator,",
        "\n\n",
        "(support)",
        "—",
        "x" * 150,
        "e\u0301",
    ]
)
TEXTS = st.lists(VOCABULARY, max_size=80).map(" ".join)
QUERIES = st.sampled_from(
    [
        "care ",
        "child",
        "parent-child ",
        "wellbeing ",
        '"care guardianship"',
        "zoe 0-10 ",
        "nav",
        "guardianship support ",
        "x",
        'caring "parent child"',
    ]
)


@given(TEXTS | st.text(max_size=400), TEXTS | st.text(max_size=900), QUERIES)
def test_every_span_is_a_word_that_was_asked_for(statement: str, body: str, query: str) -> None:
    asked = needles(query, ("navigator", "carers", "children"))
    snippet = make_snippet(statement, body, asked)
    assert snippet.text.strip("…") in statement or snippet.text.strip("…") in body
    before = 0
    for start, end in snippet.spans:
        assert before <= start < end <= len(snippet.text)
        before = end
        inside = [word.folded for word in words(snippet.text[start:end])]
        assert any(
            needle.accepts(word) or stem(word) in needle.phrase
            for needle in asked
            for word in inside
        )
