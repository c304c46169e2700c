"""What was done to a query is said in sentences, each with one action that undoes it."""

from __future__ import annotations

import pytest

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.search.values import Answer, Applied, AppliedKind, Choice, Hit, SearchRequest, without
from reader.services.query_notes import (
    ONLY_TYPED,
    NoteAction,
    marked_words,
    query_notes,
    summary_sentence,
)

APPLIED = {
    AppliedKind.SYNONYM: Applied("SGO", ("special guardianship order",)),
    AppliedKind.CORRECTION: Applied("navigater", ("navigator",), kind=AppliedKind.CORRECTION),
    AppliedKind.AGE: Applied("15 yr old", ("15",), kind=AppliedKind.AGE),
    AppliedKind.IGNORED: Applied("does", (), kind=AppliedKind.IGNORED),
    AppliedKind.RELAXED: Applied("a b", (), kind=AppliedKind.RELAXED),
}
ASKED = SearchRequest("navigater")


def answer(*applied: Applied, request: SearchRequest = ASKED, **more: object) -> Answer:
    return Answer(request, 3, (), {}, {}, applied=applied, **more)  # type: ignore[arg-type]


def test_nothing_is_said_when_nothing_was_done() -> None:
    assert query_notes(answer()) == ()


@pytest.mark.parametrize("kind", AppliedKind)
def test_each_thing_done_has_one_action_that_switches_it_off(kind: AppliedKind) -> None:
    (note,) = query_notes(answer(APPLIED[kind]))
    assert note.sentence.endswith(".")
    (action,) = note.actions
    assert (action.kind, action.on) == (kind, False)


@pytest.mark.parametrize("kind", AppliedKind)
def test_what_is_switched_off_can_be_switched_on_again(kind: AppliedKind) -> None:
    (note,) = query_notes(answer(request=without(ASKED, kind)))
    assert note.sentence.endswith(".")
    (action,) = note.actions
    assert (action.kind, action.on) == (kind, True)


def test_a_correction_names_both_spellings() -> None:
    (note,) = query_notes(answer(APPLIED[AppliedKind.CORRECTION], searched="navigator"))
    assert note.sentence == "Showing results for “navigator”."
    assert note.actions[0].words == "Search for “navigater” instead"


def test_each_meaning_of_a_short_form_can_be_chosen() -> None:
    both = Applied("CP", ("plan", "palsy"), True, (Choice("plan", "p"), Choice("palsy", "q")))
    (note,) = query_notes(answer(both))
    assert note.actions == (
        NoteAction("Only plan", "p"),
        NoteAction("Only palsy", "q"),
        NoteAction(ONLY_TYPED, kind=AppliedKind.SYNONYM),
    )


def test_what_may_be_meant_is_only_offered() -> None:
    (note,) = query_notes(answer(suggestions=(Choice("navigator", "navigator"),)))
    assert (note.sentence, note.actions) == (
        "Did you mean",
        (NoteAction("navigator", "navigator"),),
    )


def test_several_things_are_said_in_one_order() -> None:
    kinds = list(AppliedKind)
    one = query_notes(answer(*(APPLIED[kind] for kind in kinds)))
    other = query_notes(answer(*(APPLIED[kind] for kind in reversed(kinds))))
    assert one == other
    assert len(one) == len(kinds)


def test_the_summary_counts_and_says_what_narrows() -> None:
    assert summary_sentence(answer(), "") == "3 results, the best 0 shown"
    nothing = Answer(SearchRequest(" carers "), 0, (), {}, {}, note="Nothing was found. Try on.")
    assert summary_sentence(nothing, "Kind: Study") == (
        "Nothing was found for “carers” with Kind: Study"
    )
    slow = answer(note="The search took too long.")
    assert summary_sentence(slow, "").endswith(". The search took too long.")
    relaxed = answer(APPLIED[AppliedKind.RELAXED], note="Some lack a word.")
    assert "lack" not in summary_sentence(relaxed, ""), "the note about it says so"


def test_words_to_mark_come_from_the_answer_or_from_its_snippets() -> None:
    assert marked_words(answer(marked=("home visit",))) == ("home visit",)
    hit = Hit(
        Address("g", "i"), "G", ItemKind.SECTION, "T", "", 1.0, "Home visits", ((0, 4), (5, 11))
    )
    found = Answer(ASKED, 1, (hit,), {}, {})
    assert marked_words(found) == ("home", "visits")
