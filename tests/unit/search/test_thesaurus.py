"""Other wordings: what else is searched for, when, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.values import Answer, AppliedKind, SearchRequest
from reader.synonyms.rows import Mark, SynonymRow, SynonymTable
from tests.unit.search.corpus import DOCUMENTS, item
from tests.unit.search.test_search import items

GUIDE = "kinship-care"


def row(
    *typed: str,
    to: tuple[str, ...],
    ambiguous: bool = False,
    capitals: tuple[str, ...] = (),
    context: dict[str, tuple[str, ...]] | None = None,
) -> SynonymRow:
    addresses = tuple(Address(GUIDE, term) for term in to)
    decides = {Address(GUIDE, term): entries for term, entries in (context or {}).items()}
    return SynonymRow(typed, addresses, Mark.INFERRED, ambiguous, frozenset(capitals), decides)


TABLE = SynonymTable(
    (
        row("SGO", "guardianship order", to=("special-guardianship-order",)),
        row("nan", "grandma carer", to=("kinship-carer",)),
        row("court", "PLO", to=("pre-proceedings",)),
        row("CP", "on the register", "CP plan", to=("child-protection-plan",)),
        row(
            "CP",
            to=("child-protection-plan", "cerebral-palsy"),
            ambiguous=True,
            context={"child-protection-plan": ("register", "case conference")},
        ),
        row("ADD", "hyperactive", to=("adhd",), capitals=("ADD",)),
        row("PA", to=("personal-adviser", "personal-assistant"), ambiguous=True),
        row("in the system", to=("children-in-care",)),
    )
)

K = ItemKind
MORE = (
    item(GUIDE, "child-protection-plan", K.TERM, "Child protection plan", also=("CPP", "CP")),
    item(GUIDE, "cerebral-palsy", K.TERM, "Cerebral palsy", also=("CP",)),
    item(GUIDE, "adhd", K.TERM, "ADHD", also=("attention deficit",)),
    item(GUIDE, "children-in-care", K.TERM, "Children in care", also=("looked-after child",)),
    item(GUIDE, "carers-text", K.SECTION, "Grandmothers", "", "A kinship carer who is older."),
    item(GUIDE, "nan-text", K.SECTION, "Family words", "", "Some carers say nan."),
    item(GUIDE, "plan-text", K.SECTION, "Plans", "", "After a child protection plan ends."),
    item(GUIDE, "palsy-text", K.SECTION, "Movement", "", "Children with cerebral palsy."),
    item(GUIDE, "add-text", K.SECTION, "Sums", "", "Now add the costs of the system."),
    item(GUIDE, "care-text", K.SECTION, "Care", "", "For looked-after children and others."),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """The corpus with a few more terms."""
    found = SearchIndex(tmp_path_factory.mktemp("thesaurus") / "index")
    documents = (*DOCUMENTS, *MORE)
    found.build(documents, len(documents), "more", JobControl())
    yield found
    found.close()


def ask(index: SearchIndex, text: str, *, synonyms: bool = True, typing: bool = False) -> Answer:
    request = SearchRequest(text, synonyms=synonyms, typing=typing)
    return index.search(request, JobControl(), TABLE)


def also(answer: Answer) -> dict[str, tuple[str, ...]]:
    return {each.typed: each.also for each in answer.done(AppliedKind.SYNONYM)}


def test_a_short_form_also_finds_the_names_of_its_term(index: SearchIndex) -> None:
    answer = ask(index, "SGO")
    assert also(answer) == {"SGO": ("special guardianship order",)}
    assert items(answer)[0] == "special-guardianship-order"
    assert {"about-kinship", "allowance", "money-in-england"} <= set(items(answer))
    assert items(ask(index, "SGO", synonyms=False)) == ["special-guardianship-order"]


def test_words_typed_weigh_more_than_other_wordings(index: SearchIndex) -> None:
    sections = [hit.address.item for hit in ask(index, "nan ").hits if hit.kind is K.SECTION]
    assert sections[:2] == ["nan-text", "carers-text"]


def test_the_name_of_a_term_finds_what_people_type(index: SearchIndex) -> None:
    answer = ask(index, "kinship carer ")
    assert also(answer) == {"kinship carer": ("nan",)}
    assert "nan-text" in items(answer)


def test_wordings_that_found_nothing_are_not_told(index: SearchIndex) -> None:
    assert ask(index, "court ").done(AppliedKind.SYNONYM) == ()
    assert also(ask(index, "pre-proceedings ")) == {"pre-proceedings": ("court",)}


def test_nothing_else_is_searched_for_when_switched_off(index: SearchIndex) -> None:
    for text in ("SGO", "CP", "nan ", "kinship carer "):
        assert ask(index, text, synonyms=False).done(AppliedKind.SYNONYM) == ()
    assert "carers-text" not in items(ask(index, "nan ", synonyms=False))


@pytest.mark.parametrize("text", ['"SGO" carer', "-SGO carer", "title:SGO", "statement:nan"])
def test_what_is_quoted_excluded_or_in_a_field_is_taken_as_typed(
    index: SearchIndex, text: str
) -> None:
    assert ask(index, text).done(AppliedKind.SYNONYM) == ()


def test_an_ambiguous_form_brings_every_meaning(index: SearchIndex) -> None:
    (applied,) = ask(index, "CP ").done(AppliedKind.SYNONYM)
    assert applied.ambiguous
    assert applied.also == ("child protection plan", "cerebral palsy")
    assert {"plan-text", "palsy-text"} <= set(items(ask(index, "CP ")))


def test_each_meaning_can_be_searched_alone(index: SearchIndex) -> None:
    (applied,) = ask(index, "older CP help ").done(AppliedKind.SYNONYM)
    queries = [choice.query for choice in applied.choices]
    assert queries == ["older child protection plan help ", "older cerebral palsy help "]
    alone = ask(index, "cerebral palsy")
    assert alone.applied == ()
    assert "plan-text" not in items(alone)


@pytest.mark.parametrize("text", ["CP register", "CP case conference ", "conference case CP "])
def test_other_words_decide_for_a_meaning(index: SearchIndex, text: str) -> None:
    (applied,) = ask(index, text).done(AppliedKind.SYNONYM)
    assert (applied.ambiguous, applied.also) == (False, ("child protection plan",))


def test_the_longest_run_wins(index: SearchIndex) -> None:
    (applied,) = ask(index, "CP plan ").done(AppliedKind.SYNONYM)
    assert (applied.typed, applied.ambiguous) == ("CP plan", False)


def test_forms_with_common_words_are_found_whole_only(index: SearchIndex) -> None:
    assert "on the register" in also(ask(index, "on the register "))
    assert ask(index, "register ").done(AppliedKind.SYNONYM) == ()
    answer = ask(index, "children in care ")
    assert "care-text" in items(answer)
    assert "add-text" not in items(answer), "the system alone is not what was meant"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("ADD", True),
        ("add", True),
        ("ADD costs", True),
        ("add costs", False),
        ("sgo costs", True),
        ("Sgo", True),
        ("SGOs", True),
        ("hyperactive", True),
    ],
)
def test_short_forms_in_small_letters(index: SearchIndex, text: str, known: bool) -> None:
    assert bool(ask(index, text).done(AppliedKind.SYNONYM)) is known


def test_a_beginning_is_no_short_form_while_somebody_types(index: SearchIndex) -> None:
    assert ask(index, "pa", typing=True).done(AppliedKind.SYNONYM) == ()
    assert ask(index, "pa ", typing=True).done(AppliedKind.SYNONYM) != ()
    assert ask(index, "PA", typing=True).done(AppliedKind.SYNONYM) != ()
    assert ask(index, "pa").done(AppliedKind.SYNONYM) != ()
    assert ask(index, "sgo", typing=True).done(AppliedKind.SYNONYM) != (), (
        "no longer word begins so"
    )


def test_a_short_form_in_capitals_is_a_whole_word(index: SearchIndex) -> None:
    assert "parent-child-relationship" not in items(ask(index, "PA"))
    assert "parent-child-relationship" in items(ask(index, "pa", typing=True))


def test_hyphens_and_endings_do_not_matter(index: SearchIndex) -> None:
    expected = also(ask(index, "grandma carer "))["grandma carer"]
    assert also(ask(index, "grandma-carers ")) == {"grandma-carers": expected}


def test_every_wording_counts_for_all_words_of_its_run(index: SearchIndex) -> None:
    answer = ask(index, "grandma carer ")
    assert answer.note == ""
    assert "carers-text" in items(answer)


def test_other_wordings_are_marked_in_the_snippet(index: SearchIndex) -> None:
    hit = next(h for h in ask(index, "CP ").hits if h.address.item == "palsy-text")
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["cerebral", "palsy"]


def test_terms_that_no_guide_has_are_named_by_their_id(index: SearchIndex) -> None:
    assert also(ask(index, "nan ")) == {"nan": ("kinship carer",)}


def test_tables_may_change_between_searches(index: SearchIndex, tmp_path: Path) -> None:
    other = SynonymTable((row("elder", to=("kinship-carer",)),))
    answer = index.search(SearchRequest("elder "), JobControl(), other)
    assert also(answer) == {"elder": ("kinship carer",)}
    assert ask(index, "elder ").done(AppliedKind.SYNONYM) == ()
    assert ask(index, "nan ").done(AppliedKind.SYNONYM) != ()


@pytest.mark.parametrize("text", ["nan OR zebra", "(zebra OR nan)", "carers (nan OR zebra)"])
def test_alternatives_are_searched_in_other_wordings_too(index: SearchIndex, text: str) -> None:
    answer = ask(index, text)
    assert also(answer)["nan"] == ("kinship carer",)
    assert "carers-text" in items(answer)
    assert "carers-text" not in items(ask(index, text, synonyms=False)) or "carers (" in text


def test_runs_of_words_do_not_reach_across_an_or(index: SearchIndex) -> None:
    assert also(ask(index, "grandma OR carer")) == {}
    assert "grandma carer" in also(ask(index, "(grandma carer) OR zebra"))


def test_short_forms_among_alternatives_are_decided_by_the_other_words(index: SearchIndex) -> None:
    answer = ask(index, "register (CP OR zebra)")
    assert also(answer)["CP"] == ("child protection plan",)


def test_alternatives_are_marked_as_they_stand(index: SearchIndex) -> None:
    answer = ask(index, "nan OR zebra")
    hit = next(hit for hit in answer.hits if hit.address.item == "carers-text")
    assert [hit.snippet[low:high] for low, high in hit.spans] == ["kinship", "carer"]
    assert answer.marked == ("nan", "kinship carer")


def test_a_word_found_only_by_another_wording_is_marked_by_that(index: SearchIndex) -> None:
    answer = ask(index, "hyperactive ")
    assert answer.hits
    assert "ADHD" in answer.marked
    assert "hyperactive" not in answer.marked
