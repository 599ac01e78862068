"""What lies around the pages of a window: its screen's colours, its lights, its second window."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from curator.gui.actions import Do
from curator.gui.desk import Desk
from curator.gui.jobs import Jobs
from curator.gui.page import PageWidget
from curator.gui.screen_watch import ScreenWatch

if TYPE_CHECKING:  # these come with the first image
    from curator.gui.lights import Lights
    from curator.gui.second_window import SecondWindow


class Surroundings(QObject):
    """Owned by the main window, which asks it for commands as it asks a page.

    Args:
        window: the main window.
        desk: keeps the settings.
        jobs: for decoding in the second window.
        yields: returns whether something lies over the images that must be read.
    """

    changed = Signal()
    """What `commands` or `checked` would return has changed."""

    def __init__(self, window: QWidget, desk: Desk, jobs: Jobs, yields: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._yields = yields
        self._page: PageWidget | None = None
        self.screen = ScreenWatch(window, desk.settings.screen_profile)
        self.screen.changed.connect(self._tell_second)
        self.lights: Lights | None = None
        self.second: SecondWindow | None = None

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be done now; lights go out only around an image."""
        given: dict[Do, Callable[[], object]] = {
            Do.SCREEN_COLOUR: self._ask_colour,
            Do.SECOND_WINDOW: self._toggle_second,
        }
        if self._desk.workspace is not None:
            given[Do.LIGHTS] = self._cycle_lights
        return given

    def checked(self) -> frozenset[Do]:
        """Returns the switches that are on."""
        return frozenset({Do.SECOND_WINDOW} if self._is_second_open else ())

    def leave(self) -> bool:
        """Closes the second window if the key came from there, else brings the lights back."""
        if self.second is not None and self.second.isActiveWindow():
            self.second.close()
            return True
        return self.lights is not None and self.lights.turn_on()

    def follow(self, page: PageWidget) -> None:
        """Another page is in front: the second window shows its target from now on."""
        if self._page is not None and isValid(self._page):
            for signal in (self._page.target_changed, self._page.commands_changed):
                signal.disconnect(self._show_target)
        self._page = page
        for signal in (page.target_changed, page.commands_changed):
            signal.connect(self._show_target)
        self._show_target()

    def close(self) -> None:
        """Takes the second window away, for good."""
        if self.second is not None:
            self.second.close()
            self.second.deleteLater()
            self.second = None

    @property
    def _is_second_open(self) -> bool:
        return self.second is not None and self.second.isVisible()

    def _cycle_lights(self) -> None:
        if self.lights is None:
            from curator.gui.lights import Lights

            self.lights = Lights(self._window, self._yields)
        self.lights.cycle()

    def _toggle_second(self) -> None:
        if self.second is None:
            from curator.gui.second_window import SecondWindow

            self.second = SecondWindow(self._window, self._jobs, self.screen.setting)
            self.second.closed.connect(self.changed)
        if self.second.isVisible():
            self.second.close()
            return
        self.second.open()
        self._show_target()
        self._window.activateWindow()  # keys stay where they were

    def _show_target(self) -> None:
        if self.second is not None and self._page is not None and self._is_second_open:
            self.second.show_target(self._page.target())

    def _ask_colour(self) -> None:
        from curator.gui.screen_dialog import ScreenDialog

        dialog = ScreenDialog(self.screen, self._window)
        dialog.finished.connect(self._remember_colour)
        dialog.open()

    def _tell_second(self) -> None:
        if self.second is not None:
            self.second.set_setting(self.screen.setting)

    def _remember_colour(self) -> None:
        if self.screen.setting != self._desk.settings.screen_profile:
            self._desk.remember(replace(self._desk.settings, screen_profile=self.screen.setting))
