"""What every refusal must be: a sentence for people, an exit code, and no traceback."""

from __future__ import annotations

import re
import subprocess

TECHNICAL = ("Traceback", "Error(", "Exception", "Errno", '.py"')
SENTENCE = re.compile(r"[A-Z“].{8,}[.?]\s*$", re.MULTILINE | re.DOTALL)


def clear_sentence(answer: subprocess.CompletedProcess[str]) -> str:
    """Return what was said on standard error; fail when it is not a sentence for people."""
    said = answer.stderr
    found = [word for word in TECHNICAL if word in said + answer.stdout]
    assert not found, f"Words of the machine reached a person: {found}: {said}"
    assert SENTENCE.search(said), f"No sentence was said: {said!r}"
    return said


def refused(answer: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """Fail unless the command ended with the code and a sentence that holds the words."""
    said = clear_sentence(answer)
    assert answer.returncode == code, f"Ended with {answer.returncode}: {said}"
    for word in words:
        assert word in said, f"{word!r} is not in: {said}"
