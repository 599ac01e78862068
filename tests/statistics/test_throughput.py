import pytest

from curator.core.fatigue import active_seconds
from curator.statistics.intervals import poisson_rate
from curator.statistics.throughput import accepted_per_hour, cost_per_accepted, rate_over_sessions
from tests.statistics.outcomes import vectors


def test_long_looks_count_as_a_minute() -> None:
    case = vectors("accepted_per_hour")["active_time"]
    seconds = sum(active_seconds(look) for look in case["input"]["rt_seconds"])
    assert seconds == pytest.approx(case["expected"]["active_seconds"], abs=1e-9)
    rate = accepted_per_hour(case["input"]["accepted"], seconds)
    assert rate == pytest.approx(case["expected"]["aah"], abs=1e-8)


def test_without_time_there_is_no_rate() -> None:
    assert accepted_per_hour(3, 0.0) is None


def test_sessions_give_the_ratio_estimate_with_student_s_interval() -> None:
    case = vectors("ratio_estimator")["aah_ratio"]
    ours = rate_over_sessions(case["input"]["accepted"], case["input"]["hours"])
    expected = case["expected"]
    assert ours.rate == pytest.approx(expected["rate"], abs=1e-8)
    assert ours.standard_error == pytest.approx(expected["se"], abs=1e-9)
    assert ours.interval == pytest.approx(expected["ci"], abs=1e-7)


def test_one_session_has_a_poisson_interval() -> None:
    ours = rate_over_sessions([28], [2.5])
    assert (ours.rate, ours.standard_error) == (11.2, None)
    assert ours.interval == poisson_rate(28, 2.5)


@pytest.mark.parametrize(("accepted", "hours"), [([], []), ([1], [1.0, 2.0]), ([1], [0.0])])
def test_sessions_that_cannot_be_are_refused(accepted: list[int], hours: list[float]) -> None:
    with pytest.raises(ValueError, match="session"):
        rate_over_sessions(accepted, hours)


def test_a_cheap_model_with_few_keepers_is_dear() -> None:
    case = vectors("cost_per_accepted")["article_cost"]
    rate, seconds = case["input"]["rate_per_hour"], case["input"]["sec_per_review"]
    for offer, expected in zip(case["input"]["cases"], case["expected"], strict=True):
        ours = cost_per_accepted(
            offer["gen_cost"],
            offer["accepted"],
            review_seconds=offer["images"] * seconds,
            hourly_rate=rate,
        )
        assert ours == pytest.approx(expected, abs=1e-6)


def test_without_an_hourly_rate_generation_alone_is_paid() -> None:
    assert cost_per_accepted(10.0, 4, review_seconds=9e9, retouch_minutes=9e9) == 2.5


def test_retouch_is_paid_by_the_hour() -> None:
    assert cost_per_accepted(0.0, 2, retouch_minutes=30, hourly_rate=60) == 15.0


@pytest.mark.parametrize(("cost", "accepted"), [(None, 3), (10.0, 0)])
def test_an_unknown_cost_stays_unknown(cost: float | None, accepted: int) -> None:
    assert cost_per_accepted(cost, accepted) is None
