"""A sitting with its pace: advice at the end of a brief, a tail that goes back, second looks."""

import math
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.fatigue import RestAdvice
from curator.core.pace import PaceState
from curator.library.library import Library
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON, fill, filled_library, make_new

DAY = timedelta(days=1)


class Hands:
    """Somebody who reviews: looks take time, and the clock is theirs."""

    def __init__(self, library: Library, now: datetime, seed: int = 1) -> None:
        self.now = now
        self.rng = random.Random(seed)
        self.session = ReviewSession(
            library, "ada", clock=lambda: self.now, new_seed=lambda: self.rng.randrange(2**32)
        )
        self.state = self.session.begin()

    def look(self, factor: float = 1.0, verdict: Verdict = Verdict.REJECT) -> ReviewState:
        seconds = factor * math.exp(1.6 + 0.4 * self.rng.gauss(0, 1))
        self.now += timedelta(seconds=seconds)
        self.state = self.session.decide(verdict, seconds)
        return self.state

    def looks(self, many: int, factor: float = 1.0) -> None:
        """As many looks, over batch ends, until advice or the end of the queue."""
        for number in range(many):
            if self.state.phase is Phase.RECEIPT:
                self.state = self.session.next_batch()
            if self.state.phase is not Phase.JUDGING:
                return
            self.look(factor, Verdict.ACCEPT if number % 3 == 0 else Verdict.REJECT)

    def stop(self) -> None:
        self.session.stop()


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    """Many briefs of six variants, and a reviewer with some rested sittings behind them."""
    with filled_library(library_file, 900, briefs=150, models=3) as opened:
        opened.set_setting("fatigue_policy", {"second_look_share": 0.0, "second_reader_share": 0.0})
        for number in range(5):
            hands = Hands(opened, NOON + number * DAY, seed=number)
            hands.looks(42)
            hands.stop()
        yield opened


def test_rested_sittings_teach_and_a_usual_one_says_nothing(library: Library) -> None:
    assert len(library.pace.moments("ada", "single")) == 5
    hands = Hands(library, NOON + 9 * DAY, seed=50)
    hands.looks(80)
    assert hands.state.pace in {PaceState.FRESH, PaceState.WATCH}


def change_of_pace(hands: Hands) -> ReviewState:
    """Looks as usual, then hastily, until the batch that holds the change has ended."""
    hands.looks(30)
    for _ in range(120):
        if hands.state.phase is Phase.RECEIPT:
            if hands.state.receipt is not None and hands.state.receipt.advice is not None:
                return hands.state
            hands.state = hands.session.next_batch()
        hands.look(0.45, Verdict.ACCEPT)
    raise AssertionError("no advice in 120 hasty looks")


def test_a_change_of_pace_ends_the_batch_with_its_brief_and_gives_the_tail_back(
    library: Library,
) -> None:
    hands = Hands(library, NOON + 9 * DAY, seed=51)
    left = library.count()
    state = change_of_pace(hands)
    receipt = state.receipt
    assert receipt is not None
    assert receipt.advice is not None
    assert receipt.advice.changed_after is not None
    assert 10 <= receipt.advice.changed_after <= 80
    assert receipt.advice.rest_minutes == 5
    assert state.size < 40
    assert state.decided == state.size
    batch = library.open_batch("ada")
    assert batch is not None
    last = batch.items[-1]
    waiting = {candidate.variant for candidate in library.candidates("ada", hands.now)}
    brief = {candidate.variant for candidate in library.candidates("ada", hands.now)
             if candidate.brief == last.brief}  # fmt: skip
    assert brief == set()
    assert len(waiting) == left - sum(item.verdict is not None for item in library.page(limit=1000))


def test_decisions_of_the_changed_pace_are_suspect_and_their_accepts_come_back(
    library: Library,
) -> None:
    hands = Hands(library, NOON + 9 * DAY, seed=52)
    change_of_pace(hands)
    suspects = library.followups.suspects()
    assert suspects
    hands.stop()
    standing = {logged.id: logged.decision for logged in library.decision_log()}
    accepted = {
        standing[number].variant
        for number in suspects
        if standing[number].verdict is Verdict.ACCEPT
    }
    due = library.followups.due("ada", hands.now + DAY, 500)
    assert accepted <= {item.variant for item in due if item.reason == "suspect"}
    tomorrow = Hands(library, hands.now + DAY, seed=53)
    batch = library.open_batch("ada")
    assert batch is not None
    again = [item for item in batch.items if item.kind is ItemKind.SECOND_LOOK]
    assert 0 < len(again) <= 8
    assert all(item.verdict is None for item in again)
    while tomorrow.state.phase is Phase.JUDGING:
        shown = tomorrow.state.shown
        assert shown is not None
        assert shown.verdict is None
        is_again = shown.variant in {item.variant for item in again}
        tomorrow.look(1.0, Verdict.FIX if is_again else Verdict.REJECT)
    asked = {item.variant for item in again}
    answers = [found for found in library.followups.answered() if found.variant in asked]
    assert len(answers) == len(again)
    assert all(answer.is_reversed for answer in answers)
    assert all(library.details(item.variant).item.verdict is Verdict.FIX for item in again)


def test_a_second_look_undone_is_blind_again(library: Library) -> None:
    hands = Hands(library, NOON + 9 * DAY, seed=52)
    change_of_pace(hands)
    hands.stop()
    tomorrow = Hands(library, hands.now + DAY, seed=54)
    batch = library.open_batch("ada")
    assert batch is not None
    again = {item.variant for item in batch.items if item.kind is ItemKind.SECOND_LOOK}
    while tomorrow.state.shown is not None and tomorrow.state.shown.variant not in again:
        tomorrow.look()
    first = tomorrow.state.shown
    assert first is not None
    tomorrow.look(1.0, Verdict.REJECT)
    state = tomorrow.session.undo()
    assert state.shown == replace(first, missing=state.shown.missing if state.shown else False)
    assert library.details(first.variant).item.verdict is Verdict.ACCEPT


def test_a_rest_starts_afresh_and_not_today_keeps_quiet(library: Library) -> None:
    hands = Hands(library, NOON + 9 * DAY, seed=51)
    change_of_pace(hands)
    start, hands.now = hands.now, hands.now + timedelta(minutes=5)
    state = hands.session.rested(start, hands.now)
    assert state.receipt is not None
    assert state.receipt.advice is None
    hands.state = hands.session.next_batch()
    assert hands.state.pace in {None, PaceState.FRESH}
    hands.session.not_today()
    hands.looks(150, factor=0.4)
    while hands.state.phase is Phase.JUDGING:
        hands.look(0.4)
    assert hands.state.receipt is not None
    assert hands.state.receipt.advice is None


def test_time_alone_offers_then_suggests_then_waits(library: Library) -> None:
    hands = Hands(library, NOON + 9 * DAY, seed=60)
    said: list[RestAdvice] = []
    while len(said) < 17:
        while hands.state.phase is Phase.JUDGING:
            hands.now += timedelta(seconds=6)
            hands.state = hands.session.decide(Verdict.REJECT, 6.0)
        assert hands.state.receipt is not None
        advice = hands.state.receipt.advice
        said.append(RestAdvice.NONE if advice is None else advice.rest)
        hands.state = hands.session.next_batch()
        if hands.state.phase is not Phase.JUDGING:
            break
    order = [RestAdvice.NONE, RestAdvice.OFFER, RestAdvice.SUGGEST, RestAdvice.STOP]
    assert [order.index(one) for one in said] == sorted(order.index(one) for one in said)
    assert set(said) == set(order)


def test_who_opts_out_is_offered_rests_by_time_only(library: Library) -> None:
    now = NOON + 9 * DAY
    session = ReviewSession(library, "ada", clock=lambda: now, follows_pace=False)
    state = session.begin()
    for _ in range(60):
        if state.phase is Phase.RECEIPT:
            state = session.next_batch()
        state = session.decide(Verdict.ACCEPT, 0.4)
        assert state.pace is None
    session.stop()
    assert len(library.pace.moments("ada", "single")) == 5
    assert library.followups.suspects() == frozenset()


def test_models_are_revealed_only_when_asked_and_later_verdicts_are_not_blind(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png", model=f"model {n % 2}") for n in range(4)])
        hands = Hands(library, NOON)
        assert hands.session.reveal().revealed is None  # not while judging
        while hands.state.phase is Phase.JUDGING:
            hands.look(1.0, Verdict.ACCEPT)
        assert hands.state.revealed is None
        state = hands.session.reveal()
        assert state.revealed is not None
        assert sorted(item.model for item in state.revealed) == ["model 0"] * 2 + ["model 1"] * 2
        hands.state = hands.session.previous()
        changed = hands.state.shown
        assert changed is not None
        hands.look(1.0, Verdict.FIX)
        log = library.decision_log()
        assert [logged.decision.blind for logged in log] == [True] * 4 + [False]
        hands.stop()
    with Library.open(library_file) as library:
        hands = Hands(library, NOON + DAY)
        hands.state = hands.session.undo()
        hands.look(1.0, Verdict.REJECT)
        assert library.decision_log()[-1].decision.blind is False


def test_a_second_look_at_what_was_revealed_is_not_blind(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png", model=f"model {n % 2}") for n in range(4)])
        library.set_setting("fatigue_policy", {"second_look_share": 1.0})
        hands = Hands(library, NOON)
        while hands.state.phase is Phase.JUDGING:
            hands.look(1.0, Verdict.ACCEPT)
        hands.session.reveal()
        hands.stop()
        hands = Hands(library, NOON + DAY)
        while hands.state.phase is Phase.JUDGING:
            hands.look(1.0, Verdict.REJECT)
        log = library.decision_log()
        assert [logged.decision.blind for logged in log] == [True] * 4 + [False] * 4
