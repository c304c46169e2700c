"""Reading a picture's size from its header."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.pack.pictures import Picture, picture_problem, read_header
from tests.unit.pack.conftest import png

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xff\xc2\x00\x11\x08\x01\x00\x02\x00\x03" + bytes(9)
)
VP8 = b"RIFF\x00\x00\x00\x00WEBPVP8 \x00\x00\x00\x00\x00\x00\x00\x9d\x01\x2a\x40\x01\xf0\x00"
VP8L = b"RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f\x3f\xc1\x3b\x00" + bytes(9)
VP8X = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x3f\x01\x00\xef\x00\x00"

HEADERS = {
    "png": (png(7, 9), Picture("png", 7, 9)),
    "jpeg": (JPEG, Picture("jpeg", 512, 256)),
    "lossy webp": (VP8, Picture("webp", 320, 240)),
    "lossless webp": (VP8L, Picture("webp", 320, 240)),
    "extended webp": (VP8X, Picture("webp", 320, 240)),
}


@pytest.mark.parametrize("case", HEADERS)
def test_sizes_are_read(case: str) -> None:
    data, picture = HEADERS[case]
    assert read_header(data) == picture


@pytest.mark.parametrize("case", HEADERS)
def test_a_header_cut_short_is_no_picture(case: str) -> None:
    data, _ = HEADERS[case]
    assert read_header(data[:21]) is None


def test_a_jpeg_without_a_frame_is_no_picture() -> None:
    assert read_header(b"\xff\xd8\xff\xda\x00\x02" + bytes(30)) is None
    assert read_header(b"\xff\xd8\xff\xe0\x00\x01" + bytes(30)) is None


def test_the_ending_must_say_the_format() -> None:
    assert picture_problem("a.jpeg", JPEG, 1_000_000) == ""
    assert "JPEG" in picture_problem("a.png", JPEG, 1_000_000)
    assert "pixels" in picture_problem("a.jpg", JPEG, 512 * 256 - 1)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8L"]), st.binary()
)
def test_any_bytes_are_a_picture_or_none(start: bytes, rest: bytes) -> None:
    picture = read_header(start + rest)
    assert picture is None or picture.width * picture.height > 0
