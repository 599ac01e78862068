"""The policy and the clock: what counts as work, what counts as a rest, when one is offered."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.fatigue import FatiguePolicy, RestAdvice, WorkClock, rest_advice
from tests.builders import NOON


def worked(looks: int, seconds: float = 6.0, gap: float = 0.0) -> WorkClock:
    clock, now = WorkClock(), NOON
    for _ in range(looks):
        now += timedelta(seconds=gap)
        end = now + timedelta(seconds=seconds)
        clock, now = clock.after(now, end), end
    return clock


def test_active_time_adds_up_and_short_gaps_do_not_count() -> None:
    assert worked(40).active_minutes == pytest.approx(4)
    assert worked(40, gap=60).active_minutes == pytest.approx(4)


def test_a_look_counts_for_a_minute_at_most() -> None:
    assert worked(1, seconds=110).active_seconds == 60


def test_a_natural_break_counts_in_part_from_two_minutes_and_wholly_from_five() -> None:
    clock = worked(100)
    start = clock.last
    assert start is not None
    minutes = clock.active_minutes
    assert clock.idle(start, start + timedelta(seconds=119)).active_minutes == minutes
    half = clock.idle(start, start + timedelta(seconds=150))
    assert half.active_minutes == pytest.approx(minutes / 2)
    assert clock.idle(start, start + timedelta(minutes=5)).active_minutes == 0
    assert clock.idle(start, start + timedelta(hours=9)).active_minutes == 0


def test_an_image_left_open_over_lunch_is_a_rest() -> None:
    clock = worked(300)
    assert clock.last is not None
    after = clock.after(clock.last, clock.last + timedelta(minutes=40))
    assert after.active_seconds == 60


@pytest.mark.parametrize(
    ("minutes", "advice"),
    [
        (0, RestAdvice.NONE),
        (19.9, RestAdvice.NONE),
        (20, RestAdvice.OFFER),
        (30, RestAdvice.SUGGEST),
        (49, RestAdvice.SUGGEST),
        (50, RestAdvice.STOP),
        (500, RestAdvice.STOP),
    ],
)
def test_a_rest_is_offered_then_suggested_then_the_queue_waits(
    minutes: float, advice: RestAdvice
) -> None:
    assert rest_advice(FatiguePolicy(), minutes) is advice


@pytest.mark.parametrize(
    "wrong",
    [
        {"batch_size": 0},
        {"batch_size": 201},
        {"offer_rest_minutes": 40.0},
        {"stop_serving_minutes": 10.0},
        {"offer_rest_minutes": float("nan")},
        {"stop_serving_minutes": float("inf")},
        {"rest_minutes": 0.0},
        {"second_look_share": 1.5},
        {"second_reader_share": -0.1},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        FatiguePolicy(**wrong)


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 900)), max_size=40))
def test_active_time_never_exceeds_what_passed_nor_a_minute_a_look(
    looks: list[tuple[float, float]],
) -> None:
    clock, now = WorkClock(), NOON
    for gap, look in looks:
        shown = now + timedelta(seconds=gap)
        now = shown + timedelta(seconds=look)
        clock = clock.after(shown, now)
        assert 0 <= clock.active_seconds <= (now - NOON).total_seconds() + 1e-6
    assert clock.active_seconds <= 60 * len(looks)
