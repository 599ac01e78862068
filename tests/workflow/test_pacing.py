"""Following a reviewer through sessions: what is learnt from, what starts afresh, what is said."""

import json
import math
import random
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from curator.core.errors import CuratorError
from curator.core.pace import PaceItem, PaceState
from curator.workflow.pacing import PacedDecision, PaceFollower, replay
from tests.builders import NOON


def looks(rng: random.Random, many: int, factor: float = 1.0, spread: float = 0.45) -> list[float]:
    return [factor * math.exp(1.6 + spread * rng.gauss(0, 1)) for _ in range(many)]


def decisions(
    session: str, seconds: list[float], start: datetime, *, gap: float = 0.05
) -> Iterator[PacedDecision]:
    now = start
    for position, look in enumerate(seconds):
        end = now + timedelta(seconds=look)
        yield PacedDecision(session, now, end, PaceItem(position, look, accepted=position % 3 == 0))
        now = end + timedelta(seconds=gap)


def seasoned(seed: int = 1, sessions: int = 6) -> PaceFollower:
    """A follower of a reviewer with some rested sessions behind."""
    rng = random.Random(seed)
    follower = PaceFollower()
    for number in range(sessions):
        for made in decisions(f"old {number}", looks(rng, 40), NOON + timedelta(days=number)):
            follower.follow(made)
    follower.end_session()
    return follower


def states(follower: PaceFollower, session: str, seconds: list[float]) -> list[PaceState]:
    start = NOON + timedelta(days=60)
    return [follower.follow(made).state for made in decisions(session, seconds, start)]


def test_a_change_of_pace_is_noticed_and_a_usual_day_is_not() -> None:
    rng = random.Random(7)
    assert set(states(seasoned(), "usual", looks(rng, 100))) <= {PaceState.FRESH, PaceState.WATCH}
    rushed = looks(rng, 50) + looks(rng, 90, factor=0.55)
    assert PaceState.ADVISE in states(seasoned(), "rushed", rushed)


def test_the_first_sessions_say_nothing_of_look_times() -> None:
    rng = random.Random(8)
    follower = seasoned(sessions=2)
    assert follower.baseline is None
    assert set(states(follower, "third", looks(rng, 40) + looks(rng, 90, 0.3))) == {PaceState.FRESH}
    follower.end_session()
    assert follower.baseline is not None


def test_a_session_in_which_a_rest_was_advised_teaches_nothing() -> None:
    rng = random.Random(9)
    follower = seasoned()
    before = follower.baseline
    assert PaceState.ADVISE in states(follower, "rushed", looks(rng, 40) + looks(rng, 90, 0.5))
    follower.end_session()
    assert follower.baseline == before


def test_a_pause_of_two_minutes_or_a_rest_starts_afresh() -> None:
    rng = random.Random(10)
    follower = seasoned()
    rushed = looks(rng, 40) + looks(rng, 60, 0.5)
    start = NOON + timedelta(days=60)
    for made in decisions("one", rushed, start):
        last = follower.follow(made)
    assert last.state is PaceState.ADVISE
    start = made.decided_at + timedelta(seconds=121)
    (after,) = decisions("one", [5.0], start)
    assert follower.follow(after).state is PaceState.FRESH
    follower.rest()
    assert max(signal.value for signal in follower.follow(after).signals.values()) == 0


def test_what_does_not_count_moves_no_signal() -> None:
    rng = random.Random(11)
    follower = seasoned()
    for made in decisions("one", looks(rng, 30), NOON + timedelta(days=60)):
        before = follower.follow(made)
    odd = PacedDecision("one", made.decided_at, made.decided_at, made.item, counts=False)
    assert follower.follow(odd) == before


def row(**changed: object) -> str:
    known = {
        "reviewer": "ada",
        "session": "s",
        "position": 0,
        "shown_at": "2026-05-19T12:00:00+00:00",
        "decided_at": "2026-05-19T12:00:04+00:00",
        "verdict": "accept",
        "x": [0.5],
        "p_accept": 0.4,
        "mode": "single",
    }
    return json.dumps({**known, **changed})


def test_a_replay_answers_every_line_in_the_form_of_the_contract() -> None:
    (answer,) = replay([row(), "", "  "])
    assert set(answer) == {"session", "position", "state", "signals", "suspect_from"}
    assert (answer["session"], answer["position"], answer["state"]) == ("s", 0, "fresh")
    assert answer["suspect_from"] is None
    assert all(set(signal) == {"value", "threshold"} for signal in answer["signals"].values())
    assert answer["signals"]["lenient"]["threshold"] is None


def test_reviewers_and_ways_of_working_are_followed_apart() -> None:
    rng = random.Random(12)
    lines: list[str] = []
    for number in range(5):
        for who, factor in (("ada", 1.0), ("ben", 6.0)):
            start = NOON + timedelta(days=number)
            lines += [
                row(
                    reviewer=who,
                    session=made.session,
                    position=made.item.position,
                    shown_at=made.shown_at.isoformat(),
                    decided_at=made.decided_at.isoformat(),
                    p_accept=None,
                    x=[],
                )
                for made in decisions(f"{who} {number}", looks(rng, 60, factor), start)
            ]
    answers = list(replay(lines))
    assert len(answers) == 600
    assert {answer["state"] for answer in answers} <= {"fresh", "watch"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "Line 2 is no decision"),
        ("[1]", "Line 2 is no decision"),
        (row(shown_at="yesterday"), "Line 2 is no decision"),
        (row(shown_at="2026-05-19T12:00:00"), "Line 2 is no decision"),
        (row(decided_at="2026-05-19T12:00:09", shown_at="2026-05-19T12:00:00"), "no time zone"),
        (row(position=float("inf")), "Line 2 is no decision"),
        (row(x=[float("nan")]), "covariates are no plain numbers"),
        (row(x=[1e308]), "covariates are no plain numbers"),
        (row(x=[0.5, 0.5]), "2 covariates, not 1"),
        (row(p_accept=float("nan")), "p_accept is no chance"),
        ("[" * 100_000, "Line 2 is no decision"),
        ('{"shown_at": "2026-05-19T12:00:00+00:00"}', "Line 2 has no 'decided_at'"),
    ],
)
def test_a_line_that_is_no_decision_is_named(line: str, words: str) -> None:
    with pytest.raises(CuratorError, match=words):
        list(replay([row(), line]))
