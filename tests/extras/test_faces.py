"""Faces are found where they are."""

from pathlib import Path

import numpy as np
import pytest

from curator.core.artifact import Region
from curator.core.errors import UnreadableImage
from curator.extras.catalogue import Extra
from curator.extras.faces import faces_in, find_faces
from curator.imaging.decode import Bytes
from curator.imaging.writing import write_png
from tests.extras.pictures import draw_faces


def overlap(one: Region, other: Region) -> float:
    """Intersection over union."""
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    shared = max(width, 0) * max(height, 0)
    return shared / (one.width * one.height + other.width * other.height - shared)


@pytest.mark.parametrize("radius", [40, 70, 130])
def test_a_drawn_face_is_found_where_it_was_drawn(faces: Extra, radius: int) -> None:
    picture, (box,) = draw_faces((640, 480), (320, 220, radius))
    (face,) = faces_in(picture)
    assert overlap(face.region, box) > 0.5
    assert face.confidence > 0.7


def test_every_face_of_a_large_picture_is_found_the_surest_first(faces: Extra) -> None:
    picture, boxes = draw_faces((1920, 1200), (400, 300, 90), (1000, 500, 220), (1600, 300, 150))
    found = faces_in(picture)
    assert len(found) == 3
    for box in boxes:
        assert max(overlap(face.region, box) for face in found) > 0.5
    sure = [face.confidence for face in found]
    assert sure == sorted(sure, reverse=True)


def test_a_face_that_is_cut_off_stays_inside_the_picture(faces: Extra) -> None:
    picture, _ = draw_faces((640, 480), (320, 240, 110))
    (face,) = faces_in(np.ascontiguousarray(picture[:, 270:]))
    assert face.region.x < 0.02
    assert face.region.width < 0.5


@pytest.mark.parametrize(
    "picture",
    [
        np.full((480, 640, 3), 128, np.uint8),
        np.zeros((1, 1, 3), np.uint8),
        np.zeros((4, 3000, 3), np.uint8),
    ],
    ids=["plain grey", "one pixel", "a strip"],
)
def test_where_no_face_is_none_is_found(faces: Extra, picture: Bytes) -> None:
    assert faces_in(picture) == ()


def test_a_file_is_read_and_a_broken_one_says_so(faces: Extra, tmp_path: Path) -> None:
    picture, _ = draw_faces((640, 480), (320, 220, 90))
    write_png(tmp_path / "face.png", picture)
    assert len(find_faces(tmp_path / "face.png")) == 1
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadableImage):
        find_faces(tmp_path / "broken.png")
