"""Implied takes: a re-roll was asked for after a look."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from curator.core.take import Made, imply_takes
from curator.core.variant import VariantId

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def at(minute: int) -> datetime:
    return NOON + timedelta(minutes=minute)


def made(*minutes: int) -> list[Made]:
    return [Made(VariantId(number), at(minute)) for number, minute in enumerate(minutes)]


def test_everything_asked_for_before_a_look_is_one_take() -> None:
    assert imply_takes(made(0, 1, 2), {VariantId(0): at(30)}) == {0: 1, 1: 1, 2: 1}


def test_what_was_asked_for_after_a_look_is_the_next_take() -> None:
    seen = {VariantId(0): at(5), VariantId(2): at(20)}
    assert imply_takes(made(0, 1, 6, 7, 21), seen) == {0: 1, 1: 1, 2: 2, 3: 2, 4: 3}


def test_looking_again_at_an_older_take_is_no_reason_for_another() -> None:
    seen = {VariantId(0): at(5), VariantId(1): at(12)}
    assert imply_takes(made(0, 1, 10, 13), seen) == {0: 1, 1: 1, 2: 2, 3: 2}


def test_a_late_import_of_an_early_picture_belongs_to_the_first_take() -> None:
    assert imply_takes(made(0, 10, -5), {VariantId(0): at(5)}) == {2: 1, 0: 1, 1: 2}


@given(
    st.lists(st.integers(0, 50), max_size=12),
    st.dictionaries(st.integers(0, 11), st.integers(0, 60), max_size=8),
)
def test_takes_follow_the_definition(minutes: list[int], looks: dict[int, int]) -> None:
    items = made(*minutes)
    seen = {VariantId(n): at(minute) for n, minute in looks.items() if n < len(items)}
    takes = imply_takes(items, seen)
    assert set(takes) == {item.variant for item in items}
    numbers = sorted(set(takes.values()))
    assert numbers == list(range(1, len(numbers) + 1))
    for number in numbers:
        members = [item for item in items if takes[item.variant] == number]
        earlier = [item for item in items if takes[item.variant] < number]
        first_look = min((seen[m.variant] for m in members if m.variant in seen), default=None)
        # Nothing in a take was asked for after a look at something asked for before it.
        for item in members:
            before = [
                seen[m.variant]
                for m in members
                if m.variant in seen and (m.asked_at, m.variant) < (item.asked_at, item.variant)
            ]
            assert all(item.asked_at <= look for look in before)
        for item in earlier:
            assert item.asked_at <= min(m.asked_at for m in members)
        if number > 1:
            previous = [item for item in items if takes[item.variant] == number - 1]
            look = min(seen[m.variant] for m in previous if m.variant in seen)
            assert min(m.asked_at for m in members) > look
        assert first_look is None or first_look >= NOON
