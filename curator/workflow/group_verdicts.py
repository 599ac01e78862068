"""One verdict on several variants that look alike, given where they are seen side by side."""

from collections.abc import Sequence

from curator.core.decision import Action, Decision, Verdict
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.workflow.clock import Clock, utc_now


def decide_together(
    library: Library,
    reviewer: str,
    variants: Sequence[VariantId],
    verdict: Verdict,
    *,
    clock: Clock = utc_now,
) -> Action:
    """Gives each of the variants the verdict, in one action that one undo takes back.

    Nobody timed a look at each, and the library shows who made what: the decisions say both.
    """
    now = clock()
    decisions = [Decision(variant, verdict, reviewer, now, blind=False) for variant in variants]
    return library.decide(decisions, now)
