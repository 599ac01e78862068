"""The champion changes when a challenger wins or somebody swaps, and at no other time."""

from hypothesis import given
from hypothesis import strategies as st

from curator.core.duel import Duel
from curator.core.variant import VariantId

STEPS = st.lists(st.sampled_from(["next", "before", "on", "swap"]), max_size=20)


def ids(numbers: list[int]) -> tuple[VariantId, ...]:
    return tuple(VariantId(number) for number in numbers)


@given(
    numbers=st.lists(st.integers(0, 50), min_size=1, max_size=9, unique=True),
    steps=STEPS,
    waits=st.sets(st.integers(0, 50)),
)
def test_nobody_is_lost_and_only_a_swap_moves_the_champion(
    numbers: list[int], steps: list[str], waits: set[int]
) -> None:
    champion, *others = ids(numbers)
    duel = Duel(champion, tuple(others))
    for step in steps:
        before = duel
        match step:
            case "next":
                duel = duel.stepped(1)
            case "before":
                duel = duel.stepped(-1)
            case "on":
                duel = duel.gone_on({VariantId(one) for one in waits})
            case _:
                duel = duel.swapped()
        if step != "swap":
            assert duel.champion == before.champion
        elif before.challenger is not None:
            assert (duel.champion, duel.challenger) == (before.challenger, before.champion)
        assert sorted(duel.all) == sorted(before.all)
        assert (duel.challenger is None) == (not others)
        assert sorted((*duel.ahead(), *([duel.challenger] if others else []))) == sorted(
            duel.challengers
        )


@given(count=st.integers(1, 8), at=st.integers(0, 7), waits=st.sets(st.integers(1, 8)))
def test_the_next_challenger_is_the_nearest_that_waits(
    count: int, at: int, waits: set[int]
) -> None:
    others = ids(list(range(1, count + 1)))
    duel = Duel(VariantId(0), others, at % count)
    later = duel.gone_on({VariantId(one) for one in waits})
    if not waits & set(range(1, count + 1)):
        assert later == duel
    else:
        assert later.challenger in waits
        passed = [(duel.at + by) % count for by in range(1, count + 1)]
        passed = passed[: passed.index(later.at)]
        assert not [n for n in passed if others[n] in waits]
