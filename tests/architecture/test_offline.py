"""The program imports nothing that can open a network connection."""

from __future__ import annotations

import ast

# By the first name or by the longer one; the running program is watched by the end-to-end tests.
NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib", "socket"),
    *("socketserver", "ssl", "telnetlib", "webbrowser", "xmlrpc", "requests", "httpx", "aiohttp"),
    *("urllib.request", "urllib.robotparser", "wsgiref", "multiprocessing.managers"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer"),
}
CODE_FROM_DATA = {"pickle", "marshal", "shelve", "dill", "jsonpickle"}


def imported_names(module: ast.Module) -> set[str]:
    """Return every dotted name that the module imports, at any depth, and each name's parents."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for name in found:
            parts = name.split(".")
            names.update(".".join(parts[: end + 1]) for end in range(len(parts)))
    return names


def test_the_rule_sees_every_way_to_import() -> None:
    source = (
        "import urllib.request as u\n"
        "def f():\n    from PySide6 import QtNetwork\n    import socket\n"
        "from http.client import HTTPConnection\nfrom . import ssl\n"
    )
    found = imported_names(ast.parse(source)) & NETWORK
    assert found == {"urllib.request", "PySide6.QtNetwork", "socket", "http"}


def test_no_network_module_in_the_program(modules: dict[str, ast.Module]) -> None:
    found = {
        name: imported_names(module) & NETWORK
        for name, module in modules.items()
        if name.startswith("reader/")
    }
    assert {name: names for name, names in found.items() if names} == {}


def test_no_code_is_loaded_from_data(modules: dict[str, ast.Module]) -> None:
    found = {
        name: imported_names(module) & CODE_FROM_DATA
        for name, module in modules.items()
        if name.startswith("reader/")
    }
    assert {name: names for name, names in found.items() if names} == {}


def test_unit_tests_import_no_qt(modules: dict[str, ast.Module]) -> None:
    found = [
        name
        for name, module in modules.items()
        if name.startswith("tests/unit/") and imported_names(module) & {"PySide6", "shiboken6"}
    ]
    assert found == []


def test_only_the_command_line_prints(modules: dict[str, ast.Module]) -> None:
    printing = [
        f"{name}:{node.lineno}"
        for name, module in modules.items()
        if name.startswith("reader/") and not name.startswith("reader/cli/")
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert printing == []
