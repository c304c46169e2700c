"""Synonym files that are broken, added or missing, as search and readers meet them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.guide.address import Address
from reader.guide.items import Section, Term
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services
from reader.services.explaining import UNCONFIRMED
from reader.services.finding import (
    Applied,
    SearchRequest,
    also_sentence,
    meanings_sentence,
)
from reader.services.reading import Reading
from reader.services.wordings import Wordings
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Start

ROWS = """glossary = "second"
[[row]]
typed = ["LTN", "lamp"]
terms = ["lantern-order"]
mark = "C"
[[row]]
typed = ["CP"]
terms = ["cold-plan", "guide:second/candle-party"]
mark = "I"
ambiguous = true
[[row]]
typed = ["GONE"]
terms = ["gone", "guide:nowhere/gone"]
mark = "I"
"""
TEXT = "An LTN, a CP, the GONE and the OWN. The LTN again. [@k1]\n\n## LTN in a heading\n\n`LTN`"


def ready(places: Places, start: Start, tmp_path: Path, rows: str = ROWS) -> Services:
    """The core over two guides: the first has a page with short forms, the second the terms."""
    folder = tmp_path / "resources" / "synonyms"
    folder.mkdir(parents=True)
    (folder / "rows.toml").write_text(rows, encoding="utf-8")
    one, two = guide_of("first"), guide_of("second", word="candle")
    own = Term("own", "Own thing", "Ours.", ("OWN", "CP"), ("k1",))
    page = Section("forms", "Short forms", TEXT, ("k1",))
    put(
        replace(
            one,
            sections=(*one.sections, page),
            contents=(*one.contents, "forms"),
            terms=(*one.terms, own),
        ),
        places.packs,
    )
    terms = (
        Term("lantern-order", "Lantern order", "A court's lantern.", ("LTN",), ("k1",)),
        Term("cold-plan", "Cold plan", "", (), ("k1",), unconfirmed=True, note="It is used."),
        Term("candle-party", "Candle party", "With candles.", (), ("k1",)),
    )
    put(replace(two, terms=(*two.terms, *terms)), places.packs)
    services = start(replace(places, resources=tmp_path / "resources"))
    services.preparing.guides(JobControl())
    services.preparing.search_index(JobControl())
    return services


def opened(services: Services, item: str = "forms") -> Reading:
    reading = services.reading.open(Address("first", item), JobControl())
    return services.reading.explained(reading, JobControl())


def test_search_uses_the_rows(places: Places, start: Start, tmp_path: Path) -> None:
    services = ready(places, start, tmp_path)
    answer = services.finding.search(SearchRequest("lamp"), JobControl())
    assert answer.applied == (Applied("lamp", ("lantern order",)),)
    assert answer.hits[0].address == Address("second", "lantern-order")
    off = services.finding.search(SearchRequest("lamp", synonyms=False), JobControl())
    assert (off.applied, off.total) == ((), 0)


def test_a_broken_file_is_told_and_the_sound_rows_are_used(
    places: Places, start: Start, tmp_path: Path
) -> None:
    services = ready(places, start, tmp_path)
    (tmp_path / "resources" / "synonyms" / "broken.toml").write_text("[[", encoding="utf-8")
    answer = services.finding.search(SearchRequest("lamp"), JobControl())
    assert answer.total > 0
    assert answer.note == "Some other wordings were left out: broken.toml cannot be read in full."


def test_no_folder_means_no_other_wordings(tmp_path: Path) -> None:
    wordings = Wordings(tmp_path / "gone")
    assert not wordings.ready
    assert (wordings.table().rows, wordings.note(), dict(wordings.short_forms())) == ((), "", {})
    assert wordings.ready


def test_short_forms_without_a_term_of_their_own_are_explained(
    places: Places, start: Start, tmp_path: Path
) -> None:
    terms = opened(ready(places, start, tmp_path)).terms
    assert terms.complete
    assert set(terms.forms) == {"LTN"}, "GONE leads nowhere, OWN and CP are the guide's own"
    (meaning,) = terms.forms["LTN"].meanings
    assert meaning.address == Address("second", "lantern-order")
    assert (meaning.title, meaning.words) == ("Lantern order", "A court's lantern.")


def test_the_guides_own_meaning_comes_first_and_others_follow(
    places: Places, start: Start, tmp_path: Path
) -> None:
    reading = opened(ready(places, start, tmp_path))
    found = reading.terms.ambiguous("CP")
    assert found is not None
    assert found.own
    assert [each.title for each in found.meanings] == ["Own thing", "Cold plan", "Candle party"]
    assert found.heading == "CP has 3 meanings. The first is this guide's own."
    assert found.meanings[1].words == f"{UNCONFIRMED} It is used."


def test_the_first_page_does_not_wait_for_other_wordings(
    places: Places, start: Start, tmp_path: Path
) -> None:
    services = ready(places, start, tmp_path)
    first = services.reading.open(Address("first", "forms"), JobControl())
    assert not first.terms.complete
    assert first.terms.forms == {}
    assert [each.form for each in first.terms.links.values()] == ["CP"]
    explained = services.reading.explained(first, JobControl())
    assert explained.page is first.page
    again = services.reading.open(Address("first", "forms"), JobControl())
    assert again.terms == explained.terms


def test_sentences_name_what_was_done() -> None:
    two = Applied("CP", ("a plan", "a party"), ambiguous=True)
    three = Applied("CP", ("a", "b", "c"), ambiguous=True)
    assert meanings_sentence(two) == "CP can mean a plan or a party. Both were searched."
    assert meanings_sentence(three) == "CP can mean a, b or c. All were searched."
    assert also_sentence([two]) == ""
    assert also_sentence([Applied("x", ("a",)), two]) == "Also searched for a."
    many = Applied("x", tuple("abcdef"))
    assert also_sentence([many]) == "Also searched for a, b, c, d and 2 more."
