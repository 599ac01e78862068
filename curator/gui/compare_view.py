"""Champion and challenger: side by side, with a slider, in turn in one place, or what differs.

The view knows no session and no library. The caller says which two are shown and what they are
called, and decides what happens to them; here nothing is decided, and the champion never moves by
itself.
"""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from curator.gui.compare_bar import CompareBar
from curator.gui.compare_stage import Stage
from curator.gui.decoding import Problem
from curator.gui.difference_map import FACTORS, Differences
from curator.gui.held_key import HeldKey
from curator.gui.jobs import Jobs
from curator.gui.language import later, tr
from curator.gui.linked_views import LinkedViews
from curator.gui.pane import FramedPane, Seen
from curator.gui.picture_supply import REST_MS, PictureSupply
from curator.gui.stage_frame import StageFrame

__all__ = ["CHALLENGER", "CHAMPION", "CompareMode", "CompareView", "Seen"]

CHAMPION = later("Champion")
CHALLENGER = later("Challenger")

STEP = 0.02
"""How far a key moves the divider, of the view's width."""


class CompareMode(Enum):
    """How two pictures are compared; the value is what a person reads, `tr` translates it."""

    SIDE_BY_SIDE = later("Side by Side")
    SLIDER = later("Slider")
    BLINK = later("Blink")
    DIFFERENCE = later("Difference")


class CompareView(QWidget):
    """Shows two pictures, linked in zoom and place; the challenger is what keys mean.

    Args:
        jobs: for decoding.
        roles: what the two are called, translated; "Champion" and "Challenger" if not given.
        tells_scaling: it is said when the two differ in size. Not where sizes are to be hidden.
    """

    mode_changed = Signal(object)
    """Another `CompareMode`."""

    seen = Signal()
    """A new pair is on screen, or what stands in its place. In turn: once the challenger was."""

    def __init__(
        self,
        jobs: Jobs,
        parent: QWidget | None = None,
        *,
        roles: tuple[str, str] | None = None,
        tells_scaling: bool = True,
    ) -> None:
        super().__init__(parent)
        self._roles = roles or (tr(CHAMPION), tr(CHALLENGER))
        self._tells_scaling = tells_scaling
        self._champion: Seen | None = None
        self._challenger: Seen | None = None
        self._ahead: tuple[Path, ...] = ()
        self._mode = CompareMode.SIDE_BY_SIDE
        self._shows_challenger = False
        self._unpainted: set[Path] = set()
        self.supply = PictureSupply(jobs, self)
        self._differences = Differences(jobs, self)
        self._held = HeldKey(self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.bar = CompareBar([tr(mode.value) for mode in CompareMode])
        self.champion, self.challenger = FramedPane(), FramedPane()
        self.stage = StageFrame(self._roles)
        self.views = (self.champion.pane, self.challenger.pane)
        self.links = LinkedViews(self.views, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.champion, 1)
        row.addWidget(self.challenger, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(sides)
        self._stack.addWidget(self.stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setAccessibleName(tr("Compare"))
        self.setFocusProxy(self.challenger.pane)

    def _connect(self) -> None:
        self.supply.arrived.connect(self._arrived)
        self._rest.timeout.connect(self._give_back)
        self._differences.ready.connect(self._show_difference)
        self.bar.chosen.connect(self._choose_mode)
        self.bar.factor_wanted.connect(self._next_factor)
        self.bar.link_wanted.connect(self.links.link_all)
        self.stage.view.factor_wanted.connect(self.change_factor)
        self.stage.view.painted.connect(self._stage_painted)
        for number, frame in enumerate((self.champion, self.challenger)):
            frame.pane.link_wanted.connect(lambda number=number: self.links.link(number))
            frame.pane.painted.connect(lambda number=number: self._painted(self._path(number)))
            frame.pane.box_changed.connect(self._box_changed)
        self.stage.view.box_changed.connect(self._box_changed)
        self.links.link_changed.connect(self._show_linked)

    # What is compared

    def show_pair(
        self, champion: Seen, challenger: Seen | None, ahead: Sequence[Path] = ()
    ) -> None:
        """Shows two pictures; zoom, place, mode and offsets stay.

        Args:
            champion: what stays.
            challenger: what keys mean; None when there is no other.
            ahead: pictures that may come next, decoded once these two are there.
        """
        before = set(self._paths())
        self._champion, self._challenger, self._ahead = champion, challenger, tuple(ahead)
        paths = self._paths()
        is_another = challenger is not None and challenger.path not in before
        if is_another and self._mode is CompareMode.BLINK:
            self._shows_challenger = True  # whoever comes is seen before it can be judged
        self._shows_challenger = self._shows_challenger and challenger is not None
        self._unpainted |= set(paths) - before
        self._unpainted &= set(paths)
        self.supply.set_box(self._box())
        self.supply.show([*reversed(paths)], self._ahead)
        self._show_captions()
        self._show_pictures()

    def swap(self) -> None:
        """Champion and challenger change places; nothing is decided."""
        if self._champion is not None and self._challenger is not None:
            self.show_pair(self._challenger, self._champion, self._ahead)

    def read_again(self, path: Path) -> None:
        """Reads a picture anew: its file was saved again, or is back."""
        self.supply.read_again(path)
        self._show_pictures()

    @property
    def challenger_problem(self) -> Problem | None:
        """Why the challenger cannot be seen; None when it can, or is on its way."""
        if self._challenger is None:
            return None
        picture = self.supply.picture(self._challenger.path)
        return picture.problem if picture is not None else None

    @property
    def is_loaded(self) -> bool:
        """True when everything on screen has come, whether it can be shown or not."""
        return all(self.supply.picture(path) is not None for path in self._paths())

    @property
    def has_difference(self) -> bool:
        """True when what differs has been computed and is on screen."""
        return self._mode is CompareMode.DIFFERENCE and self.stage.view.has_difference

    @property
    def cost(self) -> int:
        """Bytes of pictures held now, the difference too."""
        return self.supply.cost + self._differences.cost

    # How it is compared

    @property
    def mode(self) -> CompareMode:
        """How the two are compared."""
        return self._mode

    @property
    def shows_challenger(self) -> bool:
        """True while blinking shows the challenger."""
        return self._shows_challenger

    def set_mode(self, mode: CompareMode) -> None:
        """Compares in another way; what is looked at stays."""
        if mode is not self._mode:
            self._held.forget()
            self._shows_challenger = False
            self._take_mode(mode)

    def _choose_mode(self, number: int) -> None:
        self.set_mode(tuple(CompareMode)[number])

    def cycle_mode(self) -> CompareMode:
        """Goes on to the next way to compare, and returns it."""
        modes = tuple(CompareMode)
        self.set_mode(modes[(modes.index(self._mode) + 1) % len(modes)])
        return self._mode

    def blink(self) -> None:
        """Shows the other one in the same place.

        Called by a key that is held, it lasts as long as the key is held, and then everything is as
        it was. By a tap or a click it stays; from another mode it begins to blink.
        """
        if self._held.is_waiting or self._challenger is None:
            return
        mode, showed = self._mode, self._shows_challenger
        self._held.after(lambda: self._back_to(mode, shows_challenger=showed))
        self._back_to(CompareMode.BLINK, shows_challenger=not showed)

    def _back_to(self, mode: CompareMode, *, shows_challenger: bool) -> None:
        self._shows_challenger = shows_challenger
        if mode is self._mode:
            self._show_stage()
        else:
            self._take_mode(mode)

    def _take_mode(self, mode: CompareMode) -> None:
        was_side, is_side = (m is CompareMode.SIDE_BY_SIDE for m in (self._mode, mode))
        had_focus = any(view.hasFocus() for view in (*self.views, self.stage.view))
        self._mode = mode
        if was_side and not is_side:
            self._stack.setCurrentWidget(self.stage)
            self.stage.view.set_viewport(self.champion.pane.viewport_state)
        elif is_side and not was_side:
            self._stack.setCurrentIndex(0)
            self.links.go_to(0, self.stage.view.viewport_state)
        self.setFocusProxy(self.challenger.pane if is_side else self.stage.view)
        if had_focus:
            self.setFocus()
        self.bar.show_mode(tuple(CompareMode).index(mode))
        self.supply.set_box(self._box())
        self._show_stage()
        self.mode_changed.emit(mode)

    def change_factor(self, by: int) -> None:
        """Makes differences brighter (+1) or darker (-1), by the next of `FACTORS`."""
        at = FACTORS.index(self.stage.view.factor) + by
        self._set_factor(FACTORS[min(max(at, 0), len(FACTORS) - 1)])

    def _next_factor(self) -> None:
        at = FACTORS.index(self.stage.view.factor) + 1
        self._set_factor(FACTORS[at % len(FACTORS)])

    def _set_factor(self, factor: int) -> None:
        self.stage.view.factor = factor
        self.bar.show_factor(factor)
        self.stage.view.update()

    def toggle_zoom(self) -> None:
        """Pixel for pixel at the pointer, or fitted; all that is linked goes along."""
        if self._mode is not CompareMode.SIDE_BY_SIDE:
            self.stage.view.toggle_zoom()
        elif self.champion.pane.underMouse():
            self.champion.pane.toggle_zoom()
        else:
            self.challenger.pane.toggle_zoom()

    @property
    def is_zoomed(self) -> bool:
        """True while less than the whole is seen."""
        is_side = self._mode is CompareMode.SIDE_BY_SIDE
        view = self.challenger.pane if is_side else self.stage.view
        return view.viewport_state.zoom is not None

    # Keys, and being shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the divider, or change how bright differences are; Shift does no harm.

        With Shift they work where the page has another meaning for plain arrows.
        """
        key = Qt.Key(event.key())
        sideways = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        upwards = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if self._mode is CompareMode.SLIDER and key in sideways:
            self.stage.view.set_divider(self.stage.view.divider + sideways[key])
        elif self._mode is CompareMode.DIFFERENCE and key in upwards:
            self.change_factor(upwards[key])
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follows held keys while it is seen; asks again for what was given back."""
        super().showEvent(event)
        self._held.follow(on=True)
        self._rest.stop()
        if self._champion is not None and not self.is_loaded:
            self.show_pair(self._champion, self._challenger, self._ahead)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends a blink that was held."""
        self._held.follow(on=False)
        self._rest.start()
        super().hideEvent(event)

    def _give_back(self) -> None:
        self.supply.drop()
        self._differences.forget()
        self._show_pictures()

    # What is on screen

    def _paths(self) -> tuple[Path, ...]:
        return tuple(seen.path for seen in (self._champion, self._challenger) if seen is not None)

    def _path(self, number: int) -> Path | None:
        seen = (self._champion, self._challenger)[number]
        return seen.path if seen is not None else None

    def _box(self) -> QSize:
        is_side = self._mode is CompareMode.SIDE_BY_SIDE
        return (self.challenger.pane if is_side else self.stage.view).box()

    def _box_changed(self, _box: QSize) -> None:
        self.supply.set_box(self._box())

    def _show_captions(self) -> None:
        first, second = self._champion, self._challenger
        self.champion.show_seen(first, self._roles[0], is_target=False)
        self.challenger.show_seen(second, self._roles[1], is_target=second is not None)
        self.stage.show_pair(first, second)

    def _show_pictures(self) -> None:
        for number, view in enumerate(self.views):
            path = self._path(number)
            if path is None:
                view.set_nothing(tr("No other image") if number == 1 else "")
                continue
            view.show_picture(self.supply.picture(path), self.supply.pyramid(path))
            self.links.arrived(number)
        self._show_stage()

    def _show_stage(self) -> None:
        """Sets what is in the one place; while the two stand side by side, nothing."""
        if self._mode is CompareMode.SIDE_BY_SIDE:
            self._differences.forget()
            self.bar.show_note("")
            return
        one, other = self._path(0), self._path(1)
        pictures = [self.supply.picture(path) if path else None for path in (one, other)]
        pyramids = [self.supply.pyramid(path) if path else None for path in (one, other)]
        self.stage.view.set_pair(
            pictures[0],
            pictures[1],
            (pyramids[0], pyramids[1]),
            has_challenger=self._challenger is not None,
        )
        self.stage.show_stage(self._stage())
        if self._mode is CompareMode.DIFFERENCE:
            self._show_difference()
        else:
            self._differences.forget()
            self.bar.show_note("")

    def _stage(self) -> Stage:
        if self._mode is CompareMode.SLIDER:
            return Stage.SLIDER
        if self._mode is CompareMode.DIFFERENCE:
            return Stage.DIFFERENCE
        return Stage.CHALLENGER if self._shows_challenger else Stage.CHAMPION

    def _show_difference(self) -> None:
        pair = [self.supply.picture(path) for path in self._paths()]
        pictures = [picture for picture in pair if picture is not None and not picture.problem]
        found = self._differences.of(*pictures) if len(pictures) == 2 else None
        self.stage.view.set_difference(found)
        note = tr("Black where nothing differs") if found is not None else ""
        if found is not None and found.is_nothing:
            note = tr("No pixel differs")
        if found is not None and found.is_scaled and self._tells_scaling:
            note = tr("Scaled to the champion's size")
        self.bar.show_note(note)

    def _arrived(self, path: Path) -> None:
        if path not in self._paths():
            return
        for number, view in enumerate(self.views):
            if self._path(number) == path:
                is_new = not view.shows(path)
                view.show_picture(self.supply.picture(path), self.supply.pyramid(path))
                if is_new:
                    self.links.arrived(number)
        self._show_stage()

    def _painted(self, *paths: Path | None) -> None:
        """Tells once per pair that all of it has been on screen."""
        waits = bool(self._unpainted)
        self._unpainted -= set(paths)
        if waits and not self._unpainted:
            self.seen.emit()

    def _stage_painted(self) -> None:
        """In turn, only what is shown is seen; the challenger is what it is all about."""
        only_champion = self.stage.stage is Stage.CHAMPION
        self._painted(*(self._paths()[:1] if only_champion else self._paths()))

    def _show_linked(self, pane: int, linked: bool) -> None:
        (self.champion, self.challenger)[pane].show_linked(linked)
        self.bar.show_linked(self.links.all_linked)
