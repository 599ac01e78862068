"""Groups: the same as comparing all pairs, whatever is placed first, and in time that scales."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.likeness import Prints
from curator.similarity import groups
from curator.similarity.groups import ACROSS_BRIEFS, WITHIN_BRIEF, pairs_within, place
from tests.similarity.known_groups import known_groups, near, pairs_of, prints_of

families = st.lists(
    st.tuples(st.integers(0, 3), st.sets(st.integers(0, 63), max_size=16), st.integers(1, 3)),
    min_size=1,
    max_size=40,
)
"""Members of four families, each some bits away from the family's first, with their briefs."""

BASES = (0x0F0F_3C3C_AAAA_1234, 0xFFFF_0000_FFFF_0000, 0x0123_4567_89AB_CDEF, 0x5555_5555_0000_FFFF)


@given(families)
def test_the_pairs_are_those_that_comparing_all_finds(
    rows: list[tuple[int, set[int], int]],
) -> None:
    bits = [near(BASES[base], *flips) for base, flips, _ in rows]
    low, high, distance = pairs_within(np.array(bits, dtype=np.uint64), WITHIN_BRIEF)
    expected = {
        (one, other, apart)
        for one, other in combinations(range(len(bits)), 2)
        if (apart := (bits[one] ^ bits[other]).bit_count()) <= WITHIN_BRIEF
    }
    assert set(zip(low.tolist(), high.tolist(), distance.tolist(), strict=True)) == expected


@given(families)
def test_every_variant_belongs_to_a_leader_that_it_looks_like(
    rows: list[tuple[int, set[int], int]],
) -> None:
    bits = [near(BASES[base], *flips) for base, flips, _ in rows]
    briefs = [brief for _, _, brief in rows]
    placed = place(prints_of(bits, briefs))
    assert sorted(placed) == list(range(1, len(bits) + 1))
    for number, leader in placed.items():
        assert placed[leader] == leader
        apart = (bits[number - 1] ^ bits[leader - 1]).bit_count()
        same = briefs[number - 1] == briefs[leader - 1]
        assert apart <= (WITHIN_BRIEF if same else ACROSS_BRIEFS)


@pytest.mark.parametrize("compared_with_all", [0, 10**9])
@settings(max_examples=60)
@given(rows=families, cut=st.integers(0, 40))
def test_adding_in_two_parts_comes_to_the_same_as_adding_at_once(
    compared_with_all: int, rows: list[tuple[int, set[int], int]], cut: int
) -> None:
    bits = [near(BASES[base], *flips) for base, flips, _ in rows]
    briefs = [brief for _, _, brief in rows]
    before = groups._COMPARED_WITH_ALL
    groups._COMPARED_WITH_ALL = compared_with_all
    try:
        at_once = place(prints_of(bits, briefs))
        first = place(prints_of(bits[:cut], briefs[:cut])) if bits[:cut] else {}
        leaders = [first.get(number, 0) for number in range(1, len(bits) + 1)]
        second = place(prints_of(bits, briefs, leaders))
    finally:
        groups._COMPARED_WITH_ALL = before
    assert first | second == at_once


def test_across_briefs_the_limit_is_stricter() -> None:
    bits = [BASES[0], near(BASES[0], *range(12))]
    assert place(prints_of(bits, [1, 1])) == {1: 1, 2: 1}
    assert place(prints_of(bits, [1, 2])) == {1: 1, 2: 2}


def test_a_chain_of_small_steps_does_not_join_its_ends() -> None:
    chain = [near(BASES[0], *range(10 * step)) for step in range(6)]
    assert place(prints_of(chain)) == {1: 1, 2: 1, 3: 3, 4: 3, 5: 5, 6: 5}


def test_what_a_person_told_apart_shares_no_group_not_even_by_a_third() -> None:
    bits = [BASES[0], near(BASES[0], 1), near(BASES[0], 2)]
    assert place(prints_of(bits), [(1, 2)]) == {1: 1, 2: 2, 3: 1}
    assert place(prints_of(bits), [(2, 3)]) == {1: 1, 2: 1, 3: 3}
    assert place(prints_of(bits, leaders=[1, 1, 0]), [(2, 3)]) == {3: 3}


def test_mirror_images_are_alike_only_when_asked() -> None:
    bits = [BASES[0], BASES[1]]
    mirrored = [near(BASES[1], 5), near(BASES[0], 5)]
    assert place(prints_of(bits, mirrored=mirrored)) == {1: 1, 2: 2}
    assert place(prints_of(bits, mirrored=mirrored), mirrored=True) == {1: 1, 2: 1}


def test_nothing_to_place_is_nothing_to_do() -> None:
    assert place(Prints.of([])) == {}
    assert place(prints_of([BASES[0]], leaders=[1])) == {}


def test_known_groups_among_many_strangers_are_found() -> None:
    """20,000 fingerprints; the benchmark does the same with more."""
    truth, bits, briefs = known_groups(20_000, seed=4)
    placed = place(prints_of(bits, briefs))
    found = pairs_of([placed[number + 1] for number in range(len(bits))])
    wanted = pairs_of(truth)
    assert len(found & wanted) / len(wanted) >= 0.99
    assert len(found & wanted) / len(found) >= 0.99
