"""Pictures that Curator draws itself: eight scenes, each different with every seed.

`SCENES` names them; `draw_scene` draws one and lets a *hand* finish it. The toolkit is `canvas`
(paper, masks, gradients), `noise`, `lathe` (round bodies and studio light), `table` (what things
stand on and cast) and `hand` (how a generative model develops its pictures).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from curator.imaging.scenes import (
    botanical,
    carafe,
    desert_road,
    mountain_lake,
    perfume,
    skyline,
    tea_set,
    vase,
)
from curator.imaging.scenes.canvas import Canvas, Stage
from curator.imaging.scenes.hand import HANDS, Hand, finish

__all__ = ["HANDS", "SCENES", "Hand", "draw_scene"]

SCENES: Mapping[str, Callable[[Stage], Canvas]] = MappingProxyType(
    {
        "botanical": botanical.draw,
        "carafe": carafe.draw,
        "desert_road": desert_road.draw,
        "mountain_lake": mountain_lake.draw,
        "perfume": perfume.draw,
        "skyline": skyline.draw,
        "tea_set": tea_set.draw,
        "vase": vase.draw,
    }
)
"""The scenes by name."""

SMALLEST = 128
"""Pixels of the shortest side from which a scene still reads as one."""


def draw_scene(
    name: str, *, seed: int, width: int, height: int, hand: str, look: int | None = None
) -> NDArray[np.uint8]:
    """Draws one picture; the same arguments give the same pixels.

    Args:
        name: a key of `SCENES`.
        seed: any non-negative integer; decides composition, light and grain.
        width: columns, at least `SMALLEST`.
        height: rows, at least `SMALLEST`.
        hand: a key of `HANDS`.
        look: which of the scene's palettes, counted round; None leaves it to the seed.

    Returns:
        The picture, (height, width, 3) uint8 sRGB.

    Raises:
        KeyError: no scene or hand has that name.
        ValueError: the picture would be too small.
    """
    if min(width, height) < SMALLEST:
        raise ValueError(f"a scene is at least {SMALLEST} pixels wide and high: {width}x{height}")
    rng = np.random.default_rng(seed)
    canvas = SCENES[name](Stage.of(width, height, rng, look))
    return finish(canvas, HANDS[hand], rng)
