"""Each numbered rule: what breaks it, at which line, and that it is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.pack.authoring import read_folder
from reader.pack.draft import draft_of
from reader.pack.finding import Severity
from reader.pack.lint import RULES, check
from tests.unit.pack.broken_guides import CASES, FACTS, FACTS_TOML, LENGTHY, Case, about
from tests.unit.pack.conftest import (
    FILES,
    GUIDE_TOML,
    KIN_TECH_MD,
    Folder,
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


def test_a_ledger_of_facts_is_read_and_sound(make_folder: Folder) -> None:
    authored = read_folder(make_folder({FACTS: FACTS_TOML}))
    assert authored.findings == ()
    assert [(fact.mark.value, fact.stands) for fact in authored.facts] == [
        ("C", ("navigator",)),
        ("S", ("about",)),
        ("C", ("navigator",)),
        ("NF", ()),
    ]


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
