import json
import random
from dataclasses import replace

import pytest
from hypothesis import given

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.money import Money
from curator.core.outcome import OrderSource, Outcome
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier
from curator.exporters import wording
from curator.statistics.cells import GROUPINGS
from curator.statistics.clustering import clustered_rate
from curator.statistics.report import build_report
from tests.statistics.outcomes import (
    ACCEPT,
    FIX,
    REJECT,
    event_log,
    libraries,
    make_outcome,
    two_models,
    vectors,
)

ROW_KEYS = [
    "model", "tier", "eligible", "decided", "coverage", "successes", "rate", "low", "high",
    "bound_low", "bound_high", "rate_any", "rate_lenient", "variants", "reviewed", "accepted",
    "fixed", "rejected", "acceptance", "acceptance_low", "acceptance_high", "n_eff",
    "accepted_per_hour", "cost_per_accepted", "order_badge",
]  # fmt: skip
COMPARISON_KEYS = [
    "a", "b", "briefs", "only_a", "only_b", "difference", "low", "high", "p_mid", "e_value",
    "finding", "briefs_needed",
]  # fmt: skip


def only_row(outcomes: list[Outcome], **options: object) -> dict[str, object]:
    (row,) = build_report(outcomes, **options).as_dict()["rows"]  # type: ignore[arg-type]
    return row


def test_the_worked_example_comes_out_as_counted_by_hand() -> None:
    row = only_row(event_log())
    assert {key: row[key] for key in ("eligible", "decided", "successes")} == {
        "eligible": 6,
        "decided": 5,
        "successes": 1,
    }
    assert row["coverage"] == pytest.approx(5 / 6)
    assert (row["rate"], row["rate_lenient"], row["rate_any"]) == (0.2, 0.4, 0.6)
    assert (row["bound_low"], row["bound_high"]) == pytest.approx((1 / 6, 1 / 3))
    assert (row["variants"], row["reviewed"], row["accepted"]) == (11, 10, 4)
    assert row["acceptance"] == 0.4
    assert row["rankable"] is False


def test_the_document_has_the_contract_s_keys_first() -> None:
    document = build_report(two_models()).as_dict()
    assert (document["schema"], document["definition"]) == ("curator.stats/1", "strict@1")
    assert list(document["rows"][0])[: len(ROW_KEYS)] == ROW_KEYS
    assert list(document["comparisons"][0])[: len(COMPARISON_KEYS)] == COMPARISON_KEYS
    assert {
        "unit", "order_source", "coverage", "blinded", "paired", "excluded", "unassigned",
        "software",
    } <= document["sceptic"].keys()  # fmt: skip


def test_two_models_agree_with_r_and_statsmodels() -> None:
    expected = vectors("end_to_end")["dataset_A"]["expected"]
    for row in build_report(two_models()).as_dict()["rows"]:
        theirs = expected[row["model"]]
        assert row["rate"] == pytest.approx(expected["first_take"][f"ftsr_{row['model']}"])
        assert row["acceptance"] == pytest.approx(theirs["p"], abs=1e-9)
        assert row["n_eff"] == pytest.approx(theirs["n_eff"], abs=1e-6)
        limits = (row["acceptance_low"], row["acceptance_high"])
        assert limits == pytest.approx(theirs["ci"], abs=1e-9)


def test_tiers_and_models_are_never_mixed() -> None:
    outcomes = [
        make_outcome("b1", model=model, tier=tier)
        for model in (UNKNOWN_MODEL, "zebra", "A")
        for tier in (Tier.REFINEMENT, Tier.IDEATION)
    ]
    rows = build_report(outcomes).as_dict()["rows"]
    assert [(row["model"], row["tier"]) for row in rows] == [
        ("A", "ideation"), ("A", "refinement"),
        ("zebra", "ideation"), ("zebra", "refinement"),
        (UNKNOWN_MODEL, "ideation"), (UNKNOWN_MODEL, "refinement"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("model", ["A", "B"]),
        ("tier", ["ideation", "production"]),
        ("campaign", ["", "spring"]),
        ("brief", ["b1", "spring / b1"]),
    ],
)
def test_rows_carry_the_group_that_the_report_is_by(by: str, groups: list[str]) -> None:
    outcomes = [
        make_outcome("b1", model="B", tier=Tier.IDEATION, campaign=""),
        make_outcome("b1", model="A", tier=Tier.PRODUCTION),
    ]
    rows = build_report(outcomes, by=by).as_dict()["rows"]
    assert [row["group"] for row in rows] == groups


def test_a_grouping_that_is_not_there_is_named() -> None:
    with pytest.raises(CuratorError) as caught:
        build_report([], by="defect")
    assert "'defect'" in caught.value.message
    assert "campaign" in caught.value.hint


def test_by_campaign_models_are_compared_inside_each_and_by_brief_not_at_all() -> None:
    outcomes = [
        make_outcome(brief, model=model, campaign=campaign)
        for campaign in ("autumn", "spring")
        for brief in ("b1", "b2")
        for model in ("A", "B")
    ]
    pairs = build_report(outcomes, by="campaign").as_dict()["comparisons"]
    assert [(pair["group"], pair["briefs"]) for pair in pairs] == [("autumn", 2), ("spring", 2)]
    assert build_report(outcomes, by="brief").as_dict()["comparisons"] == []


def test_the_definition_in_force_moves_the_headline() -> None:
    log = event_log()
    assert only_row(log, definition="lenient@1")["rate"] == 0.4
    assert only_row(log, definition="@any")["rate"] == 0.6
    assert only_row(log, definition="lenient@1", lenient_minutes=10)["rate"] == 0.2
    assert only_row(log, lenient_minutes=10)["rate_lenient"] == 0.2


def test_a_model_with_few_briefs_or_little_coverage_is_not_rankable() -> None:
    def rankable(decided: int, pending: int, model: str = "A") -> object:
        verdicts = [ACCEPT] * decided + [None] * pending
        outcomes = [
            make_outcome(f"b{place}", verdict, model=model)
            for place, verdict in enumerate(verdicts)
        ]
        return only_row(outcomes)["rankable"]

    assert rankable(9, 1) is True
    assert rankable(8, 1) is False
    assert rankable(4, 0) is False
    assert rankable(9, 1, UNKNOWN_MODEL) is False


def test_the_badge_names_the_weakest_source_of_order() -> None:
    known = make_outcome("b1")
    assert only_row([known])["order_badge"] is None
    guessed = [
        make_outcome("b2", order_source=OrderSource.EMBEDDED),
        make_outcome("b3", order_source=OrderSource.FILE_TIME),
    ]
    assert only_row([known, *guessed])["order_badge"] == "file time"


def test_ten_campaigns_are_the_clusters_of_the_acceptance_rate() -> None:
    outcomes = [
        make_outcome(f"b{brief}", ACCEPT if campaign % 3 else REJECT, campaign=f"c{campaign}")
        for campaign in range(10)
        for brief in range(4)
    ]
    row = only_row(outcomes)
    expected = clustered_rate((4 if campaign % 3 else 0, 4) for campaign in range(10))
    assert row["clusters"] == "campaign"
    assert row["n_eff"] == expected.effective
    assert only_row(outcomes[:36])["clusters"] == "brief"


def test_time_without_a_stopwatch_does_not_make_the_hour_richer() -> None:
    timed = [make_outcome("b1", look_seconds=30.0), make_outcome("b2", REJECT, look_seconds=30.0)]
    imported = [make_outcome(f"old {place}") for place in range(50)]
    assert only_row(timed)["accepted_per_hour"] == 60.0
    row = only_row([*timed, *imported])
    assert row["accepted_per_hour"] == 60.0
    assert (row["timed_accepted"], row["timed_seconds"]) == (1, 60.0)


def test_the_desk_pays_for_looks_at_planted_flaws_and_the_models_do_not() -> None:
    outcomes = [
        make_outcome("b1", look_seconds=30.0),
        make_outcome("b1", take="planted", kind=Kind.SENTINEL, look_seconds=30.0),
    ]
    document = build_report(outcomes).as_dict()
    assert document["rows"][0]["accepted_per_hour"] == 120.0
    assert document["throughput"]["accepted_per_hour"] == 60.0
    assert document["throughput"]["low"] < 60.0 < document["throughput"]["high"]


def test_cost_counts_what_was_rejected_too_and_people_by_the_hour() -> None:
    outcomes = [
        make_outcome("b1", cost=0.5, look_seconds=36.0),
        make_outcome("b2", REJECT, cost=0.5, look_seconds=36.0),
        make_outcome("b3", FIX, cost=1.0, retouch_minutes=6),
    ]
    assert only_row(outcomes)["cost_per_accepted"] == 2.0
    assert only_row(outcomes, money=Money(hourly_rate=50.0))["cost_per_accepted"] == pytest.approx(
        8.0
    )


def test_a_partly_known_cost_is_not_a_cost() -> None:
    row = only_row([make_outcome("b1", cost=1.0), make_outcome("b2", cost=None)])
    assert (row["cost_per_accepted"], row["cost_unknown"]) == (None, 1)


def test_the_sceptic_learns_what_was_left_out() -> None:
    outcomes = [
        make_outcome("b1", model=UNKNOWN_MODEL, missing=True),
        make_outcome("b2", variant=1, order_source=OrderSource.EMBEDDED),
        make_outcome("b3", kind=Kind.SENTINEL),
        make_outcome("b4", kind=Kind.REPEAT, cancelled=True),
        make_outcome("b5", cancelled=True),
    ]
    report = build_report(outcomes, blinded_share=0.75, blind_unstated=3, software_version="1.2.3")
    box = report.as_dict()["sceptic"]
    assert box["excluded"] == {"sentinel": 1, "repeat": 1, "cancelled": 1}
    assert (box["unassigned"], box["missing"], box["culled"]) == (1, 1, 1)
    assert box["order_source"] == {
        "requested": 1, "embedded": 1, "file time": 0, "import order": 0,
    }  # fmt: skip
    assert box["blind_unstated"] == 3
    assert (box["blinded"], box["software"], box["coverage"]) == (0.75, "1.2.3", 1.0)
    assert box["paired"] is False


def test_models_that_share_no_brief_are_listed() -> None:
    outcomes = [make_outcome("b1", model="A"), make_outcome("b2", model="B")]
    box = build_report(outcomes).as_dict()["sceptic"]
    assert box["not_comparable"] == [{"a": "A", "b": "B", "tier": "production", "group": ""}]
    assert box["paired"] is False


def test_an_empty_library_has_an_empty_report() -> None:
    document = build_report([]).as_dict()
    assert (document["rows"], document["comparisons"]) == ([], [])
    assert document["sceptic"]["coverage"] is None


@given(libraries())
def test_every_report_is_json_with_rates_in_0_to_1(outcomes: list[Outcome]) -> None:
    document = build_report(outcomes, money=Money(hourly_rate=60)).as_dict()
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    for row in document["rows"]:
        for low, rate, high in (
            ("low", "rate", "high"),
            ("acceptance_low", "acceptance", "acceptance_high"),
        ):
            if row[rate] is not None:
                assert 0 <= row[low] <= row[rate] <= row[high] <= 1
        assert row["accepted"] + row["fixed"] + row["rejected"] == row["reviewed"]
        assert row["reviewed"] <= row["variants"]


@given(libraries())
def test_the_order_of_outcomes_changes_no_number(outcomes: list[Outcome]) -> None:
    shuffled = outcomes.copy()
    random.Random(3).shuffle(shuffled)
    for by in GROUPINGS:
        assert build_report(shuffled, by=by) == build_report(outcomes, by=by)


@given(libraries())
def test_every_counted_variant_is_in_exactly_one_row(outcomes: list[Outcome]) -> None:
    for by in GROUPINGS:
        document = build_report(outcomes, by=by).as_dict()
        rows = sum(row["variants"] for row in document["rows"])
        assert rows + sum(document["sceptic"]["excluded"].values()) == len(outcomes)
        eligible = sum(row["eligible"] for row in document["rows"])
        assert eligible == sum(document["sceptic"]["order_source"].values())


@given(libraries())
def test_planted_flaws_and_repeats_change_no_row_and_no_comparison(outcomes: list[Outcome]) -> None:
    planted = [
        replace(outcome, kind=kind, verdict=ACCEPT, take=f"{kind.value} of {outcome.take}")
        for outcome in outcomes
        for kind in (Kind.SENTINEL, Kind.REPEAT)
    ]
    before = build_report(outcomes)
    after = build_report([*planted, *outcomes])
    assert after.rows == before.rows
    assert after.comparisons == before.comparisons
    assert after.desk.accepted <= before.desk.accepted


def test_rates_are_given_with_and_without_what_was_judged_while_a_pace_was_changing() -> None:
    outcomes = [
        make_outcome(brief=f"brief {n}", verdict=Verdict.ACCEPT, suspect=n < 3) for n in range(6)
    ] + [make_outcome(brief=f"brief {n}", verdict=Verdict.REJECT) for n in range(6, 10)]
    report = build_report(outcomes)
    (row,), (rest,) = report.rows, report.without_suspects
    assert (row.decided, row.successes, row.rate) == (10, 6, 0.6)
    assert (rest.eligible, rest.decided, rest.successes) == (10, 7, 3)
    assert rest.coverage == pytest.approx(0.7)
    assert report.sceptic.suspect == 3
    document = report.as_dict()
    assert len(document["without_suspects"]) == 1
    answers = dict(wording.sceptic(document))
    said = answers["What was judged while a pace was changing?"]
    assert said.startswith("3 verdicts; without them: ")
    assert "43 %" in said
    assert "60 %" in said


def test_without_suspects_nothing_is_told_twice() -> None:
    report = build_report([make_outcome(verdict=Verdict.ACCEPT)])
    assert report.without_suspects == ()
    answers = dict(wording.sceptic(report.as_dict()))
    assert answers["What was judged while a pace was changing?"] == "nothing"


def test_verdicts_given_with_the_model_known_can_be_left_out_and_are_counted() -> None:
    outcomes = [
        make_outcome(brief="a", verdict=Verdict.ACCEPT, blind=False),
        make_outcome(brief="b", verdict=Verdict.REJECT),
    ]
    assert build_report(outcomes).rows[0].decided == 2
    report = build_report(outcomes, blind_only=True)
    assert (report.rows[0].decided, report.rows[0].eligible) == (1, 2)
    assert report.sceptic.unblinded == 1
    answers = dict(wording.sceptic(report.as_dict()))
    said = answers["Did reviewers see the model?"]
    assert "left out: 1 verdict given with the model known" in said
