"""Several models at once, without common briefs, and adjusted for who judged and when."""

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import cochrans_q
from statsmodels.stats.proportion import confint_proportions_2indep

from curator.core.outcome import Outcome
from curator.core.reckoned import Deciding
from curator.core.variant import Tier
from curator.statistics.cells import judge_all
from curator.statistics.first_take import Definition
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.pairs import (
    Scopes,
    adjusted,
    decided_takes,
    omnibus,
    strata_of,
    thirds_of,
    unpaired,
)
from curator.statistics.variants import variants_of
from tests.statistics.outcomes import ACCEPT, MORNING, REJECT, make_outcome


def outcomes_of(results: dict[str, str]) -> list[Outcome]:
    """First takes by model on briefs 0, 1, ...; a space is a brief that it was not tried on."""
    made = [
        make_outcome(f"b{n:03}", ACCEPT if sign == "+" else REJECT, model=model)
        for model, signs in results.items()
        for n, sign in enumerate(signs)
        if sign != " "
    ]
    return [
        make_outcome(one.brief, one.verdict, model=one.model, sequence=place)
        for place, one in enumerate(made)
    ]


def scopes_of(
    results: dict[str, str], deciding: dict[int, tuple[str, float | None]] | None = None
) -> Scopes:
    """Decided first takes; who decided them and where in the batch, by import order."""
    outcomes = outcomes_of(results)
    ledger = ledger_of(columns_of(outcomes))
    judged = judge_all(ledger, 15)
    made = {
        number: Deciding(who, MORNING, "s", place)
        for number, (who, place) in (deciding or {}).items()
    }
    strata = strata_of(variants_of(outcomes, made), ledger, judged.units)
    return decided_takes(ledger, judged, Definition.STRICT, strata=strata)


def test_cochran_s_q_of_common_briefs_agrees_with_statsmodels() -> None:
    results = {"A": "++++-++-+++-", "B": "+-+---+-+---", "C": "+--+--+-----"}
    (found,) = omnibus(scopes_of(results))
    table = [[sign == "+" for sign in signs] for signs in zip(*results.values(), strict=True)]
    theirs = cochrans_q(table)
    assert found["models"] == ["A", "B", "C"]
    assert (found["briefs"], found["degrees"]) == (12, 2)
    assert (found["q"], found["p"]) == pytest.approx((theirs.statistic, theirs.pvalue))


def test_a_model_with_briefs_of_its_own_does_not_silence_the_others() -> None:
    results = {"A": "++++-", "B": "+-+--", "C": "+--+-", "D": " " * 5 + "+-"}
    (found,) = omnibus(scopes_of(results))
    assert found["models"] == ["A", "B", "C"]


def test_two_models_have_no_omnibus_test() -> None:
    assert omnibus(scopes_of({"A": "++", "B": "--"})) == []


def test_models_without_a_common_brief_carry_the_badge_and_newcombe_s_interval() -> None:
    results = {"A": "+" * 56 + "-" * 14, "B": " " * 70 + "+" * 48 + "-" * 32}
    (found,) = unpaired(scopes_of(results), [("", Tier.PRODUCTION, "A", "B")])
    assert (found["low"], found["high"]) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    theirs = confint_proportions_2indep(56, 70, 48, 80, method="newcomb", compare="diff")
    assert (found["low"], found["high"]) == pytest.approx(theirs)
    assert found["badge"] == "unpaired"


def test_within_strata_a_difference_made_by_the_reviewers_goes_away() -> None:
    # A strict and a lenient reviewer; A went to the strict one, B to the lenient one. Both models
    # succeed on one of three with the strict, on two of three with the lenient reviewer.
    results = {"A": "+-- +-- +-- ++-", "B": "+-- ++- ++- ++-"}
    made = outcomes_of(results)
    strict = {one.sequence for one in made if one.brief < "b004"} | {
        one.sequence for one in made if one.model == "A" and "b004" <= one.brief < "b012"
    }
    scopes = scopes_of(
        results,
        {one.sequence: ("strict" if one.sequence in strict else "lenient", 0.0) for one in made},
    )
    (found,) = adjusted(scopes, [("", Tier.PRODUCTION, "A", "B")])
    assert found["difference"] == pytest.approx(0.0, abs=1e-12)
    assert (found["strata"], found["used"], found["left_out"]) == (2, 24, 0)


def test_a_take_whose_reviewer_or_place_is_not_known_is_left_out_and_counted() -> None:
    scopes = scopes_of({"A": "+-", "B": "--"}, {0: ("r", 0.1), 1: ("r", None), 2: ("r", 0.2)})
    (found,) = adjusted(scopes, [("", Tier.PRODUCTION, "A", "B")])
    assert (found["used"], found["left_out"]) == (2, 2)
    assert adjusted(scopes_of({"A": "+", "B": "-"}), [("", Tier.PRODUCTION, "A", "B")]) == []


def test_a_batch_has_three_thirds() -> None:
    places = np.array([0, 0.3, 0.4, 0.6, 0.7, 1])
    assert thirds_of(places).tolist() == [0, 0, 1, 1, 2, 2]
