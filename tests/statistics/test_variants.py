"""Variants in columns: which there are, of whom, and which is the first image of a first take."""

from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.outcome import Outcome
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier
from curator.statistics.first_take import first_takes
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.variants import variants_of
from tests.statistics.outcomes import ACCEPT, REJECT, libraries, make_outcome


@settings(max_examples=50)
@given(libraries())
def test_first_images_are_those_of_first_takes(outcomes: list[Outcome]) -> None:
    variants, ledger = variants_of(outcomes), ledger_of(columns_of(outcomes))
    places = variants.first_images(ledger, ledger.units().take)
    wanted = sorted(take.variants[0].sequence for take in first_takes(outcomes))
    assert sorted(variants.sequence[places].tolist()) == wanted


@settings(max_examples=50)
@given(libraries(), st.sampled_from([None, "spring"]), st.sampled_from([None, Tier.PRODUCTION]))
def test_a_part_holds_what_is_of_it(
    outcomes: list[Outcome], campaign: str | None, tier: Tier | None
) -> None:
    found = variants_of(outcomes).only(campaign=campaign, tier=tier)
    assert found.sequence.tolist() == [
        one.sequence
        for one in outcomes
        if one.kind is Kind.NORMAL
        and not one.cancelled
        and (campaign is None or one.campaign == campaign)
        and (tier is None or one.tier is tier)
    ]
    takes = set(found.take[::2].tolist())
    some = found.only(takes=takes)
    assert set(some.take.tolist()) == takes
    assert some.numbers_among([one.sequence for one in outcomes]) == set(some.sequence.tolist())


def test_makers_stand_by_model_the_unknown_one_last_and_by_tier() -> None:
    places = [
        (UNKNOWN_MODEL, Tier.PRODUCTION), ("b", Tier.REFINEMENT), ("zeta", Tier.IDEATION),
        ("b", Tier.PRODUCTION),
    ]  # fmt: skip
    outcomes = [
        make_outcome(model=model, tier=tier, sequence=number)
        for number, (model, tier) in enumerate(places)
    ]
    makers, which = variants_of(outcomes).makers()
    order = [*Tier]
    assert makers == sorted(
        places, key=lambda one: (one[0] == UNKNOWN_MODEL, one[0], order.index(one[1]))
    )
    assert [makers[number] for number in which] == places


def test_a_verdict_that_was_not_blind_is_left_out_and_its_decision_stays_known() -> None:
    outcomes = [
        make_outcome(verdict=ACCEPT, sequence=0),
        make_outcome(verdict=REJECT, sequence=1, blind=False),
    ]
    assert variants_of(outcomes).blinded().reviewed.tolist() == [True, False]
    assert variants_of(outcomes).reviewed.tolist() == [True, True]
