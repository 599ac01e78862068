"""The further tabs: trend, defects, money, drift, and reviewing itself."""

from collections.abc import Sequence
from typing import Any  # Any: rows of the document in its JSON form

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from curator.core.stats_sections import Agreement, Defects, Flags, Prompts, Reversals, Trend
from curator.exporters import wording as say
from curator.gui.choice_box import ChoiceBox
from curator.gui.fact_words import defect_word
from curator.gui.insights_card import ChartCard
from curator.gui.insights_defects import drift_plot, pareto_plot
from curator.gui.insights_filters import Wanted
from curator.gui.insights_rates import trend_plot
from curator.gui.insights_tab import Document, Lines, Tab, of_models
from curator.gui.insights_table import Cell, TableCard
from curator.gui.insights_words import images_of, model_word, share, short
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard, words_of
from curator.library.values import VariantFilter

MOST_TAGS = 12


class TrendTab(Tab):
    """Rates and acceptance by week."""

    def __init__(self) -> None:
        super().__init__(tr("Trend"))
        self.rates, self.acceptance = ChartCard(), ChartCard()
        self.add(self.rates)
        self.add(self.acceptance)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows both plots."""
        every: Trend = document["trend"]
        points = of_models(every["points"], wanted)
        trend = Trend(points=points, undated=every["undated"])
        self.rates.show_spec(trend_plot(trend))
        self.acceptance.show_spec(trend_plot(trend, of_rates=False))


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
        columns = sorted({(cell["model"], cell["tier"]) for cell in cells})
        several = len({tier for _, tier in columns}) > 1
        found = {(cell["defect"], cell["model"], cell["tier"]): cell for cell in cells}
        shares = [cell["share"] for cell in cells if cell["of"] >= say.FEWEST_FOR_A_RATE]
        most = max(shares, default=0.0) or 1.0
        rows: list[list[Cell]] = []
        for total in defects["totals"]:
            name = total["defect"]
            row = [Cell(defect_word(name), images=VariantFilter(defect=name))]
            row += [
                _heat_cell(found.get((name, *column)), name, column, most) for column in columns
            ]
            rows.append(row)
        names = [short(model_word(m)) + (f" · {tr(t)}" if several else "") for m, t in columns]
        strongest = max(
            (cell for cell in cells if cell["of"] >= say.FEWEST_FOR_A_RATE and cell["variants"]),
            key=lambda cell: (cell["share"], cell["defect"], cell["model"]),
            default=None,
        )
        title = tr("No model has enough reviewed images for a share of defects.")
        if strongest is not None:
            title = tr(
                "The largest share: “{defect}” on {share} of the reviewed images of {model}.",
                defect=defect_word(strongest["defect"]),
                share=share(strongest["share"]),
                model=short(model_word(strongest["model"])),
            )
        self.by_model.setVisible(bool(rows))
        note = tr(
            "Share of reviewed images that carry a defect; the stronger the ground, the more."
        )
        self.by_model.show_rows(title, [tr("Defect"), *names], rows, note)

    def _show_tags(self, defects: Defects, prompts: Prompts) -> None:
        rows = [
            [
                Cell(say.printable(one["tag"])),
                Cell(defect_word(one["defect"]), images=VariantFilter(defect=one["defect"])),
                Cell(_of(one["variants"], one["of"]), is_number=True),
                Cell(
                    share(one["share"]) if one["low"] is not None else say.NOTHING,
                    heard(say.span(one["low"], one["high"])),
                    is_number=True,
                ),
                Cell(share(one["elsewhere"]), is_number=True),
            ]
            for one in defects["by_prompt"][:MOST_TAGS]
        ]
        self.by_prompt.setVisible(bool(rows))
        self.by_prompt.show_rows(
            tr("Which words of prompts go along with defects."),
            [
                tr("Word of the prompt"),
                tr("Defect"),
                tr("Images"),
                tr("With the word"),
                tr("Without it"),
            ],
            rows,
            tr("What goes along with a defect need not cause it."),
        )


def _heat_cell(cell: Any, name: str, column: tuple[str, str], most: float) -> Cell:
    images = images_of(*column, defect=name)
    if cell is None or not cell["of"]:
        return Cell(say.NOTHING, is_number=True)
    counts = _of(cell["variants"], cell["of"])
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


def _of(part: int, whole: int) -> str:
    return tr("{part} of {whole}", part=digits(part, ","), whole=digits(whole, ","))


class DriftTab(Tab):
    """How far accepted images move from a campaign's references."""

    def __init__(self) -> None:
        super().__init__(tr("Drift"))
        self.cards: list[ChartCard] = []
        self.empty = Lines()
        self.add(self.empty)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows one plot a campaign, and in words why another has none."""
        drift = document["drift"]
        shown: list[Any] = []
        reasons: list[str] = []
        for one in drift["campaigns"]:
            if wanted.campaign is not None and one["campaign"] != wanted.campaign:
                continue
            points = of_models(one["points"], wanted)
            if points:
                shown.append({**one, "points": points})
            else:
                name = say.printable(one["campaign"]) or tr("none")
                why = heard(one["reason"]) or tr("nothing of these models is accepted")
                reasons.append(tr("{campaign}: {reason}", campaign=name, reason=why))
        if not drift["campaigns"]:
            reasons.append(
                tr(
                    "No campaign has references. Select {n} or more pictures in the library and "
                    "press R: accepted images are then compared with them.",
                    n=drift["references_needed"],
                )
            )
        while len(self.cards) < len(shown):
            card = ChartCard()
            self.column.insertWidget(self.column.indexOf(self.empty), card)
            card.images_wanted.connect(self.images_wanted)
            self.cards.append(card)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(shown))
            if number < len(shown):
                card.show_spec(drift_plot(shown[number]))
        self.empty.show_lines(tr("Without a drift"), reasons)


class ReviewingTab(Tab):
    """Whether verdicts would come out the same again, and how often flags are right."""

    def __init__(self) -> None:
        super().__init__(tr("Reviewing"))
        self.agreement = Lines()
        self.flags = TableCard(tr("How often flags were right"))
        self.groups = TableCard(tr("Rates by group of reviewers"))
        for widget in (self.agreement, self.flags, self.groups):
            self.add(widget)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows agreement and the flags' own precision."""
        self.agreement.show_lines(
            tr("Would the verdicts come out the same again?"), _agreement(document["agreement"])
        )
        flags: Flags = document["flags"]
        rows = [
            [
                Cell(words_of(one["artifact"]), images=VariantFilter(artifact=one["artifact"])),
                Cell(_of(one["right"], one["answers"]), is_number=True),
                Cell(
                    share(one["precision"])
                    if one["answers"] >= say.FEWEST_FOR_A_RATE
                    else say.NOTHING,
                    is_number=True,
                ),
                Cell(heard(say.span(one["low"], one["high"])), is_number=True),
                Cell(tr("keeps quiet") if one["muted"] else tr("speaks")),
            ]
            for one in flags["rows"]
        ]
        title = tr("Nobody has said yet whether a flag was right.")
        if rows:
            right = sum(one["right"] for one in flags["rows"])
            answers = sum(one["answers"] for one in flags["rows"])
            title = tr("Flags were right {counts} times here.", counts=_of(right, answers))
        note = tr(
            "A flag that was right less often than {floor} in its latest {n} answers keeps quiet.",
            floor=share(flags["floor"]),
            n=flags["recent"],
        )
        columns = [tr("Flag"), tr("Right"), tr("Share"), tr("95 % interval"), tr("Now")]
        self.flags.show_rows(title, columns, rows, note)
        self._show_groups(document, wanted)

    def _show_groups(self, document: Document, wanted: Wanted) -> None:
        """Never of one person: the document holds groups alone, and leaves out the small ones."""
        shown = of_models(document["rows"], wanted)
        rows = [
            [
                Cell(heard(say.printable(row["group"]))),
                Cell(model_word(row["model"]), images=images_of(row["model"], row["tier"])),
                Cell(tr(row["tier"])),
                Cell(heard(say.first_take(row)), is_number=True),
                Cell(_of(row["decided"], row["eligible"]), is_number=True),
                Cell(heard(say.acceptance(row)), is_number=True),
            ]
            for row in shown
        ]
        hidden = len(document.get("suppressed", ()))
        note = plural(
            hidden,
            "{n} row is not shown: it could be traced to a person.",
            "{n} rows are not shown: they could be traced to a person.",
        )
        title = tr("Rates by group of reviewers, from five reviewers and 200 decisions on.")
        columns = [
            tr("Group"),
            tr("Model"),
            tr("Tier"),
            tr("First take"),
            tr("Decided"),
            tr("Accepted"),
        ]
        self.groups.show_rows(title, columns, rows, note if hidden else "")


def _agreement(agreement: Agreement) -> list[str]:
    lines: list[str] = []
    if agreement["variants"]:
        lines.append(
            tr(
                "Two reviewers agreed on {share} of {n} pairs of verdicts ({limits}).",
                share=share(agreement["raw"]),
                n=digits(agreement["pairs"], ","),
                limits=heard(say.span(agreement["raw_low"], agreement["raw_high"])),
            )
        )
        lines.append(
            tr(
                "κ {kappa}, α {alpha} (1 always, 0 as by chance): {reading}.",
                kappa=_figure(agreement["kappa"], agreement["kappa_low"], agreement["kappa_high"]),
                alpha=_figure(agreement["alpha"], agreement["alpha_low"], agreement["alpha_high"]),
                reading=heard(agreement["reading"]),
            )
        )
    else:
        lines.append(tr("No image was judged by two reviewers, so their agreement is not known."))
    for text, reversals in (
        (tr("Second looks drawn by chance"), agreement["second_looks_random"]),
        (tr("All second looks"), agreement["second_looks"]),
        (tr("Second readers"), agreement["second_readers"]),
    ):
        lines.append(f"{text}: {_reversed(reversals)}")
    lines.append(
        tr(
            "Decided while a pace was changing: {counts}, {share}.",
            counts=_of(agreement["suspect"], agreement["decided"]),
            share=share(agreement["suspect_share"]),
        )
    )
    return lines


def _figure(value: float | None, low: float | None, high: float | None) -> str:
    if value is None:
        return say.NOTHING
    figure = digits(value, ".2f")
    return (
        figure
        if low is None or high is None
        else (f"{figure} ({digits(low, '.2f')}–{digits(high, '.2f')})")
    )


def _reversed(reversals: Reversals) -> str:
    if not reversals["looks"]:
        return tr("none yet.")
    counts = _of(reversals["reversed"], reversals["looks"])
    if reversals["looks"] < say.FEWEST_FOR_A_RATE:
        return tr("{counts} came out otherwise.", counts=counts)
    return tr(
        "{counts} came out otherwise, {share} ({limits}).",
        counts=counts,
        share=share(reversals["rate"]),
        limits=heard(say.span(reversals["low"], reversals["high"])),
    )
