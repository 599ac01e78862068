"""The tabs of the trend and of defects."""

from collections.abc import Sequence
from typing import Any  # Any: rows of the document in its JSON form

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.core.stats_sections import Defects, Prompts, Trend
from curator.exporters import wording as say
from curator.exporters.telling import FEWEST_NAMED, defects_that_stand_out
from curator.gui.choice_box import ChoiceBox
from curator.gui.fact_words import defect_word
from curator.gui.insights_card import ChartCard
from curator.gui.insights_defects import pareto_plot
from curator.gui.insights_filters import Wanted
from curator.gui.insights_tab import Document, Tab, of_models
from curator.gui.insights_table import Cell, Column
from curator.gui.insights_table_card import TableCard
from curator.gui.insights_weeks import lines_of, trend_plot, week_cells
from curator.gui.insights_words import images_of, model_word, of, share, short
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard
from curator.library.values import VariantFilter

MOST_TAGS = 12

MOST_ACROSS = 5
"""So many models stand side by side, whatever the number of defects."""


class TrendTab(Tab):
    """Rates and acceptance by week."""

    def __init__(self) -> None:
        super().__init__(tr("Trend"))
        self.rates, self.acceptance = ChartCard(), ChartCard()
        self.figures = TableCard(tr("By week"))
        for widget in (self.rates, self.acceptance, self.figures):
            self.add(widget)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows both plots, and their figures as a table."""
        found: Trend = document["trend"]
        every = lines_of(found["points"])
        trend = Trend(points=of_models(found["points"], wanted), undated=found["undated"])
        self.rates.show_spec(trend_plot(trend, every=every))
        self.acceptance.show_spec(trend_plot(trend, of_rates=False, every=every))
        self.acceptance.setVisible(not self.acceptance.is_empty)
        note = plural(
            trend["undated"],
            "{n} decided image is in no week: its decision has no time.",
            "{n} decided images are in no week: their decisions have no time.",
        )
        columns = [
            tr("Week"),
            tr("Model"),
            tr("First takes"),
            Column(tr("First-take rate"), tr("With its 95 % interval (Wilson).")),
            tr("Images accepted"),
            Column(tr("Share accepted"), tr("With its 95 % interval.")),
        ]
        rows = week_cells(trend)
        self.figures.setVisible(bool(rows))
        self.figures.show_rows(
            tr("The same in figures"), columns, rows, note if trend["undated"] else ""
        )


class DefectsTab(Tab):
    """Which defects, in which models, with which prompts."""

    def __init__(self) -> None:
        super().__init__(tr("Defects"))
        self.pareto = ChartCard()
        self.by_model = TableCard(tr("Defects by model"))
        self.by_prompt = TableCard(tr("Defects by words of the prompt"))
        self._document: Document | None = None
        self._wanted = Wanted()
        self.model = ChoiceBox()
        self.model.setAccessibleName(tr("Defects of this model"))
        self.model.setMinimumContentsLength(18)
        self.model.setMaximumWidth(360)
        self.model.currentIndexChanged.connect(self._show_pareto)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("Defects of"))
        label.setBuddy(self.model)
        row.addWidget(label)
        row.addWidget(self.model)
        row.addStretch(1)
        for widget in (self._choice, self.pareto, self.by_model, self.by_prompt):
            self.add(widget)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows the defects."""
        self._document, self._wanted = document, wanted
        defects: Defects = document["defects"]
        cells = of_models(defects["by_model"], wanted)
        models = sorted({cell["model"] for cell in cells if cell["variants"]})
        before = self.model.currentData()
        self.model.blockSignals(True)
        self.model.clear()
        self.model.addItem(tr("All models"), None)
        for model in models:
            self.model.addItem(model_word(model), model)
        self.model.setCurrentIndex(models.index(before) + 1 if before in models else 0)
        if len(wanted.models) == 1 and models:
            self.model.setCurrentIndex(1)
        self.model.blockSignals(False)
        self._choice.setVisible(bool(models))
        self._show_pareto()
        self._show_heat(defects, cells)
        self._show_tags(defects, document["prompts"])

    def _show_pareto(self) -> None:
        if self._document is not None:
            self.pareto.show_spec(pareto_plot(self._document["defects"], self.model.currentData()))

    def _show_heat(self, defects: Defects, cells: Sequence[Any]) -> None:
        """The longer of the two lists runs down, so that the table is not wider than the page."""
        makers = sorted({(cell["model"], cell["tier"]) for cell in cells})
        names = [total["defect"] for total in defects["totals"]]
        several = len({tier for _, tier in makers}) > 1
        found = {(cell["defect"], cell["model"], cell["tier"]): cell for cell in cells}
        shares = [cell["share"] for cell in cells if cell["of"] >= say.FEWEST_FOR_A_RATE]
        most = max(shares, default=0.0) or 1.0
        heat = [
            [_heat_cell(found.get((name, *maker)), name, maker, most) for maker in makers]
            for name in names
        ]
        full = [model_word(m) + (f" · {tr(t)}" if several else "") for m, t in makers]
        by_name = [Cell(defect_word(name), images=VariantFilter(defect=name)) for name in names]
        by_maker = [
            Cell(label, images=images_of(*maker)) for label, maker in zip(full, makers, strict=True)
        ]
        if len(makers) > max(len(names), MOST_ACROSS):
            heads = [Column(short(cell.text), "", cell.text) for cell in by_name]
            columns = [Column(tr("Model")), *heads]
            down = zip(*heat, strict=True)
            rows = [[cell, *some] for cell, some in zip(by_maker, down, strict=True)]
        else:
            heads = [
                Column(short(model_word(m)) + (f"\n{tr(t)}" if several else ""), "", label)
                for (m, t), label in zip(makers, full, strict=True)
            ]
            columns = [Column(tr("Defect")), *heads]
            rows = [[cell, *some] for cell, some in zip(by_name, heat, strict=True)]
        self.by_model.setVisible(bool(heat))
        note = tr(
            "Share of reviewed images that carry a defect, and how many do; the stronger the "
            "ground, the more. Under five reviewed images there are counts alone."
        )
        self.by_model.show_rows(_heat_title(cells, several=several), columns, rows, note)

    def _show_tags(self, defects: Defects, prompts: Prompts) -> None:
        every = defects["by_prompt"]
        chosen = defects_that_stand_out(every)
        rows = [
            [
                Cell(say.printable(one["tag"])),
                Cell(defect_word(one["defect"]), images=VariantFilter(defect=one["defect"])),
                Cell(of(one["variants"], one["of"]), is_number=True),
                Cell(
                    f"{share(one['share'])} ({heard(say.span(one['low'], one['high']))})",
                    is_number=True,
                ),
                Cell(share(one["elsewhere"]), is_number=True),
            ]
            for one in chosen[:MOST_TAGS]
        ]
        self.by_prompt.setVisible(bool(every))
        title = tr("No word of a prompt goes along with a defect more than chance would have it.")
        if rows:
            title = tr("Which words of prompts go along with defects.")
        note = tr(
            "What goes along with a defect need not cause it. Chosen are the largest differences "
            "of {n} pairs, those whose interval lies above the rest; some get there by chance.",
            n=digits(len(every), ","),
        )
        columns = [
            tr("Word of the prompt"),
            tr("Defect"),
            tr("Images"),
            Column(tr("With the word"), tr("With its 95 % interval.")),
            tr("Without it"),
        ]
        self.by_prompt.show_rows(title, columns, rows, note if rows else "")


def _heat_title(cells: Sequence[Any], *, several: bool) -> str:
    """The largest share that is sure to be large, with the counts behind it."""
    strongest = max(
        (cell for cell in cells if cell["variants"] >= FEWEST_NAMED),
        key=lambda cell: (cell["low"] or 0.0, cell["share"], cell["defect"], cell["model"]),
        default=None,
    )
    if strongest is None:
        return tr("No defect is on five images of one model yet.")
    model = short(model_word(strongest["model"]))
    return tr(
        "“{defect}” stands out in {model}: on {counts} reviewed images, {share}.",
        defect=defect_word(strongest["defect"]),
        share=share(strongest["share"]),
        model=f"{model} · {tr(strongest['tier'])}" if several else model,
        counts=of(strongest["variants"], strongest["of"]),
    )


def _heat_cell(cell: Any, name: str, column: tuple[str, str], most: float) -> Cell:
    images = images_of(*column, defect=name)
    if cell is None or not cell["of"]:
        return Cell(say.NOTHING, is_number=True)
    counts = of(cell["variants"], cell["of"])
    label = f"{model_word(column[0])}, {defect_word(name)}"
    if cell["of"] < say.FEWEST_FOR_A_RATE or cell["low"] is None:
        return Cell(counts, f"{label}: {counts}", images=images, is_number=True)
    limits = heard(say.span(cell["low"], cell["high"]))
    return Cell(
        f"{share(cell['share'])} · {digits(cell['variants'], ',')}",
        f"{label}: {share(cell['share'])} ({limits}), {counts}",
        shade=cell["share"] / most,
        images=images if cell["variants"] else None,
        is_number=True,
    )
