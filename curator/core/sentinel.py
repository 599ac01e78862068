"""Measuring the reviewing: images with a planted flaw, and images judged before, mixed in.

A *sentinel* is an accepted, clean image with a flaw planted in it; a *repeat* is an image that its
reviewer has judged on an earlier day. Both are *probes*: variants of their own, shown to one
reviewer once, told of at the batch's end, and counted in no figure but those of this process. Here
stands how many there are, where they come, how strong a flaw is and what may be used for one.

Airport X-ray screening does the same (threat image projection); its measure says nothing from a
few events, and nothing where nearly all are found: hence the staircase, and weeks of pooling.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Verdict
from curator.core.variant import BriefId, VariantId

DISCLOSURE = (
    "Now and then an image with a planted flaw, or one you have judged before, is mixed in. "
    "It measures the process and never counts in any figure."
)
"""What everybody is told where probes are switched on."""

PROBES = (ItemKind.SENTINEL, ItemKind.REPEAT)
"""The kinds of items that measure the reviewing."""

FLAWS = ("colour fringes", "wavy warp", "light mismatch", "duplicated texture")
"""The flaws that are planted, by their names in `curator.imaging.flaws`."""

PER_ITEMS = 40
MOST_SENTINELS = 4
MOST_REPEATS = 2
"""Of 40 items so many may be probes; for each a coin is thrown."""

GAP = 5
"""So many other items stand between two probes, at least."""

SENTINEL_AFTER = timedelta(days=7)
"""A planted flaw's clean twin was last seen at least this long ago, or never."""

REPEAT_AFTER = timedelta(days=1)
REPEAT_RATHER_AFTER = timedelta(days=7)
"""On the same day a repeat would measure memory (Brady et al. 2008); a week is better yet."""

TARGET_HIT_RATE = 0.8
"""What the staircase aims at; above 0.9 planted flaws say nothing of a reviewer."""

FIRST_STRENGTH = 0.6
LEAST_STRENGTH = 0.04
MOST_STRENGTH = 1.0
FIRST_STEP = 0.6
MOST_REVERSALS = 6


@dataclass(frozen=True, slots=True)
class ProbeSource:
    """A variant of the library that a probe may be made of, as one reviewer knows it.

    Attributes:
        brief: its brief.
        verdict: the final one; None while undecided.
        mine: this reviewer's own standing verdict.
        judged_at: when this reviewer judged it last; None: never.
        is_measured: detectors have looked at it.
        is_flagged: some artifact that counts is flagged in it.
        is_used: this reviewer was given a probe made of it before.
    """

    variant: VariantId
    brief: BriefId
    verdict: Verdict | None
    mine: Verdict | None
    judged_at: datetime | None
    is_measured: bool
    is_flagged: bool
    is_used: bool = False

    def may_carry_flaw(self, now: datetime) -> bool:
        """Whether a flaw may be planted in it: accepted, clean, and not in fresh memory."""
        return (
            self.verdict is Verdict.ACCEPT
            and self.is_measured
            and not self.is_flagged
            and not self.is_used
            and (self.judged_at is None or now - self.judged_at >= SENTINEL_AFTER)
        )

    def may_be_repeated(self, now: datetime) -> bool:
        """Whether it may be judged again: this reviewer did so on an earlier day."""
        return (
            self.mine is not None
            and self.judged_at is not None
            and now - self.judged_at >= REPEAT_AFTER
            and not self.is_used
        )


def how_many(size: int, seed: int) -> tuple[int, int]:
    """Returns how many sentinels and repeats a batch of `size` holds: so many heads of coins.

    Binomial(4, 1/2) and Binomial(2, 1/2) in 40 items, in proportion for other sizes; what is no
    whole coin is one with that chance.
    """
    rng = random.Random(f"{seed} how many")
    sentinels, repeats = (
        sum(rng.random() < 0.5 for _ in range(_coins(most * size / PER_ITEMS, rng)))
        for most in (MOST_SENTINELS, MOST_REPEATS)
    )
    return sentinels, repeats


def at_most(size: int) -> tuple[int, int]:
    """Returns the most sentinels and repeats that a batch of `size` may hold."""
    return (
        math.ceil(MOST_SENTINELS * size / PER_ITEMS),
        math.ceil(MOST_REPEATS * size / PER_ITEMS),
    )


def _coins(wanted: float, rng: random.Random) -> int:
    whole = math.floor(wanted)
    return whole + (rng.random() < wanted - whole)


def mix_probes(
    plan: Sequence[PlannedItem], probes: Sequence[PlannedItem], seed: int
) -> tuple[PlannedItem, ...]:
    """Returns a plan with probes between its blocks, positions anew.

    A probe stands where one brief ends and another begins, as any image that is judged once more
    does: inside a block of another brief everybody would see what it is, and models would no longer
    follow each other as they were balanced. Among those places each is equally likely, but for
    three rules: never beside its own brief, never first (the warm-up), and at least `GAP` others
    between two probes. The very end is a place only where there is no other: it would be known.
    A probe that finds no place is left out.
    """
    rng = random.Random(f"{seed} where")
    places = [n for n in range(1, len(plan)) if plan[n - 1].brief != plan[n].brief]
    places = places or ([len(plan)] if plan else [])
    put_in: dict[int, PlannedItem] = {}
    for probe in rng.sample(list(probes), len(probes)):
        beside = {place: {item.brief for item in plan[place - 1 : place + 1]} for place in places}
        free = [
            place
            for place in places
            if probe.brief not in beside[place]
            and all(abs(place - other) >= GAP for other in put_in)
        ]
        if free:
            put_in[rng.choice(free)] = probe
    mixed: list[PlannedItem] = []
    for place in range(len(plan) + 1):
        if place in put_in:
            mixed.append(put_in[place])
        mixed += plan[place : place + 1]
    return tuple(replace(item, position=n) for n, item in enumerate(mixed))


def next_strength(found: Iterable[bool]) -> float:
    """Returns how strong a reviewer's next flaw of one kind is, by which of the last were found.

    A weighted up-down staircase (Kaernbach 1991, Perception & Psychophysics 49:227): a miss makes
    the next flaw stronger by p / (1 - p) times of what a hit makes it weaker, so that it comes to
    rest where a share p is found; here four times, for 0.8. Steps shrink with every reversal
    (Kesten 1958, Ann. Math. Stat. 29:41), as 1 / (2 + reversals), but never below an eighth of the
    first: people change, and the staircase has to follow.

    Args:
        found: of the planted flaws of this kind that were judged, the oldest first.
    """
    strength, reversals, before = FIRST_STRENGTH, 0, None
    for hit in found:
        if before is not None and hit is not before:
            reversals = min(reversals + 1, MOST_REVERSALS)
        step = FIRST_STEP / (2 + reversals)
        strength -= step * (hit - TARGET_HIT_RATE)
        strength = min(max(strength, LEAST_STRENGTH), MOST_STRENGTH)
        before = hit
    return strength


def next_flaw(shown: Mapping[str, int], seed: int) -> str:
    """Returns which flaw is planted next: one of those that this reviewer had least often."""
    least = min(shown.get(name, 0) for name in FLAWS)
    return random.Random(f"{seed} flaw").choice(
        [name for name in FLAWS if shown.get(name, 0) == least]
    )


def choose_sources(
    sources: Iterable[ProbeSource], kind: ItemKind, now: datetime, many: int, seed: int
) -> tuple[ProbeSource, ...]:
    """Returns what the next probes are made of, drawn by chance, of as many briefs as there are.

    Args:
        sources: what is there, in any order.
        kind: sentinels or repeats; repeats that are a week old come before younger ones.
        now: aware UTC.
        many: at most so many.
        seed: for the draw.
    """
    rng = random.Random(f"{seed} {kind.value}")
    fit = [
        source
        for source in sorted(sources, key=lambda source: source.variant)
        if (
            source.may_carry_flaw(now) if kind is ItemKind.SENTINEL else source.may_be_repeated(now)
        )
    ]
    rng.shuffle(fit)
    if kind is ItemKind.REPEAT:
        fit.sort(key=lambda source: not _is_long_ago(source, now))
    of_brief: Counter[BriefId] = Counter()
    rounds: defaultdict[int, list[ProbeSource]] = defaultdict(list)
    for source in fit:
        rounds[of_brief[source.brief]].append(source)
        of_brief[source.brief] += 1
    drawn = [source for number in sorted(rounds) for source in rounds[number]]
    return tuple(drawn[:many])


def _is_long_ago(source: ProbeSource, now: datetime) -> bool:
    return source.judged_at is not None and now - source.judged_at >= REPEAT_RATHER_AFTER
