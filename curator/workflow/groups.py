"""Which images of a batch belong together: what looks alike, what answers one brief.

The batch as the page may show it goes in, so nothing here can tell one model from another.
"""

from collections.abc import Iterable, Sequence

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.workflow.review_state import InBatch, ReviewState

MOST_SIDE_BY_SIDE = 4
"""More panes than this are too many to hold in mind (features.md 3, no. 10)."""


def place_of(places: Iterable[InBatch], variant: VariantId | None) -> InBatch | None:
    """Returns a variant's place, None when it has none."""
    return next((place for place in places if place.variant == variant), None)


def alike(places: Sequence[InBatch], variant: VariantId) -> tuple[VariantId, ...]:
    """Returns the others of its brief that look like this one, in order.

    What is judged once more, blind, belongs to no group: it is not judged along with others.
    """
    own = place_of(places, variant)
    if own is None or not own.is_new or own.card.group is None:
        return ()
    return tuple(
        place.variant
        for place in _others(places, own)
        if place.is_new and place.card.group == own.card.group
    )


def mates(places: Sequence[InBatch], variant: VariantId) -> tuple[VariantId, ...]:
    """Returns the others of its brief in the batch: what waits first, what is decided last.

    Of either, first what looks like it, then the others in order.
    """
    own = place_of(places, variant)
    if own is None:
        return ()
    first = alike(places, variant)
    rest = [place.variant for place in _others(places, own)]
    return waiting_first(places, (*first, *(other for other in rest if other not in first)))


def waiting_first(
    places: Sequence[InBatch], variants: Sequence[VariantId]
) -> tuple[VariantId, ...]:
    """Returns the same with what has no verdict first; of either the order stays."""
    open_ones = waiting(places)
    return tuple(sorted(variants, key=lambda one: one not in open_ones))


def side_by_side(
    places: Sequence[InBatch], variant: VariantId, selected: Sequence[VariantId] = ()
) -> tuple[VariantId, ...]:
    """Returns what a survey is about: what is selected, else the image one is at and neighbours.

    Neighbours are what looks like it and waits, else the next of its brief that wait, and the
    decided ones (first what looks like it, then the accepted) only where nothing waits.

    Args:
        places: the batch.
        variant: the image one is at; without a selection it is the first.
        selected: two or more that were selected; they may be more than fit side by side.

    Returns:
        The selected in the order of the batch, else one to `MOST_SIDE_BY_SIDE` images; one alone
        where there is nothing else.
    """
    if len(selected) > 1:
        return tuple(place.variant for place in places if place.variant in selected)
    own = place_of(places, variant)
    if own is None:
        return (variant,)
    like, open_ones = alike(places, variant), waiting(places)
    # In order from the image on, then from the beginning, as the queue goes.
    turned = sorted(_others(places, own), key=lambda place: place.position < own.position)
    neighbours = [one for one in like if one in open_ones]
    if not neighbours:
        neighbours = [place.variant for place in turned if place.variant in open_ones]
    if not neighbours:
        turned.sort(key=lambda place: place.card.verdict is not Verdict.ACCEPT)
        rest = [place.variant for place in turned]
        neighbours = [*like, *(one for one in rest if one not in like)]
    return (variant, *neighbours[: MOST_SIDE_BY_SIDE - 1])


def rest_to_reject(
    places: Sequence[InBatch], group: Iterable[VariantId], kept: VariantId
) -> tuple[VariantId, ...]:
    """Returns the others of a group that are not rejected yet, in the order of the batch."""
    wanted = set(group) - {kept}
    return tuple(
        place.variant
        for place in places
        if place.variant in wanted and place.card.verdict is not Verdict.REJECT
    )


def rest_alike(state: ReviewState) -> tuple[VariantId, ...]:
    """Returns what would be rejected with "pick this, reject the rest" where one is shown alone."""
    if state.shown is None:
        return ()
    shown = state.shown.variant
    return rest_to_reject(state.places, alike(state.places, shown), shown)


def waiting(places: Iterable[InBatch]) -> frozenset[VariantId]:
    """Returns what has no verdict yet."""
    return frozenset(place.variant for place in places if place.card.verdict is None)


def with_rest(
    kept: VariantId, verdict: Verdict | None, rest: Sequence[VariantId]
) -> list[tuple[VariantId, Verdict]]:
    """Returns the verdicts of "pick this, reject the rest"; what is accepted already stays so."""
    given = [] if verdict is Verdict.ACCEPT else [(kept, Verdict.ACCEPT)]
    return [*given, *((other, Verdict.REJECT) for other in rest)]


def _others(places: Sequence[InBatch], own: InBatch) -> list[InBatch]:
    return [place for place in places if place.brief == own.brief and place is not own]
