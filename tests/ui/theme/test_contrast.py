"""Every pair of ink and ground that the reader can bring together is legible (WCAG 2.2)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.ui.theme.page_style import page_style
from reader.ui.theme.stylesheet import stylesheet
from reader.ui.theme.tokens import COLOUR_NAMES, Tokens, contrast

GLYPHS = Path(__file__).resolve().parents[3] / "resources" / "themes" / "glyphs"
TEXT = 4.5  # 1.4.3
SHAPE = 3.0  # 1.4.11

GROUNDS = ("background", "surface", "raised", "sunken", "card")
BOXES = ("note", "caution", "example", "gap", "problem")
BARS = ("recommendation_bar", "principle_bar", "theme_bar", "programme_bar", "layer_bar")

TEXT_ON = (
    (("text", "muted", "heading", "link", "link_hover"), GROUNDS),
    (("text", "link", "link_hover", "heading"), (*BOXES, "code", "strength")),
    (("layer_ink", "strength_ink"), ("surface", "card")),
    (("strength_ink",), ("strength",)),
    *(((f"{box}_ink",), (box, "surface", "card")) for box in BOXES),
    (("accent_text",), ("accent", "accent_hover")),
    (("accent_soft_text", "text", "accent"), ("accent_soft",)),
    (("selection_text",), ("selection",)),
    (("mark_text",), ("mark",)),
    (("mark_current_text",), ("mark_current",)),
    (
        ("highlight_text",),
        ("highlight_yellow", "highlight_green", "highlight_blue", "highlight_pink"),
    ),
    (("focus_ink",), ("focus",)),
)
SHAPE_ON = (
    (("edge", "accent"), GROUNDS),
    (("accent",), ("accent_soft",)),
    ((*BARS, "strength_bar"), ("surface", "card")),
    *(((f"{box}_bar",), (box, "surface", "card", "background")) for box in BOXES),
    (("focus",), ("focus_ink",)),
)
DECORATION = {"line", "disabled"}  # separates, or says "not now": 1.4.3 and 1.4.11 except both


def pairs(table: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> list[tuple[str, str]]:
    return [(ink, ground) for inks, grounds in table for ink in inks for ground in grounds]


@pytest.mark.parametrize(
    ("table", "least"), [(TEXT_ON, TEXT), (SHAPE_ON, SHAPE)], ids=["text", "shapes"]
)
def test_pairs_have_contrast(
    tokens: Tokens, table: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], least: float
) -> None:
    poor = {
        f"{ink} on {ground}": round(contrast(tokens.colour(ink), tokens.colour(ground)), 2)
        for ink, ground in pairs(table)
        if contrast(tokens.colour(ink), tokens.colour(ground)) < least
    }
    assert poor == {}


def test_every_token_is_judged() -> None:
    judged = {name for pair in pairs(TEXT_ON) + pairs(SHAPE_ON) for name in pair}
    assert judged == set(COLOUR_NAMES) - DECORATION


def test_the_focus_ring_shows_on_every_ground(tokens: Tokens) -> None:
    """Yellow or near-black, one of the two rings stands out wherever it is drawn."""
    for ground in (*GROUNDS, *BOXES, "accent", "accent_soft", "selection"):
        best = max(
            contrast(tokens.colour(ring), tokens.colour(ground)) for ring in ("focus", "focus_ink")
        )
        assert best >= SHAPE, ground


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@pytest.mark.parametrize("sheet", ["application", "page"])
def test_no_rule_writes_illegibly(tokens: Tokens, sheet: str) -> None:
    """Rules that set both ink and ground, as they are really written."""
    css = stylesheet(tokens, 16, GLYPHS) if sheet == "application" else page_style(tokens)
    seen = 0
    for selector, body in RULE.findall(css):
        said = {
            name.strip(): value.strip()
            for name, _, value in (line.partition(":") for line in body.split(";"))
        }
        ink, ground = said.get("color", ""), said.get("background-color", "")
        if ":disabled" in selector or not (ink.startswith("#") and ground.startswith("#")):
            continue
        seen += 1
        assert contrast(ink, ground) >= TEXT, selector
    assert seen


def test_ticks_and_arrows_show(tokens: Tokens) -> None:
    css = stylesheet(tokens, 16, GLYPHS)
    inks = {"black": "#000000", "white": "#ffffff"}
    pictures = {Path(found) for found in re.findall(r'url\("([^"]+)"\)', css)}
    assert len(pictures) >= 3
    for picture in pictures:
        assert picture.is_file()
        ink = inks[picture.parent.name]
        grounds = ("accent",) if picture.stem == "check" else ("surface", "background")
        for ground in grounds:
            assert contrast(ink, tokens.colour(ground)) >= SHAPE
