"""Comparing and exporting by keyboard: from every page, into files that say where they went."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.comparing import compare
from reader.services.exporting import FORMATS, Exporting
from reader.ui.comparing import comparison_html
from reader.ui.dialogs.export import ExportDialog
from reader.ui.navigator import Spot
from tests.ui.shell import Shell
from tests.ui.small_guides import HOME, PEERS, PHONE, SCHOOL, VISITS

QUIET = Address(SCHOOL, "quiet-room")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def choose(shell: Shell, *addresses: Address) -> None:
    for address in addresses:
        shell.read(address)
        shell.reading.view.setFocus()
        shell.press(shell.reading.view, Qt.Key.Key_M, CONTROL)


@pytest.fixture
def compared(shell: Shell) -> Shell:
    """Two items chosen while reading, then compared."""
    choose(shell, VISITS, QUIET)
    shell.press(shell.reading.view, Qt.Key.Key_M, CONTROL, SHIFT)
    return shell


def export(shell: Shell, name: str = "docx") -> ExportDialog:
    shell.run("file.export")
    dialog = shell.dialog(ExportDialog)
    dialog.formats[name].setChecked(True)
    return dialog


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's window says that the file should go; its suffix is added."""
    file = tmp_path / "documents" / "mine"
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    return file


def test_items_chosen_while_reading_are_compared(compared: Shell) -> None:
    page = compared.compare
    assert compared.window.current_page() is page
    text = page.view.toPlainText()
    assert "Home visits" in text
    assert "A quiet room" in text
    assert "Different" in text
    assert "Same" in text
    assert "Each guide has its own strength labels." in text
    assert page.view.hasFocus()


def test_the_page_says_what_the_export_says(compared: Shell) -> None:
    found = compare(compared.context.services.exporting, (VISITS, QUIET), JobControl())
    text = " ".join(compared.compare.view.toPlainText().split())
    for field in found.fields:
        for words in (field.label, *field.values, field.verdict):
            assert " ".join(words.split()) in text
    for item in found.items:
        assert " ".join(item.citation.split()) in text


def test_stacked_and_side_by_side_say_the_same(compared: Shell) -> None:
    found = compare(compared.context.services.exporting, (VISITS, QUIET), JobControl())
    wide, narrow = (comparison_html(found, stacked=stacked) for stacked in (False, True))
    for html in (wide, narrow):
        assert html.count('class="differs"') == sum(field.differs for field in found.fields)
    compared.resize(320, 256)
    assert "<table" not in narrow
    text = compared.compare.view.toPlainText()
    assert text.index("Guide") < text.index("Kind") < text.index("Statement")
    assert compared.compare.view.horizontalScrollBar().maximum() == 0


def test_a_title_leads_to_its_item(compared: Shell) -> None:
    compared.compare.view.link_activated.emit(str(QUIET))
    compared.idle()
    assert compared.context.navigator.spot == Spot("reading", QUIET)


def test_items_are_taken_out_and_all_given_up(compared: Shell) -> None:
    choose(compared, PEERS)
    compared.run("go.compare")
    page = compared.compare
    first = page._buttons[0]
    assert first.accessibleName() == "Take out: Home visits"
    first.setFocus()
    compared.press(first, Qt.Key.Key_Space)
    assert compared.context.tray.addresses == (QUIET, PEERS)
    assert "Peer groups" in page.view.toPlainText()
    compared.run("item.clear-comparison")
    assert "0 items chosen. Choose 2 to 4 items" in compared.words()
    assert not page.view.isVisible()


def test_five_are_too_many_and_the_page_says_so(compared: Shell) -> None:
    choose(compared, PEERS, PHONE, Address(HOME, "listen"))
    compared.run("go.compare")
    assert "A comparison takes at most 4" in compared.words()


def test_an_item_that_is_gone_is_told(shell: Shell) -> None:
    for address in (VISITS, Address(HOME, "gone")):
        shell.context.tray.toggle(address)
    shell.go(Spot("compare"))
    assert "names no item" in shell.words()


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_every_format_is_written_from_the_window(
    compared: Shell, out: Path, chosen: object
) -> None:
    name, suffix = chosen.id, chosen.suffix  # type: ignore[attr-defined]
    dialog = export(compared, name)
    compared.press(dialog.save, Qt.Key.Key_Return)
    file = out.with_name(out.name + suffix)
    assert file.stat().st_size > 500
    assert dialog.told.text() == f"Saved {file.name} in {file.parent}."
    assert dialog.folder.isVisible()


def test_a_file_that_is_there_is_replaced_only_when_asked(compared: Shell, out: Path) -> None:
    file = out.with_name("mine.json")
    file.write_bytes(b"mine")
    dialog = export(compared, "json")
    compared.press(dialog.save, Qt.Key.Key_Return)
    assert file.read_bytes() == b"mine"
    assert "is there already" in dialog.told.text()
    assert dialog.replace.hasFocus()
    compared.press(dialog.replace, Qt.Key.Key_Space)
    assert b"Home visits" in file.read_bytes()


def test_the_folder_is_opened_only_by_choice(
    compared: Shell, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = export(compared, "md")
    compared.press(dialog.save, Qt.Key.Key_Return)
    assert opened == []
    assert dialog.folder.hasFocus()
    compared.press(dialog.folder, Qt.Key.Key_Space)
    assert [Path(url.toLocalFile()) for url in opened] == [out.parent]


def test_a_full_folder_is_told_and_the_dialog_stays(compared: Shell, out: Path) -> None:
    out.parent.rmdir()
    dialog = export(compared, "html")
    compared.press(dialog.save, Qt.Key.Key_Return)
    assert "is not there; nothing was written" in dialog.told.text()
    assert dialog.save.isEnabled()


def test_giving_up_the_place_writes_nothing(
    compared: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    dialog = export(compared)
    compared.press(dialog.save, Qt.Key.Key_Return)
    assert not dialog.told.isVisible()
    assert list(tmp_path.glob("*.docx")) == []


def test_what_runs_can_be_stopped(
    compared: Shell, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = export(compared, "json")
    compared.context.tasks.hold()
    dialog.save.click()
    assert dialog.progress.isVisible()
    assert dialog.stop.hasFocus()
    dialog.stop.click()
    compared.context.tasks.release()
    compared.idle()
    assert dialog.told.text() == "Stopped. No file was written."
    assert list(out.parent.iterdir()) == []
    assert dialog.save.isEnabled()


def test_a_format_that_is_not_installed_is_grey_and_named(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Exporting, "has", lambda _self, chosen: chosen.id != "pdf")
    shell.read(VISITS)
    dialog = export(shell)
    assert not dialog.formats["pdf"].isEnabled()
    assert "Accessible PDF needs a component" in shell.words(dialog)
    assert "Word and HTML are accessible formats, too." in shell.words(dialog)


def test_each_page_offers_what_it_shows(shell: Shell) -> None:
    def offered() -> list[str]:
        shell.run("file.export")
        dialog = shell.dialog(ExportDialog)
        words = [dialog.subject.itemText(n) for n in range(dialog.subject.count())]
        shell.close_dialogs()
        return words

    shell.read(VISITS)
    assert offered() == ["Only: Home visits (one item)", "The whole guide: Help at home"]
    shell.go(Spot("search", query="home visits"))
    shell.search.list.setCurrentIndex(shell.search.list.model().index(0, 0))
    first, second = offered()
    assert first.startswith("The ")
    assert second.startswith("Only: ")
    shell.go(Spot("recommendations"))
    assert offered() == [
        "Recommendations: everything (5 items)",
        "Only: Home visits (one item)",
        "The evidence map with its table",
    ]
    shell.run("item.save")
    shell.run("item.compare")
    assert offered()[0] == "The chosen items (one item)"
    shell.go(Spot("saved"))
    assert offered() == ["All of: Bookmarks (one item)", "Only: Home visits (one item)"]


def test_the_map_goes_out_as_a_picture_or_with_its_table(shell: Shell, out: Path) -> None:
    shell.go(Spot("recommendations", anchor="map"))
    dialog = export(shell, "png")
    shell.press(dialog.save, Qt.Key.Key_Return)
    assert out.with_name("mine.png").read_bytes().startswith(b"\x89PNG")
    dialog.formats["html"].setChecked(True)
    shell.press(dialog.save, Qt.Key.Key_Return)
    page = out.with_name("mine.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in page
    assert "A quiet room" in page


def test_the_comparison_is_printed_as_it_is_shown(
    compared: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "comparison.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    compared.run("file.pdf")
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.stat().st_size > 2000


@pytest.mark.parametrize(
    ("action", "words"), [("item.cite", "Guide's page:"), ("item.cite-harvard", "(Read:")]
)
def test_copying_takes_the_citation_along(shell: Shell, action: str, words: str) -> None:
    shell.read(VISITS)
    shell.run(action)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Offer families home visits.")
    assert words in text
    assert "Copied with its" in shell.message()


def test_the_details_panel_copies_too(shell: Shell) -> None:
    page = shell.read(PEERS)
    QGuiApplication.clipboard().clear()
    shell.click(page.details.cite_button)
    assert "Peer groups" in QGuiApplication.clipboard().text()


def test_adding_says_how_many_and_offers_the_comparison(shell: Shell) -> None:
    choose(shell, VISITS)
    assert "Added to the comparison. 1 chosen." in shell.message()
    choose(shell, PEERS)
    shell.click(shell.button("Compare"))
    assert shell.window.current_page() is shell.compare
