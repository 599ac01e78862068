"""The open batch as a grid: its planned order, a line between briefs, one target with a ring."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from curator.core.variant import BriefId, VariantId
from curator.gui.batch_tile import NARROWEST, BatchTile
from curator.gui.elided_label import ElidedLabel
from curator.gui.language import plural, tr
from curator.gui.picked import Picked
from curator.gui.thumbnails import Thumbnails
from curator.workflow.review_state import InBatch

MOST_COLUMNS = 9
MARGIN = 16
SPACE = 8
HEADING = 34


class BatchGrid(QScrollArea):
    """Tiles in blocks of one brief. The mouse retargets by a click only."""

    picked_changed = Signal()
    """Another target, or another selection."""

    opened = Signal()
    """The target shall be shown large."""

    seen = Signal()
    """The target is on screen as it was set last."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._places: tuple[InBatch, ...] = ()
        self._tiles: list[BatchTile] = []
        self._headings: list[ElidedLabel] = []
        self._starts: list[int] = []  # the first place of each block
        self._columns = 1
        self._awaits = False
        self.picked: Picked[VariantId] = Picked()
        self._body = QWidget()
        self._body.setObjectName("grid")
        self.setWidget(self._body)
        self.setObjectName("grid")
        self.setAccessibleName(tr("The batch"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(48)
        thumbnails.ready.connect(self._thumbnail_came)

    @property
    def order(self) -> tuple[VariantId, ...]:
        """Every variant as it is shown."""
        return tuple(place.variant for place in self._places)

    def acted_on(self) -> tuple[VariantId, ...]:
        """Returns what a verdict key is about: two or more selected, else the target."""
        return self.picked.acted_on(self.order)

    def has_problem(self, variant: VariantId) -> bool:
        """True when an image's file is gone or no picture."""
        return self._tiles[self.order.index(variant)].problem()

    def show_places(self, places: Sequence[InBatch]) -> None:
        """Shows a batch; what is picked and the scroll place stay where they can."""
        blocks = [place.brief for place in places] != [place.brief for place in self._places]
        is_another = len(places) != len(self._places) or blocks
        self._places = tuple(places)
        if is_another:
            self._build()
        for tile, place in zip(self._tiles, self._places, strict=True):
            tile.show_place(place, len(self._places))
        self.picked = self.picked.among(self.order)
        self._show_picked()

    def pick(self, target: VariantId, selected: Sequence[VariantId] = ()) -> None:
        """Sets the target, and perhaps a selection; tells nobody."""
        if target in self.order:
            picked = self.picked.at(target)
            chosen = frozenset(one for one in selected if one in self.order)
            if len(chosen) > 1:
                picked = Picked(target, chosen, target)
            self.picked = picked
            self._show_picked()

    def await_paint(self) -> None:
        """`seen` tells once the target is on screen as it is set now."""
        tile = self._target_tile()
        self._awaits = True
        if tile is not None:
            self.reveal()
            tile.ask_for_paint()

    def reveal(self) -> None:
        """Scrolls no further than the target needs to be seen whole."""
        tile = self._target_tile()
        if tile is not None:
            self._lay_out()
            self.ensureWidgetVisible(tile, 0, HEADING + SPACE)

    @property
    def offset(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, value: int) -> None:
        """Scrolls back to a place."""
        self._lay_out()
        self.verticalScrollBar().setValue(value)

    def select_all(self) -> None:
        """Selects the whole batch."""
        if len(self.order) > 1:
            self._take(Picked(self.picked.target or self.order[0], frozenset(self.order), None))

    def clear_selection(self) -> bool:
        """Ends a selection; False where there is none."""
        if not self.picked.selected:
            return False
        self._take(self.picked.cleared())
        return True

    # ---- keys and clicks ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and pages move the target; with Shift they extend; Enter opens."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        to = self._reached(key)
        if to is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._take(self.picked.extended(self.order[to], self.order))
        else:
            self._take(self.picked.at(self.order[to]))
        self.reveal()

    def _reached(self, key: Qt.Key) -> int | None:
        """Returns the place that a key leads to; None for a key that leads nowhere."""
        if not self._places:
            return None
        target = self.picked.target
        now = self.order.index(target) if target in self.order else 0
        last = len(self._places) - 1
        match key:
            case Qt.Key.Key_Left:
                return max(now - 1, 0)
            case Qt.Key.Key_Right:
                return min(now + 1, last)
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return last
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                return self._row_from(now, -1 if key is Qt.Key.Key_Up else 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                by = -1 if key is Qt.Key.Key_PageUp else 1
                for _row in range(max(self.viewport().height() // self._tile_height(), 1)):
                    now = self._row_from(now, by)
                return now
            case _:
                return None

    def _row_from(self, now: int, by: int) -> int:
        """Returns the place in the row above or below that lies under the same column."""
        rows = self._rows()
        row = next(number for number, places in enumerate(rows) if now in places)
        column = now - rows[row].start
        if not 0 <= row + by < len(rows):
            return now
        return min(rows[row + by].start + column, rows[row + by].stop - 1)

    def _rows(self) -> list[range]:
        """The places in rows; each block begins a new one."""
        rows: list[range] = []
        stops = [*self._starts[1:], len(self._places)]
        for start, stop in zip(self._starts, stops, strict=False):
            rows += [
                range(first, min(first + self._columns, stop))
                for first in range(start, stop, self._columns)
            ]
        return rows

    def _painted(self) -> None:
        self._awaits = False
        self.seen.emit()

    def _thumbnail_came(self, sha256: str) -> None:
        for tile, place in zip(self._tiles, self._places, strict=True):
            if place.card.sha256 == sha256:
                tile.update()

    def _clicked(self, number: int, modifiers: Qt.KeyboardModifier) -> None:
        one = self.order[number]
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._take(self.picked.extended(one, self.order))
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._take(self.picked.toggled(one, self.order))
        else:
            self._take(self.picked.at(one))
        self.reveal()
        self.setFocus()

    def _opened(self, number: int) -> None:
        self._take(self.picked.at(self.order[number]))
        self.opened.emit()

    def _take(self, picked: Picked[VariantId]) -> None:
        if picked != self.picked:
            self.picked = picked
            self._show_picked()
            if self._awaits:  # the one before may have been scrolled out of sight
                self.await_paint()
            self.picked_changed.emit()

    def _show_picked(self) -> None:
        for tile, variant in zip(self._tiles, self.order, strict=True):
            tile.show_picked(
                is_target=variant == self.picked.target, is_selected=variant in self.picked.selected
            )
        tile = self._target_tile()
        self.setAccessibleDescription(tile.accessibleName() if tile is not None else "")

    def _target_tile(self) -> BatchTile | None:
        target = self.picked.target
        return self._tiles[self.order.index(target)] if target in self.order else None

    # ---- where everything lies ------------------------------------------------------------

    def _build(self) -> None:
        for old in (*self._tiles, *self._headings):
            old.setParent(None)
            old.deleteLater()
        self._tiles, self._headings, self._starts = [], [], []
        before: BriefId | None = None
        for number, place in enumerate(self._places):
            if place.brief != before:
                before = place.brief
                self._starts.append(number)
                self._headings.append(self._heading(place))
            tile = BatchTile(self._thumbnails, self._body)
            tile.clicked.connect(partial(self._clicked, number))
            tile.opened.connect(partial(self._opened, number))
            tile.painted.connect(self._painted)
            tile.show()
            self._tiles.append(tile)
        self._lay_out()

    def _heading(self, place: InBatch) -> ElidedLabel:
        many = sum(other.brief == place.brief for other in self._places)
        heading = ElidedLabel(Qt.AlignmentFlag.AlignLeft)
        heading.setParent(self._body)
        heading.setProperty("role", "muted")
        name = place.card.brief
        heading.setText(f"{name}  ·  {plural(many, '{n} image', '{n} images')}")
        heading.setToolTip(name)
        heading.show()
        return heading

    def _tile_width(self) -> int:
        room = self.viewport().width() - 2 * MARGIN + SPACE
        self._columns = min(max(room // (NARROWEST + SPACE), 1), MOST_COLUMNS)
        return room // self._columns - SPACE

    def _tile_height(self, width: int | None = None) -> int:
        line = self.fontMetrics().height() + 6
        return BatchTile.height_for(width or self._tile_width(), line)

    def _lay_out(self) -> None:
        width = self._tile_width()
        height = self._tile_height(width)
        y = SPACE
        starts = dict(zip(self._starts, self._headings, strict=True))
        for row in self._rows():
            heading = starts.get(row.start)
            if heading is not None:
                heading.setGeometry(MARGIN, y, self.viewport().width() - 2 * MARGIN, HEADING)
                y += HEADING
            for column, number in enumerate(row):
                x = MARGIN + column * (width + SPACE)
                self._tiles[number].setGeometry(x, y, width, height)
            y += height + SPACE
        self._body.resize(self.viewport().width(), y + SPACE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width out anew; the target stays in sight."""
        super().resizeEvent(event)
        self._lay_out()
        self.reveal()

    def changeEvent(self, event: QEvent) -> None:
        """Follows larger text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys arrive here; the ring shows which image they mean."""
        super().focusInEvent(event)
        self.reveal()
