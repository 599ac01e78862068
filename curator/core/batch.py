"""Which variants come next, and in which order: whole brief blocks, models counterbalanced.

A brief's variants stand together, because a verdict is a comparison with what the brief needs, and
because judging model after model would turn a reviewer's drift into a difference between models
(measured at 15 points for first-in-first-out against 0.1 for brief blocks). How hard a brief is
decides when it comes, never how hard an image is: that would favour whichever model makes the easy
ones (measured at 4.6 points).
"""

import heapq
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from curator.core.variant import BriefId, VariantId

WHOLE_BLOCK = 12
"""Blocks up to this size are never split over two batches."""

HARD_FIRST = 1.5
"""How much the hardness of a brief counts against chance when briefs are ordered."""

WARM_UP_BLOCKS = 2
WARM_UP_AMONG = 10
"""So many of the easiest of the first ten blocks come first: nobody starts with the worst."""

Models = tuple[str, ...]
"""The models of one block, sorted."""


class ItemKind(Enum):
    """Why an item is in a batch."""

    NEW = "new"
    SECOND_LOOK = "second look"
    SECOND_READER = "second reader"
    SENTINEL = "sentinel"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An undecided variant, as planning sees it.

    Attributes:
        variant: what would be shown.
        brief: its block.
        model: counterbalanced within the block, never shown.
        take_rank: 0 for the first take of its (brief, model), then 1, 2, ... for re-rolls.
        group: the same for all that look alike, None where nobody looked.
        campaign: of its brief; no two blocks of one campaign follow each other where others wait.
        p_accept: how likely an accept is in its brief; a half is the hardest to judge.
        flagged: some detector calls it likely flawed.
    """

    variant: VariantId
    brief: BriefId
    model: str
    take_rank: int = 0
    group: int | None = None
    campaign: str = ""
    p_accept: float = 0.5
    flagged: bool = False


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


def hardness(block: Sequence[Candidate]) -> float:
    """Returns how hard a brief is to judge, 0 to 1.5: unsure verdicts, and flags to look at."""
    unsure = sum(1 - abs(2 * candidate.p_accept - 1) for candidate in block)
    flagged = sum(candidate.flagged for candidate in block)
    return (unsure + 0.5 * flagged) / len(block)


def _arrange(block: Sequence[Candidate], turn_number: int, rng: random.Random) -> list[Candidate]:
    """One brief's variants: models in turn by Williams rows, first takes before re-rolls.

    Every round of the models is a row of the design; the rounds of a block are shifted so that over
    complete cycles of blocks each model follows each other one equally often across rounds too.
    What looks alike stands together even so.

    Args:
        block: the variants.
        turn_number: how many blocks of these models the reviewer had before.
        rng: orders the variants of one model.
    """
    lanes: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in block:
        lanes[candidate.model].append(candidate)
    for lane in lanes.values():
        rng.shuffle(lane)
        lane.sort(key=lambda candidate: candidate.take_rank)
    models = sorted(lanes)
    arranged: list[Candidate] = []
    for depth, row in enumerate(_rounds(len(models), turn_number)):
        if depth == max(len(lane) for lane in lanes.values()):
            break
        turn = [lanes[models[place]] for place in row]
        arranged += [lane[depth] for lane in turn if depth < len(lane)]
    return _with_their_like(arranged)


def _rounds(count: int, turn_number: int) -> Iterator[tuple[int, ...]]:
    """Yields the order of `count` models in each round of a block, without end."""
    rows = williams_rows(count)
    cycle, start = divmod(turn_number, len(rows))
    row = rows[start]
    step = cycle
    while True:
        yield row
        # The next round begins this far from where the last one ended: 1 to count - 1 in turn.
        jump = 1 + step % (count - 1) if count > 1 else 0
        shift = (row[-1] + jump - row[0]) % count
        row = tuple((place + shift) % count for place in row)
        step += 1


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


def plan_batch(
    candidates: Iterable[Candidate],
    *,
    cap: int,
    seed: int,
    turns: Mapping[Models, int] | None = None,
) -> tuple[PlannedItem, ...]:
    """Returns the next batch: at most `cap` items, the same for the same arguments.

    Hard briefs tend to come early, by chance (Plackett & Luce: hardness plus Gumbel noise), behind
    two easy ones. A block of up to `WHOLE_BLOCK` variants is in the batch whole or not at all; a
    larger one may be cut after a complete round of its models. When even the first block is larger
    than the cap, it is cut at the cap.

    Args:
        candidates: what may be planned, in any order.
        cap: the most items.
        seed: for everything that is left to chance.
        turns: how many blocks of these models the reviewer was given before.
    """
    if cap < 1:
        raise ValueError("a batch holds at least one variant")
    rng = random.Random(seed)
    blocks: defaultdict[BriefId, list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda item: item.variant):
        blocks[candidate.brief].append(candidate)
    taken: Counter[Models] = Counter(turns or {})
    chosen: list[Candidate] = []
    for brief in _in_order(blocks, rng):
        room = cap - len(chosen)
        if room == 0:
            break
        block = blocks[brief]
        models = tuple(sorted({candidate.model for candidate in block}))
        fits = len(block) <= room
        if not fits and len(block) <= WHOLE_BLOCK and chosen:
            continue
        if not fits and len(block) > WHOLE_BLOCK:
            room -= room % len(models)
            if room == 0 and chosen:
                continue
        arranged = _arrange(block, taken[models], rng)
        taken[models] += 1
        chosen += arranged[: room or cap]
    return tuple(
        PlannedItem(item.variant, item.brief, item.model, position)
        for position, item in enumerate(chosen)
    )


def mix_in(
    plan: Sequence[PlannedItem], again: Sequence[PlannedItem], *, seed: int
) -> tuple[PlannedItem, ...]:
    """Returns a plan with what is judged once more spread among its blocks, positions anew.

    Variants of one brief come as one block; no block of the plan is torn apart.
    """
    rng = random.Random(seed)
    blocks: defaultdict[BriefId, list[PlannedItem]] = defaultdict(list)
    for item in again:
        blocks[item.brief].append(item)
    starts = [n for n, item in enumerate(plan) if n == 0 or plan[n - 1].brief != item.brief]
    gaps = [*starts, len(plan)]
    put_in: defaultdict[int, list[PlannedItem]] = defaultdict(list)
    for brief in sorted(blocks):
        put_in[rng.choice(gaps)] += blocks[brief]
    mixed: list[PlannedItem] = []
    for place in range(len(plan) + 1):
        mixed += put_in.get(place, [])
        mixed += plan[place : place + 1]
    return tuple(replace(item, position=n) for n, item in enumerate(mixed))


def turns_of(plan: Iterable[PlannedItem]) -> Counter[Models]:
    """Returns how many blocks of which models a plan holds."""
    blocks: defaultdict[BriefId, set[str]] = defaultdict(set)
    for item in plan:
        blocks[item.brief].add(item.model)
    return Counter(tuple(sorted(models)) for models in blocks.values())


def _in_order(
    blocks: Mapping[BriefId, Sequence[Candidate]], rng: random.Random
) -> Iterator[BriefId]:
    """Yields briefs: the hard ones tend to be early, after a warm-up; campaigns take turns."""
    hard = {brief: hardness(block) for brief, block in blocks.items()}
    score = {brief: HARD_FIRST * hard[brief] + _gumbel(rng) for brief in sorted(blocks)}
    order = sorted(blocks, key=lambda brief: (-score[brief], brief))
    first = order[:WARM_UP_AMONG]
    easy = sorted(first, key=lambda brief: (hard[brief], first.index(brief)))[:WARM_UP_BLOCKS]
    order = easy + [brief for brief in order if brief not in easy]
    campaigns = {brief: block[0].campaign for brief, block in blocks.items()}
    return _campaigns_in_turn(order, campaigns)


def _campaigns_in_turn(
    order: Sequence[BriefId], campaigns: Mapping[BriefId, str]
) -> Iterator[BriefId]:
    """Yields in order, but no campaign twice in a row as long as that can be kept up.

    A campaign that holds more than half of what is left has to come at every other place.
    """
    waiting: defaultdict[str, list[tuple[int, BriefId]]] = defaultdict(list)
    for place, brief in enumerate(order):
        waiting[campaigns[brief]].append((place, brief))
    for queue in waiting.values():
        queue.reverse()
    heads = [(queue[-1][0], campaign) for campaign, queue in waiting.items()]
    heapq.heapify(heads)
    left, last = len(order), None
    while left:
        largest = max(waiting, key=lambda name: len(waiting[name]))
        if largest != last and 2 * len(waiting[largest]) > left:
            campaign = largest
            heads.remove((waiting[largest][-1][0], largest))
            heapq.heapify(heads)
        else:
            head = heapq.heappop(heads)
            if head[1] == last and heads:
                head = heapq.heapreplace(heads, head)
            campaign = head[1]
        yield waiting[campaign].pop()[1]
        if waiting[campaign]:
            heapq.heappush(heads, (waiting[campaign][-1][0], campaign))
        left, last = left - 1, campaign


def _gumbel(rng: random.Random) -> float:
    return -math.log(max(rng.expovariate(1.0), 1e-300))
