"""PDF: the whole page, with its text, or no file at all."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.errors import Cancelled, StorageError
from reader.jobs import JobControl
from reader.ui.printing import Printed, printed_page, write_pdf
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, LONG, VISITS


def open_page(shell: Shell, address: object = VISITS) -> Printed:
    return printed_page(shell.context.services.reading.open(address, JobControl()))  # type: ignore[arg-type]


def streams(pdf: bytes) -> list[bytes]:
    """Every compressed stream of a PDF, unpacked where it is of the usual kind."""
    found = []
    for body in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        unpack = zlib.decompressobj()
        try:
            found.append(unpack.decompress(body))
        except zlib.error:
            continue
    return found


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_page_is_written_with_its_words_and_pictures(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "about.pdf"
    assert write_pdf(open_page(shell, ABOUT), shell.context.theme.paper(), file, JobControl())
    data = file.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert pages(data) >= 1
    assert b"/Subtype /Image" in data
    assert any(b"BT" in stream and b"Tj" in stream for stream in streams(data))
    assert sorted(path.name for path in tmp_path.glob("*.pdf*")) == ["about.pdf"]


def test_a_long_page_runs_over_several_sheets(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    write_pdf(open_page(shell, LONG), shell.context.theme.paper(), file, JobControl())
    assert pages(file.read_bytes()) > 2


def test_the_words_can_be_read_back(shell: Shell, tmp_path: Path) -> None:
    tool = shutil.which("pdftotext")
    file = tmp_path / "visits.pdf"
    shell.context.services.settings.set("card-layers", "statements")
    write_pdf(open_page(shell), shell.context.theme.paper(), file, JobControl())
    if tool is None:
        assert pages(file.read_bytes()) >= 1
        return
    out = subprocess.run([tool, str(file), "-"], capture_output=True, text=True, check=True)
    words = " ".join(unicodedata.normalize("NFKC", out.stdout).split())
    assert "Offer families home visits." in words
    assert "Nobody has compared home visits with money." in words
    assert "Save" not in words.replace("Saved", "")


def test_a_folder_that_is_not_there_is_told(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "no-such-folder" / "page.pdf"
    with pytest.raises(StorageError, match="nothing was changed"):
        write_pdf(open_page(shell), shell.context.theme.paper(), file, JobControl())
    assert not file.parent.exists()


def test_a_failure_leaves_the_old_file_and_no_half_one(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "page.pdf"
    folder.mkdir()  # a folder of this name cannot be replaced by a file
    (folder / "kept").write_text("kept", encoding="utf-8")
    with pytest.raises(StorageError):
        write_pdf(open_page(shell), shell.context.theme.paper(), folder, JobControl())
    assert (folder / "kept").read_text(encoding="utf-8") == "kept"
    assert not list(tmp_path.glob(".page.pdf*"))


def test_a_cancelled_pdf_leaves_nothing(shell: Shell, tmp_path: Path) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        write_pdf(open_page(shell), shell.context.theme.paper(), tmp_path / "x.pdf", control)
    assert not list(tmp_path.glob("*x.pdf*"))


def test_the_command_asks_where_and_says_what_was_saved(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_owner: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / "mine.pdf"), ""

    # The system's own file window cannot be driven off screen.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    shell.read(VISITS)
    shell.run("file.pdf")
    assert asked == ["help-at-home-recommendations.pdf"]
    assert "Saved mine.pdf" in shell.message()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
