"""Item models: sound by Qt's own tester, and spoken with level, position and state."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.lazy import LazySequence
from reader.paths import Places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from reader.ui.models.contents import ContentsModel, LineRole
from reader.ui.models.hits import HitRole, HitsModel, SavedRole
from reader.ui.models.rows import BATCH, Row, RowRole, RowsModel
from tests.ui.small_guides import HOME, LONG, PEERS, PHONE, SCHOOL, VISITS

Spoken = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def services(qapp: QApplication, places: Places) -> Iterator[Services]:
    made = build_services(places)
    yield made
    made.close()


def soundness(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def spoken(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent if parent is not None else QModelIndex()
    rows = range(model.rowCount(above))
    return [str(model.index(row, 0, above).data(Spoken)) for row in rows]


def test_contents_stay_sound_while_guides_change(services: Services) -> None:
    model = ContentsModel()
    watch = soundness(model)
    for address in (VISITS, LONG, Address(SCHOOL), Address(HOME)):
        model.show(services.reading.open(address, JobControl()))
        model.set_saved(frozenset({VISITS, PEERS}))
        model.set_saved(frozenset())
    assert watch.model() is model


def test_contents_say_level_position_and_state(services: Services) -> None:
    model = ContentsModel()
    reading = services.reading.open(VISITS, JobControl())
    model.show(reading)
    model.set_saved(frozenset({PEERS}))
    assert spoken(model)[0] == "About help at home, level 1, 1 of 6"
    page = model.find("recommendations", "")
    assert page.data() == "Recommendations"
    assert spoken(model, page) == [
        "Home visits, level 2, 1 of 3",
        "Peer groups, saved, level 2, 2 of 3",
        "A phone line, level 2, 3 of 3",
    ]


def test_contents_mark_a_saved_line_and_say_what_changed(services: Services) -> None:
    model = ContentsModel()
    model.show(services.reading.open(VISITS, JobControl()))
    changed: list[str] = []
    model.dataChanged.connect(lambda first, *_rest: changed.append(first.data()))
    model.set_saved(frozenset({VISITS}))
    assert changed == ["\N{BLACK STAR} Home visits"]
    model.set_saved(frozenset({VISITS}))
    assert len(changed) == 1


def test_contents_find_lines_and_pages(services: Services) -> None:
    model = ContentsModel()
    reading = services.reading.open(PHONE, JobControl())
    model.show(reading)
    assert model.find("recommendations", reading.anchor).data() == "A phone line"
    assert model.find("long", "no-such-anchor").data() == "A long page"
    assert not model.find("no-such-page", "").isValid()
    line = model.find("long", "").data(LineRole)
    assert line.page.id == "long"


def test_contents_are_not_reset_for_another_page_of_the_same_guide(services: Services) -> None:
    model = ContentsModel()
    model.show(services.reading.open(VISITS, JobControl()))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show(services.reading.open(LONG, JobControl()))
    assert resets == []
    model.show(services.reading.open(Address(SCHOOL), JobControl()))
    assert resets == [True]


def test_hits_are_sound_and_spoken(services: Services) -> None:
    model = HitsModel()
    watch = soundness(model)
    answer = services.finding.search(SearchRequest("home visits"), JobControl())
    model.show(answer)
    model.set_saved(frozenset({VISITS}))
    first = model.index(0)
    assert first.data(HitRole).address == VISITS
    assert first.data(SavedRole) is True
    words = str(first.data(Spoken))
    assert words.startswith("Home visits, Recommendation, Strong evidence, Help at home, saved.")
    assert words.endswith(f"1 of {len(answer.hits)}")
    model.show(None)
    assert model.rowCount() == 0
    assert watch.model() is model


def test_hits_say_only_what_changed(services: Services) -> None:
    model = HitsModel()
    model.show(services.finding.search(SearchRequest("visits"), JobControl()))
    changed: list[object] = []
    model.dataChanged.connect(lambda first, *_rest: changed.append(first.data(HitRole).address))
    model.set_saved(frozenset({VISITS}))
    assert changed == [VISITS]


def test_rows_are_sound_and_spoken(qapp: QApplication) -> None:
    model = RowsModel()
    watch = soundness(model)
    model.show(
        (
            Row("a", VISITS, "Home visits", ("Recommendation", "Help at home")),
            Row("b", PEERS, "Peer groups", ("", "Help at home"), "Ask Sam"),
        )
    )
    assert spoken(model) == [
        "Home visits, Recommendation, Help at home, 1 of 2",
        "Peer groups, Ask Sam, Help at home, 2 of 2",
    ]
    assert model.index(0).data(RowRole).address == VISITS
    model.show(())
    assert model.rowCount() == 0
    assert watch.model() is model


def test_a_long_list_is_handed_over_as_it_is_scrolled(qapp: QApplication) -> None:
    model = RowsModel()
    watch = soundness(model)
    rows = tuple(Row(str(number), VISITS, f"Row {number}") for number in range(3 * BATCH + 1))
    model.show(rows)
    assert model.rowCount() == BATCH
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * BATCH
    model.show(rows, 2 * BATCH + 5)
    assert model.rowCount() == 2 * BATCH + 5
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == len(rows)
    assert watch.model() is model


@pytest.mark.parametrize("make", [HitsModel, RowsModel])
def test_a_row_that_is_gone_has_nothing_to_say(
    qapp: QApplication, make: type[HitsModel | RowsModel]
) -> None:
    model = make()
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_rows_are_put_into_words_only_when_they_are_looked_at(qapp: QApplication) -> None:
    made: list[int] = []

    def word(number: int) -> Row:
        made.append(number)
        return Row(str(number), VISITS, f"Row {number}")

    rows = LazySequence(range(10 * BATCH), word)
    model = RowsModel()
    model.show(rows)
    assert made == []
    assert model.index(BATCH - 1).data() == f"Row {BATCH - 1}"
    assert model.index(BATCH - 1).data(RowRole) is rows[BATCH - 1]
    assert made == [BATCH - 1], "a row is made once"
    assert [row.title for row in rows[-2:]] == [f"Row {10 * BATCH - 2}", f"Row {10 * BATCH - 1}"]
    with pytest.raises(IndexError):
        rows[10 * BATCH]
    assert len(list(rows)) == 10 * BATCH
