"""The one place of a comparison, with what is in it above."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.compare_stage import CompareStage, Stage
from curator.gui.language import tr
from curator.gui.pane import RING, PaneHeader, Seen, draw_ring, said


class StageFrame(QWidget):
    """A `CompareStage` with the captions of what it shows, and a ring while that is the target."""

    def __init__(self, roles: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = roles
        self._seen: tuple[Seen | None, Seen | None] = (None, None)
        self.view = CompareStage()
        self.headers = (PaneHeader(), PaneHeader())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * theme.GAP)  # one's verdict is not the other's
        for header in self.headers:
            row.addWidget(header, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, RING, RING, RING)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self._stage = Stage.SLIDER

    @property
    def stage(self) -> Stage:
        """What is in the one place."""
        return self._stage

    def show_pair(self, champion: Seen | None, challenger: Seen | None) -> None:
        """Shows other captions."""
        self._seen = (champion, challenger)
        self.show_stage(self._stage)

    def show_stage(self, stage: Stage) -> None:
        """Shows the two in another way, with the captions of what is seen then."""
        self._stage = stage
        for number, header in enumerate(self.headers):
            seen = self._seen[number]
            is_target = number == 1 and seen is not None
            header.show_seen(seen, self._roles[number], is_target=is_target)
        self.headers[0].setVisible(stage is not Stage.CHALLENGER)
        self.headers[1].setVisible(stage is not Stage.CHAMPION)
        self.view.set_stage(stage)
        self.view.setAccessibleName(self._said())
        self.update()

    def _said(self) -> str:
        champion = said(self._seen[0], self._roles[0], is_target=False)
        challenger = said(self._seen[1], self._roles[1], is_target=self._seen[1] is not None)
        if self._stage is Stage.CHAMPION:
            return champion
        if self._stage is Stage.CHALLENGER:
            return challenger
        if self._stage is Stage.SLIDER:
            return tr(
                "Left of the divider: {one}. Right of it: {other}", one=champion, other=challenger
            )
        return tr("What differs between: {one}. And: {other}", one=champion, other=challenger)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the thick ring while the challenger alone is seen."""
        painter = QPainter(self)
        draw_ring(painter, QRectF(self.rect()), is_target=self._stage is Stage.CHALLENGER)
