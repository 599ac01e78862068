"""Takes in columns: what a report counts, for a few outcomes as for a million.

A report is made from one entry a take, whoever made them: `columns_of` from outcomes, the library
from its rows. Counting and adding up is done on whole columns. What needs a rule, whether a first
take succeeded and which take came first, is asked of `first_take`, once for takes that are alike.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress, pairwise
from math import fsum
from typing import Any, TypeAlias, TypeVar  # Any: numpy's own word for a dtype that is not fixed

import numpy as np
import numpy.typing as npt

from curator.core.decision import Verdict
from curator.core.outcome import (
    FIRST_SEQUENCE,
    ORDER_SOURCES,
    TIERS,
    VERDICTS,
    Asked,
    BriefPlace,
    Marked,
    Minutes,
    Outcome,
    TakeColumns,
    order_of,
    pack_first,
)
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier
from curator.statistics.first_take import Definition, FirstTake, judge
from curator.statistics.throughput import is_timed

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]

PENDING, FAILED, SUCCEEDED = -1, 0, 1
"""How a first take was judged, in columns."""

_ACCEPT, _FIX, _REJECT = (
    VERDICTS.index(one) for one in (Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT)
)
_TIER = {tier: number for number, tier in enumerate(TIERS)}
_SOURCE = {source: number for number, source in enumerate(ORDER_SOURCES)}


def columns_of(outcomes: Iterable[Outcome]) -> TakeColumns:
    """Returns outcomes reduced to one entry a take; their order does not matter."""
    takes: dict[tuple[Hashable, ...], list[Outcome]] = {}
    excluded: Counter[str] = Counter()
    other_looks: list[float] = []
    for outcome in outcomes:
        if outcome.kind is not Kind.NORMAL:
            excluded[outcome.kind.value] += 1
            if is_timed(outcome.look_seconds):
                other_looks.append(outcome.look_seconds)
            continue
        place = (outcome.campaign, outcome.brief, outcome.cancelled)
        key = (place, outcome.model, outcome.tier, outcome.take)
        takes.setdefault(key, []).append(outcome)
    groups = list(takes.values())
    briefs = sorted({_brief_of(group[0]) for group in groups}, key=_brief_key)
    models = sorted({group[0].model for group in groups})
    numbers = {brief: number for number, brief in enumerate(briefs)}
    rows = [_row(group, numbers, models) for group in groups]
    units: dict[Hashable, list[int]] = {}
    for number, group in enumerate(groups):
        one = group[0]
        units.setdefault((_brief_of(one), one.model, one.tier), []).append(number)
    earliest = {
        min(rivals, key=lambda number: order_of(_asked(groups[number])))
        for rivals in units.values()
    }
    columns: Mapping[str, Sequence[Any]] = {
        name: [row[name] for row in rows] for name in (rows[0] if rows else _row_names())
    }
    return TakeColumns(
        briefs=briefs,
        models=models,
        take=range(len(groups)),
        earliest=[int(number in earliest) for number in range(len(groups))],
        minutes=_in_columns(
            Minutes,
            [
                (number, outcome.sequence, outcome.retouch_minutes)
                for number, group in enumerate(groups)
                for outcome in group
                if outcome.retouch_minutes is not None
            ],
        ),
        marked=_in_columns(
            Marked,
            [
                (
                    number,
                    outcome.sequence,
                    VERDICTS.index(outcome.verdict),
                    int(is_timed(outcome.look_seconds)),
                    int(outcome.suspect),
                    int(not outcome.blind),
                )
                for number, group in enumerate(groups)
                for outcome in group
                if outcome.verdict is not None and (outcome.suspect or not outcome.blind)
            ],
        ),
        excluded=dict(excluded),
        other_looks=other_looks,
        **columns,
    )


def only(
    columns: TakeColumns,
    *,
    campaign: str | None,
    tier: Tier | None,
    takes: Collection[int] | None = None,
) -> TakeColumns:
    """Returns the takes of one campaign, of one tier, or with these numbers; None takes all."""
    if campaign is None and tier is None and takes is None:
        return columns
    wanted = [campaign is None or brief.campaign == campaign for brief in columns.briefs]
    tiers = [tier is None or one is tier for one in TIERS]
    chosen = [
        wanted[brief] and tiers[in_tier] and (takes is None or number in takes)
        for number, brief, in_tier in zip(columns.take, columns.brief, columns.tier, strict=True)
    ]
    names = ("first", *_WHOLE, *_BROKEN)
    return replace(
        columns, **{name: list(compress(getattr(columns, name), chosen)) for name in names}
    )


_Rows = TypeVar("_Rows", Minutes, Marked)


def _in_columns(kind: type[_Rows], rows: Sequence[tuple[Any, ...]]) -> _Rows:
    return kind(*zip(*rows, strict=True))


def _brief_of(outcome: Outcome) -> BriefPlace:
    return BriefPlace(outcome.campaign, outcome.brief, outcome.cancelled)


def _brief_key(brief: BriefPlace) -> tuple[str, str, bool]:
    return (brief.campaign, brief.name, brief.cancelled)


def _asked(group: Sequence[Outcome]) -> Asked:
    times = [outcome.requested_at for outcome in group if outcome.requested_at is not None]
    return Asked(
        min(times, default=None), group[0].take, min(outcome.sequence for outcome in group)
    )


def _row(
    group: Sequence[Outcome], briefs: Mapping[BriefPlace, int], models: Sequence[str]
) -> dict[str, float]:
    first = min(group, key=lambda outcome: (outcome.variant_index, outcome.sequence))
    verdicts = Counter(outcome.verdict for outcome in group)
    timed = [outcome for outcome in group if is_timed(outcome.look_seconds)]
    costs = [outcome.cost for outcome in group if outcome.cost is not None]
    return {
        "brief": briefs[_brief_of(first)],
        "model": models.index(first.model),
        "tier": _TIER[first.tier],
        "order_source": max(_SOURCE[outcome.order_source] for outcome in group),
        "first": pack_first(first.variant_index, first.sequence, VERDICTS.index(first.verdict)),
        "variants": len(group),
        "accepted": verdicts[Verdict.ACCEPT],
        "fixed": verdicts[Verdict.FIX],
        "rejected": verdicts[Verdict.REJECT],
        "missing": sum(outcome.missing for outcome in group),
        "cost_known": len(costs),
        "cost": fsum(costs),
        "timed_accepted": sum(outcome.verdict is Verdict.ACCEPT for outcome in timed),
        "look_seconds": fsum(outcome.look_seconds for outcome in timed),
    }


def _row_names() -> Iterable[str]:
    return _row([Outcome("", "", "", 0)], {BriefPlace("", ""): 0}, [UNKNOWN_MODEL])


@dataclass(frozen=True, slots=True)
class Units:
    """First takes, one a (brief, model, tier), in columns of equal length.

    Attributes:
        take: its place among the ledger's takes.
        brief: which of the ledger's briefs.
        model: which of its models.
        tier: which of `TIERS`.
        order_source: which of `ORDER_SOURCES`: the weakest of all takes of the unit.
    """

    take: Ints
    brief: Ints
    model: Ints
    tier: Ints
    order_source: Ints


@dataclass(frozen=True, slots=True)
class Ledger:
    """The counted takes of a report: none of a cancelled brief.

    All columns are those of `TakeColumns`, and beside them:

    Attributes:
        first_sequence: the import order of each take's first image.
        first_verdict: which of `VERDICTS` it has.
        lacks_zero: 1 where its place in the take is not 0.
        first_minutes: retouch minutes of each take's first image, NaN where they are not known.
        minutes: retouch minutes of every variant where they are known.
        minutes_at: at which place the takes of these stand.
        marked: the columns of `Marked`, the take's place in the place of its number.
    """

    briefs: Sequence[BriefPlace]
    models: Sequence[str]
    take: Ints
    brief: Ints
    model: Ints
    tier: Ints
    order_source: Ints
    earliest: Ints
    first_sequence: Ints
    first_verdict: Ints
    lacks_zero: Ints
    variants: Ints
    accepted: Ints
    fixed: Ints
    rejected: Ints
    missing: Ints
    cost_known: Ints
    cost: Floats
    timed_accepted: Ints
    look_seconds: Floats
    first_minutes: Floats
    minutes: Floats
    minutes_at: Ints
    marked: tuple[Ints, ...]

    @property
    def reviewed(self) -> Ints:
        """Variants with a verdict."""
        return self.accepted + self.fixed + self.rejected

    def count_marked(self, what: str) -> int:
        """Returns how many variants are marked with a 1 in one of the fields of `Marked`."""
        return int(self._mark(what).sum())

    def without(self, what: str) -> "Ledger":
        """Returns the same takes as if nobody had judged the variants that are marked so."""
        left_out = self._mark(what) == 1
        place, sequence, verdict, timed, *_ = (column[left_out] for column in self.marked)

        def fewer(column: Ints, which: Bools) -> Ints:
            return column - np.bincount(place[which], minlength=len(column))

        first_verdict = self.first_verdict.copy()
        first_verdict[place[self.first_sequence[place] == sequence]] = VERDICTS.index(None)
        return replace(
            self,
            first_verdict=first_verdict,
            accepted=fewer(self.accepted, verdict == _ACCEPT),
            fixed=fewer(self.fixed, verdict == _FIX),
            rejected=fewer(self.rejected, verdict == _REJECT),
            timed_accepted=fewer(self.timed_accepted, (verdict == _ACCEPT) & (timed == 1)),
            marked=tuple(column[~left_out] for column in self.marked),
        )

    def _mark(self, what: str) -> Ints:
        return self.marked[Marked._fields.index(what)]

    def units(self) -> Units:
        """Returns the first take of every (brief, model, tier)."""
        key = (self.brief * len(self.models) + self.model) * len(TIERS) + self.tier
        order = np.argsort(key, kind="stable")
        starts = np.flatnonzero(np.diff(key[order], prepend=-1))
        weakest = np.maximum.reduceat(self.order_source[order], starts) if len(order) else order
        first = order[self.earliest[order] == 1]  # one in each unit
        return Units(first, self.brief[first], self.model[first], self.tier[first], weakest)

    def judged(self, takes: Ints, lenient_minutes: float) -> Mapping[Definition, Ints]:
        """Returns how first takes, given by their places, came out by each definition.

        Takes count alike when their first image has the same verdict and minutes, and when both or
        neither hold an accepted and an undecided image: the rule is asked once for these.
        """
        minutes = self.first_minutes[takes]
        known = ~np.isnan(minutes)
        values, place = np.unique(minutes[known], return_inverse=True)
        alike = np.zeros(len(takes), dtype=np.int64)
        alike[known] = place + 1
        alike = alike * len(VERDICTS) + self.first_verdict[takes]
        alike = alike * 2 + (self.accepted[takes] > 0)
        alike = alike * 2 + (self.reviewed[takes] < self.variants[takes])
        keys, which = numbered(alike)
        kinds: list[FirstTake] = []
        for key in keys.tolist():
            rest, has_undecided = divmod(key, 2)
            rest, has_accepted = divmod(rest, 2)
            known_as, verdict = divmod(rest, len(VERDICTS))
            kinds.append(
                _example(
                    VERDICTS[verdict],
                    float(values[known_as - 1]) if known_as else None,
                    has_accepted=bool(has_accepted),
                    has_undecided=bool(has_undecided),
                )
            )
        return {
            one: np.array([_result(kind, one, lenient_minutes) for kind in kinds], np.int64)[which]
            for one in Definition
        }


def _example(
    verdict: Verdict | None,
    minutes: float | None,
    *,
    has_accepted: bool,
    has_undecided: bool,
) -> FirstTake:
    """A take that stands for all that are like it."""
    first = Outcome("", "", "", 0, verdict=verdict, retouch_minutes=minutes)
    others = [
        Outcome("", "", "", place, verdict=other)
        for place, (other, is_there) in enumerate(
            ((Verdict.ACCEPT, has_accepted), (None, has_undecided)), start=1
        )
        if is_there
    ]
    return FirstTake("", "", "", first.tier, (first, *others), first.order_source)


def _result(take: FirstTake, definition: Definition, lenient_minutes: float) -> int:
    result = judge(take, definition, lenient_minutes)
    return PENDING if result is None else SUCCEEDED if result else FAILED


_WHOLE = (
    "take", "brief", "model", "tier", "order_source", "earliest", "variants", "accepted", "fixed",
    "rejected", "missing", "cost_known", "timed_accepted",
)  # fmt: skip
_BROKEN = ("cost", "look_seconds")


def ledger_of(columns: TakeColumns) -> Ledger:
    """Returns the counted takes of these columns."""
    arrays: dict[str, Any] = {
        name: np.asarray(getattr(columns, name), dtype=np.int64) for name in _WHOLE
    } | {name: np.asarray(getattr(columns, name), dtype=np.float64) for name in _BROKEN}
    first = np.asarray(columns.first, dtype=np.int64)
    numbers, arrays["first_verdict"] = np.divmod(first, len(VERDICTS))
    arrays["lacks_zero"], arrays["first_sequence"] = np.divmod(numbers, FIRST_SEQUENCE)
    arrays["lacks_zero"] = (arrays["lacks_zero"] != 0).astype(np.int64)
    cancelled = np.array([brief.cancelled for brief in columns.briefs], dtype=np.bool_)
    if cancelled.any():
        counted = ~cancelled[arrays["brief"]]
        arrays = {name: column[counted] for name, column in arrays.items()}
    order = np.argsort(arrays["take"], kind="stable")
    at, sequence, minutes = _known(arrays["take"], order, columns.minutes, np.float64)
    of_first = arrays["first_sequence"][at] == sequence
    arrays["first_minutes"] = np.full(len(arrays["take"]), np.nan)
    arrays["first_minutes"][at[of_first]] = minutes[of_first]
    return Ledger(
        briefs=columns.briefs,
        models=columns.models,
        minutes=minutes,
        minutes_at=at,
        marked=tuple(_known(arrays["take"], order, columns.marked, np.int64)),
        **arrays,
    )


def _known(takes: Ints, order: Ints, about: Minutes | Marked, last: Any) -> list[Any]:
    """What is said about takes that are counted; the take's place stands for its number."""
    numbers, *others = about
    columns = [np.asarray(column, dtype=np.int64) for column in others[:-1]]
    columns.append(np.asarray(others[-1], dtype=last))
    numbers = np.asarray(numbers, dtype=np.int64)
    if not len(takes):
        return [numbers[:0], *(column[:0] for column in columns)]
    found = np.searchsorted(takes, numbers, sorter=order)
    place = order[np.minimum(found, len(takes) - 1)]
    here = takes[place] == numbers
    return [place[here], *(column[here] for column in columns)]


def numbered(keys: Ints) -> tuple[Ints, Ints]:
    """Returns the different keys, ascending, and which of them each one is.

    Like `np.unique` with its inverse, but keys that lie close together, none below 0, are counted
    and not sorted.
    """
    top = int(keys.max(initial=-1)) + 1
    if top > 8 * len(keys):
        return np.unique(keys, return_inverse=True)
    present = np.bincount(keys, minlength=top) > 0
    return np.flatnonzero(present), (np.cumsum(present) - 1)[keys]


def sums_by(cell: Ints, cells: int, values: Floats) -> list[float]:
    """Returns the sum of the values in each cell, correctly rounded whatever their order."""
    # 16-bit numbers are sorted by their digits, several times as fast.
    order = np.argsort(cell.astype(np.uint16) if cells <= 2**16 else cell, kind="stable")
    ends = np.cumsum(np.bincount(cell, minlength=cells)).tolist()
    ordered = values[order].tolist()
    return [fsum(ordered[start:end]) for start, end in pairwise((0, *ends))]


def counts_by(cell: Ints, cells: int, values: Ints) -> list[int]:
    """Returns the whole sum of the values in each cell."""
    # Float weights hold whole numbers exactly up to 2^53.
    return np.bincount(cell, weights=values, minlength=cells).astype(np.int64).tolist()


def bits_of(places: Ints, size: int) -> int:
    """Returns a number whose bits at these places are set."""
    flags = np.zeros(size, dtype=np.bool_)
    flags[places] = True
    return int.from_bytes(np.packbits(flags, bitorder="little").tobytes(), "little")
