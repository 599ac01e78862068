"""Verdicts given in the library, on one variant or on several at once, each time as one step."""

from collections.abc import Sequence

from curator.core.decision import Action, Decision, Verdict
from curator.core.fact import holding, said_here
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.workflow.clock import Clock, utc_now


def decide_together(
    library: Library,
    reviewer: str,
    given: Sequence[tuple[VariantId, Verdict]],
    *,
    clock: Clock = utc_now,
) -> Action:
    """Gives each variant its verdict, in one action that one undo takes back.

    Nobody timed a look at each, and the library shows who made what: the decisions say both. What
    was said here of a variant's defects goes with its verdict, as it does while reviewing.

    Args:
        library: where it is written down.
        reviewer: who says it.
        given: at least one variant with its verdict; undo returns to the first.
        clock: tells when.
    """
    now = clock()
    logs = library.facts.logs_of([variant for variant, _verdict in given])
    decisions: list[Decision] = []
    for variant, verdict in given:
        held = holding(said_here(logs.get(variant, ())))
        decisions.append(
            Decision(
                variant,
                verdict,
                reviewer,
                now,
                defects=held.defects,
                note=held.note,
                blind=False,
                pins=held.pins,
            )
        )
    return library.decide(decisions, now)


def undecide_together(
    library: Library, reviewer: str, variants: Sequence[VariantId], *, clock: Clock = utc_now
) -> Action | None:
    """Takes the verdicts of this reviewer away again; None where there are none."""
    return library.undecide(reviewer, variants[0], clock(), *variants[1:])
