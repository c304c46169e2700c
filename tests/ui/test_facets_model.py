"""The tree of filters: rows stay where they are while counts change, long facets are cut short."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.services.finding import FacetCount, FacetCounts
from reader.ui.models.facets import MOST_VALUES, FacetsModel, RowKind, RowRole


def kinds(*counts: int, ticked: int = -1) -> FacetCounts:
    values = tuple(
        FacetCount(f"v{n}", f"Value {n}", count, n == ticked) for n, count in enumerate(counts)
    )
    return FacetCounts("kind", "Kind", values)


STRENGTH = FacetCounts(
    "strength",
    "Strength",
    (
        FacetCount("a/strong", "Strong", 2, group="Guide A"),
        FacetCount("a/weak", "Weak", 1, group="Guide A"),
        FacetCount("b/strong", "Strong", 4, group="Guide B"),
    ),
)


def words(model: FacetsModel) -> list[str]:
    return [row.words for row in model.rows()]


def model_under_test() -> FacetsModel:
    model = FacetsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_counts_change_in_place() -> None:
    model = model_under_test()
    model.show([kinds(3, 2), STRENGTH])
    place = QPersistentModelIndex(model.find((RowKind.VALUE, "kind", "v1")))
    model.show([kinds(1, 1, ticked=1), STRENGTH])
    assert place.isValid()
    assert place.data(RowRole).count == 1
    assert place.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == "Value 1, 1 result"


def test_one_facet_changes_its_rows_and_the_others_stay() -> None:
    model = model_under_test()
    model.show([kinds(3, 2), STRENGTH])
    place = QPersistentModelIndex(model.find((RowKind.VALUE, "strength", "b/strong")))
    model.show([kinds(3, 2, 1), STRENGTH])
    assert place.isValid()
    assert "Value 2" in words(model)
    model.show([STRENGTH])
    assert words(model)[0] == "Strength"
    model.show([])
    assert model.rowCount() == 0


def test_strengths_stand_under_their_own_guide() -> None:
    model = model_under_test()
    model.show([STRENGTH])
    assert words(model) == ["Strength", "Guide A", "Strong", "Weak", "Guide B", "Strong"]
    heading = model.find((RowKind.HEADING, "strength", "Guide B"))
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsSelectable
    chosen = model.find((RowKind.VALUE, "strength", "b/strong")).data(RowRole)
    assert chosen.label == "Strength: Strong (Guide B)"


def test_a_long_facet_shows_its_first_values_and_what_is_ticked() -> None:
    model = model_under_test()
    many = kinds(*range(30, 10, -1), ticked=15)
    model.show([many])
    shown = words(model)
    assert len(shown) == 1 + MOST_VALUES + 2
    assert "Value 15" in shown
    assert shown[-1] == "Show all 20"
    model.show_whole("kind")
    assert len(words(model)) == 21
    model.show([kinds(*range(40, 20, -1))])
    assert len(words(model)) == 21, "it stays whole"


def test_a_facet_says_how_many_values_are_ticked() -> None:
    model = model_under_test()
    model.show([kinds(1, 1, ticked=0)])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Kind, 1 ticked"
    assert model.data(QModelIndex()) is None
