"""Repetition: the same flower, face or wave twice in one picture."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, detector, place_name
from curator.imaging.decode import Bytes, shrunk_to

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

CALIBRATION = Calibration(even=7.5, likely=10.0)
"""On 107 photographs the highest is 7.3 (a facade of alike windows); with a region of 0.3 of the
shorter side copied the median is 16."""

_SIDE = 900
"""Longer side of the copy that is searched."""

_KEYPOINTS = 2500
_FAINTEST = 0.015
"""Contrast of a point as SIFT counts it, well below its usual 0.04: calm pictures have copies too.
"""

_RATIO = 0.75
"""A point's best match has to be this much nearer than its next best (Lowe 2004)."""

_FARTHEST = 0.45
"""Euclidean distance of two RootSIFT descriptors from which they are two things."""

_APART = 0.04
"""Share of the diagonal below which two points belong to one texture."""

_FEWEST = 4
_TRIES = 3
_TOLERANCE = 3.0
_WINDOW = 15
_ALIKE = 0.9
_TEXTURE = 30.0
_CROSSWISE = 0.06
"""Share of the slopes' energy that has to run across the rest."""

_SMALLEST = 128


@dataclass(frozen=True, slots=True)
class _Copy:
    """One place that shows another one again: its share of the picture's area, and both boxes."""

    area: float
    region: Region | None
    where: str = ""


@detector("repetition", version=2, is_slow=True)
def look(views: Views) -> Finding:
    """Finds a region that appears twice, moved, turned or resized.

    Measure: SIFT points matched within the picture (Lowe 2004; RootSIFT after Arandjelovic &
    Zisserman 2012; self-matching after Amerini et al. 2011), the similarity transforms that most
    matches agree on, and, with the picture so moved, the largest area whose local normalised
    correlation with itself exceeds 0.9: a row of windows has matching corners, a copy matches in
    between as well. Where all slopes run one way (structure tensor, Bigun & Granlund 1987) nothing
    counts: along a horizon every place looks like the next.

    Cost: 200 ms/MP, at most 250 ms; it runs after all others. Raw: side of the copied area in
    percent of the picture's (the root of its share), 0 to about 70. Region: the box around both.

    Wrong when: prints, tiles, logos and computer drawings repeat exactly on purpose.
    """
    luma = shrunk_to(views.working, _SIDE)
    if min(luma.shape) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to repeat itself")
    best = _Copy(0.0, None)
    source, target = _matches(luma)
    for _ in range(_TRIES):
        if len(source) < _FEWEST:
            break
        found, inliers = cv2.estimateAffinePartial2D(
            source, target, method=cv2.RANSAC, ransacReprojThreshold=_TOLERANCE, maxIters=2000
        )
        if np.count_nonzero(inliers) < _FEWEST:  # none at all when nothing was found
            break
        scale = float(np.hypot(found[0, 0], found[1, 0]))
        if 0.5 < scale < 2:
            best = max(
                best,
                _verified(luma, np.asarray(found, dtype=np.float64)),
                key=lambda copy: copy.area,
            )
        rest = ~inliers.reshape(-1).astype(bool)
        source, target = source[rest], target[rest]
    raw = 100 * best.area**0.5
    if raw <= CALIBRATION.even / 2:
        return Finding(raw, CALIBRATION.score(raw), "no region appears twice")
    return Finding(raw, CALIBRATION.score(raw), f"a region appears twice{best.where}", best.region)


def _matches(luma: Bytes) -> tuple[Floats, Floats]:
    """(n, 2) points and (n, 2) what looks the same elsewhere; each pair once."""
    nothing = np.empty((0, 2), dtype=np.float32)
    keypoints, descriptors = cv2.SIFT.create(
        _KEYPOINTS, contrastThreshold=_FAINTEST
    ).detectAndCompute(luma, None)
    if len(keypoints) < 2 * _FEWEST:
        return nothing, nothing
    points = np.array([point.pt for point in keypoints], dtype=np.float32)
    roots = np.sqrt(descriptors / (descriptors.sum(axis=1, keepdims=True) + 1e-6))
    likeness = roots @ roots.T
    reach = _APART * float(np.hypot(*luma.shape))
    near = np.abs(points[:, None, 0] - points[None, :, 0]) < reach
    near &= np.abs(points[:, None, 1] - points[None, :, 1]) < reach
    likeness[near] = -1
    best = likeness.argmax(axis=1)
    everyone = np.arange(len(points))
    first = likeness[everyone, best].copy()
    # What lies beside the best match is the same thing: the next best is sought elsewhere.
    rival = np.where(near[best], -1, likeness).max(axis=1)
    distance, next_distance = (np.sqrt(np.maximum(2 - 2 * value, 0)) for value in (first, rival))
    same = (distance < _FARTHEST) & (distance < _RATIO * next_distance)
    pairs = np.stack([everyone[same], best[same]], axis=1)
    if not len(pairs):
        return nothing, nothing
    # One direction for all, so that a match and its reverse agree on one transform.
    offset = points[pairs[:, 1]] - points[pairs[:, 0]]
    backwards = (offset[:, 0] < 0) | ((offset[:, 0] == 0) & (offset[:, 1] < 0))
    pairs[backwards] = pairs[backwards][:, ::-1]
    pairs = np.unique(pairs, axis=0)
    return points[pairs[:, 0]], points[pairs[:, 1]]


def _verified(luma: Bytes, moved: npt.NDArray[np.float64]) -> _Copy:
    """How much of the picture, moved, is the picture that lies there."""
    height, width = luma.shape
    shown = cv2.warpAffine(luma, moved, (width, height), flags=cv2.INTER_LINEAR)
    covered = cv2.warpAffine(np.full_like(luma, 255), moved, (width, height))
    here, there = luma.astype(np.float32), np.asarray(shown, dtype=np.float32)

    def mean(values: Floats) -> Floats:
        return np.asarray(cv2.blur(values, (_WINDOW, _WINDOW)), dtype=np.float32)

    one, other = mean(here), mean(there)
    power, others = mean(here * here) - one * one, mean(there * there) - other * other
    shared = mean(here * there) - one * other
    alike = shared > _ALIKE * np.sqrt(np.maximum(power * others, 0))
    alike &= (power > _TEXTURE) & (np.asarray(covered) > 0)
    across = np.asarray(cv2.Sobel(luma, cv2.CV_32F, 1, 0), dtype=np.float32)
    down = np.asarray(cv2.Sobel(luma, cv2.CV_32F, 0, 1), dtype=np.float32)
    xx, yy, xy = mean(across * across), mean(down * down), mean(across * down)
    alike &= (xx + yy) / 2 - np.hypot((xx - yy) / 2, xy) > _CROSSWISE * (xx + yy)
    count, _labels, stats, _middles = cv2.connectedComponentsWithStats(alike.astype(np.uint8))
    if count < 2:
        return _Copy(0.0, None)
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    left, top, wide, high = (int(value) for value in stats[largest, :4])
    corners = np.array(
        [[left, top], [left + wide, top], [left, top + high], [left + wide, top + high]]
    )
    back = cv2.invertAffineTransform(moved)
    before = corners @ back[:, :2].T + back[:, 2]
    both = _box(np.concatenate([corners, before]), luma)
    places = (place_name(_box(part, luma)) for part in (before, corners))
    where = f", {' and '.join(places)}"
    return _Copy(float(stats[largest, cv2.CC_STAT_AREA]) / luma.size, both, where)


def _box(points: npt.NDArray[np.floating], luma: Bytes) -> Region:
    """The box around (n, 2) points in pixels, as far as it lies in the picture."""
    height, width = luma.shape
    left, top = np.clip(points.min(axis=0), 0, (width - 1, height - 1)) / (width, height)
    right, bottom = np.clip(points.max(axis=0), 1, (width, height)) / (width, height)
    return Region(float(left), float(top), float(right - left), float(bottom - top))
