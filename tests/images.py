"""Pictures drawn for tests: a sharp scene, and what can be wrong with it in a known dose."""

import cv2
import numpy as np
import numpy.typing as npt

Rgb = npt.NDArray[np.uint8]


def sharp_scene(width: int = 512, height: int = 384, *, seed: int = 1) -> Rgb:
    """Overlapping hard-edged shapes with fine texture, every level in 45..215, so nothing clips."""
    rng = np.random.default_rng(seed)
    picture = np.full((height, width, 3), 128, np.uint8)
    for _ in range(120):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        colour = tuple(int(value) for value in rng.integers(60, 200, 3))
        size = int(rng.integers(8, 50))
        if rng.random() < 0.5:
            cv2.circle(picture, centre, size, colour, -1)
        else:
            corner = (centre[0] + size, centre[1] + size // 2)
            cv2.rectangle(picture, centre, corner, colour, -1)
    texture = rng.integers(-15, 16, (height, width, 1))
    return (picture.astype(np.int16) + texture).clip(0, 255).astype(np.uint8)


def calm_scene(width: int = 512, height: int = 384) -> Rgb:
    """A slow gradient with one soft round: what compression makes blocks of."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    ramp = 60 + 90 * x / width + 40 * y / height
    round_thing = 40 * np.exp(-((x - width / 2) ** 2 + (y - height / 2) ** 2) / (width / 5) ** 2)
    dither = np.random.default_rng(7).normal(0, 1.2, (height, width))
    return np.repeat((ramp + round_thing + dither)[..., None], 3, axis=2).astype(np.uint8)


def blurred(picture: Rgb, sigma: float) -> Rgb:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def with_bokeh(picture: Rgb, sigma: float, subject_share: float) -> Rgb:
    """Blurred but for a sharp square in the middle with the given share of the area."""
    height, width = picture.shape[:2]
    side = round((subject_share * width * height) ** 0.5)
    top, left = (height - side) // 2, (width - side) // 2
    shown = blurred(picture, sigma)
    subject = slice(top, top + side), slice(left, left + side)
    shown[subject] = picture[subject]
    return shown


def recompressed(picture: Rgb, quality: int, phase: tuple[int, int] = (0, 0)) -> Rgb:
    """Through JPEG and back, then cropped by `phase` (columns, rows) so that the grid moves."""
    options = [cv2.IMWRITE_JPEG_QUALITY, quality]
    encoded = cv2.imencode(".jpg", picture[..., ::-1], options)[1]
    decoded = np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(decoded[phase[1] :, phase[0] :, ::-1])


def block_grid(
    width: int, height: int, *, step: int, side: int = 8, phase: tuple[int, int] = (0, 0)
) -> Rgb:
    """A chessboard of mid greys, `step` levels apart, with its lines moved by `phase`."""
    y, x = np.mgrid[:height, :width]
    board = ((x + phase[0]) // side + (y + phase[1]) // side) % 2
    return np.repeat((128 + step * board)[..., None], 3, axis=2).astype(np.uint8)


def with_patch(picture: Rgb, level: int, box: tuple[int, int, int, int]) -> Rgb:
    """One level in a box of (left, top, width, height) pixels."""
    left, top, width, height = box
    shown = picture.copy()
    shown[top : top + height, left : left + width] = level
    return shown
