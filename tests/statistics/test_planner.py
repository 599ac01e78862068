"""How many briefs it takes, against R, exact enumeration and simulation."""

import pytest

from curator.statistics.planner import (
    connor_sample_size,
    discordant_probabilities,
    e_value_sample_size,
    growth_per_brief,
    unpaired_sample_size,
)
from tests.statistics.outcomes import vectors


@pytest.mark.parametrize("name", list(vectors("n_two_proportions_pooled")))
def test_models_on_different_briefs_need_as_many_as_power_prop_test_says(name: str) -> None:
    case = vectors("n_two_proportions_pooled")[name]
    asked = case["input"]
    ours = unpaired_sample_size(
        asked["p1"], asked["p2"], power=asked["power"], alpha=asked["alpha"]
    )
    assert ours == pytest.approx(case["expected"], abs=case["tolerance"]["abs"])


@pytest.mark.parametrize("place", range(5))
def test_connors_formula_is_within_two_briefs_of_an_exact_enumeration(place: int) -> None:
    case = vectors("n_mcnemar_midp_exact")["n_mcnemar_exact_midp"]
    chances = discordant_probabilities(*case["input"]["cases"][place])
    expected, within = case["expected"][place], case["tolerance"]["abs"]
    assert connor_sample_size(*chances) == pytest.approx(expected, abs=within)


def test_the_e_values_growth_gives_the_briefs_it_takes() -> None:
    case = vectors("n_evalue_growth")["evalue_planning"]
    asked, expected, within = case["input"], case["expected"], case["tolerance"]
    chances = discordant_probabilities(asked["pA"], asked["pB"], asked["phi"])
    assert growth_per_brief(*chances) == pytest.approx(expected["growth_per_brief"], abs=within)
    ours = e_value_sample_size(*chances, alpha=asked["alpha"])
    assert ours == pytest.approx(expected["n"], abs=within)
