"""Pace signals against published run lengths, closed forms and simulated reviewers."""

import math
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.baseline import WARM_UP, Baseline
from curator.core.pace import (
    LIMITS,
    Cusum,
    Pace,
    PaceItem,
    PaceState,
    drift_step,
    read_pace,
    step_pace,
    wildness,
)
from tests.statistics.outcomes import vectors

PLAIN = Baseline(0.0, (), 1.0, 0.2, math.sqrt(1.5 / 8), 20)
"""Log looks are scores; the history outweighs eight looks."""


def steps(looks: list[float], baseline: Baseline = PLAIN, start: Pace | None = None) -> list[Pace]:
    pace = Pace(items=WARM_UP) if start is None else start
    found = []
    for number, look in enumerate(looks):
        pace = step_pace(pace, PaceItem(number, math.exp(look), accepted=False), baseline)
        found.append(pace)
    return found


def test_the_innovations_are_those_of_the_recursion_worked_out_elsewhere() -> None:
    scores = [0.3, -0.5, 1.2, 0.1, -0.8, 0.9, 1.5, 1.1, 0.7, 1.9, 1.3, 0.4]
    expected = [
        1.250925583, -0.2754121491, -0.9108437647, 1.005596712, 1.179965413, 0.5810184314,
        0.2253744679, 1.475729575, 0.5544826241, -0.2508835151,
    ]  # fmt: skip
    assert PLAIN.prior_weight == pytest.approx(8)
    found = steps(scores, start=Pace(items=WARM_UP - 2))
    assert [pace.surprise for pace in found[2:]] == pytest.approx(expected, abs=1e-9)
    assert all(pace.surprise == 0 for pace in found[:2])


def test_montgomerys_worked_cusum() -> None:
    """Introduction to Statistical Quality Control, table 9.2: it signals at the 29th sample."""
    case = vectors("cusum_trace")["cusum_trace_montgomery"]
    asked, expected = case["input"], case["expected"]
    high, low = Cusum(), Cusum()
    highs, lows = [], []
    for number, sample in enumerate(asked["x"], start=1):
        high = high.plus(sample - asked["mu0"] - asked["K"], number)
        low = low.plus(asked["mu0"] - sample - asked["K"], number)
        highs.append(high.value)
        lows.append(low.value)
    first = next(n for n, value in enumerate(highs, start=1) if value > asked["H"])
    assert first == expected["first_signal_index_1based"]
    assert highs == pytest.approx(expected["c_plus"], abs=case["tolerance"])
    assert lows == pytest.approx(expected["c_minus"], abs=case["tolerance"])
    assert high.since == 23


@pytest.mark.parametrize("name", list(vectors("cusum_arl_two_sided")))
def test_run_lengths_are_the_published_ones(name: str) -> None:
    case = vectors("cusum_arl_two_sided")[name]
    asked, expected = case["input"], case["expected"]
    rng = random.Random(name)
    lengths = []
    for _ in range(2000 if expected < 60 else 800):
        high, low, length = Cusum(), Cusum(), 0
        while max(high.value, low.value) < asked["h"]:
            length += 1
            sample = rng.gauss(asked["shift"], 1)
            high = high.plus(sample - asked["k"], length)
            low = low.plus(-sample - asked["k"], length)
        lengths.append(length)
    within = case["tolerance"]["rel_if_monte_carlo"]
    assert sum(lengths) / len(lengths) == pytest.approx(expected, rel=within)


def test_hawkins_scale_is_standard_for_a_rested_reviewer() -> None:
    assert [wildness(u) for u in (0, 0.25, 1, -2, 3)] == pytest.approx(
        [-2.35530086, -0.9226361032, 0.5100286533, 1.696886998, 2.607595437]
    )
    moments = vectors("mean_sd_sqrt_abs_normal")["hawkins_consts"]["expected"]
    assert wildness(moments["mean"] ** 2) == pytest.approx(0, abs=1e-3)  # rounded to 0.822, 0.349
    unit = (moments["mean"] + moments["sd"]) ** 2
    assert wildness(unit) == pytest.approx(1, abs=1e-3)
    rng = random.Random(1)
    values = [wildness(rng.gauss(0, 1)) for _ in range(40_000)]
    mean = sum(values) / len(values)
    assert mean == pytest.approx(0, abs=0.02)
    assert math.sqrt(sum((v - mean) ** 2 for v in values) / len(values)) == pytest.approx(
        1, abs=0.02
    )


@pytest.mark.parametrize(
    ("accepted", "chance", "odds", "expected"),
    [
        (True, 0.3, 2, 0.4307829161),
        (False, 0.3, 2, -0.2623642645),
        (True, 0.3, 0.5, -0.5306282511),
        (False, 0.3, 0.5, 0.1625189295),
        (True, 0.9, 2, 0.05129329439),
        (False, 0.05, 0.5, 0.02531780798),
    ],
)
def test_drift_weights_are_log_likelihood_ratios(
    accepted: bool, chance: float, odds: float, expected: float
) -> None:
    assert drift_step(chance, odds, accepted=accepted) == pytest.approx(expected, abs=1e-9)


def test_hasty_looks_add_up_by_their_likelihood_ratio() -> None:
    hasty = steps([-3.0])[-1]
    assert hasty.haste.value == pytest.approx(1.455287233)
    two = step_pace(hasty, PaceItem(1, 1.0, accepted=False), PLAIN)
    assert two.haste.value == pytest.approx(1.455287233 - 0.1268917519)


def test_a_run_surprises_by_its_chance_and_not_by_its_length() -> None:
    pace = Pace(items=WARM_UP)
    for number in range(10):
        pace = step_pace(pace, PaceItem(number, 1, accepted=False, p_accept=0.3), None)
    assert pace.runs.value == pytest.approx(-10 * math.log(0.7))
    pace = step_pace(pace, PaceItem(10, 1, accepted=True, p_accept=0.3), None)
    assert pace.runs.value == pytest.approx(-math.log(0.3))
    assert pace.runs.since == 10
    likely = Pace(items=WARM_UP)
    for number in range(80):
        likely = step_pace(likely, PaceItem(number, 1, accepted=False, p_accept=0.05), None)
    assert read_pace(likely, None).state is PaceState.FRESH


def test_undone_decisions_count_once_the_usual_rate_is_known() -> None:
    item = PaceItem(0, 1, accepted=True, undone=True)
    assert step_pace(Pace(items=WARM_UP), item, None).undo.value == 0
    known = step_pace(Pace(items=WARM_UP), item, None, undo_rate=0.02)
    assert known.undo.value == pytest.approx(math.log(3))


def test_without_a_baseline_look_times_say_nothing() -> None:
    pace = Pace()
    for number in range(60):
        pace = step_pace(pace, PaceItem(number, 0.2 if number % 2 else 50, accepted=True), None)
    reading = read_pace(pace, None)
    assert reading.state is PaceState.FRESH
    assert {name for name, signal in reading.signals.items() if signal.value} == set()


def test_the_warm_up_alone_never_speaks() -> None:
    found = steps([3.0, -3.0] * 5, start=Pace())
    assert all(read_pace(pace, PLAIN).state is PaceState.FRESH for pace in found)


def test_state_names_the_signal_and_where_it_began() -> None:
    calm = [0.3, -0.2, 0.1, -0.3, 0.2] * 4
    found = steps(calm + [1.6] * 25)
    states = [read_pace(pace, PLAIN).state for pace in found]
    assert states[:20] == [PaceState.FRESH] * 20
    order = [PaceState.FRESH, PaceState.WATCH, PaceState.ADVISE]
    assert all(order.index(one) <= order.index(two) for one, two in pairwise(states))
    assert states[-1] is PaceState.ADVISE
    reading = read_pace(found[-1], PLAIN)
    assert reading.suspect_from is not None
    assert 17 <= reading.suspect_from <= 21
    assert reading.signals["slower"].value >= reading.signals["slower"].advise


def test_little_history_makes_thresholds_wider() -> None:
    few = Baseline(0.0, (), 1.0, 0.2, 0.4, 3)
    some = Baseline(0.0, (), 1.0, 0.2, 0.4, 7)
    pace = Pace()
    assert read_pace(pace, few).signals["slower"].advise == pytest.approx(14 * 1.5)
    assert read_pace(pace, some).signals["variability"].advise == pytest.approx(13 * 1.15)
    assert read_pace(pace, PLAIN).signals["haste"].advise == pytest.approx(5.2)
    assert read_pace(pace, few).signals["runs"].advise == pytest.approx(9.0)


def test_drift_is_reported_and_never_advised_on() -> None:
    pace = Pace(items=WARM_UP)
    for number in range(120):
        accepted = number % 3 != 0
        pace = step_pace(pace, PaceItem(number, 1, accepted=accepted, p_accept=0.3), None)
    reading = read_pace(pace, None)
    assert reading.signals["lenient"].value > 0
    assert not LIMITS["lenient"].counts
    assert not LIMITS["harsh"].counts


@given(
    st.lists(
        st.tuples(
            st.floats(0, 4000),
            st.booleans(),
            st.none() | st.floats(0, 1),
            st.none() | st.booleans(),
        ),
        max_size=80,
    )
)
def test_whatever_is_logged_the_signals_stay_finite_and_at_or_above_zero(
    rows: list[tuple[float, bool, float | None, bool | None]],
) -> None:
    pace = Pace()
    for number, (look, accepted, chance, undone) in enumerate(rows):
        item = PaceItem(number, look, accepted, (), chance, undone)
        pace = step_pace(pace, item, PLAIN, undo_rate=0.05)
        for name in LIMITS:
            cusum: Cusum = getattr(pace, name)
            assert math.isfinite(cusum.value)
            assert cusum.value >= 0
            assert (cusum.since is None) == (cusum.value == 0)
