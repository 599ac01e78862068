"""Colour fringes: red and blue that lie beside green instead of on it."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

CALIBRATION = Calibration(even=1.1, likely=1.5)

_RADIAL_UNIT = 0.7
"""Pixels at the corner that weigh as much as `_SHIFT_UNIT`: lenses magnify red and blue a little
differently, and nobody minds; nothing in a camera shifts a channel as a whole."""

_SHIFT_UNIT = 0.4

_TILE = 16
"""Side of the squares within which red and blue are taken for one multiple of green."""

_CELL = 3 * _TILE
"""Of each square of this side the tile with the most contrast is looked at."""

_CONTRAST = 40.0
"""Variance of green, in squared levels, from which a tile has an edge to judge by."""

_LIKENESS = 0.25
"""Share of a channel's variance that green has to explain: else the tile is of two materials."""

_CLIPPED = 250
"""A tile whose brightest level reaches this has lost the shape of its edges."""

_FEWEST = 8
"""Tiles below which a picture has too few edges to tell."""

_ROUNDS = 5
_SMALLEST = 128


@dataclass(frozen=True, slots=True)
class _Tiles:
    """What is known of the tiles of one picture, one row each.

    Attributes:
        gram: (n, 5, 5) covariances of green, its slopes across and down, red, and blue.
        place: (n, 2) the centre from the picture's centre, a corner being at distance 1.
        cell: (n,) index of the cell, counted by rows.
        grid: rows and columns of the cells.
    """

    gram: Doubles
    place: Doubles
    cell: npt.NDArray[np.intp]
    grid: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Displacement:
    """How one channel lies to green: by `shift` everywhere, and by `radial` px more at a corner."""

    shift: tuple[float, float]
    radial: float

    def badness(self) -> float:
        """In units of what is not worth a word."""
        return max(abs(self.radial) / _RADIAL_UNIT, math.hypot(*self.shift) / _SHIFT_UNIT)


@detector("chromatic_aberration", version=2)
def look(views: Views) -> Finding:
    """Finds red or blue that is displaced against green: magnified (lateral aberration) or shifted.

    Measure: within a small tile, red and blue are a multiple of green, C = c + a G. A displacement
    d adds a d.grad(G) to that. With green partialled out, d = t + alpha p, p the place from the
    centre, is fitted to all tiles of the 1 MP copy together by iteratively reweighted least
    squares; a tile whose residual a displacement of its own would explain much better is coloured
    otherwise and counts less. Model of displacement after Johnson & Farid (2006); least squares on
    gradients after Lucas & Kanade (1981).

    Cost: 8 ms/MP. Raw: the larger of |alpha| / 0.7 px and |t| / 0.4 px over both channels, 0 to
    about 6. Region: around where displacement times contrast is largest.

    Wrong when: a real lens's fringes are wanted; an anaglyph or glitch look is meant; iridescent
    things or neon rims fill the picture.
    """
    if min(views.working_rgb.shape[:2]) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to judge its colour fringes")
    tiles = _tiles(views.working_rgb)
    worst = max((_solve(tiles, channel) for channel in (3, 4)), key=_Displacement.badness)
    raw = worst.badness()
    region = _strongest(tiles, worst) if raw > CALIBRATION.even / 2 else None
    return Finding(raw, CALIBRATION.score(raw), _message(worst, region), region)


def _message(found: _Displacement, region: Region | None) -> str:
    shift = math.hypot(*found.shift)
    if shift / _SHIFT_UNIT > abs(found.radial) / _RADIAL_UNIT:
        return f"a colour channel lies {shift:.1f} px beside the others"
    where = f", strongest {place_name(region)}" if region else ""
    return f"colour fringes along edges, {abs(found.radial):.1f} px at the corners{where}"


def _tiles(rgb: Bytes) -> _Tiles:
    rows, columns = (rgb.shape[0] - 2) // _CELL, (rgb.shape[1] - 2) // _CELL
    inner = rgb[1 : 1 + rows * _CELL, 1 : 1 + columns * _CELL]
    chosen = _most_contrast(inner)
    top, left = chosen[:, 0] * _TILE, chosen[:, 1] * _TILE
    around = np.lib.stride_tricks.sliding_window_view(rgb, (_TILE + 2, _TILE + 2), axis=(0, 1))
    patches = around[top, left].astype(np.float32)  # (n, 3, tile + 2, tile + 2)
    green = patches[:, 1]
    middle = slice(1, -1)
    features = np.stack(
        [
            green[:, middle, middle],
            (green[:, middle, 2:] - green[:, middle, :-2]) / 2,
            (green[:, 2:, middle] - green[:, :-2, middle]) / 2,
            patches[:, 0, middle, middle],
            patches[:, 2, middle, middle],
        ],
        axis=1,
    ).reshape(len(patches), 5, _TILE * _TILE)
    features -= features.mean(axis=2, keepdims=True)
    gram = (features @ features.transpose(0, 2, 1) / (_TILE * _TILE)).astype(np.float64)
    corner = math.hypot(rgb.shape[1] / 2, rgb.shape[0] / 2)
    half = _TILE / 2 + 1
    place = np.stack([left + half - rgb.shape[1] / 2, top + half - rgb.shape[0] / 2], axis=1)
    useful = gram[:, 0, 0] > _CONTRAST
    cell = np.arange(len(chosen))
    return _Tiles(gram[useful], place[useful] / corner, cell[useful], (rows, columns))


def _most_contrast(rgb: Bytes) -> npt.NDArray[np.intp]:
    """(cells, 2) row and column, in tiles, of each cell's unclipped tile with the most contrast."""
    green = cv2.extractChannel(rgb, 1)
    size = (rgb.shape[1] // _TILE, rgb.shape[0] // _TILE)
    unclipped = cv2.inRange(rgb, (0, 0, 0), (_CLIPPED, _CLIPPED, _CLIPPED))
    whole = np.asarray(cv2.resize(unclipped, size, interpolation=cv2.INTER_AREA)) == 255
    mean = cv2.resize(green, size, interpolation=cv2.INTER_AREA)
    squared = cv2.multiply(green, green, dtype=cv2.CV_32F)
    power = cv2.resize(squared, size, interpolation=cv2.INTER_AREA)
    variance = np.asarray(power) - np.asarray(mean, dtype=np.float32) ** 2
    variance[~whole] = -1
    side = _CELL // _TILE
    rows, columns = size[1] // side, size[0] // side
    cells = variance.reshape(rows, side, columns, side).transpose(0, 2, 1, 3)
    best = cells.reshape(rows * columns, side * side).argmax(axis=1)
    row, column = np.divmod(np.arange(rows * columns), columns)
    return np.stack([side * row + best // side, side * column + best % side], axis=1)


def _solve(tiles: _Tiles, channel: int) -> _Displacement:
    """Fits one channel's displacement; zero where too few tiles can tell."""
    green, both = tiles.gram[:, 0, 0], tiles.gram[:, 0, channel]
    power = tiles.gram[:, channel, channel]
    alike = both**2 > _LIKENESS * green * power
    gain = both / green
    alike &= gain > 0.2
    if np.count_nonzero(alike) < _FEWEST:
        return _Displacement((0.0, 0.0), 0.0)
    gram, place, gain = tiles.gram[alike], tiles.place[alike], gain[alike]
    green, both, power = green[alike], both[alike], power[alike]
    # What is left of the slopes and of the channel once green itself has been taken out of them.
    cross = gram[:, 1:3, 0]
    slopes = gram[:, 1:3, 1:3] - cross[:, :, None] * cross[:, None, :] / green[:, None, None]
    pull = gram[:, 1:3, channel] - cross * (both / green)[:, None]
    slopes, pull = slopes * (gain**2)[:, None, None], pull * gain[:, None]
    left_over = power - both**2 / green
    own = np.linalg.solve(slopes + 0.05 * np.eye(2), pull[:, :, None])[:, :, 0]
    best = left_over - np.sum(pull * own, axis=1)
    design = np.zeros((len(gain), 2, 3))
    design[:, 0, 0] = design[:, 1, 1] = 1
    design[:, :, 2] = place
    turned = design.transpose(0, 2, 1)
    normal, force = turned @ slopes @ design, (turned @ pull[:, :, None])[:, :, 0]
    certainty = 0.1 * (1 + np.trace(slopes, axis1=1, axis2=2))
    weight = 1 / (left_over + 2)
    fit = np.zeros(3)
    for _ in range(_ROUNDS):
        fit = np.linalg.solve(
            np.sum(normal * weight[:, None, None], axis=0) + 1e-3 * np.eye(3),
            np.sum(force * weight[:, None], axis=0),
        )
        d = design @ fit
        bent = np.einsum("ni,nij,nj->n", d, slopes, d)
        unexplained = left_over - 2 * np.sum(pull * d, axis=1) + bent
        weight = 1 / (left_over + 2) / (1 + np.maximum(unexplained - best, 0) / certainty)
    return _Displacement((float(fit[0]), float(fit[1])), float(fit[2]))


def fringes(rgb: Bytes) -> Floats:
    """Returns (rows, columns) displacement times contrast of the worse channel, part by part.

    Args:
        rgb: (h, w, 3), as large as what is measured, `_SMALLEST` pixels a side at least.
    """
    tiles = _tiles(rgb)
    worst = max((_solve(tiles, channel) for channel in (3, 4)), key=_Displacement.badness)
    return _visible(tiles, worst)


def _strongest(tiles: _Tiles, found: _Displacement) -> Region | None:
    around = _visible(tiles, found)
    return box_of(around >= float(np.max(around)) / 2)


def _visible(tiles: _Tiles, found: _Displacement) -> Floats:
    moved = np.asarray(found.shift) + found.radial * tiles.place
    visible = np.hypot(moved[:, 0], moved[:, 1]) * np.sqrt(tiles.gram[:, 0, 0])
    cells = np.zeros(tiles.grid[0] * tiles.grid[1], dtype=np.float32)
    cells[tiles.cell] = visible
    return np.asarray(cv2.blur(cells.reshape(tiles.grid), (5, 5)), dtype=np.float32)
