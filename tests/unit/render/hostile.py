"""Hostile texts, and the child process that renders them one by one under a limit of CPU time.

Each text gets ten seconds of its own: far more than it needs on a slow machine, far less than
the minutes or hours that quadratic or cubic work on it would take.
"""

from __future__ import annotations

import contextlib
import sys

SIZE = 190_000
CPU_SECONDS = 10


def _fill(piece: str) -> str:
    return piece * (SIZE // len(piece))


def _blocks(piece: str, count: int) -> str:
    """Paragraphs of ``count`` pieces each, as many as fit: they stay below single limits."""
    return _fill(piece * count + "\n\n")


HOSTILE: dict[str, str] = {
    "back-ticks": _fill("`"),
    "back-ticks of growing length": " ".join("`" * length for length in range(1, 600)),
    "back-ticks, escaped": _fill("\\``x "),
    "back-ticks in paragraphs": _blocks("a `b ", 190),
    "brackets": _fill("["),
    "brackets, closed": "[" * (SIZE // 2) + "]" * (SIZE // 2),
    "brackets, escaped closing": _fill("[ \\] "),
    "brackets in paragraphs": _blocks("[a ", 30),
    "pictures": _fill("!["),
    "link targets": _fill("[a]("),
    "link targets with quotes": _fill('[a](b "'),
    "link targets in paragraphs": _blocks("[a](b ", 60),
    "links inside links": "[a" * 20_000 + "](b)" * 20_000,
    "asterisks": _fill("*"),
    "asterisks, open": _fill("***a *b "),
    "underscores": _fill("_"),
    "underscores, open": _fill("__a _b "),
    "quotations": _fill(">"),
    "quotations, spaced": _fill("> "),
    "quotations and lists": _fill("> - "),
    "lists": _fill("- ") + "a",
    "lists, indented": "".join(" " * (4 * depth) + "- a\n" for depth in range(250)),
    "lists, flat": _fill("- a\n"),
    "lists, many and deep": _fill("- - - - - - - x\n"),
    "less-than": _fill("<"),
    "less-than with addresses": _fill("<http://"),
    "ampersands": _fill("&"),
    "back-slashes": _fill("\\"),
    "number signs": "# " + _fill("#") + "x",
    "headings": _fill("# a\n"),
    "headings, underlined": _fill("a\n=\n"),
    "rules": _fill("-") + "x",
    "table, long": "a|b\n-|-\n" + _fill("a|b\n"),
    "table, wide": "|".join("a" * 30_000) + "\n" + "|".join("-" * 30_000),
    "table, filled up": "|".join("a" * 100) + "\n" + "|".join("-" * 100) + "\n" + _fill("b|\n"),
    "table with code": "a|b\n-|-\n" + _fill("`|"),
    "terms": _fill("[["),
    "terms with bars": _fill("[[court-order|x"),
    "citations": _fill("[@"),
    "citations, open": _fill("[@k1;"),
    "embeds": _fill("{{"),
    "embeds, good": _fill("{{navigator}}\n\n"),
    "callouts": _fill("!!! note\n"),
    "callouts, deep": "".join("    " * depth + "!!! note\n" for depth in range(200)),
    "footnotes, named": _fill("[^1]") + "\n\n[^1]: a",
    "footnotes, defined": "".join(f"[^{number}]: a\n" for number in range(14_000)),
    "footnotes inside footnotes": _fill("[^1]: "),
    "references": "".join(f"[{number}]: https://a\n" for number in range(9_000)),
    "references, open": _fill("[a\n"),
    "reference with spaces": "[a]:" + _fill(" "),
    "definitions": "a\n" + _fill(":   b\n"),
    "definitions, deep": _fill(":   "),
    "spaces": "a" + _fill(" ") + "b",
    "tabs": _fill("\t") + "b",
    "line breaks": _fill("a  \n"),
    "blank lines": _fill("a\n\n"),
    "term names": _fill("special guardianship "),
    "one word": _fill("a"),
}


def main() -> None:
    """Render each text; print its name and whether it was rendered or refused."""
    from reader.errors import PackError
    from reader.guide.guide import Guide, GuideKind, GuideStatus
    from reader.guide.items import Recommendation, Section, Source, SourceStanding, Term
    from reader.jobs import JobControl
    from reader.render.rendering import render_guide

    for name, body in HOSTILE.items():
        with contextlib.suppress(ModuleNotFoundError):
            import resource
            import time

            spent = int(time.process_time()) + 1
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))
        guide = Guide(
            id="sample",
            title="Hostile",
            publisher="P",
            edition="1",
            kind=GuideKind.BRIEFING,
            status=GuideStatus.PUBLISHED,
            address="https://example.org",
            licence="",
            contents=("about",),
            sections=(Section("about", "About", body),),
            recommendations=(Recommendation("navigator", "N", "Say it."),),
            terms=(Term("court-order", "Special guardianship", "An order."),),
            sources=(Source("k1", "K", "P", "https://example.org", SourceStanding.PUBLISHER),),
        )
        try:
            render_guide(guide, JobControl())
        except PackError:
            outcome = "refused"
        else:
            outcome = "rendered"
        sys.stdout.write(f"{name}\t{outcome}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
