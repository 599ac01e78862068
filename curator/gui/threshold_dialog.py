"""From which scores what is flagged: a histogram, two handles, and what they would do, live."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.artifact import Threshold, Use, use_of
from curator.core.flagging import FlagRules
from curator.gui import theme
from curator.gui.artifact_list import ArtifactList
from curator.gui.choice_box import ChoiceBox
from curator.gui.flag_words import counted_words, precision_words, use_words
from curator.gui.language import digits, later, plural, tr
from curator.gui.placard import Placard
from curator.gui.score_track import STEPS, ScoreTrack
from curator.gui.vocabulary import words_of
from curator.gui.wording import begun
from curator.library.values import FlagAnswer
from curator.workflow import thresholds
from curator.workflow.thresholds import Spread

_ALL_MODELS = later("All models")


@dataclass(frozen=True, slots=True)
class FlagBook:
    """What the dialog starts from."""

    rules: FlagRules
    answers: tuple[FlagAnswer, ...]
    models: tuple[str, ...]
    artifacts: tuple[str, ...]


class ThresholdDialog(QDialog):
    """Counts while a handle is dragged; Apply stores everything that was changed, Cancel nothing.

    It is given what it counts with, and asks for more by its signals.
    """

    spread_wanted = Signal(str, object)
    """The scores of an artifact are needed, over all and in these models (a tuple)."""

    applied = Signal(object, object)
    """Rules as they were and as they shall be."""

    retry_wanted = Signal()
    """The library could not be read; try again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Flag Thresholds"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(960, 640)  # all artifacts without scrolling
        self._book: FlagBook | None = None
        self._draft = FlagRules()
        self._spreads: dict[str, Spread] = {}
        self._artifact = ""
        self.artifacts = ArtifactList()
        self.track = ScoreTrack()
        self.models = ChoiceBox()
        self.models.setAccessibleName(tr("For which model"))
        self.models.setFixedWidth(280)
        self.reset = QPushButton(tr("Reset"))
        self.reset.setProperty("kind", "quiet")
        self.reset.setAutoDefault(False)
        self._title, self._use = _label("heading"), _label("small")
        self._whose = _label("small")
        self.counts, self.precision = _label(""), _label("muted")
        self.sign = Placard()
        self._retry = QPushButton(tr("Try Again"))
        self._retry.clicked.connect(self.retry_wanted)
        self.sign.add(self._retry)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = self.buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setProperty("kind", "primary")
        self._build()
        self._order_tabs()
        self.apply.setDefault(True)
        self.artifacts.chosen.connect(self._choose)
        self.models.currentIndexChanged.connect(self._show)
        self.track.moved.connect(self._moved)
        self.reset.clicked.connect(self._reset)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        self.show_loading()

    def _order_tabs(self) -> None:
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        order = (self.artifacts, self.models, self.reset, self.track, self.apply, cancel)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _build(self) -> None:
        whose = QHBoxLayout()
        whose.addWidget(QLabel(tr("For")))
        whose.addWidget(self.models)
        whose.addWidget(self.reset)
        whose.addWidget(self._whose, 1)
        detail = QVBoxLayout()
        detail.setSpacing(theme.GAP)
        detail.addWidget(self._title)
        detail.addWidget(self._use)
        detail.addSpacing(theme.GAP)
        detail.addLayout(whose)
        detail.addSpacing(theme.GAP)
        detail.addWidget(self.track)
        detail.addSpacing(theme.GAP)
        detail.addWidget(self.counts)
        detail.addWidget(self.precision)
        detail.addStretch(1)
        editor = QWidget()
        row = QHBoxLayout(editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * theme.GAP)
        row.addWidget(self.artifacts)
        row.addLayout(detail, 1)
        self.artifacts.setFixedWidth(self.artifacts.sizeHint().width())
        self._layers = QStackedWidget()
        self._layers.addWidget(self.sign)
        self._layers.addWidget(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self._layers, 1)
        note = _label("small")
        note.setText(tr("For everyone who uses this library. Nothing is measured again."))
        below = QHBoxLayout()
        below.addWidget(note, 1)
        below.addWidget(self.buttons)
        column.addLayout(below)

    def show_loading(self) -> None:
        """The library is being read."""
        self._say("", tr("Reading the library…"), "")

    def show_failure(self, message: str, hint: str) -> None:
        """The library cannot be read or written."""
        self._say("missing", message, hint, can_retry=True)

    def show_book(self, book: FlagBook) -> None:
        """Starts from the rules as they are stored."""
        self._book, self._draft = book, book.rules
        if not book.artifacts:
            self._say(
                "flags", tr("Nothing is measured yet"), tr("Import images; their scores come here.")
            )
            return
        self.models.blockSignals(True)
        self.models.clear()
        self.models.addItem(tr(_ALL_MODELS), None)
        for name in book.models:
            self.models.addItem(name, name)
        self.models.blockSignals(False)
        self._layers.setCurrentIndex(1)
        self.artifacts.show_artifacts(book.artifacts)
        self.artifacts.setFocus()

    def take_spread(self, spread: Spread) -> None:
        """An artifact's scores have come; the next one that was not asked for yet is wanted."""
        before = self._spreads.get(spread.artifact)
        by_model = {**(before.by_model if before else {}), **spread.by_model}
        self._spreads[spread.artifact] = replace(spread, by_model=by_model)
        self._list(spread.artifact)
        if spread.artifact == self._artifact:
            self._show()
        if self._book is not None:
            missing = [name for name in self._book.artifacts if name not in self._spreads]
            if missing:
                self._want(missing[0], None)

    @property
    def model(self) -> str | None:
        """For which model the handles are, None for all."""
        return self.models.currentData()

    def _say(self, icon: str, title: str, text: str, *, can_retry: bool = False) -> None:
        self.sign.say(icon, title, text)
        self._retry.setVisible(can_retry)
        self._layers.setCurrentIndex(0)
        self.apply.setEnabled(False)

    def _want(self, artifact: str, model: str | None) -> None:
        own = {*thresholds.own_models(self._draft, artifact), *([model] if model else [])}
        have = self._spreads.get(artifact)
        own |= set(have.by_model) if have else set()
        self.spread_wanted.emit(artifact, tuple(sorted(own)))

    def _choose(self, artifact: str) -> None:
        self._artifact = artifact
        self._show()

    def _spread(self) -> Spread | None:
        """The scores that the handles are about, None while they are on their way."""
        spread = self._spreads.get(self._artifact)
        if spread is None or (self.model is not None and self.model not in spread.by_model):
            return None
        return spread

    def _show(self) -> None:
        artifact, model = self._artifact, self.model
        is_print = artifact == "print_size"
        self._title.setText(begun(words_of(artifact)))
        self._use.setText(use_words(artifact))
        threshold = self._draft.threshold(artifact, model)
        is_mark = use_of(artifact) is Use.MARK
        steps = (_step(threshold.possible), _step(threshold.likely))
        self.track.show_thresholds(*steps, is_mark=is_mark)
        spread = self._spread()
        middle = tr("0.5 just enough") if is_print else tr("0.5 as likely flawed as clean")
        if spread is None:
            self.track.show_slots((), middle)
            self.counts.setText(tr("Counting…"))
            self._want(artifact, model)
        else:
            shown = spread.every if model is None else spread.by_model[model]
            self.track.show_slots(shown.slots, middle)
            self.counts.setText(counted_words(artifact, spread.counted(self._draft, model)))
        self._show_words()

    def _show_words(self) -> None:
        """Everything that follows from the draft, beside the counts."""
        book, artifact, model = self._book, self._artifact, self.model
        if book is None:
            return
        precision, muted = thresholds.precision_with(self._draft, artifact, book.answers)
        self.precision.setText(precision_words(precision, is_muted=muted))
        own = thresholds.own_models(self._draft, artifact)
        if model is None:
            others = plural(
                len(own),
                "{models} has its own.",
                "{models} have their own.",
                models=", ".join(own),
            )
            self._whose.setText(others if own else "")
            is_own = self._draft.threshold(artifact, None) != Threshold()
        else:
            is_own = model in own
            self._whose.setText("" if is_own else tr("As for all models until you move a handle."))
        self.reset.setEnabled(is_own)
        self.reset.setToolTip(
            tr("Back to the default.") if model is None else tr("As for all models.")
        )
        self.apply.setEnabled(self._draft != book.rules)

    def _list(self, artifact: str) -> None:
        spread, book = self._spreads.get(artifact), self._book
        if spread is None or book is None:
            return
        counted = spread.counted(self._draft)
        is_changed = thresholds.of_artifact(self._draft, artifact) != thresholds.of_artifact(
            book.rules, artifact
        )
        _, muted = thresholds.precision_with(self._draft, artifact, book.answers)
        words = digits(counted.flagged, ",")
        if muted:
            words = tr("{many} muted", many=words)
        self.artifacts.show_count(artifact, words, is_changed=is_changed)

    def _moved(self, possible: int, likely: int) -> None:
        if self._spread() is not None:
            self._change(Threshold(_score(possible), _score(likely)))

    def _reset(self) -> None:
        self._change(None)

    def _change(self, threshold: Threshold | None) -> None:
        if threshold is None:
            self.artifacts.setFocus()  # the button will be disabled, and keys must go somewhere
        self._draft = thresholds.changed(self._draft, self._artifact, self.model, threshold)
        self._show()
        self._list(self._artifact)

    def _apply(self) -> None:
        if self._book is not None and self._draft != self._book.rules:
            self.applied.emit(self._book.rules, self._draft)
        self.accept()


def _step(score: float) -> int:
    return min(STEPS, max(1, round(score * STEPS)))


def _score(step: int) -> float:
    return thresholds.NEVER if step >= STEPS else step / STEPS


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    label.setFont(theme.font())
    return label


def shown_artifacts(measured: Sequence[str]) -> tuple[str, ...]:
    """Returns those of the measured artifacts that can flag or mark."""
    return tuple(name for name in measured if use_of(name) is not Use.ASSIST)
