"""The sentence that stands first, case by case."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.stats_document import Headline
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.statistics.comparison import Finding
from curator.statistics.report import build_report
from tests.statistics.outcomes import ACCEPT, REJECT, libraries, make_outcome


def headline_of(results: dict[str, str], **options: object) -> Headline:
    """Of models by their first takes on briefs 0, 1, ...: + accepted, - rejected, ? pending."""
    verdicts = {"+": ACCEPT, "-": REJECT, "?": None}
    outcomes = [
        make_outcome(f"brief {n}", verdicts[sign], model=model)
        for model, signs in results.items()
        for n, sign in enumerate(signs)
        if sign != " "
    ]
    return build_report(outcomes, **options).headline  # type: ignore[arg-type]


def test_nothing_decided_is_said_so() -> None:
    said = headline_of({"A": "???"})
    assert (said["case"], said["text"]) == ("nothing", "No first take is decided yet.")
    assert headline_of({})["case"] == "nothing"


def test_images_of_nobody_s_model_have_no_headline_rate() -> None:
    said = headline_of({UNKNOWN_MODEL: "+++++-"})
    assert said["case"] == "unknown model"
    assert said["text"] == (
        "6 first takes decided, but nobody stated by which model the images are."
    )


def test_under_five_first_takes_no_rate_is_named() -> None:
    said = headline_of({"A": "++-"})
    assert said["case"] == "too few"
    assert said["text"].startswith("A: 2 of 3 first takes succeeded.")
    assert "%" not in said["text"]


def test_one_model_has_its_takes_and_its_interval() -> None:
    said = headline_of({"A": "+++++++---"})
    assert said["case"] == "one model"
    assert said["text"] == (
        "A needs 1.4 takes per usable image: 7 of 10 first takes succeeded, 70 % (40–89 %)."
    )


def test_too_little_is_decided_to_rank_anybody() -> None:
    said = headline_of({"A": "+++++-????", "B": "+-----????"})
    assert said["case"] == "coverage"
    assert "Nothing is ranked: 4 of 10 first takes of A are undecided" in said["text"]
    assert "from 50 to 90 %" in said["text"]


def test_an_open_comparison_says_how_sure_and_how_many_more() -> None:
    said = headline_of({"A": "+++-------", "B": "++++++++--"})
    assert said["case"] == "open"
    assert re.fullmatch(
        r"B needs 1\.\d takes per usable image, A 3\.3; (9\d|over 99) % sure B is better; "
        r"about \d+ more briefs? would settle it\.",
        said["text"],
    )
    assert said["a"] is not None
    assert said["a"]["model"] == "B"
    assert said["p_ahead"] is not None
    assert said["p_ahead"] > 0.9


def test_ahead_is_said_only_on_the_evidence_for_every_day() -> None:
    said = headline_of({"A": "+" * 4 + "-" * 16, "B": "+" * 20})
    assert said["case"] == "ahead"
    assert said["text"] == (
        "B needs 1.0 takes per usable image, A 5.0; B is ahead, over 99 % sure."
    )
    assert said["more_briefs"] is None


def test_no_practical_difference_is_a_finding_too() -> None:
    said = headline_of({"A": "+-" * 300, "B": "+-" * 300})
    assert said["case"] == "same"
    assert said["text"].startswith("No practical difference between A and B on 600 briefs")


def test_models_on_different_briefs_are_not_ranked() -> None:
    said = headline_of({"A": "++++++----", "B": " " * 10 + "++--------"})
    assert said["case"] == "unpaired"
    assert "on different briefs" in said["text"]
    assert "better" not in said["text"]


def test_five_common_briefs_are_the_least() -> None:
    said = headline_of({"A": "++++", "B": "----"})
    assert said["case"] == "too few"
    assert said["more_briefs"] == 1


def relations_of(said: Headline) -> dict[str, list[str]]:
    return {one["relation"]: [part["model"] for part in one["models"]] for one in said["groups"]}


def test_of_three_models_the_leader_stands_beside_its_closest_rival_not_beside_the_worst() -> None:
    said = headline_of({"A": "+" * 34 + "-" * 6, "B": "+" * 26 + "-" * 14, "C": "-" * 34 + "+" * 6})
    assert re.fullmatch(
        r"A needs 1\.2 takes per usable image, B 1\.5: not yet known which is better, "
        r"(about \d+|a few) more briefs would settle it; both are ahead of C \(6\.7\)\.",
        said["text"],
    )
    assert said["a"] is not None
    assert said["b"] is not None
    assert (said["case"], said["a"]["model"], said["b"]["model"]) == ("open", "A", "B")
    assert (relations_of(said), said["others"]) == ({"both": ["C"]}, 1)


def test_who_is_not_found_behind_the_rival_is_not_said_to_be() -> None:
    said = headline_of(
        {
            "A": "+" * 30 + "-" * 10,
            "B": "+" * 22 + "-" * 12 + "++----",
            "C": "-" * 24 + "+" * 8 + "-" * 8,
        }
    )
    assert said["text"].startswith("A needs 1.3 takes per usable image, B 1.7: not yet known")
    assert said["text"].endswith("; A is ahead of C (5.0).")


def test_who_is_ahead_of_everybody_is_said_to_be_and_of_whom() -> None:
    worse = {"B": "+-----" * 10, "C": "-+----" * 10}
    said = headline_of({"A": "+" * 60, **worse})
    assert said["text"] == (
        "A needs 1.0 takes per usable image, B 6.0; A is ahead of B and C (6.0)."
    )
    assert (said["case"], relations_of(said)) == ("ahead", {"ahead": ["B", "C"]})
    said = headline_of({"A": "+" * 60, **worse, "D": "--+---" * 10, "E": "---+--" * 10})
    assert said["text"] == "A needs 1.0 takes per usable image, B 6.0; A is ahead of all 4 others."
    said = headline_of(
        {"A": "+" * 60, **worse, "D": "--+---" * 10, "E": "---+--" * 10, "F": "+++?"}
    )
    assert said["text"].endswith(
        "A is ahead of B, C (6.0) and 2 others; not yet comparable with A: F (3 of 3)."
    )


def test_a_model_that_cannot_be_ranked_does_not_lead_and_is_not_left_out() -> None:
    said = headline_of({"A": "+" * 7 + "?" * 13, "B": "+-" * 10, "C": "-+" * 10})
    assert said["text"].startswith("B needs 2.0 takes per usable image, C 2.0: not yet known")
    assert said["text"].endswith("; not yet comparable with B: A (1.0).")


def test_where_nobody_can_be_ranked_all_are_named_that_have_a_rate() -> None:
    said = headline_of({name: signs + "?" * 9 for name, signs in
                        (("A", "+++--"), ("B", "++++-"), ("C", "+-+-+"))})  # fmt: skip
    assert said["case"] == "coverage"
    assert said["text"].startswith(
        "B needs 1.3 takes per usable image, A 1.7, C 1.7. Nothing is ranked: 9 of 14 first takes"
    )


SIGNS = st.text(alphabet="++--? ", min_size=0, max_size=40)


@given(st.dictionaries(st.sampled_from("ABCDE"), SIGNS, min_size=3))
def test_the_headline_contradicts_no_pair(results: dict[str, str]) -> None:
    verdicts = {"+": ACCEPT, "-": REJECT, "?": None}
    report = build_report(
        make_outcome(f"brief {n}", verdicts[sign], model=model)
        for model, signs in results.items()
        for n, sign in enumerate(signs)
        if sign != " "
    )
    said = report.headline
    leaders = {frozenset((one.a, one.b)): (one.finding, one.leader) for one in report.comparisons}
    a, b = said["a"], said["b"]
    for relation, models in relations_of(said).items():
        for model in models:
            assert a is not None
            finding, leader = leaders.get(frozenset((a["model"], model)), (Finding.OPEN, None))
            assert (finding is Finding.AHEAD) == (relation in {"ahead", "both", "behind"})
            assert (leader == a["model"]) == (relation in {"ahead", "both"})
            if relation == "both":
                assert b is not None
                assert leaders[frozenset((b["model"], model))] == (Finding.AHEAD, b["model"])
    if said["case"] == "ahead":
        assert a is not None
        assert b is not None
        assert leaders[frozenset((a["model"], b["model"]))] == (Finding.AHEAD, a["model"])
        assert a["successes"] * b["decided"] > b["successes"] * a["decided"]
    told = {model for models in relations_of(said).values() for model in models}
    if said["groups"]:
        assert a is not None
        assert b is None or len({a["model"], b["model"], *told}) == said["others"] + 2


def test_where_one_had_harder_briefs_the_figures_are_those_of_the_finding() -> None:
    said = headline_of(
        {"A": "+" * 24 + "-" * 80, "B": "+" * 6 + "-" * 18 + " " * 80 + "+" * 80},
    )
    assert said["text"] == (
        "On the 24 briefs that both were tried on A needs 1.0 takes per usable image, B 4.0; "
        "A is ahead, over 99 % sure. Over all their briefs, which are not the same, A needs 4.3, "
        "B 1.2."
    )
    assert said["a"] is not None
    assert (said["a"]["common"], said["a"]["successes"], said["a"]["decided"]) == (24, 24, 24)
    assert [part["decided"] for part in said["over_all"]] == [104, 104]


def test_of_many_models_nobody_is_named_with_a_figure_that_says_otherwise() -> None:
    said = headline_of(
        {
            "A": "+" * 30 + "-" * 30,
            "B": "+" * 20 + "-" * 40,
            "C": "-" * 30 + " " * 30 + "+" * 12 + "-" * 10,
        }
    )
    assert said["text"].startswith("A needs 2.0 takes per usable image, B 3.0")
    assert said["text"].endswith("; A is ahead of B and C (on common briefs).")
    assert said["groups"][0]["unlike"] == ["C"]
    hard = {"A": "+" * 24 + "-" * 80, "B": "-" * 24 + " " * 80 + "+" * 80, "C": "-" * 24}
    assert headline_of(hard)["text"] == (
        "On the 24 briefs that both were tried on A needs 1.0 takes per usable image, B has no "
        "usable first take among 24; A is ahead of B and C (on common briefs). Over all their "
        "briefs, which are not the same, A needs 4.3, B 1.3."
    )


def test_a_headline_of_some_models_is_about_them_and_follows_the_same_rule() -> None:
    results = {"A": "+" * 20, "B": "+" * 4 + "-" * 16, "C": "+" * 2 + "-" * 18}
    assert headline_of(results)["a"] != headline_of(results, headline_of=["B", "C"])["a"]
    said = headline_of(results, headline_of=["B", "C"])
    assert said["text"].startswith("B needs 5.0 takes per usable image, C 10.0")
    assert "A" not in said["text"]
    assert headline_of(results, headline_of=["B"])["case"] == "one model"
    assert headline_of(results, headline_of=["D"])["case"] == "nothing"


def test_takes_that_lie_in_the_middle_are_rounded_up() -> None:
    assert "needs 1.3 takes per usable image: 4 of 5" in headline_of({"A": "++++-"})["text"]


def test_the_headline_speaks_of_one_tier_alone() -> None:
    outcomes = [
        make_outcome(f"b{n}", ACCEPT, model="A", tier=tier)
        for tier, many in ((Tier.IDEATION, 30), (Tier.PRODUCTION, 6))
        for n in range(many)
    ]
    said = build_report(outcomes).headline
    assert said["tier"] == "ideation"
    assert said["text"].startswith("In ideation: A needs 1.0 takes")
    assert build_report(outcomes[:30]).headline["text"].startswith("A needs 1.0 takes")


@pytest.mark.parametrize("by", ["tier", "campaign", "brief"])
def test_whatever_rows_are_by_the_headline_is_the_same(by: str) -> None:
    results = {"A": "+++-------", "B": "++++++++--"}
    assert headline_of(results, by=by) == headline_of(results)


@given(libraries())
def test_every_library_has_a_sentence(outcomes: list[object]) -> None:
    said = build_report(outcomes).headline  # type: ignore[arg-type]
    assert said["text"].endswith(".")
    assert "nan" not in said["text"]
    assert "None" not in said["text"]
    if said["p_ahead"] is not None and said["case"] == "open" and not said["others"]:
        assert 0.5 - 1e-9 <= said["p_ahead"] <= 1
