"""The line above the image: what is needed, how far the batch is, what this one was given."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from curator.core.decision import Verdict
from curator.core.pace import PaceState
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, first_key, keys_notice, tooltip
from curator.gui.elided_label import ElidedLabel
from curator.gui.key_button import KeyButton
from curator.gui.language import plural, tr
from curator.gui.pace_dot import PaceDot
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.workflow.review_state import ReviewState

_PROGRESS = 180

_BRIEF = 150
"""What is left of a brief's name before an offer is said in fewer words."""
_WITH_ALIKE = (Do.ACCEPT_ALIKE, Do.FIX_ALIKE, Do.REJECT_ALIKE)


class BatchBar(QFrame):
    """The brief, "12 / 40", the verdict and the view's switches. Nothing blinks."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(52)
        self._brief = ElidedLabel(Qt.AlignmentFlag.AlignLeft)
        self._brief.setAccessibleName(tr("Brief"))
        self._brief.setProperty("role", "heading")
        self._count = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setAccessibleName(tr("Place in the batch"))
        self._count.setFont(theme.font())
        self._count.setMinimumWidth(64)
        self._progress = _ProgressLine()
        self._pace = PaceDot()
        self._alike = _AlikeChip(actions)
        self._rest = _offer(Do.PICK_REST, actions)
        self._best = _offer(Do.PICK_BEST, actions)
        self._offered = (0, 0)
        self._half = 0
        self._notes = ("", "")
        self._note = ElidedLabel(Qt.AlignmentFlag.AlignRight)
        self._note.setProperty("role", "muted")
        self._note.setAccessibleName(tr("Note"))
        self._verdict = QLabel(
            alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self._verdict.setAccessibleName(tr("Verdict"))
        self._verdict.setFont(theme.font(bold=True))
        self._views = [
            KeyButton(COMMANDS[do], actions[do], kind="quiet")
            for do in (Do.ZOOM, Do.FLAGS, Do.INFO)
        ]
        self._views[-1].set_text(tr("Info"))
        self._views[-1].setAccessibleName(tr(COMMANDS[Do.INFO].text))
        left, middle, self._right = QWidget(), QWidget(), QWidget()
        for box, labels, side in (
            (left, (self._brief, self._alike, self._rest, self._best), Qt.AlignmentFlag.AlignLeft),
            (middle, (self._count, self._progress, self._pace), Qt.AlignmentFlag.AlignCenter),
            (
                self._right,
                (self._note, self._verdict, *self._views),
                Qt.AlignmentFlag.AlignRight,
            ),
        ):
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(14 if side is Qt.AlignmentFlag.AlignCenter else 8)
            for label in labels:
                row.addWidget(label, int(isinstance(label, ElidedLabel)))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(24)
        for box, stretch in ((left, 1), (middle, 0), (self._right, 1)):
            row.addWidget(box, stretch)
        for box in (left, self._right):  # halves of one width, so that the progress stays put
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            box.setMinimumWidth(1)
        keys_notice.changed.connect(self._fit)  # other keys may be longer
        self._verdict_width = max(
            self._verdict.fontMetrics().horizontalAdvance(verdict_mark(verdict))
            for verdict in Verdict
        )

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is left out."""
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short the views' icons stand for their words, and the progress is less."""
        self._fit()

    def _fit(self) -> None:
        for words in (True, False):
            self._progress.setFixedWidth(_PROGRESS if words else _PROGRESS // 2)
            for view in self._views:
                view.show_parts(icon=not words, word=words)
            middle = 64 + 14 + self._progress.width() + 14 + self._pace.width()
            half = self._half = (self.width() - 36 - 48 - middle) // 2
            needed = sum(view.sizeHint().width() + 8 for view in self._views)
            if needed + self._verdict_width + 8 <= half:
                break
        self._show_offers()
        self._show_note()

    def show_place(
        self,
        *,
        brief: str,
        position: int | None,
        size: int,
        decided: int,
        notes: tuple[str, str],
    ) -> None:
        """Shows where the batch is.

        Args:
            brief: what is needed.
            position: 0-based, None outside the batch.
            size: how many the batch has.
            decided: how many of them are decided.
            notes: what is said beside it, in full and for where room is short; see `batch_notes`.
        """
        self._brief.setText(brief)
        self._brief.setToolTip(brief)
        self._count.setText(f"{position + 1} / {size}" if position is not None else f"– / {size}")
        self._progress.show_part(decided, size)
        self._notes = notes
        self._note.setToolTip(notes[0])
        self._note.setAccessibleDescription(notes[0])
        self._show_note()

    def show_pace(self, state: PaceState | None) -> None:
        """Shows how the pace compares with the usual one; None shows nothing."""
        self._pace.show_pace(state)

    def show_alike(self, alike: int) -> None:
        """Shows how many look alike and wait, the one on screen among them; 0 shows nothing."""
        self._alike.show_count(alike)
        self._show_offers()

    def show_rest(self, rest: int) -> None:
        """Shows how many are rejected by picking this one; 0 shows nothing."""
        if rest != self._offered[0]:
            self._offered = (rest, self._offered[1])
            self._show_offers()

    def show_best(self, accepted: int) -> None:
        """Offers quietly to pick the best of so many accepted of one brief; below 2 not at all."""
        if accepted != self._offered[1]:
            self._offered = (self._offered[0], accepted)
            self._show_offers()

    def _show_offers(self) -> None:
        """Says how many before it is done; where room is short in a sign, in full in the name."""
        rest, best = self._offered
        self._rest.setVisible(rest > 0)
        self._best.setVisible(best > 1)
        pick = plural(rest, "Pick, reject other {n}", "Pick, reject other {n}")
        said = plural(
            best,
            "{n} accepted for this brief: {key} picks the best",
            "{n} accepted for this brief: {key} picks the best",
            key=first_key(Do.PICK_BEST),
        )
        shorter = (tr("Reject {n}", n=rest), tr("Best of {n}", n=best))
        for texts in ((pick, tr("{n} accepted: pick the best", n=best)), shorter, ("", "")):
            for button, text in zip((self._rest, self._best), texts, strict=True):
                button.set_text(text)
                button.show_parts(word=bool(text))
            if self._offers_fit():
                break
        self._rest.setAccessibleName(pick)
        self._best.setAccessibleName(said)
        self._best.setToolTip(said)

    def _offers_fit(self) -> bool:
        """Whether there is room beside the brief's name, or at least its beginning."""
        brief = self._brief.fontMetrics().horizontalAdvance(self._brief.text())
        needed = min(brief, _BRIEF)
        for chip in (self._alike, self._rest, self._best):
            if not chip.isHidden():
                needed += chip.sizeHint().width() + 8
        return needed <= self._half

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Shows what the image was given, in word, shape and colour; None shows nothing."""
        text = verdict_mark(verdict) if verdict else ""
        if text != self._verdict.text():
            self._verdict.setText(text)
            self._verdict.setStyleSheet(f"color: {verdict_colour(verdict)};")
            self._show_note()

    def _show_note(self) -> None:
        """In full where there is room beside verdict and switches, else in fewer words."""
        taken = sum(view.sizeHint().width() + 8 for view in self._views)
        if said := self._verdict.text():
            taken += self._verdict.fontMetrics().horizontalAdvance(said) + 8
        full, short = self._notes
        fits = self._note.fontMetrics().horizontalAdvance(full) + 4 <= self._half - taken
        self._note.setText(full if fits else short)


def batch_notes(state: ReviewState) -> tuple[str, str]:
    """Returns what is said beside the place in the batch, in full and in short; "" for nothing."""
    new = state.new_since
    if state.revisiting:
        return tr("Back from an earlier batch"), tr("Earlier batch")
    if new:
        full = plural(new, "{n} new: in the next batch", "{n} new: in the next batch")
        return full, plural(new, "{n} new", "{n} new")
    return "", ""


def _offer(do: Do, actions: Mapping[Do, QAction]) -> KeyButton:
    button = KeyButton(COMMANDS[do], actions[do], kind="quiet", with_icon=False)
    button.hide()
    return button


class _AlikeChip(QWidget):
    """How many look alike and wait, with the keys that give all of them one verdict."""

    def __init__(self, actions: Mapping[Do, QAction]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._text = QLabel()
        self._text.setProperty("role", "muted")
        self._text.setFont(theme.font())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._text, 0, Qt.AlignmentFlag.AlignVCenter)
        self._keys = QLabel()
        self._keys.setProperty("role", "key")
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for do in _WITH_ALIKE:
            actions[do].changed.connect(self._follow)
        self._follow()
        self.hide()

    def _follow(self) -> None:
        said = "\n".join(tooltip(COMMANDS[do]) for do in _WITH_ALIKE)
        if said != self.toolTip():
            self.setToolTip(said)
            first, *others = (first_key(do) for do in _WITH_ALIKE)
            short = [key[-1] if key[:-1] == first[:-1] else key for key in others]
            self._keys.setText(" ".join([first, *short]).strip())

    def show_count(self, alike: int) -> None:
        """Shows how many; none hides it."""
        self.setVisible(alike > 0)
        self._text.setText(tr("{alike} alike", alike=alike))
        self.setAccessibleName(
            tr("{alike} of this brief look alike and wait, this one among them", alike=alike)
        )


class _ProgressLine(QWidget):
    """A thin line. A `QProgressBar` would paint at once, before the image has been set."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_PROGRESS, 4)
        self.setAccessibleName(tr("Decided in this batch"))
        self._part = 0.0

    def show_part(self, done: int, of: int) -> None:
        """Shows how much of a whole is done."""
        self._part = done / of if of else 0.0
        self.setToolTip(tr("{done} of {of} decided", done=done, of=of))
        self.setAccessibleDescription(self.toolTip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the track and the part that is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, ink in ((1.0, theme.colours().line), (self._part, theme.colours().muted)):
            painter.setBrush(QColor(ink))
            line = QRectF(0, 0, width * self.width(), self.height())
            painter.drawRoundedRect(line, 2, 2)
