"""Whose images a finished batch was made of: a few numbers a model, and what was accepted.

Asked for by a key and never shown otherwise, for what was judged blind is worth more.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.elided_label import ElidedLabel
from curator.gui.key_button import KeyButton
from curator.gui.language import later, plural, tr
from curator.gui.thumbnails import Thumbnails
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.library.queue_values import Revealed

NOT_BLIND = later("Verdicts given from now on in this batch count as not blind.")
_FEW = later("One batch is little to go by: Insights counts all of them.")
_VERDICTS = (Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT)
_TILE, _SPACE = 72, 6
_WIDTH, _MARGIN = 760, 44


class RevealView(QWidget):
    """The models of one batch in order of their names: an order of merit would be a ranking."""

    def __init__(
        self,
        thumbnails: Thumbnails,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._shown: tuple[Revealed, ...] | None = None
        self._table: QWidget | None = None
        title = QLabel(tr("Whose images these were"))
        title.setProperty("role", "title")
        self._note = QLabel(f"{tr(NOT_BLIND)} {tr(_FEW)}", wordWrap=True)
        self._note.setProperty("role", "muted")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        self.back = KeyButton(COMMANDS[Do.REVEAL], actions[Do.REVEAL], with_icon=False)
        self.back.set_text(tr("Back to the Receipt"))
        buttons.addWidget(KeyButton(COMMANDS[Do.NEXT_BATCH], actions[Do.NEXT_BATCH]))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        card = self._card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(theme.scaled(_WIDTH, 920))
        column = QVBoxLayout(card)
        column.setContentsMargins(_MARGIN, 36, _MARGIN, 32)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(title)
        column.addWidget(self._note)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        across = QHBoxLayout()  # an aligned card would be as high as its texts in one line each
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(across, 100)
        outer.addStretch(1)
        self.setAccessibleName(tr("Whose images these were"))

    def show_revealed(self, revealed: tuple[Revealed, ...]) -> None:
        """Shows a batch; the same one again costs nothing."""
        if revealed == self._shown:
            return
        self._shown = revealed
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 2 * theme.GAP, 0)  # the scroll bar's place
        grid.setHorizontalSpacing(4 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP)
        for column, verdict in enumerate(_VERDICTS, start=1):
            mark = QLabel(verdict_mark(verdict), alignment=Qt.AlignmentFlag.AlignRight)
            mark.setStyleSheet(f"color: {verdict_colour(verdict)};")
            grid.addWidget(mark, 0, column)
        line = 1
        for model in sorted({one.model for one in revealed}, key=str.casefold):
            self._add_model(grid, line, model, [one for one in revealed if one.model == model])
            line += 2
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(line, 1)
        self._scroll.setWidget(table)
        around = self._card.sizeHint().height() - self._scroll.sizeHint().height()
        self._card.setMaximumHeight(around + table.sizeHint().height() + theme.GAP)

    def _add_model(
        self, grid: QGridLayout, line: int, model: str, images: Sequence[Revealed]
    ) -> None:
        name = ElidedLabel(text=model)  # a long one would push the numbers out of sight
        name.setToolTip(model)
        name.setProperty("role", "heading")
        grid.addWidget(name, line, 0)
        counts = Counter(one.verdict for one in images)
        for column, verdict in enumerate(_VERDICTS, start=1):
            number = QLabel(str(counts[verdict]), alignment=Qt.AlignmentFlag.AlignRight)
            number.setFont(theme.font(2.0))
            number.setAccessibleName(f"{model}: {counts[verdict]} {tr(verdict.value)}")
            grid.addWidget(number, line, column)
        accepted = [one for one in images if one.verdict is Verdict.ACCEPT]
        grid.addWidget(AcceptedStrip(self._thumbnails, model, accepted), line + 1, 0, 1, 4)


class AcceptedStrip(QWidget):
    """Small pictures of what was accepted, as many as fit, and how many more there are."""

    def __init__(
        self,
        thumbnails: Thumbnails,
        model: str,
        accepted: Sequence[Revealed],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._accepted = tuple(accepted)
        self.setAccessibleName(
            plural(
                len(accepted),
                "{n} accepted image of {model}",
                "{n} accepted images of {model}",
                model=model,
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbnails.ready.connect(self._arrived)

    def sizeHint(self) -> QSize:
        """One row of tiles, or a line of text."""
        return QSize(400, _TILE + theme.GAP if self._accepted else 24)

    def _arrived(self, _sha256: str) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints tiles from the left."""
        chosen = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(chosen.muted))
        if not self._accepted:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, tr("None accepted"))
            return
        room = (self.width() + _SPACE) // (_TILE + _SPACE)
        shown = len(self._accepted) if len(self._accepted) <= room else room - 1
        for number, one in enumerate(self._accepted[:shown]):
            tile = QRect(number * (_TILE + _SPACE), 0, _TILE, _TILE)
            painter.fillRect(tile, QColor(chosen.tile))
            picture = None
            if one.sha256 is not None:
                picture = self._thumbnails.pixmap(one.sha256, one.path)
            if picture is not None and not picture.isNull():
                size = picture.size().scaled(tile.size(), Qt.AspectRatioMode.KeepAspectRatio)
                place = QRect(tile.topLeft(), size)
                place.moveCenter(tile.center())
                painter.drawPixmap(place, picture)
        if shown < len(self._accepted):
            rest = QRect(shown * (_TILE + _SPACE), 0, _TILE, _TILE)
            more = f"+{len(self._accepted) - shown}"
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, more)
