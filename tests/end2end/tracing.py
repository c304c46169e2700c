"""Watches every socket that a program and its children ask the kernel for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tests.end2end import processes
from tests.end2end.waiting import wait_for

CALLS = "socket,socketpair,connect,bind,listen,io_uring_setup"
OWN_FAMILIES = ("AF_UNIX", "AF_LOCAL", "AF_UNSPEC")
"""Families that stay on this machine: the screen and the buses. Loopback is not among them."""
FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9_]+|\bsocket(?:pair)?\((0x[0-9a-f]+|\d+)")


def watched(trace: Path) -> list[str]:
    """Return the words in front of a command that let its system calls be written to a file.

    The program keeps its own process id: the tracer is its grandchild.
    """
    strace = processes.required("strace", "strace")
    return [strace, "-D", "-f", "-q", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(trace)]


def ended(trace: Path, pid: int) -> list[str]:
    """Wait until the whole trace of a program that has ended is written; return its lines."""
    end = re.compile(rf"^{pid} +\+\+\+ (exited|killed)", re.MULTILINE)

    def written() -> str:
        text = trace.read_text(errors="replace") if trace.exists() else ""
        return text if end.search(text) else ""

    return wait_for(written, "the end of the trace").splitlines()


def network_calls(lines: Sequence[str]) -> list[str]:
    """Return the lines that ask for any other socket than a local one, or for a ring of calls.

    A ring (io_uring) could open sockets that no trace shows, so it counts as well.
    """
    return [line for line in lines if "io_uring" in line or not _is_local(line)]


def _is_local(line: str) -> bool:
    families = [found.group(0) for found in FAMILY.finditer(line)]
    return all(family in OWN_FAMILIES for family in families)
