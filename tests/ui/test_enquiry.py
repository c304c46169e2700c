"""The enquiry form: filled in by keyboard alone, sent by nobody, and kept if closed by accident."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from reader.guide.address import Address
from reader.services.enquiring import QUESTION
from reader.ui.dialogs.enquiry import ABOUT as ABOUT_FIELD
from reader.ui.dialogs.enquiry import EnquiryDialog
from reader.ui.dialogs.link import LinkDialog
from reader.ui.navigator import Spot
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, SCHOOL, VISITS

ROLE = "Your job role"
TAB = Qt.Key.Key_Tab


class MailProgram(QObject):
    """What the system would have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def mail(qapp: QApplication) -> Iterator[MailProgram]:
    made = MailProgram()
    QDesktopServices.setUrlHandler("mailto", made, "open_url")  # type: ignore[arg-type]  # wants text
    yield made
    QDesktopServices.unsetUrlHandler("mailto")


def open_form(shell: Shell) -> EnquiryDialog:
    shell.run("item.enquiry")
    return shell.dialog(EnquiryDialog)


def focused(dialog: EnquiryDialog) -> QWidget:
    found = dialog.focusWidget()
    assert found is not None
    return found


def fill(dialog: EnquiryDialog) -> None:
    """Type in every field, going from one to the next by Tab."""
    assert focused(dialog) is dialog.field(ROLE)
    QTest.keyClicks(focused(dialog), "Team manager")
    QTest.keyClick(focused(dialog), TAB)
    assert focused(dialog) is dialog.field(ABOUT_FIELD)
    QTest.keyClick(focused(dialog), TAB)
    QTest.keyClicks(focused(dialog), "Who answers the phone?")


def press_button(shell: Shell, dialog: EnquiryDialog, words: str) -> None:
    """Go to a button by Tab and press it with the space bar."""
    button = shell.button(words, dialog)
    for _step in range(20):
        if focused(dialog) is button:
            break
        QTest.keyClick(focused(dialog), TAB)
    assert focused(dialog) is button
    shell.press(button, Qt.Key.Key_Space)


def test_the_form_is_filled_in_and_copied_by_keyboard_alone(shell: Shell) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    fill(dialog)
    press_button(shell, dialog, "Copy the text")
    text = QGuiApplication.clipboard().text()
    assert "To: The authors" in text
    assert "About: Help at home: About help at home" in text
    assert "Job role: Team manager" in text
    assert "Who answers the phone?" in text
    assert "The text was copied." in shell.words(dialog)
    shell.press(dialog, Qt.Key.Key_Escape)
    assert not shell.window.findChildren(EnquiryDialog)


def test_the_form_says_what_must_be_known_before_writing(shell: Shell) -> None:
    shell.read(ABOUT)
    words = shell.words(open_form(shell))
    assert "No e-mail address was found." in words
    assert "Do not write any child's personal details here." in words
    assert "The program sends nothing." in words


def test_it_is_about_what_is_being_read_and_can_be_changed(shell: Shell) -> None:
    shell.read(VISITS)
    dialog = open_form(shell)
    field = dialog.field(ABOUT_FIELD)
    assert isinstance(field, QLineEdit)
    assert field.text() == "Help at home: Home visits"
    field.setText("Something else")
    assert dialog.draft.about == "Something else"


def test_missing_answers_are_said_next_to_their_fields(shell: Shell) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    QGuiApplication.clipboard().setText("before")
    press_button(shell, dialog, "Copy the text")
    assert QGuiApplication.clipboard().text() == "before"
    assert dialog.problem(ROLE) == f"Fill in “{ROLE}”: it is needed."
    assert dialog.problem(QUESTION) == f"Fill in “{QUESTION}”: it is needed."
    assert dialog.problem(ROLE) in shell.words(dialog)
    assert focused(dialog) is dialog.field(ROLE)
    assert dialog.field(ROLE).accessibleDescription() == dialog.problem(ROLE)
    QTest.keyClicks(focused(dialog), "M")
    assert dialog.problem(ROLE) == ""
    assert dialog.field(ROLE).accessibleDescription() == ""
    press_button(shell, dialog, "Copy the text")
    assert focused(dialog) is dialog.field(QUESTION)


def test_every_field_has_a_name_and_a_label_that_leads_to_it(shell: Shell) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    labels = {label.buddy(): label.text() for label in dialog.findChildren(QLabel) if label.buddy()}
    for name in (ROLE, ABOUT_FIELD, QUESTION):
        assert labels[dialog.field(name)] == name
        assert dialog.field(name).accessibleName() == name


def test_what_is_said_is_in_view_however_small_the_window(shell: Shell) -> None:
    shell.read(ABOUT)
    shell.resize(320, 256)
    dialog = open_form(shell)
    dialog.resize(320, 256)
    press_button(shell, dialog, "Copy the text")
    assert not dialog.field(ROLE).visibleRegion().isEmpty()
    fill(dialog)
    press_button(shell, dialog, "Copy the text")
    told = [
        label for label in dialog.findChildren(QLabel) if label.text().startswith("The text was")
    ]
    assert not told[0].visibleRegion().isEmpty()


@pytest.mark.parametrize("closed_by", ["escape", "button", "window"])
def test_what_was_typed_is_there_again_after_closing(shell: Shell, closed_by: str) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    fill(dialog)
    if closed_by == "escape":
        shell.press(dialog, Qt.Key.Key_Escape)
    elif closed_by == "button":
        press_button(shell, dialog, "Close")
    else:
        dialog.close()
    shell.close_dialogs()
    shell.read(VISITS)
    again = open_form(shell)
    assert again.draft.answers == ("Team manager",)
    assert again.draft.question == "Who answers the phone?"
    assert again.draft.about == "Help at home: Home visits"  # it follows what is read


def test_a_subject_of_ones_own_stays(shell: Shell) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    field = dialog.field(ABOUT_FIELD)
    assert isinstance(field, QLineEdit)
    field.setText("My own words")
    shell.close_dialogs()
    shell.read(VISITS)
    assert open_form(shell).draft.about == "My own words"


def test_the_text_is_saved_as_a_file(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.txt"
    asked: list[str] = []

    def answer(_owner: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        asked.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    shell.read(ABOUT)
    dialog = open_form(shell)
    press_button(shell, dialog, "Save as a text file...")
    assert asked == []  # first the answers, then the name of the file
    fill(dialog)
    press_button(shell, dialog, "Save as a text file...")
    assert asked == ["enquiry-help-at-home.txt"]
    assert "Who answers the phone?" in path.read_text(encoding="utf-8")
    assert "Saved mine.txt" in shell.words(dialog)
    assert list(tmp_path.glob("*.part")) == []


def test_a_file_that_cannot_be_written_is_told_in_the_form(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(tmp_path / "gone" / "mine.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (gone, ""))
    shell.read(ABOUT)
    dialog = open_form(shell)
    fill(dialog)
    press_button(shell, dialog, "Save as a text file...")
    assert "mine.txt could not be written; nothing was changed." in shell.words(dialog)


def test_an_email_is_opened_only_after_asking(shell: Shell, mail: MailProgram) -> None:
    shell.read(ABOUT)
    dialog = open_form(shell)
    fill(dialog)
    press_button(shell, dialog, "Open in my e-mail program...")
    assert mail.opened == []
    asking = shell.dialog(LinkDialog)
    shell.click(shell.button("Open e-mail", asking))
    assert len(mail.opened) == 1
    link = urlsplit(mail.opened[0])
    assert (link.scheme, link.path) == ("mailto", "")
    said = parse_qs(link.query)
    assert said["subject"] == ["Enquiry: Help at home: About help at home"]
    assert "Who answers the phone?" in said["body"][0]


def test_a_guide_without_a_form_offers_none(shell: Shell) -> None:
    action = shell.window.actions_["item.enquiry"]
    shell.read(Address(SCHOOL, "about-school"))
    assert not action.isEnabled()
    shell.read(ABOUT)
    assert action.isEnabled()
    shell.go(Spot("guides"))
    assert not action.isEnabled()


@pytest.mark.parametrize("size", [(320, 256), (500, 400), (640, 480)])
@pytest.mark.parametrize("text", [16, 32])
def test_the_form_fits_in_a_small_window(
    shell: Shell, qapp: QApplication, size: tuple[int, int], text: int
) -> None:
    font = qapp.font()
    font.setPixelSize(text)
    qapp.setFont(font)
    shell.context.theme.dress(qapp)
    shell.read(ABOUT)
    shell.resize(*size)
    dialog = open_form(shell)
    dialog.resize(*size)
    shell.settle()
    for child in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QPushButton)):
        right = child.mapTo(dialog, child.rect().topRight()).x()
        assert right < size[0], f"{child.accessibleName()} is cut"
