"""Libraries and documents for the insights page, and hands to work it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from curator.core.decision import Decision, Verdict
from curator.gui.actions import Do
from curator.gui.insights_page import InsightsPage
from curator.gui.insights_table import Table
from curator.library.library import Library
from tests.builders import NOON, fill, make_decision, make_new
from tests.gui.windows import Reviewer


def decided_library(file: Path, briefs: int) -> None:
    """Two models on the same briefs; alpha succeeds in two of three, beta in one of three."""
    new = [
        make_new(f"{model}{number}.png", brief=f"b{number}", model=model)
        for number in range(briefs)
        for model in ("alpha", "beta")
    ]
    with Library.open(file) as library:
        variants = fill(library, new)
        decisions: list[Decision] = []
        for place, variant in enumerate(variants):
            number, is_alpha = place // 2, place % 2 == 0
            accepted = number % 3 in ((0, 1) if is_alpha else (0,))
            decisions.append(
                replace(
                    make_decision(variant, Verdict.ACCEPT if accepted else Verdict.REJECT),
                    decided_at=NOON + timedelta(weeks=number // 6),
                    defects=() if accepted else ("hands",),
                )
            )
        library.decide(decisions, NOON)


def open_page(reviewer: Reviewer, file: Path) -> InsightsPage:
    """The insights page of a window, once it has counted."""
    window = reviewer.open_window(file)
    window.run(Do.SHOW_INSIGHTS)
    page = window.page
    assert isinstance(page, InsightsPage)
    wait_counted(reviewer, page)
    return page


def open_tab(reviewer: Reviewer, page: InsightsPage, number: int) -> Any:
    """Another tab, once it has counted; Any, for each has parts of its own."""
    page.tabs.setCurrentIndex(number)
    wait_counted(reviewer, page)
    return page.tab


def press(key: Qt.Key) -> None:
    """A key to whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def wait_counted(reviewer: Reviewer, page: InsightsPage) -> None:
    reviewer.wait(lambda: not page.counting.is_counting)


def texts(widget: QWidget) -> list[str]:
    """What is read on it now, in labels and in tables."""
    said = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    for table in widget.findChildren(Table):
        if table.isVisible():
            said += [
                table.cell_at(row, column).text
                for row in range(table.rowCount())
                for column in range(table.columnCount())
            ]
    return said


def row(model: str, successes: int, decided: int, **more: Any) -> dict[str, Any]:
    """A row of the document, with limits that are wide enough for a drawing."""
    rate = successes / decided if decided else None
    return {
        "group": model,
        "model": model,
        "tier": "production",
        "rate": rate,
        "low": None if rate is None else max(rate - 0.2, 0.0),
        "high": None if rate is None else min(rate + 0.2, 1.0),
        "decided": decided,
        "successes": successes,
        "eligible": decided,
        "coverage": 1.0 if decided else None,
        "show_rate": decided >= 5,
        "bound_low": rate,
        "bound_high": rate,
        "order_badge": "",
        **more,
    }
