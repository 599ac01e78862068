"""Libraries with measurements and looks in them, for what shows those."""

from collections.abc import Callable, Mapping
from pathlib import Path

from curator.core.artifact import Measurement
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed, Depth, Look
from curator.workflow.analysing import analysis_signature
from curator.workflow.comparing import place_variants
from tests.gui.windows import fill_library


def measured_library(
    file: Path,
    pictures: int,
    scores: Callable[[int], Mapping[str, float]],
    look: Callable[[int], Look] | None = None,
    *,
    briefs: int = 2,
) -> tuple[VariantId, ...]:
    """Real picture files with made-up scores; the window finds nothing left to measure.

    Args:
        file: the library.
        pictures: how many.
        scores: of the n-th picture by artifact; of print_size the pixels that hold detail.
        look: of the n-th picture; those that look alike are grouped.
        briefs: how many briefs they are spread over.
    """
    fill_library(file, pictures, briefs=briefs)
    with Library.open(file) as library:
        ids = library.ids()
        analysed = [
            Analysed(one, _measurements(scores(n)), look=look(n) if look else None)
            for n, one in enumerate(ids)
        ]
        library.store_analyses(analysed, analysis_signature(Depth.QUICK))
        nothing = [Analysed(one) for one in ids]
        library.store_analyses(nothing, analysis_signature(Depth.THOROUGH), Depth.THOROUGH)
        place_variants(library)
        return ids


def _measurements(scores: Mapping[str, float]) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(name, 1, value, 0.0 if name == "print_size" else value, None, f"some {name}")
        for name, value in scores.items()
    )
