"""What is selected in a grid, and which one image the keys mean. No widgets.

The target moves when somebody clicks or presses an arrow, never because the mouse passes by.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picked(Generic[T]):
    """A target, and around it perhaps a selection.

    Attributes:
        target: what keys mean while fewer than two are selected.
        selected: what was picked together; fewer than two are no selection.
        anchor: where a range begins that Shift extends.
    """

    target: T | None = None
    selected: frozenset[T] = frozenset()
    anchor: T | None = None

    def at(self, one: T) -> "Picked[T]":
        """Returns one target and no selection: a plain click or arrow."""
        return Picked(one, frozenset(), one)

    def toggled(self, one: T, order: Sequence[T]) -> "Picked[T]":
        """Returns the selection with one more or one fewer: Ctrl and a click.

        The first of them takes in the target that was there, for it is what was meant so far.
        """
        before = self.selected or frozenset({self.target} if self.target is not None else ())
        after = before - {one} if one in before else before | {one}
        target = one if one in after or not after else self.target
        if target not in after:
            target = next((other for other in order if other in after), one)
        return Picked(target, after if len(after) > 1 else frozenset(), one)

    def extended(self, one: T, order: Sequence[T]) -> "Picked[T]":
        """Returns the range from the anchor to one, in an order: Shift and a click or arrow."""
        anchor = self.anchor if self.anchor in order else self.target
        if anchor is None or anchor not in order or one not in order:
            return self.at(one)
        first, last = sorted((order.index(anchor), order.index(one)))
        between = frozenset(order[first : last + 1])
        return Picked(one, between if len(between) > 1 else frozenset(), anchor)

    def cleared(self) -> "Picked[T]":
        """Returns the target alone."""
        return replace(self, selected=frozenset(), anchor=self.target)

    def among(self, order: Sequence[T]) -> "Picked[T]":
        """Returns what of it is still there."""
        left = frozenset(one for one in self.selected if one in order)
        target = self.target if self.target in order else None
        return Picked(target, left if len(left) > 1 else frozenset(), target)

    def acted_on(self, order: Sequence[T]) -> tuple[T, ...]:
        """Returns what a verdict key is about, in order: two or more selected, else the target."""
        if len(self.selected) > 1:
            return tuple(one for one in order if one in self.selected)
        return (self.target,) if self.target is not None else ()
