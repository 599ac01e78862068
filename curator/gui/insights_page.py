"""The insights page: the numbers of `curator stats`, one plot, and what a sceptic asks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any  # Any: the report in its JSON form

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.exporters import wording as say
from curator.gui import messages, theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.card import Card
from curator.gui.interval_plot import IntervalPlot
from curator.gui.jobs import Jobs
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, later, plural, tr
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.vocabulary import heard
from curator.gui.wording import with_f5
from curator.library.library import Library
from curator.workflow.progress import Part
from curator.workflow.reporting import statistics_report, write_report

Report = dict[str, Any]

HEADERS = {
    later("Model"): "",
    later("Tier"): "",
    later("First take"): say.DEFINITIONS["First-take success"],
    later("Decided"): say.DEFINITIONS["Coverage"],
    later("Any"): say.DEFINITIONS["Any, lenient"],
    later("Lenient"): say.DEFINITIONS["Any, lenient"],
    later("Accepted"): say.DEFINITIONS["Accepted"],
    later("Per hour"): say.DEFINITIONS["Accepted per hour"],
}
"""The table's columns, with what they mean as their tooltips."""

FEWEST_ACCEPTED, SHORTEST_SECONDS = 5, 60.0
"""Below this an hour's figure would be that of a lucky minute."""

LEFT = Qt.AlignmentFlag.AlignLeft
NOBODY = later("Nothing is decided yet")


class InsightsPage(PageWidget):
    """First-take rates per model, as table and plot, with comparisons and caveats in words."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Insights"))
        self._library = library
        self._jobs = jobs
        self._report: Report | None = None
        self.plot = IntervalPlot()
        self.sign = Placard()
        self._rows, self._findings, self._sceptic = Card(), Card(), Card()
        self._more = QPushButton()
        self._more.setCheckable(True)
        self._more.setProperty("kind", "quiet")
        self._more.setToolTip(
            tr("Shows them in the plot and in the table, or leaves them out again.")
        )
        self._more.toggled.connect(self._show_rows)
        self._more.hide()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 28, 32, 32)
        column.setSpacing(2 * theme.GAP)
        head = QHBoxLayout()
        title = QLabel(tr("First-take success"))
        title.setProperty("role", "title")
        head.addWidget(title, 1)
        head.addWidget(KeyButton(COMMANDS[Do.EXPORT], actions[Do.EXPORT]))
        column.addLayout(head)
        self._summary = QLabel(wordWrap=True)
        self._summary.setProperty("role", "muted")
        column.addWidget(self._summary)
        plot_card = Card()
        plot_card.column.addWidget(self.plot)
        for card in (plot_card, self._rows, self._findings, self._sceptic):
            column.addWidget(card)
        column.insertWidget(column.indexOf(self._rows) + 1, self._more, 0, LEFT)
        column.addStretch(1)
        body.setMaximumWidth(1280)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(body)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign)
        self._layers.addWidget(self._scroll)
        self.sign.say("", tr("Counting…"))
        self.refresh(frozenset(Part))

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """There is something to export once there are rows."""
        given: dict[Do, Callable[[], None]] = {Do.REFRESH: lambda: self.refresh(frozenset(Part))}
        if self._report is not None and self._report["rows"]:
            given[Do.EXPORT] = self._export
        return given

    def refresh(self, changed: frozenset[Part]) -> None:
        """Counts again."""
        self._jobs.ask(
            lambda: statistics_report(self._library), self._show, self._failed, owner=self
        )

    def enter(self) -> None:
        """Page keys scroll."""
        self._scroll.setFocus()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self.sign.say("missing", heard(error.message), with_f5(heard(error.hint)))
        self._layers.setCurrentWidget(self.sign)

    def _show(self, report: Report) -> None:
        self._report = report
        self.commands_changed.emit()
        rows = report["rows"]
        if not any(row["reviewed"] for row in rows):
            text = tr("Review a batch; the rates of each model then appear here.")
            self.sign.say("insights", tr(NOBODY), text)
            self._layers.setCurrentWidget(self.sign)
            return
        self._summary.setText(_summary(report))
        self._show_rows()
        self._findings.show_lines(tr("Comparisons on the same briefs"), _findings(report))
        self._sceptic.show_pairs(
            tr("What a sceptic asks"),
            [(heard(question), heard(answer)) for question, answer in say.sceptic(report)],
        )
        self._layers.setCurrentWidget(self._scroll)

    def _show_rows(self) -> None:
        """Those without a decided first take say little: they are folded into one line."""
        every = self._report["rows"] if self._report is not None else []
        decided = [row for row in every if row["decided"]]
        opened = self._more.isChecked()
        idle = {row["model"] for row in every if not row["decided"]}
        line = plural(
            len(idle),
            "{n} model without a decided first take",
            "{n} models without a decided first take",
        )
        self._more.setText(f"{'▾' if opened else '▸'}  {line}")
        self._more.setAccessibleName(
            tr("{line}, shown", line=line) if opened else tr("{line}, folded away", line=line)
        )
        self._more.setVisible(bool(idle) and bool(decided))
        rows = every if opened or not decided else decided
        self.plot.show_rows([(_label(row, every), heard(say.first_take(row)), row) for row in rows])
        notes = [heard(say.caveats(row)) for row in rows]
        self._rows.show_table(
            {tr(name): heard(meaning) for name, meaning in HEADERS.items()},
            [_cells(row) for row in rows],
            notes,
        )

    def _export(self) -> None:
        report = self._report
        if report is None:
            return
        chosen = messages.ask_export_file(self)
        if chosen is None:
            return
        path, form = chosen

        self._jobs.ask(
            lambda: write_report(report, path, form),
            lambda _none: messages.note(self, tr("Written to {path}.", path=path)),
            lambda error: messages.show_error(self, error),
            owner=self,
        )


def _label(row: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> str:
    """The tier is named where the rows have more than one."""
    several = len({other["tier"] for other in rows}) > 1
    name = say.printable(row["model"])
    return f"{name} · {tr(row['tier'])}" if several else name


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        say.printable(row["model"]),
        tr(row["tier"]),
        heard(say.first_take(row)),
        tr("{part} of {whole}", part=row["decided"], whole=row["eligible"]),
        heard(say.secondary(row, "rate_any")),
        heard(say.secondary(row, "rate_lenient")),
        heard(say.acceptance(row)),
        per_hour(row),
    )


def per_hour(row: Mapping[str, Any]) -> str:
    """Returns accepted per hour; a dash where too little was timed to speak of an hour."""
    rate, accepted, seconds = (
        row[name] for name in ("accepted_per_hour", "timed_accepted", "timed_seconds")
    )
    enough = accepted >= FEWEST_ACCEPTED and seconds >= SHORTEST_SECONDS
    return say.number(rate if enough else None, 0)


def _summary(report: Report) -> str:
    rows = report["rows"]
    decided = sum(row["decided"] for row in rows)
    eligible = sum(row["eligible"] for row in rows)
    said = tr(
        "{decided} of {eligible} first takes are decided. Lines are 95 % intervals; pale bands "
        "show what pending verdicts could still change.",
        decided=digits(decided, ""),
        eligible=digits(eligible, ""),
    )
    return f"{heard(report['sceptic']['definition'])} {said}"


def _findings(report: Report) -> list[str]:
    return [heard(say.finding(comparison)) for comparison in report["comparisons"]]
