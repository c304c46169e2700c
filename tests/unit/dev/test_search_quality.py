"""``dev.py search-quality``: what it asks, what it prints, and when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Literal

import pytest

from tests.bench.texts import PlainItem
from tests.search.__main__ import measure, sheets
from tests.search.asking import Ask, any_word, fts5_asker, tantivy_asker
from tests.search.floor import FLOOR_FILE, Floor, below, load_floor, raised, save_floor
from tests.search.judged import JudgedQuery
from tests.search.metrics import Quality
from tests.search.pooling import as_sheet, pools
from tests.search.report import as_json, as_text, ask_all, by_half, missed
from tests.unit.library.samples import guide_of, put

ITEMS = (
    PlainItem("g/lamp", "g", "recommendation", "Light a lamp", "Light it at dusk.", ""),
    PlainItem("g/candle", "g", "term", "Candle", "Wax with a wick.", "A lamp is brighter."),
    PlainItem("g/door", "g", "section", "Doors", "", "Close them."),
)


def query(
    text: str,
    answers: Mapping[str, int],
    half: Literal["tune", "test", "fresh"] = "tune",
    group: str = "one-word",
) -> JudgedQuery:
    return JudgedQuery(text, group, half, answers)


QUERIES = (
    query("lamp", {"g/lamp": 3, "g/candle": 1}),
    query("door", {"g/candle": 3}, half="test", group="two-word"),
)


def floor_of(value: float) -> Floor:
    measures = {"success_at_1": value, "success_at_3": value, "ndcg_at_10": value}
    return {name: dict(measures) for name in ("tune", "test", "fresh", "target")}


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("does it work in the UK", '"work" OR "uk"'),
        ("what is it", '"what" OR "is" OR "it"'),
        ('lamp" OR -x*', '"lamp" OR "x"'),
        ("care care", '"care"'),
        ("?!", ""),
    ],
)
def test_fts5_is_asked_for_any_of_the_telling_words(text: str, expression: str) -> None:
    assert any_word(text) == expression


@pytest.mark.parametrize("engine", [fts5_asker, tantivy_asker])
def test_the_yardsticks_stem_and_put_short_titles_first(
    engine: Callable[[Iterable[PlainItem]], Ask],
) -> None:
    ask = engine(ITEMS)
    assert ask("lamps") == ("g/lamp", "g/candle")
    assert ask("door") == ("g/door",)
    assert ask("?!") == ()


def test_the_report_has_all_engines_every_line_and_the_misses() -> None:
    ask = fts5_asker(ITEMS)
    results = ask_all(QUERIES, {"reader": ask, "FTS5": ask, "tantivy": ask})
    assert {half: q.success_at_1 for half, q in by_half(results["reader"]).items()} == {
        "tune": 1.0,
        "test": 0.0,
    }
    assert [each.query.text for each in missed(results["reader"])] == ["door"]
    text = as_text(results, floor_of(0.5))
    for line in ("all ", "tune ", "test ", "one-word ", "two-word ", "floor, tune", "target"):
        assert any(row.startswith(line) for row in text.splitlines()), line
    assert "reader     FTS5  tantivy" in text.splitlines()[1]
    assert "door  [test, two-word, missing]" in text
    assert "expected  g/candle" in text
    assert "got       g/door (not judged)" in text
    content = as_json(results, floor_of(0.5), ["under"])
    assert content["engines"]["FTS5"]["all"]["queries"] == 2
    assert content["engines"]["tantivy"]["tune"]["judged_at_10"] == 1.0
    assert content["engines"]["tantivy"]["test"]["judged_at_10"] == 0.0
    assert content["misses"][0]["found"] == ["g/door"]
    assert content["below"] == ["under"]


def test_a_half_below_the_floor_is_named_and_one_on_it_is_not() -> None:
    reached = {"tune": Quality(2, 0.5, 1.0, 0.75, 1.0), "test": Quality(2, 0.5, 0.5, 0.5, 1.0)}
    assert below(reached, floor_of(0.5)) == ()
    assert below({"tune": reached["tune"]}, floor_of(0.6)) == (
        "tune: success_at_1 is 0.5000, and the floor is 0.600.",
    )


def test_the_floor_only_rises_and_the_target_stays(tmp_path: Path) -> None:
    file = tmp_path / "floor.toml"
    reached = {"tune": Quality(3, 2 / 3, 1.0, 0.25, 1.0)}
    save_floor(raised(reached, floor_of(0.5)), file)
    kept = load_floor(file)
    assert kept["tune"] == {"success_at_1": 0.666, "success_at_3": 1.0, "ndcg_at_10": 0.5}
    assert kept["test"] == kept["target"] == floor_of(0.5)["test"]
    assert below({"tune": Quality(3, 2 / 3, 1.0, 0.5, 1.0)}, kept) == ()


def test_a_floor_without_a_half_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "floor.toml"
    file.write_text("[tune]\nsuccess_at_1 = 0.5\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must hold tune, test, fresh, target"):
        load_floor(file)


def test_the_committed_floor_is_at_most_the_target() -> None:
    committed = load_floor(FLOOR_FILE)
    assert committed["target"] == {"success_at_1": 0.9, "success_at_3": 0.97, "ndcg_at_10": 0.9}


def test_the_products_own_search_is_asked(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    put(guide_of("first", word="lantern"), packs)
    put(guide_of("second", word="candle"), packs)
    results = measure([query("candle", {"second/one": 3})], tmp_path / "profile", packs)
    assert results.keys() == {"reader", "FTS5", "tantivy"}
    assert all(asked[0].found[0].startswith("second/") for asked in results.values())


def test_what_the_engines_find_and_nobody_judged_is_pooled_to_be_read() -> None:
    askers = {"FTS5": fts5_asker(ITEMS), "tantivy": tantivy_asker(ITEMS)}
    (pool,) = pools(QUERIES, askers)
    assert pool.query.text == "door"
    assert pool.unjudged == ("g/door",)
    sheet = as_sheet(pool, {item.address: item for item in ITEMS})
    assert sheet.splitlines() == [
        "door  [test, two-word]",
        "  g/door  (section) Doors",
        "    Close them.",
    ]


def test_a_pool_is_in_the_same_order_whoever_found_what() -> None:
    asked = [query("lamp wax", {"g/door": 3})]
    one, other = fts5_asker(ITEMS), tantivy_asker(ITEMS)
    (first,) = pools(asked, {"one": one, "other": other})
    (second,) = pools(asked, {"other": lambda text: other(text)[::-1], "one": one})
    assert set(first.unjudged) == {"g/lamp", "g/candle"}
    assert first.unjudged == second.unjudged


def test_the_products_answers_are_pooled_with_and_without_synonyms(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    put(guide_of("first", word="lantern"), packs)
    (sheet,) = sheets([query("lantern", {"none/none": 3})], tmp_path / "profile", packs)
    assert sheet.startswith("lantern  [tune, one-word]\n  first/")


def test_packs_that_cannot_be_used_stop_the_measuring(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "broken.guidepack").write_bytes(b"no pack")
    with pytest.raises(RuntimeError, match=r"broken\.guidepack"):
        measure(QUERIES, tmp_path / "profile", packs)
