"""Written files: read back by Pillow, which shares no code with the writer's chunks and EXIF."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from curator.imaging.scenes import draw_scene
from curator.imaging.writing import write_jpeg, write_png, write_webp

EXIF_IFD, USER_COMMENT = 0x8769, 0x9286


def picture() -> np.ndarray:
    return draw_scene("tea_set", seed=1, width=161, height=143, hand="film")


def test_a_png_keeps_every_pixel_and_its_text(tmp_path: Path) -> None:
    text = {"parameters": "a café\nSteps: 30, Seed: 7", "workflow": '{"title": "花瓶 – vase 🌿"}'}
    write_png(tmp_path / "a.png", picture(), text)
    with Image.open(tmp_path / "a.png") as image:
        image.load()
        assert np.array_equal(np.asarray(image), picture())
        assert dict(image.text) == text  # type: ignore[attr-defined]
        assert image.format == "PNG"


def test_text_stands_before_the_pixels_as_latin_1_where_that_is_enough(tmp_path: Path) -> None:
    write_png(tmp_path / "a.png", picture(), {"plain": "é", "wide": "花"})
    data = (tmp_path / "a.png").read_bytes()
    assert data.index(b"tEXtplain\0\xe9") < data.index(b"iTXtwide\0") < data.index(b"IDAT")


def test_a_png_without_text_is_just_a_png(tmp_path: Path) -> None:
    write_png(tmp_path / "a.png", picture())
    with Image.open(tmp_path / "a.png") as image:
        image.load()
        assert image.text == {}  # type: ignore[attr-defined]


@pytest.mark.parametrize("keyword", ["", "k" * 80])
def test_a_keyword_that_png_does_not_allow_is_refused(tmp_path: Path, keyword: str) -> None:
    with pytest.raises(ValueError, match="1 to 79"):
        write_png(tmp_path / "a.png", picture(), {keyword: "text"})


@pytest.mark.parametrize(("write", "name"), [(write_jpeg, "a.jpg"), (write_webp, "a.webp")])
def test_a_comment_is_unicode_in_exif_and_the_picture_stays_close(
    tmp_path: Path, write, name: str
) -> None:
    comment = "ceramic vase, 花瓶\nNegative prompt: text\nSteps: 30"
    write(tmp_path / name, picture(), comment)
    with Image.open(tmp_path / name) as image:
        raw = image.getexif().get_ifd(EXIF_IFD)[USER_COMMENT]
        pixels = np.asarray(image.convert("RGB")).astype(int)
    assert raw[:8] == b"UNICODE\0"
    assert raw[8:].decode("utf-16-be") == comment
    assert np.abs(pixels - picture()).mean() < 4


@pytest.mark.parametrize(("write", "name"), [(write_jpeg, "a.jpg"), (write_webp, "a.webp")])
def test_no_comment_means_no_exif(tmp_path: Path, write, name: str) -> None:
    write(tmp_path / name, picture())
    with Image.open(tmp_path / name) as image:
        assert not image.getexif()
