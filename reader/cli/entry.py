"""Runs one verb and turns what goes wrong into a sentence and an exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from reader.cli.verbs import VERBS
from reader.errors import ReaderError
from reader.logs import start_file_log
from reader.paths import Places

EXIT_CODES: tuple[tuple[int, str], ...] = (
    (0, "done"),
    (1, "could not be done, for the reason printed"),
    (2, "the command or what it was given is wrong; nothing was changed"),
    (3, "a file or folder of the reader's own cannot be read or written"),
    (4, "search is not ready yet"),
)


@dataclass(frozen=True)
class Failure:
    """What ``--json`` prints when a command fails."""

    code: str
    sentence: str
    hint: str


def run_verb(name: str, arguments: Sequence[str], places: Places) -> int:
    """Run a verb and return its exit code; a ReaderError is printed, never a traceback."""
    verb = next((verb for verb in VERBS if verb.name == name), None)
    if verb is None:
        known = ", ".join(verb.name for verb in VERBS)
        print(
            f"reader: there is no command {name[:60]!r}. Commands: {known}, shot.", file=sys.stderr
        )
        return 2
    start_file_log(places.logs)
    try:
        return verb.run(arguments, places)
    except ReaderError as problem:
        if "--json" in arguments:
            failure = Failure(problem.code, problem.sentence, problem.hint)
            print(json.dumps({"error": failure.__dict__}, ensure_ascii=False))
        print(f"reader: {problem}", file=sys.stderr)
        return problem.exit_code
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130
