"""Tests of whole searches: which item comes first, and what is said of it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import Cancelled, QueryError
from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.values import Answer, SearchRequest
from tests.unit.search.corpus import DOCUMENTS


def ask(
    index: SearchIndex,
    text: str,
    limit: int = 20,
    kinds: frozenset[ItemKind] = frozenset(),
    guides: frozenset[str] = frozenset(),
    prefix: bool = True,
) -> Answer:
    return index.search(SearchRequest(text, limit, kinds, guides, prefix), JobControl())


def items(answer: Answer) -> list[str]:
    return [hit.address.item for hit in answer.hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kinship navigator", "navigator"),
        ("Kinship navigators", "navigator"),
        ("mentoring offending", "offending"),
        ("parent child relationship", "parent-child-relationship"),
        ("parent-child relationship", "parent-child-relationship"),
        ("special guardianship allowance", "allowance"),
        ("special guardianship order", "special-guardianship-order"),
        ("SGO", "special-guardianship-order"),
        ("what kinship care is", "about-kinship"),
        ("age and stage", "match-to-stage"),
        ("adult connections team", "act"),
    ],
)
@pytest.mark.parametrize("prefix", [True, False])
def test_the_right_item_is_first(library: SearchIndex, text: str, first: str, prefix: bool) -> None:
    assert items(ask(library, text, prefix=prefix))[0] == first


def test_comparable_matches_put_the_recommendation_first(library: SearchIndex) -> None:
    answer = ask(library, "offending ")
    assert answer.hits[0].kind is ItemKind.RECOMMENDATION
    assert "mentoring-and-offending" in items(answer)[:3]


def test_a_hit_says_what_it_is(library: SearchIndex) -> None:
    hit = ask(library, "allowances guardian ").hits[0]
    assert (hit.guide, hit.kind, hit.strength) == (
        "Kinship Care",
        ItemKind.RECOMMENDATION,
        "Promising evidence",
    )
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["allowances", "guardian"]


def test_scores_never_rise_down_the_list(library: SearchIndex) -> None:
    for text in ("carers", "parent child", "offending zebra ", "kind:term"):
        scores = [hit.score for hit in ask(library, text).hits]
        assert scores == sorted(scores, reverse=True)


def test_every_word_is_asked_for_first(library: SearchIndex) -> None:
    answer = ask(library, "kinship carers ")
    assert answer.note == ""
    assert "match-to-stage" not in items(answer)


def test_some_words_are_better_than_nothing(library: SearchIndex) -> None:
    answer = ask(library, "mentoring zebra ")
    assert answer.total > 0
    assert answer.note == "No result has every word; showing results with some of them."


def test_few_full_matches_stay_on_top(library: SearchIndex) -> None:
    answer = ask(library, "baby shared days stage ")
    assert items(answer)[0] == "match-to-stage"
    more = ask(library, "reoffended justice carers ")
    assert items(more)[0] == "offending"


def test_nothing_found_is_said(library: SearchIndex) -> None:
    answer = ask(library, "zebra ")
    assert (answer.total, answer.hits) == (0, ())
    assert answer.note.startswith("Nothing was found.")


@pytest.mark.parametrize("text", ["the of ", "!!!", "***", '""'])
def test_nothing_searchable_is_said(library: SearchIndex, text: str) -> None:
    answer = ask(library, text)
    assert answer.total == 0
    assert answer.note.endswith("word.")


@pytest.mark.parametrize("text", ["navi", "navigat", "kinship navigat", "parent-chi"])
def test_a_beginning_finds_the_words_that_go_on(library: SearchIndex, text: str) -> None:
    answer = ask(library, text)
    assert answer.note == ""
    assert items(answer)[0] in ("navigator", "parent-child-relationship")


def test_a_finished_word_is_not_a_beginning(library: SearchIndex) -> None:
    assert ask(library, "navi ").total == 0


@pytest.mark.parametrize("text", ["wellbeing ", "well-being ", "well–being ", '"well being"'])
def test_hyphens_do_not_matter(library: SearchIndex, text: str) -> None:
    assert items(ask(library, text)) == ["match-to-stage"]


@pytest.mark.parametrize("text", ["zoe cafe ", "Zoë’s café ", "ZOE'S "])
def test_accents_and_apostrophes_do_not_matter(library: SearchIndex, text: str) -> None:
    assert items(ask(library, text)) == ["act"]


def test_a_range_is_found_with_either_dash(library: SearchIndex) -> None:
    assert items(ask(library, "9-11 "))[0] == items(ask(library, "9–11 "))[0] == "mental-health"


def test_a_phrase_keeps_its_order(library: SearchIndex) -> None:
    assert items(ask(library, '"legal guardian"')) == ["allowance"]
    assert ask(library, '"guardian legal"').total == 0


def test_a_phrase_does_not_reach_from_title_into_statement(library: SearchIndex) -> None:
    assert ask(library, '"services give"').total == 0


def test_not_and_off_are_words(library: SearchIndex) -> None:
    assert items(ask(library, '"off the shelf"')) == ["cbt"]
    assert items(ask(library, '"match without asking"')) == ["matching"]


def test_a_minus_leaves_out(library: SearchIndex) -> None:
    everything = set(items(ask(library, "offending ")))
    left = set(items(ask(library, "offending -arrest ")))
    assert everything - left == {"act"}
    assert "cbt" not in items(ask(library, "-therapy "))


def test_fields_narrow(library: SearchIndex) -> None:
    assert items(ask(library, "title:navigator ")) == ["kinship-navigator-term"]
    assert set(items(ask(library, 'statement:"kinship carers" -kind:rec '))) == {
        "kinship-navigator-term",
        "peer-support",
    }
    assert set(items(ask(library, "kind:term"))) == {
        "kinship-navigator-term",
        "special-guardianship-order",
    }
    assert set(items(ask(library, "strength:good"))) == {"offending"}
    assert {hit.address.guide for hit in ask(library, "guide:mentoring").hits} == {"mentoring"}
    assert {hit.address.guide for hit in ask(library, 'guide:"kinship care" carers').hits} == {
        "kinship-care"
    }


@pytest.mark.parametrize("text", ["kind:sonnet", "guide:sonnets", "strength:sonnet"])
def test_a_filter_that_names_nothing_is_said(library: SearchIndex, text: str) -> None:
    answer = ask(library, f"{text} carers")
    assert answer.total == ask(library, "carers").total
    assert "sonnet" in answer.mistakes[0]


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_query_is_a_query_error(library: SearchIndex, text: str) -> None:
    with pytest.raises(QueryError):
        ask(library, text)


def test_counts_are_of_everything_found_not_of_the_hits(library: SearchIndex) -> None:
    answer = ask(library, "carers ", limit=1)
    assert len(answer.hits) == 1
    assert answer.total > 1
    assert sum(answer.kinds.values()) == sum(answer.guides.values()) == answer.total
    assert ask(library, "carers ", limit=0).total == answer.total


def test_ticks_narrow_hits_and_leave_their_own_counts(library: SearchIndex) -> None:
    free = ask(library, "offending ")
    only = ask(library, "offending ", kinds=frozenset({ItemKind.SECTION}))
    assert items(only) == ["mentoring-and-offending"]
    assert only.total == 1
    assert only.kinds == free.kinds
    assert only.guides == {"mentoring": 1}
    assert ask(library, "carers ", guides=frozenset({"mentoring"})).total == 0


def test_every_document_can_be_found_by_its_title(library: SearchIndex) -> None:
    for document in DOCUMENTS:
        answer = ask(library, f'title:"{document.title}"')
        assert document.address in [hit.address for hit in answer.hits]


LANGUAGE = st.lists(
    st.sampled_from(
        [
            '"',
            "-",
            ":",
            "title:",
            "kind:",
            "guide:",
            "strength:",
            "statement:",
            "*",
            "(",
            "^5",
            "~",
            "[",
            "\\",
            "the",
            "kinship",
            "navig",
            "parent–child",
            "0-10",
            " ",
            " ",
            "\x00",
            "\ud800",
            "ﬁ",
            "’s",
            "rec",
            "\u2029",
        ]
    ),
    max_size=30,
).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=60) | LANGUAGE, prefix=st.booleans())
def test_any_query_is_answered_or_refused(library: SearchIndex, text: str, prefix: bool) -> None:
    try:
        answer = ask(library, text, prefix=prefix)
    except QueryError:
        return
    assert len(answer.hits) == min(answer.total, 20)
    for hit in answer.hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.spans)


def test_a_cancelled_search_ends(library: SearchIndex) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        library.search(SearchRequest("carers"), control)


def test_a_search_out_of_time_says_so(built: SearchIndex, tmp_path: Path) -> None:
    ticks = iter(range(0, 10_000, 5))
    slow = SearchIndex(tmp_path / "index", clock=lambda: float(next(ticks)))
    answer = ask(slow, "carers offending ")
    assert answer.note == "The search took too long, so only part of the results is shown."
    assert ask(slow, "carers -offending ").total == 0
    slow.close()


def test_threads_may_search_at_once(library: SearchIndex) -> None:
    texts = ("kinship navigator", "mentoring offending", "parent chi", '"legal guardian"')
    expected = {text: items(ask(library, text)) for text in texts}
    wrong: list[object] = []

    def work() -> None:
        for _ in range(5):
            for text in texts:
                found = items(ask(library, text))
                if found != expected[text]:
                    wrong.append((text, found))

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
