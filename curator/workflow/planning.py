"""What the next batch is made of: new variants, and some that are judged once more, blind.

Where a library's policy says so, planted flaws and repeats are mixed in too.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from curator.core.batch import ItemKind, PlannedItem, mix_in, plan_batch
from curator.core.decision import Verdict
from curator.core.second_look import Accepted, choose_second_looks
from curator.core.sentinel import PROBES, how_many, mix_probes
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.library.probe_values import ReadyProbe
from curator.library.queue_values import Judged, NewFollowup
from curator.workflow.probing import ready_probes

MOST_AGAIN = 0.2
"""Share of a batch that may be variants judged once more."""

NEXT_DAY = timedelta(hours=12)
"""A second look comes no sooner to whoever gave the first: they would remember."""

SECOND_READER = "second reader"


def plan_next(
    library: Library, reviewer: str, now: datetime, seed: int, *, size: int | None = None
) -> tuple[PlannedItem, ...]:
    """Returns the plan of a reviewer's next batch; nothing is stored.

    Args:
        library: of what.
        reviewer: for whom.
        now: aware UTC.
        seed: the same one gives the same plan.
        size: at most so many; the library's batch size unless said otherwise.
    """
    cap = size or library.policy().batch_size
    due = library.followups.due(reviewer, now, int(MOST_AGAIN * cap))
    probes = _probes(library, reviewer, now, cap, seed)
    probes = [probe for probe, source in probes if source not in {one.variant for one in due}]
    again = [PlannedItem(one.variant, one.brief, "", 0, one.kind) for one in due]
    candidates = library.candidates(reviewer, now)
    planned = {one.variant for one in due}
    plan = plan_batch(
        (candidate for candidate in candidates if candidate.variant not in planned),
        cap=max(1, cap - len(again) - len(probes)),
        seed=seed,
        turns=library.queue.turns(reviewer),
    )
    return mix_probes(mix_in(plan, again, seed=seed), probes, seed)


def _probes(
    library: Library, reviewer: str, now: datetime, cap: int, seed: int
) -> list[tuple[PlannedItem, VariantId]]:
    """Planted flaws and repeats for one batch, each with the variant that it was made of."""
    if not library.policy().sentinels:
        return []
    ready = ready_probes(library, reviewer, now)
    chosen: list[ReadyProbe] = []
    for kind, many in zip(PROBES, how_many(cap, seed), strict=True):
        chosen += [one for one in ready if one.kind is kind][:many]
    return [
        (PlannedItem(one.variant, one.brief, one.model, 0, one.kind), one.source) for one in chosen
    ]


def ask_again(
    library: Library,
    batch: BatchId,
    reviewer: str,
    now: datetime,
    *,
    seed: int,
    median_look: float | None,
) -> None:
    """Chooses of a finished batch what shall be judged once more, and asks for it."""
    policy = library.policy()
    judged = library.followups.judged_in(batch)
    accepted = _accepted(judged)
    reasons = choose_second_looks(
        accepted, median_look=median_look, share=policy.second_look_share, seed=seed
    )
    variants = {one.decision: one.variant for one in judged}
    wanted = [
        NewFollowup(
            variants[decision],
            decision,
            reviewer,
            ItemKind.SECOND_LOOK,
            reason.value,
            now + NEXT_DAY,
        )
        for decision, reason in reasons.items()
    ]
    rng = Random(seed + 1)
    wanted += [
        NewFollowup(one.variant, one.decision, reviewer, ItemKind.SECOND_READER, SECOND_READER, now)
        for one in judged
        if rng.random() < policy.second_reader_share
    ]
    library.followups.add(wanted, now)


def _accepted(judged: Sequence[Judged]) -> list[Accepted]:
    last = max((one.position for one in judged), default=0) or 1
    return [
        Accepted(
            one.decision,
            one.variant,
            one.position / last,
            one.look_seconds,
            one.flag_score,
            one.suspect,
        )
        for one in judged
        if one.verdict is Verdict.ACCEPT
    ]
