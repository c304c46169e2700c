"""Bounded work: hostile texts end within a limit of CPU time; ordinary texts are not refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.guide.guide import Guide
from reader.render.extensions.inline_limits import bracket_work
from reader.render.limits import LIMITS, checked_text, clean_text
from tests.unit.render.hostile import HOSTILE
from tests.unit.render.sample_html import body_html

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, str]:
    """What became of each hostile text in a child process, as far as it got."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.unit.render.hostile"],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    lines = (line.partition("\t") for line in ended.stdout.splitlines())
    return {name: outcome for name, _, outcome in lines}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_rendered_or_refused_in_bounded_time(
    outcomes: dict[str, str], name: str
) -> None:
    assert outcomes.get(name) in {"rendered", "refused"}, f"the child ended after {outcomes}"


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("characters in one item", "a" * 200_001),
        ("lines", "a\n\n" * 6_000),
        ("lines without a blank line between", "a\n" * 1_001),
        ("equal marks or spaces in a row", "*" * 201),
        ("lists and quotations inside one another", "> - > - > - > - > x"),
        ("list items and quotations", ("- - - x\n" * 500 + "\n") * 7),
        ("characters of indentation", " " * 68 + "a"),
        ("columns in a table", "|" * 61),
        ("cells in tables", ("a|" * 50 + "\n") * 500),
        ("footnote marks", "[^1] " * 301),
        ("link definitions", "[a]:b " * 1_001),
    ],
)
def test_each_limit_refuses_and_says_why(what: str, text: str) -> None:
    assert what in {limit.what for limit in LIMITS}
    with pytest.raises(PackError, match=what) as caught:
        checked_text(text, "My item")
    assert "My item" in caught.value.sentence
    assert caught.value.hint


@pytest.mark.parametrize("text", ["a `b " * 4_000, "[a " * 4_000, "[a](b " * 2_000, "\\*" * 8_000])
def test_tangled_paragraphs_are_refused(guide: Guide, text: str) -> None:
    with pytest.raises(PackError, match="About this guide"):
        body_html(guide, text)


def test_a_long_ordinary_text_is_rendered(guide: Guide) -> None:
    line = "word " * 30 + "**bold** *kind* [link](guide:sample/lead) [@k1] `code`. "
    body = f"## Part\n\n{line * 4}\n\n- one\n- two\n\n|a|b|\n|-|-|\n|1|2|\n\n" * 100
    assert body_html(guide, body).count("<h2") == 100


def test_text_is_cleaned_of_what_is_not_text() -> None:
    assert clean_text("a\r\nb\rc\x00\x02\x03\ue000\ud800\td") == "a\nb\nc   d"


@pytest.mark.parametrize(
    ("text", "work"), [("no brackets", 0), ("[ab]", 3), ("[a[b]]", 7), ("[abc", 4), ("]]", 0)]
)
def test_bracket_work_counts_characters_inside_brackets(text: str, work: int) -> None:
    assert bracket_work(text) == work
