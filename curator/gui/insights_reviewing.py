"""The tab of reviewing itself: would verdicts come out the same again, and are flags right.

Nothing here is of one person: the document holds groups alone, and leaves out the small ones.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from curator.core.stats_sections import Agreement, FlagRow, Flags, Reversals
from curator.exporters import wording as say
from curator.gui.insights_filters import Wanted
from curator.gui.insights_tab import Document, Lines, Tab, of_models
from curator.gui.insights_table import Cell, Column
from curator.gui.insights_table_card import TableCard
from curator.gui.insights_words import images_of, model_word, of, share
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard, words_of
from curator.library.values import VariantFilter

FEWEST_FOR_AGREEMENT = 50
"""Images judged by several below which κ and α are not named: their intervals promise too much."""


class ReviewingTab(Tab):
    """Whether verdicts would come out the same again, and how often flags are right."""

    def __init__(self) -> None:
        super().__init__(tr("Reviewing"))
        self.agreement = Lines()
        self.flags = TableCard(tr("How often flags were right"))
        self.groups = TableCard(tr("Rates by group of reviewers"))
        for widget in (self.agreement, self.flags, self.groups):
            self.add(widget)
        self.disputed = QPushButton(tr("Show Where Two Differ"))
        self.disputed.setToolTip(
            tr("Images on which two reviewers said otherwise, in the library.")
        )
        self.disputed.clicked.connect(lambda: self.images_wanted.emit(VariantFilter(disputed=True)))
        below = self.column.indexOf(self.agreement) + 1
        self.column.insertWidget(below, self.disputed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows agreement and the flags' own precision."""
        self.agreement.show_lines(
            tr("Would the verdicts come out the same again?"),
            agreement_lines(document["agreement"]),
        )
        same = document["agreement"]["raw"]
        self.disputed.setVisible(same is not None and same < 1)
        self._show_flags(document["flags"])
        self._show_groups(document, wanted)

    def _show_flags(self, flags: Flags) -> None:
        title = tr("Nobody has said yet whether a flag was right.")
        if flags["rows"]:
            right = sum(one["right"] for one in flags["rows"])
            answers = sum(one["answers"] for one in flags["rows"])
            title = tr("Flags were right {counts} times here.", counts=of(right, answers))
        note = tr(
            "A flag that was right less often than {floor} in its latest {n} answers keeps quiet.",
            floor=share(flags["floor"]),
            n=flags["recent"],
        )
        columns = [
            tr("Flag"),
            tr("Right"),
            Column(tr("Share"), tr("With its 95 % interval (Wilson).")),
            tr("Now"),
        ]
        self.flags.show_rows(title, columns, [_flag_cells(one) for one in flags["rows"]], note)

    def _show_groups(self, document: Document, wanted: Wanted) -> None:
        rows = [
            [
                Cell(heard(say.printable(row["group"]))),
                Cell(model_word(row["model"]), images=images_of(row["model"], row["tier"])),
                Cell(tr(row["tier"])),
                Cell(heard(say.first_take(row)), is_number=True),
                Cell(of(row["decided"], row["eligible"]), is_number=True),
                Cell(heard(say.acceptance(row)), is_number=True),
            ]
            for row in of_models(document["rows"], wanted)
        ]
        hidden = len(document.get("suppressed", ()))
        note = plural(
            hidden,
            "{n} row is not shown: it could be traced to a person.",
            "{n} rows are not shown: they could be traced to a person.",
        )
        title = tr("Rates by group of reviewers, from five reviewers and 200 decisions on.")
        if not rows:
            title = tr("No group can be shown yet: each needs five reviewers and 200 decisions.")
        if any(document["scope"][part] for part in ("campaign", "asked_since", "blind_only")):
            title = tr("Groups of reviewers are shown for the whole library alone.")
        columns = [
            tr("Group"),
            tr("Model"),
            tr("Tier"),
            tr("First take"),
            tr("Decided"),
            tr("Accepted"),
        ]
        self.groups.show_rows(title, columns, rows, note if hidden else "")


def _flag_cells(one: FlagRow) -> list[Cell]:
    enough = one["answers"] >= say.FEWEST_FOR_A_RATE
    limits = tr("too few to say")
    if enough:
        limits = f"{share(one['precision'])} ({heard(say.span(one['low'], one['high']))})"
    return [
        Cell(words_of(one["artifact"]), images=VariantFilter(artifact=one["artifact"])),
        Cell(of(one["right"], one["answers"]), is_number=True),
        Cell(limits, is_number=True),
        Cell(tr("keeps quiet") if one["muted"] else tr("speaks")),
    ]


def agreement_lines(agreement: Agreement) -> list[str]:
    """Returns sentences; under a floor counts, and that they are too few to say."""
    return [
        *_agreed(agreement),
        *(
            f"{text}: {_reversed(reversals)}"
            for text, reversals in (
                (tr("Second looks drawn by chance"), agreement["second_looks_random"]),
                (tr("All second looks"), agreement["second_looks"]),
                (tr("Planned second readings"), agreement["second_readers"]),
            )
        ),
        _suspect(agreement),
    ]


def _agreed(agreement: Agreement) -> list[str]:
    images = agreement["variants"]
    if not images:
        return [tr("No image was judged by two reviewers, so their agreement is not known.")]
    same = round((agreement["raw"] or 0.0) * agreement["pairs"])
    counts = of(same, agreement["pairs"])
    if agreement["pairs"] < say.FEWEST_FOR_A_RATE:
        first = tr(
            "Wherever two reviewers judged one image, planned or not, they agreed on {counts} "
            "pairs of verdicts: too few to say.",
            counts=counts,
        )
    else:
        first = tr(
            "Wherever two reviewers judged one image, planned or not, they agreed on {counts} "
            "pairs of verdicts, {share} ({limits}).",
            counts=counts,
            share=share(agreement["raw"]),
            limits=heard(say.span(agreement["raw_low"], agreement["raw_high"])),
        )
    if images < FEWEST_FOR_AGREEMENT:
        second = plural(
            images,
            "κ and α are too early to say: {n} image was judged by several reviewers, {least} are "
            "needed.",
            "κ and α are too early to say: {n} images were judged by several reviewers, {least} "
            "are needed.",
            least=FEWEST_FOR_AGREEMENT,
        )
    else:
        second = tr(
            "κ {kappa}, α {alpha} on {n} images (1 always, 0 as by chance): {reading}.",
            kappa=_figure(agreement["kappa"], agreement["kappa_low"], agreement["kappa_high"]),
            alpha=_figure(agreement["alpha"], agreement["alpha_low"], agreement["alpha_high"]),
            n=digits(images, ","),
            reading=heard(agreement["reading"]),
        )
    return [first, second]


def _figure(value: float | None, low: float | None, high: float | None) -> str:
    if value is None:
        return tr("not known")
    figure = digits(value, ".2f")
    if low is None or high is None:
        return figure
    return f"{figure} ({digits(low, '.2f')}–{digits(high, '.2f')})"


def _reversed(reversals: Reversals) -> str:
    if not reversals["looks"]:
        return tr("none yet.")
    counts = of(reversals["reversed"], reversals["looks"])
    if reversals["looks"] < say.FEWEST_FOR_A_RATE:
        return tr("{counts} came out otherwise: too few to say.", counts=counts)
    return tr(
        "{counts} came out otherwise, {share} ({limits}).",
        counts=counts,
        share=share(reversals["rate"]),
        limits=heard(say.span(reversals["low"], reversals["high"])),
    )


def _suspect(agreement: Agreement) -> str:
    if not agreement["decided"]:
        return tr("Nothing is decided yet.")
    counts = of(agreement["suspect"], agreement["decided"])
    if agreement["decided"] < say.FEWEST_FOR_A_RATE:
        return tr("Decided while a pace was changing: {counts}.", counts=counts)
    return tr(
        "Decided while a pace was changing: {counts}, {share}.",
        counts=counts,
        share=share(agreement["suspect_share"]),
    )
