"""Lighting: whether all parts of the picture are lit with light of one colour."""

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, detector, place_name

Floats = npt.NDArray[np.float64]

CALIBRATION = Calibration(even=0.55, likely=0.85)

_CELLS = 8
"""Parts along the longer side."""

_FEWEST = 6
_SMALLEST = 64


@detector("lighting", version=1, is_slow=True)
def look(views: Views) -> Finding:
    """Measures how much the colour of the light differs between parts; an aid, not a verdict.

    Measure: by cell, the mean gradient of each channel, which is grey for a neutral light
    (grey-edge, van de Weijer, Gevers & Gijsenij 2007); log ratios of red and blue to green; the
    85th percentile of their distance from the median. Classical means cannot tell inconsistent
    light: on photographs with a region lit otherwise this separates at 0.51 to 0.62, hardly better
    than a coin. It draws the map; the eye decides.

    Cost: 3 ms/MP. Raw: log units, 0 to about 2. Region: the cell that differs most.

    Wrong when: nearly always as a verdict: coloured things, sunset beside tungsten, gels.
    """
    if min(views.working_rgb.shape[:2]) < _SMALLEST:
        return Finding(0.0, 0.0, "too small to judge its light")
    colours, weight = illuminants(views)
    known = weight > np.percentile(weight, 30)
    if np.count_nonzero(known) < _FEWEST:
        return Finding(0.0, 0.0, "too few edges to judge its light by")
    middle = np.median(colours[known], axis=0)
    distance = np.where(known, np.linalg.norm(colours - middle, axis=2), 0)
    raw = float(np.percentile(distance[known], 85))
    row, column = np.unravel_index(int(np.argmax(distance)), distance.shape)
    rows, columns = distance.shape
    region = Region(float(column / columns), float(row / rows), 1 / columns, 1 / rows)
    warmer = colours[row, column, 0] - middle[0] > colours[row, column, 1] - middle[1]
    kind = "warmer" if warmer else "cooler"
    message = f"the light looks {kind} {place_name(region)} than elsewhere"
    return Finding(raw, CALIBRATION.score(raw), message, region)


def illuminants(views: Views) -> tuple[Floats, Floats]:
    """Returns the light of each cell, and how sure it is.

    Returns:
        (rows, columns, 2) log red/green and log blue/green, and (rows, columns) how much contrast
        they rest on, in levels.
    """
    rgb = views.working_rgb
    height, width = rgb.shape[:2]
    longer = max(height, width)
    size = (max(1, round(_CELLS * width / longer)), max(1, round(_CELLS * height / longer)))
    half = cv2.resize(rgb, (max(2, width // 2), max(2, height // 2)), interpolation=cv2.INTER_AREA)
    across = cv2.absdiff(half[1:, 1:], half[1:, :-1])
    down = cv2.absdiff(half[1:, 1:], half[:-1, 1:])
    slopes = cv2.max(across, down).astype(np.float32)
    cells = cv2.resize(slopes, size, interpolation=cv2.INTER_AREA).reshape(size[1], size[0], 3)
    logs = np.log(cells.astype(np.float64) + 0.3)
    colours = np.stack([logs[..., 0] - logs[..., 1], logs[..., 2] - logs[..., 1]], axis=2)
    return colours, cells[..., 1].astype(np.float64)
