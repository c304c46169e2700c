"""Navigator: back, forward, and what counts as the same place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.guide.address import Address
from reader.ui.navigator import MOST_KEPT, Navigator, Spot

GUIDES = Spot("guides")
PAGE = Spot("reading", Address("a", "x"))
OTHER = Spot("reading", Address("a", "y"))


@pytest.fixture
def navigator(qapp: QApplication) -> Navigator:
    return Navigator(GUIDES)


def test_going_moves_and_says_so(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigator.moved) as heard:
        navigator.go(PAGE)
    assert heard.args == [PAGE]
    assert navigator.spot == PAGE
    assert navigator.can_go_back
    assert not navigator.can_go_forward


def test_back_and_forward_retrace_the_way(navigator: Navigator) -> None:
    navigator.go(PAGE)
    navigator.go(OTHER)
    heard: list[Spot] = []
    navigator.moved.connect(heard.append)
    navigator.back()
    navigator.back()
    navigator.forward()
    assert heard == [PAGE, GUIDES, PAGE]
    assert navigator.can_go_forward


def test_at_the_ends_nothing_moves(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(navigator.moved):
        navigator.back()
        navigator.forward()
    assert navigator.spot == GUIDES


def test_going_on_from_the_past_forgets_the_future(navigator: Navigator) -> None:
    navigator.go(PAGE)
    navigator.back()
    navigator.go(OTHER)
    assert navigator.trail() == (GUIDES, OTHER)
    assert not navigator.can_go_forward


def test_the_same_place_is_refined_not_repeated(navigator: Navigator) -> None:
    navigator.go(Spot("search", query="car"))
    navigator.go(Spot("search", query="carer"))
    assert navigator.trail() == (GUIDES, Spot("search", query="carer"))
    navigator.update(Spot("search", query="carers"))
    navigator.back()
    navigator.forward()
    assert navigator.spot.query == "carers"


def test_scrolling_is_remembered_for_going_back(navigator: Navigator) -> None:
    navigator.go(PAGE)
    there = Spot("reading", PAGE.address, anchor="part-two", fraction=0.25)
    navigator.update(there)
    navigator.go(OTHER)
    navigator.back()
    assert navigator.spot == there


def test_a_long_session_keeps_the_newest(navigator: Navigator) -> None:
    for number in range(MOST_KEPT + 10):
        navigator.go(Spot("reading", Address("a", f"p{number}")))
    assert len(navigator.trail()) == MOST_KEPT
    assert navigator.spot.address == Address("a", f"p{MOST_KEPT + 9}")
