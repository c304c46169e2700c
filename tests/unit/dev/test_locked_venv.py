"""When dev.py makes its environment again, and when it leaves it alone."""

from __future__ import annotations

from pathlib import Path

from locked_venv import (
    Checkout,
    digest_of,
    is_stamped,
    packages_for_venv,
    venv_version,
    write_stamp,
)


def test_a_stamp_holds_for_its_own_digest_only(tmp_path: Path) -> None:
    stamp = tmp_path / "new folder" / "runtime.stamp"
    assert not is_stamped(stamp, "abc")
    write_stamp(stamp, "abc")
    assert is_stamped(stamp, "abc")
    assert not is_stamped(stamp, "abd")


def test_a_damaged_stamp_is_no_stamp(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_bytes(b"\xff\xfe\x00")
    assert not is_stamped(stamp, "abc")


def test_the_digest_follows_content_order_and_extra(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a", encoding="utf-8")
    two.write_text("b", encoding="utf-8")
    first = digest_of([one, two])
    assert first == digest_of([one, two])
    assert first != digest_of([two, one])
    assert first != digest_of([one, two], "3.12")
    two.write_text("c", encoding="utf-8")
    assert first != digest_of([one, two])


def test_the_boundary_between_two_files_counts(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab", encoding="utf-8")
    two.write_text("c", encoding="utf-8")
    first = digest_of([one, two])
    one.write_text("a", encoding="utf-8")
    two.write_text("bc", encoding="utf-8")
    assert first != digest_of([one, two])


def test_the_environment_says_which_python_made_it(tmp_path: Path) -> None:
    config = tmp_path / "pyvenv.cfg"
    assert venv_version(tmp_path) is None
    config.write_text("home = /usr/bin\nversion = 3.11.2\n", encoding="utf-8")
    assert venv_version(tmp_path) == (3, 11)
    config.write_text("home = /usr/bin\nversion =\n", encoding="utf-8")
    assert venv_version(tmp_path) is None


def test_an_environment_that_is_there_needs_no_package(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    checkout.python.parent.mkdir(parents=True)
    checkout.python.touch()
    assert packages_for_venv(checkout) == ()


def test_every_lock_is_where_the_checkout_says() -> None:
    checkout = Checkout(Path(__file__).resolve().parents[3])
    assert all(checkout.lock(name).is_file() for name in ("runtime", "dev", "whoosh274"))
