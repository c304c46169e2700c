"""Writes the generated parts of the pages in docs from the program's own tables."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from reader.cli.exit_codes import EXIT_CODES, SELFTEST_CODES  # noqa: E402 - the path comes first
from reader.services.faults import FAULTS  # noqa: E402
from reader.services.kept import KEPT  # noqa: E402

PAGES = ("deployment.md", "data-protection.md")
LEVELS = {1: "1, needs a look", 2: "2, broken"}
PLACES: tuple[tuple[str, str, str, str], ...] = (
    (
        "Windows",
        r"%APPDATA%\PracticeGuidesReader",
        r"%LOCALAPPDATA%\PracticeGuidesReader\cache",
        r"%PROGRAMDATA%\PracticeGuidesReader\packs",
    ),
    (
        "macOS",
        "~/Library/Application Support/PracticeGuidesReader",
        "~/Library/Caches/PracticeGuidesReader",
        "/Library/Application Support/PracticeGuidesReader/packs",
    ),
    (
        "Linux",
        "~/.local/share/PracticeGuidesReader",
        "~/.cache/PracticeGuidesReader",
        "/var/lib/practice-guides-reader/packs",
    ),
)
"""System, profile, cache, packs for the machine; a test compares them with the program's own."""

Row = Sequence[str]


def table(heads: Row, rows: Sequence[Row]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def exit_codes() -> str:
    """What every command ends with."""
    return table(("Code", "Meaning"), [(str(code), _capital(text)) for code, text in EXIT_CODES])


def selftest_codes() -> str:
    """What the self-test ends with."""
    return table(
        ("Code", "Meaning"), [(str(code), _capital(text)) for code, text in SELFTEST_CODES]
    )


def faults() -> str:
    """Every code of the self-test."""
    rows = [
        (f"`{kind.code}`", kind.part, LEVELS[kind.level], kind.meaning, kind.remedy)
        for kind in FAULTS
    ]
    return table(("Code", "Part", "Level", "Meaning", "What to do"), rows)


def places() -> str:
    """The folders on each system."""
    heads = ("System", "Profile", "Cache", "Packs for the machine")
    return table(heads, [(name, *(f"`{folder}`" for folder in rest)) for name, *rest in PLACES])


def kept() -> str:
    """Every file that is kept."""
    rows = [
        (
            each.place,
            f"`{each.pattern}`",
            each.holds,
            "yes" if each.personal else "no",
            each.cleared,
        )
        for each in KEPT
    ]
    return table(("Folder", "File", "Holds", "Personal", "How it goes"), rows)


PARTS: dict[str, Callable[[], str]] = {
    "exit-codes": exit_codes,
    "selftest-codes": selftest_codes,
    "faults": faults,
    "places": places,
    "kept": kept,
}
_PART = re.compile(r"(<!-- generated: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text: str) -> str:
    """A page with its generated parts as they should be; raises KeyError for an unknown part."""
    return _PART.sub(lambda part: f"{part[1]}\n{PARTS[part[2]]()}\n{part[3]}", text)


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def main() -> None:
    """Write the pages anew."""
    for name in PAGES:
        page = ROOT / "docs" / name
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
