"""Looks that change at once and last: text size, colours, font, and the preferences."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QLabel,
    QWidget,
)

from reader.settings.declared import SETTINGS
from reader.ui.appearance import THEMES, ZOOM_STEPS
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.theme.theme import THEME_NAMES
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, LONG, VISITS


def body_size(shell: Shell) -> int:
    return shell.reading.view.document().defaultFont().pixelSize()


def ground(widget: QWidget) -> str:
    """The colour in a corner of a widget, where nothing is written."""
    return widget.grab().toImage().pixelColor(QPoint(3, 3)).name()


def test_text_grows_and_shrinks_in_steps(shell: Shell) -> None:
    shell.read(LONG)
    sizes = [body_size(shell)]
    while shell.window.actions_["view.bigger"].isEnabled():
        shell.run("view.bigger")
        sizes.append(body_size(shell))
    assert sizes[0] == 19
    assert sizes == sorted(set(sizes))
    assert sizes[-1] == 19 * 4
    shell.run("view.usual-size")
    assert body_size(shell) == 19
    while shell.window.actions_["view.smaller"].isEnabled():
        shell.run("view.smaller")
    assert body_size(shell) == round(19 / 2)
    assert (ZOOM_STEPS[0], ZOOM_STEPS[-1]) == (50, 400)


def test_another_size_keeps_the_place(shell: Shell) -> None:
    page = shell.read(LONG)
    page.view.verticalScrollBar().setValue(1500)
    shell.settle()
    before = page.view.place()
    for _step in range(4):
        shell.run("view.bigger")
    assert page.view.place().anchor == before.anchor
    assert page.view.place().fraction == pytest.approx(before.fraction, abs=0.05)


@pytest.mark.parametrize("keys", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_both_plus_keys_make_text_larger(shell: Shell, keys: Qt.Key) -> None:
    page = shell.read(ABOUT)
    QTest.keyClick(page.view, keys, Qt.KeyboardModifier.ControlModifier)
    shell.idle()
    assert body_size(shell) == round(19 * 1.1)


def test_the_wheel_with_ctrl_asks_for_another_size(shell: Shell) -> None:
    page = shell.read(ABOUT)
    page.view.zoom_requested.emit(1)
    shell.idle()
    assert shell.context.services.settings.number("zoom") == 110
    page.view.zoom_requested.emit(-1)
    shell.idle()
    assert shell.context.services.settings.number("zoom") == 100


def test_size_and_font_and_colours_last(open_shell: Opener) -> None:
    first = open_shell().show()
    first.read(ABOUT)
    for action in ("view.bigger", "view.bigger", "theme.dark", "font.lexend"):
        first.run(action)
    second = open_shell().show()
    assert body_size(second) == round(19 * 1.25)
    assert second.context.theme.tokens.name == "dark"
    assert QFontInfo(second.reading.view.document().defaultFont()).family() == "Lexend"
    assert second.window.actions_["theme.dark"].isChecked()
    assert second.window.actions_["font.lexend"].isChecked()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_colours_change_everywhere_at_once(shell: Shell, qapp: QApplication, name: str) -> None:
    page = shell.read(VISITS)
    other = "dark" if name != "dark" else "light"
    shell.run(f"theme.{other}")
    shell.run(f"theme.{name}")
    tokens = shell.context.theme.tokens
    assert tokens.name == name
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(tokens.text)
    assert ground(page.view.viewport()) == QColor(tokens.surface).name()
    style = page.view.document().defaultStyleSheet()
    assert tokens.text in style
    heading = next(
        label for label in page.details.findChildren(QLabel) if label.text() == "Home visits"
    )
    assert heading.palette().color(QPalette.ColorRole.WindowText) == QColor(tokens.heading)


def test_next_colours_goes_round(shell: Shell) -> None:
    shell.read(ABOUT)
    seen = []
    for _theme in THEMES:
        shell.run("view.next-theme")
        seen.append(shell.context.services.settings.text("theme"))
    assert seen == [*THEMES[1:], THEMES[0]]


@pytest.mark.parametrize("name", ["dark", "high-contrast", "light"])
def test_the_window_follows_what_the_system_wants(
    shell: Shell, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = shell.read(ABOUT)
    theme = shell.context.theme
    # Off screen there is no desktop to change its mind, so the test speaks for it.
    monkeypatch.setattr(theme._system, "theme_name", lambda: name)
    hints = qapp.styleHints()
    if name == "high-contrast":
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    else:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    shell.settle()
    assert theme.tokens.name == name
    assert ground(page.view.viewport()) == QColor(theme.tokens.surface).name()


def test_preferences_have_a_row_for_each_setting(shell: Shell) -> None:
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    for setting in SETTINGS:
        fields = [
            widget
            for kind in (QCheckBox, QComboBox, QDoubleSpinBox, QGroupBox)
            for widget in dialog.findChildren(kind)
            if widget.accessibleName() == setting.title
        ]
        assert len(fields) == 1, setting.key
        assert fields[0].accessibleDescription() == setting.meaning
        said = shell.words(dialog).splitlines()
        if not isinstance(fields[0], QAbstractButton):
            assert setting.title in said


def test_a_setting_of_several_words_has_a_box_for_each(shell: Shell) -> None:
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    (group,) = dialog.findChildren(QGroupBox)
    boxes = {box.text(): box for box in group.findChildren(QCheckBox)}
    boxes["Guide"].click()
    boxes["Ages"].click()
    shell.idle()
    kept = shell.context.services.settings.text("columns")
    assert kept == "title,kind,strength,outcomes,ages,origin,studies"


def test_a_preference_holds_at_once_and_lasts(open_shell: Opener) -> None:
    shell = open_shell().show()
    page = shell.read(LONG)
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    size = next(
        box for box in dialog.findChildren(QDoubleSpinBox) if box.accessibleName() == "Text size"
    )
    size.setValue(150)
    shell.idle()
    assert body_size(shell) == round(19 * 1.5)
    theme = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Theme")
    theme.setCurrentIndex(theme.findData("cream"))
    theme.activated.emit(theme.currentIndex())
    shell.idle()
    assert ground(page.view.viewport()) == QColor(shell.context.theme.tokens.surface).name()
    again = open_shell().show()
    assert again.context.theme.tokens.name == "cream"
    assert body_size(again) == round(19 * 1.5)


@pytest.mark.parametrize(("name", "hundredths"), [("Letter spacing", 12), ("Word spacing", 16)])
def test_spacing_of_letters_and_words_holds_at_once_and_cuts_nothing(
    shell: Shell, name: str, hundredths: int
) -> None:
    """The least values of WCAG 1.4.12: 0.12 and 0.16 of the text size."""
    page = shell.read(LONG)
    before = QFontMetricsF(page.view.document().defaultFont())
    letters, words = before.horizontalAdvance("a"), before.horizontalAdvance("a b")
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QDoubleSpinBox)}
    boxes[name].setValue(hundredths)
    shell.idle()
    dialog.close()
    after = QFontMetricsF(page.view.document().defaultFont())
    assert after.horizontalAdvance("a b") > words
    assert (after.horizontalAdvance("a") > letters) == (name == "Letter spacing")
    assert page.view.horizontalScrollBar().maximum() == 0
    shell.run("view.bigger")
    wider = page.view.document().defaultFont()
    space = wider.letterSpacing() if name == "Letter spacing" else wider.wordSpacing()
    assert space == pytest.approx(wider.pixelSize() * hundredths / 100, abs=0.02)


def test_preferences_show_what_is_set(open_shell: Opener) -> None:
    shell = open_shell().show()
    shell.context.services.settings.set("zoom", 175)
    shell.context.services.settings.set("start", "guides")
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    values = {box.accessibleName(): box.value() for box in dialog.findChildren(QDoubleSpinBox)}
    choices = {box.accessibleName(): box.currentData() for box in dialog.findChildren(QComboBox)}
    assert values["Text size"] == 175
    assert choices["At the start"] == "guides"
