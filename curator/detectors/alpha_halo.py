"""Alpha halos: a white or black rim around a cut-out, left over from the ground it was cut from."""

import cv2
import numpy as np
import numpy.typing as npt

from curator.core.artifact import Region
from curator.detectors.base import Calibration, Finding, Views, box_of, detector, place_name
from curator.imaging.decode import Bytes, as_bytes

Floats = npt.NDArray[np.float32]

CALIBRATION = Calibration(even=0.15, likely=0.3)

_CLEAREST, _SOLIDEST = 8, 230
"""Alpha between these is rim."""

_REACH = 17
"""Side of the square in which the solid neighbours of a rim pixel lie."""

_FEWEST = 64
"""Rim pixels below which nothing can be said."""

_CONTRAST = 30.0
"""Levels by which ground and picture have to differ for a mixture of them to be told."""


@detector("alpha_halo", version=1)
def look(views: Views) -> Finding:
    """Finds a rim whose colour is mixed with white or black although alpha already mixes it.

    Measure: at half-transparent pixels, the least-squares share k in C - F = k (1 - alpha)(M - F):
    C the stored colour, F the mean of the solid pixels around, M white or black. A clean matte has
    k = 0, one that was cut from its ground without being decontaminated k = 1. The compositing
    equation is that of Porter & Duff (1984).

    Cost: nothing without transparency, 20 ms/MP with it. Raw: the larger k, 0 to 1. Region: around
    the rim where it is worst.

    Wrong when: rim light, glass and hair really are brighter at their edge.
    """
    alpha = views.alpha
    if alpha is None:
        return Finding(0.0, 0.0, "no transparency")
    rim = np.asarray(cv2.inRange(alpha, _CLEAREST + 1, _SOLIDEST - 1)) > 0
    solid = as_bytes(cv2.threshold(alpha, _SOLIDEST, 1, cv2.THRESH_BINARY)[1])
    near = _mean_around(solid.astype(np.float32))
    rim &= near > 0.02
    if np.count_nonzero(rim) < _FEWEST:
        return Finding(0.0, 0.0, "no soft edge to judge its matte by")
    inside = _mean_of(views.stored, solid, near)
    raw, ground = max(_mixed(views.stored, inside, alpha, rim, ground) for ground in (255, 0))
    region = None
    if raw > CALIBRATION.even / 2:
        region = _where(views.stored, inside, rim, ground)
    colour = "white" if ground else "black"
    where = f", most {place_name(region)}" if region else ""
    message = f"a {colour} rim around the cut-out{where}"
    return Finding(raw, CALIBRATION.score(raw), message, region)


def _mean_of(rgb: Bytes, solid: Bytes, near: Floats) -> Floats:
    """(H, W, 3) mean colour of the solid pixels around each pixel."""
    opaque = cv2.merge([solid, solid, solid])
    kept = cv2.multiply(rgb, opaque).astype(np.float32)
    share = np.asarray(np.maximum(near, 1e-3), dtype=np.float32)
    return _mean_around(kept) / share[..., None]


def _mean_around(values: Floats) -> Floats:
    return np.asarray(cv2.blur(values, (_REACH, _REACH)), dtype=np.float32)


def _mixed(
    rgb: Bytes, inside: Floats, alpha: Bytes, rim: npt.NDArray[np.bool_], ground: int
) -> tuple[float, int]:
    """Returns the share of the ground in the rim, 0 to 1, and the ground."""
    stored, solid = rgb[rim].astype(np.float32), inside[rim]
    away = ground - solid
    telling = np.abs(away).max(axis=1) > _CONTRAST
    if np.count_nonzero(telling) < _FEWEST:
        return 0.0, ground
    expected = (1 - alpha[rim][telling].astype(np.float32) / 255)[:, None] * away[telling]
    found = stored[telling] - solid[telling]
    share = float(np.sum(found * expected) / (np.sum(expected * expected) + 1e-6))
    return min(1.0, max(0.0, share)), ground


def _where(rgb: Bytes, inside: Floats, rim: npt.NDArray[np.bool_], ground: int) -> Region | None:
    off = np.where(rim, (rgb.astype(np.float32) - inside).mean(axis=2), 0)
    towards = np.maximum(off if ground else -off, 0).astype(np.float32)
    size = (max(1, rgb.shape[1] // 16), max(1, rgb.shape[0] // 16))
    density = np.asarray(cv2.resize(towards, size, interpolation=cv2.INTER_AREA))
    around = np.asarray(cv2.blur(density, (5, 5)))
    return box_of(around >= float(around.max()) / 4)
