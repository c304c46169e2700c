"""The offline proof: the frozen program is used with no network, watched from the kernel."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from locked_venv import Checkout
from package_audit import audit, audit_text
from package_freeze import freeze

from tests.end2end.limits import without_network
from tests.end2end.program import ROOT, Windows, call, program_environment
from tests.end2end.story import NAVIGATOR, go_to, open_recommendation
from tests.end2end.tracing import ended, network_calls, watched
from tests.package.frozen import DIST, Frozen

PROOF = DIST / "offline-proof.txt"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
PLANTED = "import socket\nsocket.create_connection(('127.0.0.1', 9))\n"
VERBS = (("guides",), ("search", "kinship navigator"), ("show", NAVIGATOR), ("index",))
ENDINGS = (".docx", ".xlsx", ".csv", ".html", ".md", ".json")
PAGES = ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7")


@dataclass
class Proof:
    """What was done while the kernel watched, one line each."""

    lines: list[str] = field(default_factory=list)

    def add(self, what: str, trace: list[str]) -> None:
        """Note one run; fail when it asked for any socket but a local one."""
        found = network_calls(trace)
        local = sum("AF_UNIX" in line for line in trace)
        self.lines.append(f"{what}: {len(found)} network calls, {local} calls on local sockets")
        assert found == [], f"{what}: {found}"


@pytest.fixture(scope="module")
def proof(bundle: Path) -> Iterator[Proof]:
    """Collects the lines, and writes the report once everything has passed."""
    PROOF.unlink(missing_ok=True)
    collected = Proof()
    yield collected
    findings = audit(Checkout(ROOT), bundle)
    heading = (
        "Offline proof of Practice Guides Reader\n\n"
        "The frozen program was run in a network namespace of its own, which holds no interface,\n"
        "not even loopback, while strace wrote down every call that makes or uses a socket.\n"
        "A network call is any socket but AF_UNIX, loopback included, or a ring of calls.\n\n"
    )
    text = heading + "\n".join(collected.lines) + "\n\n" + audit_text(findings)
    PROOF.write_text(text, encoding="utf-8")


def seen_while(command: list[str], trace: Path) -> tuple[int, list[str]]:
    """Run a command with no network under the eye of the kernel: its exit code and its calls."""
    with subprocess.Popen(
        without_network([*watched(trace), *command]),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=program_environment(OFFSCREEN),
    ) as process:
        code = process.wait(120)
    return code, ended(trace, process.pid)


def frozen_script(name: str, text: str, folder: Path, *, plainly: bool) -> Path:
    """Freeze a script: as the program is frozen, or as PyInstaller does by itself."""
    script = folder / f"{name}.py"
    script.write_text(text, encoding="utf-8")
    if not plainly:
        return freeze(Checkout(ROOT), {"FREEZE_SCRIPT": str(script)}, name) / name
    words = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(folder / "dist")]
    words += ["--workpath", str(folder / "work"), "--specpath", str(folder), str(script)]
    answer = call([Checkout(ROOT).python, "-P", "-m", "PyInstaller", *words])
    assert answer.returncode == 0, answer.stderr
    return folder / "dist" / name / name


def test_commands_use_no_network(frozen: Frozen, proof: Proof, tmp_path: Path) -> None:
    runs = [*VERBS, *(("export", NAVIGATOR, "--out", tmp_path / f"out{e}") for e in ENDINGS)]
    for number, words in enumerate(runs):
        code, trace = seen_while(frozen.command(*words), tmp_path / f"trace-{number}")
        assert code == 0, words
        proof.add(" ".join(str(word).replace(str(tmp_path), "") for word in words), trace)
    assert all((tmp_path / f"out{ending}").stat().st_size > 1000 for ending in ENDINGS)


def test_the_window_uses_no_network(
    frozen: Frozen, proof: Proof, windows: Windows, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    about = "guide:kinship-care/about"
    window = windows.open(frozen, about, before=without_network(watched(trace)))
    page = go_to(window, "document web")
    links = window.tree.all("link", below=page)
    outside = [link for link in links if "http" in link.description or "." in link.name]
    window.tree.press(outside[-1])
    window.find("dialog", has="leaves the reader")
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
    window.told("page.pdf")
    assert pdf.read_bytes().startswith(b"%PDF-")
    for page_keys in PAGES:
        window.keys(page_keys)
        window.focus()
    window.quit()
    proof.add(
        "window: link out, search, open, save, PDF file, pages", ended(trace, window.process.pid)
    )


def test_the_audit_finds_no_fault(bundle: Path, proof: Proof) -> None:
    findings = audit(Checkout(ROOT), bundle)
    assert findings.faults == ()
    assert [row.part for row in (*findings.asking, *findings.holding) if not row.reason] == []
    assert len(findings.modules) > 500
    assert len(findings.libraries) > 30


def test_a_planted_connection_makes_the_proof_fail(proof: Proof, tmp_path: Path) -> None:
    planted = frozen_script("planted", PLANTED, tmp_path, plainly=True)
    _code, trace = seen_while([str(planted)], tmp_path / "trace")
    with pytest.raises(AssertionError, match="AF_INET"):
        Proof().add("planted", trace)
    proof.lines.append("control: a planted socket.create_connection was seen by the same watch")


def test_a_planted_connection_is_refused_and_ends_the_build(proof: Proof, tmp_path: Path) -> None:
    planted = frozen_script("planted", PLANTED, tmp_path, plainly=False)
    code, trace = seen_while([str(planted)], tmp_path / "trace")
    assert code != 0
    proof.add("control: the same, frozen as the program is, was refused", trace)
    assert "planted asks for socket." in audit(Checkout(ROOT), planted.parent).faults


def test_no_way_around_the_shut_door(tmp_path: Path) -> None:
    """Where Python holds its socket module in its core, an import of it by hand is refused too."""
    way_around = (
        "import sys\n"
        "for name in ('socket', '_socket'):\n    sys.modules.pop(name, None)\n"
        "import _socket\n_socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)\n"
    )
    sly = frozen_script("sly", way_around, tmp_path, plainly=False)
    code, trace = seen_while([str(sly)], tmp_path / "trace")
    assert code != 0
    assert network_calls(trace) == []
