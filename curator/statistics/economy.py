"""When a better first-take rate pays: takes an asset, the efficiency gap, curation debt, load.

With a rate p, an asset takes 1/p takes on average; its time is T(p) = c/p + a, where c is one cycle
(prompt, wait, review) and a what an asset takes whatever its model (brief, retouch, layout). So the
gain of a better model is hyperbolic in p, and bounded by a. Everything here is arithmetic on the
team's own figures; nothing is assumed but what the arguments say.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, fsum, inf, prod


def pass_at_k(variants: int, accepted: int, k: int) -> float:
    """Returns the chance that at least one of k of these variants is accepted, 0..1.

    1 - C(n - c, k) / C(n, k), as the stable product 1 - prod(1 - k/i) over i = n-c+1..n (Chen et
    al. 2021, arXiv:2107.03374). With it models that give different numbers of variants a take are
    compared at the smaller number.

    Raises:
        ValueError: for counts that cannot be.
    """
    if not 0 <= accepted <= variants or not 1 <= k <= variants:
        raise ValueError(f"{k} of {variants} variants with {accepted} accepted cannot be")
    if variants - accepted < k:
        return 1.0
    return 1.0 - prod(1.0 - k / i for i in range(variants - accepted + 1, variants + 1))


def mean_pass_at_k(
    briefs: Iterable[tuple[int, int]] | Mapping[tuple[int, int], int], k: int
) -> tuple[float, int] | None:
    """Returns the mean of `pass_at_k` over briefs and how many count; None without one.

    Args:
        briefs: (variants, accepted) of each brief, or how many briefs there are of each; one with
            fewer than k variants is left out.
        k: how many variants are compared.
    """
    alike = {pair: many for pair, many in Counter(briefs).items() if pair[0] >= k}
    count = sum(alike.values())
    total = fsum(many * pass_at_k(n, c, k) for (n, c), many in alike.items())
    return (total / count, count) if count else None


def rolled_yield(gates: Iterable[tuple[int, int]]) -> tuple[tuple[float, ...], float]:
    """Returns each gate's throughput yield and their product, for (in, out) of gates in a row.

    (Six Sigma's rolled throughput yield: what reaches the end without rework.)
    """
    yields = tuple(out / into if into else 0.0 for into, out in gates)
    return yields, prod(yields)


def speedup(rate: float, better_rate: float, fixed_over_cycle: float = 0.0) -> float:
    """Returns how many times faster assets come with the better rate: T(p) / T(p').

    (1/p + a/c) / (1/p' + a/c). At a/c = 0 it is p'/p; with more fixed work it is less.

    Args:
        rate: the first-take rate there is, above 0.
        better_rate: the other one, above 0.
        fixed_over_cycle: a/c, the fixed work of an asset in cycles.
    """
    return (1 / rate + fixed_over_cycle) / (1 / better_rate + fixed_over_cycle)


@dataclass(frozen=True, slots=True)
class GapLimits:
    """Up to where a better first-take rate pays.

    Attributes:
        fixed_for_double: the largest a/c at which production is at least twice as fast; negative
            where it never is.
        slower_for_double: how many times slower a take of the better model may be, without fixed
            work, for production to be twice as fast.
        break_even: how many times slower its takes may be until nothing is gained.
    """

    fixed_for_double: float
    slower_for_double: float
    break_even: float


def gap_limits(rate: float, better_rate: float) -> GapLimits:
    """Returns the limits of the gain between two first-take rates, both above 0."""
    return GapLimits(1 / rate - 2 / better_rate, better_rate / rate / 2, better_rate / rate)


@dataclass(frozen=True, slots=True)
class AssetTime:
    """What one accepted asset takes with a model, in minutes.

    Attributes:
        takes: expected takes.
        cycle_minutes: of one take: prompting, waiting, reviewing.
        fixed_minutes: of an asset, whatever its model.
    """

    takes: float
    cycle_minutes: float
    fixed_minutes: float

    @property
    def minutes(self) -> float:
        """All of it."""
        return self.takes * self.cycle_minutes + self.fixed_minutes


def break_even_prompt_minutes(
    rate: float, cycle_minutes: float, better_rate: float, better_cycle_minutes: float
) -> float:
    """Returns the minutes of prompt tuning an asset that the better model may cost and still pay.

    c/p - c'/p': what its fewer takes save; negative where it saves nothing.
    """
    return cycle_minutes / rate - better_cycle_minutes / better_rate


def expected_takes(mean_rate: float, correlation: float) -> float:
    """Returns the mean number of takes until one is accepted, where briefs differ in difficulty.

    For p ~ Beta(alpha, beta) with this mean and intra-class correlation rho it is (alpha + beta -
    1) / (alpha - 1), and infinite from alpha <= 1 on: some briefs then never succeed, so re-rolls
    are capped and abandoned briefs counted. With rho = 0 it is 1/p.
    """
    if correlation <= 0:
        return 1 / mean_rate
    alpha = mean_rate * (1 / correlation - 1)
    beta = (1 - mean_rate) * (1 / correlation - 1)
    return (alpha + beta - 1) / (alpha - 1) if alpha > 1 else inf


@dataclass(frozen=True, slots=True)
class TakeCount:
    """How many takes an accepted asset took, and how many briefs were given up.

    Attributes:
        briefs: with at least one take of the model, finished ones only.
        accepted: briefs with an accepted variant.
        takes: all takes of these briefs.
    """

    briefs: int
    accepted: int
    takes: int

    @property
    def per_accepted(self) -> float | None:
        """Takes an accepted asset, those for abandoned briefs included."""
        return self.takes / self.accepted if self.accepted else None

    @property
    def abandon_rate(self) -> float | None:
        """Share of briefs that were given up."""
        return 1 - self.accepted / self.briefs if self.briefs else None


def count_takes(briefs: Iterable[tuple[int, bool]]) -> TakeCount:
    """Returns the takes an accepted asset.

    Args:
        briefs: (takes, was any variant accepted) of each finished brief.
    """
    rows = list(briefs)
    return TakeCount(len(rows), sum(won for _, won in rows), sum(takes for takes, _ in rows))


@dataclass(frozen=True, slots=True)
class Debt:
    """Work that is owed, in minutes, and whether it can ever be done.

    Attributes:
        review_minutes: looking at what nobody has looked at.
        retouch_minutes: finishing what is to be fixed.
        load: arrivals an hour times the time of a look, over the hours there are; from 1 on the
            debt grows without end. None where no arrivals are known.
    """

    review_minutes: float
    retouch_minutes: float
    load: float | None = None

    @property
    def minutes(self) -> float:
        """Both."""
        return self.review_minutes + self.retouch_minutes


def curation_debt(
    unreviewed: int,
    look_seconds: float,
    unfinished: int,
    retouch_minutes: float,
    *,
    arrivals_per_hour: float | None = None,
    reviewers: float = 1,
    availability: float = 1.0,
) -> Debt:
    """Returns the curation debt: N E[look] / 60 + retouch that is not done.

    Args:
        unreviewed: variants without a verdict.
        look_seconds: what a look takes.
        unfinished: variants to be fixed that are not.
        retouch_minutes: what fixing one takes.
        arrivals_per_hour: new variants.
        reviewers: how many look.
        availability: the share of their hours in which they do, above 0.
    """
    load = None
    if arrivals_per_hour is not None:
        load = arrivals_per_hour * look_seconds / (3600 * reviewers * availability)
    return Debt(unreviewed * look_seconds / 60, unfinished * retouch_minutes, load)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the next images cost before they are made.

    Attributes:
        review_hours: to look at so many variants.
        accepted: expected picks among them.
        enough: variants that are expected to hold the picks that are needed; None at a rate of 0.
        enough_hours: to look at those.
    """

    review_hours: float
    accepted: float
    enough: int | None
    enough_hours: float | None


def forecast(variants: int, look_seconds: float, rate: float, needed: int) -> Forecast:
    """Returns what looking at the next variants takes, and after how many one could stop.

    Args:
        variants: to be generated.
        look_seconds: the reviewer's own pace.
        rate: accepted / reviewed, 0..1.
        needed: picks that are wanted.
    """
    number = None if rate <= 0 else ceil(needed / rate)
    hours = None if number is None else number * look_seconds / 3600
    return Forecast(variants * look_seconds / 3600, variants * rate, number, hours)
