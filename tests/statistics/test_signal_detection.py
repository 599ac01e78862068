"""d', criterion and ln beta against published numbers, their errors against simulation."""

import random
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.signal_detection import (
    ENOUGH_FLAWED,
    detection,
    reliability_of,
    sensitivity,
    spearman_brown,
)
from tests.statistics.outcomes import vectors

counts = st.tuples(*[st.integers(0, 300)] * 4)


@pytest.mark.parametrize("name", list(vectors("dprime_loglinear")))
def test_a_table_agrees_with_the_log_linear_rule(name: str) -> None:
    case = vectors("dprime_loglinear")[name]
    found, expected = detection(**case["input"]), case["expected"]
    assert found.hit_rate == pytest.approx(expected["H"], abs=1e-9)
    assert found.false_alarm_rate == pytest.approx(expected["F"], abs=1e-9)
    assert found.d_prime == pytest.approx(expected["dprime"], abs=1e-9)
    assert found.criterion == pytest.approx(expected["c"], abs=1e-8)
    assert found.ln_beta == pytest.approx(expected["ln_beta"], abs=1e-9)


@pytest.mark.parametrize("name", list(vectors("dprime_raw")))
def test_two_rates_agree_with_published_tables(name: str) -> None:
    case = vectors("dprime_raw")[name]
    d_prime, criterion = sensitivity(case["input"]["H"], case["input"]["F"])
    assert d_prime == pytest.approx(case["expected"]["dprime"], abs=1e-8)
    assert criterion == pytest.approx(case["expected"].get("c", criterion), abs=1e-8)


def test_the_error_is_that_of_repeated_experiments() -> None:
    rng = random.Random(4)
    d_prime, criterion, flawed, clean = 1.8, 0.3, 120, 60
    found = []
    for _ in range(1500):
        hits = sum(rng.gauss(d_prime / 2, 1) > criterion for _ in range(flawed))
        alarms = sum(rng.gauss(-d_prime / 2, 1) > criterion for _ in range(clean))
        found.append(detection(hits, flawed - hits, alarms, clean - alarms))
    for values, errors in (
        ([one.d_prime for one in found], [one.d_prime_se for one in found]),
        ([one.criterion for one in found], [one.criterion_se for one in found]),
        ([one.ln_beta for one in found], [one.ln_beta_se for one in found]),
    ):
        assert statistics.fmean(errors) == pytest.approx(statistics.stdev(values), rel=0.08)
    covered = sum(one.d_prime_interval().low <= d_prime <= one.d_prime_interval().high
                  for one in found)  # fmt: skip
    assert covered / len(found) == pytest.approx(0.95, abs=0.02)
    assert found[0].criterion_interval().low < found[0].criterion < found[0].criterion_interval()[1]


def test_ten_flaws_and_thirty_clean_images_say_little() -> None:
    assert detection(8, 2, 4, 26).d_prime_se == pytest.approx(0.55, abs=0.03)


@given(counts)
def test_numbers_stay_finite_and_change_sides_with_the_table(
    table: tuple[int, int, int, int],
) -> None:
    hits, misses, alarms, rejections = table
    found = detection(*table)
    mirrored = detection(alarms, rejections, hits, misses)
    assert found.d_prime == pytest.approx(-mirrored.d_prime, abs=1e-9)
    assert found.criterion == pytest.approx(mirrored.criterion, abs=1e-9)
    assert 0 < found.d_prime_se < 10
    assert (found.flawed, found.clean) == (hits + misses, alarms + rejections)


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        detection(-1, 2, 3, 4)


@pytest.mark.parametrize(("flawed", "published"), [(10, 0.19), (20, 0.32), (40, 0.48), (100, 0.7)])
def test_reliability_grows_as_published(flawed: int, published: float) -> None:
    assert reliability_of(flawed) == pytest.approx(published, abs=0.005)
    assert reliability_of(0) == 0


def test_longer_tests_are_as_reliable_as_spearman_and_brown_say() -> None:
    case = vectors("spearman_brown")["spearman_brown"]
    asked = case["input"]
    ours = [spearman_brown(asked["rel"], flawed / asked["at"]) for flawed in asked["k"]]
    assert ours == pytest.approx(case["expected"], abs=case["tolerance"])


def test_half_a_test_is_the_inverse_of_twice_a_test() -> None:
    assert spearman_brown(spearman_brown(0.4, 2), 0.5) == pytest.approx(0.4)
    assert reliability_of(ENOUGH_FLAWED) == pytest.approx(0.7)
