"""What dev.py reads from dpkg, and what it asks a person to install."""

from __future__ import annotations

import pytest
from debian_packages import (
    QT_PACKAGES,
    TEST_PACKAGES,
    install_command,
    installed_names,
    missing_packages,
    venv_packages,
)

LISTING = (
    "ii \tlibegl1\t\n"
    "ii \tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.1-1), libgio-2.0-0\n"
    "rc \tstrace\t\n"
    "un \txvfb\t\n"
    "ii \tfonts-noto-core\t\n"
)


def test_only_installed_packages_count() -> None:
    installed = installed_names(LISTING)
    assert "libegl1" in installed
    assert "strace" not in installed, "removed, only its configuration is left"
    assert "xvfb" not in installed


def test_a_renamed_library_counts_under_its_old_name() -> None:
    assert {"libglib2.0-0", "libgio-2.0-0"} <= installed_names(LISTING)


def test_missing_packages_keep_their_order_and_appear_once() -> None:
    installed = installed_names(LISTING)
    wanted = ("xvfb", "libegl1", "strace", "xvfb")
    assert missing_packages(wanted, installed) == ("xvfb", "strace")


def test_any_of_several_fonts_will_do() -> None:
    fonts = "fonts-dejavu-core|fonts-noto-core"
    assert missing_packages([fonts], installed_names(LISTING)) == ()
    assert missing_packages([fonts], frozenset()) == ("fonts-dejavu-core",)


def test_an_empty_listing_means_that_everything_is_missing() -> None:
    missing = missing_packages((*QT_PACKAGES, *TEST_PACKAGES), installed_names(""))
    assert "libxcb-cursor0" in missing
    assert "xvfb" in missing
    assert not [name for name in missing if "|" in name]


def test_the_command_can_be_pasted() -> None:
    assert install_command(["xvfb", "strace"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb strace"
    )


@pytest.mark.parametrize("minor", [11, 12, 13])
def test_the_venv_package_is_the_one_for_this_python(minor: int) -> None:
    assert venv_packages((3, minor)) == (f"python3.{minor}-venv",)
