"""The tab of money and time: settings, cost, takes, the efficiency gap, and what still waits."""

from curator.core.money import from_stored
from curator.core.stats_economy import DebtForecast, Economy, Hourly
from curator.gui.insights_card import ChartCard
from curator.gui.insights_economy import cost_plot, gap_plot, takes_plot
from curator.gui.insights_filters import Wanted
from curator.gui.insights_money_panel import MoneyPanel
from curator.gui.insights_tab import Document, Lines, Tab, of_models
from curator.gui.language import digits, plural, tr
from curator.gui.wording import duration


class MoneyTab(Tab):
    """What accepted images cost in money and time, and what curation is owed."""

    def __init__(self) -> None:
        super().__init__(tr("Money"))
        self.panel = MoneyPanel()
        self.cost, self.takes = ChartCard(), ChartCard()
        self.gaps: list[ChartCard] = []
        self.hours, self.debt = Lines(), Lines()
        for widget in (self.panel, self.cost, self.takes, self.hours, self.debt):
            self.add(widget)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows the figures with the settings that they rest on."""
        economy: Economy = document["economy"]
        cost = of_models(economy["cost"], wanted)
        known = sorted({row["model"] for row in economy["cost"]})
        self.panel.show_money(from_stored(economy["settings"]), known)
        self.cost.setVisible(bool(cost))
        self.cost.show_spec(cost_plot({**economy, "cost": cost}))
        takes = of_models(economy["takes"], wanted)
        self.takes.setVisible(bool(takes))
        self.takes.show_spec(takes_plot(takes))
        gaps = [
            gap
            for gap in economy["gaps"]
            if not wanted.models or {gap["better"]["model"], gap["other"]["model"]} <= wanted.models
        ]
        while len(self.gaps) < len(gaps):
            card = ChartCard()
            self.column.insertWidget(self.column.indexOf(self.hours), card)
            card.images_wanted.connect(self.images_wanted)
            self.gaps.append(card)
        for number, card in enumerate(self.gaps):
            card.setVisible(number < len(gaps))
            if number < len(gaps):
                card.show_spec(gap_plot(gaps[number]))
        hours = economy["hours"]
        self.hours.show_lines(
            tr("Accepted images an hour"),
            [
                tr("Looking alone: {rate}.", rate=_hourly(hours["active"])),
                tr("With pauses and rests: {rate}.", rate=_hourly(hours["attended"])),
                tr("With generation and retouch: {rate}.", rate=_hourly(hours["total"])),
                tr("It depends on briefs and models, and describes no person."),
            ],
        )
        self.debt.show_lines(tr("Still to be looked at"), _debt(economy))


def _hourly(hourly: Hourly) -> str:
    if hourly["per_hour"] is None:
        return tr("not known")
    rate = digits(hourly["per_hour"], ",.0f")
    if hourly["low"] is None or hourly["high"] is None:
        return rate
    return tr(
        "{rate} ({low} to {high})",
        rate=rate,
        low=digits(hourly["low"], ",.0f"),
        high=digits(hourly["high"], ",.0f"),
    )


def _debt(economy: Economy) -> list[str]:
    debt = economy["debt"]
    waiting = debt["unreviewed"]
    if not waiting and not debt["unfinished_retouch"]:
        return [tr("Nothing waits for review or retouch.")]
    images = plural(waiting, "{n} image to look at", "{n} images to look at")
    retouch = plural(debt["unfinished_retouch"], "{n} to retouch", "{n} to retouch")
    if debt["minutes"] is None:
        time = tr("no look is timed yet, so the time is not known")
    else:
        time = tr("at this pace {time} of work", time=duration(60 * debt["minutes"]))
    lines = [f"{images}, {retouch}: {time}.", _picks(debt)]
    if debt["load"] is not None and debt["load"] >= 1:
        lines.append(tr("More comes in than can be looked at: it grows without end."))
    if debt["retouch_assumed"] and debt["unfinished_retouch"]:
        lines.append(tr("Retouch minutes are assumed, for no retouch is finished yet."))
    return lines


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
