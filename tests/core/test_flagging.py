"""From scores to flags: who may speak, who comes first, and who keeps quiet."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.artifact import USES, Measurement, Severity, Threshold, Use
from curator.core.flagging import (
    MAX_FLAGS,
    OUTRANKED_BY,
    RECENT_ANSWERS,
    TRIAL,
    FlagRules,
    is_muted,
    likelihood,
    precision_of,
    print_lack,
    print_score,
    raise_flags,
)


def measured(artifact: str, score: float, raw: float = 0.0) -> Measurement:
    return Measurement(artifact, 1, raw, score, None, "look here")


everything = st.dictionaries(st.sampled_from(sorted(USES)), st.floats(0, 1), max_size=12).map(
    lambda scores: [measured(name, score) for name, score in scores.items()]
)


def names(*measurements: Measurement, rules: FlagRules | None = None) -> list[str]:
    return [flag.artifact for flag in raise_flags(measurements, rules)]


@given(everything)
def test_at_most_three_the_most_severe_first_and_only_alerts_are_likely(
    measurements: list[Measurement],
) -> None:
    flags = raise_flags(measurements)
    assert len(flags) <= MAX_FLAGS == 3
    ranks = [(flag.severity is not Severity.LIKELY) for flag in flags]
    assert ranks == sorted(ranks)
    for flag in flags:
        assert USES[flag.artifact] is not Use.ASSIST
        if flag.severity is Severity.LIKELY:
            assert USES[flag.artifact] is Use.ALERT
            assert flag.score >= 0.8
        else:
            assert flag.score >= 0.5


@given(everything)
def test_likelihood_is_the_largest_alert_and_no_sum(measurements: list[Measurement]) -> None:
    alerts = [item.score for item in measurements if USES[item.artifact] is Use.ALERT]
    assert likelihood(measurements) == max(alerts, default=0.0)


@given(everything, st.sampled_from(sorted(OUTRANKED_BY)))
def test_one_cause_is_named_once(measurements: list[Measurement], weaker: str) -> None:
    stronger = min(OUTRANKED_BY[weaker])
    rest = [item for item in measurements if item.artifact not in (weaker, stronger)]
    flags = raise_flags([*rest, measured(weaker, 0.99), measured(stronger, 0.6)], limit=len(USES))
    assert weaker not in [flag.artifact for flag in flags]
    if not OUTRANKED_BY.get(stronger):
        assert stronger in [flag.artifact for flag in flags]


def test_the_order_of_causes_is_that_of_the_measured_cross_talk() -> None:
    assert names(measured("seam", 0.9), measured("border", 0.6)) == ["border"]
    assert names(measured("noise", 0.9), measured("lattice", 0.7), measured("blocking", 0.6)) == [
        "blocking"
    ]
    assert names(measured("noise", 0.9), measured("lattice", 0.7)) == ["lattice"]
    assert names(measured("motion_blur", 0.9), measured("blur", 0.6)) == ["blur"]
    assert names(measured("motion_blur", 0.9), measured("blur", 0.4)) == ["motion_blur"]


def test_a_mark_stands_behind_a_fainter_alert() -> None:
    assert names(measured("seam", 0.99), measured("blur", 0.55)) == ["blur", "seam"]


def test_a_strangers_detector_is_a_mark_until_it_is_known() -> None:
    (flag,) = raise_flags([measured("moire", 1.0)])
    assert flag.severity is Severity.POSSIBLE


def test_a_models_own_threshold_wins_over_the_librarys() -> None:
    rules = FlagRules(
        thresholds={"noise": Threshold(0.9, 0.95)},
        by_model={("noise", "grainy"): Threshold(0.3, 0.4)},
    )
    noise = [measured("noise", 0.5)]
    assert raise_flags(noise, rules, model="other") == ()
    (flag,) = raise_flags(noise, rules, model="grainy")
    assert flag.severity is Severity.LIKELY
    assert len(raise_flags(noise, FlagRules(), model="grainy")) == 1


def test_a_muted_detector_is_tried_on_one_image_in_eight() -> None:
    rules = FlagRules(muted=frozenset({"blur"}))
    heard = [
        number
        for number in range(8 * TRIAL)
        if raise_flags([measured("blur", 0.9)], rules, variant=number)
    ]
    assert len(heard) == 8
    assert names(measured("noise", 0.9), measured("blur", 0.9), rules=rules) == ["noise"]


@given(st.lists(st.booleans(), max_size=60))
def test_a_detector_mutes_itself_by_its_latest_answers_and_comes_back(
    answers: list[bool],
) -> None:
    recent = answers[-RECENT_ANSWERS:]
    expected = len(recent) == 20 and sum(recent) < 6
    assert is_muted(answers) == expected
    assert not is_muted([*answers, *[True] * 6])
    assert is_muted([*answers, *[False] * 20])


def test_precision_counts_and_admits_that_nobody_answered() -> None:
    assert precision_of([]).share is None
    precision = precision_of([True] * 8 + [False] * 3)
    assert (precision.right, precision.answers) == (8, 11)
    assert precision.share == pytest.approx(8 / 11)


def test_print_size_is_even_where_pixels_just_suffice_and_likely_at_225_of_300_ppi() -> None:
    needed = 60 / 2.54 * 300
    assert print_score(needed, needed) == pytest.approx(0.5)
    assert print_score(needed * 225 / 300, needed) == pytest.approx(0.8)
    assert print_score(needed * 2, needed) < 0.15
    assert print_score(needed, None) == 0.0
    assert print_score(0, needed) == 0.0


@given(st.floats(0.01, 0.99))
def test_the_lack_at_a_threshold_gives_that_score(threshold: float) -> None:
    lack = print_lack(threshold)
    if lack > 0:
        assert math.isclose(print_score(1000, 1000 * lack), threshold, rel_tol=1e-6)
