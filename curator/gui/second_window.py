"""A second window that shows the image the main window is at, and nothing else.

It tells no name, path or size, and on a page that hides sizes every image fills it: what is blind
stays blind. Its keys are the main window's.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from curator.gui import screen_colour, theme
from curator.gui.decoding import Picture
from curator.gui.image_canvas import ImageCanvas
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.page import Target
from curator.gui.prefetch import Prefetch
from curator.gui.viewport import Viewport

LOOK_MS = 40
"""How often zoom and place of the main window are looked at, while they are followed."""

_MEMORY = 256 * 2**20
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


class SecondWindow(QWidget):
    """One image on the neutral surround.

    Args:
        main: the window it belongs to; keys go there.
        jobs: for decoding.
        setting: by which profile colours are shown, as in the settings.
    """

    closed = Signal()
    """It is gone from the screen; it may be shown again."""

    def __init__(self, main: QWidget, jobs: Jobs, setting: str) -> None:
        super().__init__()
        self._main = main
        self._setting = setting
        self._target: Target | None = None
        self._place: QRect | None = None
        self._whole = False
        self._follows_screen = False
        self.follows_zoom = False
        self.setWindowTitle(tr("Second Window – Curator"))
        self.setAccessibleName(tr("Second Window"))
        self.setMinimumSize(320, 240)
        self.image = ImageCanvas()
        self._prefetch = Prefetch(jobs, self, _MEMORY)
        self._prefetch.ready.connect(self._arrived)
        self.image.box_changed.connect(self._prefetch.set_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.image)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._follow_zoom)
        for action in main.actions():
            self.addAction(action)  # its keys work here as well, those that are changed later too

    def open(self) -> None:
        """Shows it where it was, else on another screen than the main window's."""
        other = other_screen(self._main)
        if self._place is not None:
            self.setGeometry(self._place)
            (self.showFullScreen if self._whole else self.show)()
        elif other is not None:
            self.setGeometry(other.geometry())
            self.showFullScreen()
        else:
            here = self._main.screen().availableGeometry()
            self.resize(here.width() // 2, here.height() * 2 // 3)
            self.show()
        if not self._follows_screen:
            self._follows_screen = True
            self.windowHandle().screenChanged.connect(self.look_at_screen)
        self.look_at_screen()

    def show_target(self, target: Target | None) -> None:
        """Shows another image; None is an empty surround."""
        if target == self._target:
            return
        self._target = target
        self.image.set_viewport(Viewport())
        if target is None:
            self.image.hide()
            return
        self.image.show()
        self.image.fills_box = target.hides_size
        self._prefetch.set_box(self.image.box())
        self.image.set_picture(self._prefetch.picture(target.path))
        self._prefetch.want([target.path, *target.ahead])
        self._follow_zoom()

    def set_setting(self, setting: str) -> None:
        """Takes another choice of how colours are shown."""
        self._setting = setting
        self.look_at_screen()

    def look_at_screen(self, _screen: QScreen | None = None) -> None:
        """Pictures are made for the screen that this window is on, not for the main one's."""
        self._prefetch.set_colours(screen_colour.choose(self._setting, self.screen()))

    def follow_zoom(self, follows: bool) -> None:
        """Looks at the same part of the image as the main window, or at the whole of it."""
        self.follows_zoom = follows
        (self._look.start if follows else self._look.stop)()
        self._follow_zoom()

    def _arrived(self, picture: Picture) -> None:
        if self._target is None or picture.path != self._target.path:
            return
        self.image.set_picture(picture)
        self._follow_zoom()

    def _follow_zoom(self) -> None:
        seen = self._main_viewport(self._target.path) if self._target is not None else None
        wanted = seen if self.follows_zoom and seen is not None else Viewport()
        if wanted != self.image.viewport_state:
            self.image.set_viewport(wanted)

    def _main_viewport(self, path: Path) -> Viewport | None:
        for canvas in self._main.findChildren(ImageCanvas):
            if canvas.isVisible() and canvas.shown_path == path:
                return canvas.viewport_state
        return None

    # Keys and the mouse

    def event(self, event: QEvent) -> bool:
        """Keys that are no command go to where they would go in the main window."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            there = self._main.focusWidget() or self._main
            QApplication.sendEvent(there, event.clone())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surround, also where there is no image."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().surround))
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fills the screen, or is a window again."""
        if event.button() is Qt.MouseButton.LeftButton:
            (self.showNormal if self.isFullScreen() else self.showFullScreen)()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What there is to choose in it."""
        menu = self.menu()
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Returns the menu, which deletes itself when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, is_on, do in (
            (tr("The Whole Image"), not self.follows_zoom, lambda: self.follow_zoom(False)),
            (tr("Zoom of the Main Window"), self.follows_zoom, lambda: self.follow_zoom(True)),
        ):
            action = QAction(text, menu, checkable=True, checked=is_on)
            action.triggered.connect(do)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("Close"), self.close)
        return menu

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers its place for as long as the program runs."""
        self._whole = self.isFullScreen()
        self._place = self.geometry()
        self._look.stop()
        super().closeEvent(event)
        self.closed.emit()


def other_screen(main: QWidget) -> QScreen | None:
    """Returns a screen that the main window is not on; None where there is one only."""
    here = main.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
