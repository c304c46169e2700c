"""The application's style sheet, built from tokens; colours are written nowhere else."""

from __future__ import annotations

from pathlib import Path
from string import Template

from reader.ui.theme.tokens import Tokens, luminance

# Sizes of text, as multiples of the application's own (design: headings 36/24/19 over 19).
TITLE_SIZES = {"page_title": 1.75, "section_title": 1.25, "card_title": 1.125}
RAIL_ITEM = 10.8  # the width of a place on the rail, so that its word fits at any size

MIDDLE = 0.179
"""The luminance on which black and white show equally well: (L + .05)^2 = .05 * 1.05."""

RULES = Template("""
* { outline: 0; }
QWidget { color: $text; }
QMainWindow, QDialog { background-color: $background; }
QToolTip {
    background-color: $raised; color: $text; border: 1px solid $edge; padding: 8px;
}

QFrame[look="rail"] { background-color: $background; border: 0; border-right: 1px solid $line; }
QFrame[look="bar"] { background-color: $background; border: 0; border-bottom: 1px solid $line; }
QFrame[look="panel"] { background-color: $background; border: 0; }
QWidget[look="page"] { background-color: $surface; }
QFrame[look="card"] {
    background-color: $raised; border: 1px solid $line; border-radius: 10px;
}
QFrame[look="card"]:hover { border-color: $edge; }
QFrame[look="message"] {
    background-color: $note; border: 1px solid $note_bar; border-radius: 8px;
    margin: 8px 12px 0 12px;
}
QFrame[look="message"] QLabel { color: $text; }
QFrame[look="problem"] {
    background-color: $problem; border: 1px solid $problem_bar; border-radius: 8px;
    margin: 8px 12px 0 12px;
}
QFrame[look="problem"] QLabel { color: $text; }

QLabel { background-color: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[look="page-title"] { color: $heading; font-size: ${page_title}px; font-weight: 600; }
QLabel[look="section-title"] { color: $heading; font-size: ${section_title}px; font-weight: 600; }
QLabel[look="card-title"] { color: $heading; font-size: ${card_title}px; font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="chip"] {
    background-color: $sunken; color: $text; border: 1px solid $edge;
    border-radius: 6px; padding: 2px 8px;
}
QLabel[look="advice"] {
    background-color: $note; color: $text; border: 1px solid $note_bar;
    border-radius: 6px; padding: 6px 10px;
}
QLabel[look="mistake"] {
    background-color: $problem; color: $text; border: 1px solid $problem_bar;
    border-radius: 6px; padding: 6px 10px;
}
QLabel[look="strength"] {
    background-color: $strength; color: $strength_ink; border: 1px solid $strength_bar;
    border-radius: 6px; padding: 2px 8px; font-weight: 600;
}

QPushButton {
    background-color: $raised; color: $text; border: 1px solid $edge; border-radius: 8px;
    padding: 6px 16px; min-height: 24px;
}
QPushButton:hover { background-color: $accent_soft; color: $accent_soft_text; }
QPushButton:pressed, QPushButton:checked {
    background-color: $accent_soft; color: $accent_soft_text; border-color: $accent;
}
QPushButton:disabled { background-color: $background; color: $disabled; border-color: $line; }
QPushButton[look="primary"] {
    background-color: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600;
}
QPushButton[look="primary"]:hover { background-color: $accent_hover; color: $accent_text; }
QPushButton[look="primary"]:disabled {
    background-color: $background; color: $disabled; border-color: $line;
}
QPushButton[look="link"], QToolButton[look="link"] {
    background-color: transparent; color: $link; border: 0; padding: 4px; min-height: 24px;
    text-decoration: underline; text-align: left;
}
QPushButton[look="link"]:hover, QToolButton[look="link"]:hover { color: $link_hover; }

QPushButton[look="chip-button"] {
    background-color: $accent_soft; color: $accent_soft_text; border: 1px solid $accent;
    border-radius: 14px; padding: 2px 10px 2px 8px; min-height: 24px;
}
QPushButton[look="chip-button"]:hover { background-color: $raised; color: $text; }

QToolButton {
    background-color: transparent; color: $text; border: 1px solid transparent;
    border-radius: 8px; padding: 5px; min-width: 24px; min-height: 24px;
}
QToolButton:hover { background-color: $accent_soft; color: $accent_soft_text; }
QToolButton:checked, QToolButton:pressed {
    background-color: $accent_soft; color: $accent_soft_text; border-color: $accent;
}
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="rail-item"] {
    border: 0; border-left: 4px solid transparent; border-radius: 6px; padding: 8px 4px 8px 0;
    min-width: ${rail_item}px; min-height: 44px;
}
QToolButton[look="rail-item"]:checked {
    background-color: $accent_soft; color: $accent_soft_text; border-left: 4px solid $accent;
    font-weight: 600;
}

QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background-color: $surface; color: $text; border: 1px solid $edge; border-radius: 8px;
    padding: 5px 10px; min-height: 24px;
    selection-background-color: $selection; selection-color: $selection_text;
}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border-color: $accent;
}
QLineEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $line; }
QComboBox QAbstractItemView {
    background-color: $raised; color: $text; border: 1px solid $edge; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $accent_soft_text;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: url("$on_surface/chevron-down.svg"); width: 20px; height: 20px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background-color: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 18px; height: 18px; border: 2px solid $edge; border-radius: 5px;
    background-color: $surface;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    border: 2px solid $accent; background-color: $accent; image: url("$on_accent/check.svg");
}
QRadioButton::indicator {
    width: 18px; height: 18px; border: 2px solid $edge; border-radius: 11px;
    background-color: $surface;
}
QRadioButton::indicator:checked {
    width: 10px; height: 10px; border: 6px solid $accent; background-color: $surface;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }

QTextBrowser {
    background-color: $surface; color: $text; border: 0;
    selection-background-color: $selection; selection-color: $selection_text;
}
QAbstractItemView {
    background-color: $surface; color: $text; border: 0;
    alternate-background-color: $sunken;
    selection-background-color: $accent_soft; selection-color: $accent_soft_text;
}
QAbstractItemView::item {
    min-height: 24px; padding: 4px 8px 4px 4px; color: $text;
    border: 0; border-left: 4px solid transparent;
}
QAbstractItemView::item:hover { background-color: $sunken; color: $text; }
QAbstractItemView::item:selected {
    background-color: $accent_soft; color: $accent_soft_text; border-left: 4px solid $accent;
}
QAbstractItemView[look="rows"] { background-color: transparent; }
QLineEdit > QToolButton { min-width: 0; min-height: 0; padding: 0; border: 0; }
QAbstractItemView[look="rows"]::item {
    padding: 10px 12px 10px 8px; border-bottom: 1px solid $line;
}
QAbstractItemView[look="rows"]::item:selected { border-left: 4px solid $accent; }
QTreeView { background-color: $background; show-decoration-selected: 1; }
QTreeView#facets { background-color: transparent; }
QTreeView#facets::branch { image: none; }
QTreeView::branch:has-children:closed { image: url("$on_surface/chevron-right.svg"); }
QTreeView::branch:has-children:open { image: url("$on_surface/chevron-down.svg"); }
QHeaderView::section {
    background-color: $sunken; color: $text; border: 0; border-bottom: 1px solid $edge;
    padding: 8px; font-weight: 600;
}

QMenu { background-color: $raised; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; min-height: 24px; border-radius: 6px; }
QMenu::item:selected { background-color: $accent_soft; color: $accent_soft_text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background-color: $line; margin: 4px 8px; }
QMenuBar { background-color: $background; color: $text; }
QMenuBar::item { padding: 6px 10px; background-color: transparent; border-radius: 6px; }
QMenuBar::item:selected { background-color: $accent_soft; color: $accent_soft_text; }

QScrollArea { background-color: transparent; border: 0; }
QScrollBar:vertical { background-color: transparent; width: 16px; margin: 0; }
QScrollBar:horizontal { background-color: transparent; height: 16px; margin: 0; }
QScrollBar::handle { background-color: $edge; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 40px; margin: 2px 4px; }
QScrollBar::handle:horizontal { min-width: 40px; margin: 4px 2px; }
QScrollBar::handle:hover { background-color: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background-color: transparent; }
QSplitter::handle { background-color: $line; }
QSplitter::handle:horizontal { width: 5px; }
QSplitter::handle:vertical { height: 5px; }
QSplitter::handle:hover { background-color: $edge; }
QProgressBar {
    background-color: $sunken; color: $text; border: 1px solid $edge; border-radius: 6px;
    text-align: center; min-height: 16px;
}
QProgressBar::chunk { background-color: $accent_soft; border-radius: 5px; }
QStatusBar { background-color: $background; color: $muted; }
""")


def stylesheet(tokens: Tokens, text_px: int, glyphs: Path) -> str:
    """Build the style sheet for a theme; ``text_px`` is the application's text size in pixels.

    ``glyphs`` holds ticks and arrows in the folders "black" and "white".
    """
    sizes = {name: round(text_px * ratio) for name, ratio in TITLE_SIZES.items()}
    sizes["rail_item"] = round(text_px * RAIL_ITEM)
    pictures = {
        "on_surface": (glyphs / _ink(tokens.surface)).as_posix(),
        "on_accent": (glyphs / _ink(tokens.accent)).as_posix(),
    }
    return RULES.substitute(tokens._asdict() | sizes | pictures)


def _ink(ground: str) -> str:
    """The glyphs that show best on a colour."""
    return "black" if luminance(ground) > MIDDLE else "white"
