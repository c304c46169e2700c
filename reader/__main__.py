"""One door: a verb goes to the command line; no verb, or a guide: link, opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reader.paths import find_places

USAGE = """usage: reader [--profile DIR] [--packs DIR] [--cache DIR] [VERB ...]

With no verb, or with a guide: link, the window opens. Verbs never open one.

  --profile DIR   keep everything the program writes in DIR
  --packs DIR     read guide packs from DIR
  --cache DIR     keep what can be made again (prepared guides, search index) in DIR
  --version       print the version; with --json also those of formats, for an inventory
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    options = {"--profile": "", "--packs": "", "--cache": ""}
    while words and words[0].startswith("-"):
        name, equals, value = words.pop(0).partition("=")
        if name in ("-h", "--help"):
            _print_usage()
            return 0
        if name == "--version":
            _print_version(as_json=words == ["--json"])
            return 0
        if name not in options or not (equals or words):
            sys.stderr.write(f"reader: {name} is not known, or lacks a value.\n{USAGE}")
            return 2
        options[name] = value if equals else words.pop(0)
        if not options[name]:  # an unset variable in a script must not mean the usual profile
            sys.stderr.write(f"reader: {name} lacks a value.\n{USAGE}")
            return 2
    places = find_places(options["--profile"], options["--packs"], options["--cache"])
    if not words or words[0].startswith("guide:"):
        from reader.ui.main import run_window

        return run_window(places, words[0] if words else "")
    if words[0] == "shot":
        from reader.ui.shot import run_shot

        return run_shot(places, words[1:])
    from reader.cli.entry import run_verb

    return run_verb(words[0], words[1:], places)


def _print_version(*, as_json: bool) -> None:
    from reader import __version__

    text = __version__
    if as_json:
        import json

        from reader.services.versions import versions

        text = json.dumps(versions()._asdict(), indent=1)
    sys.stdout.write(f"{text}\n")


def _print_usage() -> None:
    from reader.cli.verbs import VERBS

    lines = [f"  {verb.name:<15} {verb.summary}" for verb in VERBS]
    lines.append(f"  {'shot':<15} draw the window off screen: shot FILE.png [guide:LINK]")
    sys.stdout.write(USAGE + "\ncommands:\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
