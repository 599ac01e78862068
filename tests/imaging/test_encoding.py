"""Plain files: the pixels, and nothing that tells where they come from."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from curator.imaging.decode import load_pixels
from curator.imaging.encoding import encode_plain, encode_png
from curator.imaging.scenes import draw_scene


def picture() -> np.ndarray:
    return draw_scene("vase", seed=3, width=160, height=128, hand="film")


@pytest.mark.parametrize(
    ("form", "ending"), [("png", "png"), ("jpeg", "jpg"), ("webp", "webp"), ("avif", "png")]
)
def test_a_file_keeps_its_format_and_carries_no_text(
    form: str, ending: str, tmp_path: Path
) -> None:
    data, found = encode_plain(picture(), form, seed=1)
    assert found == ending
    (tmp_path / "file").write_bytes(data)
    away = np.abs(load_pixels(tmp_path / "file").rgb.astype(int) - picture())
    assert away.mean() < (0.1 if ending == "png" else 3)
    image = Image.open(io.BytesIO(data))
    image.load()
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "loop",
                               "background", "timestamp", "duration"}  # fmt: skip


def test_every_seed_gives_the_same_pixels_in_other_bytes(tmp_path: Path) -> None:
    files = {encode_png(picture(), seed=seed) for seed in range(20)}
    assert len(files) == 20
    assert encode_png(picture(), seed=3) in files
    for data in files:
        (tmp_path / "file").write_bytes(data)
        assert np.array_equal(load_pixels(tmp_path / "file").rgb, picture())
        with Image.open(io.BytesIO(data)) as image:
            image.verify()
