"""The line above the image: what is needed, how far the batch is, what this one was given."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from curator.core.decision import Verdict
from curator.core.pace import PaceState
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, key_text, tooltip
from curator.gui.key_button import KeyButton
from curator.gui.pace_dot import PaceDot
from curator.gui.verdicts import verdict_colour, verdict_mark


class BatchBar(QFrame):
    """The brief, "12 / 40", the verdict and the view's switches. Nothing blinks."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(52)
        self._brief = QLabel()
        self._brief.setAccessibleName("Brief")
        self._brief.setProperty("role", "heading")
        self._brief.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._count = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count.setAccessibleName("Place in the batch")
        self._count.setFont(theme.font())
        self._count.setMinimumWidth(64)
        self._progress = _ProgressLine()
        self._pace = PaceDot()
        self._alike = _AlikeChip()
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setAccessibleName("Note")
        self._verdict = QLabel(
            alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self._verdict.setAccessibleName("Verdict")
        self._verdict.setFont(theme.font(bold=True))
        views = [
            KeyButton(COMMANDS[do], actions[do], kind="quiet", with_icon=False)
            for do in (Do.ZOOM, Do.FLAGS, Do.INFO)
        ]
        left, middle, right = QWidget(), QWidget(), QWidget()
        for box, labels, side in (
            (left, (self._brief, self._alike), Qt.AlignmentFlag.AlignLeft),
            (middle, (self._count, self._progress, self._pace), Qt.AlignmentFlag.AlignCenter),
            (right, (self._note, self._verdict, *views), Qt.AlignmentFlag.AlignRight),
        ):
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(14 if side is Qt.AlignmentFlag.AlignCenter else 8)
            if side is Qt.AlignmentFlag.AlignRight:
                row.addStretch(1)
            for label in labels:
                row.addWidget(label, int(label is self._brief))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(24)
        for box, stretch in ((left, 1), (middle, 0), (right, 1)):
            row.addWidget(box, stretch)

    def show_place(
        self, *, brief: str, position: int | None, size: int, decided: int, note: str
    ) -> None:
        """Shows where the batch is; `position` is 0-based, None outside the batch."""
        self._brief.setText(brief)
        self._brief.setToolTip(brief)
        self._count.setText(f"{position + 1} / {size}" if position is not None else f"– / {size}")
        self._progress.show_part(decided, size)
        self._note.setText(note)

    def show_pace(self, state: PaceState | None) -> None:
        """Shows how the pace compares with the usual one; None shows nothing."""
        self._pace.show_pace(state)

    def show_alike(self, alike: int) -> None:
        """Shows how many look alike and wait, the one on screen among them; 0 shows nothing."""
        self._alike.show_count(alike)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Shows what the image was given, in word, shape and colour; None shows nothing."""
        text = verdict_mark(verdict) if verdict else ""
        if text != self._verdict.text():
            self._verdict.setText(text)
            self._verdict.setStyleSheet(f"color: {verdict_colour(verdict)};")


class _AlikeChip(QWidget):
    """How many look alike and wait, with the keys that give all of them one verdict."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        commands = [COMMANDS[do] for do in (Do.ACCEPT_ALIKE, Do.FIX_ALIKE, Do.REJECT_ALIKE)]
        self._text = QLabel()
        self._text.setProperty("role", "muted")
        self._text.setFont(theme.font())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._text, 0, Qt.AlignmentFlag.AlignVCenter)
        first, *others = (key_text(command.keys[0]) for command in commands)
        keys = QLabel(" ".join([first, *(key[-1] for key in others)]))
        keys.setProperty("role", "key")
        row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setToolTip("\n".join(tooltip(command) for command in commands))
        self.hide()

    def show_count(self, alike: int) -> None:
        """Shows how many; none hides it."""
        self.setVisible(alike > 0)
        self._text.setText(f"{alike} alike")
        self.setAccessibleName(f"{alike} of this brief look alike and wait, this one among them")


class _ProgressLine(QWidget):
    """A thin line. A `QProgressBar` would paint at once, before the image has been set."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(180, 4)
        self.setAccessibleName("Decided in this batch")
        self._part = 0.0

    def show_part(self, done: int, of: int) -> None:
        """Shows how much of a whole is done."""
        self._part = done / of if of else 0.0
        self.setToolTip(f"{done} of {of} decided")
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
