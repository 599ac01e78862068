"""What a detector is, what it is given, and how all of them are run on one picture.

A *detector* looks at `Views` of one decoded picture and returns a `Finding`: its measure, the score
that a calibration makes of it, where it is strongest, and a sentence for a person. Views compute
what several detectors need, once, when the first of them asks.
"""

import logging
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Measurement, Region
from curator.core.artifact import place_name as place_name  # detectors say where in their words
from curator.imaging.decode import Bytes, Pixels, as_bytes
from curator.plugins import Registry

log = logging.getLogger(__name__)

WORKING_PIXELS = 2_000_000
"""Pictures up to this size are looked at as they are, larger ones halved until they are: exact area
averages, five times as fast as any other factor, and never less than half a megapixel."""

SAMPLE_PIXELS = 500_000
"""How many pixels are enough for shares and percentiles: their error is below 0.1 %."""

TILE_SIDE = 512
"""Side of the native tiles, four of which cost as much as one working copy."""

ENERGY_TILE = 32
"""Side, in pixels of the 1 MP copy, of the tiles in which energies are taken."""

_STRIP = 64
"""Rows worked on at a time, so that the passes stay in the processor's cache."""

ALL_OVER = 0.8
"""A region of more than this share of the picture is no place to look at."""


Energies = npt.NDArray[np.float32]


class Views:
    """One decoded picture as detectors want to see it; every view is computed at first use."""

    def __init__(self, pixels: Pixels) -> None:
        self._pixels = pixels

    @property
    def width(self) -> int:
        """Native columns."""
        return self._pixels.width

    @property
    def height(self) -> int:
        """Native rows."""
        return self._pixels.height

    @cached_property
    def rgb(self) -> Bytes:
        """Native (H, W, 3) uint8 sRGB; transparent pixels lie over a mid grey."""
        return self._pixels.flattened()

    @property
    def stored(self) -> Bytes:
        """Native (H, W, 3) uint8 sRGB as stored, whatever alpha says of it."""
        return self._pixels.rgb

    @property
    def alpha(self) -> Bytes | None:
        """Native (H, W) uint8, 255 is opaque; None where every pixel is."""
        return self._pixels.alpha

    @cached_property
    def luma(self) -> Bytes:
        """Native (H, W) uint8, Rec. 601 luma: for what resizing would destroy."""
        return as_bytes(cv2.cvtColor(self.rgb, cv2.COLOR_RGB2GRAY))

    @cached_property
    def working_rgb(self) -> Bytes:
        """(h, w, 3) uint8 sRGB of at most `WORKING_PIXELS`, area-averaged: what a viewer sees."""
        picture = self.rgb
        while picture.shape[0] * picture.shape[1] > WORKING_PIXELS and min(picture.shape[:2]) > 1:
            height, width = (side // 2 for side in picture.shape[:2])
            even = picture[: 2 * height, : 2 * width]
            picture = as_bytes(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA))
        return picture

    @cached_property
    def working(self) -> Bytes:
        """(h, w) uint8, the Rec. 601 luma of `working_rgb`."""
        if self.working_rgb is self.rgb:
            return self.luma
        return as_bytes(cv2.cvtColor(self.working_rgb, cv2.COLOR_RGB2GRAY))

    @cached_property
    def turned(self) -> Bytes:
        """(w, h) `working` with rows and columns exchanged: rows lie together in memory."""
        return as_bytes(cv2.transpose(self.working))

    @cached_property
    def octaves(self) -> list[Bytes]:
        """The working luma at full, half, quarter and eighth size: see `_octaves`."""
        return _octaves(self.working)

    @cached_property
    def energies(self) -> list[Energies]:
        """Of each octave, (rows, columns) mean squared Laplacian in tiles of `ENERGY_TILE`."""
        return _tile_energies(self.octaves)

    @cached_property
    def native_energies(self) -> list[list[Energies]]:
        """Of each native tile, what `energies` is of the working copy."""
        if self.working is self.luma and len(self.tiles) == 1:
            return [self.energies]
        return [_tile_energies(_octaves(tile)) for tile in self.tiles]

    @cached_property
    def sample(self) -> Bytes:
        """(h, w, 3) uint8: every k-th native pixel, unaveraged, at most `SAMPLE_PIXELS` of them."""
        step = math.ceil(math.sqrt(self.width * self.height / SAMPLE_PIXELS))
        if step <= 1:
            return self.rgb
        size = (max(1, self.width // step), max(1, self.height // step))
        return as_bytes(cv2.resize(self.rgb, size, interpolation=cv2.INTER_NEAREST))

    @cached_property
    def tiles(self) -> tuple[Bytes, ...]:
        """Up to four native luma tiles of `TILE_SIDE`: the two most textured, the two flattest.

        Their corners lie on multiples of `TILE_SIDE`, so that a grid keeps its phase. A picture
        that holds no more than four is given whole, as its own only tile.
        """
        rows, columns = self.height // TILE_SIDE, self.width // TILE_SIDE
        if rows * columns <= 4:
            return (self.luma,)
        # Which is which can be seen in every sixteenth row of green, at a fraction of the time.
        few = cv2.extractChannel(np.ascontiguousarray(self.rgb[::16]), 1)
        texture = cv2.Laplacian(few, cv2.CV_16S)
        lines = TILE_SIDE // 16

        def busyness(at: tuple[int, int]) -> float:
            y, x = at[0] * lines, at[1] * TILE_SIDE
            part = texture[y : y + lines, x : x + TILE_SIDE]
            return float(cv2.meanStdDev(part)[1][0, 0])

        every = sorted(((y, x) for y in range(rows) for x in range(columns)), key=busyness)
        tiles: list[Bytes] = []
        for row, column in (*every[:2], *every[-2:]):
            y, x = row * TILE_SIDE, column * TILE_SIDE
            part = self.rgb[y : y + TILE_SIDE, x : x + TILE_SIDE]
            tiles.append(as_bytes(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY)))
        return tuple(tiles)

    @cached_property
    def mixed_differences(self) -> tuple[npt.NDArray[np.int16], ...]:
        """Of each native tile, (h, w) int16: the second difference across of that down.

        Edges and slopes along the axes give nothing, noise of one level gives six.
        """
        second = np.array([1.0, -2.0, 1.0])
        return tuple(
            np.asarray(cv2.sepFilter2D(tile, cv2.CV_16S, second, second), dtype=np.int16)
            for tile in self.tiles
        )


def _octaves(luma: Bytes) -> list[Bytes]:
    """Returns a picture at full, half, quarter and eighth size, each an exact area average.

    All are trimmed so that 32 pixels of the first are 16, 8 and 4 of the others; a picture that is
    smaller than that gives empty arrays.
    """
    height, width = (side // ENERGY_TILE * ENERGY_TILE for side in luma.shape)
    levels = [luma[:height, :width]]
    for _ in range(3):
        size = (levels[-1].shape[1] // 2, levels[-1].shape[0] // 2)
        if min(size) == 0:
            levels.append(levels[-1][:0, :0])
        else:
            levels.append(as_bytes(cv2.resize(levels[-1], size, interpolation=cv2.INTER_AREA)))
    return levels


def _tile_energies(octaves: list[Bytes]) -> list[Energies]:
    return [_tile_energy(level, ENERGY_TILE >> n) for n, level in enumerate(octaves)]


def _tile_energy(level: Bytes, side: int) -> Energies:
    """Mean squared Laplacian in tiles of `side` pixels, worked on in strips that fit the cache."""
    columns, rows = level.shape[1] // side, level.shape[0] // side
    energy = np.empty((rows, columns), dtype=np.float32)
    if not columns:
        return energy
    strip = max(1, _STRIP // side)
    for row in range(0, rows, strip):
        until = min(rows, row + strip)
        above, below = min(1, row), min(1, rows - until)
        part = level[row * side - above : until * side + below]
        edges = cv2.Laplacian(part, cv2.CV_16S)[above : len(part) - below]
        squared = cv2.multiply(edges, edges, dtype=cv2.CV_32F)
        size = (columns, until - row)
        energy[row:until] = cv2.resize(squared, size, interpolation=cv2.INTER_AREA)
    return energy


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic map from a detector's measure to 0..1 (Platt 1999).

    Attributes:
        even: the measure at which planted and clean pictures are equally likely: score 0.5.
        likely: the measure at which the score is 0.8, from where a flag is called *likely*; on the
            other side of `even` when less is worse.
    """

    even: float
    likely: float

    def score(self, raw: float) -> float:
        """Returns 0..1, higher is worse."""
        exponent = math.log(4) * (raw - self.even) / (self.likely - self.even)
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, exponent))))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a detector saw in one picture.

    Attributes:
        raw: the measure, in the detector's own unit.
        score: 0..1, higher is worse.
        message: one plain sentence for a person.
        region: where it is strongest, or None when it concerns the whole picture.
    """

    raw: float
    score: float
    message: str
    region: Region | None = None


Look = Callable[[Views], Finding]


@dataclass(frozen=True, slots=True)
class Detector:
    """A registered detector: its artifact's fixed name, its version, and how it looks.

    A slow one runs when every image has been measured by the others.
    """

    name: str
    version: int
    look: Look
    is_slow: bool = False


DETECTORS: Registry[Detector] = Registry("curator.detectors", "curator.detectors")
"""Every detector by its artifact's name."""


def detector(name: str, *, version: int, is_slow: bool = False) -> Callable[[Look], Look]:
    """Registers the decorated function as the detector of an artifact.

    Args:
        name: the artifact's fixed name, as it is stored.
        version: raise it whenever the same pixels would give another number; stored measurements
            of an older version are then measured again.
        is_slow: it takes long, or nobody waits for it.
    """

    def register(look: Look) -> Look:
        DETECTORS.register(name, Detector(name, version, look, is_slow))
        return look

    return register


def measure(picture: Pixels | Views, *, slow: bool | None = None) -> tuple[Measurement, ...]:
    """Returns what every detector that ran has measured, by the artifacts' names.

    A detector that fails is logged and left out: its measurement is absent, never invented.

    Args:
        picture: its pixels, or views of it that somebody else uses too.
        slow: only the slow detectors, or only the others; None for all.
    """
    views = picture if isinstance(picture, Views) else Views(picture)
    measurements: list[Measurement] = []
    for name, plugin in DETECTORS.items():
        if slow is not None and plugin.is_slow is not slow:
            continue
        try:
            found = plugin.look(views)
        except Exception:  # a stranger's detector may raise anything; the others still count
            log.exception("The detector %s failed on a picture and is left out", name)
            continue
        measurements.append(
            Measurement(
                artifact=name,
                version=plugin.version,
                raw=found.raw,
                score=found.score,
                region=found.region,
                message=found.message,
            )
        )
    return tuple(measurements)


def versions(*, slow: bool | None = None) -> dict[str, int]:
    """Returns each detector's version by its artifact's name: older measurements are stale."""
    return {
        name: plugin.version
        for name, plugin in DETECTORS.items()
        if slow is None or plugin.is_slow is slow
    }


def box_of(mask: npt.NDArray[np.bool_]) -> Region | None:
    """Returns the box around the largest connected area, or None where it would say nothing.

    Args:
        mask: (h, w), true inside; any size, for it stands for the whole picture.

    Returns:
        None when the mask is empty, or when the box holds more than `ALL_OVER` of the picture.
    """
    count, _labels, stats, _centres = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if count < 2:
        return None
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    left, top, wide, high = (int(value) for value in stats[largest, :4])
    rows, columns = mask.shape
    box = Region(left / columns, top / rows, wide / columns, high / rows)
    return box if box.width * box.height <= ALL_OVER else None
