"""Probes: how many, where, how strong a flaw, and what may be used for one."""

import math
import random
from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Verdict
from curator.core.sentinel import (
    FLAWS,
    GAP,
    LEAST_STRENGTH,
    MOST_STRENGTH,
    PROBES,
    ProbeSource,
    at_most,
    choose_sources,
    how_many,
    mix_probes,
    next_flaw,
    next_strength,
)
from curator.core.variant import BriefId, VariantId
from tests.builders import NOON

DAY = timedelta(days=1)


def make_plan(*sizes: int) -> list[PlannedItem]:
    """One block of each size, every one of a brief of its own."""
    briefs = [brief for brief, size in enumerate(sizes) for _ in range(size)]
    return [PlannedItem(VariantId(n), BriefId(brief), "alpha", n) for n, brief in enumerate(briefs)]


def make_probes(*briefs: int) -> list[PlannedItem]:
    return [
        PlannedItem(VariantId(1000 + n), BriefId(brief), "", 0, PROBES[n % 2])
        for n, brief in enumerate(briefs)
    ]


def make_source(
    number: int,
    *,
    brief: int = 1,
    verdict: Verdict | None = Verdict.ACCEPT,
    mine: Verdict | None = Verdict.ACCEPT,
    days: float | None = 10,
    is_measured: bool = True,
    is_flagged: bool = False,
    is_used: bool = False,
) -> ProbeSource:
    """A source that this reviewer judged so many days before noon; None: never."""
    return ProbeSource(
        VariantId(number),
        BriefId(brief),
        verdict,
        mine,
        None if days is None else NOON - days * DAY,
        is_measured,
        is_flagged,
        is_used,
    )


plans = st.lists(st.integers(1, 14), max_size=9).map(lambda sizes: make_plan(*sizes))
probes = st.lists(st.integers(0, 14), max_size=6).map(lambda briefs: make_probes(*briefs))


@given(plans, probes, st.integers(0, 2**48))
def test_probes_keep_their_distance_from_each_other_and_from_their_brief(
    plan: list[PlannedItem], mixed_in: list[PlannedItem], seed: int
) -> None:
    mixed = mix_probes(plan, mixed_in, seed)
    at = [item.position for item in mixed if item.kind in PROBES]
    assert all(second - first > GAP for first, second in pairwise(at))
    assert 0 not in at
    for before, after in pairwise(mixed):
        if (before.kind in PROBES) or (after.kind in PROBES):
            assert before.brief != after.brief


@given(plans, probes, st.integers(0, 2**48))
def test_mixing_leaves_the_plan_as_it_is_and_tears_no_block_apart(
    plan: list[PlannedItem], mixed_in: list[PlannedItem], seed: int
) -> None:
    mixed = mix_probes(plan, mixed_in, seed)
    assert [item.variant for item in mixed if item.kind is ItemKind.NEW] == [
        item.variant for item in plan
    ]
    assert [item.position for item in mixed] == list(range(len(mixed)))
    changes = [a.brief != b.brief for a, b in pairwise(mixed)].count(True)
    placed = len(mixed) - len(plan)
    assert changes == max(0, len({item.brief for item in plan}) - 1) + placed
    assert len({item.variant for item in mixed}) == len(mixed)


@given(plans, probes, st.integers(0, 2**48))
def test_the_same_seed_mixes_the_same(
    plan: list[PlannedItem], mixed_in: list[PlannedItem], seed: int
) -> None:
    assert mix_probes(plan, mixed_in, seed) == mix_probes(plan, mixed_in, seed)


def test_every_place_between_two_briefs_is_nearly_as_likely_as_any_other() -> None:
    plan = make_plan(*[5] * 7)
    places: Counter[int] = Counter()
    for seed in range(3000):
        sentinels, repeats = how_many(40, seed)
        mixed = mix_probes(plan, make_probes(*range(100, 100 + sentinels + repeats)), seed)
        before = 0
        for item in mixed:
            places[before] += item.kind in PROBES
            before += item.kind not in PROBES
    shares = {place: many / 3000 for place, many in places.items() if many}
    assert set(shares) == {5, 10, 15, 20, 25, 30}
    assert max(shares.values()) < 1.15 * min(shares.values())


def test_a_batch_of_random_blocks_gives_no_position_away() -> None:
    hits: Counter[int] = Counter()
    for seed in range(6000):
        rng = random.Random(seed)
        plan = make_plan(*[rng.randint(1, 10) for _ in range(8)])[:37]
        sentinels, repeats = how_many(40, seed)
        mixed = mix_probes(plan, make_probes(*range(100, 100 + sentinels + repeats)), seed)
        hits.update(item.position for item in mixed if item.kind in PROBES)
    tenths = [sum(hits[place] for place in range(at, at + 5)) / 5 / 6000 for at in range(2, 32, 5)]
    assert max(tenths) < 1.6 * min(tenths)


def test_where_no_brief_ends_a_probe_waits_for_the_end() -> None:
    mixed = mix_probes(make_plan(20), make_probes(50, 51), seed=3)
    assert [item.position for item in mixed if item.kind in PROBES] == [20]
    assert mix_probes([], make_probes(50), seed=3) == ()


def test_of_forty_items_two_carry_a_flaw_and_one_is_repeated_on_the_average() -> None:
    counts = [how_many(40, seed) for seed in range(4000)]
    assert sum(s for s, _ in counts) / 4000 == pytest.approx(2, abs=0.05)
    assert sum(r for _, r in counts) / 4000 == pytest.approx(1, abs=0.04)
    assert max(counts) == (4, 2)
    assert Counter(s for s, _ in counts)[0] / 4000 == pytest.approx(1 / 16, abs=0.015)


@given(st.integers(1, 200), st.integers(0, 2**48))
def test_the_number_follows_the_batch_size(size: int, seed: int) -> None:
    sentinels, repeats = how_many(size, seed)
    assert 0 <= sentinels <= at_most(size)[0]
    assert 0 <= repeats <= at_most(size)[1]
    assert how_many(size, seed) == (sentinels, repeats)


def test_a_small_batch_has_its_share_too() -> None:
    counts = [how_many(12, seed)[0] for seed in range(4000)]
    assert sum(counts) / 4000 == pytest.approx(2 * 12 / 40, abs=0.05)


@pytest.mark.parametrize("half_seen", [0.1, 0.2, 0.4, 0.6])
def test_the_staircase_comes_to_rest_where_four_of_five_are_found(half_seen: float) -> None:
    def chance(strength: float) -> float:
        return 0.5 * (1 + math.erf((strength - half_seen) / (0.3 * half_seen) / math.sqrt(2)))

    rates = []
    for seed in range(60):
        rng, found = random.Random(seed), list[bool]()
        for _ in range(80):
            found.append(rng.random() < chance(next_strength(found)))
        rates.append(sum(found[20:]) / 60)
    assert sum(0.75 <= rate <= 0.85 for rate in rates) >= 57
    assert sum(rates) / 60 == pytest.approx(0.8, abs=0.015)


@given(st.lists(st.booleans(), max_size=200))
def test_a_strength_stays_within_what_can_be_planted(found: list[bool]) -> None:
    now = next_strength(found)
    assert LEAST_STRENGTH <= now <= MOST_STRENGTH
    assert next_strength([*found, True]) <= now <= next_strength([*found, False])


def test_the_flaw_that_was_shown_least_comes_next() -> None:
    assert {next_flaw({}, seed) for seed in range(60)} == set(FLAWS)
    shown = dict.fromkeys(FLAWS, 3) | {"wavy warp": 2}
    assert {next_flaw(shown, seed) for seed in range(9)} == {"wavy warp"}


@pytest.mark.parametrize(
    "unfit",
    [
        make_source(1, verdict=Verdict.FIX),
        make_source(1, verdict=None),
        make_source(1, is_measured=False),
        make_source(1, is_flagged=True),
        make_source(1, is_used=True),
        make_source(1, days=6.9),
    ],
)
def test_a_flaw_is_planted_only_in_what_is_accepted_clean_and_out_of_mind(
    unfit: ProbeSource,
) -> None:
    fit = [make_source(2), make_source(3, mine=None, days=None), make_source(4, days=7)]
    chosen = choose_sources([unfit, *fit], ItemKind.SENTINEL, NOON, 9, seed=1)
    assert {source.variant for source in chosen} == {2, 3, 4}


@pytest.mark.parametrize(
    "unfit",
    [
        make_source(1, mine=None),
        make_source(1, days=None, mine=None),
        make_source(1, days=0.9),
        make_source(1, is_used=True),
    ],
)
def test_only_what_the_reviewer_judged_on_an_earlier_day_is_repeated(unfit: ProbeSource) -> None:
    fit = [make_source(2, mine=Verdict.REJECT, is_flagged=True), make_source(3, days=1)]
    chosen = choose_sources([unfit, *fit], ItemKind.REPEAT, NOON, 9, seed=1)
    assert [source.variant for source in chosen] == [2, 3]  # a week ago comes before yesterday


@given(st.permutations(range(12)), st.integers(0, 2**48))
def test_sources_are_of_as_many_briefs_as_there_are_and_the_order_of_asking_says_nothing(
    order: list[int], seed: int
) -> None:
    sources = [make_source(n, brief=n % 3) for n in range(12)]
    chosen = choose_sources(sources, ItemKind.SENTINEL, NOON, 3, seed)
    assert {source.brief for source in chosen} == {0, 1, 2}
    shuffled = [sources[n] for n in order]
    assert choose_sources(shuffled, ItemKind.SENTINEL, NOON, 3, seed) == chosen
