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
    """Returns the others of its brief in the batch: first what looks like it, then in order."""
    own = place_of(places, variant)
    if own is None:
        return ()
    first = alike(places, variant)
    rest = [place.variant for place in _others(places, own)]
    return (*first, *(other for other in rest if other not in first))


def side_by_side(
    places: Sequence[InBatch], variant: VariantId, selected: Sequence[VariantId] = ()
) -> tuple[VariantId, ...]:
    """Returns what a survey is about: the selected, else what looks alike, else what was accepted.

    The accepted are those of the variant's brief; where there are fewer than two, the whole brief
    in the batch. It may be more than fit side by side, and one alone where there is nothing else.
    """
    if len(selected) > 1:
        return tuple(place.variant for place in places if place.variant in selected)
    own = place_of(places, variant)
    if own is None:
        return (variant,)
    if others := alike(places, variant):
        return (variant, *others)
    block = [place for place in places if place.brief == own.brief]
    accepted = [place.variant for place in block if place.card.verdict is Verdict.ACCEPT]
    if len(accepted) > 1:
        return tuple(accepted)
    return (variant, *(place.variant for place in _others(places, own)))


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
