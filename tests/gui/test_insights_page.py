"""The insights page says what `curator stats` says, and leads to the images behind a figure."""

import json
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.gui import insights_page, insights_scope, messages, theme
from curator.gui.actions import Do
from curator.gui.insights_chart import Chart
from curator.gui.insights_overview import Overview
from curator.gui.insights_page import EMPTY, NOBODY, InsightsPage
from curator.gui.insights_standing import per_hour
from curator.gui.library_page import LibraryPage
from curator.library.library import Library
from curator.library.values import Analysed, Facets, VariantFilter
from curator.workflow.money import money_of
from curator.workflow.reporting import report_of, statistics_report
from tests.builders import NOON, fill, make_decision, make_new
from tests.gui.insights import decided_library, open_page, open_tab, press, texts, wait_counted
from tests.gui.windows import Reviewer
from tests.looks import look_like

TREND, DEFECTS, MONEY, DRIFT, REVIEWING = range(1, 6)


def overview(page: InsightsPage) -> Overview:
    tab = page.tab
    assert isinstance(tab, Overview)
    return tab


def marks(chart: Chart) -> list[str]:
    assert chart.spec is not None
    return [mark.said for mark in chart.spec.steps]


def click_mark(chart: Chart, number: int) -> None:
    assert chart.spec is not None
    QTest.qWait(50)  # a new tab finds its places
    at = chart.place_of(chart.spec.steps[number])
    target = chart.childAt(at.toPoint())
    assert target is not None
    QTest.mouseClick(
        target,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        target.mapFrom(chart, at.toPoint()),
    )


# ---- the numbers --------------------------------------------------------------------------


def test_the_numbers_are_those_of_the_command_line(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 12)
    with Library.open(library_file) as library:
        report = statistics_report(library)
    rows = {row["model"]: row for row in report["rows"]}
    assert rows["alpha"]["rate"] == pytest.approx(8 / 12)
    page = open_page(reviewer, library_file)
    said = texts(page)
    for model in ("alpha", "beta"):
        row = rows[model]
        headline = f"{row['rate']:.0%}".replace("%", " %")
        limits = f"({100 * row['low']:.0f}–{100 * row['high']:.0f} %)"
        assert f"{headline} {limits}" in said
    assert "Comparisons on the same briefs" in said
    assert page.headline.text().replace("\u00a0", " ") == report["headline"]["text"]
    assert "strict@1" in page.basis.text()
    assert "24 of 24 first takes are decided" in page.basis.text()


def test_the_plot_has_dots_and_intervals_where_the_rates_are(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    with Library.open(library_file) as library:
        rows = statistics_report(library)["rows"]
    spec = overview(page).plot.chart.spec
    assert spec is not None
    for mark, row in zip(spec.steps, rows, strict=True):
        assert (mark.x, mark.low, mark.high) == (row["rate"], row["low"], row["high"])
        assert row["model"] in mark.said


def test_another_definition_counts_anew_and_stays_in_sight(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    page.filters.definition.setFocus()
    press(Qt.Key.Key_Down)
    wait_counted(reviewer, page)
    assert "lenient@1" in page.basis.text()
    open_tab(reviewer, page, TREND)
    assert "lenient@1" in page.basis.text()


def test_too_few_briefs_are_told_in_words_and_get_no_dot(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 3)
    page = open_page(reviewer, library_file)
    chart = overview(page).plot.chart
    assert "2 of 3" in texts(page)
    assert "alpha: 2 of 3" in chart.accessibleDescription()
    assert chart.spec is not None
    assert not any(mark.shown for mark in chart.spec.steps)


def test_models_without_a_decided_take_are_one_line_that_opens(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 3)
    with Library.open(library_file) as library:
        for number in range(17):
            fill(library, [make_new(f"w{number}.png", brief=f"w{number}", model=f"waits-{number}")])
    page = open_page(reviewer, library_file)
    line = "17 models without a decided first take"
    (button,) = [b for b in page.findChildren(QPushButton) if b.text().endswith(line)]
    assert button.isVisible()
    assert "waits-3" not in texts(page)
    button.click()
    reviewer.wait(lambda: "waits-3" in texts(page))
    assert any("waits-3" in said for said in marks(overview(page).plot.chart))
    button.click()
    reviewer.wait(lambda: "waits-3" not in texts(page))
    assert "alpha" in texts(page)


@pytest.mark.parametrize(
    ("accepted", "seconds", "said"), [(5, 60.0, "300"), (4, 60.0, "–"), (9, 59.0, "–")]
)
def test_an_hour_is_spoken_of_only_once_enough_was_timed(
    accepted: int, seconds: float, said: str
) -> None:
    rate = accepted * 3600 / seconds
    row = {"accepted_per_hour": rate, "timed_accepted": accepted, "timed_seconds": seconds}
    assert per_hour(row) == said


# ---- states -------------------------------------------------------------------------------


def test_nothing_decided_and_nothing_imported_say_what_to_do(
    reviewer: Reviewer, library_file: Path
) -> None:
    with Library.open(library_file):
        pass
    page = open_page(reviewer, library_file)
    assert EMPTY in texts(page)
    with Library.open(library_file) as library:
        fill(library, [make_new("a.png")])
    reviewer.press(page.window(), Qt.Key.Key_F5)
    wait_counted(reviewer, page)
    assert NOBODY in texts(page)
    assert Do.EXPORT in page.commands()


def test_a_failure_is_told_and_f5_counts_again(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)

    def broken(*_args: Any, **_names: Any) -> None:
        raise CuratorError("The library is locked.", "Close the other program.")

    with monkeypatch.context() as patch:
        patch.setattr(insights_scope, "report_of", broken)
        page = open_page(reviewer, library_file)
        assert "The library is locked." in texts(page)
        assert any("F5 tries again" in text for text in texts(page))
    reviewer.press(page.window(), Qt.Key.Key_F5)
    wait_counted(reviewer, page)
    assert "alpha" in texts(page)


def test_a_failure_offers_to_count_again_and_says_that_it_does(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    gate = threading.Event()

    def broken(*_args: Any, **_names: Any) -> None:
        raise CuratorError("The library is locked.", "Close the other program.")

    def slow(*args: Any, **names: Any) -> dict[str, Any]:
        gate.wait(10)
        return report_of(*args, **names)

    with monkeypatch.context() as patch:
        patch.setattr(insights_scope, "report_of", broken)
        page = open_page(reviewer, library_file)
        assert page.again.isVisible()
    with monkeypatch.context() as patch:
        patch.setattr(insights_scope, "report_of", slow)
        page.again.click()
        reviewer.wait(lambda: "Counting…" in texts(page))
        assert "The library is locked." not in texts(page)
        assert page.tabs.isVisible()
        gate.set()
        wait_counted(reviewer, page)
    assert "alpha" in texts(page)
    assert "Counting…" not in texts(page)
    assert not page.again.isVisible()


# ---- marks lead to images -----------------------------------------------------------------


def library_page(reviewer: Reviewer, page: InsightsPage) -> LibraryPage:
    window = page.window()
    reviewer.wait(lambda: isinstance(window.page, LibraryPage))  # type: ignore[attr-defined]
    shown = window.page  # type: ignore[attr-defined]
    assert isinstance(shown, LibraryPage)
    return shown


def test_arrow_keys_read_a_mark_and_enter_opens_its_images(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    card = overview(page).plot
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down)
    mark = card.chart.mark
    assert mark is not None
    assert mark.said.startswith("beta: 33 %")
    assert mark.said in texts(card)
    press(Qt.Key.Key_Return)
    library = library_page(reviewer, page)
    assert library.filters.chosen.model == "beta"
    reviewer.wait(lambda: library.model.rowCount() == 6)


def test_a_week_leads_to_the_images_that_were_decided_in_it(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, TREND)
    assert "alpha, week of 2026-05-18" in marks(tab.acceptance.chart)[0]
    gate = threading.Event()
    found_in = insights_page.found_in
    monkeypatch.setattr(
        insights_page, "found_in", lambda *given: gate.wait(10) and found_in(*given)
    )
    click_mark(tab.acceptance.chart, 0)
    assert page.note.text() == "Counting…"
    gate.set()
    library = library_page(reviewer, page)
    reviewer.wait(lambda: library.model.rowCount() == 6)
    with Library.open(library_file) as opened:
        deciding = opened.reckoning.deciding(opened.reckoning.lead())
        shown = library.filters.chosen.among or ()
        assert {opened.details(one).item.model for one in shown} == {"alpha"}
    assert all(deciding[one].decided_at == NOON for one in shown)


def test_a_row_of_the_tables_leads_to_its_images(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    table = overview(page).rows.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    across = table.header.index("Accepted")
    table.setCurrentCell(1, across)
    press(Qt.Key.Key_Return)
    library = library_page(reviewer, page)
    chosen = library.filters.chosen
    assert (chosen.model, chosen.verdict) == ("beta", Verdict.ACCEPT)
    reviewer.wait(lambda: library.model.rowCount() == 2)


def test_drift_shows_the_reference_the_first_and_the_tenth_and_each_opens(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 24)
    with Library.open(library_file) as library:
        ids = library.ids()
        library.store_analyses([Analysed(one, look=look_like(one)) for one in ids], "look=1")
        library.likeness.set_references("", sorted(ids)[-10:])
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, DRIFT)
    (card,) = tab.campaigns
    reviewer.wait(lambda: len(card.row.findChildren(QToolButton)) == 4)
    words = [button.text().partition(":")[0] for button in card.row.findChildren(QToolButton)]
    assert words == ["A reference", "First", "Tenth", "Latest"]
    assert card.parts.isVisible()
    tenth = next(b for b in card.row.findChildren(QToolButton) if b.text().startswith("Tenth"))
    with Library.open(library_file) as library:
        (drift,) = statistics_report(library, sections=("drift",))["drift"]["campaigns"]
    tenth.setFocus()
    press(Qt.Key.Key_Space)
    shown = library_page(reviewer, page)
    assert shown.filters.chosen.among == (drift["points"][9]["variant"],)


def test_a_click_on_a_bar_shows_the_images_with_that_defect(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, DEFECTS)
    assert "hands" in marks(tab.pareto.chart)[0]
    click_mark(tab.pareto.chart, 0)
    library = library_page(reviewer, page)
    assert library.filters.chosen == VariantFilter(defect="hands")
    reviewer.wait(lambda: library.model.rowCount() == 12)


def test_a_cell_of_the_table_opens_the_defect_of_that_model(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    table = open_tab(reviewer, page, DEFECTS).by_model.table
    assert [table.cell_at(0, n).text for n in range(3)] == ["hands", "33 % · 4", "67 % · 8"]
    table.setFocus()
    table.setCurrentCell(0, 2)
    press(Qt.Key.Key_Return)
    library = library_page(reviewer, page)
    wanted = replace(library.filters.chosen, tier=None)
    assert wanted == VariantFilter(defect="hands", model="beta")
    reviewer.wait(lambda: library.model.rowCount() == 8)


def test_single_variants_are_shown_until_something_else_is_chosen(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 3)
    page = open_page(reviewer, library_file)
    with Library.open(library_file) as opened:
        chosen = opened.page()[2].id
    page.images_wanted.emit(VariantFilter(among=(chosen,)))
    library = library_page(reviewer, page)
    reviewer.wait(lambda: library.model.rowCount() == 1)
    library.filters.clear()
    reviewer.wait(lambda: library.model.rowCount() == 6)


# ---- filters ------------------------------------------------------------------------------


def test_models_are_chosen_and_escape_shows_everything_again(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    reviewer.wait(page.filters.models.isEnabled)
    page.filters.models.list.item(1).setCheckState(Qt.CheckState.Checked)
    wait_counted(reviewer, page)
    assert [said.partition(":")[0] for said in marks(overview(page).plot.chart)] == ["beta"]
    assert "beta needs 3.0 takes per usable image" in page.headline.text().replace("\u00a0", " ")
    assert "2 of 6 (" in page.basis.text()
    assert "4 of 6" not in page.basis.text()
    chips = [b for b in page.filters.findChildren(QPushButton) if "✕" in b.text()]
    assert [chip.text() for chip in chips] == ["Models: beta  ✕"]
    page.enter()
    press(Qt.Key.Key_Escape)
    wait_counted(reviewer, page)
    assert len(marks(overview(page).plot.chart)) == 2
    assert not page.filters.is_narrowed


def test_the_headline_compares_the_models_that_are_chosen(
    reviewer: Reviewer, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    with Library.open(library_file) as library:
        for number in range(6):
            new = [make_new(f"gamma{number}.png", brief=f"b{number}", model="gamma")]
            library.decide(
                [make_decision(variant, Verdict.REJECT) for variant in fill(library, new)], NOON
            )
        expected = statistics_report(library)["headline"]["text"]
    page = open_page(reviewer, library_file)
    whole = page.headline.text()
    reviewer.wait(lambda: page.filters.models.list.count() == 3)
    for number in (0, 1):
        page.filters.models.list.item(number).setCheckState(Qt.CheckState.Checked)
    wait_counted(reviewer, page)
    assert "alpha" in page.headline.text()
    assert "beta" in page.headline.text()
    assert "gamma" not in page.headline.text()
    assert "12 of 12 first takes are decided" in page.basis.text()
    target = tmp_path / "report.json"
    monkeypatch.setattr(messages, "ask_export_file", lambda *_: (target, "json"))
    page.window().run(Do.EXPORT)  # type: ignore[attr-defined]
    reviewer.wait(target.exists)
    assert json.loads(target.read_text("utf-8"))["headline"]["text"] == expected
    page.filters.clear()
    wait_counted(reviewer, page)
    assert page.headline.text() == whole


def test_after_escape_nothing_looks_pressed(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    buttons = (page.filters.blind, page.filters.suspects)
    for button in buttons:
        button.click()
    assert [button.property("on") for button in buttons] == [True, True]
    page.enter()
    press(Qt.Key.Key_Escape)
    wait_counted(reviewer, page)
    assert [button.property("on") for button in buttons] == [False, False]


def test_a_chip_takes_its_filter_away(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    page.filters.blind.click()
    page.filters.suspects.click()
    wait_counted(reviewer, page)
    chips = {b.text(): b for b in page.filters.findChildren(QPushButton) if "✕" in b.text()}
    chips["Blind only  ✕"].click()
    wait_counted(reviewer, page)
    assert not page.filters.blind.isChecked()
    assert page.filters.wanted.without_suspects


def test_a_campaign_that_is_gone_stays_in_force_and_says_so(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    box, both = page.filters.campaign, Facets((), (), ("autumn", "spring"), (), ())
    page.filters.show_facets(both)
    box.setCurrentIndex(box.findData("spring"))
    page.filters.show_facets(replace(both, campaigns=("autumn",)))
    assert (box.currentText(), page.filters.wanted.campaign) == ("spring", "spring")
    box.setCurrentIndex(0)
    assert page.filters.wanted.campaign is None


def test_a_period_leaves_out_what_was_first_asked_for_before(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    with Library.open(library_file) as library:
        late = NOON + timedelta(days=100)
        new = make_new("late.png", brief="late", model="late", made_at=late)
        (variant,) = fill(library, [new])
        library.decide([make_decision(variant, Verdict.ACCEPT)], NOON)
    monkeypatch.setattr(insights_scope, "utc_now", lambda: NOON + timedelta(days=103))
    page = open_page(reviewer, library_file)
    assert len(marks(overview(page).plot.chart)) == 3
    page.filters.period.setCurrentIndex(1)
    wait_counted(reviewer, page)
    assert [said.partition(":")[0] for said in marks(overview(page).plot.chart)] == ["late"]
    chips = [b.text() for b in page.filters.findChildren(QPushButton) if "✕" in b.text()]
    assert chips == ["Last 7 days  ✕"]


def test_a_period_in_which_nothing_was_asked_for_says_so_and_offers_all_time(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    monkeypatch.setattr(insights_scope, "utc_now", lambda: NOON + timedelta(days=103))
    page = open_page(reviewer, library_file)
    page.filters.period.setCurrentIndex(1)
    wait_counted(reviewer, page)
    assert "Nothing was asked for in this period" in texts(page)
    assert not any("yet" in said for said in texts(page))
    assert page.all_time.isVisible()
    assert not page.everything.isVisible()
    page.all_time.click()
    wait_counted(reviewer, page)
    assert not page.filters.is_narrowed
    assert len(marks(overview(page).plot.chart)) == 2


def test_a_period_begins_on_the_day_that_is_typed(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    with Library.open(library_file) as library:
        late = NOON + timedelta(days=100)
        (variant,) = fill(library, [make_new("l.png", brief="late", model="late", made_at=late)])
        library.decide([make_decision(variant, Verdict.ACCEPT)], NOON)
    page = open_page(reviewer, library_file)
    assert page.filters.since.isHidden()
    page.filters.period.setCurrentIndex(page.filters.period.count() - 1)
    held = page.filters.since.text()
    page.filters.since.selectAll()
    QTest.keyClicks(page.filters.since, "yesterday")
    press(Qt.Key.Key_Return)
    assert page.filters.since.text() == held
    page.filters.since.selectAll()
    day = late.date()
    QTest.keyClicks(page.filters.since, day.isoformat())
    press(Qt.Key.Key_Return)
    wait_counted(reviewer, page)
    assert page.filters.wanted.since == day
    assert [said.partition(":")[0] for said in marks(overview(page).plot.chart)] == ["late"]
    chips = [b.text() for b in page.filters.findChildren(QPushButton) if "✕" in b.text()]
    assert chips == [f"From {day}  ✕"]
    page.enter()
    press(Qt.Key.Key_Escape)
    wait_counted(reviewer, page)
    assert page.filters.since.isHidden()
    assert len(marks(overview(page).plot.chart)) == 3


def test_what_narrows_the_page_narrows_the_library_too(
    reviewer: Reviewer, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        for number in range(4):
            fill(
                library,
                [make_new(f"s{number}.png", brief=f"s{number}", campaign="spring", model="alpha")],
            )
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: page.filters.campaign.count() == 3)
    page.filters.campaign.setCurrentIndex(page.filters.campaign.findData(""))
    wait_counted(reviewer, page)
    chart = overview(page).plot.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    chosen = library_page(reviewer, page).filters.chosen
    assert (chosen.model, chosen.campaign) == ("alpha", "")


# ---- the other tabs -----------------------------------------------------------------------


def test_a_wide_window_is_used_and_the_focus_around_the_figures_is_quiet(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    page.window().resize(2400, 900)
    reviewer.wait(lambda: overview(page).plot.width() > 1600)
    trend = open_tab(reviewer, page, TREND)
    reviewer.wait(lambda: trend.acceptance.chart.height() > 400)
    page.enter()
    assert page.tab.hasFocus()
    frame = page.tab.grab().toImage().pixelColor(0, page.tab.height() // 2)
    assert frame.name() == theme.colours().faint


def test_titles_of_defects_say_where_they_are_and_count_nothing_else(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, DEFECTS)
    said = [text.replace("\u00a0", " ") for text in texts(tab)]
    assert "“hands” is on 12 of 24 reviewed images." in said
    assert "“hands” stands out in beta: on 8 of 12 reviewed images, 67 %." in said


def test_only_the_tab_on_screen_is_counted(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    asked: list[tuple[str, ...]] = []

    def report(*args: Any, **names: Any) -> dict[str, Any]:
        asked.append(tuple(names["sections"]))
        return report_of(*args, **names)

    monkeypatch.setattr(insights_scope, "report_of", report)
    page = open_page(reviewer, library_file)
    assert asked == [()]
    open_tab(reviewer, page, TREND)
    open_tab(reviewer, page, 0)
    open_tab(reviewer, page, TREND)
    assert asked == [(), ("trend",)]


def test_the_trend_has_a_mark_a_week_and_model(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, TREND)
    assert len(marks(tab.rates.chart)) == 4
    assert all("of 6" in said for said in marks(tab.rates.chart))


def test_money_is_typed_in_place_and_counted_at_once(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, MONEY)
    panel = tab.panel
    for field, typed in ((panel.currency, "USD"), (panel.hourly_rate, "60")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        wait_counted(reviewer, page)
    reviewer.wait(lambda: any("USD" in said for said in marks(tab.cost.chart)))
    with Library.open(library_file) as library:
        money = money_of(library)
    assert (money.currency, money.hourly_rate) == ("USD", 60.0)
    panel.prompt_minutes.setFocus()
    panel.prompt_minutes.selectAll()
    QTest.keyClicks(panel.prompt_minutes, "many")
    QTest.keyClick(panel.prompt_minutes, Qt.Key.Key_Return)
    assert any("“many” is no number" in text for text in texts(panel))


def test_the_headline_says_what_its_takes_rest_on(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    said = page.basis.text().replace("\u00a0", " ")
    assert "takes per usable image" in page.headline.text()
    assert (
        "Takes are 1 ÷ that rate: 8 of 12 (1.2 to 2.6 takes) and 4 of 12 (1.6 to 7.2 takes)."
        in said
    )


def test_one_pair_at_a_time_says_what_the_better_rate_is_worth(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, MONEY)
    assert tab.pair.currentText() == "alpha against beta"
    assert "alpha" in tab.gap.chart.spec.title


def test_two_long_names_stand_whole_in_the_box_of_pairs(
    reviewer: Reviewer, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        for number in range(12):
            for model, part in (("borealis-pro-ultra", 2), ("cumulus-turbo-max", 3)):
                new = [make_new(f"{model}{number}.png", brief=f"b{number}", model=model)]
                verdict = Verdict.REJECT if number % part else Verdict.ACCEPT
                decisions = [make_decision(variant, verdict) for variant in fill(library, new)]
                library.decide(decisions, NOON)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, MONEY)
    QTest.qWait(50)
    assert tab.pair.shown_text == "borealis-pro-ultra against cumulus-turbo-max"


def test_every_line_of_the_sceptics_box_stands_in_its_card(
    reviewer: Reviewer, library_file: Path
) -> None:
    from curator.exporters import wording as say

    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    tab = overview(page)
    assert not any(text.startswith("What is one observation?") for text in texts(tab))
    tab.sceptic.button.click()
    wait_counted(reviewer, page)
    with Library.open(library_file) as library:
        report = statistics_report(library, sections=("agreement", "box"))
    lines = {f"{question}\n{answer}" for question, answer in say.sceptic(report)}
    reviewer.wait(lambda: lines <= set(texts(tab)))


def test_drift_and_reviewing_say_what_is_missing(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, DRIFT)
    reviewer.wait(lambda: any("press R" in text for text in texts(tab)))
    reviewing = open_tab(reviewer, page, REVIEWING)
    for words in ("judged by two reviewers", "Nobody has said yet", "traced to a person"):
        reviewer.wait(lambda words=words: any(words in text for text in texts(reviewing)))
    assert reviewing.groups.table.rowCount() == 0


def test_where_two_reviewers_differ_can_be_looked_at(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    with Library.open(library_file) as library:
        one, other, *_ = library.ids()
        for variant, verdict in ((one, Verdict.FIX), (other, library.details(other).item.verdict)):
            assert verdict is not None
            library.decide([make_decision(variant, verdict, "ben")], NOON)
    page = open_page(reviewer, library_file)
    tab = open_tab(reviewer, page, REVIEWING)
    few = "1 of 2 pairs of verdicts: too few to say"
    reviewer.wait(lambda: any(few in text for text in texts(tab)))
    reviewer.wait(tab.disputed.isVisible)
    tab.disputed.setFocus()
    press(Qt.Key.Key_Space)
    library_ = library_page(reviewer, page)
    assert library_.filters.chosen.disputed
    reviewer.wait(lambda: library_.model.rowCount() == 1)


# ---- saved --------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_plot_is_saved_by_its_button(
    reviewer: Reviewer,
    library_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    target = tmp_path / f"rates.{ending}"
    monkeypatch.setattr(messages, "ask_picture_file", lambda *_: target)
    told: list[str] = []
    page.told.connect(lambda notice: told.append(notice.text))
    overview(page).plot.save.click()
    assert told == [f"Written to {target}."]
    content = target.read_bytes()
    if ending == "png":
        assert content.startswith(b"\x89PNG")
    else:
        text = content.decode()
        assert "<svg" in text
        assert "alpha" in text
        assert "First takes that succeeded" in text


def test_a_right_click_offers_to_save_the_plot(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    chart = overview(page).plot.chart
    asked: list[QPoint] = []
    chart.menu_wanted.connect(asked.append)
    middle = chart.rect().center()
    target = chart.childAt(middle)
    assert target is not None
    QTest.mouseClick(
        target,
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        target.mapFrom(chart, middle),
    )
    assert len(asked) == 1


def test_the_report_is_written_with_every_section(
    reviewer: Reviewer, library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    target = tmp_path / "report.json"
    said: list[str] = []
    monkeypatch.setattr(messages, "ask_export_file", lambda *_: (target, "json"))
    page.told.connect(lambda notice: said.append(notice.text))
    page.window().run(Do.EXPORT)  # type: ignore[attr-defined]
    reviewer.wait(lambda: bool(said))
    assert '"trend"' in target.read_text("utf-8")


def test_every_tab_speaks_german(
    reviewer: Reviewer, library_file: Path, qapp: QApplication
) -> None:
    from curator.gui import app
    from tests.gui.test_german import leftovers

    decided_library(library_file, 6)
    app.speak(qapp, "de")
    try:
        page = open_page(reviewer, library_file)
        overview(page).sceptic.button.click()
        for number in range(page.tabs.count()):
            open_tab(reviewer, page, number)
        assert leftovers(page) == []
    finally:
        app.speak(qapp, "en")


def test_a_library_that_was_deleted_is_told_and_counted_once_it_is_back(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 6)
    page = open_page(reviewer, library_file)
    away = [
        (file, file.rename(file.with_name(f"away {file.name}")))
        for file in library_file.parent.glob(f"{library_file.name}*")
    ]
    reviewer.press(page.window(), Qt.Key.Key_F5)
    reviewer.wait(lambda: any("is no longer there" in text for text in texts(page)))
    assert any("put it back" in text for text in texts(page))
    assert not library_file.exists()
    for file, kept in away:
        kept.rename(file)
    reviewer.press(page.window(), Qt.Key.Key_F5)
    wait_counted(reviewer, page)
    assert "alpha" in texts(page)
