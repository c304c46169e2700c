"""Lists the Python modules in a frozen program and what each asks for: ``package_modules.py EXE``.

Prints one JSON object: module name to the sorted names of the modules that its code imports. It
runs in the environment that froze the program, whose Python can read its byte code.
"""

from __future__ import annotations

import dis
import json
import marshal
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

PYC_HEADER = 16
"""Bytes in front of the code in a .pyc file (PEP 552)."""


def imported(code: CodeType) -> Iterator[str]:
    """Every name that the code imports at any depth; of ``from a import b`` also ``a.b``."""
    name = ""
    for step in dis.get_instructions(code):
        if step.opname == "IMPORT_NAME":
            name = str(step.argval)
            yield name
        elif step.opname == "IMPORT_FROM":
            yield f"{name}.{step.argval}"
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from imported(constant)


def modules(program: Path) -> Iterator[tuple[str, CodeType]]:
    """Every module in the program, in its archive and in the zip file of Python's own."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    for name, (*_place, kind) in archive.toc.items():
        if kind == "s":
            yield name, marshal.loads(archive.extract(name))
        elif kind == "z":
            pure = archive.open_embedded_archive(name)
            for module in pure.toc:
                code = pure.extract(module)
                if isinstance(code, CodeType):
                    yield module, code
    with zipfile.ZipFile(program.parent / "_internal" / "base_library.zip") as library:
        for name in library.namelist():
            code = marshal.loads(library.read(name)[PYC_HEADER:])
            yield name.removesuffix(".pyc").removesuffix("/__init__").replace("/", "."), code


if __name__ == "__main__":
    found = {name: sorted(set(imported(code))) for name, code in modules(Path(sys.argv[1]))}
    json.dump(found, sys.stdout, sort_keys=True)
