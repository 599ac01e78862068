"""Pictures drawn for the detectors: one that resembles a photograph, and ways to look at any.

`tests.images` holds what other rooms draw too. A flaw that only one detector looks for is drawn in
that detector's own test.
"""

import math
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
from scipy import ndimage

from curator.detectors.base import DETECTORS, Finding, Views
from curator.imaging.decode import Pixels
from tests.images import Rgb

Floats = npt.NDArray[np.float64]


def seen(name: str, picture: Rgb, alpha: npt.NDArray[np.uint8] | None = None) -> Finding:
    """What one detector finds in a picture."""
    return DETECTORS[name].look(Views(Pixels(np.ascontiguousarray(picture), alpha)))


def in_bytes(values: npt.NDArray[np.floating]) -> Rgb:
    """Rounded and kept in range; one channel becomes three."""
    rounded = np.rint(values).clip(0, 255).astype(np.uint8)
    return np.repeat(rounded[..., None], 3, axis=2) if rounded.ndim == 2 else rounded


def middle_of(found: Finding) -> tuple[float, float]:
    """Where a finding's region has its middle, in 0..1; fails when it has none."""
    assert found.region is not None
    x, y, width, height = found.region.as_list()
    return x + width / 2, y + height / 2


def holds(found: Finding, x: float, y: float) -> bool:
    """True when a finding's region holds a place, in 0..1."""
    if found.region is None:
        return False
    left, top, width, height = found.region.as_list()
    return left <= x <= left + width and top <= y <= top + height


def ground(width: int, height: int, level: float = 128) -> Floats:
    """(height, width) of one level."""
    return np.full((height, width), level)


def gauss(width: int, height: int, sigma: float, *, seed: int = 0) -> Floats:
    """(height, width) of independent normal noise around 0."""
    return np.random.default_rng(seed).normal(0, sigma, (height, width))


def fractal(width: int, height: int, *, slope: float = 1.2, seed: int = 0) -> Floats:
    """(height, width) of texture with standard deviation 1: amplitude falls as f to the -slope.

    Photographs have a slope of about 1.2 (Field 1987).
    """
    spectrum = np.fft.rfft2(np.random.default_rng(seed).normal(size=(height, width)))
    across, down = np.fft.rfftfreq(width)[None, :], np.fft.fftfreq(height)[:, None]
    frequency = np.hypot(across, down)
    frequency[0, 0] = np.inf
    texture = np.fft.irfft2(spectrum / frequency**slope, s=(height, width))
    return texture / texture.std()


@cache
def photo(width: int = 640, height: int = 480, *, seed: int = 1) -> Rgb:
    """What a lens and a sensor make of coloured things before a textured ground; read-only.

    Edges are a lens's, 0.6 px soft; surfaces have texture at every size; noise is 0.8 levels.
    """
    rng = np.random.default_rng(seed)
    scene = np.full((height, width, 3), (118, 124, 130), np.uint8)
    for _ in range(round(width * height / 5000)):
        centre = rng.integers(0, (width, height))
        colour = tuple(int(value) for value in rng.integers(50, 205, 3))
        corners = rng.integers(3, 7)
        angles = np.sort(rng.uniform(0, 2 * np.pi, corners))
        radius = rng.uniform(10, 60, corners)
        shape = centre + radius[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
        cv2.fillPoly(scene, [np.rint(shape).astype(np.int32)], colour, cv2.LINE_AA)
    textured = scene + 7 * fractal(width, height, seed=seed)[..., None]
    lit = cv2.GaussianBlur(textured, (0, 0), 0.6)
    picture = in_bytes(lit + gauss(width, height, 0.8, seed=seed)[..., None])
    picture.flags.writeable = False
    return picture


@cache
def drawn_edges(width: int = 640, height: int = 480, *, seed: int = 1) -> Rgb:
    """Grey things with straight, crisp edges and a fine grain on every surface; read-only."""
    rng = np.random.default_rng(seed)
    scene = np.full((height, width), 120, np.uint8)
    for _ in range(width * height // 2500):
        angles = np.sort(rng.uniform(0, 2 * np.pi, 5))
        corners = rng.uniform(15, 60, (5, 1)) * np.stack([np.cos(angles), np.sin(angles)], axis=1)
        shape = np.rint(rng.integers(0, (width, height)) + corners).astype(np.int32)
        cv2.fillPoly(scene, [shape], int(rng.integers(45, 210)), cv2.LINE_AA)
    grain = 4 * fractal(width, height, slope=1.4, seed=seed) + gauss(width, height, 2, seed=seed)
    picture = in_bytes(np.asarray(cv2.GaussianBlur(scene + grain, (0, 0), 0.5), np.float64))
    picture.flags.writeable = False
    return picture


def distance_from_middle(width: int, height: int) -> Floats:
    """(height, width) in pixels."""
    y, x = np.mgrid[:height, :width].astype(np.float64)
    return np.hypot(x - width / 2, y - height / 2)


def slanted(width: int, height: int, degrees: float) -> Floats:
    """(height, width) distance in pixels from a line through the middle, turned from upright."""
    y, x = np.mgrid[:height, :width].astype(np.float64)
    turn = math.radians(degrees)
    return (x - width / 2) * math.cos(turn) + (y - height / 2) * math.sin(turn)


def enlarged(picture: Rgb, factor: float, *, order: int = 3) -> Rgb:
    """The green channel with longer sides, by scipy: order 1 is bilinear, 3 are cubic splines."""
    grey = picture[..., 1].astype(np.float64)
    return in_bytes(np.asarray(ndimage.zoom(grey, factor, order=order), np.float64))
