"""Several pictures looked at together: where one goes, the others go, whatever their sizes.

Places are relative to the picture: how many times its fitted size it is shown, and which point of
it lies in the middle. A pane that was moved alone keeps its offset and follows with it until it is
linked again, so that two takes that are shifted against each other can be laid in line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from curator.gui.image_view import ImageView
from curator.gui.viewport import Size, Viewport, fit_scale

_NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Look:
    """Where a picture is looked at.

    Attributes:
        magnification: how many times its fitted size it is shown; 1 shows the whole, and is least.
        x, y: the point of the picture at the view's centre, 0..1.
    """

    magnification: float = 1.0
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class Offset:
    """How a pane's look differs from the others': a factor, and two shares of its picture."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def is_none(self) -> bool:
        """True when it makes no difference."""
        return max(abs(self.factor - 1), abs(self.x), abs(self.y)) < _NEARLY

    def added_to(self, look: Look) -> Look:
        """Returns the look of the pane that has this offset."""
        return Look(look.magnification * self.factor, look.x + self.x, look.y + self.y)

    def taken_from(self, look: Look) -> Look:
        """Returns the look of the others, from that of the pane that has this offset."""
        return Look(look.magnification / self.factor, look.x - self.x, look.y - self.y)


LINKED = Offset()


def look_of(viewport: Viewport, image: Size, view: Size) -> Look:
    """Returns a viewport relative to its picture.

    Args:
        viewport: in device pixels for one of the image's.
        image: the picture's size in pixels.
        view: the pane's size in device pixels, inside its margin.
    """
    if viewport.zoom is None:
        return Look()
    return Look(max(viewport.zoom / fit_scale(image, view), 1.0), viewport.x, viewport.y)


def viewport_of(look: Look, image: Size, view: Size) -> Viewport:
    """Returns the viewport that shows a look of a picture, without a gap at its borders."""
    if look.magnification <= 1 + _NEARLY:
        return Viewport()
    return Viewport(look.magnification * fit_scale(image, view), look.x, look.y).held(image, view)


class Links:
    """Who follows whom: one look for all, and each pane's offset from it. No widgets."""

    def __init__(self, panes: int) -> None:
        self.shared = Look()
        self._offsets = [LINKED] * panes

    def look(self, pane: int) -> Look:
        """Returns where a pane looks."""
        return self._offsets[pane].added_to(self.shared)

    def is_linked(self, pane: int) -> bool:
        """True when a pane looks where the others look."""
        return self._offsets[pane].is_none

    def move(self, pane: int, look: Look, *, alone: bool) -> None:
        """Takes over where a pane looks now: alone it gets an offset, else all go with it."""
        if alone:
            shared = self.shared
            factor = look.magnification / shared.magnification
            self._offsets[pane] = Offset(factor, look.x - shared.x, look.y - shared.y)
        else:
            shared = self._offsets[pane].taken_from(look)
            self.shared = replace(shared, magnification=max(shared.magnification, 1.0))

    def link(self, pane: int) -> None:
        """Takes a pane's offset away."""
        self._offsets[pane] = LINKED


class LinkedViews(QObject):
    """Moves image views together.

    Args:
        panes: views whose `shift_is_alone` is set here, in an order that does not change.
    """

    link_changed = Signal(int, bool)
    """A pane is linked again (True), or has an offset of its own now (False)."""

    def __init__(self, panes: Sequence[ImageView], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        self._links = Links(len(self._panes))
        self._told = [True] * len(self._panes)
        for number, pane in enumerate(self._panes):
            pane.shift_is_alone = True
            pane.moved.connect(partial(self._moved, number))
            pane.resized.connect(partial(self._resized, number))

    @property
    def all_linked(self) -> bool:
        """True when no pane has an offset of its own."""
        return all(self._links.is_linked(number) for number in range(len(self._panes)))

    def is_linked(self, pane: int) -> bool:
        """True when a pane looks where the others look."""
        return self._links.is_linked(pane)

    def link(self, pane: int) -> None:
        """Links one pane again."""
        self._links.link(pane)
        self._place(pane)
        self._tell(pane)

    def link_all(self) -> None:
        """Links every pane again."""
        for pane in range(len(self._panes)):
            self.link(pane)

    def arrived(self, pane: int) -> None:
        """Another picture is in a pane: it is shown where the one before was looked at."""
        self._place(pane)

    def go_to(self, pane: int, viewport: Viewport) -> None:
        """Takes a place over from elsewhere, as if a person had moved a pane there."""
        self._panes[pane].set_viewport(viewport)
        self._moved(pane, False)

    def _moved(self, pane: int, alone: bool) -> None:
        look = self._look_in(pane)
        if look is None:
            return
        self._links.move(pane, look, alone=alone)
        for other in range(len(self._panes)):
            if other != pane and not alone:
                self._place(other)
        self._tell(pane)

    def _resized(self, pane: int) -> None:
        """One to one stays one to one: the first linked pane says what that is in its new size."""
        for number in range(len(self._panes)):
            look = self._look_in(number)
            if look is not None and self._links.is_linked(number):
                if number == pane:
                    self._links.move(number, look, alone=False)
                break
        for number in range(len(self._panes)):
            if number != pane:
                self._place(number)

    def _look_in(self, pane: int) -> Look | None:
        view = self._panes[pane]
        image = view.image_size()
        return None if image is None else look_of(view.seen(image), image, view.view_size())

    def _place(self, pane: int) -> None:
        view = self._panes[pane]
        image = view.image_size()
        if image is not None:
            view.set_viewport(viewport_of(self._links.look(pane), image, view.view_size()))

    def _tell(self, pane: int) -> None:
        linked = self._links.is_linked(pane)
        if linked != self._told[pane]:
            self._told[pane] = linked
            self.link_changed.emit(pane, linked)
