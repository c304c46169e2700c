"""What every format must hold, whatever it looks like."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from reader.errors import Cancelled, InputError
from reader.export.formats import FORMATS, Format, format_of
from reader.export.setting import Setting
from reader.jobs import JobControl
from tests.unit.export.documents import DOCUMENTS, guide_document, selected

ROOT = Path(__file__).parents[3]
IDS = ("docx", "xlsx", "csv", "html", "pdf", "md", "json")
NETWORK_MODULES = ("socket", "_socket", "ssl", "_ssl", "http.client", "urllib.request", "asyncio")


def test_the_formats_are_those_that_are_promised() -> None:
    assert tuple(each.id for each in FORMATS) == IDS
    assert [each.suffix for each in FORMATS] == [f".{name}" for name in IDS]
    assert format_of("docx").file_filter == "Word (*.docx)"
    with pytest.raises(InputError, match="no export format"):
        format_of("doc")


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_document_gives_the_same_bytes(
    name: str, chosen: Format, setting: Setting
) -> None:
    assert chosen.write(DOCUMENTS[name](), setting) == chosen.write(DOCUMENTS[name](), setting)


def everything(data: bytes) -> bytes:
    """A file's bytes with whatever is packed inside unpacked."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            return b"\n".join(archive.read(name) for name in archive.namelist())
    parts = [data]
    for stream in data.split(b"stream\n")[1:]:
        try:
            parts.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(parts)


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_no_file_says_who_or_where(
    chosen: Format, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("USER", "LOGNAME", "USERNAME", "HOSTNAME"):
        monkeypatch.setenv(variable, "canary-of-a-name")
    held = everything(chosen.write(guide_document(), setting))
    for word in (b"canary-of-a-name", str(ROOT).encode(), str(Path.home()).encode()):
        assert word not in held


@pytest.mark.parametrize("name", ["docx", "xlsx", "pdf"])
def test_what_takes_time_ends_when_asked(name: str, setting: Setting) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        format_of(name).write(selected(), Setting(setting.fonts, control))


def test_no_format_loads_a_network_module() -> None:
    code = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from reader.export.formats import FORMATS\n"
        "from reader.export.json_data import read\n"
        "from reader.export.setting import Setting\n"
        "document = read(sys.stdin.buffer.read())\n"
        "[each.write(document, Setting(Path('resources/fonts'))) for each in FORMATS]\n"
        "print(json.dumps(sorted(sys.modules)))\n"
    )
    data = format_of("json").write(guide_document(), Setting(Path()))
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=data, capture_output=True, check=True
    )
    modules = set(json.loads(answer.stdout))
    assert {"docx", "xlsxwriter", "typst"} <= modules
    assert modules & set(NETWORK_MODULES) == set()


def test_the_list_of_formats_loads_no_library() -> None:
    code = (
        "import sys, reader.export.formats, reader.services.exporting\n"
        "print([name for name in ('docx', 'lxml', 'xlsxwriter', 'typst', 'zipfile', 'csv', "
        "'html.parser', 'reader.render.rendering') if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
