"""JSON gives equal values back, and its schema says all that it holds."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError
from reader.export import document as model
from reader.export.document import Callout, ExportDocument, ItemCard
from reader.export.json_data import read, schema, write
from reader.export.setting import Setting
from reader.guide.address import Address
from tests.unit.export.documents import DOCUMENTS, guide_document

ROOT = Path(__file__).parents[3]
SETTING = Setting(Path())

addresses = st.builds(
    Address, st.from_regex(r"[a-z0-9]{1,9}", fullmatch=True), st.just("an-item") | st.just("")
)
st.register_type_strategy(Address, addresses)
st.register_type_strategy(date, st.dates())
leaves = st.one_of(
    *(
        st.builds(kind)
        for kind in (model.Heading, model.Paragraph, model.Bullets, model.Facts, model.Table)
    ),
    st.builds(model.Picture),
    st.builds(ItemCard),
)
blocks = st.recursive(
    leaves, lambda inner: st.builds(Callout, st.text(), st.lists(inner, max_size=3).map(tuple))
)
runs = st.lists(blocks, max_size=4).map(tuple)
layers = st.builds(model.Layer, blocks=runs)
items = st.builds(model.ExportItem, body=runs, layers=st.lists(layers, max_size=2).map(tuple))
documents = st.builds(ExportDocument, items=st.lists(items, max_size=2).map(tuple), blocks=runs)


@settings(max_examples=60, deadline=None)
@given(documents)
def test_what_is_written_is_read_again(document: ExportDocument) -> None:
    data = write(document, SETTING)
    assert read(data) == document
    assert write(read(data), SETTING) == data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_real_documents_come_back_equal(name: str) -> None:
    document = DOCUMENTS[name]()
    assert read(write(document, SETTING)) == document


def test_the_schema_that_is_kept_is_the_one_in_use() -> None:
    kept = ROOT / "resources" / "schemas" / "export.schema.json"
    assert json.loads(kept.read_text(encoding="utf-8")) == schema()


def test_the_schema_names_every_field_of_every_value() -> None:
    kinds = {
        kind.__name__: {field.name for field in fields(kind)}
        for kind in vars(model).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind is not Address
    }
    told = {
        "".join(word.capitalize() for word in name.split("-")): set(definition["properties"])
        for name, definition in schema()["$defs"].items()
    }
    assert told == kinds
    assert all(definition["description"] for definition in schema()["$defs"].values())


def follows(value: Any, rule: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether a value keeps to the part of JSON Schema that ours uses."""
    if "$ref" in rule:
        return follows(value, root["$defs"][rule["$ref"].rpartition("/")[2]], root)
    if "oneOf" in rule:
        return sum(follows(value, each, root) for each in rule["oneOf"]) == 1
    if "allOf" in rule:
        return all(follows(value, each, root) for each in rule["allOf"])
    if "const" in rule:
        return bool(value == rule["const"])
    if "enum" in rule:
        return value in rule["enum"]
    if rule.get("type") == "array":
        return isinstance(value, list) and all(follows(v, rule["items"], root) for v in value)
    if "properties" in rule:
        if not isinstance(value, dict):
            return False
        return set(rule["required"]) <= set(value) and all(
            follows(value[name], each, root) for name, each in rule["properties"].items()
        )
    kinds: dict[str, type] = {"string": str, "integer": int, "boolean": bool}
    return isinstance(value, kinds[rule["type"]])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_follows_the_schema(name: str) -> None:
    data = json.loads(write(DOCUMENTS[name](), SETTING))
    assert follows(data, schema(), schema())
    del data["document"]["title"]
    assert not follows(data, schema(), schema())


def changed(path: tuple[str | int, ...], value: object) -> bytes:
    data = json.loads(write(guide_document(), SETTING))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"null",
        b"[" * 100_000,
        changed(("version",), 2),
        changed(("format",), "other"),
        changed(("document", "made"), "yesterday"),
        changed(("document", "title"), 7),
        changed(("document", "guides"), "none"),
        changed(("document", "blocks", 0, "type"), "script"),
        changed(("document", "items", 0, "address"), "nowhere at all"),
        changed(("document", "kind"), "other"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(InputError, match="no export of this reader"):
        read(data)
