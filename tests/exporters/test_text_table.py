from curator.exporters.text_table import align, text_file, text_table
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
