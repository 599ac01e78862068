"""A PNG's colour chunks, read without its pixels and without harm."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from curator.imaging import png_colour as module
from curator.imaging.png_colour import PngColour, png_colour
from tests.png_chunks import png_with_chunks

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_a_plain_file_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path)
    assert png_colour(path).says_nothing


def test_a_profile_is_found_as_pillow_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path, icc_profile=PROFILE)
    assert png_colour(path) == PngColour(has_profile=True, profile=PROFILE)


def test_numbers_are_read_as_the_specification_stores_them(tmp_path: Path) -> None:
    primaries = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
    chunks = [
        (b"tEXt", b"parameters\0a carafe"),
        (b"gAMA", struct.pack(">I", 45455)),
        (b"cHRM", struct.pack(">8I", *primaries)),
        (b"sRGB", b"\0"),
        (b"cICP", bytes((12, 13, 0, 1))),
    ]
    found = png_colour(png_with_chunks(tmp_path / "a.png", chunks))
    assert found == PngColour(
        is_srgb=True,
        gamma=0.45455,
        primaries=tuple(value / 100_000 for value in primaries),
        code=(12, 13, 0, 1),
    )


@pytest.mark.parametrize(
    "content", [b"", b"name", b"name\0\x01data", b"name\0\0no zlib", b"name\0\0" + b"\0" * 40]
)
def test_a_damaged_profile_is_there_and_empty(tmp_path: Path, content: bytes) -> None:
    found = png_colour(png_with_chunks(tmp_path / "a.png", [(b"iCCP", content)]))
    assert found == PngColour(has_profile=True)


def test_a_profile_that_inflates_to_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = b"name\0\0" + zlib.compress(b"\0" * (module.MAX_PROFILE_BYTES + 1))
    found = png_colour(png_with_chunks(tmp_path / "a.png", [(b"iCCP", bomb)]))
    assert found == PngColour(has_profile=True)


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xff"]
)
def test_what_is_cut_short_says_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert png_colour(path).says_nothing
