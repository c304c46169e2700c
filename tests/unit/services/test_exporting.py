"""Exports are made from installed guides and written whole, or not at all."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.errors import Cancelled, ComponentMissing, InputError, NotFound, StorageError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services
from reader.services.exporting import FORMATS, Format, format_of
from reader.services.finding import SearchRequest
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Clock

NAVIGATOR = Address("first", "navigator")
CANDLE = Address("second", "navigator")
HTML = format_of("html")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where a person keeps documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder / "mine.html"


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_every_format_is_written(services: Services, out: Path, chosen: Format) -> None:
    document = services.exporting.selection([NAVIGATOR, CANDLE], JobControl())
    path = out.with_suffix(chosen.suffix)
    assert services.exporting.write(document, chosen, path, JobControl()) == path
    assert path.stat().st_size > 1000
    assert names(out.parent) == [path.name]


def test_a_document_carries_the_fingerprint_of_the_pack(services: Services, places: Places) -> None:
    from reader.services.packing import show

    document = services.exporting.whole_guide("first", JobControl())
    assert document.guides[0].fingerprint == show(places.packs / "first.guidepack").digest
    assert len(document.guides[0].fingerprint) == 64


def test_dates_come_from_the_clock(services: Services, clock: Clock) -> None:
    today = clock().astimezone().date()
    document = services.exporting.whole_guide("first", JobControl())
    assert (document.made, document.check_after) == (today, today + timedelta(days=3))
    clock.move(days=40)
    later = services.exporting.whole_guide("first", JobControl())
    assert later.made == today + timedelta(days=40)


def test_related_items_of_other_guides_have_their_titles(
    services: Services, places: Places
) -> None:
    guide = guide_of("third")
    item = replace(guide.recommendations[0], related=(CANDLE, Address("nowhere", "some-item")))
    put(replace(guide, recommendations=(item,)), places.packs)
    services.preparing.guides(JobControl())
    document = services.exporting.selection([Address("third", "navigator")], JobControl())
    assert [related.title for related in document.items[0].related] == [
        "A candle for carers (Guide second candle)",
        "some item",
    ]


def test_a_search_is_exported_as_it_was_answered(services: Services) -> None:
    services.preparing.search_index(JobControl())
    answer = services.finding.search(SearchRequest("lantern", limit=3), JobControl())
    document = services.exporting.search_results(answer, JobControl())
    assert [item.address for item in document.items] == [hit.address for hit in answer.hits]
    assert document.subtitle == f"The first 3 of {answer.total} found"
    nothing = services.finding.search(SearchRequest("zebra"), JobControl())
    assert services.exporting.search_results(nothing, JobControl()).items == ()


def test_pictures_go_with_the_guide(services: Services, out: Path) -> None:
    document = services.exporting.whole_guide("first", JobControl())
    services.exporting.write(document, HTML, out, JobControl())
    assert 'alt="A family" src="data:image/png;base64,' in out.read_text(encoding="utf-8")


def test_a_citation_of_an_item_and_of_a_guide(services: Services) -> None:
    item = services.exporting.citation(NAVIGATOR)
    assert item.plain.startswith("“A lantern for carers” (recommendation). Guide first lantern.")
    assert "‘A lantern for carers’" in item.harvard
    assert services.exporting.citation(Address("first")).plain.startswith("Guide first lantern.")
    for text in ("first/nothing", "nowhere/navigator"):
        with pytest.raises(NotFound):
            services.exporting.citation(Address.parse(text))


@pytest.mark.parametrize("text", ["nowhere/navigator", "first/nothing"])
def test_what_is_not_there_is_refused(services: Services, text: str) -> None:
    with pytest.raises(InputError):
        services.exporting.selection([Address.parse(text)], JobControl())


def test_a_file_that_is_there_is_left_alone_unless_asked(services: Services, out: Path) -> None:
    document = services.exporting.selection([NAVIGATOR], JobControl())
    out.write_bytes(b"mine")
    with pytest.raises(InputError, match=r"mine\.html is there already"):
        services.exporting.write(document, HTML, out, JobControl())
    assert out.read_bytes() == b"mine"
    services.exporting.write(document, HTML, out, JobControl(), overwrite=True)
    assert out.read_bytes().startswith(b"<!DOCTYPE html>")
    assert names(out.parent) == ["mine.html"]


def test_a_file_that_comes_meanwhile_is_left_alone(services: Services, out: Path) -> None:
    document = services.exporting.selection([NAVIGATOR], JobControl())

    def slow(*arguments: object) -> bytes:
        out.write_bytes(b"somebody else's")
        return b"ours"

    with pytest.raises(InputError, match="is there already"):
        services.exporting.write(document, replace(HTML, write=slow), out, JobControl())
    assert out.read_bytes() == b"somebody else's"
    assert names(out.parent) == ["mine.html"]


def test_a_folder_is_no_place_and_a_missing_one_is_not_made(services: Services, out: Path) -> None:
    document = services.exporting.selection([NAVIGATOR], JobControl())
    for place, words in ((out.parent, "is a folder"), (out.parent / "new" / "a.html", "not there")):
        with pytest.raises(InputError, match=words):
            services.exporting.write(document, HTML, place, JobControl(), overwrite=True)
    assert names(out.parent) == []


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_disk_that_is_full_gives_a_sentence_and_no_half_file(
    services: Services, out: Path, overwrite: bool
) -> None:
    """The kernel itself refuses: no file may grow past a few hundred bytes."""
    import resource
    import signal

    document = services.exporting.selection([NAVIGATOR], JobControl())
    if overwrite:
        out.write_bytes(b"mine")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, hard))
        with pytest.raises(StorageError) as caught:
            services.exporting.write(document, HTML, out, JobControl(), overwrite=overwrite)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert os.strerror(errno.EFBIG) in caught.value.sentence
    assert "what was there before is unchanged" in caught.value.sentence
    assert names(out.parent) == (["mine.html"] if overwrite else [])
    if overwrite:
        assert out.read_bytes() == b"mine"


def test_what_is_cancelled_leaves_no_file(services: Services, out: Path) -> None:
    document = services.exporting.whole_guide("first", JobControl())
    control = JobControl(lambda done, total: control.cancel())
    with pytest.raises(Cancelled):
        services.exporting.write(document, format_of("docx"), out, control)
    assert names(out.parent) == []


def test_a_missing_component_is_told_and_nothing_written(
    services: Services, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    document = services.exporting.selection([NAVIGATOR], JobControl())
    with pytest.raises(ComponentMissing, match="Word or HTML"):
        services.exporting.write(document, format_of("pdf"), out, JobControl())
    assert names(out.parent) == []


def test_progress_is_told_in_steps(services: Services, out: Path) -> None:
    steps: list[tuple[int, int]] = []
    report: Callable[[int, int], None] = lambda done, total: steps.append((done, total))  # noqa: E731 - a list that listens
    document = services.exporting.whole_guide("first", JobControl(report))
    services.exporting.write(document, format_of("docx"), out, JobControl(report))
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1] > 0
