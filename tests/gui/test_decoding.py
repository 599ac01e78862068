"""From a path to pixels that can be painted."""

import gc
import struct
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from curator.core.errors import UnreadableImage
from curator.gui import decoding
from curator.gui.decoding import Problem
from curator.gui.viewport import Size, Viewport
from tests.gui.pictures import draw, write, write_display_p3

BOX = QSize(1000, 1000)


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "tiff"])
def test_a_picture_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path, ending: str) -> None:
    real = write(tmp_path / f"real.{ending}")
    lying = real.rename(tmp_path / "lying.gif")
    image = decoding.read(lying)
    assert image.size() == QSize(320, 240)
    assert image.format() is decoding.OPAQUE


def test_a_format_that_qt_lacks_is_read_all_the_same(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "picture.avif"
    Image.new("RGB", (64, 40), (200, 30, 60)).save(path)
    image = decoding.read(path)
    assert image.size() == QSize(64, 40)
    pixel = image.pixelColor(20, 20)
    assert abs(pixel.red() - 200) < 8
    assert abs(pixel.blue() - 60) < 8


def test_transparency_is_kept(tmp_path: Path) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 128))
    read = decoding.read(write(tmp_path / "half.png", image))
    assert read.format() is decoding.TRANSLUCENT
    assert read.pixelColor(5, 5).alpha() == 128


def test_an_embedded_profile_is_converted(tmp_path: Path) -> None:
    """The oracle: linear Display P3 times the matrix of its and sRGB's primaries (both D65)."""
    matrix = ((1.2249, -0.2247, 0.0), (-0.0420, 1.0419, 0.0), (-0.0197, -0.0786, 1.0979))
    linear = [((c / 255 + 0.055) / 1.055) ** 2.4 for c in (0xCC, 0x33, 0x33)]
    mixed = [sum(m * c for m, c in zip(row, linear, strict=True)) for row in matrix]
    expected = [255 * (1.055 * value ** (1 / 2.4) - 0.055) for value in mixed]
    read = decoding.read(write_display_p3(tmp_path / "p3.png", "#cc3333"))
    pixel = read.pixelColor(5, 5)
    assert read.format() is decoding.OPAQUE
    assert (pixel.red(), pixel.green(), pixel.blue()) == pytest.approx(expected, abs=2)


def test_a_large_picture_is_converted_band_by_band_to_the_same_pixels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_display_p3(tmp_path / "p3.png", "#3366cc")
    whole = decoding.read(path)
    monkeypatch.setattr(decoding, "BAND_PIXELS", 100)
    banded = decoding.read(path)
    assert banded.format() is whole.format()
    assert all(banded.pixel(x, y) == whole.pixel(x, y) for x in range(32) for y in range(32))


def test_a_turned_photograph_stands_upright(tmp_path: Path) -> None:
    """EXIF orientation 6: the camera was held upright."""
    path = tmp_path / "turned.jpg"
    write(path, draw(320, 240))
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    content = path.read_bytes()
    path.write_bytes(
        content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:]
    )
    image = decoding.read(path)
    assert image.size() == QSize(240, 320)
    assert image.pixelColor(230, 10).red() > 240  # the white square moved from left to right


def test_what_is_not_there_is_missing_and_names_no_file(tmp_path: Path) -> None:
    picture = decoding.load(tmp_path / "model-x.png", BOX)
    assert picture.problem is Problem.MISSING
    assert "model-x" not in picture.reason
    assert picture.full.isNull()


@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0 rubbish", b"<html>"]
)
def test_what_is_no_picture_is_damaged_and_says_why(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model-x.png"
    path.write_bytes(content)
    picture = decoding.load(path, BOX)
    assert picture.problem is Problem.DAMAGED
    assert picture.reason.endswith(".")
    assert "model-x" not in picture.reason


def test_a_picture_that_claims_to_be_enormous_is_refused(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    path = tmp_path / "bomb.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99))
    )
    with pytest.raises(UnreadableImage):
        decoding.read(path)


def test_a_large_picture_is_shrunk_into_the_box_and_a_small_one_is_shared() -> None:
    large = decoding.fit(draw(2000, 1000), QSize(500, 400))
    assert large.size() == QSize(500, 250)
    small = draw(100, 50)
    assert decoding.fit(small, QSize(500, 400)).cacheKey() == small.cacheKey()


@given(
    st.tuples(st.integers(1, 5000), st.integers(1, 5000)),
    st.tuples(st.integers(50, 3000), st.integers(50, 3000)),
)
def test_a_fitted_picture_has_the_pixels_that_the_view_gives_it(
    image: tuple[int, int], box: tuple[int, int]
) -> None:
    """Else it would be resampled at every paint: slower, and softer than it is."""
    size = decoding.fitted_size(QSize(*image), QSize(*box))
    place = Viewport().place(Size(*image), Size(*box))
    assert (size.width(), size.height()) == (
        max(round(place.width), 1),
        max(round(place.height), 1),
    )


def test_a_thin_picture_keeps_at_least_one_pixel() -> None:
    assert decoding.fitted_size(QSize(9000, 2), QSize(100, 100)) == QSize(100, 1)


def test_decoding_does_not_wear_out_none(tmp_path: Path) -> None:
    """PySide 6.12.0 took a reference to None at calls like these, until the process ended."""
    path = write_display_p3(tmp_path / "p3.png", "#cc3333")
    decoding.load(path, BOX)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(200):
        decoding.load(path, BOX)
    gc.collect()
    assert sys.getrefcount(None) > before - 100


def test_qt_can_write_what_these_tests_need() -> None:
    formats = {bytes(name.data()) for name in QImageWriter.supportedImageFormats()}
    assert {b"png", b"jpg", b"webp", b"tiff"} <= formats
