"""The tab of money and time: settings, cost, takes, the efficiency gap, and what still waits."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: the headline in its JSON form

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.core.money import from_told
from curator.core.stats_economy import DebtForecast, Economy, Gap, Hourly, Hours
from curator.gui.choice_box import ChoiceBox
from curator.gui.insights_card import ChartCard
from curator.gui.insights_economy import cost_plot, gap_plot, takes_plot
from curator.gui.insights_filters import Wanted
from curator.gui.insights_money_panel import MoneyPanel
from curator.gui.insights_spending import cost_cells, cost_columns, cost_note, cost_title
from curator.gui.insights_standing import FEWEST_ACCEPTED
from curator.gui.insights_tab import Document, Lines, Tab, of_models
from curator.gui.insights_table_card import TableCard
from curator.gui.insights_words import model_word
from curator.gui.language import digits, plural, tr
from curator.gui.wording import duration

_WIDEST_PAIR = 560
"""So wide, in pixels, is the box of two models at most, whatever they are called."""


class MoneyTab(Tab):
    """What accepted images cost in money and time, and what curation is owed."""

    def __init__(self) -> None:
        super().__init__(tr("Money"))
        self.panel = MoneyPanel()
        self.cost, self.takes = ChartCard(), ChartCard()
        self.spent = TableCard(tr("Spent so far"))
        self.gap = ChartCard()
        self.pair = ChoiceBox()
        self.pair.setAccessibleName(tr("Two models to set against each other"))
        self.pair.setMaximumWidth(_WIDEST_PAIR)
        self.pair.currentIndexChanged.connect(self._show_gap)
        self._pair_row = QWidget()
        row = QHBoxLayout(self._pair_row)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("What the higher rate so far is worth"))
        label.setBuddy(self.pair)
        row.addWidget(label)
        row.addWidget(self.pair)
        row.addStretch(1)
        self._gaps: list[Gap] = []
        self.hours, self.debt = Lines(), Lines()
        for widget in (self.panel, self.cost, self.spent, self.takes, self._pair_row, self.gap,
                       self.hours, self.debt):  # fmt: skip
            self.add(widget)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows the figures with the settings that they rest on."""
        economy: Economy = document["economy"]
        cost = of_models(economy["cost"], wanted)
        known = sorted({row["model"] for row in economy["cost"]})
        self.panel.show_money(from_told(economy["settings"]), known)
        self.cost.setVisible(bool(cost))
        self.cost.show_spec(cost_plot({**economy, "cost": cost}))
        self.spent.setVisible(bool(cost))
        self.spent.show_rows(
            cost_title(economy),
            cost_columns(),
            cost_cells(cost),
            cost_note(cost),
        )
        takes = of_models(economy["takes"], wanted)
        self.takes.setVisible(bool(takes))
        self.takes.show_spec(takes_plot(takes))
        self._offer_gaps(economy, wanted, document.get("headline"))
        hours = economy["hours"]
        self.hours.show_lines(
            tr("Accepted images an hour"),
            [
                *_hours(hours),
                tr("It depends on briefs and models, and describes no person."),
            ],
        )
        self.debt.show_lines(tr("Still to be done"), _debt(economy))

    def _offer_gaps(self, economy: Economy, wanted: Wanted, head: Mapping[str, Any] | None) -> None:
        """One pair of models at a time: that of the headline, until another is chosen."""
        self._gaps = [
            gap for gap in economy["gaps"] if not wanted.models or _models_of(gap) <= wanted.models
        ]
        several = len({gap["tier"] for gap in self._gaps}) > 1
        before = self.pair.currentText()
        self.pair.blockSignals(True)
        self.pair.clear()
        for gap in self._gaps:
            both = tr(
                "{a} against {b}",
                a=model_word(gap["better"]["model"]),
                b=model_word(gap["other"]["model"]),
            )
            self.pair.addItem(f"{both} · {tr(gap['tier'])}" if several else both)
        self.pair.give_room()
        self.pair.setMinimumWidth(min(self.pair.minimumWidth(), _WIDEST_PAIR))
        kept = self.pair.findText(before)
        self.pair.setCurrentIndex(kept if before and kept >= 0 else _first(self._gaps, head))
        self.pair.blockSignals(False)
        for widget in (self._pair_row, self.gap):
            widget.setVisible(bool(self._gaps))
        self._show_gap()

    def _show_gap(self) -> None:
        number = self.pair.currentIndex()
        if 0 <= number < len(self._gaps):
            self.gap.show_spec(gap_plot(self._gaps[number]))


def _models_of(gap: Gap) -> set[str]:
    return {gap["better"]["model"], gap["other"]["model"]}


def _first(gaps: Sequence[Gap], head: Mapping[str, Any] | None) -> int:
    """The pair that the headline is about, else the first that rests on common briefs."""
    if head is not None and head["a"] and head["b"]:
        named = {head["a"]["model"], head["b"]["model"]}
        for number, gap in enumerate(gaps):
            if _models_of(gap) == named and gap["tier"] == head["tier"]:
                return number
    paired = [number for number, gap in enumerate(gaps) if not gap["missing"]]
    return paired[0] if paired else 0


def _hours(hours: Hours) -> list[str]:
    """Under five accepted images an hour would be that of a lucky minute."""
    if 0 < hours["accepted"] < FEWEST_ACCEPTED:
        return [
            plural(
                hours["accepted"],
                "{n} image was accepted: too few to speak of an hour.",
                "{n} images were accepted: too few to speak of an hour.",
            )
        ]
    return [
        tr("Of looking alone (active): {rate}.", rate=_hourly(hours["active"])),
        tr(
            "Of sittings with their pauses and rests (attended): {rate}.",
            rate=_hourly(hours["attended"]),
        ),
        tr(
            "With the generation and the finished retouch of what was judged there (total): "
            "{rate}.",
            rate=_hourly(hours["total"]),
        ),
    ]


def _hourly(hourly: Hourly) -> str:
    if hourly["per_hour"] is None:
        return tr("not known")
    form = ",.0f" if hourly["per_hour"] >= 10 else ".1f"
    rate = digits(hourly["per_hour"], form)
    if hourly["low"] is None or hourly["high"] is None:
        return rate
    return tr(
        "{rate} ({low} to {high})",
        rate=rate,
        low=digits(hourly["low"], form),
        high=digits(hourly["high"], form),
    )


def _debt(economy: Economy) -> list[str]:
    debt = economy["debt"]
    waiting = debt["unreviewed"]
    if not waiting and not debt["unfinished_retouch"]:
        return [tr("Nothing waits for review or retouch.")]
    lines = [
        _waits(
            plural(waiting, "{n} image to look at", "{n} images to look at"),
            debt["review_minutes"],
        )
        if waiting
        else "",
        _waits(
            plural(debt["unfinished_retouch"], "{n} image to retouch", "{n} images to retouch"),
            debt["retouch_minutes"],
        )
        if debt["unfinished_retouch"]
        else "",
        _picks(debt),
        _which_picks(debt),
    ]
    lines = [line for line in lines if line]
    if debt["load"] is not None and debt["load"] >= 1:
        lines.append(tr("More comes in than can be looked at: it grows without end."))
    if debt["retouch_assumed"] and debt["unfinished_retouch"]:
        lines.append(tr("Retouch minutes are assumed, for no retouch is finished yet."))
    return lines


def _waits(images: str, minutes: float | None) -> str:
    """How many wait for one kind of work, and how long that takes."""
    if minutes is None:
        return tr("{images}: no look is timed yet, so the time is not known.", images=images)
    return tr("{images}: at this pace {time}.", images=images, time=duration(60 * minutes))


def _which_picks(debt: DebtForecast) -> str:
    """What a pick is, and how many of them are wanted."""
    wanted, whole = debt["picks_wanted"], debt["picks_in_all"]
    if not wanted:
        return ""
    if not debt["picks_assumed"]:
        return plural(whole, "{n} pick is wanted in all.", "{n} picks are wanted in all.")
    return plural(
        wanted,
        "A pick is an accepted image, one a brief: of {all} briefs {n} has none yet. The forecast "
        "holds if the images are of that brief.",
        "A pick is an accepted image, one a brief: of {all} briefs {n} have none yet. The forecast "
        "holds if the images are of those briefs.",
        all=digits(whole, ","),
    )


def _picks(debt: DebtForecast) -> str:
    """After how many images no more need to be generated."""
    enough, wanted, waiting = debt["enough_variants"], debt["picks_wanted"], debt["unreviewed"]
    if not wanted:
        return tr("Every pick that is wanted is there.")
    if enough is None:
        return tr("Nothing was accepted yet, so no number of images can be promised.")
    if enough <= waiting:
        return plural(
            wanted,
            "The first {images} of those waiting should hold the {n} pick that is wanted.",
            "The first {images} of those waiting should hold the {n} picks that are wanted.",
            images=digits(enough, ","),
        )
    return plural(
        wanted,
        "Stop generating after {images} more images for the {n} pick that is wanted.",
        "Stop generating after {images} more images for the {n} picks that are wanted.",
        images=digits(enough - waiting, ","),
    )
