from typing import Any

import pytest

from curator.exporters.text_table import align, text_file, text_table
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_comparison, make_report, make_row


def lines_with(text: str, needle: str) -> list[str]:
    return [line for line in text.splitlines() if needle in line]


def test_the_table_says_which_rate_it_shows_and_shows_it_with_its_range() -> None:
    text = text_table(make_report(make_row()))
    assert text.startswith("First-take success. strict@1: the first image was accepted.")
    (line,) = lines_with(text, "Model A")
    assert "75 % (53–89 %)" in line
    assert "48 of 80, 60 % (47–72 %)" in line
    assert "20 of 20" in line


def test_columns_stand_under_their_names_with_wide_characters_too() -> None:
    text = align(("name", "n"), [("模型", "1"), ("a", "2")])
    assert text.splitlines() == ["name  n", "────  ─", "模型  1", "a     2"]


def test_fewer_than_five_briefs_have_no_rate() -> None:
    row = make_row(decided=4, eligible=4, successes=3, rate=0.75)
    (line,) = lines_with(text_table(make_report(row)), "Model A")
    assert "3 of 4" in line
    assert "75 %" not in line
    assert "90 %" not in line


def test_little_coverage_and_guessed_order_are_said_in_the_line() -> None:
    row = make_row(
        eligible=25, coverage=0.8, bound_low=0.6, bound_high=0.8, order_badge="file time"
    )
    (line,) = lines_with(text_table(make_report(row)), "Model A")
    assert "not ranked, could be 60–80 %" in line
    assert "takes ordered by file time" in line


def test_undecided_rows_and_empty_reports_read_as_such() -> None:
    nothing = make_row(
        decided=0, successes=0, rate=None, low=None, high=None, coverage=0.0, bound_low=0.0,
        bound_high=1.0, rate_any=None, rate_lenient=None, reviewed=0, acceptance=None,
        acceptance_low=None, acceptance_high=None, accepted_per_hour=None,
    )  # fmt: skip
    assert "nothing decided" in text_table(make_report(nothing))
    assert "Nothing to count yet." in text_table(make_report())


def test_rows_by_campaign_are_named_by_it() -> None:
    document = {**make_report(make_row(group="Spring")), "by": "campaign"}
    assert lines_with(text_table(document), "Spring: Model A")


def test_findings_are_sentences() -> None:
    text = text_table(
        make_report(
            make_row(),
            comparisons=[
                make_comparison(finding="ahead", difference=-0.4, low=-0.6, high=-0.1),
                make_comparison(finding="no practical difference", difference=0.01),
                make_comparison(),
                make_comparison(briefs_needed=None),
                make_comparison(briefs_needed=0),
                make_comparison(
                    p_mid=0.01,
                    p_holm=0.03,
                    briefs_needed=31,
                    briefs_needed_e=81,
                    briefs_needed_e_range=[17, 205],
                ),
                make_comparison(b="C", p_mid=0.01, p_holm=0.06, briefs_needed=0, briefs_needed_e=9),
                make_comparison(b="D", p_holm=0.01, rankable=False),
                make_comparison(b="E", e_value=30.0, e_needed=20.0, briefs_needed_e=0),
                make_comparison(rankable=False),
                make_comparison(briefs=1),
                make_comparison(briefs_needed_range=[90, None], tier="ideation", group="Spring"),
            ],
        )
    )
    assert "Model B is ahead of Model A: difference −40 points (−60 to −10) on 20 briefs." in text
    assert "No practical difference between Model A and Model B: difference +1 points" in text
    assert "about 240 more briefs would settle it." in text
    assert "more than 1000 more briefs would be needed, or there is no real difference." in text
    assert "on 20 briefs; a few more briefs would settle it." in text
    assert (
        "on 20 briefs; enough for one look that was planned, not yet for looking every day; "
        "about 81 more briefs would settle it (17 to 205)."
    ) in text
    assert lines_with(text, "or C is better")[0].endswith(
        "on 20 briefs; about 9 more briefs would settle it."
    )
    assert lines_with(text, "or D is better")[0].endswith(
        "on 20 briefs; too many first takes are undecided."
    )
    assert "20 briefs; there is a difference, but it may be under five points." in text
    assert "too many first takes are undecided." in text
    assert "only 1 brief in common." in text
    assert (
        "on 20 Spring ideation briefs; about 240 more briefs would settle it (90 or more)" in text
    )


def test_the_sceptic_s_box_is_printed() -> None:
    text = text_table(make_report(make_row(), blinded=0.5, unassigned=7))
    assert "20 by request time, 3 by file time" in text
    assert "50 % of decisions were blind" in text
    assert "2 sentinel" in text
    assert lines_with(text, "no known model? 7")
    assert text.endswith("Made by Curator 1.2.3\n")


def test_foreign_names_cannot_steer_the_terminal() -> None:
    text = text_table(make_report(make_row("\x1b[31mred\x07\n\N{RIGHT-TO-LEFT OVERRIDE}x")))
    assert all(char.isprintable() or char == "\n" for char in text)
    assert lines_with(text, "[31mred")


def test_the_file_is_the_same_text() -> None:
    report = make_report(make_row())
    assert text_file(report).decode() == text_table(report)


def test_many_pairs_are_counted_and_those_with_a_finding_come_first() -> None:
    pairs = [make_comparison("A", f"B{n:03d}") for n in range(400)]
    pairs[399]["finding"] = "ahead"
    text = text_table(make_report(make_row(), comparisons=pairs))
    assert text.count("Not yet known whether") == 29
    assert "A is ahead of B399" in text
    assert "And 370 more pairs; a workbook and JSON hold all." in text


def test_a_report_by_people_says_why_it_has_no_rows() -> None:
    report = {**make_report(), "by": "reviewers", "suppressed": []}
    assert "No group of reviewers is named yet." in text_table(report)
    hidden = {"group": "Desk", "model": "A", "tier": "production", "reason": "under five people"}
    report["suppressed"] = [hidden, hidden]
    assert "2 rows not shown: under five people." in text_table(report)


def defect_row(defect: str, model: str, carried: int, **others: Any) -> dict[str, Any]:
    share = carried / 100
    return make_row(
        model, group=defect, carried=carried, of=100, share=share, share_low=share * 0.8,
        share_high=share * 1.2, share_n_eff=90.0, reviewed=carried, accepted=1, **others,
    )  # fmt: skip


def test_by_defect_comes_how_many_images_have_it_the_most_frequent_first_and_no_cost() -> None:
    rows = [
        defect_row("hands", "Model A", 5), defect_row("hands", "Model B", 10),
        defect_row("text", "Model A", 30), defect_row("text", "Model B", 20),
    ]  # fmt: skip
    whole = {"defect": "text", "variants": 50, "of": 200, "share": 0.25, "low": 0.2, "high": 0.31}
    document = {**make_report(*rows), "by": "defect", "defects": {"totals": [whole]}}
    text = text_table(document)
    table = text[text.index("Reviewed images with each defect") :].split("\n\n")[0].splitlines()
    assert [" ".join(line.split()) for line in table[1:2] + table[3:]] == [
        "defect model tier images with it of them accepted",
        "text all models – 50 of 200, 25 % (20–31 %) –",
        "text Model A production 30 of 100, 30 % (24–36 %) 1 of 30",
        "text Model B production 20 of 100, 20 % (16–24 %) 1 of 20",
        "hands Model B production 10 of 100, 10 % (8–12 %) 1 of 10",
        "hands Model A production 5 of 100, 5 % (4–6 %) 1 of 5",
    ]


def test_by_tier_each_tier_has_a_heading_with_its_models_beneath() -> None:
    rows = [make_row("B"), make_row("C"), make_row("A", tier="ideation")]
    text = text_table({**make_report(*rows), "by": "tier"})
    places = [
        text.index(needle)
        for needle in ("Ideation: first takes", "\nA ", "Production: first takes", "\nB ", "\nC ")
    ]
    assert places == sorted(places)
    assert "tier  " not in text, "the heading says it"


def test_amounts_say_their_currency_where_it_is_stated() -> None:
    report = make_report(make_row())
    assert "cost, CHF" in text_table({**report, "currency": "CHF"})
    assert "cost," not in text_table(report)


def test_the_chance_of_being_best_stands_beside_the_rate_or_a_dash_with_its_reason() -> None:
    rows = [make_row("A", p_best=0.7), make_row("B", p_best=0.3)]
    (head,) = lines_with(text_table(make_report(*rows)), "best")
    assert head.split()[:5] == ["model", "tier", "first", "take", "best"]
    (line,) = lines_with(text_table(make_report(*rows)), "A  ")
    assert "75 % (53–89 %)  70 %" in line
    rows[1]["coverage"] = 0.8
    text = text_table(make_report(*rows))
    assert "70 %" not in text
    assert "A dash under Best: a model of this tier is under 90 % decided" in text
    assert "best" not in text_table(make_report(make_row())).split("\n\n")[1]


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("economy", ("Spent so far, in EUR", "Accepted an hour", "Takes until", "Faster now")),
        ("defects", ("30 of 120", "11 of 40")),
        ("pass_at_k", ("At least one of 4 images accepted", "93 % (71–99 %) n 17")),
        ("trend", ("week of", "2026-05-18", "70 % (50–90 %)")),
        ("prompts", ("soft light", "20 of 38")),
        ("flags", ("right 8 of 11 times here",)),
        ("agreement", ("Krippendorff's α", "0.58")),
        ("drift", ("the latest of 20 accepted images",)),
        ("adjusted", ("+39 (+8 to +70)",)),
    ],
)
def test_a_section_that_was_asked_for_is_printed(section: str, words: tuple[str, ...]) -> None:
    whole = full_report()
    report = {**make_report(make_row()), "sections": [section], section: whole[section]}
    text = text_table(report).lower()
    assert [word for word in words if word.lower() not in text] == []
    assert [word for word in words if word.lower() in text_table(make_report(make_row()))] == []


def test_a_section_with_nothing_in_it_says_so() -> None:
    flags = {"floor": 0.3, "recent": 10, "rows": []}
    report = {**make_report(make_row()), "sections": ["flags", "box"], "flags": flags}
    assert "How often flags were right here\n══" in text_table(report)
    assert "Nothing to say yet." in text_table(report)


def test_a_part_of_a_library_is_named() -> None:
    scope = {"campaign": "Spring", "tier": None, "blind_only": False, "asked_since": None}
    assert "\nOf Spring, all tiers.\n" in text_table({**make_report(make_row()), "scope": scope})
