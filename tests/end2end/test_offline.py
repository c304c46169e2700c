"""The running program uses no network: seen from the kernel, from Python, and with none there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.limits import without_network
from tests.end2end.program import Reader, Windows, call, program_environment
from tests.end2end.story import NAVIGATOR, go_to, open_recommendation
from tests.end2end.tracing import ended, network_calls, watched

PAGE_WITH_LINKS = "guide:kinship-care/about"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
NETWORK_MODULES = {
    *("socket", "_socket", "ssl", "_ssl", "http.client", "http.server", "urllib.request"),
    *("asyncio", "multiprocessing.connection", "socketserver", "ftplib", "smtplib", "telnetlib"),
}
# Not "selectors": subprocess waits with it for the pipe of the process that builds the index.
NETWORK_QT = ("PySide6.QtNetwork", "PySide6.QtWebEngine", "PySide6.QtWebSockets", "PySide6.QtHttp")


def seen_while(command: list[str], trace: Path) -> list[str]:
    """Run a command to its end under the eye of the kernel; return its network calls."""
    with subprocess.Popen(
        [*watched(trace), *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=program_environment(OFFSCREEN),
    ) as process:
        process.wait(120)
    return network_calls(ended(trace, process.pid))


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("import socket; socket.socket()", "AF_INET"),
        ("import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)", "AF_INET6"),
        ("import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)", "AF_NETLINK"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "AF_INET"),
        ("import ctypes; ctypes.CDLL(None).syscall(425, 1, 0)", "io_uring_setup"),
        ("import os; os.fork() and os.wait() or __import__('socket').socket()", "AF_INET"),
    ],
)
def test_the_watch_sees_what_it_is_there_for(code: str, word: str, tmp_path: Path) -> None:
    found = seen_while([sys.executable, "-c", code], tmp_path / "trace")
    assert found
    assert word in found[0]


def test_the_watch_lets_local_sockets_pass(tmp_path: Path) -> None:
    code = "import socket; socket.socketpair(); socket.socket(socket.AF_UNIX).bind(b'')"
    trace = tmp_path / "trace"
    assert seen_while([sys.executable, "-c", code], trace) == []
    assert "AF_UNIX" in trace.read_text()


def test_no_socket_while_a_command_answers(reader: Reader, tmp_path: Path) -> None:
    for number, words in enumerate((("search", "navigator"), ("guides",), ("index",))):
        assert seen_while(reader.command(*words), tmp_path / f"trace-{number}") == []


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".csv", ".html", ".pdf", ".md", ".json"])
def test_no_socket_while_an_export_is_written(reader: Reader, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"
    command = reader.command("export", NAVIGATOR, "--out", out)
    assert seen_while(command, tmp_path / "trace") == []
    assert out.stat().st_size > 1000


def test_no_socket_on_the_first_day(new_reader: Reader, tmp_path: Path) -> None:
    """Guides are installed and the index is built, whichever process does it."""
    trace = tmp_path / "trace"
    assert seen_while(offscreen(new_reader, "allow"), trace) == []
    current = new_reader.profile / "cache" / "index" / "current.json"
    assert current.is_file()


def test_no_socket_while_the_window_is_used(
    windows: Windows, reader: Reader, tmp_path: Path
) -> None:
    """Opening, searching, saving, a link that leads out, and a PDF file."""
    trace = tmp_path / "trace"
    window = windows.open(reader, PAGE_WITH_LINKS, before=watched(trace))
    page = go_to(window, "document web")
    links = window.tree.all("link", below=page)
    outside = [link for link in links if "http" in link.description or "." in link.name]
    assert outside, links
    window.tree.press(outside[-1])
    dialog = window.find("dialog", has="leaves the reader")
    address = window.find("text", name="Full address", below=dialog)
    assert window.tree.text(address).startswith("https://")
    window.keys("Escape")
    window.until(lambda: window.tree.first("dialog") is None, "the dialog to close")

    open_recommendation(window)
    window.keys("ctrl+d")
    window.told("Saved")
    pdf = tmp_path / "page.pdf"
    window.keys("ctrl+shift+p")
    window.find("dialog", has="Save page as PDF")
    window.keys("ctrl+a")
    window.type(str(pdf))
    window.keys("Return")
    window.until(lambda: pdf.exists() and pdf.stat().st_size > 1000, "the PDF file")
    assert pdf.read_bytes().startswith(b"%PDF-")
    window.told("page.pdf")
    window.quit()
    lines = ended(trace, window.process.pid)
    assert any("AF_UNIX" in line for line in lines), "The watch saw nothing at all."
    assert network_calls(lines) == []


def test_everything_works_with_no_network_at_all(
    windows: Windows, reader: Reader, tmp_path: Path
) -> None:
    proof = "import socket; s = socket.socket(); s.connect(('127.0.0.1', 9))"
    control = call(without_network([sys.executable, "-c", proof]))
    assert "Network is unreachable" in control.stderr, (
        f"A process without a network could not be made here (unshare --net): {control.stderr}"
    )
    window = windows.open(reader, before=without_network([]))
    open_recommendation(window)
    window.keys("ctrl+d")
    window.told("Saved")
    window.quit()
    answer = call(without_network(reader.command("search", "kinship navigator", "--json")))
    assert json.loads(answer.stdout)["hits"][0]["address"] == NAVIGATOR
    picture = tmp_path / "shot.png"
    answer = call(without_network(reader.command("shot", picture)))
    assert answer.returncode == 0, answer.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_no_network_module_is_imported(new_reader: Reader) -> None:
    answer = used_offscreen(new_reader, "allow")
    modules = set(json.loads(answer.stdout.splitlines()[-1]))
    assert "reader.ui.pages.reading" in modules
    assert modules & NETWORK_MODULES == set()
    assert [name for name in modules if name.startswith(NETWORK_QT)] == []


def test_python_is_never_asked_for_the_network(new_reader: Reader) -> None:
    used_offscreen(new_reader, "refuse")


def test_the_refusal_refuses() -> None:
    code = (
        "import sys; from tests.end2end.offscreen_program import refuse_network as refuse; "
        "sys.addaudithook(refuse); import socket; socket.socket()"
    )
    answer = call([sys.executable, "-c", code])
    assert answer.returncode == 86
    assert "REFUSED socket.__new__" in answer.stderr


def offscreen(reader: Reader, rule: str) -> list[str]:
    """Return the command that runs the whole program off screen and uses it."""
    script = Path(__file__).with_name("offscreen_program.py")
    places = ("--profile", reader.profile, "--packs", reader.packs)
    return [str(word) for word in (sys.executable, "-P", script, rule, *places)]


def used_offscreen(reader: Reader, rule: str) -> subprocess.CompletedProcess[str]:
    """Let the program be used off screen, and return what it printed."""
    answer = call(offscreen(reader, rule), OFFSCREEN)
    assert answer.returncode == 0, answer.stderr
    assert "USED" in answer.stdout, answer.stderr
    return answer
