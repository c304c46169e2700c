"""Rendered HTML as lines of text."""

from __future__ import annotations

import pytest

from reader.guide.page import RenderedGuide
from reader.render.written_out import written_out
from tests.unit.render.sample_html import html_of, page_named


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<h1>Top</h1><p>Said.</p><h2>Next</h2>", ["Top", "Said.", "", "Next"]),
        ("<ul><li>one</li><li>two</li></ul><p>end</p>", ["- one", "- two", "end"]),
        ("<table><tr><th>a</th><th>b</th></tr></table>", ["a | b"]),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", ["a: b | c"]),
        ("<table><tr><td><p>A.</p><p>B</p></td></tr></table>", ["A. B"]),
        (
            '<table><tr><td class="fact-label">For</td><td>a<br>b</td></tr></table>',
            ["For: a; b"],
        ),
        (
            '<table class="card"><tr><td class="card"><p>in a box</p></td></tr></table>',
            ["in a box"],
        ),
        (
            '<p>Said.&nbsp;<span class="cites"><a href="guide:g/k1">[1]</a></span></p>',
            ["Said. [1]"],
        ),
        (
            '<p>x</p><p class="card-label">Sources</p><ul class="sources"><li>s</li></ul><p>y</p>',
            ["x", "y"],
        ),
        (
            '<ul class="related"><li><a href="guide:g/i">Item</a>. More.</li></ul>',
            ["- Item (guide:g/i). More."],
        ),
        ('<p><img src="a.png" alt="A door"></p>', ["[A door]"]),
        ('<p>a</p><p class="gap">&nbsp;</p><p>b</p>', ["a", "b"]),
        ("<dl><dt>Word</dt><dd>Meaning</dd></dl>", ["Word", "Meaning"]),
        ("<p>cut", ["cut"]),
        ("", []),
    ],
)
def test_html_as_lines(html: str, lines: list[str]) -> None:
    assert written_out(html) == lines


def test_a_card_is_written_out_whole(rendered: RenderedGuide) -> None:
    parts = page_named(rendered, "recommendations").parts
    lines = written_out("".join(part.html for part in parts if part.item == "navigator"))
    for line in (
        "Give kinship carers specialist help. [1]",
        "Strength: Strong evidence",
        "Outcomes improved: More children stay; Fewer moves",
        "Studies: 21 impact studies [1]; 6 UK studies of experience (qualitative studies, UK)",
        "Limits and gaps",
        "- Leadership (guide:sample/lead)",
    ):
        assert line in lines
    assert "Sources" not in lines


def test_every_page_can_be_written_out(rendered: RenderedGuide) -> None:
    for page in rendered.pages:
        lines = written_out(html_of(rendered, page.id))
        assert lines[0] == page.title
        assert not any("<" in line for line in lines)
