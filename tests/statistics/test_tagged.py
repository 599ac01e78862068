"""Defects and prompt tags: shares, rows, and that a first take stays the first one of all."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.money import NOTHING_STATED
from curator.core.outcome import Outcome
from curator.core.reckoned import Told
from curator.core.stats_sections import Defects, Prompts
from curator.statistics.cells import judge_all
from curator.statistics.clustering import clustered_rate
from curator.statistics.first_take import Definition
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.model_row import ModelRow, plain
from curator.statistics.tagged import defect_section, prompt_section
from curator.statistics.tagged_rows import carried_shares, tagged_rows
from curator.statistics.tagging import Tagging, told_tags
from curator.statistics.variants import Variants, variants_of
from tests.statistics.outcomes import ACCEPT, FIX, REJECT, libraries, make_outcome

Tags = Mapping[int, Sequence[str]]


def tagging(variants: Variants, tags: Tags) -> Tagging:
    """Tags by the import order of variants."""
    sets = [frozenset(some) for some in tags.values()]
    return told_tags(variants, Told(sets, list(tags), range(len(sets))))


def defects_of(outcomes: Sequence[Outcome], defects: Tags, prompts: Tags) -> Defects:
    variants = variants_of(outcomes)
    return defect_section(variants, tagging(variants, defects), tagging(variants, prompts))


def prompts_of(outcomes: Sequence[Outcome], tags: Tags) -> Prompts:
    variants, ledger = variants_of(outcomes), ledger_of(columns_of(outcomes))
    judged = judge_all(ledger, 15)
    return prompt_section(variants, ledger, judged, tagging(variants, tags), Definition.STRICT)


def rows_of(outcomes: Sequence[Outcome], tags: Tags, by: str) -> tuple[ModelRow, ...]:
    variants, ledger = variants_of(outcomes), ledger_of(columns_of(outcomes))
    return tagged_rows(
        variants,
        ledger,
        judge_all(ledger, 15),
        tagging(variants, tags),
        by=by,
        definition=Definition.STRICT,
        money=NOTHING_STATED,
    )


def six() -> list[Outcome]:
    """Three briefs of model A and two of B; the last image of A is undecided."""
    return [
        make_outcome("b1", REJECT, sequence=0),
        make_outcome("b1", ACCEPT, variant=1, sequence=1),
        make_outcome("b2", FIX, sequence=2),
        make_outcome("b3", None, sequence=3),
        make_outcome("b1", REJECT, model="B", sequence=4),
        make_outcome("b2", ACCEPT, model="B", sequence=5),
    ]


DEFECTS = {0: ("hands", "text"), 2: ("hands",), 3: ("hands",), 4: ("text",)}


def test_defects_are_counted_among_reviewed_variants_the_most_frequent_first() -> None:
    found = defects_of(six(), DEFECTS, {})
    assert (found["reviewed"], found["with_any"]) == (5, 3)
    assert [(one["defect"], one["variants"], one["of"]) for one in found["totals"]] == [
        ("hands", 2, 5),
        ("text", 2, 5),
    ]
    assert [one["cumulative"] for one in found["totals"]] == [0.5, 1.0]
    limits = clustered_rate([(1, 3), (1, 2)]).interval
    hands = found["totals"][0]
    assert (hands["low"], hands["high"]) == pytest.approx(limits)


def test_a_cell_of_few_variants_has_counts_and_no_interval() -> None:
    cells = defects_of(six(), DEFECTS, {})["by_model"]
    a = next(one for one in cells if (one["defect"], one["model"]) == ("hands", "A"))
    assert (a["variants"], a["of"], a["low"], a["high"]) == (2, 3, None, None)


def test_defects_are_crossed_with_what_prompts_say() -> None:
    prompts = {0: ("soft light",), 2: ("soft light",), 4: ("soft light",)}
    cells = {one["defect"]: one for one in defects_of(six(), DEFECTS, prompts)["by_prompt"]}
    assert (cells["hands"]["variants"], cells["hands"]["of"]) == (2, 3)
    assert cells["hands"]["elsewhere"] == 0.0


def test_rows_by_defect_say_how_many_carry_it_and_what_became_of_them() -> None:
    outcomes = six()
    made = [plain(row) for row in rows_of(outcomes, DEFECTS, "defect")]
    assert [(row["group"], row["model"], row["reviewed"]) for row in made] == [
        ("hands", "A", 2),
        ("text", "A", 1),
        ("text", "B", 1),
    ]
    hands = made[0]
    assert (hands["fixed"], hands["rejected"], hands["variants"]) == (1, 1, 3)
    variants = variants_of(outcomes)
    shares = carried_shares(variants, tagging(variants, DEFECTS))
    assert shares["hands", "A", "production"]["carried"] == 2


def test_a_re_roll_under_a_tag_is_no_first_take() -> None:
    outcomes = [
        make_outcome("b1", REJECT, take="t1", minute=0, sequence=0),
        make_outcome("b1", ACCEPT, take="t2", minute=5, sequence=1),
    ]
    (row,) = rows_of(outcomes, {1: ("soft light",)}, "prompt")
    assert (row.eligible, row.accepted) == (0, 1)


def test_prompt_tags_have_their_rate_beside_that_of_the_others() -> None:
    outcomes = [make_outcome(f"b{n}", ACCEPT if n < 6 else REJECT, sequence=n) for n in range(12)]
    tags = {n: ("soft light",) if n < 8 else () for n in range(11)}
    found = prompts_of(outcomes, tags)
    (row,) = found["tags"]
    assert (row["briefs"], row["accepted"], row["reviewed"]) == (8, 6, 8)
    assert (row["rate"], row["elsewhere"]) == (0.75, 0.0)
    assert found["without_prompt"] == 1


@given(libraries(), st.dictionaries(st.integers(0, 23), st.sampled_from([("x",), ("x", "y")])))
def test_shares_are_rates_inside_their_intervals(
    outcomes: list[Outcome], defects: dict[int, tuple[str, ...]]
) -> None:
    found = defects_of(outcomes, defects, defects)
    for one in (*found["totals"], *found["by_model"], *found["by_prompt"]):
        assert 0 <= one["variants"] <= one["of"]
        assert 0 <= one["share"] <= 1
        if one["low"] is not None and one["high"] is not None:
            assert one["low"] <= one["share"] + 1e-9
            assert one["share"] <= one["high"] + 1e-9
