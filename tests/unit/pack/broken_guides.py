"""Broken guides: for every rule, changes to the small guide and where the rule must speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.guide.address import Address
from reader.pack.draft import KnownGuide
from tests.unit.pack.conftest import (
    ABOUT_MD,
    GLOSSARY_TOML,
    GUIDE_TOML,
    LISTEN_MD,
    NAVIGATOR_MD,
    SOURCES_TOML,
    png,
)

ABOUT = "sections/about.md"
NAVIGATOR = "recommendations/navigator.md"
LISTEN = "principles/listen.md"
BACK = Address("small-guide", "navigator")
KNOWN = {
    "other-guide": KnownGuide(
        frozenset({"there", "alone"}), {"alone": frozenset[Address](), "there": frozenset({BACK})}
    )
}


@dataclass(frozen=True)
class Case:
    """Changed files, and where the rule must speak."""

    rule: str
    changes: Mapping[str, str | bytes | None]
    file: str
    line: int
    known: Mapping[str, KnownGuide] = field(default_factory=dict)


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


FACTS = "facts.toml"
INFERRED = '\n[[fact]]\nmark = "I"\nfact = "x"\nstands = ["about"]\n'
FACTS_TOML = """[[fact]]
fact = "Navigators are called strong"
sources = ["k1"]
mark = "C"
stands = ["navigator"]
supports = "strength"

[[fact]]
fact = "The guide is short"
mark = "S"
sources = ["k1"]
stands = ["about"]

[[fact]]
fact = "Kin-Tech is named"
mark = "C"
sources = ["k1"]
stands = ["navigator"]
supports = "programme"

[[fact]]
fact = "Costs"
mark = "NF"
"""
RELATED = 'related = ["guide:small-guide/navigator"]\n'
BORROWED: dict[str, str | bytes | None] = {
    "sources.toml": SOURCES_TOML
    + SOURCES_TOML.replace("k1", "k2").replace('standing = "publisher"', 'standing = "supporting"')
}


def facts(old: str, new: str) -> dict[str, str | bytes | None]:
    """The guide with a ledger of facts, with one change."""
    assert old in FACTS_TOML
    return {FACTS: FACTS_TOML.replace(old, new, 1)}


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
    Case("G018", {LISTEN: LISTEN_MD.replace("## How", "## Evident")}, LISTEN, 8),
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
    Case("G036", navigator('sources = ["k1"]', 'sources = ["k2"]') | BORROWED, NAVIGATOR, 5),
    Case("G036", facts('supports = "strength"', ""), NAVIGATOR, 5),
    Case("G036", facts('mark = "C"', 'mark = "S"'), NAVIGATOR, 5),
    Case("G037", navigator('sources = ["k1"]', 'sources = ["k2"]') | BORROWED, NAVIGATOR, 7),
    Case("G037", facts('supports = "programme"', ""), NAVIGATOR, 7),
    Case("G038", about("See Recommendation 3 of the guide."), ABOUT, 14),
    Case("G038", navigator("Few studies.", "As key principle no. 2 says."), NAVIGATOR, 15),
    Case("G038", navigator("Help to find services", "Recommendation 1"), NAVIGATOR, 3),
    Case("G039", {LISTEN: LISTEN_MD.replace(RELATED, "")}, NAVIGATOR, 8),
    Case(
        "G039",
        navigator("guide:small-guide/listen", "guide:other-guide/alone"),
        NAVIGATOR,
        8,
        KNOWN,
    ),
    Case("G040", facts('stands = ["about"]', ""), FACTS, 8),
    Case("G040", facts('sources = ["k1"]\nstands = ["about"]', 'stands = ["about"]'), FACTS, 8),
    Case("G040", facts('sources = ["k1"]\nstands = ["about"]', ""), FACTS, 8),
    Case("G040", {FACTS: FACTS_TOML + INFERRED}, FACTS, 28),
    Case("G012", facts('["about"]', '["nowhere"]'), FACTS, 12),
    Case("G007", facts('mark = "C"', 'mark = "X"'), FACTS, 4),
    Case("G032", about('!!! warning "Title"\n    Words.'), ABOUT, 14),
)
