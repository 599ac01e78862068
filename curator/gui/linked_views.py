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
_ROUNDING = 4
"""Panes of one size differ by so many device-independent pixels at most."""


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


def look_of(viewport: Viewport, image: Size, view: Size, fits: Size | None = None) -> Look:
    """Returns a viewport relative to its picture.

    Args:
        viewport: in device pixels for one of the image's.
        image: the picture's size in pixels.
        view: the pane's size in device pixels, inside its margin.
        fits: into what a fitted picture fits; the pane itself if not given.
    """
    if viewport.zoom is None:
        return Look()
    fitted = fit_scale(image, fits or view)
    return Look(max(viewport.zoom / fitted, 1.0), viewport.x, viewport.y)


def viewport_of(look: Look, image: Size, view: Size, fits: Size | None = None) -> Viewport:
    """Returns the viewport that shows a look of a picture, without a gap at its borders."""
    if look.magnification <= 1 + _NEARLY:
        return Viewport()
    zoom = look.magnification * fit_scale(image, fits or view)
    return Viewport(zoom, look.x, look.y).held(image, view)


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
        panes: in an order that does not change.
        with_offsets: Shift moves one pane alone. Else it keeps what it means there: a line.
    """

    link_changed = Signal(int, bool)
    """A pane is linked again (True), or has an offset of its own now (False)."""

    def __init__(
        self,
        panes: Sequence[ImageView],
        parent: QObject | None = None,
        *,
        with_offsets: bool = True,
    ) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        self._is_on = True
        self._links = Links(len(self._panes))
        self._told = [True] * len(self._panes)
        for number, pane in enumerate(self._panes):
            pane.shift_is_alone = pane.shift_is_alone or with_offsets
            pane.moved.connect(partial(self._moved, number))
            pane.resized.connect(partial(self._resized, number))

    @property
    def all_linked(self) -> bool:
        """True when no pane has an offset of its own."""
        return all(self._links.is_linked(number) for number in range(len(self._panes)))

    def is_linked(self, pane: int) -> bool:
        """True when a pane looks where the others look."""
        return self._links.is_linked(pane)

    @property
    def is_on(self) -> bool:
        """True while moving one moves the others."""
        return self._is_on

    def set_on(self, *, on: bool) -> None:
        """Lets each pane go its own way, or brings all to where the first one is."""
        self._is_on = on
        if on and self._panes:
            self._moved(0, alone=False)

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
        self._moved(pane, alone=False)

    def _moved(self, pane: int, alone: bool) -> None:
        look = self._look_in(pane)
        if look is None or not self._is_on:
            return
        self._links.move(pane, look, alone=alone)
        for other in range(len(self._panes)):
            if other != pane and not alone:
                self._panes[other].hurry()
                self._place(other)
        self._tell(pane)

    def _resized(self, pane: int) -> None:
        """One to one stays one to one: the first linked pane says what that is in its new size."""
        if not self._is_on:
            return
        linked = [n for n in range(len(self._panes)) if self._links.is_linked(n)]
        lead = next((n for n in linked if self._panes[n].image_size() is not None), None)
        look = self._look_in(pane)
        if pane == lead and look is not None:
            self._links.move(pane, look, alone=False)
        for number in range(len(self._panes)):
            if number != lead:
                self._place(number)

    def _look_in(self, pane: int) -> Look | None:
        view = self._panes[pane]
        image = view.image_size()
        if image is None:
            return None
        return look_of(view.seen(image), image, view.view_size(), self._fits(pane))

    def _fits(self, pane: int) -> Size:
        """Panes that share a row differ by a pixel; their pictures must not differ by more."""
        first, own = self._panes[0].view_size(), self._panes[pane].view_size()
        apart = max(abs(first.width - own.width), abs(first.height - own.height))
        return first if apart <= _ROUNDING * self._panes[0].devicePixelRatioF() else own

    def _place(self, pane: int) -> None:
        view = self._panes[pane]
        image = view.image_size()
        if image is not None and self._is_on:
            look, fits = self._links.look(pane), self._fits(pane)
            view.set_viewport(viewport_of(look, image, view.view_size(), fits))

    def _tell(self, pane: int) -> None:
        linked = self._links.is_linked(pane)
        if linked != self._told[pane]:
            self._told[pane] = linked
            self.link_changed.emit(pane, linked)
