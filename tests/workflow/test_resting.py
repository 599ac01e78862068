"""Pace and time in one sitting: rests, a change of mind about being followed, an erased history."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.decision import Decision, Verdict
from curator.core.fatigue import FatiguePolicy, RestAdvice
from curator.core.pace import PaceState
from curator.core.variant import BriefId, VariantId
from curator.library.library import Library
from curator.workflow.sitting import SINGLE, Sitting
from tests.builders import NOON
from tests.pace_history import learn


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with Library.open(library_file) as library:
        library.begin_session("today", "ada", NOON)
        yield library


class Looking:
    """Looks of a length, one after the other."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.now = NOON

    def look(self, seconds: float, times: int = 1) -> bool:
        changed = False
        for _ in range(times):
            self.now += timedelta(seconds=seconds)
            made = Decision(VariantId(1), Verdict.ACCEPT, "ada", self.now, look_seconds=seconds)
            changed |= self.sitting.took(made, BriefId(1), opens_brief=False, counts=True)
        return changed

    def rest(self, minutes: float) -> None:
        start = self.now
        self.now += timedelta(minutes=minutes)
        self.sitting.rested(start, self.now)


def sit(library: Library, *, follows_pace: bool = True) -> Looking:
    return Looking(Sitting(library, "ada", "today", follows_pace=follows_pace))


def test_minutes_of_looking_are_offered_a_rest_then_suggested_one_then_wait(
    library: Library,
) -> None:
    looking, policy = sit(library), FatiguePolicy()
    assert looking.sitting.advice(policy) is None
    said = []
    for _ in range(3):
        looking.look(50, 24 if not said else 12)
        advice = looking.sitting.advice(policy)
        assert advice is not None
        said.append((advice.rest, round(advice.active_minutes)))
    assert said == [(RestAdvice.OFFER, 20), (RestAdvice.SUGGEST, 30), (RestAdvice.SUGGEST, 40)]
    looking.look(50, 12)
    advice = looking.sitting.advice(policy)
    assert advice is not None
    assert (advice.rest, advice.rest_minutes) == (RestAdvice.STOP, 10)


def test_a_rest_counts_once(library: Library) -> None:
    looking, policy = sit(library), replace(FatiguePolicy(), offer_rest_minutes=1.0)
    looking.look(50, 24)
    looking.rest(2.5)  # half of a whole rest
    looking.look(1)
    advice = looking.sitting.advice(policy)
    assert advice is not None
    assert advice.active_minutes == pytest.approx(10, abs=0.1)
    looking.rest(5)
    assert looking.sitting.advice(policy) is None


def test_a_change_of_pace_is_told_until_a_rest(library: Library) -> None:
    learn(library, "ada", seconds=4.0)
    looking = sit(library)
    looking.look(4.0, 12)
    assert looking.sitting.state is PaceState.FRESH
    assert looking.look(12.0, 30)
    assert looking.sitting.state is PaceState.ADVISE
    assert looking.sitting.changed_after is not None
    assert 10 <= looking.sitting.changed_after <= 14
    looking.rest(3)
    assert looking.sitting.changed_after is None
    looking.look(4.0)
    assert looking.sitting.state is PaceState.FRESH


def test_whoever_is_not_followed_is_offered_rests_by_time_and_leaves_nothing_behind(
    library: Library,
) -> None:
    learn(library, "ada", seconds=4.0)
    before = library.pace.moments("ada", SINGLE)
    looking = sit(library, follows_pace=False)
    assert not looking.look(12.0, 120)
    assert looking.sitting.state is None
    advice = looking.sitting.advice(FatiguePolicy())
    assert advice is not None
    assert (advice.rest, advice.changed_after) == (RestAdvice.OFFER, None)
    looking.sitting.end(looking.now)
    assert library.pace.moments("ada", SINGLE) == before


def test_one_can_change_one_s_mind_in_the_middle(library: Library) -> None:
    learn(library, "ada", seconds=4.0)
    looking = sit(library)
    looking.look(4.0, 12)
    looking.look(12.0, 30)
    assert looking.sitting.changed_after is not None
    looking.sitting.follow(follows=False)
    assert (looking.sitting.state, looking.sitting.changed_after) == (None, None)
    looking.look(12.0, 20)
    assert looking.sitting.changed_after is None
    looking.sitting.follow(follows=True)
    looking.look(4.0)
    assert looking.sitting.state is PaceState.FRESH


def test_an_erased_history_is_gone_from_the_running_sitting_too(library: Library) -> None:
    learn(library, "ada", seconds=4.0)
    looking = sit(library)
    looking.look(4.0, 60)
    library.pace.erase("ada", looking.now)
    looking.sitting.forget()
    assert looking.sitting.state is None
    looking.sitting.end(looking.now)
    assert library.pace.moments("ada", SINGLE) == ()


def test_a_break_that_nobody_asked_for_is_a_rest_as_well(library: Library) -> None:
    learn(library, "ada", seconds=4.0)
    looking = sit(library)
    looking.look(4.0, 12)
    looking.look(12.0, 30)
    assert looking.sitting.is_changed
    looking.now += timedelta(minutes=3)
    looking.look(4.0, 12)
    assert looking.sitting.advice(FatiguePolicy()) is None
    assert looking.look(12.0, 30)  # a change is found a second time
