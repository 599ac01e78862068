"""The first tab: rates by model as plot and table, comparisons, and what a sceptic asks."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the document in its JSON form

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from curator.exporters import wording as say
from curator.gui.insights_card import ChartCard
from curator.gui.insights_filters import Wanted
from curator.gui.insights_rates import rates_plot
from curator.gui.insights_standing import (
    MOST_APART,
    MOST_COMPARED,
    explained,
    model_table,
    pair_table,
)
from curator.gui.insights_tab import Document, Fold, Row, Tab
from curator.gui.insights_table_card import TableCard
from curator.gui.language import plural, tr
from curator.gui.vocabulary import heard

Pair = Mapping[str, Any]


class Overview(Tab):
    """Plot, table, comparisons, sceptic's box."""

    def __init__(self) -> None:
        super().__init__(tr("Overview"))
        self.plot = ChartCard()
        self.rows = TableCard(tr("Rates by model"))
        self.findings = TableCard(tr("Comparisons on the same briefs"))
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
        self._apart: list[Pair] = []
        self._currency = ""
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
        self._currency = document.get("currency", "")
        decided = {(row["model"], row["tier"]) for row in self._shown if row["decided"]}
        self._apart = [
            pair
            for pair in _inside(document["sceptic"]["not_comparable"], wanted)
            if {(pair["a"], pair["tier"]), (pair["b"], pair["tier"])} <= decided
        ]
        self._show_rows()
        self._show_pairs(_inside(document["comparisons"], wanted))
        if self.sceptic.is_open:
            self.sceptic.show_pairs(
                [(heard(question), heard(answer)) for question, answer in say.sceptic(document)]
            )

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        notes: list[str] = []
        if (left := len(pairs) - MOST_COMPARED) > 0:
            notes.append(
                plural(
                    left,
                    "{n} further comparison: choose models above.",
                    "{n} further comparisons: choose models above.",
                )
            )
        if self._apart:
            notes.append(
                tr("unpaired: no brief is decided for both; one may have had the harder ones.")
            )
        if (left := len(self._apart) - MOST_APART) > 0:
            notes.append(
                plural(
                    left,
                    "{n} further pair has no decided brief in common.",
                    "{n} further pairs have no decided brief in common.",
                )
            )
        columns, cells = pair_table(pairs, self._apart)
        self.findings.setVisible(bool(cells))
        self.findings.show_rows(
            tr("Comparisons on the same briefs"), columns, cells, "\n".join(notes)
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
        self.rows.show_rows(
            tr("What stands behind the rates"),
            *model_table(rows, self._apart, self._currency),
            explained(rows, self._apart),
        )


def _inside(pairs: Sequence[Pair], wanted: Wanted) -> list[Pair]:
    """Of two models that are wanted."""
    return [pair for pair in pairs if not wanted.models or {pair["a"], pair["b"]} <= wanted.models]


def rows_of(document: Document, wanted: Wanted) -> list[Row]:
    """Returns the rows that are wanted, as they are or as if suspect verdicts were not given."""
    rows: Sequence[Row] = document["rows"]
    if wanted.without_suspects and document["without_suspects"]:
        rows = document["without_suspects"]
    return [row for row in rows if not wanted.models or row["model"] in wanted.models]
