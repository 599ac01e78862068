"""What the grid lets through and in which order: verdict, model, brief, campaign, tier, flag.

Stars, label and defect stand behind one button, so that a narrow window is not crowded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from curator.core.artifact import Use, use_of
from curator.core.decision import Verdict
from curator.core.variant import UNKNOWN_MODEL, Tier, VariantId
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.choice_box import ChoiceBox, pick
from curator.gui.fact_filters import FactFilters
from curator.gui.key_button import KeyButton
from curator.gui.language import digits, later, plural, tr
from curator.gui.verdicts import verdict_word
from curator.gui.vocabulary import tier_word, words_of
from curator.library.values import BY_NAME, BY_NEWEST, BY_STARS, Facets, VariantFilter

_UNDECIDED = "undecided"
_MISSING = "missing"
_DISPUTED = "disputed"
_FLAGGED = "flagged"
_UNASSIGNED = "unassigned"
_NARROW = 1500
"""Width below which a box that lets everything through says only what it is about."""

_NARROWEST = 1100
"""Width below which the count makes room for the boxes."""

_EVERYTHING = {
    "Verdict": later("All verdicts"),
    "Model": later("All models"),
    "Campaign": later("All campaigns"),
    "Brief": later("All briefs"),
    "Tier": later("All tiers"),
    "Flag": later("Flags: all"),
    "Sort": later("Import order"),
}

_ORDERS = {
    BY_NEWEST: later("Newest first"),
    BY_NAME: later("Folder and name"),
    BY_STARS: later("Most stars"),
}


class FilterBar(QFrame):
    """A row of choices and the count of what they let through."""

    changed = Signal(object)
    """Another `VariantFilter` was chosen."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._names: dict[ChoiceBox, str] = {}
        self._among: tuple[VariantId, ...] | None = None
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(theme.GAP)
        self._verdict = self._add(row, later("Verdict"), 124)
        self._model = self._add(row, later("Model"), 117)
        self._campaign = self._add(row, later("Campaign"), 143)
        self._brief = self._add(row, later("Brief"), 110)
        self._tier = self._add(row, later("Tier"), 99)
        self._flag = self._add(row, later("Flag"), 110)
        self.facts = FactFilters()
        self.facts.changed.connect(self._chosen)
        row.addWidget(self.facts)
        self._clear = QPushButton(tr("Clear"))
        self._clear.setProperty("kind", "quiet")
        self._clear.setAccessibleName(tr("Clear"))
        self._clear.setToolTip(tr("Shows everything again."))
        self._clear.clicked.connect(self.clear)
        self._clear.setEnabled(False)
        row.addWidget(self._clear)
        row.addStretch(1)
        self._count = QLabel()
        self._count.setAccessibleName(tr("How many"))
        self._count.setFont(theme.font())
        self._count.setProperty("role", "muted")
        row.addWidget(self._count)
        self._sort = self._add(row, later("Sort"), 132)
        self._info = info = KeyButton(
            COMMANDS[Do.INFO], actions[Do.INFO], kind="quiet", with_icon=False
        )
        row.addWidget(info)
        verdicts = [(verdict_word(verdict), verdict) for verdict in Verdict]
        extra: list[tuple[str, object]] = [
            (verdict_word(None), _UNDECIDED),
            (tr("Disagreements"), _DISPUTED),
            (tr("File missing"), _MISSING),
        ]
        self._fill(self._verdict, [*verdicts, *extra])
        self.show_facets(Facets((), (), (), (), ()))

    def _add(self, row: QHBoxLayout, name: str, width: int) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(tr(name))
        self._names[box] = name
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance(tr(name)) + 44)  # its name, whole
        box.setMaximumWidth(round(1.3 * width))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.currentIndexChanged.connect(self._chosen)
        row.addWidget(box, width)  # the room is shared in proportion to what each usually says
        return box

    def show_facets(self, facets: Facets) -> None:
        """Offers what occurs in the library; a choice that still exists stays chosen."""
        briefs = sorted(facets.briefs, key=lambda brief: brief[1].casefold())
        named = [(model, model) for model in facets.models if model != UNKNOWN_MODEL]
        nobody: list[tuple[str, object]] = [(tr("No model yet"), _UNASSIGNED)]
        unassigned = nobody if UNKNOWN_MODEL in facets.models else []
        self._fill(self._model, [*unassigned, *named])
        self._fill(self._campaign, [(name or tr("none"), name) for name in facets.campaigns])
        self._fill(self._brief, [(name, brief) for brief, name in briefs])
        self._fill(self._tier, [(tier_word(tier), tier) for tier in facets.tiers])
        alerts, marks, aids = (
            [(words_of(name), name) for name in facets.artifacts if use_of(name) is use]
            for use in (Use.ALERT, Use.MARK, Use.ASSIST)
        )
        self._fill(self._flag, [(tr("Flagged"), _FLAGGED), *alerts, *marks])
        scores = [(tr("Any flag"), "any"), *alerts, *marks, *aids] if facets.artifacts else []
        orders = [(tr(text), order) for order, text in _ORDERS.items()]
        self._fill(self._sort, [*orders, *scores])
        self.facts.show_values(facets.labels, facets.defects)

    def show_count(self, shown: int, total: int) -> None:
        """Says how many are let through."""
        if shown == total:
            said = plural(total, "{n} variant", "{n} variants")
        else:
            said = plural(
                total, "{part} of {n} variant", "{part} of {n} variants", part=digits(shown, ",")
            )
        self._count.setText(said)

    @property
    def chosen(self) -> VariantFilter:
        """What is chosen now."""
        verdict = self._verdict.currentData()
        tier = self._tier.currentData()
        flag = self._flag.currentData()
        model = self._model.currentData()
        wanted = VariantFilter(
            verdict=verdict if isinstance(verdict, Verdict) else None,
            undecided=verdict == _UNDECIDED,
            missing=verdict == _MISSING,
            disputed=verdict == _DISPUTED,
            model=None if model == _UNASSIGNED else model,
            unassigned=model == _UNASSIGNED,
            brief=self._brief.currentData(),
            campaign=self._campaign.currentData(),
            tier=tier if isinstance(tier, Tier) else None,
            flagged=flag == _FLAGGED,
            artifact=None if flag == _FLAGGED else flag,
            sorted_by=self._sort.currentData(),
            among=self._among,
        )
        return self.facts.narrowed(wanted)

    def choose(self, wanted: VariantFilter) -> None:
        """Chooses what another page asks for; single variants hold until something is chosen."""
        model = _UNASSIGNED if wanted.unassigned else wanted.model
        verdict = _DISPUTED if wanted.disputed else wanted.verdict
        for box, data, text in (
            (self._verdict, verdict, verdict_word(wanted.verdict)),
            (self._model, model, tr("No model yet") if wanted.unassigned else wanted.model or ""),
            (self._campaign, wanted.campaign, wanted.campaign or tr("none")),
            (self._brief, wanted.brief, ""),
            (self._tier, wanted.tier, tier_word(wanted.tier) if wanted.tier else ""),
            (self._flag, wanted.artifact, words_of(wanted.artifact or "")),
        ):
            pick(box, data, text)
        self.facts.choose(wanted)
        self._among = wanted.among
        self._tell()

    def clear(self) -> None:
        """Lets everything through; the order stays."""
        boxes = (self._verdict, self._model, self._campaign, self._brief, self._tier, self._flag)
        for box in boxes:
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.facts.clear()
        self._chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the boxes say less, and the count makes room for them."""
        super().resizeEvent(event)
        is_wide = self.width() >= theme.scaled(_NARROWEST)
        self._count.setVisible(is_wide)
        self._clear.setText(tr("Clear") if is_wide else "✕")
        self._info.show_parts(word=is_wide)
        is_narrow = self.width() < theme.scaled(_NARROW)
        for box in self._names:
            box.say_for_all(box.accessibleName() if is_narrow else "")

    def _fill(self, box: ChoiceBox, choices: Sequence[tuple[str, object]]) -> None:
        """New choices without a signal; what was chosen is found again by its data."""
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(tr(_EVERYTHING[self._names[box]]), None)
        for text, data in choices:
            box.addItem(text, data)
        here = [data for _, data in choices]
        box.setCurrentIndex(here.index(before) + 1 if before in here else 0)
        box.blockSignals(False)

    def _chosen(self) -> None:
        self._among = None
        self._tell()

    def _tell(self) -> None:
        self._clear.setEnabled(not lets_all_through(self.chosen))
        self.changed.emit(self.chosen)


def lets_all_through(wanted: VariantFilter) -> bool:
    """Whether a filter leaves nothing out, in whatever order."""
    return replace(wanted, sorted_by=None) == VariantFilter()
