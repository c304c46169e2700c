"""Each numbered rule: what breaks it, at which line, and that it is documented."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.pack.authoring import read_folder
from reader.pack.draft import draft_of
from reader.pack.finding import Severity
from reader.pack.lint import RULES, check
from tests.unit.pack.conftest import (
    ABOUT_MD,
    FILES,
    GLOSSARY_TOML,
    GUIDE_TOML,
    KIN_TECH_MD,
    LISTEN_MD,
    NAVIGATOR_MD,
    SOURCES_TOML,
    Folder,
    png,
)

ABOUT = "sections/about.md"
NAVIGATOR = "recommendations/navigator.md"
LISTEN = "principles/listen.md"
KNOWN = {"other-guide": frozenset({"there"})}


@dataclass(frozen=True)
class Case:
    """Changed files, and where the rule must speak."""

    rule: str
    changes: Mapping[str, str | bytes | None]
    file: str
    line: int
    known: Mapping[str, frozenset[str]] = field(default_factory=dict)


def about(addition: str) -> dict[str, str | bytes | None]:
    """The section with one more paragraph, on its line 14."""
    return {ABOUT: f"{ABOUT_MD}\n{addition}\n"}


def guide(old: str, new: str) -> dict[str, str | bytes | None]:
    """guide.toml with one change."""
    assert old in GUIDE_TOML
    return {"guide.toml": GUIDE_TOML.replace(old, new, 1)}


def navigator(old: str, new: str) -> dict[str, str | bytes | None]:
    """The recommendation with one change."""
    assert old in NAVIGATOR_MD
    return {NAVIGATOR: NAVIGATOR_MD.replace(old, new, 1)}


STRENGTH = GUIDE_TOML[GUIDE_TOML.index("[[strength]]") :]
LONG = " ".join(["word"] * 26) + "."
LENGTHY = " ".join(["word"] * 21) + "."
JPEG_SIZE = b"\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(20)

CASES = (
    Case("G001", {"sources.toml/x": "x", "sources.toml": None}, "sources.toml", 1),
    Case("G002", {ABOUT: ABOUT_MD + "x" * 2_000_000}, ABOUT, 1),
    Case("G003", {ABOUT: ABOUT_MD.encode() + b"\xe9"}, ABOUT, 13),
    Case("G003", about("a\u202eb"), ABOUT, 14),
    Case("G004", {"guide.toml": 'id = "small-guide"\ntitle = \n'}, "guide.toml", 2),
    Case("G004", navigator('strength = "strong"', "strength = strong"), NAVIGATOR, 5),
    Case("G004", {"glossary.toml": "x = " + "[" * 5000}, "glossary.toml", 1),
    Case("G005", {ABOUT: "Text only."}, ABOUT, 1),
    Case("G005", {ABOUT: '+++\nid = "about"\n'}, ABOUT, 1),
    Case("G006", navigator("origin", "orgin"), NAVIGATOR, 6),
    Case("G006", {"sources.toml": SOURCES_TOML + 'colour = "red"\n'}, "sources.toml", 7),
    Case("G007", navigator('"overseas"', '"abroad"'), NAVIGATOR, 6),
    Case("G007", navigator('"overseas"', "7"), NAVIGATOR, 6),
    Case("G007", navigator('["kin-tech"]', '"kin-tech"'), NAVIGATOR, 7),
    Case("G007", navigator("guide:small-guide/listen", "listen"), NAVIGATOR, 8),
    Case("G007", guide("checked = 2026-11-23", 'checked = "soon"'), "guide.toml", 9),
    Case("G007", navigator('sources = ["k1"]', 'sources = ["k1"]\norder = true'), NAVIGATOR, 10),
    Case("G008", navigator('statement = "Give carers help."', ""), NAVIGATOR, 2),
    Case("G008", guide('title = "Small guide"', 'title = ""'), "guide.toml", 2),
    Case("G009", navigator('id = "navigator"', 'id = "The Navigator"'), NAVIGATOR, 2),
    Case("G009", navigator('id = "navigator"', 'id = "sources"'), NAVIGATOR, 2),
    Case("G009", guide('id = "small-guide"', 'id = "other"'), "guide.toml", 1),
    Case("G010", {LISTEN: LISTEN_MD.replace('"listen"', '"about"')}, ABOUT, 2),
    Case("G010", {"glossary.toml": GLOSSARY_TOML * 2}, "glossary.toml", 8),
    Case("G010", {"guide.toml": GUIDE_TOML + STRENGTH}, "guide.toml", 19),
    Case("G011", guide('publisher = "A publisher"', ""), "guide.toml", 1),
    Case("G011", guide('address = "https://example.org/guide"', ""), "guide.toml", 1),
    Case("G011", guide('kind = "briefing"', ""), "guide.toml", 1),
    Case("G011", guide('licence = "Not known."', ""), "guide.toml", 1),
    Case("G011", guide('edition = "2026.11"', ""), "guide.toml", 1),
    Case("G011", guide("published = 2024-10-14", ""), "guide.toml", 1),
    Case("G011", guide("checked = 2026-11-23", ""), "guide.toml", 1),
    Case("G012", about("[x](guide:small-guide/nothing)"), ABOUT, 14),
    Case("G012", about("[x](guide:Small)"), ABOUT, 14),
    Case("G012", about("[[nothing]]"), ABOUT, 14),
    Case("G012", about("Said. [@k1; @k9]"), ABOUT, 14),
    Case("G012", about("Said. [@k1, @k1]"), ABOUT, 14),
    Case("G012", about("{{listen}}"), ABOUT, 14),
    Case("G012", navigator("kin-tech", "nothing"), NAVIGATOR, 7),
    Case("G012", navigator("small-guide/listen", "small-guide/nothing"), NAVIGATOR, 8),
    Case("G012", navigator('sources = ["k1"]', 'sources = ["k9"]'), NAVIGATOR, 9),
    Case("G012", guide('strength_sources = ["k1"]', 'strength_sources = ["k9"]'), "guide.toml", 12),
    Case("G013", about("[x](guide:other-guide/nothing)"), ABOUT, 14, KNOWN),
    Case("G014", about("[x](guide:third-guide/nothing)"), ABOUT, 14, KNOWN),
    Case("G015", navigator('"strong"', '"huge"'), NAVIGATOR, 5),
    Case("G016", {LISTEN: LISTEN_MD.replace("sources", 'strength = "strong"\nsources')}, LISTEN, 5),
    Case("G017", navigator('sources = ["k1"]', ""), NAVIGATOR, 2),
    Case(
        "G017", {"glossary.toml": GLOSSARY_TOML.replace('sources = ["k1"]', "")}, "glossary.toml", 1
    ),
    Case("G017", {ABOUT: '+++\nid = "about"\ntitle = "A"\n+++\nWords.\n'}, ABOUT, 2),
    Case("G017", guide('strength_sources = ["k1"]', ""), "guide.toml", 1),
    Case("G018", navigator("## Limits", "## Limit"), NAVIGATOR, 14),
    Case("G018", navigator("## Limits", "## Why"), NAVIGATOR, 14),
    Case("G018", navigator("## Why", "Words.\n\n## Why"), NAVIGATOR, 11),
    Case("G018", {LISTEN: LISTEN_MD.replace("## How", "## Evident")}, LISTEN, 7),
    Case("G019", guide('"about", ', '"about", "nothing", '), "guide.toml", 11),
    Case("G019", guide('"about", ', '"about", "about", '), "guide.toml", 11),
    Case("G019", {"glossary.toml": None}, "guide.toml", 11),
    Case("G020", guide('"about", ', ""), "guide.toml", 11),
    Case("G020", guide('"principles", ', ""), "guide.toml", 11),
    Case("G021", about("![](family.png)"), ABOUT, 14),
    Case("G022", about("![x](nothing.png)"), ABOUT, 14),
    Case("G022", about("![x][family]"), ABOUT, 14),
    Case("G023", {"images/spare.png": png()}, "images/spare.png", 1),
    Case("G024", {"images/family.png": b"GIF89a"}, "images/family.png", 1),
    Case("G024", {"images/family.png": png(9000, 9000)}, "images/family.png", 1),
    Case("G024", {"images/Family 1.png": png()}, "images/Family 1.png", 1),
    Case("G024", {"images/x.jpg": b"\xff\xd8" + JPEG_SIZE}, "images/x.jpg", 1),
    Case("G024", {"images/x.jpg": png()}, "images/x.jpg", 1),
    Case("G025", about("# Top"), ABOUT, 14),
    Case("G025", about("## One\n\n#### Three"), ABOUT, 16),
    Case("G025", about("Top\n==="), ABOUT, 14),
    Case("G025", navigator("Few studies.", "#### Deep"), NAVIGATOR, 15),
    Case("G026", about(LONG), ABOUT, 14),
    Case("G026", about(f"Short one.\nThen {LONG}"), ABOUT, 15),
    Case("G026", navigator("Give carers help.", LONG), NAVIGATOR, 4),
    Case("G027", about("<b>bold</b>"), ABOUT, 14),
    Case("G027", about("a <!-- hidden -->"), ABOUT, 14),
    Case("G027", about("<script\nsrc=x>"), ABOUT, 14),
    Case("G027", about("`a` <i>` x"), ABOUT, 14),
    Case("G028", about("![x](https://example.org/x.png)"), ABOUT, 14),
    Case("G028", about("![x](//share/x.png)"), ABOUT, 14),
    Case("G028", about("![x](data:image/png;base64,AAAA)"), ABOUT, 14),
    Case("G029", about("[x](http://example.org)"), ABOUT, 14),
    Case("G029", about("[x](JavaScript:alert)"), ABOUT, 14),
    Case("G029", about("[x][y]\n\n[y]: file:///etc/passwd"), ABOUT, 16),
    Case("G029", about("<http://example.org>"), ABOUT, 14),
    Case("G029", about("[x](about.md)"), ABOUT, 14),
    Case("G029", {"sources.toml": SOURCES_TOML.replace("https", "http")}, "sources.toml", 5),
    Case("G030", about("See {{navigator}} here"), ABOUT, 14),
    Case("G030", navigator("Few studies.", "{{navigator}}"), NAVIGATOR, 15),
    Case("G031", {"recomendations/x.md": "x"}, "recomendations/", 1),
    Case("G031", {"sections/notes.txt": "x"}, "sections/notes.txt", 1),
    Case("G034", about("{{figure:evidence}}"), ABOUT, 14),
    Case("G034", about("{{figure:nonsense}}"), ABOUT, 14),
    Case("G012", about("{{enquiry}}"), ABOUT, 14),
    Case("G035", about(LENGTHY), ABOUT, 14),
    Case("G032", about('!!! warning "Title"\n    Words.'), ABOUT, 14),
)


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case.rule}-{number}" for number, case in enumerate(CASES)]
)
def test_a_rule_speaks_at_the_right_place(case: Case, make_folder: Folder) -> None:
    authored = read_folder(make_folder(case.changes), known=case.known)
    found = {(each.rule, each.file, each.line) for each in authored.findings}
    assert (case.rule, case.file, case.line) in found
    rule = next(rule for rule in RULES if rule.id == case.rule)
    assert (authored.guide is None) == any(
        each.severity is Severity.ERROR for each in authored.findings
    )
    assert rule.severity is Severity.WARNING or authored.guide is None


FINE = (
    "A `<b>` tag in code, `` ` `` too.",
    "```html\n<b>[x](http://x)</b>\n{{nothing}}\n```",
    "~~~\n# not a heading\n~~~",
    "Less than: 3 < 4 and 4 <5.",
    "<https://example.org> and <tel:123>",
    "[x](mailto:a@example.org) [y](tel:+4412)",
    "[x](guide:small-guide) [y](guide:small-guide/recommendations)",
    "[x](guide:any-other/thing)",
    "Known.[^1]\n\n[^1]: A footnote.",
    "## One\n\n### Two\n\n## Three",
    " ".join(["word"] * 15) + " e.g. " + "word " * 4 + "[@k1].",
    "\n".join(["- " + "word " * 10] * 6),
    "| a | b |\n|---|---|\n" + "| " + "word " * 40 + " | b |",
    r"\[\[not a term\]\] \{\{not a card\}\}",
    '!!! caution "Care"\n    Words.',
)


@pytest.mark.parametrize("text", FINE)
def test_sound_markdown_gives_no_finding(text: str, make_folder: Folder) -> None:
    assert read_folder(make_folder(about(text))).findings == ()


def test_a_handbook_needs_no_sources_and_no_official_page(make_folder: Folder) -> None:
    text = GUIDE_TOML.replace('"briefing"', '"handbook"').replace('definition = "Many', '# "')
    for field_name in ("address", "published", "checked", "strength_sources"):
        text = re.sub(rf"(?m)^{field_name} = .*\n", "", text)
    changes = {
        name: content.replace('sources = ["k1"]\n', "")
        for name, content in FILES.items()
        if isinstance(content, str)
    }
    authored = read_folder(make_folder({**changes, "guide.toml": text}))
    assert authored.findings == ()


def test_a_rating_may_have_no_date_but_no_odd_field(make_folder: Folder) -> None:
    text = KIN_TECH_MD.replace("checked = 2026-01-02", 'strength = "strong"')
    authored = read_folder(make_folder({"programmes/kin-tech.md": text}))
    assert [(each.rule, each.line) for each in authored.findings] == [("G006", 10)]


def test_a_guide_from_a_pack_is_checked_by_the_same_rules(make_folder: Folder) -> None:
    changes = about(LENGTHY)
    guide_value = read_folder(make_folder(changes)).guide
    assert guide_value is not None
    assert [(each.rule, each.file) for each in check(draft_of(guide_value))] == [
        ("G035", "guide.json/about")
    ]


def test_the_worked_example_for_authors_is_sound(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[3] / "guides" / "README.md").read_text(encoding="utf-8")
    example = readme[readme.index("## A first guide, step by step") :]
    blocks = re.findall(r"(?ms)^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", example)
    folder = tmp_path / "short-breaks"
    for name, content in blocks:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    authored = read_folder(folder)
    assert len(blocks) == 4
    assert authored.findings == ()
    assert authored.guide is not None
    assert [each.id for each in authored.guide.recommendations] == ["regular-breaks"]


def test_rules_are_numbered_in_order_and_each_has_a_case() -> None:
    assert [rule.id for rule in RULES] == [f"G{number:03}" for number in range(1, len(RULES) + 1)]
    # G033 is about packs; tests of the command show it
    assert {case.rule for case in CASES} == {rule.id for rule in RULES} - {"G033"}


def test_the_guide_for_authors_documents_each_rule() -> None:
    readme = Path(__file__).parents[3] / "guides" / "README.md"
    documented = re.findall(
        r"(?m)^\| (G\d{3}) \| (error|warning) \| (.+?) \| (.+?) \|$",
        readme.read_text(encoding="utf-8"),
    )
    assert documented == [(rule.id, rule.severity.value, rule.title, rule.hint) for rule in RULES]
