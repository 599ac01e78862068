"""How a ticket is painted: as a line of a list, and as a crop in a grid."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from curator.core.ticket import TicketState
from curator.core.ticket_crop import WHOLE
from curator.gui import resources, theme
from curator.gui.language import tr
from curator.gui.picture_parts import PictureParts
from curator.gui.ticket_marks import draw_marks, numbered
from curator.gui.ticket_rows import ROW, TicketRow
from curator.gui.ticket_words import (
    deadline_text,
    defect_words,
    minutes_text,
    state_words,
    worked_minutes,
)
from curator.library.retouch_values import Ticket
from curator.workflow.clock import Clock
from curator.workflow.tickets import pins_of, words_asked

PADDING = 10
THUMB = 76
RIGHT = 170
"""Room for estimate, deadline and state, right of the words."""

NARROWEST = 208

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Cell(QStyledItemDelegate):
    """What both ways have in common: the ground, and the picture."""

    def __init__(self, parts: PictureParts, now: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._now = now

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
        chosen = theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(chosen.raised if selected else chosen.surface))
            painter.setPen(QPen(QColor(chosen.accent), 2) if selected else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(room, 8, 8)

    def _picture(self, painter: QPainter, square: QRect, row: TicketRow, *, whole: bool) -> None:
        chosen = theme.colours()
        ratio = painter.device().devicePixelRatioF()
        crop = WHOLE if whole else row.crop
        box = round(square.width() * ratio)
        pixmap = self._parts.pixmap(row.ticket.path, crop, box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.tile))
        painter.drawRoundedRect(square, 5, 5)
        if pixmap is None:
            return
        if pixmap.isNull():
            mark: QPixmap = resources.pixmap("missing", chosen.muted, 28, ratio)
            painter.drawPixmap(square.center().x() - 14, square.center().y() - 14, mark)
            return
        size = pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(square.center())
        painter.drawPixmap(place, pixmap)
        if not whole:
            draw_marks(painter, QRectF(place), crop, numbered(pins_of(row.ticket)))


class TicketLine(_Cell):
    """A ticket in a list: picture, brief, what is wrong, and how far it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same height for every ticket."""
        return QSize(300, THUMB + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one line."""
        row = index.data(ROW)
        if not isinstance(row, TicketRow):
            return
        painter.save()
        room = option.rect.adjusted(2, 2, -2, -2)
        self._ground(painter, option, room)
        square = QRect(room.left() + PADDING, room.center().y() - THUMB // 2, THUMB, THUMB)
        self._picture(painter, square, row, whole=True)
        left = square.right() + 1 + 2 * PADDING - 4
        words = QRect(left, room.top(), room.right() - left - RIGHT - 2 * PADDING, room.height())
        self._words(painter, words, row.ticket)
        side = QRect(room.right() - RIGHT - PADDING, room.top(), RIGHT, room.height())
        self._side(painter, side, row.ticket, self._now())
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, ticket: Ticket) -> None:
        chosen = theme.colours()
        asked = " · ".join(note for _, note in words_asked(ticket))
        wrong = defect_words(ticket)
        said = ticket.facts.note or asked or ticket.campaign or ticket.path.name
        lines = [
            (ticket.brief, chosen.text, True),
            (wrong or tr("No defect named"), chosen.text if wrong else chosen.muted, False),
            (said, chosen.muted, False),
        ]
        _lines(painter, room, lines, _LEFT)

    def _side(self, painter: QPainter, room: QRect, ticket: Ticket, now: datetime) -> None:
        chosen = theme.colours()
        deadline, is_late = deadline_text(ticket, now.astimezone().date())
        worked, estimate = worked_minutes(ticket, now), ticket.facts.estimate_minutes
        effort = minutes_text(estimate)
        if worked is not None:
            effort = (
                tr("{worked} of {estimate}", worked=minutes_text(worked), estimate=effort)
                if effort and ticket.state is not TicketState.DONE
                else minutes_text(worked)
            )
        if ticket.running:
            effort = f"●  {effort}"
        who = ticket.facts.taken_by
        lines = [
            (effort, chosen.accent if ticket.running else chosen.text, True),
            (deadline, chosen.reject if is_late else chosen.text, is_late),
            (f"{who} · {state_words(ticket)}" if who else state_words(ticket), chosen.muted, False),
        ]
        _lines(painter, room, lines, _RIGHT)


class TicketCrop(_Cell):
    """A crop in a grid, with its pins, the brief and what is wrong beneath."""

    def __init__(self, parts: PictureParts, now: Clock, parent: QObject | None = None) -> None:
        super().__init__(parts, now, parent)
        self._width = NARROWEST

    def share(self, width: int) -> bool:
        """Gives each cell of a row an even share of `width`; tells whether it changed."""
        before, self._width = self._width, width // min(max(width // NARROWEST, 1), 8)
        return before != self._width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every crop."""
        line = QFontMetrics(theme.font()).height() + 2
        return QSize(self._width, self._width + 2 * line - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one crop."""
        row = index.data(ROW)
        if not isinstance(row, TicketRow):
            return
        painter.save()
        room = option.rect.adjusted(6, 6, -6, -6)
        self._ground(painter, option, room)
        side = room.width() - 16
        square = QRect(room.left() + 8, room.top() + 8, side, side)
        self._picture(painter, square, row, whole=False)
        chosen = theme.colours()
        words = QRect(square.left(), square.bottom() + 4, side, room.bottom() - square.bottom() - 8)
        numbers = numbered(pins_of(row.ticket))
        here = ", ".join(f"{numbers[pin]} {pin.defect}" for pin in row.crop.pins)
        said = here or defect_words(row.ticket) or state_words(row.ticket)
        lines = [(row.ticket.brief, chosen.text, True), (said, chosen.muted, False)]
        _lines(painter, words, lines, _LEFT)
        painter.restore()


def _lines(painter: QPainter, room: QRect, lines: list[tuple[str, str, bool]], side: int) -> None:
    """Lines of text in the middle of a room's height, each cut where it does not fit."""
    shown = [line for line in lines if line[0]]
    step = QFontMetrics(theme.font(bold=True)).height() + 3
    top = room.center().y() - step * len(shown) // 2
    for text, ink, bold in shown:
        painter.setFont(theme.font(0.0 if bold else -0.5, bold=bold))
        painter.setPen(QColor(ink))
        line = QRect(room.left(), top, room.width(), step)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(line, side, cut)
        top += step
