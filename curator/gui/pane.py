"""One of several pictures that are compared: the image, what it is called, a ring around it.

A pane knows no session and no library: its caller decides what the caption may tell.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.decoding import Picture
from curator.gui.elided_label import ElidedLabel
from curator.gui.image_view import ImageView
from curator.gui.language import tr
from curator.gui.placard import draw_placard
from curator.gui.pyramid import Pyramid
from curator.gui.verdicts import verdict_colour, verdict_mark, verdict_word

RING = 4
"""How thick the ring around the target is, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One picture of a comparison.

    Attributes:
        path: where it is.
        caption: what it is called; a blind caller names no model, path, file or size.
        verdict: what was decided of it, shown as shape, word and colour; None shows nothing.
        is_target: keys mean this one. In a champion's comparison that is always the challenger.
    """

    path: Path
    caption: str
    verdict: Verdict | None = None
    is_target: bool = False


class Pane(ImageView):
    """An image view among others: Shift moves it alone, a double click links it again."""

    clicked = Signal()
    """A click that was no drag; whoever shows the pane says whether it zooms as well."""

    link_wanted = Signal()
    """A double click on a pane that has an offset of its own."""

    tabbed = Signal()
    """It was reached by Tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shift_is_alone = True
        self.fills_box = True  # pictures of different sizes line up, and none tells its size
        self.click_zooms = True
        self.is_linked = True
        self.setMinimumSize(120, 90)
        self._before_click = self.viewport_state
        self._nothing: tuple[str, str] | None = None

    def shows(self, path: Path) -> bool:
        """Returns whether a picture from this file is in the pane."""
        return self._nothing is None and self._picture is not None and self._picture.path == path

    def show_picture(self, picture: Picture | None, pyramid: Pyramid | None) -> None:
        """Shows a picture or a better fitting copy of it; None is on its way."""
        self._nothing = None
        if picture is None or not self.shows(picture.path) or picture.problem is not None:
            self.set_picture(picture)
        else:
            self.replace_picture(picture)
        self.set_pyramid(pyramid)

    def set_nothing(self, title: str, reason: str = "") -> None:
        """Shows that there is no picture for this pane, and why."""
        self.set_picture(None)
        self._loading.stop()
        self._nothing = (title, reason)
        self._paint_is_news = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the picture, or why there is none."""
        if self._nothing is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().surround))
        draw_placard(painter, self.rect(), "", *self._nothing)
        painter.end()
        self._tell_painted()

    def clicked_at(self, at: QPointF, *, alone: bool) -> None:
        """Zooms, unless a click has another meaning here."""
        self._before_click = self.viewport_state
        if self.click_zooms:
            super().clicked_at(at, alone=alone)
        self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Links again, with the zoom that was before; on a linked pane it is another click."""
        if self.is_linked or event.button() is not Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
            return
        self._go(self._before_click)
        self.link_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that Tab has come here."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.tabbed.emit()


class PaneHeader(QWidget):
    """A caption, a button that is there while the pane is unlinked, and the verdict's mark."""

    link_wanted = Signal()
    """The pane shall look where the others look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = ElidedLabel()
        self.role.setFont(theme.font(bold=True))
        self.caption = ElidedLabel()
        self.caption.setProperty("role", "muted")
        self.verdict = QLabel()
        self.verdict.setFont(theme.font(bold=True))
        self.unlinked = QPushButton(tr("Unlinked"))
        self.unlinked.setProperty("kind", "strip")
        self.unlinked.setToolTip(
            tr("It keeps its offset from the others. A click here or a double click links it again")
        )
        self.unlinked.setAccessibleName(tr("Unlinked: link it again"))
        self.unlinked.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unlinked.clicked.connect(self.link_wanted)
        self.unlinked.hide()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 2, theme.GAP, 2)
        row.setSpacing(theme.GAP)
        row.addWidget(self.role)
        row.addWidget(self.caption, 1)
        row.addWidget(self.unlinked)
        row.addWidget(self.verdict)
        self.setFixedHeight(self.fontMetrics().height() + 2 * theme.GAP)

    def sizeHint(self) -> QSize:
        """Returns a height that does not change with what is shown."""
        return QSize(160, self.height())

    def show_seen(self, seen: Seen | None, role: str, *, is_target: bool) -> None:
        """Shows what a picture is called; the target has a filled mark before its name."""
        caption = seen.caption if seen is not None else ""
        name = role or caption
        self.role.setText(f"●  {name}" if is_target else name)
        self.caption.setText(caption if role else "")
        wide = QSizePolicy.Policy.Preferred if role else QSizePolicy.Policy.Ignored
        self.role.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._row.setStretchFactor(self.role, 0 if role else 1)
        self.caption.setVisible(bool(role))
        verdict = seen.verdict if seen is not None else None
        self.verdict.setVisible(verdict is not None)
        if verdict is not None:
            self.verdict.setText(verdict_mark(verdict))
            self.verdict.setStyleSheet(f"color: {verdict_colour(verdict)};")
        self._row.activate()  # now, so that no name is cut in the next frame


class FramedPane(QWidget):
    """A pane with its header, and the thick ring while it is the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = Pane()
        self.header = PaneHeader()
        self.is_target = False
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, RING, RING, RING)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pane, 1)
        self.header.link_wanted.connect(self.pane.link_wanted)

    def show_seen(self, seen: Seen | None, role: str = "", *, is_target: bool) -> None:
        """Shows another caption and mark, and whether keys mean this one."""
        self.is_target = is_target
        self.header.show_seen(seen, role, is_target=is_target)
        self.pane.setAccessibleName(said(seen, role, is_target=is_target))
        self.update()

    def show_linked(self, linked: bool) -> None:
        """Shows whether the pane has an offset of its own."""
        self.pane.is_linked = linked
        self.header.unlinked.setVisible(not linked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ring: thick for the target, a hairline for the others, neutral in colour."""
        painter = QPainter(self)
        draw_ring(painter, QRectF(self.rect()), is_target=self.is_target)


def said(seen: Seen | None, role: str, *, is_target: bool) -> str:
    """Returns what a screen reader says of a pane."""
    if seen is None:
        return tr("No image")
    parts = [role, seen.caption]
    if seen.verdict is not None:
        parts.append(verdict_word(seen.verdict))
    if is_target:
        parts.append(tr("keys mean this one"))
    return ", ".join(part for part in parts if part)


def draw_ring(painter: QPainter, box: QRectF, *, is_target: bool) -> None:
    """Draws a frame inside a box; neutral, for a colour so near would tint what is judged."""
    chosen = theme.colours()
    width = float(RING) if is_target else 1.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    colour = QColor(chosen.text if is_target else chosen.line)
    inner = box.adjusted(width, width, -width, -width)
    for edge in (
        QRectF(box.left(), box.top(), box.width(), width),
        QRectF(box.left(), inner.bottom(), box.width(), width),
        QRectF(box.left(), inner.top(), width, inner.height()),
        QRectF(inner.right(), inner.top(), width, inner.height()),
    ):
        painter.fillRect(edge, colour)
    painter.restore()
