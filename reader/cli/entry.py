"""Runs one verb and turns what goes wrong into a sentence and an exit code."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import TextIOWrapper

from reader.cli.exit_codes import STOPPED
from reader.cli.verbs import VERBS
from reader.errors import InputError, ReaderError
from reader.logs import start_file_log
from reader.paths import Places


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
    if isinstance(sys.stdout, TextIOWrapper):
        # A title may hold a sign that an old console's or pipe's encoding does not know.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = verb.run(arguments, places)
        sys.stdout.flush()
    except SystemExit as ended:  # argparse has already said why
        return ended.code if isinstance(ended.code, int) else InputError.exit_code
    except ReaderError as problem:
        if "--json" in arguments:
            failure = Failure(problem.code, problem.sentence, problem.hint)
            print(json.dumps({"error": failure.__dict__}))
        print(f"reader: {problem}", file=sys.stderr)
        return problem.exit_code
    except BrokenPipeError:
        # Whoever read the answer has gone (``| head``): the interpreter must not try again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ReaderError.exit_code
    except KeyboardInterrupt:
        return STOPPED
    return code
