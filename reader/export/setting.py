"""Setting: what a format may need besides the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reader.jobs import JobControl


@dataclass(frozen=True)
class Setting:
    """``fonts`` is the folder of the program's own fonts; ``control`` hears of progress."""

    fonts: Path
    control: JobControl = field(default_factory=JobControl)
