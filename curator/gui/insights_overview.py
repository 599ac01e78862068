"""The first tab: rates by model as plot and table, comparisons, and what a sceptic asks."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the document in its JSON form

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from curator.exporters import wording as say
from curator.gui.card import Card
from curator.gui.insights_card import ChartCard
from curator.gui.insights_filters import Wanted
from curator.gui.insights_rates import rates_plot
from curator.gui.insights_tab import Document, Fold, Lines, Row, Tab
from curator.gui.insights_words import model_word
from curator.gui.language import digits, later, plural, tr
from curator.gui.vocabulary import heard

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

MOST_COMPARED = 12
"""So many comparisons are said one by one; those that are settled come first."""


class Overview(Tab):
    """Plot, table, comparisons, sceptic's box."""

    def __init__(self) -> None:
        super().__init__(tr("Overview"))
        self.plot = ChartCard()
        self.rows, self.findings = Card(), Lines()
        self.more = QPushButton()
        self.more.setCheckable(True)
        self.more.setProperty("kind", "quiet")
        self.more.setToolTip(
            tr("Shows them in the plot and in the table, or leaves them out again.")
        )
        self.more.toggled.connect(self._show_rows)
        self.more.hide()
        self.sceptic = Fold(tr("What a sceptic asks"))
        self.sceptic.opened.connect(self.asked)
        self._shown: list[Row] = []
        for widget in (self.plot, self.rows, self.findings, self.sceptic):
            self.add(widget)
        below = self.column.indexOf(self.rows) + 1
        self.column.insertWidget(below, self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def extra(self) -> tuple[str, ...]:
        """The sceptic's further answers are counted once somebody wants to read them."""
        return ("agreement", "box") if self.sceptic.is_open else ()

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows rates, comparisons and caveats."""
        self._shown = rows_of(document, wanted)
        self._show_rows()
        pairs = [
            pair
            for pair in document["comparisons"]
            if not wanted.models or {pair["a"], pair["b"]} <= wanted.models
        ]
        pairs.sort(key=lambda pair: (pair["finding"] == "not yet known", pair["a"], pair["b"]))
        lines = [heard(say.finding(pair)) for pair in pairs[:MOST_COMPARED]]
        left = len(pairs) - len(lines)
        if left > 0:
            lines.append(
                plural(
                    left,
                    "{n} further comparison: choose models above.",
                    "{n} further comparisons: choose models above.",
                )
            )
        self.findings.show_lines(tr("Comparisons on the same briefs"), lines)
        if self.sceptic.is_open:
            self.sceptic.show_pairs(
                [(heard(question), heard(answer)) for question, answer in say.sceptic(document)]
            )

    def _show_rows(self) -> None:
        """Those without a decided first take say little: they are folded into one line."""
        every = self._shown
        decided = [row for row in every if row["decided"]]
        opened = self.more.isChecked()
        idle = {row["model"] for row in every if not row["decided"]}
        line = plural(
            len(idle),
            "{n} model without a decided first take",
            "{n} models without a decided first take",
        )
        self.more.setText(f"{'▾' if opened else '▸'}  {line}")
        self.more.setAccessibleName(
            tr("{line}, shown", line=line) if opened else tr("{line}, folded away", line=line)
        )
        self.more.setVisible(bool(idle) and bool(decided))
        rows = every if opened or not decided else decided
        self.plot.show_spec(rates_plot(rows))
        self.rows.show_table(
            {tr(name): heard(meaning) for name, meaning in HEADERS.items()},
            [_cells(row) for row in rows],
            [heard(say.caveats(row)) for row in rows],
        )


def rows_of(document: Document, wanted: Wanted) -> list[Row]:
    """Returns the rows that are wanted, as they are or as if suspect verdicts were not given."""
    rows: Sequence[Row] = document["rows"]
    if wanted.without_suspects and document["without_suspects"]:
        rows = document["without_suspects"]
    return [row for row in rows if not wanted.models or row["model"] in wanted.models]


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        model_word(row["model"]),
        tr(row["tier"]),
        heard(say.first_take(row)),
        tr("{part} of {whole}", part=digits(row["decided"]), whole=digits(row["eligible"])),
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
