"""How well planted flaws are told from clean images: d', the criterion, and how sure they are.

Equal-variance signal detection: a flaw is found where the impression it makes exceeds a criterion.
d' says how far flawed and clean images lie apart for a reviewer, in standard deviations, and the
criterion from where on something is called flawed; a share of hits alone cannot tell the two apart.
Everything is pooled over weeks: with ten planted flaws d' is known to within one either way.
"""

from dataclasses import dataclass
from math import exp, pi, sqrt
from statistics import NormalDist

from curator.statistics.intervals import CONFIDENCE, Interval, two_sided_z

ENOUGH_FLAWED = 100
"""Below so many planted flaws nothing is said but how many there were.

X-ray screeners' scores reach a reliability of 0.7 at about a hundred threat images, and to see hits
fall from 0.85 to 0.70 takes 95 of them (one-sided 5 %, power 80 %).
"""

ONE_EVENT_RELIABILITY = 0.7 / (100 - 99 * 0.7)
"""Of a score from a single planted flaw: 0.7 at a hundred, by Spearman and Brown backwards."""

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Detection:
    """What signal detection says of one table of hits and false alarms.

    Attributes:
        hits: flawed images that were not accepted.
        misses: flawed images that were.
        false_alarms: clean images that were not accepted.
        correct_rejections: clean images that were.
        hit_rate: log-linear corrected, inside 0..1 without its ends.
        false_alarm_rate: the same.
        d_prime: 0 is guessing; 2 and more is good.
        d_prime_se: its standard error.
        criterion: c; above 0 flaws are let pass rather than clean images stopped.
        criterion_se: its standard error.
        ln_beta: the logarithm of the likelihood ratio at the criterion.
        ln_beta_se: its standard error.
    """

    hits: int
    misses: int
    false_alarms: int
    correct_rejections: int
    hit_rate: float
    false_alarm_rate: float
    d_prime: float
    d_prime_se: float
    criterion: float
    criterion_se: float
    ln_beta: float
    ln_beta_se: float

    @property
    def flawed(self) -> int:
        """Flawed images."""
        return self.hits + self.misses

    @property
    def clean(self) -> int:
        """Clean images."""
        return self.false_alarms + self.correct_rejections

    def d_prime_interval(self, confidence: float = CONFIDENCE) -> Interval:
        """Returns the normal interval of d'."""
        return _around(self.d_prime, self.d_prime_se, confidence)

    def criterion_interval(self, confidence: float = CONFIDENCE) -> Interval:
        """Returns the normal interval of the criterion."""
        return _around(self.criterion, self.criterion_se, confidence)


def detection(hits: int, misses: int, false_alarms: int, correct_rejections: int) -> Detection:
    """Returns d', the criterion and ln beta of one table, each with its standard error.

    Rates are H = (hits + 1/2) / (flawed + 1) and F alike, so that a table without misses or false
    alarms has finite numbers too and the bias is least (log-linear rule; Hautus 1995, Behav. Res.
    Methods 27:46). d' = z(H) - z(F), c = -(z(H) + z(F)) / 2, ln beta = c d'. The variance of z(H)
    is H (1 - H) / (n phi(z(H))^2) (Gourevitch & Galanter 1967, Psychometrika 32:25), the two
    variances add up for d', a quarter of that is c's, and ln beta = (z(F)^2 - z(H)^2) / 2 has
    z(H)^2 var z(H) + z(F)^2 var z(F) by the delta method.

    Raises:
        ValueError: for a negative number.
    """
    if min(hits, misses, false_alarms, correct_rejections) < 0:
        raise ValueError("numbers of images are not negative")
    flawed, clean = hits + misses, false_alarms + correct_rejections
    hit_rate = (hits + 0.5) / (flawed + 1)
    false_rate = (false_alarms + 0.5) / (clean + 1)
    d_prime, criterion = sensitivity(hit_rate, false_rate)
    z_hit, z_false = _NORMAL.inv_cdf(hit_rate), _NORMAL.inv_cdf(false_rate)
    var_hit, var_false = _variance(hit_rate, flawed), _variance(false_rate, clean)
    spread = sqrt(var_hit + var_false)
    return Detection(
        hits=hits,
        misses=misses,
        false_alarms=false_alarms,
        correct_rejections=correct_rejections,
        hit_rate=hit_rate,
        false_alarm_rate=false_rate,
        d_prime=d_prime,
        d_prime_se=spread,
        criterion=criterion,
        criterion_se=spread / 2,
        ln_beta=criterion * d_prime,
        ln_beta_se=sqrt(z_hit**2 * var_hit + z_false**2 * var_false),
    )


def sensitivity(hit_rate: float, false_alarm_rate: float) -> tuple[float, float]:
    """Returns d' and the criterion c of two rates, both inside 0..1 without its ends."""
    z_hit, z_false = _NORMAL.inv_cdf(hit_rate), _NORMAL.inv_cdf(false_alarm_rate)
    return z_hit - z_false, -(z_hit + z_false) / 2


def spearman_brown(reliability: float, times: float) -> float:
    """Returns the reliability of a score of `times` as many events (Spearman 1910, Brown 1910)."""
    return times * reliability / (1 + (times - 1) * reliability)


def reliability_of(flawed: int) -> float:
    """Returns how well a reviewer's score of so many planted flaws would repeat itself, 0..1."""
    return spearman_brown(ONE_EVENT_RELIABILITY, flawed) if flawed else 0.0


def _variance(rate: float, images: int) -> float:
    """The variance of z(rate); of a rate of no images as if there had been one."""
    density = exp(-(_NORMAL.inv_cdf(rate) ** 2) / 2) / sqrt(2 * pi)
    return rate * (1 - rate) / (max(images, 1) * density**2)


def _around(value: float, error: float, confidence: float) -> Interval:
    reach = two_sided_z(confidence) * error
    return Interval(value - reach, value + reach)
