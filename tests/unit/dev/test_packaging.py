"""What goes into a package and what is said of it, checked without making one."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from locked_venv import Checkout
from package_audit import Row, asking_modules, is_network, network_libraries
from package_bill import Part, owner_of
from package_command import SUMS, TARGETS, write_sums
from package_contents import (
    ASKS_IN_VAIN,
    EXCLUDED_MODULES,
    EXPLAINED_LIBRARIES,
    EXPLAINED_SYSTEM_LIBRARIES,
    PROGRAM,
    is_kept,
)
from package_debian import program_version
from package_freeze import settle, source_date
from package_manual import manual

from reader import __version__
from reader.cli.exit_codes import EXIT_CODES
from reader.cli.verbs import VERBS

ROOT = Path(__file__).resolve().parents[3]
DEBIAN = ROOT / "build" / "debian"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/translations/qt_de.qm",
    ],
)
def test_what_is_not_used_stays_out(name: str) -> None:
    assert not is_kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/lib/libQt6DBus.so.6",
        "PySide6/QtWidgets.abi3.so",
        "resources/themes/light.toml",
        "resources/icons/LICENSE",
    ],
)
def test_what_is_used_comes_along(name: str) -> None:
    assert is_kept(name)


def test_every_module_that_the_house_rules_forbid_is_left_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    banned = project["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    networks = [name for name, rule in banned.items() if "sockets" in rule["msg"]]
    assert networks
    assert [name for name in networks if name not in EXCLUDED_MODULES] == []


def test_a_module_that_asks_for_the_network_has_to_be_explained() -> None:
    rows = asking_modules(
        {"planted": ["socket", "json"], "platform": ["socket"], "fine": ["selectors", "httpx_no"]}
    )
    assert rows == (
        Row("planted", ("socket",), ""),
        Row("platform", ("socket",), ASKS_IN_VAIN["platform"]),
    )
    assert is_network("http.client")
    assert not is_network("httpd")


def test_a_library_made_for_networks_is_a_fault(tmp_path: Path) -> None:
    source = Path("/bin/sh").resolve()
    names = ("libQt6Network.so.6", "libssl.so.3", "libcups.so.2")
    for name in (*names, "libz.so.1"):
        shutil.copyfile(source, tmp_path / name)
    faults = network_libraries(sorted(tmp_path.iterdir()))
    assert {fault.split(" ")[0] for fault in faults} == set(names)


def test_every_explanation_says_something() -> None:
    for table in (ASKS_IN_VAIN, EXPLAINED_LIBRARIES, EXPLAINED_SYSTEM_LIBRARIES):
        assert [name for name, reason in table.items() if len(reason) < 15] == []


def test_every_library_has_an_owner() -> None:
    names = ("qt", "icu", "python", "pyside6-essentials", "shiboken6", "lxml", "pyinstaller")
    parts = [Part(name, "1", "MIT", f"pkg:{name}") for name in names]
    for name, owner in {
        "_internal/PySide6/Qt/lib/libQt6Core.so.6": "qt",
        "_internal/PySide6/Qt/lib/libicudata.so.73": "icu",
        "_internal/PySide6/QtCore.abi3.so": "pyside6-essentials",
        "_internal/shiboken6/Shiboken.abi3.so": "shiboken6",
        "_internal/libpython3.11.so.1.0": "python",
        "_internal/python3.11/lib-dynload/_json.so": "python",
        "_internal/lxml/etree.so": "lxml",
        PROGRAM: "pyinstaller",
    }.items():
        assert owner_of(name, parts).name == owner
    with pytest.raises(Exception, match="nobody is known to own"):
        owner_of("_internal/unknown/library.so", parts)


def test_the_manual_names_every_verb_option_and_exit_code() -> None:
    page = manual(ROOT, 0)
    assert "@" not in page.replace("@k", "")
    for verb in VERBS:
        assert f"\n.B {verb.name}\n" in page
    for code, _meaning in EXIT_CODES:
        assert f"\n.B {code}\n" in page
    from reader.__main__ import USAGE

    for option in re.findall(r"^  (--\w+)", USAGE, re.MULTILINE):
        assert option.replace("-", "\\-") in page
    assert __version__ in page


def test_the_desktop_file_opens_guide_links() -> None:
    text = (DEBIAN / f"{PROGRAM}.desktop").read_text(encoding="utf-8")
    assert "MimeType=x-scheme-handler/guide;" in text
    assert f"Exec={PROGRAM} %u" in text
    assert f"Icon={PROGRAM}" in text
    assert (ROOT / "build" / "icons" / f"{PROGRAM}.svg").is_file()


def test_the_appstream_data_belongs_to_the_desktop_file() -> None:
    tree = ElementTree.parse(DEBIAN / f"{PROGRAM}.metainfo.xml")
    assert tree.findtext("launchable") == f"{PROGRAM}.desktop"
    assert tree.findtext("provides/binary") == PROGRAM
    assert tree.findtext("project_license") == "MIT"


def test_the_control_file_has_what_debian_asks_for() -> None:
    text = (DEBIAN / "control").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*)$", text, re.MULTILINE))
    wanted = {"Package", "Version", "Architecture", "Maintainer", "Depends", "Description"}
    assert wanted <= fields.keys()
    assert fields["Package"] == PROGRAM
    assert program_version(Checkout(ROOT)) == __version__


def test_user_data_goes_only_when_the_switch_is_there(tmp_path: Path) -> None:
    script = (DEBIAN / "postrm").read_text(encoding="utf-8")
    assert script.index('if [ -e "$SWITCH" ]') < script.index("        remove_user_data\n")
    assert subprocess.run(["sh", "-n", str(DEBIAN / "postrm")], check=False).returncode == 0
    documented = (ROOT / "docs" / "packaging.md").read_text(encoding="utf-8")
    assert f"/etc/{PROGRAM}/purge-user-data" in script + documented


def test_times_and_rights_are_settled(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    (folder / "inside").mkdir(parents=True)
    for name in (PROGRAM, "inside/library.so"):
        (folder / name).write_bytes(b"x")
    (folder / "link").symlink_to("inside/library.so")
    settle(folder, 1_000_000_000)
    for path in (folder, *folder.rglob("*")):
        assert path.lstat().st_mtime == 1_000_000_000
    assert (folder / PROGRAM).stat().st_mode & 0o777 == 0o755
    assert (folder / "inside" / "library.so").stat().st_mode & 0o777 == 0o644


def test_the_time_of_a_build_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert source_date(ROOT) == 1_700_000_000


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(b"package")
    write_sums(tmp_path)
    write_sums(tmp_path)
    answer = subprocess.run(
        ["sha256sum", "--check", SUMS], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0
    assert answer.stdout == "a.deb: OK\n"


def test_targets_have_options_of_their_own() -> None:
    options = [target.option for target in TARGETS]
    assert len(set(options)) == len(options)
    documented = (ROOT / "docs" / "packaging.md").read_text(encoding="utf-8")
    assert "TARGETS" in documented
