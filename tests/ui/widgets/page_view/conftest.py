"""A page to look at, and a view that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from reader.ui.theme.page_style import page_style
from reader.ui.theme.tokens import Tokens, load_tokens
from reader.ui.widgets.page_view.view import PageView

LIGHT = Path(__file__).resolve().parents[4] / "resources" / "themes" / "light.toml"


def box(name: str, inside: str) -> str:
    return (
        f'<table class="{name}" width="100%"><tbody><tr><td class="{name}">{inside}</td>'
        "</tr></tbody></table>"
    )


PAGE = (
    '<h1 id="top">Kinship care</h1>'
    '<p>For <a href="guide:a/b">friends <b>and</b> family</a> who care. '
    '<a class="term" href="guide:a/t" title="A court order.">SGO</a></p>'
    '<h2 id="lists">Lists</h2>'
    "<ul><li>First<ul><li>Inner</li></ul></li><li>Second</li></ul><ol><li>One</li><li>Two</li></ol>"
    + box(
        "card",
        '<h3 id="card">A card</h3><p>Inside <a href="https://example.org/x">out</a></p>'
        "<table><tbody><tr><td>For whom</td><td>Carers</td></tr></tbody></table>",
    )
    + '<h2 id="table">Table</h2>'
    '<table class="data"><thead><tr><th>Name</th><th>Studies</th></tr></thead>'
    "<tbody><tr><td>Kin</td><td>2</td></tr></tbody></table>"
    '<p><img src="family.png" alt="A family at a table"></p><p><a href="#card">Up</a></p>'
)
PARAGRAPH = "<p>" + "Kinship carers need help that is close to home. " * 12 + "</p>"
LONG = "".join(f'<h2 id="part-{number}">Part {number}</h2>{PARAGRAPH}' for number in range(30))


@pytest.fixture(scope="session")
def light() -> Tokens:
    return load_tokens(LIGHT)


def body_font(size: int = 19) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    return font


@pytest.fixture
def view(qtbot: QtBot, light: Tokens) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_text_font(body_font())
    made.set_page(PAGE, page_style(light), {}, "Kinship care")
    made.show()
    return made


@pytest.fixture
def long_view(view: PageView, light: Tokens) -> PageView:
    view.set_page(LONG, page_style(light), {}, "Long")
    return view
