"""The judged set can be read, is balanced, and points only at items that the guides have."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reader.guide.items import ItemKind
from reader.pack.authoring import read_folder
from tests.search.judged import GROUPS, JudgedQuery, load_judged

GUIDES = Path(__file__).parents[3] / "guides"
ONE = '[[query]]\ntext = "SGO"\ngroup = "abbreviated"\nhalf = "tune"\n'
ANSWER = '{ address = "kinship-care/scope", grade = 3 }'


@pytest.fixture(scope="module")
def judged() -> tuple[JudgedQuery, ...]:
    return load_judged()


@pytest.fixture(scope="module")
def bundled() -> dict[str, ItemKind]:
    """Kinds of everything that search may answer with, by address."""
    known: dict[str, ItemKind] = {}
    for folder in sorted(GUIDES.iterdir()):
        if folder.is_dir():
            guide = read_folder(folder).guide
            assert guide is not None, f"{folder.name} has faults"
            known.update(
                (f"{guide.id}/{item.id}", item.kind)
                for item in guide.items()
                if item.kind is not ItemKind.SOURCE
            )
    return known


def test_there_are_enough_queries_of_every_group(judged: tuple[JudgedQuery, ...]) -> None:
    counts = Counter(query.group for query in judged)
    assert len(judged) >= 180
    assert set(counts) == set(GROUPS)
    assert min(counts.values()) >= 10


def test_the_halves_of_each_group_are_alike_in_size(judged: tuple[JudgedQuery, ...]) -> None:
    counts = Counter((query.group, query.half) for query in judged)
    uneven = [name for name in GROUPS if abs(counts[name, "tune"] - counts[name, "test"]) > 1]
    assert uneven == []
    assert [name for name in GROUPS if counts[name, "fresh"] < 7] == []


def test_no_query_stands_twice(judged: tuple[JudgedQuery, ...]) -> None:
    counts = Counter(" ".join(query.text.casefold().split()) for query in judged)
    assert [text for text, count in counts.items() if count > 1] == []


def test_each_query_has_few_best_answers(judged: tuple[JudgedQuery, ...]) -> None:
    def is_clear(query: JudgedQuery) -> bool:
        best = list(query.answers.values()).count(3)
        # Only an age fits a whole guide as well as any one recommendation of it.
        # Two orders in one query have two pages each that explain them.
        return 1 <= best <= (6 if query.group == "age" else 4 if " or " in query.text else 3)

    assert [query.text for query in judged if not is_clear(query)] == []


def test_each_query_has_some_answers_and_not_the_whole_library(
    judged: tuple[JudgedQuery, ...],
) -> None:
    sizes = {query.text: sum(g > 0 for g in query.answers.values()) for query in judged}
    assert {text: size for text, size in sizes.items() if not 1 <= size <= 16} == {}


def test_every_answer_is_in_the_bundled_guides(
    judged: tuple[JudgedQuery, ...], bundled: dict[str, ItemKind]
) -> None:
    lost = [(query.text, name) for query in judged for name in query.answers if name not in bundled]
    assert lost == []


def test_the_best_answers_are_of_many_kinds(
    judged: tuple[JudgedQuery, ...], bundled: dict[str, ItemKind]
) -> None:
    kinds = {
        bundled[name] for query in judged for name, grade in query.answers.items() if grade == 3
    }
    assert kinds >= {
        ItemKind.RECOMMENDATION,
        ItemKind.PRINCIPLE,
        ItemKind.THEME,
        ItemKind.PROGRAMME,
        ItemKind.STUDY,
        ItemKind.SECTION,
        ItemKind.TERM,
        ItemKind.RATING,
        ItemKind.INDICATOR,
        ItemKind.EVENT,
        ItemKind.FRAMEWORK,
    }


def test_a_query_tells_the_grade_of_an_address(judged: tuple[JudgedQuery, ...]) -> None:
    query = next(each for each in judged if each.text == "navigater")
    assert query.grade("kinship-care/navigator") == 3
    assert query.grade("guide:kinship-care/navigator") == 3
    assert query.grade("kinship-care/cbt") == 0
    assert not query.is_judged("kinship-care/cbt")


def test_a_grade_of_0_says_that_an_address_was_judged(tmp_path: Path) -> None:
    file = tmp_path / "judged.toml"
    none = ANSWER.replace("scope", "cbt").replace("3", "0")
    file.write_text(f"{ONE}answers = [{ANSWER}, {none}]", encoding="utf-8")
    (query,) = load_judged(file)
    assert query.grade("kinship-care/cbt") == 0
    assert query.is_judged("guide:kinship-care/cbt")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (ONE, "text, group, half and answers"),
        (f'{ONE}note = "x"\nanswers = [{ANSWER}]', "and no more"),
        (f"{ONE}answers = [{ANSWER}, {ANSWER}]", "judged twice"),
        (f"{ONE}answers = [{ANSWER.replace('3', '4')}]", "not 0, 1, 2 or 3"),
        (f"{ONE}answers = [{ANSWER.replace('3', 'true')}]", "not 0, 1, 2 or 3"),
        (f"{ONE}answers = [{{ grade = 3 }}]", "an address and a grade"),
        (f"{ONE}answers = 3", "a list"),
        (f"{ONE.replace('tune', 'both')}answers = [{ANSWER}]", "tune, test or fresh"),
        (f"{ONE.replace('abbreviated', 'odd')}answers = [{ANSWER}]", "no group"),
        (f"{ONE.replace('SGO', ' ')}answers = [{ANSWER}]", "empty"),
    ],
)
def test_a_faulty_query_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "judged.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        load_judged(file)
