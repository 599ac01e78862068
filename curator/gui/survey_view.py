"""Two to four pictures looked at together, one of which keys mean.

The target moves by arrow keys, Tab and clicks; hovering never moves it. The view knows no session
and no library.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from curator.gui.decoding import Problem
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.linked_views import LinkedViews
from curator.gui.pane import FramedPane, Seen
from curator.gui.picture_supply import REST_MS, PictureSupply

FEWEST, MOST = 2, 4
"""Four can be compared; about six overwhelm."""


def refusal(count: int) -> str | None:
    """Returns why so many pictures cannot be surveyed, as a sentence; None when they can.

    Args:
        count: how many a person has chosen.
    """
    if count < FEWEST:
        return tr("A survey takes two to four images. Select at least two.")
    if count > MOST:
        return tr(
            "A survey takes two to four images, and {n} are selected: four can be compared, about "
            "six overwhelm. Select up to four.",
            n=count,
        )
    return None


class SurveyView(QWidget):
    """Panes linked in zoom and place; the target has a thick ring and a filled mark."""

    target_changed = Signal(int)
    """A person has moved the target: its number in what is shown, from 0."""

    seen = Signal()
    """All pictures of a new survey have been painted, or what stands in their place."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: tuple[Seen, ...] = ()
        self._target = 0
        self._unpainted: set[Path] = set()
        self.supply = PictureSupply(jobs, self)
        self.frames = tuple(FramedPane() for _ in range(MOST))
        self.links = LinkedViews([frame.pane for frame in self.frames], self)
        self._area = QFrame()
        self._grid = QGridLayout(self._area)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        self.setAccessibleName(tr("Survey"))
        self.supply.arrived.connect(self._arrived)
        self.links.link_changed.connect(self._show_linked)
        for number, frame in enumerate(self.frames):
            pane = frame.pane
            pane.clicked.connect(lambda number=number: self._choose(number))
            pane.tabbed.connect(lambda number=number: self._choose(number))
            pane.link_wanted.connect(lambda number=number: self.links.link(number))
            pane.painted.connect(lambda number=number: self._painted(number))
        self.frames[0].pane.box_changed.connect(self.supply.set_box)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._give_back)

    # What is shown

    def show_images(self, images: Sequence[Seen], target: int | None = None) -> None:
        """Shows two to four pictures; zoom and place stay.

        Args:
            images: what is shown, in reading order.
            target: which one keys mean; if not given the first that says so, else the first.

        Raises:
            ValueError: there are fewer or more than can be surveyed; ask `refusal` before.
        """
        if (why := refusal(len(images))) is not None:
            raise ValueError(why)
        before = {seen.path for seen in self._seen}
        self._seen = tuple(images)
        marked = next((n for n, seen in enumerate(images) if seen.is_target), 0)
        self._target = min(max(marked if target is None else target, 0), len(images) - 1)
        paths = [seen.path for seen in self._seen]
        self._unpainted = (self._unpainted | (set(paths) - before)) & set(paths)
        self._arrange()
        first = [paths[self._target], *paths]
        self.supply.set_box(self._box())
        self.supply.show(first)
        for number, frame in enumerate(self.frames):
            frame.setVisible(number < len(images))
            if number < len(images):
                self._show_picture(number)
        self._show_target()

    @property
    def images(self) -> tuple[Seen, ...]:
        """What is shown."""
        return self._seen

    @property
    def target(self) -> int:
        """Which one keys mean, from 0."""
        return self._target

    def set_target(self, number: int) -> None:
        """Moves the target without telling anybody: the caller knows."""
        if self._seen:
            self._target = min(max(number, 0), len(self._seen) - 1)
            self._show_target()

    def problem(self, number: int) -> Problem | None:
        """Returns why a picture cannot be seen; None when it can, or is on its way."""
        picture = self.supply.picture(self._seen[number].path)
        return picture.problem if picture is not None else None

    @property
    def is_loaded(self) -> bool:
        """True when everything on screen has come, whether it can be shown or not."""
        return all(self.supply.picture(seen.path) is not None for seen in self._seen)

    def toggle_zoom(self) -> None:
        """Pixel for pixel at the pointer, or fitted; all that is linked goes along."""
        under = [frame.pane for frame in self.frames if frame.pane.underMouse()]
        (under[0] if under else self.frames[self._target].pane).toggle_zoom()

    @property
    def is_zoomed(self) -> bool:
        """True while less than the whole is seen."""
        return self.frames[self._target].pane.viewport_state.zoom is not None

    # Keys, clicks and sizes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the target to the pane that lies there, and no farther than the last."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 0 <= self._target + step < len(self._seen):
            self._choose(self._target + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arranges anew where the shape of the window asks for it."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks again for what was given back."""
        super().showEvent(event)
        self._rest.stop()
        if not self.is_loaded:
            self.show_images(self._seen, self._target)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keeps the pictures for a moment, then gives their memory back."""
        self._rest.start()
        super().hideEvent(event)

    def _give_back(self) -> None:
        self.supply.drop()
        for number in range(len(self._seen)):
            self._show_picture(number)

    def _choose(self, number: int) -> None:
        if number != self._target and number < len(self._seen):
            self._target = number
            self._show_target()
            self.target_changed.emit(number)

    def _show_target(self) -> None:
        had_focus = any(frame.pane.hasFocus() for frame in self.frames)
        for number, seen in enumerate(self._seen):
            is_target = number == self._target
            self.frames[number].show_seen(seen, is_target=is_target)
            self.frames[number].pane.click_zooms = is_target
        pane = self.frames[self._target].pane
        self.setFocusProxy(pane)
        if had_focus:
            pane.setFocus()

    # What is on screen

    def _arrange(self) -> None:
        columns = columns_for(len(self._seen), self.width(), self.height())
        shown = [self._grid.itemAt(at) for at in range(self._grid.count())]
        if columns == self._columns and len(shown) == len(self._seen):
            return
        self._columns = columns
        for frame in self.frames:
            self._grid.removeWidget(frame)
        for number in range(len(self._seen)):
            row, column = divmod(number, columns)
            self._grid.addWidget(self.frames[number], row, column)
        for at in range(MOST):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
            rows = -(-len(self._seen) // columns)
            self._grid.setRowStretch(at, 1 if at < rows else 0)

    def _box(self) -> QSize:
        return self.frames[0].pane.box()

    def _show_picture(self, number: int) -> None:
        path = self._seen[number].path
        pane = self.frames[number].pane
        is_new = not pane.shows(path)
        pane.show_picture(self.supply.picture(path), self.supply.pyramid(path))
        if is_new:
            self.links.arrived(number)

    def _arrived(self, path: Path) -> None:
        for number, seen in enumerate(self._seen):
            if seen.path == path:
                self._show_picture(number)

    def _painted(self, number: int) -> None:
        if number >= len(self._seen):
            return
        waits = bool(self._unpainted)
        self._unpainted.discard(self._seen[number].path)
        if waits and not self._unpainted:
            self.seen.emit()

    def _show_linked(self, pane: int, linked: bool) -> None:
        self.frames[pane].show_linked(linked)


def columns_for(count: int, width: int, height: int) -> int:
    """Returns in how many columns so many pictures are seen largest, taking them as square."""
    best, columns = 0.0, 1
    for tried in range(1, max(count, 1) + 1):
        rows = -(-count // tried)
        side = min(width / tried, height / max(rows, 1))
        if side > best:
            best, columns = side, tried
    return columns
