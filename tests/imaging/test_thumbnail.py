"""Thumbnails: where they lie, what size they have, and that half of one is never seen."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from curator.imaging import thumbnail
from curator.imaging.decode import Pixels, load_pixels
from curator.imaging.thumbnail import thumbnail_file, write_thumbnail
from tests.images import sharp_scene

NAME = "ab12" + "0" * 60


def test_a_thumbnail_lies_in_two_levels_of_folders(tmp_path: Path) -> None:
    assert thumbnail_file(tmp_path, NAME) == tmp_path / "ab" / "12" / f"{NAME}.jpg"


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1216, 832, (256, 175)),
        (832, 1216, (175, 256)),
        (1024, 1024, (256, 256)),
        (40, 30, (40, 30)),
    ],
)
def test_the_longer_side_fits_and_small_pictures_stay(
    tmp_path: Path, width: int, height: int, expected: tuple[int, int]
) -> None:
    target = thumbnail_file(tmp_path, NAME)
    write_thumbnail(Pixels(sharp_scene(width, height)), target)
    small = load_pixels(target)
    assert (small.width, small.height) == expected


def test_a_thumbnail_looks_like_its_picture(tmp_path: Path) -> None:
    picture = sharp_scene(1024, 768)
    write_thumbnail(Pixels(picture), tmp_path / "a.jpg")
    expected = picture.reshape(192, 4, 256, 4, 3).mean(axis=(1, 3))
    difference = load_pixels(tmp_path / "a.jpg").rgb - expected
    assert np.sqrt((difference**2).mean()) < 8
    assert np.abs(difference.mean(axis=(0, 1))).max() < 1


def test_transparency_is_laid_over_grey_and_colours_keep_their_order(tmp_path: Path) -> None:
    rgb = np.zeros((64, 64, 3), np.uint8)
    rgb[..., 0] = 220
    alpha = np.zeros((64, 64), np.uint8)
    alpha[:, 32:] = 255
    write_thumbnail(Pixels(rgb, alpha), tmp_path / "a.jpg")
    shown = load_pixels(tmp_path / "a.jpg").rgb
    np.testing.assert_allclose(shown[32, 8], [128, 128, 128], atol=4)
    np.testing.assert_allclose(shown[32, 56], [220, 0, 0], atol=8)


def test_nothing_but_the_thumbnail_is_left_in_the_folder(tmp_path: Path) -> None:
    target = thumbnail_file(tmp_path, NAME)
    write_thumbnail(Pixels(sharp_scene(300, 200, seed=1)), target)
    first = target.read_bytes()
    write_thumbnail(Pixels(sharp_scene(300, 200, seed=2)), target)
    assert target.read_bytes() != first
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_leaves_the_older_thumbnail_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.jpg"
    write_thumbnail(Pixels(sharp_scene(300, 200)), target)
    before = target.read_bytes()
    monkeypatch.setattr(thumbnail.cv2, "imencode", lambda *_: (False, np.empty(0, np.uint8)))
    with pytest.raises(thumbnail.CuratorError, match=r"a\.jpg"):
        write_thumbnail(Pixels(sharp_scene(300, 200, seed=2)), target)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_the_file_is_a_jpeg(tmp_path: Path) -> None:
    write_thumbnail(Pixels(sharp_scene(300, 200)), tmp_path / "a.jpg")
    assert (tmp_path / "a.jpg").read_bytes()[:3] == b"\xff\xd8\xff"
    assert cv2.imread(str(tmp_path / "a.jpg")) is not None
