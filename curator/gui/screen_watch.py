"""Which screen the window is on, and everything that keeps pictures told when that changes."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from curator.gui import screen_colour
from curator.gui.screen_colour import ScreenColours


class ScreenWatch(QObject):
    """Chooses the colours for the window's screen; every `Prefetch` beneath it is told.

    Args:
        window: whose screen it is.
        setting: "automatic", "srgb", or the path of a profile.
    """

    changed = Signal()
    """The screen, or the setting, has changed: pictures may be made anew."""

    def __init__(self, window: QWidget, setting: str) -> None:
        super().__init__(window)
        self._window = window
        self._follows = False
        self.setting = setting
        self.colours = screen_colour.in_force()
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.look)
            application.primaryScreenChanged.connect(self.look)
        self.look()

    def choose(self, setting: str) -> None:
        """Takes another setting."""
        self.setting = setting
        self.look()

    def look(self, _screen: QScreen | None = None) -> None:
        """Looks which screen it is, and what is known of it."""
        self._take(screen_colour.choose(self.setting, self._window.screen()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the window has a place it says when that is another screen."""
        if event.type() == QEvent.Type.Show and not self._follows:
            self._follows = True
            self._window.windowHandle().screenChanged.connect(self.look)
            self.look()
        return False

    def _take(self, colours: ScreenColours) -> None:
        self.colours = colours
        if screen_colour.put_in_force(colours):
            from curator.gui.prefetch import Prefetch
            from curator.gui.thumbnails import Thumbnails

            for prefetch in self._window.findChildren(Prefetch):
                prefetch.set_colours(colours)
            for thumbnails in self._window.findChildren(Thumbnails):
                thumbnails.forget()
        self.changed.emit()
