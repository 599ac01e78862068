"""How a batch ends: cut short where the pace has changed, closed, and written down as a receipt."""

import statistics
from datetime import datetime

from curator.core.decision import Decision
from curator.core.fatigue import active_seconds
from curator.core.sentinel import PROBES
from curator.core.variant import BatchId
from curator.library.library import Library
from curator.library.values import BatchItem, VariantFilter
from curator.workflow.in_hand import BatchInHand
from curator.workflow.planning import ask_again
from curator.workflow.probing import probe_feedback
from curator.workflow.review_state import Receipt
from curator.workflow.sitting import Advice, Sitting

_MANY = 100


def follow_pace(
    library: Library,
    sitting: Sitting,
    batch: BatchInHand,
    made: Decision,
    item: BatchItem | None,
    *,
    is_single: bool = True,
) -> None:
    """Takes a decision into the pace; where that has changed, the batch ends with this brief.

    Args:
        library: where the batch's tail goes back to.
        sitting: what follows the pace.
        batch: the batch in hand.
        made: the decision; without a look time it says nothing of pace.
        item: its place in the batch before it was made, None outside one.
        is_single: one image was looked at by itself; what is compared has a pace of its own.
    """
    is_first = item is not None and item.verdict is None
    is_probe = item is not None and item.kind in PROBES
    has_changed = sitting.took(
        made,
        item.brief if item and not is_probe else None,
        opens_brief=item is not None and batch.opens_brief(item),
        counts=is_first and not is_probe and is_single,
    )
    since = sitting.suspect_since if has_changed else made.decided_at
    if since is None or not sitting.is_changed or made.session is None:
        return
    library.followups.mark_suspect(made.session, since, made.decided_at)
    if has_changed and item is not None and batch.id is not None:
        library.queue.drop(batch.id, batch.cut_after_block(item))


def close(library: Library, batch: BatchInHand, reviewer: str, now: datetime) -> None:
    """Closes the batch in hand; some of it may be asked for once more, blind."""
    if batch.id is None:
        return
    looks = library.recent_looks(reviewer)
    ask_again(
        library,
        batch.id,
        reviewer,
        now,
        seed=batch.seed,
        median_look=statistics.median(looks) if looks else None,
    )
    library.close_batch(batch.id, now)


def write_receipt(
    library: Library,
    batch: BatchId,
    reviewer: str,
    now: datetime,
    *,
    returned: int,
    advice: Advice | None,
) -> Receipt:
    """Returns what a finished batch came to; `returned` places of it went back to the queue."""
    totals = library.batch_totals(batch)
    left = library.count(VariantFilter(undecided=True))
    looks = [active_seconds(look) for look in library.recent_looks(reviewer)]
    due = library.followups.due(reviewer, now, _MANY)
    return Receipt(
        accepted=totals.accepted,
        fixed=totals.fixed,
        rejected=totals.rejected,
        skipped=totals.undecided,
        active_seconds=totals.active_seconds,
        undecided_left=left,
        debt_minutes=left * statistics.median(looks) / 60 if looks else None,
        again=len(due),
        returned=returned,
        probes=probe_feedback(library, batch),
        advice=advice,
    )
