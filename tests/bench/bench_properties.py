"""The seven properties that intervals, tests, signals and the queue claim, at full length.

usage: python -m tests.bench.bench_properties [SHARE]
The suite holds each with fewer repetitions; here they run once with all of them (SHARE of them, to
try it out), each figure beside what is claimed. Order bias is `bench_order_bias`, 2000 sittings.
"""

import random
import sys
from math import comb

import numpy as np

from curator.statistics.clustering import clustered_rate
from curator.statistics.intervals import wilson
from curator.statistics.paired import e_value, mid_p_mcnemar
from tests.simulated_reviewer import (
    PHENOTYPES,
    advised_at,
    drift_told_at,
    share_found,
    sitting,
    usual,
)


def main() -> None:
    """Prints each figure, its bounds and whether it keeps them."""
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    _coverage()
    _clustered(int(4000 * share))
    _looking(int(4000 * share))
    _pace(int(2000 * share))


def _say(name: str, value: float, expected: float, within: float) -> None:
    verdict = "ok" if abs(value - expected) <= within else "OUT"
    print(f"{name:38} {value:7.4f}   {expected:.4f} +- {within:g}  {verdict}")


def _coverage() -> None:
    rates = [0.05 + 0.9 * step / 9000 for step in range(9001)]
    for n, expected in zip((5, 10, 20, 50, 100), (0.957, 0.955, 0.954, 0.952, 0.950), strict=True):
        limits = [wilson(k, n) for k in range(n + 1)]
        held = sum(
            comb(n, k) * p**k * (1 - p) ** (n - k)
            for p in rates
            for k, (low, high) in enumerate(limits)
            if low <= p <= high
        )
        _say(f"coverage_wilson_iid n={n}", held / len(rates), expected, 0.004)


def _clustered(runs: int) -> None:
    rng = np.random.default_rng(20260519)
    cases = ((12, 0.7, 0.864, 0.969), (25, 0.7, 0.857, 0.961), (60, 0.7, 0.866, 0.949),
             (8, 0.9, 0.925, 0.987))  # fmt: skip
    for briefs, p, naive, effective in cases:
        held = naive_held = 0
        for rates in rng.beta(p * 4, (1 - p) * 4, size=(runs, briefs)):
            ours = clustered_rate((int(k), 4) for k in rng.binomial(4, rates))
            plain = wilson(ours.successes, ours.trials)
            held += ours.interval.low <= p <= ours.interval.high
            naive_held += plain.low <= p <= plain.high
        _say(f"coverage_clustered J={briefs} p={p}", held / runs, effective, 0.02)
        _say(f"  naive J={briefs} p={p}", naive_held / runs, naive, 0.02)


def _looking(runs: int) -> None:
    """Equal models at 0.5 with a correlation of 0.3: both or neither 0.325 each, else 0.175."""
    rng = np.random.default_rng(20260519)
    reached, longest = 0, (50, 100, 200, 300)
    fooled = dict.fromkeys(longest, 0)
    for _ in range(runs):
        which = rng.choice(3, size=2000, p=(0.175, 0.175, 0.65))
        only_a, only_b = np.cumsum(which == 0), np.cumsum(which == 1)
        news = np.flatnonzero(which < 2)  # other briefs change neither figure
        pairs = [(int(only_a[at]), int(only_b[at])) for at in news]
        reached += any(e_value(*pair) >= 20 for pair in pairs)
        first = next(
            (at for at, pair in zip(news, pairs, strict=True)
             if at >= max(longest) or mid_p_mcnemar(*pair) < 0.05),
            max(longest),
        )  # fmt: skip
        for most in longest:
            fooled[most] += int(first < most)
    print(f"{'anytime_null':38} {reached / runs:7.4f}   at most 0.05  "
          f"{'ok' if reached / runs <= 0.05 else 'OUT'}")  # fmt: skip
    for most, expected in zip(longest, (0.1755, 0.237, 0.2935, 0.3325), strict=True):
        _say(f"naive_peeking {most} briefs", fooled[most] / runs, expected, 0.03)


def _pace(runs: int) -> None:
    rng = random.Random(20260519)
    baseline = usual(rng, 4000)
    alarms = sum(advised_at(sitting(rng, 200), baseline) is not None for _ in range(runs))
    _say("fatigue_fa 200 rested items", alarms / runs, 0.061, 0.015)
    expected = {"slow": 0.71, "rush": 0.67, "var": 0.83, "auto": 0.81}
    for name, claimed in expected.items():
        places = [advised_at(sitting(rng, 200, PHENOTYPES[name]), baseline) for _ in range(runs)]
        _say(f"fatigue_power {name}", share_found(places), claimed, 0.05)
    told = [drift_told_at(sitting(rng, 200, PHENOTYPES["drift"]), baseline) for _ in range(runs)]
    _say("fatigue_power drift (report alone)", share_found(told), 0.25, 0.05)


if __name__ == "__main__":
    main()
