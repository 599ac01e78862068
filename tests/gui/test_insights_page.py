"""The insights page says what `curator stats` says."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from curator.core.decision import Verdict
from curator.gui.actions import Do
from curator.gui.insights_page import NOBODY, InsightsPage, per_hour
from curator.gui.interval_plot import IntervalPlot
from curator.library.library import Library
from curator.workflow.reporting import statistics_report
from tests.builders import NOON, fill, make_decision, make_new
from tests.gui.windows import Reviewer


def decided_library(file: Path, briefs: int) -> None:
    """Two models on the same briefs; alpha succeeds in two of three, beta in one of three."""
    with Library.open(file) as library:
        for number in range(briefs):
            for model, every in (("alpha", (0, 1)), ("beta", (0,))):
                (variant,) = fill(
                    library, [make_new(f"{model}{number}.png", brief=f"b{number}", model=model)]
                )
                verdict = Verdict.ACCEPT if number % 3 in every else Verdict.REJECT
                library.decide([make_decision(variant, verdict)], NOON)


def open_page(reviewer: Reviewer, file: Path) -> InsightsPage:
    window = reviewer.open_window(file)
    window.run(Do.SHOW_INSIGHTS)
    page = window.page
    assert isinstance(page, InsightsPage)
    return page


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_numbers_are_those_of_the_command_line(reviewer: Reviewer, library_file: Path) -> None:
    decided_library(library_file, 12)
    with Library.open(library_file) as library:
        rows = {row["model"]: row for row in statistics_report(library)["rows"]}
    assert rows["alpha"]["rate"] == pytest.approx(8 / 12)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "alpha" in texts(page))
    said = texts(page)
    for model in ("alpha", "beta"):
        row = rows[model]
        headline = f"{row['rate']:.0%}".replace("%", " %")
        limits = f"({100 * row['low']:.0f}–{100 * row['high']:.0f} %)"
        assert f"{headline} {limits}" in said
    assert "Comparisons on the same briefs" in said
    assert any("alpha" in text and "beta" in text for text in said)


def test_the_plot_puts_dots_and_lines_where_the_rates_are(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 12)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "alpha" in texts(page))
    plot = page.plot
    image = plot.grab().toImage()
    from curator.gui import theme

    accent = theme.colour(theme.colours().accent)
    row = 20  # the middle of the first row, 40 pixels high

    def inked(x: float) -> bool:
        pixel = image.pixelColor(round(x), row)
        return abs(pixel.red() - accent.red()) + abs(pixel.blue() - accent.blue()) < 30

    inked_at = [x for x in range(image.width()) if inked(x)]
    with Library.open(library_file) as library:
        alpha = statistics_report(library)["rows"][0]
    assert inked_at[0] == pytest.approx(plot.x_of(alpha["low"]), abs=3)
    assert inked_at[-1] == pytest.approx(plot.x_of(alpha["high"]), abs=3)
    assert inked(plot.x_of(alpha["rate"]))


def test_too_few_briefs_are_told_in_words_and_get_no_dot(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 3)
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "alpha" in texts(page))
    assert "2 of 3" in texts(page)
    assert "alpha: 2 of 3" in page.plot.accessibleDescription()


def test_models_without_a_decided_take_are_one_line_that_opens(
    reviewer: Reviewer, library_file: Path
) -> None:
    decided_library(library_file, 3)
    with Library.open(library_file) as library:
        for number in range(17):
            fill(library, [make_new(f"w{number}.png", brief=f"w{number}", model=f"waits-{number}")])
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: "alpha" in texts(page))
    line = "17 models without a decided first take"
    (button,) = [b for b in page.findChildren(QPushButton) if b.text().endswith(line)]
    assert button.isVisible()
    assert "waits-3" not in texts(page)
    assert "waits-3" not in page.plot.accessibleDescription()
    button.click()
    reviewer.wait(lambda: "waits-3" in texts(page))
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


def test_nothing_decided_is_told_apart_from_a_failure(
    reviewer: Reviewer, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new("a.png")])
    page = open_page(reviewer, library_file)
    reviewer.wait(lambda: NOBODY in texts(page))


def test_the_scale_of_the_plot_is_linear(qtbot: object) -> None:
    plot = IntervalPlot()
    plot.resize(900, 100)
    assert plot.x_of(0.5) == pytest.approx((plot.x_of(0) + plot.x_of(1)) / 2)
    assert plot.x_of(0) < plot.x_of(0.25) < plot.x_of(1) < 900
