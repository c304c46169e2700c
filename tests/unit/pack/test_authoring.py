"""Reading a guide's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import Cancelled, InputError
from reader.guide.address import Address
from reader.guide.guide import Image
from reader.guide.items import EvidenceOrigin
from reader.jobs import JobControl
from reader.pack.authoring import Authored, read_folder
from tests.unit.pack.conftest import ABOUT_MD, GUIDE_TOML, LISTEN_MD, NAVIGATOR_MD, Folder


def test_a_sound_folder_becomes_a_guide_without_findings(small: Authored) -> None:
    assert small.findings == ()
    guide = small.guide
    assert guide is not None
    assert (guide.published, guide.checked, guide.edition) == (
        "2024-10-14",
        "2026-11-23",
        "2026.11",
    )
    (navigator,) = guide.recommendations
    assert navigator.strength == guide.scale.find("strong")
    assert navigator.origin is EvidenceOrigin.OVERSEAS
    assert navigator.why == "It helps. [@k1]"
    assert navigator.limits == "Few studies."
    assert navigator.related == (Address("small-guide", "listen"),)
    assert guide.programmes[0].rating is not None
    assert guide.programmes[0].rating.checked == "2026-01-02"
    assert guide.terms[0].also == ("carer",)
    assert guide.images == (Image("family.png", "A family"),)
    assert set(small.images) == {"family.png"}


def test_items_follow_order_then_file_name(make_folder: Folder) -> None:
    def listen(name: str, order: str) -> str:
        return LISTEN_MD.replace('"listen"', f'"{name}"').replace("+++\n#", f"{order}+++\n#")

    authored = read_folder(
        make_folder(
            {
                "principles/b.md": listen("b", ""),
                "principles/a.md": listen("a", "order = 5\n"),
                "principles/z.md": listen("z", "order = -1\n"),
            }
        )
    )
    assert authored.guide is not None
    assert [each.id for each in authored.guide.principles] == ["z", "b", "listen", "a"]


def test_every_fault_is_reported_at_once_with_file_and_line(make_folder: Folder) -> None:
    authored = read_folder(
        make_folder(
            {
                "guide.toml": GUIDE_TOML.replace("publisher", "publsher"),
                "sources.toml": "[[source]\n",
                "sections/about.md": ABOUT_MD + "\n<b>x</b>\n",
                "themes/peers.md": "no front matter",
                "principles/listen.md": b"+++\n\xff\n+++\n",
            }
        )
    )
    assert authored.guide is None
    found = {(finding.file, finding.line, finding.rule) for finding in authored.findings}
    assert {
        ("guide.toml", 3, "G006"),
        ("sources.toml", 1, "G004"),
        ("sections/about.md", 14, "G027"),
        ("themes/peers.md", 1, "G005"),
        ("principles/listen.md", 2, "G003"),
    } <= found
    typo = next(finding for finding in authored.findings if finding.rule == "G006")
    assert str(typo) == (
        "guide.toml:3: G006 The field 'publsher' is not known. Did you mean publisher?"
    )


def test_windows_line_ends_and_a_byte_order_mark_are_read(make_folder: Folder) -> None:
    text = "\ufeff" + NAVIGATOR_MD.replace("\n", "\r\n")
    authored = read_folder(make_folder({"recommendations/navigator.md": text}))
    assert authored.findings == ()


@pytest.mark.parametrize("name", ["sections/about.md", "guide.toml", "glossary.toml"])
def test_a_file_of_50_mb_is_refused_by_its_size(make_folder: Folder, name: str) -> None:
    folder = make_folder()
    os.truncate(folder / name, 50_000_000)  # sparse: the size alone must be enough
    authored = read_folder(folder)
    assert authored.guide is None
    assert ("G002", name) in {(finding.rule, finding.file) for finding in authored.findings}


def test_links_and_pipes_are_not_followed(make_folder: Folder, tmp_path: Path) -> None:
    folder = make_folder()
    outside = tmp_path / "outside.md"
    outside.write_text(LISTEN_MD, encoding="utf-8")
    (folder / "principles/outside.md").symlink_to(outside)
    os.mkfifo(folder / "themes/pipe.md")
    found = {(finding.rule, finding.file) for finding in read_folder(folder).findings}
    assert {("G001", "principles/outside.md"), ("G001", "themes/pipe.md")} <= found


@pytest.mark.parametrize("make", ["missing", "file", "empty"])
def test_what_is_no_guide_folder_is_refused_with_a_sentence(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "guide"
    if make == "file":
        folder.write_text("x", encoding="utf-8")
    elif make == "empty":
        folder.mkdir()
    with pytest.raises(InputError, match="nothing was changed") as caught:
        read_folder(folder)
    assert caught.value.hint


def test_reading_reports_progress_and_can_be_cancelled(make_folder: Folder) -> None:
    folder = make_folder()
    steps: list[tuple[int, int]] = []
    read_folder(folder, JobControl(lambda done, total: steps.append((done, total))))
    assert steps[0] == (0, 5)
    assert len(steps) == 5
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        read_folder(folder, control)


HOSTILE = (
    "[" * 300_000,
    "`" * 50_001 + " `a" * 100_000,
    "![" * 100_000,
    "![](" * 100_000,
    "](" * 100_000,
    "<" * 100_000,
    "<a:" * 100_000,
    "[[" * 100_000,
    "{{x}}" * 20_000,
    "[@" * 100_000,
    "![a](" + " " * 200_000,
    "." * 200_000 + ")" * 200_000,
    "# " * 100_000,
    "- " * 100_000,
    "=" * 200_000 + "x",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_checked_to_its_end(make_folder: Folder, text: str) -> None:
    # a check that is not linear would run for hours here
    body = f"{ABOUT_MD}\n{text}\n\n<b>end</b>\n"
    layers = f"## Why\n## a{' ' * 300_000}a\n"
    folder = make_folder(
        {
            "sections/about.md": body,
            "recommendations/navigator.md": NAVIGATOR_MD + layers,
            "glossary.toml": f"term = [\n[{' ' * 300_000}\n]]\n",
        }
    )
    found = {(finding.rule, finding.file, finding.line) for finding in read_folder(folder).findings}
    assert ("G027", "sections/about.md", 16) in found
