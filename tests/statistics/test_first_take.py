import random
from dataclasses import replace

import pytest
from hypothesis import given

from curator.core.errors import CuratorError
from curator.core.outcome import OrderSource, Outcome
from curator.core.variant import Kind, Tier
from curator.statistics.first_take import (
    Definition,
    Tally,
    first_takes,
    judge,
    parse_definition,
    tally,
)
from tests.statistics.outcomes import (
    ACCEPT,
    FIX,
    REJECT,
    event_log,
    libraries,
    make_outcome,
    vectors,
)


def chosen_take(*outcomes: Outcome) -> str:
    (first,) = first_takes(outcomes)
    return first.variants[0].take


def judged(*outcomes: Outcome, definition: Definition = Definition.STRICT) -> bool | None:
    (first,) = first_takes(outcomes)
    return judge(first, definition)


def test_the_worked_example_comes_out_as_counted_by_hand() -> None:
    expected = vectors("first_take_metrics")["ftsr_event_log"]["expected"]
    takes = first_takes(event_log())
    strict = tally(takes)
    assert (strict.eligible, strict.decided) == (
        expected["briefs_eligible"],
        expected["briefs_decided"],
    )
    assert strict.coverage == pytest.approx(expected["coverage"], abs=1e-9)
    assert strict.rate == pytest.approx(expected["ftsr1_strict"], abs=1e-12)
    assert strict.bounds == pytest.approx(expected["ftsr1_strict_bounds"], abs=1e-9)
    lenient = tally(takes, Definition.LENIENT)
    assert lenient.rate == pytest.approx(expected["ftsr1_lenient"], abs=1e-12)
    any_rate = tally(takes, Definition.ANY).rate
    assert any_rate == pytest.approx(expected["ftsr_any_lenient"], abs=1e-12)


def test_the_take_asked_for_first_counts_whatever_was_imported_or_named_first() -> None:
    late = make_outcome(take="a", minute=6, sequence=0)
    early = make_outcome(take="z", minute=4, sequence=9)
    assert chosen_take(late, early) == "z"


def test_equal_times_go_to_the_smaller_take_key() -> None:
    assert chosen_take(make_outcome(take="b"), make_outcome(take="a", sequence=1)) == "a"


def test_a_take_without_a_time_comes_after_those_with_one() -> None:
    unknown = make_outcome(take="a", minute=None, sequence=0)
    known = make_outcome(take="b", minute=50, sequence=1)
    assert chosen_take(unknown, known) == "b"


def test_takes_without_any_time_stand_in_import_order() -> None:
    second = make_outcome(take="a", minute=None, sequence=8)
    first = make_outcome(take="b", minute=None, sequence=7)
    assert chosen_take(second, first) == "b"


def test_a_take_begins_with_its_earliest_variant() -> None:
    spread = [make_outcome(take="b", variant=i, minute=m) for i, m in enumerate([9, 1])]
    assert chosen_take(make_outcome(take="a", minute=5), *spread) == "b"


def test_the_first_image_is_the_one_with_the_smallest_index() -> None:
    assert judged(make_outcome(variant=1, verdict=ACCEPT), make_outcome(verdict=REJECT)) is False


def test_an_index_that_does_not_start_at_zero_is_noticed() -> None:
    (first,) = first_takes([make_outcome(variant=2), make_outcome(variant=3)])
    assert first.lacks_variant_zero
    assert first.variants[0].variant_index == 2


@pytest.mark.parametrize(
    ("verdict", "minutes", "strict", "lenient"),
    [
        (ACCEPT, None, True, True),
        (ACCEPT, 0.0, True, True),
        (ACCEPT, 12.0, False, True),
        (ACCEPT, 15.5, False, False),
        (FIX, 15.0, False, True),
        (FIX, 16.0, False, False),
        (FIX, None, False, False),
        (REJECT, None, False, False),
        (None, None, None, None),
    ],
)
def test_what_counts_as_a_success(
    verdict: object, minutes: float | None, strict: bool | None, lenient: bool | None
) -> None:
    outcome = make_outcome(verdict=verdict, retouch_minutes=minutes)  # type: ignore[arg-type]
    assert judged(outcome) is strict
    assert judged(outcome, definition=Definition.LENIENT) is lenient


def test_any_is_settled_by_one_accepted_image() -> None:
    outcomes = [make_outcome(verdict=None), make_outcome(variant=1, verdict=ACCEPT)]
    assert judged(*outcomes, definition=Definition.ANY) is True
    assert judged(*outcomes) is None


def test_any_fails_only_when_every_image_was_judged() -> None:
    rejected = [make_outcome(variant=i, verdict=REJECT) for i in range(3)]
    assert judged(*rejected, definition=Definition.ANY) is False
    pending = [*rejected, make_outcome(variant=3, verdict=None)]
    assert judged(*pending, definition=Definition.ANY) is None


def test_a_re_roll_never_counts() -> None:
    takes = first_takes(
        [make_outcome(verdict=REJECT), make_outcome(take="t2", minute=5, verdict=ACCEPT)]
    )
    assert tally(takes) == Tally(eligible=1, decided=1, successes=0)
    assert tally(takes, Definition.ANY).successes == 0


def test_the_same_brief_in_two_campaigns_tiers_or_models_is_not_one() -> None:
    takes = first_takes(
        [
            make_outcome(),
            make_outcome(campaign="autumn"),
            make_outcome(tier=Tier.IDEATION),
            make_outcome(model="B"),
        ]
    )
    assert len(takes) == 4


def test_the_weakest_source_of_order_is_kept() -> None:
    (first,) = first_takes(
        [
            make_outcome(take="t1"),
            make_outcome(take="t2", minute=3, order_source=OrderSource.FILE_TIME),
            make_outcome(take="t3", minute=4, order_source=OrderSource.EMBEDDED),
        ]
    )
    assert first.order_source is OrderSource.FILE_TIME


def test_an_unknown_definition_names_the_known_ones() -> None:
    with pytest.raises(CuratorError) as caught:
        parse_definition("strict")
    assert "'strict'" in caught.value.message
    assert "strict@1, lenient@1, @any" in caught.value.hint


def test_the_words_of_a_definition_hold_the_limit_in_force() -> None:
    assert "20 minutes" in Definition.LENIENT.in_words(20)


@pytest.mark.parametrize("counts", [(1, 2, 1), (2, 1, 2), (2, 2, -1)])
def test_an_impossible_tally_is_refused(counts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="decided are eligible"):
        Tally(*counts)


def test_nothing_has_no_rate() -> None:
    empty = tally(())
    assert (empty.coverage, empty.rate, empty.interval, empty.bounds) == (None,) * 4


@given(libraries())
def test_rates_stay_inside_their_intervals_and_bounds(outcomes: list[Outcome]) -> None:
    takes = first_takes(outcomes)
    for definition in Definition:
        counted = tally(takes, definition)
        if counted.rate is None or counted.interval is None or counted.bounds is None:
            assert counted.decided == 0
            continue
        assert 0 <= counted.interval.low <= counted.rate <= counted.interval.high <= 1
        low, high = counted.bounds
        assert 0 <= low <= counted.rate + 1e-12
        assert counted.rate <= high + 1e-12
        assert high <= 1


@given(libraries())
def test_strict_is_the_hardest_definition(outcomes: list[Outcome]) -> None:
    for take in first_takes(outcomes):
        if judge(take, Definition.STRICT):
            assert judge(take, Definition.LENIENT)
            assert judge(take, Definition.ANY)


@given(libraries())
def test_the_order_of_outcomes_does_not_matter(outcomes: list[Outcome]) -> None:
    shuffled = outcomes.copy()
    random.Random(7).shuffle(shuffled)
    assert first_takes(shuffled) == first_takes(outcomes)


@given(libraries())
def test_a_pending_first_take_lowers_coverage_and_leaves_the_rate(outcomes: list[Outcome]) -> None:
    before = tally(first_takes(outcomes))
    after = tally(first_takes([*outcomes, make_outcome("one brief more", None)]))
    assert after.rate == before.rate
    assert after.interval == before.interval
    assert after.coverage is not None
    if before.coverage:
        assert after.coverage < before.coverage


@given(libraries())
def test_planted_flaws_repeats_and_cancelled_briefs_change_nothing(outcomes: list[Outcome]) -> None:
    left_out = [
        replace(outcome, take=f"before {outcome.take}", requested_at=None, **change)
        for outcome in outcomes
        for change in ({"kind": Kind.SENTINEL}, {"kind": Kind.REPEAT}, {"cancelled": True})
    ]
    assert first_takes([*left_out, *outcomes]) == first_takes(outcomes)


@given(libraries())
def test_a_later_take_changes_no_judgement(outcomes: list[Outcome]) -> None:
    later = [
        replace(outcome, take="re-roll", requested_at=None, sequence=1000 + place)
        for place, outcome in enumerate(outcomes)
        if outcome.requested_at is not None and not outcome.cancelled
        if outcome.kind is Kind.NORMAL
    ]
    before = [judge(take) for take in first_takes(outcomes)]
    assert [judge(take) for take in first_takes([*outcomes, *later])] == before
