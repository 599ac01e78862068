"""Aids to the eye: the light's colour and direction, lines that swim, and what the greys lean to.

None of them is a verdict, and nothing here counts for a score: on photographs with a planted fault
the best classical measures separate inconsistent light at an area under the curve of 0.51 to 0.62
and warped lines at 0.66 to 0.79. So they are drawn, and the eye decides.
"""

import math
from collections.abc import Callable, Mapping

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.aid import Aid, AidMap, Arrow, CastSample, LightCell, LightMap, LineMap, Place
from curator.detectors.base import Views
from curator.detectors.color_cast import hue_name, lean_of_greys
from curator.detectors.lighting import illuminants
from curator.detectors.warp import Chains, find_chains

Floats = npt.NDArray[np.float64]

_SMALLEST = 64
_ARROWS = 12
"""Shading arrows along the longer side."""

_FAINTEST = 0.12
"""Arrows shorter than this share of the longest say nothing."""

_UNSURE = 30
"""Percent of the cells, those with the fewest edges, whose light is not told."""

_GREY = 128
_EXAGGERATED = 1.6
"""A difference that matters is faint as a tint."""

_BEND = 8
"""Places along one chain that are kept: enough to draw its bends."""

_MOST_CHAINS = 400
_LONG = 0.12
"""A straight line of this share of the diagonal is worth following."""

_MOST_LONG = 10
_SAME_ANGLE, _SAME_OFFSET = math.radians(2), 0.006
"""Two long lines are one line when they differ by less: radians, and share of the diagonal."""

_SWATCH_LIGHTNESS = 65.0


def draw_aid(aid: Aid, views: Views) -> AidMap | None:
    """Returns what to paint over a picture; None where it is too small or has nothing to tell."""
    if min(views.working.shape) < _SMALLEST:
        return None
    found = _AIDS[aid](views)
    return None if found.is_empty else found


def light_map(views: Views) -> LightMap:
    """Returns the colour of the light by cell, and the slopes of the low-pass luminance."""
    colours, weight = illuminants(views)
    known = weight > np.percentile(weight, _UNSURE)
    middle = np.median(colours[known], axis=0) if known.any() else np.zeros(2)
    cells = tuple(
        _cell(colours[row, column] - middle, told=bool(known[row, column]))
        for row in range(colours.shape[0])
        for column in range(colours.shape[1])
    )
    return LightMap(colours.shape[0], colours.shape[1], cells, _shading(views))


def _cell(lean: Floats, *, told: bool) -> LightCell:
    """A mid grey in the light of one cell, `_EXAGGERATED` times as far from the median as it is."""
    red, blue = float(np.clip(lean[0], -1, 1)), float(np.clip(lean[1], -1, 1))
    if not told:
        return LightCell(None, 0.0)
    gains = np.exp(_EXAGGERATED * (np.array([red, 0.0, blue]) - (red + blue) / 3))
    tint = [int(value) for value in np.clip(np.rint(_GREY * gains), 0, 255)]
    return LightCell((tint[0], tint[1], tint[2]), red - blue)


def _shading(views: Views) -> tuple[Arrow, ...]:
    height, width = views.working.shape
    longer = max(height, width)
    columns = max(2, round(_ARROWS * width / longer))
    rows = max(2, round(_ARROWS * height / longer))
    small = cv2.resize(views.working, (4 * columns, 4 * rows), interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(small.astype(np.float32), (0, 0), 3)
    across = _parts(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3), columns, rows)
    down = _parts(cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3), columns, rows)
    length = np.hypot(across, down)
    most = float(length.max())
    if most <= 0:
        return ()
    return tuple(
        Arrow(
            ((column + 0.5) / columns, (row + 0.5) / rows),
            (float(across[row, column] / part), float(down[row, column] / part)),
            float(part / most),
        )
        for row in range(rows)
        for column in range(columns)
        if (part := float(length[row, column])) > _FAINTEST * most
    )


def _parts(slopes: cv2.typing.MatLike, columns: int, rows: int) -> Floats:
    return np.asarray(
        cv2.resize(slopes, (columns, rows), interpolation=cv2.INTER_AREA), dtype=np.float64
    )


def line_map(views: Views) -> LineMap:
    """Returns the pieces of edges that are straight or swim, and the longest straight lines."""
    chains = find_chains(views.working)
    straight: list[tuple[Place, Place]] = []
    wavy: list[tuple[Place, ...]] = []
    for points, swims in _ordered(chains):
        if swims:
            picked = np.linspace(0, len(points) - 1, _BEND).round().astype(int)
            wavy.append(tuple((float(x), float(y)) for x, y in points[picked]))
        else:
            (x1, y1), (x2, y2) = points[0], points[-1]
            straight.append(((float(x1), float(y1)), (float(x2), float(y2))))
    return LineMap(tuple(straight), tuple(wavy), _long_lines(views))


def _ordered(chains: Chains) -> list[tuple[Floats, bool]]:
    """Each chain's pixels from one end to the other, in 0..1 of the picture; the longest chains."""
    height, width = chains.shape
    y, x = np.nonzero(chains.labels)
    label = chains.labels[y, x]
    order = np.argsort(label, kind="stable")
    y, x, label = y[order], x[order], label[order]
    starts = np.searchsorted(label, chains.ids, side="left")
    ends = np.searchsorted(label, chains.ids, side="right")
    longest = np.argsort(starts - ends, kind="stable")
    kept = {
        int(number)
        for swims in (True, False)
        for number in [n for n in longest if bool(chains.wavy[n]) is swims][:_MOST_CHAINS]
    }
    found: list[tuple[Floats, bool]] = []
    for number in sorted(kept):
        points = np.stack([x[starts[number] : ends[number]], y[starts[number] : ends[number]]], 1)
        middle = points.astype(np.float64) - points.mean(axis=0)
        axis = np.linalg.eigh(middle.T @ middle)[1][:, -1]
        along = np.argsort(middle @ axis, kind="stable")
        places = (points[along] + 0.5) / (width, height)
        found.append((places, bool(chains.wavy[number])))
    return found


def _long_lines(views: Views) -> tuple[tuple[Place, Place], ...]:
    """The longest segments by LSD (Grompone von Gioi 2010), one for each line."""
    height, width = views.working.shape
    diagonal = math.hypot(width, height)
    segments = cv2.createLineSegmentDetector(cv2.LSD_REFINE_STD).detect(views.working)[0]
    ends = np.asarray(segments, dtype=np.float64)
    if ends.size < 4:  # without any segment OpenCV gives None, which is one nan here
        return ()
    ends = ends.reshape(-1, 4)
    length = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    kept: list[tuple[float, float]] = []
    lines: list[tuple[Place, Place]] = []
    for number in np.argsort(-length, kind="stable"):
        if length[number] < _LONG * diagonal or len(lines) == _MOST_LONG:
            break
        x1, y1, x2, y2 = (float(value) for value in ends[number])
        angle = math.atan2(y2 - y1, x2 - x1) % math.pi
        offset = x1 * math.sin(angle) - y1 * math.cos(angle)
        if not any(_is_same(angle, offset, line, diagonal) for line in kept):
            kept.append((angle, offset))
            lines.append(((x1 / width, y1 / height), (x2 / width, y2 / height)))
    return tuple(lines)


def _is_same(angle: float, offset: float, line: tuple[float, float], diagonal: float) -> bool:
    turn = abs(angle - line[0])
    if min(turn, math.pi - turn) > _SAME_ANGLE:
        return False
    other = -line[1] if turn > math.pi / 2 else line[1]
    return abs(offset - other) < _SAME_OFFSET * diagonal


def cast_sample(views: Views) -> CastSample:
    """Returns what the greys lean to, with a swatch of it."""
    lean = lean_of_greys(views)
    lab = np.array([[[_SWATCH_LIGHTNESS, lean.real, lean.imag]]], dtype=np.float32)
    rgb = np.clip(np.asarray(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB)), 0, 1)[0, 0]
    red, green, blue = (round(float(value) * 255) for value in rgb)
    message = f"the greys lean to {hue_name(lean)} by {abs(lean):.0f}"
    hue = math.degrees(math.atan2(lean.imag, lean.real)) % 360
    return CastSample(hue, abs(lean), (red, green, blue), message)


_AIDS: Mapping[Aid, Callable[[Views], AidMap]] = {
    Aid.LIGHT: light_map,
    Aid.LINES: line_map,
    Aid.COLOUR: cast_sample,
}
