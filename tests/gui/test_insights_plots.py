"""What plots show: from values of the document to marks, titles, ticks and colours."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsTextItem, QGraphicsView, QLabel
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.core.variant import UNKNOWN_MODEL, Tier, VariantId
from curator.gui import messages, theme
from curator.gui.insights_card import ChartCard
from curator.gui.insights_chart import Chart
from curator.gui.insights_colours import ON_DARK, ON_LIGHT, looks_of
from curator.gui.insights_defects import pareto_plot
from curator.gui.insights_drawing import joined, round_ticks
from curator.gui.insights_drift import drift_plot, parts_plot
from curator.gui.insights_economy import cost_plot, gap_plot, takes_plot
from curator.gui.insights_images import DecidedIn
from curator.gui.insights_rates import rates_plot
from curator.gui.insights_spec import Axis, Spec
from curator.gui.insights_weeks import MOST_LINES, trend_plot
from curator.library.values import VariantFilter
from tests.gui.insights import row


def week(model: str, number: int, successes: int, decided: int) -> Any:
    return {
        "week": f"2026-W{number}",
        "starts": date.fromisocalendar(2026, number, 1).isoformat(),
        "model": model,
        "tier": "production",
        "decided": decided,
        "successes": successes,
        "rate": successes / decided,
        "low": 0.1,
        "high": 0.9,
        "reviewed": decided,
        "accepted": successes,
        "acceptance": successes / decided,
        "acceptance_low": 0.1,
        "acceptance_high": 0.9,
    }


def cost(model: str, accepted: int, *, missing: tuple[str, ...] = ()) -> Any:
    return {
        "model": model,
        "tier": "production",
        "accepted": accepted,
        "generation": 2.0,
        "review": 4.0,
        "retouch": 0.0,
        "prompting": 6.0,
        "total": 12.0,
        "per_accepted": 12.0 / accepted if accepted else None,
        "per_accepted_low": None,
        "per_accepted_high": None,
        "usable": accepted + 1,
        "per_usable": 12.0 / (accepted + 1),
        "open_fixes": 2,
        "still_to_come": 30.0,
        "missing": list(missing),
        "assumed": [],
    }


GAP: Any = {
    "tier": "production",
    "better": {"model": "b", "rate": 0.7},
    "other": {"model": "a", "rate": 0.3},
    "missing": [],
    "slower": 1.5,
    "speedup": 1.4,
    "break_even": 2.33,
    "break_even_prompt_minutes": 1.7,
    "curve": [{"slower": 1.0, "speedup": 1.9}, {"slower": 3.0, "speedup": 0.8}],
}


# ---- what is claimed ----------------------------------------------------------------------


def test_under_five_there_are_counts_and_neither_dot_nor_interval() -> None:
    spec = rates_plot([row("few", 2, 4), row("many", 8, 10)])
    few, many = spec.steps
    assert (few.shown, few.low, few.note) == (False, None, "2 of 4")
    assert many.shown
    assert many.note.endswith("n 10")
    assert spec.title == "First takes that succeeded: many 80 %."


def test_the_unknown_model_is_said_so_and_leads_to_what_has_no_model() -> None:
    (mark,) = rates_plot([row(UNKNOWN_MODEL, 8, 10)]).steps
    assert mark.said.startswith("No model yet")
    assert isinstance(mark.images, VariantFilter)
    assert mark.images.unassigned
    assert mark.images.model is None


def test_pending_verdicts_are_a_band_with_its_bounds_in_words() -> None:
    waiting = row("a", 8, 10, eligible=20, coverage=0.5, bound_low=0.4, bound_high=0.9)
    (mark,) = rates_plot([waiting]).steps
    assert (mark.band_low, mark.band_high) == (0.4, 0.9)
    assert "40–90 %" in mark.said


def test_more_models_than_lines_can_be_told_apart_are_counted() -> None:
    points = [week(f"m{n:02}", 20, 5, 10) for n in range(MOST_LINES + 4)]
    spec = trend_plot({"points": points, "undated": 0})
    assert len(spec.series) == MOST_LINES
    assert "4 further models or tiers are not drawn" in spec.note
    assert len({(one.colour, one.shape) for one in spec.series}) == MOST_LINES


def test_a_week_with_too_few_is_no_dot_but_can_be_read() -> None:
    spec = trend_plot({"points": [week("a", 20, 1, 3), week("a", 21, 6, 9)], "undated": 0})
    few, enough = spec.steps
    assert (few.shown, enough.shown) == (False, True)
    assert few.said == "a, week of 2026-05-11: 1 of 3"
    assert "67 % (10–90 %), 6 of 9" in enough.said


def test_a_title_of_weeks_names_models_by_name_and_the_day_of_a_report() -> None:
    points = [week("cirrus", 21, 1, 20), week("alto", 21, 9, 10), week("alto", 20, 1, 9)]
    assert trend_plot({"points": points, "undated": 0}).title == (
        "In the latest week, of 2026-05-18, first takes succeeded: "
        "9 of 10 (alto), 1 of 20 (cirrus)."
    )


def test_no_line_is_drawn_over_weeks_without_a_rate_and_silent_weeks_keep_their_place() -> None:
    some = [week("a", 20, 5, 9), week("a", 21, 6, 9), week("a", 22, 1, 2), week("a", 23, 7, 9),
            week("a", 26, 8, 9)]  # fmt: skip
    spec = trend_plot({"points": some, "undated": 0})
    assert [name for _, name in spec.x.ticks] == [
        date.fromisocalendar(2026, n, 1).isoformat() for n in range(20, 27)
    ]
    assert spec.gaps == ((3.5, 4.5), (4.5, 5.5))
    assert "On pale weeks nothing was decided" in spec.note
    (line,) = spec.series
    xs, _ = joined([mark for mark in line.marks if mark.shown], line.reach)
    assert [round(x) for x in xs] == [0, 1]


def test_a_week_leads_to_what_was_decided_in_it() -> None:
    (mark,) = trend_plot({"points": [week("a", 20, 6, 9)], "undated": 0}).steps
    assert isinstance(mark.images, DecidedIn)
    assert (mark.images.first, mark.images.end) == (date(2026, 5, 11), date(2026, 5, 18))


def test_without_five_in_a_week_there_is_no_empty_plot() -> None:
    spec = trend_plot({"points": [week("a", 20, 2, 3), week("b", 20, 1, 4)], "undated": 0})
    assert spec.is_empty
    assert "too few for a rate" in spec.title


def test_a_title_over_several_tiers_speaks_of_one_and_counts_models() -> None:
    rows = [row(f"m{n}", n, 9) for n in range(5)]
    rows += [row("m0", 8, 8, tier="ideation"), row("m1", 7, 8, tier="ideation")]
    title = rates_plot(rows).title
    assert title == "First takes that succeeded in production: from 0 % to 44 % over 5 models."


def test_under_five_finished_briefs_takes_are_counts_without_a_bar() -> None:
    few: Any = {
        "model": "a", "tier": "production", "briefs": 2, "accepted": 2, "takes": 3,
        "per_accepted": 1.5, "abandoned": 0, "abandon_rate": 0.0, "abandon_low": 0.0,
        "abandon_high": 0.6,
    }  # fmt: skip
    (mark,) = takes_plot([few]).steps
    assert (mark.x, mark.note) == (0.0, "2 briefs with an accepted image in 3 takes")
    assert takes_plot([{**few, "briefs": 5}]).steps[0].note.startswith("1.5 · 5 briefs finished")


def test_what_a_gap_does_not_rest_on_is_said_in_its_title() -> None:
    lacking = gap_plot({**GAP, "missing": ["briefs that both were tried on"]})
    assert "left out: briefs that both were tried on" in lacking.title
    assert "70 % and 30 %" in lacking.note


def drift_of(models: str) -> Any:
    """A campaign whose palette moves, one accepted image a letter."""
    points = [
        {
            "variant": n + 100, "place": n + 1, "model": model,
            "accepted_at": f"2026-05-{n + 1:02}", "distance": 1 + n / 10, "limit": 2.0,
            "palette": n / 5, "contrast": 0.5, "light": 0.2, "texture": 0.1, "words": [],
        }
        for n, model in enumerate(models)
    ]  # fmt: skip
    parts = ("distance", "palette", "contrast", "light", "texture")
    tens = [
        {"first": some[0]["place"], "last": some[-1]["place"],
         **{part: some[len(some) // 2][part] for part in parts}}
        for some in (points[n : n + 10] for n in range(0, len(points), 10))
    ]  # fmt: skip
    return {"campaign": "spring", "references": 8, "points": points, "tens": tens,
            "tenth_beside_first": dict.fromkeys(parts, 0.0), "reason": ""}  # fmt: skip


def test_drift_is_told_from_whole_tens_and_so_are_its_parts() -> None:
    drift = drift_of("a" * 23)
    spec = drift_plot(drift)
    assert spec.title == (
        "spring: the first ten accepted images lie 1.5 from the references, the latest ten 2.5."
    )
    assert len(spec.series[-1].marks) == 2
    parts = parts_plot(drift)
    assert parts.title == "spring: palette has moved most, from 1.0 to 3.0 spreads."
    assert {one.name for one in parts.series} == {"palette", "contrast", "light", "texture"}
    last = parts.steps[-1]
    assert last.images == VariantFilter(among=tuple(VariantId(n) for n in range(110, 120)))


def test_a_model_has_one_look_in_every_plot_and_no_two_have_the_same() -> None:
    every = [f"m{n:02}" for n in range(25)]
    looks = looks_of(every, every)
    assert len(set(looks.values())) == 25
    assert looks_of(every[3:9], every) == {name: looks[name] for name in every[3:9]}
    crowded = looks_of(every[:16:2], every)
    assert len({colour for colour, _ in crowded.values()}) == 8
    spec = drift_plot(drift_of("ab" * 6), every=["c", "b", "a"])
    assert [(one.name, one.colour) for one in spec.series] == [("a", 2), ("b", 1)]


def test_an_empty_library_still_makes_sentences() -> None:
    nothing: Any = {"reviewed": 0, "with_any": 0, "totals": [], "by_model": [], "by_prompt": []}
    assert pareto_plot(nothing).title == "Nobody has named a defect here."
    assert trend_plot({"points": [], "undated": 3}).title == "No decision has a time yet."
    assert "not known" in takes_plot([]).title
    assert "Too few" in rates_plot([]).title


def test_parts_of_the_cost_stand_on_one_another_up_to_the_total() -> None:
    spec = cost_plot({"currency": "USD", "cost": [cost("a", 3), cost("b", 0)]})  # type: ignore[typeddict-item]
    *parts, ends = spec.series
    assert [one.starts for one in parts] == [(0.0,), (2 / 3,), (2.0,), (2.0,)]
    first, second = ends.marks
    assert first.x == pytest.approx(4.0)
    assert first.note == "4.00 USD · n 3"
    assert "too few to say" in first.said
    assert second.note == "none accepted"
    assert first.images == VariantFilter(model="a", tier=Tier.PRODUCTION, verdict=Verdict.ACCEPT)


def test_a_cost_that_lacks_something_says_so_in_its_title() -> None:
    lacking = cost("a", 3, missing=("hourly rate",))
    spec = cost_plot({"currency": "EUR", "cost": [lacking]})  # type: ignore[typeddict-item]
    assert spec.title.startswith("What is known of the cost")
    assert "hourly rate" in spec.note


def test_the_gap_shows_the_teams_own_point_and_where_nothing_is_gained() -> None:
    spec = gap_plot(GAP)
    (own,) = spec.steps
    assert (own.x, own.y) == (1.5, 1.4)
    assert {rule.at for rule in spec.rules} == {1.0, 2.33}
    assert "1.40 times as fast" in spec.title
    assert "if writing its prompts took" in spec.note
    slow = gap_plot({**GAP, "slower": 3.0, "speedup": 0.8, "break_even_prompt_minutes": -2.0})
    assert "a is faster here" in slow.title
    assert slow.note.startswith("This rests on first-take rates of")
    assert "about as fast with a" in gap_plot({**GAP, "speedup": 0.98}).title


def test_drift_leads_to_the_one_image_and_compares_the_tenth_with_the_first() -> None:
    point = {
        "variant": 7, "place": 1, "model": "a", "accepted_at": "", "distance": 1.2, "limit": 2.0,
        "palette": 1.0, "contrast": 0.5, "light": 0.2, "texture": 0.1, "words": ["warmer"],
    }  # fmt: skip
    beside = {"distance": 0.4, "palette": 0.1, "contrast": 0.0, "light": 0.0, "texture": 0.0}
    drift: Any = {
        "campaign": "spring", "references": 8, "points": [point], "tens": [],
        "tenth_beside_first": beside, "reason": "",
    }  # fmt: skip
    spec = drift_plot(drift)
    assert spec.title.startswith("spring: ")
    assert "The tenth lies 0.4 farther than the first (palette +0.1" in spec.note
    assert spec.steps[0].images == VariantFilter(among=(VariantId(7),))
    assert "warmer" in spec.steps[0].said


# ---- axes and colours ---------------------------------------------------------------------


@given(low=st.floats(0, 1e6), span=st.floats(1e-3, 1e6), is_share=st.booleans())
def test_ticks_are_few_lie_between_the_ends_and_differ(
    low: float, span: float, is_share: bool
) -> None:
    ticks = round_ticks(Axis("", low, low + span, is_share=is_share))
    assert len(ticks) <= 8
    assert all(low - span * 1e-3 <= at <= low + span * 1.001 for at, _ in ticks)
    assert len({at for at, _ in ticks}) == len(ticks)


@pytest.mark.parametrize(("palette", "colours"), [(ON_DARK, theme.DARK), (ON_LIGHT, theme.LIGHT)])
def test_every_series_stands_out_from_the_surface(
    palette: tuple[str, ...], colours: theme.Colours
) -> None:
    assert len(set(palette)) == len(palette)
    assert all(theme.contrast(ink, colours.surface) >= 3 for ink in palette)


# ---- keys and the mouse -------------------------------------------------------------------


def shown_card(qtbot: QtBot, rows: int) -> ChartCard:
    card = ChartCard()
    qtbot.addWidget(card)
    card.resize(900, 600)
    card.show_spec(rates_plot([row(f"m{n}", n % 9, 9) for n in range(rows)]))
    card.show()
    qtbot.waitExposed(card)
    QTest.qWait(20)
    return card


def test_keys_go_through_all_marks_and_stop_at_the_ends(qtbot: QtBot) -> None:
    card = shown_card(qtbot, 3)
    chart = card.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[str] = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home):
        QTest.keyClick(chart, key)
        assert chart.mark is not None
        seen.append(chart.mark.said.partition(":")[0])
    assert seen == ["m0", "m1", "m2", "m2", "m0"]
    assert "m2: 22 %" in chart.accessibleDescription()


def test_a_row_is_hit_anywhere_along_it_and_nothing_between_plots(qtbot: QtBot) -> None:
    card = shown_card(qtbot, 3)
    chart = card.chart
    assert chart.spec is not None
    middle = chart.spec.steps[1]
    place = chart.place_of(middle)
    assert chart.mark_at(QPointF(chart.width() - 60, place.y() + 5)) == middle
    assert chart.mark_at(QPointF(place.x(), chart.height() - 5)) is None


@pytest.mark.parametrize("rows", [0, 3])
def test_titles_of_axes_keep_their_descenders(qtbot: QtBot, rows: int) -> None:
    spec = rates_plot([row(model, 5, 9) for model in "abc"])
    chart = Chart()
    qtbot.addWidget(chart)
    chart.show_spec(replace(spec, rows=rows))
    chart.resize(700, 420)
    chart.show()
    qtbot.waitExposed(chart)
    plot = chart.findChild(QGraphicsView)
    assert plot is not None
    title = next(
        one
        for one in plot.scene().items()
        if isinstance(one, QGraphicsTextItem) and "First takes" in one.toPlainText()
    )
    letters = title.boundingRect().adjusted(0, 0, 0, -title.document().documentMargin())
    assert title.mapRectToScene(letters).bottom() <= plot.viewport().height()


def test_dragging_and_right_clicks_move_nothing_in_a_plot(qtbot: QtBot) -> None:
    card = shown_card(qtbot, 3)
    chart = card.chart
    before = chart.place_of(chart.spec.steps[0]) if chart.spec else QPointF()
    target = chart.childAt(QPoint(chart.width() // 2, chart.height() // 2))
    assert target is not None
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mousePress(target, button)
        QTest.mouseMove(target, QPoint(40, 40))
        QTest.mouseRelease(target, button)
    assert chart.spec is not None
    assert chart.place_of(chart.spec.steps[0]) == before


def test_a_mark_stays_chosen_when_the_figures_come_again(qtbot: QtBot) -> None:
    card = shown_card(qtbot, 3)
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card.chart, Qt.Key.Key_End)
    said = card.chart.mark.said if card.chart.mark else ""
    card.show_spec(rates_plot([row(f"m{n}", n % 9, 9) for n in range(5)]))
    assert card.chart.mark is not None
    assert card.chart.mark.said == said


def test_another_theme_draws_in_its_own_colours(qtbot: QtBot, qapp: QApplication) -> None:
    card = shown_card(qtbot, 2)

    def ground(chart: Chart) -> str:
        return chart.picture(1.0).pixelColor(chart.width() - 30, 60).name()

    assert ground(card.chart) == theme.DARK.surface
    theme.apply(qapp, "light")
    try:
        assert ground(card.chart) == theme.LIGHT.surface
    finally:
        theme.apply(qapp, "dark")


@pytest.mark.parametrize("name", ["plot.svg", "plot.png"])
def test_a_picture_is_not_drawn_over_a_library_that_its_name_leads_to(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    library = tmp_path / "l.curator"
    library.write_bytes(b"decided")
    (tmp_path / name).symlink_to(library)
    said: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _, error: said.append(error.message))
    card = ChartCard()
    qtbot.addWidget(card)
    with qtbot.assertNotEmitted(card.saved):
        card.write(tmp_path / name)
    assert "is a library" in said[0]
    assert library.read_bytes() == b"decided"


def test_in_a_saved_svg_nothing_half_transparent_lies_over_the_words(
    qtbot: QtBot, tmp_path: Path
) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    card.resize(900, 520)
    total = {"defect": "hands", "variants": 5, "of": 9, "share": 5 / 9, "low": 0.2, "high": 0.8,
             "n_eff": 9.0, "cumulative": 1.0}  # fmt: skip
    found: Any = {"reviewed": 9, "with_any": 5, "totals": [total], "by_model": [], "by_prompt": []}
    card.show_spec(pareto_plot(found))
    card.show()
    qtbot.waitExposed(card)
    QTest.qWait(20)
    card.write(tmp_path / "plot.svg")
    text = (tmp_path / "plot.svg").read_text("utf-8")
    assert set(re.findall(r'fill-opacity="(0\.[0-9]+)"', text)) == set()
    assert ">5</text>" in text


def kinds() -> dict[str, Spec]:
    """One plot of every kind, with something in it."""
    taken: Any = {
        "model": "a", "tier": "production", "briefs": 9, "accepted": 6, "takes": 9,
        "per_accepted": 1.5, "abandoned": 0, "abandon_rate": 0.0, "abandon_low": 0.0,
        "abandon_high": 0.6,
    }  # fmt: skip
    total = {"defect": "hands", "variants": 5, "of": 9, "share": 5 / 9, "low": 0.2, "high": 0.8,
             "n_eff": 9.0, "cumulative": 1.0}  # fmt: skip
    found: Any = {"reviewed": 9, "with_any": 5, "totals": [total], "by_model": [], "by_prompt": []}
    spent: Any = {"currency": "EUR", "cost": [cost("a", 6)]}
    return {
        "rates": rates_plot([row("a", 6, 9)]),
        "weeks": trend_plot({"points": [week("a", 20, 6, 9)], "undated": 0}),
        "defects": pareto_plot(found),
        "cost": cost_plot(spent),
        "takes": takes_plot([taken]),
        "gap": gap_plot(GAP),
        "drift": drift_plot(drift_of("a" * 20)),
        "parts": parts_plot(drift_of("a" * 20)),
    }


@pytest.mark.parametrize("kind", list(kinds()))
def test_every_kind_of_mark_opens_its_images_by_key_and_by_click(qtbot: QtBot, kind: str) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    card.resize(900, 520)
    card.show_spec(kinds()[kind])
    card.show()
    qtbot.waitExposed(card)
    QTest.qWait(20)
    opened: list[Any] = []
    card.images_wanted.connect(opened.append)
    chart = card.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chart.mark is not None
    assert chart.mark.said in [label.text() for label in card.findChildren(QLabel)]
    at = chart.place_of(chart.mark).toPoint()
    target = chart.childAt(at)
    assert target is not None
    plain = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, plain, target.mapFrom(chart, at))
    assert opened == [chart.mark.images] * 2


@pytest.mark.parametrize("of", ["rates", "weeks", "cost", "gap"])
def test_the_svg_looks_like_the_picture(qtbot: QtBot, tmp_path: Path, of: str) -> None:
    specs: dict[str, Spec] = {
        "rates": rates_plot([row(f"m{n}", n + 1, 9) for n in range(4)]),
        "weeks": trend_plot(
            {
                "points": [week(m, n, n % 7 + 1, 9) for m in "abc" for n in range(20, 25)],
                "undated": 0,
            }
        ),
        "cost": cost_plot({"currency": "EUR", "cost": [cost("a", 3), cost("b", 2)]}),  # type: ignore[typeddict-item]
        "gap": gap_plot(GAP),
    }
    card = ChartCard()
    qtbot.addWidget(card)
    card.resize(900, 520)
    card.show_spec(specs[of])
    card.show()
    qtbot.waitExposed(card)
    QTest.qWait(20)
    target = tmp_path / "plot.svg"
    card.write(target)
    picture = card.chart.picture(1.0)
    drawn = QImage(picture.size(), QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    painter = QPainter(drawn)
    QSvgRenderer(str(target)).render(painter)
    painter.end()
    places = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    other = sum(
        abs(picture.pixelColor(x, y).lightness() - drawn.pixelColor(x, y).lightness()) > 60
        for x, y in places
    )
    assert other / len(places) < 0.02
