"""What the next batch would be, for a lead's eyes: it names models."""

from typing import Any  # Any: the plan's JSON form

from curator.core.sentinel import PROBES
from curator.library.library import Library
from curator.workflow.clock import Clock, utc_now
from curator.workflow.planning import plan_next


def next_batch(
    library: Library,
    reviewer: str,
    *,
    seed: int,
    size: int | None = None,
    clock: Clock = utc_now,
) -> dict[str, Any]:
    """Returns the plan of the batch that `reviewer` would get, in the JSON form of `curator queue`.

    Nothing is stored. Variants are named by SHA-256. Planted flaws and repeats are left out: where
    they come nobody is to know, and they go into no file.
    """
    plan = plan_next(library, reviewer, clock(), seed, size=size)
    shown = [item for item in plan if item.kind not in PROBES]
    names = library.names_of_variants()
    briefs = dict(library.facets().briefs)
    return {
        "seed": seed,
        "items": [
            {
                "variant": names[item.variant],
                "brief": briefs[item.brief],
                "model": item.model,
                "position": position,
                "kind": item.kind.value,
            }
            for position, item in enumerate(shown)
        ],
    }
