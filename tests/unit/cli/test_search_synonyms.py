"""What ``reader search`` says of other wordings, over a small guide and the product's own table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.guide.items import Section, Term
from tests.unit.cli.conftest import Reader
from tests.unit.library.samples import guide_of, put


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide with the glossary's id, so that the product's own rows point into it."""
    folder = tmp_path_factory.mktemp("packs")
    base = guide_of("glossary")
    order = Term("special-guardianship-order", "Special guardianship order", "An order.", ("SGO",))
    plan = Term("child-protection-plan", "Child protection plan", "A plan.", sources=("k1",))
    palsy = Term("cerebral-palsy", "Cerebral palsy", unconfirmed=True, sources=("k1",))
    body = "A special guardianship order was made. [@k1]"
    about = Section("orders", "Legal words", body, ("k1",))
    terms = (*base.terms, replace(order, sources=("k1",)), plan, palsy)
    contents = (*base.contents, "orders")
    put(replace(base, terms=terms, sections=(*base.sections, about), contents=contents), folder)
    return folder


def test_what_else_was_searched_for_is_said(reader: Reader, packs: Path) -> None:
    said = reader("search", "SGO", packs=packs)
    assert "Also searched for special guardianship order.\n" in said.out
    assert "guide:glossary/orders" in said.out
    plain = reader("search", "SGO", "--no-synonyms", packs=packs)
    assert "Also searched" not in plain.out
    assert "guide:glossary/orders" not in plain.out


def test_json_says_what_was_applied(reader: Reader, packs: Path) -> None:
    said = reader("search", "SGO", "--json", packs=packs).json
    expected = {
        "kind": "synonym",
        "typed": "SGO",
        "also": ["special guardianship order"],
        "ambiguous": False,
    }
    assert said["applied"] == [expected]
    assert reader("search", "--no-synonyms", "SGO", "--json", packs=packs).json["applied"] == []


def test_every_meaning_of_an_ambiguous_form_is_said(reader: Reader, packs: Path) -> None:
    said = reader("search", "CP", packs=packs)
    sentence = "CP can mean child protection plan or cerebral palsy. Both were searched.\n"
    assert sentence in said.out
    assert {"guide:glossary/cerebral-palsy", "guide:glossary/child-protection-plan"} <= {
        line.strip() for line in said.out.splitlines()
    }
    (applied,) = reader("search", "CP", "--json", packs=packs).json["applied"]
    assert applied["ambiguous"] is True
    assert applied["also"] == ["child protection plan", "cerebral palsy"]
