"""What is painted over an image is taken from its file, and a file that cannot be read says so."""

from pathlib import Path

import cv2
import pytest

from curator.core.aid import Aid, LightMap
from curator.core.errors import UnreadableImage
from curator.workflow.aiding import aid_for, heat_map_for
from tests.images import sharp_scene


def test_maps_and_aids_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "scene.png"
    cv2.imwrite(str(file), sharp_scene(400, 300))
    assert heat_map_for(file, "blur") is not None
    assert heat_map_for(file, "repetition") is None
    assert isinstance(aid_for(file, Aid.LIGHT), LightMap)


def test_a_file_that_is_no_picture_raises(tmp_path: Path) -> None:
    file = tmp_path / "text.png"
    file.write_text("no picture")
    with pytest.raises(UnreadableImage):
        heat_map_for(file, "blur")
    with pytest.raises(UnreadableImage):
        aid_for(tmp_path / "none.png", Aid.LINES)
