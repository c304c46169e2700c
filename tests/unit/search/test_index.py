"""Tests of index generations: built beside, switched, checked, mended."""

from __future__ import annotations

import json
import os
import pickle  # noqa: TID251 - only to make the hostile file that must never be read
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import Cancelled, IndexUnavailable
from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.search.generations import HALF_PREFIX, POINTER, READY_PREFIX
from reader.search.index import SearchIndex
from reader.search.values import IndexState, SearchDocument, SearchRequest
from tests.unit.search.corpus import DOCUMENTS

posix = os.name == "posix"
RECOMMENDATIONS = sum(document.kind is ItemKind.RECOMMENDATION for document in DOCUMENTS)


def build(index: SearchIndex, fingerprint: str = "corpus", count: int = len(DOCUMENTS)) -> None:
    index.build(DOCUMENTS[:count], count, fingerprint, JobControl())


def total(index: SearchIndex, text: str = "carers ") -> int:
    return index.search(SearchRequest(text), JobControl()).total


def generation(folder: Path) -> Path:
    pointer = json.loads((folder / POINTER).read_text(encoding="utf-8"))
    return folder / str(pointer["name"])


def test_states_follow_the_life_of_an_index(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    assert index.state("a") is IndexState.MISSING
    with pytest.raises(IndexUnavailable):
        total(index)
    build(index, "a")
    assert index.state("a") is IndexState.READY
    assert index.state("b") is IndexState.STALE
    index.close()


def test_asking_for_the_state_writes_nothing(tmp_path: Path) -> None:
    SearchIndex(tmp_path / "index").state("a")
    assert list(tmp_path.iterdir()) == []


def test_a_stale_index_still_answers(built: SearchIndex) -> None:
    assert built.state("newer guides") is IndexState.STALE
    assert total(built) > 0


def test_an_index_outlives_the_program(built: SearchIndex, tmp_path: Path) -> None:
    built.close()
    again = SearchIndex(tmp_path / "index")
    assert again.state("corpus") is IndexState.READY
    assert total(again) > 0
    again.close()


def test_an_index_of_nothing_answers(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    build(index, "none", 0)
    assert index.state("none") is IndexState.READY
    assert total(index) == 0
    index.close()


def test_a_second_item_of_the_same_address_is_left_out(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "index")
    index.build(DOCUMENTS * 2, len(DOCUMENTS) * 2, "twice", JobControl())
    assert total(index, "kind:rec") == RECOMMENDATIONS
    index.close()


def test_progress_runs_to_the_end(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    index = SearchIndex(tmp_path / "index")
    control = JobControl(lambda done, of: steps.append((done, of)))
    index.build(DOCUMENTS, len(DOCUMENTS), "corpus", control)
    assert steps[0] == (0, len(DOCUMENTS))
    assert steps[-1] == (len(DOCUMENTS), len(DOCUMENTS))


def test_a_build_of_many_parts_finds_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.search.building.SEGMENT_DOCUMENTS", 4)
    index = SearchIndex(tmp_path / "index")
    build(index)
    for document in DOCUMENTS:
        answer = index.search(SearchRequest(f'title:"{document.title}"'), JobControl())
        assert document.address in [hit.address for hit in answer.hits]
    first = index.search(SearchRequest("special guardianship allowance"), JobControl()).hits[0]
    assert first.address.item == "allowance"
    index.close()


def test_the_new_generation_takes_over_and_the_old_one_goes(
    built: SearchIndex, tmp_path: Path
) -> None:
    before = generation(tmp_path / "index")
    assert total(built, "kind:term") == 2
    build(built, "fewer", 3)
    assert built.state("fewer") is IndexState.READY
    assert total(built, "kind:rec") == 3
    assert not before.exists()
    assert len(list((tmp_path / "index").glob(f"{READY_PREFIX}*"))) == 1


def test_another_window_sees_the_new_generation(built: SearchIndex, tmp_path: Path) -> None:
    other = SearchIndex(tmp_path / "index")
    assert total(other, "kind:rec") == RECOMMENDATIONS
    build(built, "fewer", 3)
    assert total(other, "kind:rec") == 3
    other.close()


def stopping(after: int, stop: Callable[[], None]) -> Iterator[SearchDocument]:
    for number, document in enumerate(DOCUMENTS):
        if number == after:
            stop()
        yield document


def test_a_cancelled_build_leaves_the_old_one(built: SearchIndex, tmp_path: Path) -> None:
    before = generation(tmp_path / "index")
    control = JobControl()
    with pytest.raises(Cancelled):
        built.build(stopping(5, control.cancel), len(DOCUMENTS), "new", control)
    assert generation(tmp_path / "index") == before
    assert built.state("corpus") is IndexState.READY
    assert total(built) > 0
    assert not list((tmp_path / "index").glob(f"{HALF_PREFIX}*"))


def test_a_killed_build_leaves_the_old_one_and_is_cleared_away(
    built: SearchIndex, tmp_path: Path
) -> None:
    half = tmp_path / "index" / f"{HALF_PREFIX}left-behind"
    half.mkdir()
    (half / "MAIN.seg").write_bytes(b"half")
    (tmp_path / "index" / f"{POINTER}.new").write_text("{", encoding="utf-8")
    assert built.state("corpus") is IndexState.READY
    assert total(built) > 0
    build(built, "new")
    assert not half.exists()


def test_a_failing_build_leaves_the_old_one(built: SearchIndex) -> None:
    def fail() -> None:
        raise LookupError("the source of documents failed")

    with pytest.raises(LookupError):
        built.build(stopping(3, fail), len(DOCUMENTS), "new", JobControl())
    assert built.state("corpus") is IndexState.READY
    assert total(built) > 0


def test_only_one_build_runs_at_a_time(built: SearchIndex, tmp_path: Path) -> None:
    other = SearchIndex(tmp_path / "index")
    refused: list[IndexUnavailable] = []

    def build_too() -> None:
        try:
            build(other, "other")
        except IndexUnavailable as error:
            refused.append(error)

    built.build(stopping(2, build_too), len(DOCUMENTS), "mine", JobControl())
    assert len(refused) == 1
    assert built.state("mine") is IndexState.READY


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    index = SearchIndex(tmp_path / "file" / "index")
    with pytest.raises(IndexUnavailable, match="could not be written"):
        build(index)


def test_searching_goes_on_while_building(built: SearchIndex) -> None:
    found: list[int] = []
    built.build(
        stopping(4, lambda: found.append(total(built))), len(DOCUMENTS), "new", JobControl()
    )
    assert found[0] > 0


def test_threads_search_while_generations_change(built: SearchIndex) -> None:
    found: list[int] = []
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            found.append(total(built))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(3):
        build(built, f"round {number}")
    done.set()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert found[0] > 0


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in generation(folder).iterdir())


def damage(folder: Path, how: str, path: Path) -> None:
    content = path.read_bytes()
    if how == "missing":
        path.unlink()
    elif how == "truncated":
        path.write_bytes(content[: len(content) // 2])
    elif how == "garbled":
        middle = len(content) // 2
        path.write_bytes(content[:middle] + bytes([content[middle] ^ 255]) + content[middle + 1 :])
    else:
        path.write_bytes(content + b"\0")


@pytest.mark.parametrize("how", ["missing", "truncated", "garbled", "longer"])
def test_every_file_is_missed_when_damaged_and_rebuilt(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "index"
    index = SearchIndex(folder)
    build(index)
    for number in range(len(names(folder))):
        index.close()
        path = generation(folder) / names(folder)[number]
        if how in ("truncated", "garbled") and not path.stat().st_size:
            continue
        damage(folder, how, path)
        with pytest.raises(IndexUnavailable, match="damaged"):
            total(index)
        assert index.state("corpus") is IndexState.DAMAGED
        build(index)
        assert index.state("corpus") is IndexState.READY
        assert total(index) > 0
    index.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"{}",
        b'{"name": "gen-x"}',
        b"[" * 100_000,
        b'{"name":1,"fingerprint":"","whoosh":"","schema":1,"documents":1,"files":{}}',
        b'{"name":"../x","fingerprint":"","whoosh":"","schema":1,"documents":1,"files":{}}',
        b'{"name":"gen-/../../x","fingerprint":"","whoosh":"","schema":1,"documents":1,"files":{}}',
        b'{"name":"gen-x","fingerprint":"","whoosh":"","schema":1,"documents":1,"files":[]}',
        b'{"name":"gen-x","fingerprint":"","whoosh":"","schema":1,"documents":1,"files":{"a":1}}',
    ],
)
def test_a_damaged_pointer_is_rebuilt(built: SearchIndex, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index" / POINTER).write_bytes(content)
    assert built.state("corpus") is IndexState.DAMAGED
    with pytest.raises(IndexUnavailable):
        total(built)
    build(built)
    assert built.state("corpus") is IndexState.READY
    assert total(built) > 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(content=st.binary(max_size=200))
def test_any_pointer_is_survived(built: SearchIndex, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index" / POINTER).write_bytes(content)
    assert built.state("corpus") is IndexState.DAMAGED


@pytest.mark.parametrize("key", ["whoosh", "schema"])
def test_an_index_of_other_code_is_stale_and_not_opened(
    built: SearchIndex, tmp_path: Path, key: str
) -> None:
    path = tmp_path / "index" / POINTER
    pointer = json.loads(path.read_text(encoding="utf-8"))
    pointer[key] = "0.0.1" if key == "whoosh" else -1
    path.write_text(json.dumps(pointer), encoding="utf-8")
    assert built.state("corpus") is IndexState.STALE
    with pytest.raises(IndexUnavailable, match="another version"):
        total(built)


class Trap:
    """Unpickling this makes a file: the sign that stored data ran as code."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.marker,))


def test_the_trap_works(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Trap(tmp_path / "marker"), 2))
    assert (tmp_path / "marker").exists()


@pytest.mark.parametrize("place", ["in the file", "as a newer file"])
def test_a_hostile_index_is_never_unpickled(built: SearchIndex, tmp_path: Path, place: str) -> None:
    built.close()
    marker = tmp_path / "marker"
    (toc,) = generation(tmp_path / "index").glob("*.toc")
    content = toc.read_bytes()
    trap = pickle.dumps(Trap(marker), 2)
    start = content.rindex(b"\x80")  # the pickled list of segments, which Whoosh always loads
    hostile = content[:start] + trap
    if place == "in the file":
        toc.write_bytes(hostile.ljust(len(content), b"\0")[: max(len(content), len(hostile))])
    else:
        toc.with_name("_MAIN_99.toc").write_bytes(hostile)
    for index in (built, SearchIndex(tmp_path / "index")):
        with pytest.raises(IndexUnavailable):
            total(index)
        assert index.state("corpus") is IndexState.DAMAGED
    build(built)
    assert total(built) > 0
    assert not marker.exists()


if posix:

    def test_only_the_owner_may_look(built: SearchIndex, tmp_path: Path) -> None:
        folder = tmp_path / "index"
        assert folder.stat().st_mode & 0o777 == 0o700
        assert generation(folder).stat().st_mode & 0o777 == 0o700

    @pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
    @pytest.mark.parametrize("inner", [False, True])
    def test_an_index_that_others_may_change_is_rebuilt(
        built: SearchIndex, tmp_path: Path, mode: int, inner: bool
    ) -> None:
        folder = tmp_path / "index"
        old = generation(folder)
        (old if inner else folder).chmod(mode)
        assert built.state("corpus") is IndexState.DAMAGED
        with pytest.raises(IndexUnavailable):
            total(SearchIndex(folder))
        build(built)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert generation(folder) != old
        assert total(built) > 0

    def test_a_link_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (tmp_path / "index").symlink_to(elsewhere, target_is_directory=True)
        index = SearchIndex(tmp_path / "index")
        build(index)
        assert list(elsewhere.iterdir()) == []
        assert (tmp_path / f"index-{os.getuid()}").is_dir()
        assert total(index) > 0
        index.close()

    if os.getuid() == 0:

        def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
            theirs = tmp_path / "index"
            theirs.mkdir()
            os.chown(theirs, 12345, 12345)
            index = SearchIndex(theirs)
            assert index.state("corpus") is IndexState.MISSING
            build(index)
            assert list(theirs.iterdir()) == []
            assert total(index) > 0
            index.close()
