"""The usual pace: recovered from simulated sessions, against another library's least squares."""

import math

import numpy as np
import pytest

from curator.core.baseline import (
    FEWEST_SESSIONS,
    LEARNT_FROM,
    SessionMoments,
    baseline_of,
    log_look,
    moments_of,
)

RNG = np.random.default_rng


def session(
    rng: np.random.Generator,
    *,
    level: float = 1.6,
    effect: float = 0.2,
    spread: float = 0.45,
    lean: float = 0.2,
    day: float = 0.15,
    covariates: int = 1,
) -> list[tuple[float, ...]]:
    """(log look, covariates...) of one rested session after its warm-up."""
    x = rng.standard_normal((LEARNT_FROM, covariates))
    noise = np.empty(LEARNT_FROM)
    noise[0] = rng.standard_normal()
    for n in range(1, LEARNT_FROM):
        noise[n] = lean * noise[n - 1] + math.sqrt(1 - lean**2) * rng.standard_normal()
    log = level + day * rng.standard_normal() + effect * x.sum(axis=1) + spread * noise
    return [(float(a), *map(float, b)) for a, b in zip(log, x, strict=True)]


def learnt(sessions: list[list[tuple[float, ...]]]) -> list[SessionMoments]:
    found = [moments_of(rows) for rows in sessions]
    return [item for item in found if item is not None]


def test_what_was_simulated_is_recovered_on_average() -> None:
    rng = RNG(3)
    found = [baseline_of(learnt([session(rng) for _ in range(20)])) for _ in range(60)]
    known = [item for item in found if item is not None]
    assert len(known) == 60
    assert np.mean([item.level for item in known]) == pytest.approx(1.6, abs=0.02)
    assert np.mean([item.effects[0] for item in known]) == pytest.approx(0.2, abs=0.01)
    assert np.mean([item.spread for item in known]) == pytest.approx(0.45, abs=0.02)
    assert np.mean([item.correlation for item in known]) == pytest.approx(0.2, abs=0.04)


def test_sessions_that_differ_much_are_believed_and_those_that_do_not_are_not() -> None:
    rng = RNG(4)
    far = baseline_of(learnt([session(rng, day=0.5) for _ in range(20)]))
    near = baseline_of(learnt([session(rng, day=0.0) for _ in range(20)]))
    assert far is not None
    assert near is not None
    assert far.day_spread == pytest.approx(0.5, abs=0.15)
    assert near.day_spread == 0.20


def test_the_effects_are_least_squares_with_a_level_for_each_session() -> None:
    rng = RNG(5)
    sessions = [session(rng, covariates=2) for _ in range(6)]
    found = baseline_of(learnt(sessions))
    assert found is not None
    rows = np.array([row for rows in sessions for row in rows])
    levels = np.kron(np.eye(6), np.ones((LEARNT_FROM, 1)))
    design = np.hstack([rows[:, 1:], levels])
    solved, residual, *_ = np.linalg.lstsq(design, rows[:, 0], rcond=None)
    assert found.effects == pytest.approx(tuple(solved[:2]))
    assert found.level == pytest.approx(solved[2:].mean())
    assert found.spread == pytest.approx(math.sqrt(residual[0] / (6 * LEARNT_FROM - 6 - 2)))


def test_a_covariate_that_never_varies_has_no_effect() -> None:
    rng = RNG(6)
    sessions = [[(*row, 1.0) for row in session(rng)] for _ in range(5)]
    found = baseline_of(learnt(sessions))
    assert found is not None
    assert found.effects[1] == 0


def test_short_sessions_teach_nothing_and_few_are_not_enough() -> None:
    rng = RNG(7)
    assert moments_of(session(rng)[: LEARNT_FROM - 1]) is None
    sessions = learnt([session(rng) for _ in range(FEWEST_SESSIONS)])
    assert baseline_of(sessions[:-1]) is None
    assert baseline_of(sessions) is not None
    assert baseline_of([]) is None


def test_only_the_latest_twenty_count() -> None:
    rng = RNG(8)
    old = learnt([session(rng, level=5.0) for _ in range(30)])
    new = learnt([session(rng, level=1.0) for _ in range(20)])
    found = baseline_of([*old, *new])
    assert found is not None
    assert found.level == pytest.approx(1.0, abs=0.15)
    assert (found.sessions, found.strictness) == (20, 1.0)


def test_an_even_pace_gives_a_baseline_too() -> None:
    same = [(1.0, 0.5)] * LEARNT_FROM
    found = baseline_of(learnt([same] * 5))
    assert found is not None
    assert found.spread > 0
    assert math.isfinite(found.score(3.0, (0.5,)))


def test_a_pause_counts_as_a_minute_and_no_look_is_shorter_than_a_key_press() -> None:
    assert log_look(3600) == log_look(60) == pytest.approx(math.log(60))
    assert log_look(0) == pytest.approx(math.log(0.05))
