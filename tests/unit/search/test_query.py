"""Tests of the query language: words, phrases, fields, exclusions, errors."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.search.query import (
    FILTER_FIELDS,
    LONG,
    QUERY_WORDS,
    TEXT_FIELDS,
    Either,
    Filter,
    Query,
    Wanted,
    parse_query,
)


def test_words_are_wanted_and_the_last_one_may_go_on() -> None:
    assert parse_query("kinship navig").wanted == (
        Wanted(("kinship",)),
        Wanted(("navig",), prefix=True),
    )


@pytest.mark.parametrize("text", ["kinship navig ", 'kinship "navig"'])
def test_a_finished_word_does_not_go_on(text: str) -> None:
    assert not any(wanted.prefix for wanted in parse_query(text).wanted)


def test_prefixes_can_be_turned_off() -> None:
    assert parse_query("navig", prefix=False).wanted == (Wanted(("navig",)),)


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»"])
def test_a_phrase_stands_in_any_double_quotes(quotes: str) -> None:
    text = f"{quotes[0]}return to birth{quotes[1]} carers "
    phrase = Wanted(("return", "birth"), quoted=True)
    assert parse_query(text).wanted == (phrase, Wanted(("carers",)))


def test_an_open_quote_binds_nothing_yet() -> None:
    assert parse_query('"special guard').wanted == (
        Wanted(("special",)),
        Wanted(("guard",), prefix=True),
    )


def test_a_hyphenated_word_is_wanted_whole_or_in_parts() -> None:
    assert parse_query("well-being ").wanted == (Wanted(("well", "being"), joined="wellbeing"),)


def test_a_minus_excludes() -> None:
    query = parse_query('carers -foster -"long term" -kind:section ')
    assert query.wanted == (Wanted(("carers",)),)
    assert query.unwanted == (Wanted(("foster",)), Wanted(("long", "term"), quoted=True))
    assert query.filters == (Filter("kind", "section", excluded=True),)


def test_fields_narrow_words_and_items() -> None:
    query = parse_query('title:navigator statement:"legal guardian" KIND:term guide:"Kinship Care"')
    assert query.wanted == (
        Wanted(("navigator",), field="title"),
        Wanted(("legal", "guardian"), field="statement", quoted=True),
    )
    assert query.filters == (Filter("kind", "term"), Filter("guide", "Kinship Care"))


def test_an_unknown_field_names_those_that_exist_and_the_rest_is_searched() -> None:
    query = parse_query("colour:red ")
    (mistake,) = query.mistakes
    assert "colour" in mistake
    assert all(field in mistake for field in TEXT_FIELDS + FILTER_FIELDS)
    assert query.wanted == (Wanted(("red",)),)


@pytest.mark.parametrize("text", ["outcomes: safety", "https://example.org", "at 10:30", "a :b"])
def test_other_colons_are_no_fields(text: str) -> None:
    assert parse_query(text).filters == ()


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u00a0"])
def test_an_empty_query_asks_for_a_word(text: str) -> None:
    with pytest.raises(QueryError, match="Type a word to search for"):
        parse_query(text)


def test_of_a_very_long_query_the_beginning_is_read() -> None:
    query = parse_query("care " * 2_000)
    assert query.mistakes == (LONG,)
    assert query.shortened
    assert query.wanted[0] == Wanted(("care",))


def test_words_that_only_ask_are_dropped_when_others_remain() -> None:
    query = parse_query("what does mentoring do ")
    assert query.wanted == (Wanted(("mentoring",)),)
    assert query.dropped == ("what", "does", "do")
    assert parse_query("what does ").wanted == (Wanted(("what",)), Wanted(("does",)))
    assert parse_query('"what" mentoring ').dropped == ()
    assert parse_query("what mentoring ", drop_common=False).dropped == ()


def test_alternatives_and_brackets() -> None:
    query = parse_query("(kin OR foster) carer ")
    assert query.wanted == (Wanted(("carer",)),)
    assert query.either == (Either(((Wanted(("kin",)),), (Wanted(("foster",)),))),)
    both = parse_query("(kin OR foster) (mum OR dad) OR nan ").either[0].options
    assert len(both) == 5


def test_and_makes_every_word_needed() -> None:
    assert parse_query("kin AND foster").strict
    assert not parse_query("kin and foster").strict


def test_not_and_minus_leave_out() -> None:
    unwanted = parse_query("a1 NOT b1 -c1 -(d1 OR e1) ").unwanted
    assert {wanted.words for wanted in unwanted} == {("b1",), ("c1",), ("d1",), ("e1",)}


def test_a_star_lets_a_word_go_on() -> None:
    assert parse_query("navig* care ").wanted[0] == Wanted(("navig",), prefix=True)
    assert parse_query("*a*b ").mistakes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('kin "foster care ', "quotation"),
        ("(kin OR foster ", "bracket"),
        ("kin) foster ", "bracket"),
        ("kin OR ", "OR"),
        ("((((((((((kin", "brackets"),
    ],
)
def test_a_mistake_is_told_and_the_rest_is_read(text: str, word: str) -> None:
    query = parse_query(text)
    assert any(word in mistake for mistake in query.mistakes)


@pytest.mark.parametrize("text", ['kin "foster ca', "(kin OR fost", "kin OR "])
def test_what_is_still_open_is_no_mistake_while_typing(text: str) -> None:
    assert parse_query(text, typing=True).mistakes == ()


def test_ages_are_read_and_their_words_taken_away() -> None:
    query = parse_query("15 yr old offending ")
    assert [age.years.label for age in query.ages] == ["15"]
    assert query.wanted == (Wanted(("15",), soft=True), Wanted(("offending",)))
    assert parse_query("15 yr old", ages=False).ages == ()
    assert parse_query("level 3 cost 5").ages == ()


def test_only_so_many_words_are_used() -> None:
    query = parse_query(" ".join(f"w{number}" for number in range(60)))
    assert len(query.wanted) == QUERY_WORDS
    assert query.shortened


def test_common_words_are_ignored_and_remembered() -> None:
    query = parse_query("the support of carers ")
    assert query.wanted == (Wanted(("support",)), Wanted(("carers",)))
    assert query.ignored == ("the", "of")
    assert not parse_query("the of ").searchable


def test_a_common_word_that_is_being_typed_may_become_another() -> None:
    assert parse_query("the").wanted == (Wanted(("the",), prefix=True),)


def test_words_that_turn_a_statement_round_are_kept() -> None:
    assert [wanted.words for wanted in parse_query("not without ").wanted] == [
        ("not",),
        ("without",),
    ]


LANGUAGE = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "-",
            "--",
            ":",
            "title:",
            "kind:",
            "guide:",
            "strength:",
            "colour:",
            "*",
            "?",
            "(",
            "(((",
            ")",
            "^5",
            "~2",
            "[a TO",
            "\\",
            "/",
            "//",
            "AND",
            "OR",
            "NOT",
            "the",
            "care",
            "well-being",
            "0–10",
            " ",
            "  ",
            "\x00",
            "\ud800",
            "é",
            "e\u0301",
            "½",
            "ﬁ",
            "'",
            "’s",
            "\u2029",
            "💥",
            "a-",
            "-a-b",
            "title:-x",
            'title:"',
        ]
    ),
    max_size=40,
).map("".join)


@given(st.text(max_size=600) | LANGUAGE, st.booleans())
@example('title:"', True)
@example("-", True)
def test_anything_is_read_or_refused_in_words(text: str, prefix: bool) -> None:
    try:
        query = parse_query(text, prefix)
    except QueryError as error:
        assert error.sentence.endswith(".")
        return
    assert isinstance(query, Query)
    for wanted in query.wanted + query.unwanted:
        assert all(wanted.words)
        assert wanted.field in ("", *TEXT_FIELDS)
