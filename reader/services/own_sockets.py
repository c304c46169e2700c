"""Whether this very process could use a network: modules that are loaded, sockets that are open."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection
from pathlib import Path

NETWORK_MODULES = (
    *("socket", "_socket", "ssl", "_ssl", "asyncio", "http.client", "urllib.request"),
    *("ftplib", "smtplib", "imaplib", "poplib", "socketserver", "xmlrpc.client"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
)
"""By these names Python code opens connections; everything else goes through one of them."""

_KERNEL_TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp")
_INODE = 9  # the column of the socket's number in /proc/net/tcp and its like


def network_modules(loaded: Collection[str] | None = None) -> tuple[str, ...]:
    """Modules of the network that are loaded, or that the installed program holds.

    ``loaded`` are module names, by default this process's own. In a checkout Python's own
    library holds them all, so only what is loaded counts there.
    """
    # An installed program closes some names for good by giving them None for a module.
    open_names = (name for name, module in list(sys.modules.items()) if module is not None)
    known = set(open_names) if loaded is None else loaded
    found = [name for name in NETWORK_MODULES if name in known]
    if getattr(sys, "frozen", False):
        found += [name for name in NETWORK_MODULES if name not in found and _importable(name)]
    return tuple(found)


def _importable(name: str) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def network_sockets() -> tuple[str, ...]:
    """The kinds of the network sockets that this process holds; nothing where that is unknown.

    Linux tells it through /proc. Sockets of the X server and of pipes are of another kind.
    """
    held = _sockets()
    if not held:
        return ()
    found = []
    for table in _KERNEL_TABLES:
        try:
            lines = Path("/proc/self/net", table).read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        numbers = {fields[_INODE] for fields in map(str.split, lines) if len(fields) > _INODE}
        if numbers & held:
            found.append(table)
    return tuple(found)


def _sockets() -> set[str]:
    """The inode numbers of the sockets among this process's open files."""
    try:
        names = [path.name for path in Path("/proc/self/fd").iterdir()]
    except OSError:
        return set()
    held = set()
    for name in names:
        try:
            about = os.fstat(int(name))
        except OSError:
            continue
        if stat.S_ISSOCK(about.st_mode):
            held.add(str(about.st_ino))
    return held
