"""Planning: the cap holds, briefs stay whole, models are counterbalanced."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.batch import (
    WHOLE_BLOCK,
    Candidate,
    PlannedItem,
    hardness,
    plan_batch,
    turns_of,
    williams_rows,
)
from curator.core.variant import BriefId, VariantId
from tests.bench.bench_order_bias import BRIEFS, difference, queue, two_models
from tests.builders import make_candidates
from tests.statistics.outcomes import vectors

pools = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.sampled_from("ABCD"),
        st.integers(0, 2),
        st.none() | st.integers(0, 9),
    ),
    max_size=80,
).map(
    lambda rows: [
        Candidate(VariantId(number), BriefId(brief), model, rank, group)
        for number, (brief, model, rank, group) in enumerate(rows)
    ]
)


@given(pools, st.integers(1, 60), st.integers(0, 2**32))
def test_a_batch_never_exceeds_its_cap_and_holds_each_variant_once(
    pool: list[Candidate], cap: int, seed: int
) -> None:
    plan = plan_batch(pool, cap=cap, seed=seed)
    assert len(plan) <= cap
    assert bool(plan) == bool(pool)
    assert len({item.variant for item in plan}) == len(plan)
    assert {item.variant for item in plan} <= {candidate.variant for candidate in pool}
    assert [item.position for item in plan] == list(range(len(plan)))


@given(pools, st.integers(1, 60), st.integers(0, 2**32))
def test_the_same_seed_gives_the_same_plan_whatever_order_the_pool_comes_in(
    pool: list[Candidate], cap: int, seed: int
) -> None:
    assert plan_batch(pool, cap=cap, seed=seed) == plan_batch(pool[::-1], cap=cap, seed=seed)


@given(pools, st.integers(1, 60), st.integers(0, 2**32))
def test_a_briefs_variants_stand_together_and_small_blocks_are_whole(
    pool: list[Candidate], cap: int, seed: int
) -> None:
    plan = plan_batch(pool, cap=cap, seed=seed)
    order = [item.brief for item in plan]
    blocks = [brief for n, brief in enumerate(order) if n == 0 or order[n - 1] != brief]
    assert len(blocks) == len(set(blocks))
    sizes = Counter(candidate.brief for candidate in pool)
    placed = Counter(order)
    for number, brief in enumerate(blocks):
        if sizes[brief] <= WHOLE_BLOCK and number > 0:
            assert placed[brief] == sizes[brief]


@given(pools, st.integers(0, 2**32))
def test_a_models_first_take_comes_before_its_re_rolls(pool: list[Candidate], seed: int) -> None:
    ranks = {candidate.variant: candidate.take_rank for candidate in pool}
    lanes: dict[tuple[int, str], list[int]] = {}
    for item in plan_batch(pool, cap=200, seed=seed):
        lanes.setdefault((item.brief, item.model), []).append(ranks[item.variant])
    assert all(lane == sorted(lane) for lane in lanes.values())


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 8])
def test_a_williams_design_is_balanced_for_place_and_for_neighbours(count: int) -> None:
    rows = williams_rows(count)
    assert len(rows) == (count if count % 2 == 0 else 2 * count)
    places = Counter((place, who) for row in rows for place, who in enumerate(row))
    assert set(places.values()) == {len(rows) // count}
    neighbours = Counter(pair for row in rows for pair in pairwise(row))
    assert len(neighbours) == count * (count - 1)
    assert len(set(neighbours.values())) <= 1


def test_the_designs_of_four_and_six_are_the_published_ones() -> None:
    # The worked example that circulates with Williams (1949).
    for case in vectors("williams_square").values():
        assert [[*row] for row in williams_rows(case["input"]["n"])] == case["expected"]


def test_over_complete_cycles_every_model_is_first_equally_often() -> None:
    firsts: Counter[str] = Counter()
    plan = plan_batch(make_candidates(briefs=40, models=4), cap=160, seed=5)
    for start in range(0, 160, 4):
        firsts[plan[start].model] += 1
    assert set(firsts.values()) == {10}


def test_a_block_larger_than_the_cap_is_cut_after_a_complete_round() -> None:
    plan = plan_batch(make_candidates(briefs=1, models=3, each=20), cap=40, seed=1)
    assert len(plan) == 39
    assert set(Counter(item.model for item in plan).values()) == {13}


@given(pools, st.integers(0, 2**32))
def test_near_duplicates_of_one_round_stand_together(pool: list[Candidate], seed: int) -> None:
    by_variant = {candidate.variant: candidate for candidate in pool}
    plan = plan_batch(pool, cap=max(len(pool), 1), seed=seed)
    rounds = [
        (found.brief, found.take_rank, found.group)
        for found in (by_variant[item.variant] for item in plan)
    ]
    runs = [
        key for n, key in enumerate(rounds) if key[2] is not None and rounds[n - 1 : n] != [key]
    ]
    assert len(runs) == len(set(runs))


def in_blocks(plan: Sequence[PlannedItem], size: int) -> list[tuple[PlannedItem, ...]]:
    return [tuple(plan[start : start + size]) for start in range(0, len(plan), size)]


@pytest.mark.parametrize(("models", "each"), [(2, 1), (3, 1), (3, 4), (4, 1), (4, 5), (5, 2)])
def test_over_complete_cycles_each_model_stands_everywhere_and_behind_every_other_equally_often(
    models: int, each: int
) -> None:
    rows = len(williams_rows(models))
    briefs = rows * max(models - 1, 1)
    pool = make_candidates(briefs, models, each)
    plan = plan_batch(pool, cap=len(pool), seed=5)
    places: Counter[tuple[str, int]] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for block in in_blocks(plan, models * each):
        places.update((item.model, place) for place, item in enumerate(block))
        pairs.update((one.model, two.model) for one, two in pairwise(block))
    assert set(places.values()) == {briefs // models}
    assert len(pairs) == models * (models - 1)
    assert max(pairs.values()) - min(pairs.values()) <= 1


def test_the_next_batch_goes_on_in_the_cycle_where_the_last_one_ended() -> None:
    pool = make_candidates(12, 4)
    at_once = plan_batch(pool, cap=48, seed=3)
    models = ("model 0", "model 1", "model 2", "model 3")
    assert turns_of(at_once) == {models: 12}
    firsts = Counter(block[0].model for block in in_blocks(at_once, 4))
    for start in (1, 2, 3):
        after = plan_batch(pool[:16], cap=16, seed=3, turns={models: start})
        orders = [tuple(item.model for item in block) for block in in_blocks(after, 4)]
        assert len(set(orders)) == 4
    assert set(firsts.values()) == {3}


def test_hard_briefs_tend_to_come_early_behind_two_easy_ones() -> None:
    pool = [
        Candidate(VariantId(n), BriefId(n), "alpha", p_accept=0.5 if n % 2 else 0.02)
        for n in range(60)
    ]
    early, warm = 0, 0
    for seed in range(60):
        plan = plan_batch(pool, cap=60, seed=seed)
        early += sum(item.brief % 2 for item in plan[2:22])
        warm += sum(item.brief % 2 for item in plan[:2])
    assert early / (60 * 20) > 0.65
    assert warm / (60 * 2) < 0.2  # now and then the first ten hold fewer than two easy ones


def test_a_flag_makes_a_brief_harder_and_a_model_never_does() -> None:
    plain = [Candidate(VariantId(n), BriefId(1), f"model {n}", p_accept=0.3) for n in range(4)]
    flagged = [replace(candidate, flagged=True) for candidate in plain]
    renamed = [replace(candidate, model="other") for candidate in plain]
    assert hardness(flagged) == pytest.approx(hardness(plain) + 0.5)
    assert hardness(renamed) == hardness(plain)


@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=30),
    st.integers(0, 2**16),
)
def test_no_campaign_comes_twice_in_a_row_where_that_can_be_helped(
    campaigns: list[str], seed: int
) -> None:
    pool = [
        Candidate(VariantId(n), BriefId(n), "alpha", campaign=campaign)
        for n, campaign in enumerate(campaigns)
    ]
    plan = plan_batch(pool, cap=len(pool), seed=seed)
    order = [campaigns[item.brief] for item in plan]
    repeats = sum(one == two for one, two in pairwise(order))
    most = max(Counter(campaigns).values())
    assert repeats == max(0, most - (len(campaigns) - most) - 1)


def test_ten_thousand_variants_of_one_campaign_are_planned_whole() -> None:
    pool = make_candidates(500, 4, 5)
    plan = plan_batch(pool, cap=10_000, seed=1)
    assert {item.variant for item in plan} == {candidate.variant for candidate in pool}


def test_who_grows_more_lenient_makes_no_model_look_better() -> None:
    """Fewer sittings of `bench_order_bias`; first in, first out is the control that fails."""
    planned = first_in = 0.0
    pool, sittings = two_models(), 100
    for seed in range(sittings):
        rng = random.Random(f"brief {seed}")
        hard = {brief: rng.gauss(0, 1) for brief in range(BRIEFS)}
        planned += difference(queue(pool, seed), hard, seed) / sittings
        first_in += difference(pool, hard, seed) / sittings
    assert abs(planned) < 0.02
    assert first_in > 0.12
