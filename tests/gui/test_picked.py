"""One target, and around it perhaps a selection: what clicks and arrows make of it."""

from hypothesis import given
from hypothesis import strategies as st

from curator.gui.picked import Picked

ORDER = tuple(range(12))
ACTS = st.lists(
    st.tuples(st.sampled_from(["at", "toggle", "extend", "clear"]), st.sampled_from(ORDER)),
    max_size=15,
)


@given(acts=ACTS)
def test_there_is_always_one_target_and_a_selection_of_one_is_none(
    acts: list[tuple[str, int]],
) -> None:
    picked = Picked(0, frozenset(), 0)
    for what, one in acts:
        match what:
            case "at":
                picked = picked.at(one)
                assert picked.acted_on(ORDER) == (one,)
            case "toggle":
                picked = picked.toggled(one, ORDER)
            case "extend":
                picked = picked.extended(one, ORDER)
                assert picked.target == one
            case _:
                picked = picked.cleared()
                assert not picked.selected
        assert picked.target in ORDER
        assert len(picked.selected) != 1
        assert not picked.selected or picked.target in picked.selected
        acted = picked.acted_on(ORDER)
        assert list(acted) == sorted(acted)
        assert len(acted) == max(1, len(picked.selected))


@given(one=st.sampled_from(ORDER), other=st.sampled_from(ORDER))
def test_a_click_twice_with_ctrl_changes_nothing(one: int, other: int) -> None:
    picked = Picked(0, frozenset(), 0).at(one)
    if one != other:
        assert picked.toggled(other, ORDER).toggled(other, ORDER).acted_on(ORDER) == (one,)


@given(first=st.sampled_from(ORDER), last=st.sampled_from(ORDER))
def test_shift_takes_everything_between(first: int, last: int) -> None:
    picked = Picked(0, frozenset(), 0).at(first).extended(last, ORDER)
    low, high = sorted((first, last))
    assert picked.acted_on(ORDER) == tuple(range(low, high + 1))
