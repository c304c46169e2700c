"""SystemLook before and after it asks the system: memory serves the first paint only."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.theme.system_look import SystemLook


def look(memory: Path) -> SystemLook:
    return SystemLook(QGuiApplication.styleHints(), memory=memory)


def test_a_first_start_asks_the_system_and_the_next_one_knows(
    qapp: QApplication, tmp_path: Path
) -> None:
    memory = tmp_path / "system-look"
    first = look(memory)
    asked = first.theme_name()
    first.check()
    assert memory.read_text(encoding="ascii") == asked == look(memory).theme_name()


def test_contrast_that_is_remembered_wrongly_is_put_right(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    memory = tmp_path / "system-look"
    memory.write_text("high-contrast", encoding="ascii")
    made = look(memory)
    assert made.theme_name() == "high-contrast"
    with qtbot.waitSignal(made.changed):
        made.check()
    assert made.theme_name() != "high-contrast"
    assert memory.read_text(encoding="ascii") == made.theme_name()


@pytest.mark.parametrize("content", [b"", b"purple", b"\xff\xfe", b"light\nlight"])
def test_a_memory_that_makes_no_sense_is_not_believed(
    qapp: QApplication, tmp_path: Path, content: bytes
) -> None:
    memory = tmp_path / "system-look"
    memory.write_bytes(content)
    assert look(memory).theme_name() == look(tmp_path / "none").theme_name()


def test_a_memory_that_cannot_be_written_harms_nothing(qapp: QApplication, tmp_path: Path) -> None:
    made = look(tmp_path / "no-such-folder" / "system-look")
    made.check()
    assert made.theme_name() in ("light", "dark", "high-contrast")
