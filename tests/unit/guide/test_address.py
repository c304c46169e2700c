"""An address survives being written and read, and nothing else passes for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.address import ID_LENGTH, ID_PATTERN, SCHEME, Address, is_id

ids = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda text: len(text) <= ID_LENGTH)


@given(ids, st.one_of(st.just(""), ids))
def test_what_is_written_is_read_again(guide: str, item: str) -> None:
    address = Address(guide, item)
    assert Address.parse(str(address)) == address
    assert Address.parse(str(address).removeprefix(SCHEME)) == address
    assert str(Address.parse(str(address))) == str(address)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address = Address.parse(text)
    except ValueError:
        return
    assert str(address).removeprefix(SCHEME) == text.removeprefix(SCHEME)
    assert is_id(address.guide)
    assert is_id(address.item) or address.item == ""


def test_the_written_form_is_the_link_form() -> None:
    assert str(Address("kinship", "navigator")) == "guide:kinship/navigator"
    assert str(Address("kinship")) == "guide:kinship"


@pytest.mark.parametrize(
    "text",
    [
        *("", "guide:", "guide:/", "/", "guide:a/", "a/", "/a", "guide:a/b/c", "a b", "guide:a b"),
        *("A", "guide:A/b", "a_b", "-a", "a-", "a--b", "a/..", "../a", "a\n", "a/b\n", "ä", "a٣"),
        *("https://example.org", "file:///etc/passwd", "guide:guide:a", "a" * 81, "a/" + "b" * 81),
    ],
)
def test_these_are_not_addresses(text: str) -> None:
    with pytest.raises(ValueError, match="not a guide address"):
        Address.parse(text)


def test_a_very_long_text_is_not_repeated_in_full() -> None:
    with pytest.raises(ValueError, match="not a guide address") as caught:
        Address.parse("x" * 100_000)
    assert len(str(caught.value)) < 300


def test_eighty_characters_are_the_most() -> None:
    assert is_id("a" * 80)
    assert not is_id("a" * 81)


def test_addresses_sort_by_guide_then_item() -> None:
    shuffled = [Address("b"), Address("a", "z"), Address("a"), Address("a", "b")]
    assert sorted(shuffled) == [Address("a"), Address("a", "b"), Address("a", "z"), Address("b")]
