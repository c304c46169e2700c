"""Made libraries for the benchmark: the same each time, shaped like their templates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.guide.items import ItemKind
from reader.guide.page import ItemText, RenderedGuide
from tests.bench.engines import ENGINES, one_edit_away, present_engines
from tests.bench.language import Language, Writer
from tests.bench.made_library import MadeLibrary, made_guides, write_library
from tests.bench.prepared import guides_of, prepared
from tests.bench.scale_queries import KINDS, BenchQuery, make_queries
from tests.bench.scale_run import Job, ask, build
from tests.bench.texts import plain_items
from tests.unit.library.samples import guide_of, put

PROSE = (
    "Kinship carers need practical support, early help and steady contact with their social "
    "worker. Children settle sooner when grandparents know which allowance they can claim, and "
    "when schools understand trauma. Mentoring helps young people after custody."
)


def template(guide: str) -> RenderedGuide:
    """A guide with one recommendation, one term and nothing to read."""
    texts = (
        ItemText(
            "act",
            ItemKind.RECOMMENDATION,
            "Support kinship carers",
            "Give carers practical support.",
            PROSE,
            "recommendations",
            "act",
            "Strong evidence",
        ),
        ItemText(
            "word", ItemKind.TERM, "Kinship care", "", "", "glossary", "word", also=("Kin care",)
        ),
    )
    return RenderedGuide(guide_of(guide), (), texts)


TEMPLATES = (template("first"), template("second"))


def sizes(rendered: RenderedGuide) -> list[tuple[int, int, int]]:
    return [
        (len(t.title.split()), len(t.statement.split()), len(t.body.split()))
        for t in rendered.texts
    ]


def test_a_library_has_just_so_many_items_shaped_like_its_templates() -> None:
    made = list(made_guides(TEMPLATES, 7))
    assert [len(rendered.texts) for rendered in made] == [2, 2, 2, 1]
    assert len({rendered.guide.id for rendered in made}) == 4
    for rendered in made[:3]:
        assert sizes(rendered) == sizes(TEMPLATES[0])
        assert [text.kind for text in rendered.texts] == [ItemKind.RECOMMENDATION, ItemKind.TERM]
        assert rendered.texts[0].strength == "Strong evidence"
        assert rendered.texts[0].body != PROSE


def test_it_is_the_same_each_time_and_after_it_was_written(tmp_path: Path) -> None:
    write_library(TEMPLATES, 7, tmp_path)
    library = MadeLibrary(tmp_path, TEMPLATES)
    made = list(made_guides(TEMPLATES, 7))
    assert list(library.guides()) == made
    assert library.open(made[2].guide.id) == made[2]
    assert [card.id for card in library.cards()] == [rendered.guide.id for rendered in made]
    assert library.count_items() == 7
    assert library.size == sum(item.size for item in plain_items(made))


def test_a_language_keeps_how_often_words_are_used() -> None:
    language = Language(["care care care lamp"] * 50)
    words = Writer(language, 1).words(20_000).split()
    own = [word for word in words if word in {"care", "lamp"}]
    assert len(own) / len(words) == pytest.approx(0.97, abs=0.01)
    assert own.count("care") / len(own) == pytest.approx(0.75, abs=0.03)
    assert len(set(words)) > 100, "rare invented words are among them"


def test_a_language_needs_words() -> None:
    with pytest.raises(ValueError, match="needs words"):
        Language(["", "!"])


def test_queries_are_different_and_the_same_each_time() -> None:
    items = list(plain_items(made_guides(TEMPLATES, 200)))
    made = make_queries(items, 20)
    assert made == make_queries(items, 20)
    assert made.keys() == KINDS.keys()
    assert all(len(set(queries)) == len(queries) == 20 for queries in made.values())
    assert all(len(query.text.split()) == 3 for query in made["three words"])
    assert all(len(query.text) == 3 for query in made["three letters"])
    said = "\n".join(f"{item.title}\n{item.statement}\n{item.body}".lower() for item in items)
    text = re.sub("[.,;:]", "", said)
    assert all(query.text in text for query in made["phrase"])
    assert all(query.ticked == "recommendation" for query in made["faceted"])


def test_one_edit_is_a_letter_less_more_other_or_swapped() -> None:
    near = one_edit_away("care")
    assert {"car", "cares", "cure", "acre", "caer"} <= near
    assert "care" not in near
    assert "carers" not in near


@pytest.mark.parametrize("engine", [name for name in ENGINES if name in present_engines()])
def test_every_engine_builds_and_answers_in_its_folder(engine: str, tmp_path: Path) -> None:
    packs, profile = tmp_path / "packs", tmp_path / "profile"
    put(guide_of("first", word="lantern"), packs)
    put(guide_of("second", word="candle"), packs)
    with prepared(profile, packs) as services:
        templates = list(guides_of(services))
    write_library(templates, 60, tmp_path / "library")
    places = (str(tmp_path / "library"), str(tmp_path / engine), str(profile), str(packs))
    built = build(Job(engine, *places))
    assert built.seconds > 0
    asked = ask(Job(engine, *places, each=2))
    assert asked.times.keys() == asked.found.keys() == KINDS.keys()
    assert any((tmp_path / engine).iterdir())
    library = MadeLibrary(tmp_path / "library", templates)
    opened = ENGINES[engine](tmp_path / engine, library)
    word = max(next(plain_items(library.guides())).title.split(), key=len).lower()
    assert opened.ask(BenchQuery(word)) > 0
    assert opened.ask(BenchQuery("zzzzzzzz", typing=False)) == 0
    opened.close()
