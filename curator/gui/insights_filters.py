"""What the insights page is about: definition, campaign, tier, models, and which verdicts.

What narrows the view stands as a chip below; Escape takes all of them away.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from curator.core.outcome import STRICT
from curator.core.variant import Tier
from curator.gui import theme
from curator.gui.choice_box import ChoiceBox
from curator.gui.insights_words import model_word
from curator.gui.language import later, plural, tr
from curator.gui.vocabulary import tier_word
from curator.gui.wording import shortened
from curator.library.values import Facets
from curator.workflow.clock import utc_now

_DEFINITIONS = (
    (STRICT, later("Strict @1")),
    ("lenient@1", later("Lenient @1")),
    ("@any", later("Any image @any")),
)


_PERIODS = ((7, later("Last 7 days")), (30, later("Last 30 days")), (90, later("Last 90 days")))
"""How many days back something was first asked for."""

_FROM = "from"
"""Chooses the day that is typed beside the box."""

_WIDEST_BOX = 170
_NARROW = 1000
"""Width below which a box that leaves nothing out says only what it is about."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is shown.

    Attributes:
        definition: of success, the value of a `Definition`.
        campaign, tier: None for all.
        days: only what was first asked for in so many last days; None for all.
        since: only what was first asked for from this day on, in UTC; None for all.
        models: only these are shown, empty for all; their figures do not depend on the others.
        blind_only: verdicts given with the model known count as not given.
        without_suspects: as if what was decided while a pace was changing had not been decided.
    """

    definition: str = STRICT
    campaign: str | None = None
    tier: Tier | None = None
    days: int | None = None
    since: date | None = None
    models: frozenset[str] = frozenset()
    blind_only: bool = False
    without_suspects: bool = False

    @property
    def has_period(self) -> bool:
        """True where a time narrows it."""
        return self.days is not None or self.since is not None

    def cleared(self) -> "Wanted":
        """Returns the same with nothing narrowed; the definition is no filter."""
        return Wanted(definition=self.definition)


class InsightsFilters(QWidget):
    """A row of choices, and a row of chips that is there while anything is narrowed."""

    changed = Signal(object)
    """Something else is wanted: a `Wanted`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self._day = utc_now().date()
        self.definition = ChoiceBox()
        self.definition.setAccessibleName(tr("What counts as a success"))
        self.definition.setToolTip(tr("The definition that every rate on this page follows."))
        for value, name in _DEFINITIONS:
            self.definition.addItem(tr(name), value)
        self.campaign, self.tier, self.period = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.campaign.setAccessibleName(tr("Campaign"))
        self.tier.setAccessibleName(tr("Tier"))
        self.period.setAccessibleName(tr("Period"))
        self.period.setToolTip(tr("By when a brief was first asked of a model."))
        self.since = QLineEdit()
        self.since.setFixedWidth(self.since.fontMetrics().horizontalAdvance("0000-00-00") + 36)
        self.since.setAccessibleName(tr("First asked for from this day on"))
        self.since.setToolTip(tr("The first day, in UTC, as 2026-05-20; Enter takes it."))
        self.since.hide()
        self.models = ModelsButton()
        self.models.changed.connect(self._models)
        self.blind = _switch(
            tr("Blind only"),
            tr(
                "Verdicts given with the model known count as not given; imported ones, which do "
                "not say, count."
            ),
        )
        self.suspects = _switch(
            tr("Without suspect"),
            tr("As if nothing had been decided while a reviewer's pace was changing."),
        )
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        boxes = (self.definition, self.campaign, self.tier, self.period)
        for box in boxes:
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.setMaximumWidth(_WIDEST_BOX)
            row.addWidget(box, 100)  # they share what the buttons leave
        for widget in (self.models, self.blind, self.suspects):
            row.addWidget(widget)
        row.addStretch(1)
        self._chips = QWidget()
        below = QHBoxLayout(self._chips)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.GAP)
        below.addWidget(self.since)
        self._chip_row = QHBoxLayout()
        below.addLayout(self._chip_row, 1)
        self._chip_row.setSpacing(theme.GAP)
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(row)
        column.addWidget(self._chips)
        self._fill(self.campaign, tr("All campaigns"), [])
        self._fill(self.tier, tr("All tiers"), [])
        periods: list[tuple[str, object]] = [(tr(name), days) for days, name in _PERIODS]
        self._fill(self.period, tr("All time"), [*periods, (tr("From…"), _FROM)])
        self.definition.currentIndexChanged.connect(self._chosen)
        self.campaign.currentIndexChanged.connect(self._chosen)
        self.tier.currentIndexChanged.connect(self._chosen)
        self.period.currentIndexChanged.connect(self._choose_period)
        self.since.editingFinished.connect(self._type_day)
        self.blind.toggled.connect(self._chosen)
        self.suspects.toggled.connect(self._chosen)

    @property
    def is_narrowed(self) -> bool:
        """True while something is left out."""
        return self.wanted != self.wanted.cleared()

    def show_facets(self, facets: Facets) -> None:
        """Offers what occurs in the library."""
        campaigns = [(name or tr("none"), name) for name in facets.campaigns]
        self._fill(self.campaign, tr("All campaigns"), campaigns)
        self._fill(self.tier, tr("All tiers"), [(tier_word(tier), tier) for tier in facets.tiers])
        self.models.show_models(facets.models)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the boxes say less."""
        super().resizeEvent(event)
        for box in (self.campaign, self.tier, self.period):
            box.say_for_all(box.accessibleName() if self.width() < _NARROW else "")

    def clear(self) -> None:
        """Lets everything through again; the definition stays."""
        self._take(self.wanted.cleared())

    def clear_period(self) -> None:
        """Lets every time through again, and keeps what narrows the view otherwise."""
        self._take(replace(self.wanted, days=None, since=None))

    def _choose_period(self) -> None:
        """A day can be typed once it is asked for; it begins a month ago."""
        is_typed = self.period.currentData() == _FROM
        if is_typed and self.since.isHidden():
            self._day = utc_now().date() - timedelta(days=30)
            self.since.setText(self._day.isoformat())
        self.since.setVisible(is_typed)
        self._chosen()
        if is_typed:
            self.since.setFocus()
            self.since.selectAll()

    def _type_day(self) -> None:
        """What is no day is put back."""
        with suppress(ValueError):
            self._day = date.fromisoformat(self.since.text().strip())
        self.since.setText(self._day.isoformat())
        if not self.since.isHidden():
            self._chosen()

    def _take(self, wanted: Wanted) -> None:
        self.since.setHidden(wanted.since is None)
        for box, data in (
            (self.campaign, wanted.campaign),
            (self.tier, wanted.tier),
            (self.period, wanted.days if wanted.since is None else _FROM),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(data), 0) if data is not None else 0)
            box.blockSignals(False)
        for button, on in (
            (self.blind, wanted.blind_only),
            (self.suspects, wanted.without_suspects),
        ):
            button.blockSignals(True)
            button.setChecked(on)
            button.blockSignals(False)
            _light(button, on)
        self.models.choose(wanted.models)
        self._tell(wanted)

    def _chosen(self) -> None:
        tier, period = self.tier.currentData(), self.period.currentData()
        self._tell(
            Wanted(
                definition=self.definition.currentData(),
                campaign=self.campaign.currentData(),
                tier=tier if isinstance(tier, Tier) else None,
                days=period if isinstance(period, int) else None,
                since=self._day if period == _FROM else None,
                models=self.models.chosen,
                blind_only=self.blind.isChecked(),
                without_suspects=self.suspects.isChecked(),
            )
        )

    def _models(self) -> None:
        self._tell(replace(self.wanted, models=self.models.chosen))

    def _tell(self, wanted: Wanted) -> None:
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self._show_chips()
        self.changed.emit(wanted)

    def _show_chips(self) -> None:
        while (item := self._chip_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        wanted = self.wanted
        chips: list[tuple[str, Wanted]] = []
        if wanted.campaign is not None:
            name = shortened(wanted.campaign or tr("none"), 28)
            chips.append((tr("Campaign: {name}", name=name), replace(wanted, campaign=None)))
        if wanted.tier is not None:
            chips.append(
                (tr("Tier: {name}", name=tier_word(wanted.tier)), replace(wanted, tier=None))
            )
        if wanted.days is not None:
            chips.append((self.period.currentText(), replace(wanted, days=None)))
        if wanted.since is not None:
            text = tr("From {day}", day=wanted.since.isoformat())
            chips.append((text, replace(wanted, since=None)))
        if wanted.models:
            names = sorted(map(model_word, wanted.models))
            said = names[0] if len(names) == 1 else plural(len(names), "{n} model", "{n} models")
            text = tr("Models: {name}", name=shortened(said, 28))
            chips.append((text, replace(wanted, models=frozenset())))
        if wanted.blind_only:
            chips.append((tr("Blind only"), replace(wanted, blind_only=False)))
        if wanted.without_suspects:
            chips.append((tr("Without suspect"), replace(wanted, without_suspects=False)))
        for text, without in chips:
            self._chip_row.addWidget(self._chip(text, without))
        if chips:
            everything = QPushButton(tr("Show everything (Esc)"))
            everything.setProperty("kind", "strip")
            everything.clicked.connect(self.clear)
            self._chip_row.addWidget(everything)
        self._chip_row.addStretch(1)
        self._chips.setVisible(bool(chips))

    def _chip(self, text: str, without: Wanted) -> QPushButton:
        chip = QPushButton(f"{text}  ✕")
        chip.setProperty("kind", "strip")
        chip.setAccessibleName(tr("{filter}: take it away", filter=text))
        chip.clicked.connect(lambda: self._take(without))
        return chip

    @staticmethod
    def _fill(box: ChoiceBox, everything: str, choices: Sequence[tuple[str, object]]) -> None:
        """Offers choices; what is in force stays on offer, even where nothing of it is left."""
        before = (box.currentText(), box.currentData())
        offered = [(everything, None), *choices]
        if before[1] not in [data for _, data in offered]:
            offered.append(before)
        box.blockSignals(True)
        box.clear()
        for text, data in offered:
            box.addItem(text, data)
        box.setCurrentIndex([data for _, data in offered].index(before[1]))
        box.blockSignals(False)


class ModelsButton(QPushButton):
    """Opens a list of models to tick; none ticked means all."""

    changed = Signal()
    """Other models are ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "")
        self.chosen: frozenset[str] = frozenset()
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setObjectName("panel")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Models that are shown"))
        self.list.itemChanged.connect(self._ticked)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.list)
        self.clicked.connect(self.open)
        self._name()

    def show_models(self, models: Sequence[str]) -> None:
        """Offers models; ticks stay with those that are still there."""
        self._quietly(lambda: self._refill(models))
        kept = self.chosen & frozenset(models)
        if kept != self.chosen:
            self.chosen = kept
            self._name()
            self.changed.emit()
        self.setEnabled(len(models) > 1)

    def choose(self, models: frozenset[str]) -> None:
        """Ticks these, and tells nobody."""
        self.chosen = models

        def tick() -> None:
            for row in range(self.list.count()):
                item = self.list.item(row)
                on = item.data(Qt.ItemDataRole.UserRole) in models
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

        self._quietly(tick)
        self._name()

    def open(self) -> None:
        """Shows the list beneath the button, with the focus in it."""
        rows = min(max(self.list.count(), 2), 14)
        height = rows * (self.list.sizeHintForRow(0) + 2) + 40
        wide = min(max(self.list.sizeHintForColumn(0) + 60, 240), 520)
        self.panel.resize(wide, height)
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        most = self.window().mapToGlobal(QPoint(self.window().width(), 0)).x()
        below.setX(max(0, min(below.x(), most - wide - 8)))
        self.panel.move(below)
        self.panel.show()
        self.list.setFocus()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _refill(self, models: Sequence[str]) -> None:
        self.list.clear()
        for model in models:
            item = QListWidgetItem(model_word(model))
            item.setData(Qt.ItemDataRole.UserRole, model)
            on = model in self.chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)

    def _quietly(self, what: Callable[[], None]) -> None:
        self.list.blockSignals(True)
        what()
        self.list.blockSignals(False)

    def _ticked(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        self.chosen = frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        many = len(self.chosen)
        self.setText(tr("Models: {n}", n=many) if many else tr("All models"))


def _switch(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    button.setToolTip(tip)
    button.toggled.connect(partial(_light, button))
    return button


def _light(button: QPushButton, on: bool) -> None:
    button.setProperty("on", on)
    button.style().unpolish(button)
    button.style().polish(button)
