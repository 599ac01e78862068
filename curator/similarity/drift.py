"""How far one picture's style lies from a set of others, and in which way, in words."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from curator.core.artifact import Measurement
from curator.core.likeness import Drift
from curator.similarity import style
from curator.similarity.style import TRAITS, unpacked

Floats = npt.NDArray[np.float64]

ARTIFACT = "drift"
VERSION = style.VERSION * 10 + 1
"""Raise its last digit whenever the same styles would give another drift."""

FEWEST_SIBLINGS = 5
"""With fewer others nobody can say what is usual among them."""

MARGIN = 1.3
"""A picture drifts when it lies this much further from the others than any of them does."""

LIKELY = 1.5
"""How many times its limit a picture lies away when its drift is called likely."""

_MOST_SIBLINGS = 150
"""What is usual is learnt from this many at most; more would only cost time."""

_SHRINKAGE = 0.5
"""How far the covariance is drawn to its diagonal: there are more traits than siblings."""

_FLOOR = 0.1
"""Share of the standard deviation that is added to the robust spread, so none is zero."""

PART_OF = {
    "tint": "palette",
    "warmth": "palette",
    "colour": "palette",
    "contrast": "contrast",
    "light": "light",
    "texture": "texture",
    "surfaces": "texture",
    "edges": "texture",
}
"""Which part of a look each kind of trait belongs to."""

PARTS = ("palette", "contrast", "light", "texture")

_STEPS = np.array([trait.step for trait in TRAITS])
_WORDS = 3
_MOVED = 1.0
"""Robust spreads from which a trait is unusual enough for a word."""


class _Usual:
    """What is usual in a set: its middle, robust spread, and how the traits go together.

    Robust z-scores (median, and median absolute deviation plus a tenth of the standard deviation),
    then a Mahalanobis distance with the covariance shrunk half to its diagonal (Ledoit & Wolf 2004
    for why).
    """

    def __init__(self, styles: Floats) -> None:
        self.middle = np.median(styles, axis=0)
        spread = np.median(np.abs(styles - self.middle), axis=0) * 1.4826
        self._spread = spread + _FLOOR * styles.std(axis=0) + 1e-3 * (1 + np.abs(self.middle))
        covariance = np.cov((styles - self.middle) / self._spread, rowvar=False)
        kept = np.diag(np.diag(covariance) + 1e-6)
        shrunk = (1 - _SHRINKAGE) * covariance + _SHRINKAGE * kept
        self._inverse = np.linalg.inv(shrunk + 1e-3 * np.eye(len(self.middle)))

    def moved(self, one: Floats) -> Floats:
        """Returns by how many robust spreads each trait differs."""
        return (one - self.middle) / self._spread

    def distance(self, one: Floats) -> float:
        """Returns how far a style lies away, in spreads a trait."""
        moved = self.moved(one)
        return float(np.sqrt(max(0.0, float(moved @ self._inverse @ moved)) / len(moved)))


def drifts_from(references: Sequence[bytes], pictures: Sequence[bytes]) -> list[Drift]:
    """Returns how far each picture's style lies from those of a set.

    A picture that is itself in the set is compared with the rest of it.

    Args:
        references: packed styles of the set, at least two.
        pictures: packed styles.
    """
    known = np.array([unpacked(one) for one in references])
    whole, without, distances = _learn(known)
    position = {packed: n for n, packed in enumerate(references)}
    limit = MARGIN * max(distances)
    found: list[Drift] = []
    for packed in pictures:
        n = position.get(packed)
        usual = whole if n is None else without[n]
        one = unpacked(packed)
        found.append(Drift(usual.distance(one), limit, _words(usual, one)))
    return found


def part_distances(
    references: Sequence[bytes], pictures: Sequence[bytes]
) -> list[dict[str, float]]:
    """Returns how far each picture lies from a set in each part of its look.

    A part's distance is the root mean square of its traits' moves in the set's robust spreads: 1 is
    usual. A picture that is itself in the set is compared with the rest of it.

    Args:
        references: packed styles of the set, at least two.
        pictures: packed styles.
    """
    known = np.array([unpacked(one) for one in references])
    whole = _Usual(known)
    position = {packed: n for n, packed in enumerate(references)}
    kinds = [PART_OF[trait.kind] for trait in TRAITS]
    inside = {part: np.array([kind == part for kind in kinds]) for part in PARTS}
    found: list[dict[str, float]] = []
    for packed in pictures:
        n = position.get(packed)
        usual = whole if n is None else _Usual(np.delete(known, n, axis=0))
        moved = usual.moved(unpacked(packed))
        found.append({part: float(np.sqrt(np.mean(moved[of] ** 2))) for part, of in inside.items()})
    return found


def sibling_drifts(styles: Sequence[bytes]) -> list[Drift] | None:
    """Returns each picture's drift from all the others of a set; None where there are too few."""
    if len(styles) <= FEWEST_SIBLINGS:
        return None
    every = np.array([unpacked(one) for one in styles])
    step = -(-len(every) // _MOST_SIBLINGS)
    whole, without, distances = _learn(every[::step])
    found: list[Drift] = []
    for n, one in enumerate(every):
        inside = n // step if n % step == 0 else None
        usual = whole if inside is None else without[inside]
        others = distances if inside is None else distances[:inside] + distances[inside + 1 :]
        found.append(Drift(usual.distance(one), MARGIN * max(others), _words(usual, one)))
    return found


def as_measurement(drift: Drift) -> Measurement:
    """Returns a sibling's drift as what is stored and flagged.

    Its score is 0.5 at the limit and 0.8 at `LIKELY` times the limit.
    """
    ratio = drift.distance / drift.limit if drift.limit > 0 else 0.0
    exponent = np.log(4) * (ratio - 1) / (LIKELY - 1)
    differs = ", ".join(drift.words) or "in many small ways"
    return Measurement(
        artifact=ARTIFACT,
        version=VERSION,
        raw=ratio,
        score=float(1 / (1 + np.exp(-np.clip(exponent, -60, 60)))),
        region=None,
        message=f"differs from its siblings: {differs}",
    )


def _learn(styles: Floats) -> tuple[_Usual, list[_Usual], list[float]]:
    """What is usual in a set, in the set without each of its members, and their distances."""
    without = [_Usual(np.delete(styles, n, axis=0)) for n in range(len(styles))]
    distances = [usual.distance(one) for usual, one in zip(without, styles, strict=True)]
    return _Usual(styles), without, distances


def _words(usual: _Usual, one: Floats) -> tuple[str, ...]:
    """What a person would notice first, of what is unusual; one word of each kind."""
    steps = (one - usual.middle) / _STEPS
    worth = np.where(np.abs(usual.moved(one)) >= _MOVED, np.abs(steps), 0.0)
    said: dict[str, str] = {}
    for n in np.argsort(-worth, kind="stable"):
        trait = TRAITS[n]
        if worth[n] >= 1:
            said.setdefault(trait.kind, trait.more if steps[n] > 0 else trait.less)
    return tuple(said.values())[:_WORDS]
