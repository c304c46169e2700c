"""Fills the manual page in from the program's own tables of verbs and exit codes."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path


def manual(root: Path, when: int) -> str:
    """The manual page (groff), of the checkout at ``root`` and the time ``when`` in seconds."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    from reader import __version__
    from reader.cli.exit_codes import EXIT_CODES
    from reader.cli.verbs import VERBS

    verbs = [(verb.name, verb.summary) for verb in VERBS]
    verbs.append(("shot", "draw the window off screen: shot FILE.png [guide:LINK]"))
    words = {
        "@VERSION@": __version__,
        "@DATE@": datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d"),
        "@VERBS@": "\n".join(f".TP\n.B {_plain(name)}\n{_plain(text)}" for name, text in verbs),
        "@EXIT_CODES@": "\n".join(f".TP\n.B {code}\n{_plain(text)}" for code, text in EXIT_CODES),
    }
    page = (root / "build" / "debian" / "practice-guides-reader.1").read_text(encoding="utf-8")
    for word, value in words.items():
        page = page.replace(word, value)
    return page


def _plain(text: str) -> str:
    """The text with what groff would take for a command or a typographic hyphen escaped."""
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
