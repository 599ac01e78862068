"""The report's sections of a real library: they change no row, name nobody, and say what is so."""

import json
import threading
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.artifact import Measurement
from curator.core.batch import plan_batch
from curator.core.decision import Decision, Verdict
from curator.core.fact import FactKind
from curator.core.outcome import Outcome
from curator.core.reckoned import Deciding
from curator.core.stats_document import GROUPINGS, SECTIONS
from curator.core.variant import BatchId, Tier, VariantId
from curator.core.variant_columns import VariantColumns
from curator.exporters import wording as say
from curator.exporters.base import EXPORTERS
from curator.library.library import Library
from curator.library.reckoning import Reckoning
from curator.library.values import Analysed
from curator.statistics.tagged_rows import decisions_by_place
from curator.statistics.tagging import tagging_of
from curator.statistics.variants import variants_of
from curator.workflow.gathered import Gathered
from curator.workflow.money import change_money
from curator.workflow.reading import Reading, set_reading, set_reviewer_group
from curator.workflow.report_rows import groups_of, shown_places
from curator.workflow.report_sections import check_sections
from curator.workflow.reporting import report_as_text, statistics_report
from tests.builders import NOON, fill, make_decision, make_new
from tests.looks import look_like, style_of
from tests.statistics.outcomes import ACCEPT, REJECT, make_outcome

PEOPLE = ("Quentin Zappa", "Xenia Wolff", "Yusuf Vogt")
BRIEFS = 12


def decide(
    library: Library,
    variant: VariantId,
    verdict: Verdict,
    who: str,
    n: int,
    batch: BatchId | None = None,
) -> None:
    made = Decision(
        variant,
        verdict,
        who,
        NOON + timedelta(seconds=10 * n),
        look_seconds=5.0,
        session=f"sitting of {who} {n // 20}",
        position=n % 20,
        defects=("hands",) if verdict is Verdict.REJECT else (),
    )
    library.decide([made], NOON, batch)


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    """Two models on twelve briefs of two variants each; B succeeds on nine, A on three of them."""
    with Library.open(library_file) as opened:
        new = [
            make_new(
                f"{model} {brief} {n}.png",
                brief=f"brief {brief}",
                model=model,
                campaign="spring",
                take=f"{model} {brief}",
                variant_index=n,
                requested_at=NOON,
                cost=0.1,
            )
            for brief in range(BRIEFS)
            for model in "AB"
            for n in range(2)
        ]
        prompts = ["vase, soft light", "vase, hard light"]
        fill(
            opened,
            [
                replace(
                    one,
                    place=replace(one.place, generation_seconds=6.0),
                    generation=replace(one.generation, prompt=prompts[number // 4 % 2]),
                )
                for number, one in enumerate(new)
            ],
        )
        ids = opened.ids()
        items = plan_batch(opened.candidates(PEOPLE[0], NOON), cap=48, seed=11)
        opened.begin_session("planned", PEOPLE[0], NOON)
        planned = opened.store_batch(PEOPLE[0], "planned", 11, items, NOON)
        for n, variant in enumerate(ids[:-1]):
            brief, is_b = n // 4, n % 4 >= 2
            wins = n % 2 == 0 and brief < (9 if is_b else 3)
            batch = planned if n == 0 else None
            decide(opened, variant, ACCEPT if wins else REJECT, PEOPLE[n % 3], n, batch)
        decide(opened, ids[0], REJECT, PEOPLE[1], 99)  # a second opinion; the first one is A's
        decide(opened, ids[0], ACCEPT, PEOPLE[2], 100)
        yield opened


def everything(library: Library, **options: Any) -> dict[str, Any]:
    return statistics_report(library, sections=SECTIONS, **options)


def test_sections_change_neither_rows_nor_comparisons(library: Library) -> None:
    plain, full = statistics_report(library), everything(library)
    for key in plain.keys() - {"sections", "sceptic"}:
        assert plain[key] == full[key], key
    assert plain["sceptic"].items() <= full["sceptic"].items()
    assert plain["sections"] == []
    assert tuple(full["sections"]) == SECTIONS
    assert not plain.keys() & {"economy", "defects", "trend", "drift"}
    json.dumps(full, allow_nan=False)


def test_the_same_library_gives_the_same_bytes(library: Library) -> None:
    assert json.dumps(everything(library)) == json.dumps(everything(library))


def test_a_report_is_of_one_moment_whatever_is_decided_meanwhile(
    library: Library, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(library)
    read = Reckoning.variant_columns

    def meanwhile(self: Reckoning, *args: Any, **options: Any) -> VariantColumns:
        def decide_all() -> None:
            with Library.open(library_file) as other:
                for number in other.ids():
                    other.decide([make_decision(number, Verdict.REJECT, "zoe")], NOON)

        thread = threading.Thread(target=decide_all)
        thread.start()
        thread.join()
        return read(self, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Reckoning, "variant_columns", meanwhile)
        assert json.dumps(everything(library)) == json.dumps(before)
    assert json.dumps(everything(library)) != json.dumps(before)


def test_a_section_that_does_not_exist_is_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="no section moon"):
        check_sections(["trend", "moon"])


def test_every_grouping_prints_in_every_text_form(library: Library) -> None:
    for by in GROUPINGS:
        report = everything(library, by=by)
        assert report["by"] == by
        for form in ("table", "json", "csv", "html"):
            assert report_as_text(report, form)


def test_no_document_and_no_file_names_a_reviewer(library: Library) -> None:
    set_reading(library, Reading.CONFIRMATORY, PEOPLE[0], NOON)
    set_reviewer_group(library, "day shift", PEOPLE[:2])
    names = [word for name in PEOPLE for word in name.split()] + ["sitting of"]
    for by in GROUPINGS:
        report = everything(library, by=by)
        texts = [json.dumps(report)]
        texts += [report_as_text(report, form) for form, _ in EXPORTERS.items() if form in
                  {"table", "json", "csv", "html"}]  # fmt: skip
        for text in texts:
            assert not [name for name in names if name in text]
    assert report["sceptic"]["reading_by"] == "a reviewer"


def test_groups_of_few_reviewers_are_not_shown_and_it_is_said_why(library: Library) -> None:
    report = statistics_report(library, by="reviewers")
    assert report["rows"] == []
    assert {(one["model"], one["group"]) for one in report["suppressed"]} == {
        ("A", "all reviewers"),
        ("B", "all reviewers"),
    }
    assert "fewer than 5 reviewers or 200 decisions" in report["suppressed"][0]["reason"]


def test_who_decided_and_whether_blind_is_said_of_the_part_that_is_asked_about(
    tmp_path: Path,
) -> None:
    parts = (("open", Tier.IDEATION, "ada", False), ("shut", Tier.PRODUCTION, "ben", True))
    with Library.open(tmp_path / "parts.curator") as library:
        variants = fill(
            library,
            [
                make_new(
                    f"{n}{name}.png",
                    brief=f"brief {n} {name}",
                    campaign=name,
                    tier=tier,
                    take="t",
                    requested_at=NOON,
                    made_at=NOON + timedelta(days=name == "shut"),
                )
                for name, tier, _, _ in parts
                for n in range(3)
            ],
        )
        made = [
            replace(make_decision(variant, ACCEPT, who), blind=blind)
            for variant, (_, _, who, blind) in zip(
                variants, [part for part in parts for _ in range(3)], strict=True
            )
        ]
        for one in made:
            library.decide([one], NOON)
        library.undecide("ben", variants[-1], NOON)
        seen = {"reviewers": 1, "decisions": 3, "blinded": 0.0}
        blind = {"reviewers": 1, "decisions": 2, "blinded": 1.0}
        scopes: list[tuple[dict[str, Any], dict[str, Any]]] = [
            ({}, {"reviewers": 2, "decisions": 5, "blinded": 0.4}),
            ({"campaign": "open"}, seen),
            ({"tier": Tier.IDEATION}, seen),
            ({"campaign": "shut"}, blind),
            ({"asked_since": NOON + timedelta(days=1)}, blind),
            ({"campaign": "open", "tier": Tier.PRODUCTION}, {"decisions": 0, "blinded": None}),
        ]
        for scope, wanted in scopes:
            report = statistics_report(library, sections=("box",), **scope)
            assert report["sceptic"] | wanted == report["sceptic"]
            questions = dict(say.sceptic(report))
            assert ("Which seeds were used in the whole library?" in questions) == bool(scope)


def test_a_part_of_the_library_is_narrowed_but_for_tiers(library: Library) -> None:
    assert not Gathered(library).is_narrowed
    assert not Gathered(library, tier=Tier.PRODUCTION).is_narrowed
    assert Gathered(library, campaign="spring").is_narrowed
    assert Gathered(library, asked_since=NOON).is_narrowed
    assert Gathered(library, blind_only=True).is_narrowed


def test_rows_by_defect_count_those_that_carry_it(library: Library) -> None:
    ids = library.ids()
    library.facts.say([ids[0]], FactKind.DEFECT, "text", PEOPLE[0], NOON)
    rows = statistics_report(library, by="defect")["rows"]
    counts = {(row["group"], row["model"]): (row["carried"], row["of"]) for row in rows}
    assert counts["text", "A"] == (1, 24)
    assert counts["hands", "A"] == (22, 24)  # 21 rejected, and one that a colleague rejected
    assert counts["hands", "B"] == (14, 23)
    assert all(0 <= row["share"] <= 1 for row in rows)


def test_rows_by_prompt_have_the_phrases_that_tell_briefs_apart(library: Library) -> None:
    rows = statistics_report(library, by="prompt")["rows"]
    assert {row["group"] for row in rows} == {"soft light", "hard light"}
    soft = next(row for row in rows if (row["group"], row["model"]) == ("soft light", "B"))
    assert (soft["eligible"], soft["variants"]) == (6, 12)


def test_the_economy_rests_on_the_settings_and_on_the_library(library: Library) -> None:
    change_money(library, hourly_rate=60.0, prompt_minutes=1.0, currency="USD")
    economy = everything(library)["economy"]
    assert economy["currency"] == "USD"
    a = next(row for row in economy["cost"] if row["model"] == "A")
    looks = 26 * 5 / 60  # 24 variants, one of them seen three times, at a dollar a minute
    assert a["review"] == pytest.approx(looks)
    assert a["total"] == pytest.approx(2.4 + looks + 12)
    assert a["missing"] == []
    assert economy["hours"]["accepted"] == 12
    assert economy["hours"]["active"]["hours"] * 3600 == pytest.approx(49 * 5)
    assert economy["debt"]["unreviewed"] == 1
    assert economy["debt"]["look_seconds"] == 5.0
    (gap,) = economy["gaps"]
    assert (gap["better"]["model"], gap["missing"]) == ("B", [])


def test_the_box_counts_people_and_names_seeds(library: Library) -> None:
    box = everything(library)["sceptic"]
    assert (box["reviewers"], box["decisions"], box["few_reviewers"]) == (3, 49, True)
    assert (box["batches"], box["seeds"]) == (1, ["11"])
    assert box["counterbalance"]["blocks"] == BRIEFS
    assert 0 <= box["counterbalance"]["imbalance"] <= 0.5
    assert (box["reading"], box["reading_by"]) == ("exploratory", None)
    set_reading(library, Reading.CONFIRMATORY, "art direction", NOON)
    box = statistics_report(library)["sceptic"]
    assert (box["reading"], box["reading_by"]) == ("confirmatory", "art direction")
    assert box["reading_at"] == "2026-05-19T12:00:00+00:00"


def test_a_batch_in_which_nothing_is_decided_is_in_no_answer(library: Library) -> None:
    before = everything(library)["sceptic"]
    (left,) = library.candidates(PEOPLE[1], NOON + timedelta(days=9))  # nobody is busy with it
    items = plan_batch([left], cap=9, seed=12)
    library.begin_session("looked in", PEOPLE[1], NOON)
    batch = library.store_batch(PEOPLE[1], "looked in", 12, items, NOON)
    assert everything(library)["sceptic"] == before
    made = Decision(left.variant, ACCEPT, PEOPLE[1], NOON)
    library.decide([made], NOON, batch)
    assert everything(library)["sceptic"]["seeds"] == ["11", "12"]
    library.undo(PEOPLE[1], NOON)
    assert everything(library)["sceptic"] == before


def test_the_box_says_whose_verdict_counts_and_how_often_that_matters(library: Library) -> None:
    box = everything(library)["sceptic"]
    assert (box["several"], box["differ"], box["has_lead"]) == (1, 1, False)
    said = dict(say.sceptic(everything(library)))["Whose verdict counts?"]
    assert said == (
        "that of the majority; no lead is named, so a tie goes to the latest; "
        "1 image judged by several reviewers, 1 with different verdicts"
    )
    library.set_setting("lead", PEOPLE[0])
    said = dict(say.sceptic(everything(library)))["Whose verdict counts?"]
    assert "a tie goes to the lead, else to the latest" in said
    assert PEOPLE[0] not in said


def test_reviewers_and_places_are_held_still(library: Library) -> None:
    (found,) = everything(library)["adjusted"]
    assert found["strata"] >= 1
    assert found["used"] + found["left_out"] == 2 * BRIEFS
    assert -1 <= found["low"] <= found["difference"] <= found["high"] <= 1


def test_flags_say_how_often_they_were_right_and_mute_below_the_floor(library: Library) -> None:
    ids = library.ids()[:20]
    for n, variant in enumerate(ids):
        measured = (Measurement("blur", 1, 0.9, 0.9, None, "soft"),)
        library.store_analyses([Analysed(variant, measured)], "test")
        library.flagging.answer(variant, "blur", n < 8, PEOPLE[0], NOON)
    (row,) = everything(library)["flags"]["rows"]
    assert (row["text"], row["muted"]) == ("right 8 of 20 times here", False)
    assert row["low"] < row["precision"] == 0.4 < row["high"]
    library.flagging.set_floor(0.5)
    flags = everything(library)["flags"]
    assert (flags["floor"], flags["rows"][0]["muted"]) == (0.5, True)
    assert library.flagging.rules().is_quiet("blur", 1)
    with pytest.raises(ValueError, match="between 0 and 1"):
        library.flagging.set_floor(1.5)


def test_the_trend_has_a_point_a_week_and_model(library: Library) -> None:
    points = everything(library)["trend"]["points"]
    assert [(one["week"], one["model"]) for one in points] == [
        ("2026-W21", "A"),
        ("2026-W21", "B"),
    ]
    assert [one["successes"] for one in points] == [3, 9]


def test_a_campaign_s_look_is_followed_in_the_order_of_acceptance(library: Library) -> None:
    ids = library.ids()
    accepted = [one.sequence for one in library.outcomes() if one.verdict is ACCEPT]
    accepted = [*accepted[1:], accepted[0]]  # the first one was decided by its last vote
    looks = {
        variant: look_like(n, style=style_of(n, lightness=12.0 if variant == accepted[9] else 0))
        for n, variant in enumerate(ids)
    }
    library.store_analyses([Analysed(one, look=look) for one, look in looks.items()], "look=1")
    assert everything(library)["drift"]["campaigns"] == []
    others = [one for one in ids if one not in accepted][:12]
    library.likeness.set_references("spring", others)
    (drift,) = everything(library)["drift"]["campaigns"]
    assert [point["variant"] for point in drift["points"]] == accepted
    assert [ten["first"] for ten in drift["tens"]] == [1, 11]
    tenth = drift["points"][9]
    assert tenth["light"] > 2 * drift["points"][0]["light"]
    assert drift["tenth_beside_first"]["light"] == pytest.approx(
        tenth["light"] - drift["points"][0]["light"]
    )


def test_too_few_references_are_a_reason(library: Library) -> None:
    ids = library.ids()
    library.store_analyses([Analysed(ids[0], look=look_like(0))], "look=1")
    library.likeness.set_references("spring", ids[:1])
    (drift,) = everything(library)["drift"]["campaigns"]
    assert (drift["points"], drift["reason"]) == ([], "1 measured references; 8 are needed")


def test_a_part_of_the_library_has_sections_of_its_own(library: Library) -> None:
    report = everything(library, campaign="spring")
    assert report["scope"]["campaign"] == "spring"
    assert report["economy"]["hours"]["accepted"] == 12
    assert everything(library, campaign="winter")["defects"]["totals"] == []


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from("xyz"), st.integers(0, 12), st.sampled_from([1, 30, 60, 210])),
        max_size=14,
    )
)
def test_no_row_stands_for_few_reviewers_nor_can_be_worked_out(
    work: list[tuple[str, int, int]],
) -> None:
    outcomes: list[Outcome] = []
    deciding: dict[int, Deciding] = {}
    for team, who, many in work:
        for _ in range(many):
            number = len(outcomes)
            outcomes.append(make_outcome(f"b{number}", ACCEPT, sequence=number))
            deciding[number] = Deciding(f"{team}{who}", NOON, "s", None)
    teams = {team: [f"{team}{n}" for n in range(13)] for team in "xy"}
    variants = variants_of(outcomes, deciding)
    groups = groups_of(teams, variants.reviewers)
    tags = tagging_of([(group,) for group in groups], variants.reviewer)
    shown, hidden = shown_places(decisions_by_place(variants, tags))
    group_of = dict(zip(variants.reviewers, groups, strict=True))
    people: defaultdict[str, set[str]] = defaultdict(set)
    counts: defaultdict[str, int] = defaultdict(int)
    for made in deciding.values():
        people[group_of[made.reviewer]].add(made.reviewer)
        counts[group_of[made.reviewer]] += 1
    for group, _, _ in shown:
        assert len(people[group]) >= 5
        assert counts[group] >= 200
    out = {one["group"] for one in hidden}
    assert out | {group for group, _, _ in shown} == set(counts)
    if shown and out:  # what is hidden is the whole less what is shown
        assert len(set[str]().union(*(people[group] for group in out))) >= 5
        assert sum(counts[group] for group in out) >= 200
    # Of a part of the library nothing is shown: what it leaves out of the whole may be one person.
    some, all_hidden = shown_places(decisions_by_place(variants, tags), is_narrowed=True)
    assert not some
    assert {one["group"] for one in all_hidden} == set(counts)
