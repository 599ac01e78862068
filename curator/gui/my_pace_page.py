"""My Pace: what one reviewer may know of their own pace, and how to have none of it kept.

Only the signals of whoever sits here; nobody else can open this page for them.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.gui import messages, theme
from curator.gui.actions import Do
from curator.gui.card import Card
from curator.gui.jobs import Jobs
from curator.gui.language import later, tr
from curator.gui.look_plot import LookPlot
from curator.gui.pace_words import (
    UNFOLLOWED,
    half_text,
    kept,
    learning,
    no_looks,
    no_team,
    reading_words,
    second_looks,
)
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.review_driver import ReviewDriver
from curator.gui.signal_lines import SignalLines
from curator.gui.vocabulary import heard
from curator.gui.wording import with_f5
from curator.library.library import Library
from curator.workflow.pace_overview import PaceOverview, pace_overview
from curator.workflow.progress import Part

_ERASE = later("Erase My Pace History…")


class MyPacePage(PageWidget):
    """Look times, signals, second looks, and the two ways out.

    Args:
        library: whose pace wing is asked.
        reviewer: whose page this is.
        driver: knows what the signals say in the running sitting.
        jobs: the lanes.
        follows_pace: whether changes of pace are looked for.
    """

    follow_changed = Signal(bool)
    """The reviewer wants their pace followed from now on, or not."""

    def __init__(
        self,
        library: Library,
        reviewer: str,
        driver: ReviewDriver,
        jobs: Jobs,
        *,
        follows_pace: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("My Pace"))
        self._library = library
        self._reviewer = reviewer
        self._driver = driver
        self._jobs = jobs
        self.plot = LookPlot()
        self.lines = SignalLines()
        self._no_looks, self._learns, self._reading = _words(), _words("muted"), _words()
        self._looks, self._again, self._team = Card(), Card(), Card()
        self.follow = QCheckBox(tr("Follow my pace"))
        self.follow.setChecked(follows_pace)
        self.follow.toggled.connect(self._follow)
        self.erase = QPushButton(tr(_ERASE))
        self.erase.clicked.connect(self._ask_to_erase)
        self.sign = Placard()
        self._scroll = self._build()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign)
        self._layers.addWidget(self._scroll)
        self.sign.say("", tr("Reading…"))
        self.refresh(frozenset(Part))

    def _build(self) -> QScrollArea:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 28, 32, 32)
        column.setSpacing(2 * theme.GAP)
        title = QLabel(tr("My Pace"))
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(_words("muted", kept()))
        looks = Card()
        for widget in (
            _heading(tr("Look times of your latest sittings")),
            self._no_looks,
            self.plot,
        ):
            looks.column.addWidget(widget)
        signals = Card()
        for widget in (_heading(tr("This sitting")), self._reading, self.lines, self._learns):
            signals.column.addWidget(widget)
        choices = Card()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.follow, 1)
        row.addWidget(self.erase)
        choices.column.addLayout(row)
        choices.column.addWidget(_words("muted", tr(UNFOLLOWED)))
        for card in (looks, signals, self._again, self._team, choices):
            column.addWidget(card)
        column.addStretch(1)
        body.setMaximumWidth(1280)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(tr("My Pace"))
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(body)
        return scroll

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """It can be read again."""
        return {Do.REFRESH: lambda: self.refresh(frozenset(Part))}

    def refresh(self, changed: frozenset[Part]) -> None:
        """Reads again, after the decisions under way."""
        now = self._driver.now()
        self._jobs.ask(lambda: self._read(now), self._show, self._failed, owner=self)

    def enter(self) -> None:
        """Page keys scroll."""
        self._scroll.setFocus()

    def _read(self, now: datetime) -> PaceOverview:
        reading = self._driver.pace_reading()
        return pace_overview(self._library, self._reviewer, now, reading)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self.sign.say("missing", heard(error.message), with_f5(heard(error.hint)))
        self._layers.setCurrentWidget(self.sign)

    def _show(self, seen: PaceOverview) -> None:
        has_looks = bool(seen.sittings)
        self.plot.setVisible(has_looks)
        self._no_looks.setVisible(not has_looks)
        self._no_looks.setText(no_looks())
        reading = seen.reading if self.follow.isChecked() else None
        since = reading.suspect_from if reading is not None else None
        if has_looks:
            self.plot.show_looks(seen.sittings, seen.usual, since)
        is_known = seen.to_learn == 0
        self.lines.show_reading(reading if is_known else None)
        self._reading.setText(reading_words(seen, follows=self.follow.isChecked()))
        self._learns.setText(learning(seen))
        self._learns.setVisible(self.follow.isChecked())
        self._again.show_lines(tr("Second looks and second readers"), second_looks(seen))
        self._team.show_lines(
            tr("Team"), [no_team() if seen.team is None else half_text(seen.team)]
        )
        self._layers.setCurrentWidget(self._scroll)

    def _follow(self, follows: bool) -> None:  # a signal's
        self._driver.follow_pace(follows=follows)
        self.follow_changed.emit(follows)
        self.refresh(frozenset(Part))

    def _ask_to_erase(self) -> None:
        messages.ask(
            self,
            tr("Erase your pace history?"),
            tr(
                "What your sittings taught of your usual pace goes, and single look times become "
                "means at once. Verdicts and rates stay as they are. It cannot be undone."
            ),
            tr("Erase"),
            self._erase,
        )

    def _erase(self) -> None:
        now = self._driver.now()

        def erased(_nothing: None) -> None:
            self._driver.erase_pace()
            self.refresh(frozenset(Part))

        self._jobs.ask(
            lambda: self._library.pace.erase(self._reviewer, now),
            erased,
            lambda error: messages.show_error(self, error),
            owner=self,
        )


def _words(role: str = "", text: str = "") -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("role", role)
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "heading")
    return label
