"""Which variants come next, and in which order: whole brief blocks, models counterbalanced.

A brief's variants stand together, because a verdict is a comparison with what the brief needs, and
because judging model after model would turn a reviewer's drift into a difference between models
(measured at 15 points for first-in-first-out against 0.1 for brief blocks).
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from curator.core.variant import BriefId, VariantId

WHOLE_BLOCK = 12
"""Blocks up to this size are never split over two batches."""


class ItemKind(Enum):
    """Why an item is in a batch."""

    NEW = "new"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An undecided variant, as planning sees it.

    Attributes:
        variant: what would be shown.
        brief: its block.
        model: counterbalanced within the block, never shown.
        take_rank: 0 for the first take of its (brief, model), then 1, 2, ... for re-rolls.
        group: the same for all that look alike, None where nobody looked.
    """

    variant: VariantId
    brief: BriefId
    model: str
    take_rank: int = 0
    group: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One place in a batch; `position` is 0-based and never changes afterwards."""

    variant: VariantId
    brief: BriefId
    model: str
    position: int
    kind: ItemKind = ItemKind.NEW


def williams_rows(count: int) -> tuple[tuple[int, ...], ...]:
    """Returns the rows of a Williams design for `count` treatments.

    Every treatment stands equally often at every place, and every ordered pair of neighbours occurs
    equally often (Williams 1949). An even count gives `count` rows, an odd one twice as many, the
    second half reversed.
    """
    if count < 1:
        raise ValueError("a design needs at least one treatment")
    first = [0]
    low, high = 1, count - 1
    while len(first) < count:
        first.append(low)
        low += 1
        if len(first) < count:
            first.append(high)
            high -= 1
    rows = [tuple((place + shift) % count for place in first) for shift in range(count)]
    if count % 2:
        rows += [tuple(reversed(row)) for row in rows]
    return tuple(rows)


def _arrange(block: Sequence[Candidate], row_number: int, rng: random.Random) -> list[Candidate]:
    """One brief's variants: models in turn by a Williams row, first takes before re-rolls.

    What looks alike stands together even so.
    """
    lanes: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in block:
        lanes[candidate.model].append(candidate)
    for lane in lanes.values():
        rng.shuffle(lane)
        lane.sort(key=lambda candidate: candidate.take_rank)
    models = sorted(lanes)
    rows = williams_rows(len(models))
    turn = [lanes[models[place]] for place in rows[row_number % len(rows)]]
    arranged: list[Candidate] = []
    for depth in range(max(len(lane) for lane in turn)):
        arranged += [lane[depth] for lane in turn if depth < len(lane)]
    return _with_their_like(arranged)


def _with_their_like(arranged: Sequence[Candidate]) -> list[Candidate]:
    """Near-duplicates follow the first of them: they are one question, asked several times.

    Re-rolls follow the first re-roll they look like, so that no first take has to wait for them.
    """
    place: dict[tuple[int, int], int] = {}
    places: dict[VariantId, int] = {}
    for number, candidate in enumerate(arranged):
        places[candidate.variant] = number
        if candidate.group is not None:
            alike = (candidate.group, candidate.take_rank)
            places[candidate.variant] = place.setdefault(alike, number)
    return sorted(arranged, key=lambda candidate: places[candidate.variant])


def plan_batch(candidates: Iterable[Candidate], *, cap: int, seed: int) -> tuple[PlannedItem, ...]:
    """Returns the next batch: at most `cap` items, the same for the same candidates and seed.

    Blocks come in seeded random order. A block of up to `WHOLE_BLOCK` variants is in the batch
    whole or not at all; a larger one may be cut after a complete round of its models. When even the
    first block is larger than the cap, it is cut at the cap.
    """
    if cap < 1:
        raise ValueError("a batch holds at least one variant")
    rng = random.Random(seed)
    blocks: defaultdict[BriefId, list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda item: item.variant):
        blocks[candidate.brief].append(candidate)
    order = sorted(blocks)
    rng.shuffle(order)
    first_row = rng.randrange(2 * len(order) + 1)
    chosen: list[Candidate] = []
    for number, brief in enumerate(order):
        room = cap - len(chosen)
        if room == 0:
            break
        block = _arrange(blocks[brief], first_row + number, rng)
        if len(block) > room:
            if len(block) > WHOLE_BLOCK:
                models = len({candidate.model for candidate in block})
                block = block[: room - room % models]
            elif chosen:
                continue
            else:
                block = block[:room]
        chosen += block
    if not chosen and order:  # a cap below the number of models of the one large block
        chosen = _arrange(blocks[order[0]], first_row, rng)[:cap]
    return tuple(
        PlannedItem(item.variant, item.brief, item.model, position)
        for position, item in enumerate(chosen)
    )
