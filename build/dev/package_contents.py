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
    # These would ask for the network or for other processes, and nothing asks for them.
    *("lxml.ElementInclude", "whoosh.multiproc", "concurrent.futures.process", "cgi"),
    # Only for packed files and numbers of kinds that the program does not use.
    *("bz2", "_bz2", "lzma", "_lzma", "_uuid", "tarfile"),
    # With it, Python code could call the system's own "socket"; only Windows code needs it.
    *(() if sys.platform == "win32" else ("ctypes", "_ctypes")),
)
"""Modules that the program never imports, or imports only where they are there."""

EXCLUDED_MODULES = (*NETWORK_MODULES, *UNUSED_MODULES)

ASKS_IN_VAIN = {
    "email.utils": "Python's own; only importlib.metadata would ask for it, and nothing does",
    "platform": "Python's own; asks for the name of the machine in one function, never called",
    "typing_extensions": "asks whether there is a socket module, and goes on without",
    "uuid": "Python's own; only when a number is made from a network card, never called",
    "xml.sax.saxutils": "Python's own; only to read XML from an address, never called",
}
"""Modules in the bundle whose code names a network module that is not there, and why."""

NETWORK_CALLS = frozenset(
    {
        *("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto"),
        *("getaddrinfo", "gethostbyname", "gethostbyname_r", "gethostbyaddr", "getnameinfo"),
        *("res_query", "res_nquery", "io_uring_setup", "io_uring_queue_init"),
    }
)
"""Functions of the system's C library by which a library can reach a network."""

EXPLAINED_LIBRARIES = {
    "libpython3.": "Python as Debian builds it holds its socket module in its core. The first "
    "thing the frozen program does is to shut it: no name leads to it, and an audit hook, which "
    "nothing can take away, refuses every socket (build/pyinstaller/close_sockets.py).",
}
"""Libraries in the bundle that may hold such a call: how the name begins, and the reason."""

EXPLAINED_SYSTEM_LIBRARIES = {
    "libc.so.": "the system's own: what every program stands on",
    "libxcb.so.": "talks to the screen (X11) through a local socket (AF_UNIX)",
    "libX11.so.": "talks to the screen (X11) through libxcb",
    "libwayland-client.so.": "talks to the screen (Wayland) through a local socket (AF_UNIX)",
    "libdbus-1.so.": "talks to screen readers and the desktop through local sockets (AF_UNIX)",
    "libGL": "the system's graphics driver may talk to the screen through a local socket",
    "libEGL": "the system's graphics driver may talk to the screen through a local socket",
    "libsystemd.so.": "libdbus asks it whether a session runs, through a local socket (AF_UNIX)",
    "libXdmcp.so.": "taken along by libxcb; only screens that look for a server use it",
    "libbsd.so.": "taken along by libXdmcp for its random numbers",
    "libexpat.so.": "reads XML; takes its random numbers from the system",
    "libgcrypt.so.": "taken along by libsystemd; not used",
    "libglib-2.0.so.": "Qt's event loop; opens pipes and local pairs of sockets only",
    "libcap.so.": "taken along by libsystemd; not used",
    "libgpg-error.so.": "taken along by libgcrypt; not used",
}
"""Libraries of the system that the program loads and that hold such a call, and the reason."""

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
      | resources/translations/(?!.*\.qm$).*  # catalogues: only what was made of them is read
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
