"""EXIF: texts in either directory and byte order, and structures that lie."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.readers.container.user_comment import decode_user_comment
from tests.readers.files import exif, exif_jpeg, look, user_comment

PROMPT = "a red bicycle, 自転車 🚲\nSteps: 20"


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le", "utf-8", "bare"])
def test_a_user_comment_is_read_whatever_its_encoding_and_the_order_around_it(
    order: str, encoding: str
) -> None:
    data = exif(exif_tags={0x9286: user_comment(PROMPT, encoding)}, order=order)
    (block,) = look(exif_jpeg(data)).blocks
    assert block.text == PROMPT


@pytest.mark.parametrize(
    "data",
    [
        b"UNICODE\0" + PROMPT.encode("utf-16-be") + b"\0",
        b"UNICODE\0\xff\xfe" + PROMPT.encode("utf-16-le"),
        b"UNICODE\0\xef\xbb\xbf" + PROMPT.encode(),
        b"JIS\0\0\0\0\0" + PROMPT.encode(),
        b"\0" * 8 + PROMPT.encode() + b"\0\0\0",
        PROMPT.encode() + b"\0",
    ],
)
def test_a_wrong_preamble_an_odd_byte_and_trailing_nuls_do_not_matter(data: bytes) -> None:
    assert decode_user_comment(data) == PROMPT


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1))
def test_ascii_around_any_text_is_enough_to_tell_the_byte_order(text: str) -> None:
    comment = f"a prompt: {text}, more plain words so that it looks like one"
    for encoding in ("utf-16-le", "utf-16-be"):
        if sum(ord(letter) > 255 for letter in text) < 20:
            assert decode_user_comment(b"UNICODE\0" + comment.encode(encoding)) == comment


def test_texts_stand_in_the_first_directory_too() -> None:
    data = exif({0x010F: b"workflow:{}\0", 0x0110: b"prompt:{}\0", 0x9286: b"hello"})
    assert [(block.key, block.text) for block in look(exif_jpeg(data)).blocks] == [
        ("Make", "workflow:{}"),
        ("Model", "prompt:{}"),
        ("UserComment", "hello"),
    ]


def test_a_directory_that_points_to_itself_is_read_once() -> None:
    data = bytearray(exif({0x010E: b"a cat in the rain"}, next_directory=8))
    assert len(look(exif_jpeg(bytes(data))).blocks) == 1
    looping = exif({0x010E: b"a cat in the rain"}, {0x9286: b"hello"})
    looping = looping.replace(struct.pack("<HHI", 0x8769, 4, 1), struct.pack("<HHI", 0x8769, 4, 1))
    at = looping.index(struct.pack("<HHI", 0x8769, 4, 1)) + 8
    looping = looping[:at] + struct.pack("<I", 8) + looping[at + 4 :]
    assert len(look(exif_jpeg(looping)).blocks) == 1


@pytest.mark.parametrize("count", [5000, 0xFFFFFFFF])
def test_a_value_outside_the_block_is_left_out_and_said(count: int) -> None:
    data = exif(exif_tags={0x9286: user_comment("hello world", "ascii")})
    at = data.index(struct.pack("<HH", 0x9286, 7)) + 4
    found = look(exif_jpeg(data[:at] + struct.pack("<I", count) + data[at + 4 :]))
    assert found.blocks == ()
    assert "points outside" in found.warnings[0]


def test_garbage_is_one_warning() -> None:
    found = look(exif_jpeg(bytes(range(7, 200))))
    assert found.blocks == ()
    assert len(found.warnings) == 1


@given(st.binary(max_size=300), st.integers(0, 80))
def test_a_damaged_block_never_raises(noise: bytes, at: int) -> None:
    data = exif({0x010E: b"a cat in the rain"}, {0x9286: user_comment("hello", "utf-16-le")})
    assert look(exif_jpeg(data[:at] + noise + data[at + len(noise) :])).width == 32
