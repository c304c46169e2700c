"""Runs before the frozen program: shuts every way by which Python could reach a network.

Some builds of Python hold ``_socket`` in their core, where no packager can leave it out. So the
names cannot be imported, and an audit hook, which nothing can take away again, refuses whatever
finds another way. A tool that plants a connection in the program sees it refused, and fails.
"""

import sys

CLOSED = ("_socket", "_ssl", "socket", "ssl")


def refuse(event, _arguments):
    """Refuse every event of Python's socket module (they all begin with its name)."""
    if event.startswith("socket."):
        raise PermissionError("This program opens no connection of any kind.")


for name in CLOSED:
    sys.modules[name] = None
sys.addaudithook(refuse)
