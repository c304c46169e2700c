"""What goes into the frozen program and what is left out, with the reason for each."""

from __future__ import annotations

import re
import sys

PROGRAM = "practice-guides-reader"
"""The program's file name, its package's name and the name of its folders outside profiles."""

NETWORK_MODULES = (
    *("socket", "_socket", "ssl", "_ssl", "asyncio", "http", "ftplib", "imaplib", "nntplib"),
    *("poplib", "smtplib", "smtpd", "socketserver", "telnetlib", "webbrowser", "xmlrpc"),
    *("wsgiref", "urllib.request", "urllib.robotparser", "logging.handlers", "multiprocessing"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtDBus"),
)
"""Python modules that can open a connection: none may be in the bundle."""

UNUSED_MODULES = (
    # libcrypto; hashlib does without, from Python's own C code.
    *("_hashlib", "_crypt", "crypt"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtOpenGL"),
    *("PySide6.QtOpenGLWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtXml"),
    *("PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtHelp", "PySide6.QtConcurrent"),
    *("tkinter", "turtle", "idlelib", "lib2to3", "test", "unittest", "doctest", "pdb", "pydoc"),
    *("pydoc_data", "distutils", "setuptools", "pip", "pkg_resources", "ensurepip", "venv"),
    *("pytest", "PIL", "numpy", "openpyxl", "tantivy", "hypothesis", "mypy", "curses", "readline"),
    # The accessible PDF library is 80 MB: "reader export" says that it is missing.
    "typst",
    # lxml without what python-docx does not ask for.
    *("lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.sax", "lxml.cssselect"),
    *("bs4", "html5lib", "cssselect", "yaml", "regex", "chardet", "cchardet"),
)
"""Modules that the program never imports, or imports only where they are there."""

EXCLUDED_MODULES = (*NETWORK_MODULES, *UNUSED_MODULES)

KEPT_PLUGINS = (
    *("accessiblebridge/", "platforms/libqxcb", "platforms/libqoffscreen", "platforms/libqwayland"),
    *("wayland-shell-integration/", "wayland-decoration-client/"),
    *("platforminputcontexts/libibus", "platforminputcontexts/libcompose"),
    "platformthemes/libqxdgdesktopportal",
    *("iconengines/libqsvg", "imageformats/libqsvg", "imageformats/libqjpeg"),
    *("imageformats/libqgif", "imageformats/libqico"),
    *("platforms/qwindows", "platforms/qoffscreen", "platforms/libqcocoa", "styles/"),
    *("iconengines/qsvg", "imageformats/qsvg", "imageformats/qjpeg", "imageformats/qgif"),
    "imageformats/qico",
    *("printsupport/windowsprintersupport", "printsupport/cocoaprintersupport"),
)
"""Qt plug-ins that are used: X11, Wayland, off screen, input methods, the file picker, pictures.

Not CUPS, which speaks TCP: on Linux, Print writes a PDF file.
"""

_PLUGIN = re.compile(r"(?:^|/)plugins/(.+)$")
_DROPPED = re.compile(
    r"""(?:^|/)(?:
        PySide6/Qt/translations/.*            # the program speaks English
      | translations/qt.*\.qm
      | (?:lib)?Qt6(?:Qml|Quick|Network|OpenGL|Pdf|VirtualKeyboard|EglFS|Sql|Test)[^/]*
      | opengl32sw\.dll | d3dcompiler_\d+\.dll
      | resources/(?:schemas|icons|themes|fonts|synonyms)/(?:.*/)?README\.md
    )$""",
    re.VERBOSE,
)


def is_kept(name: str) -> bool:
    """Whether a file goes into the bundle; ``name`` is its path there, with any slashes."""
    path = name.replace("\\", "/")
    if _DROPPED.search(path):
        return False
    plugin = _PLUGIN.search(path)
    return plugin is None or plugin[1].startswith(KEPT_PLUGINS)


def is_brought(name: str, source: str) -> bool:
    """Whether a library goes into the bundle, or is the system's own to bring and to mend.

    ``name`` is its path in the bundle and ``source`` the file it would be taken from. On Linux a
    distribution's libraries stay outside: the package names them as dependencies, and the
    distribution mends their faults. Python itself and what the wheels hold come along.
    """
    if not sys.platform.startswith("linux") or not source.startswith(_SYSTEM_FOLDERS):
        return True
    return "lib-dynload/" in name or name.rpartition("/")[2].startswith("libpython")


_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
