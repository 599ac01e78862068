"""The row of facts beneath the library's images: stars, label, defects and a note of the target."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.core.defects import DEFAULT_DEFECTS, DefectList
from curator.core.fact import NO_FACTS, FactKind, Facts
from curator.core.variant import VariantId
from curator.gui.actions import Do
from curator.gui.fact_hand import FactHand, note_saying, rating_commands, rating_echo
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.library_hand import LibraryHand
from curator.gui.note_field import NoteField
from curator.library.library import Library
from curator.workflow.noting import Say, Saying


class LibraryFacts(QObject):
    """Shows what holds of the target, and states what is pressed of all that keys mean.

    Args:
        library: what is read.
        hand: writes down.
        image: the loupe's image, on which pins are set.
        over: returns over what a note is written now.
        meant: returns what keys mean now.
        jobs: reads.
        actions: the window's actions.
    """

    echoed = Signal(str, str)
    """What was said, in a word and a shape, and its colour on a dark plate."""

    changed = Signal()
    """The list or the note was opened or closed."""

    failed = Signal(object)
    """The library cannot be read: the exception."""

    def __init__(
        self,
        library: Library,
        hand: LibraryHand,
        image: ImageView,
        over: Callable[[], QWidget],
        meant: Callable[[], Sequence[VariantId]],
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._hand = hand
        self._meant = meant
        self._jobs = jobs
        self._target: VariantId | None = None
        self._facts: Facts = NO_FACTS
        self._defects: DefectList = DEFAULT_DEFECTS
        self._over = over
        self._notes: dict[QWidget, NoteField] = {}
        self.note = self._note_over(image)
        self._keys = FactHand(image, actions, self, note=self.note)
        self.row = self._keys.bar
        self._keys.said.connect(self._said)
        self._keys.echoed.connect(self.echoed)
        self._keys.changed.connect(self.changed)

    def _note_over(self, widget: QWidget) -> NoteField:
        if widget not in self._notes:
            note = self._notes[widget] = NoteField(widget)
            note.stored.connect(self._noted)
            note.closed.connect(self.changed)
        return self._notes[widget]

    def show_target(self, target: VariantId | None, *, again: bool = False) -> None:
        """Shows what holds of another image, or of the same one once more."""
        if target == self._target and not again:
            return
        if target != self._target:
            self.note.finish()
            self._target, self._facts = target, NO_FACTS
            self._keys.show_image(target, NO_FACTS, self._defects)
        if target is None:
            return

        def work() -> tuple[Facts, DefectList]:
            book = self._library.facts
            return book.of([target]).get(target, NO_FACTS), book.defect_list()

        def show(answer: tuple[Facts, DefectList]) -> None:
            if self._target == target:
                self._facts, self._defects = answer
                self._keys.show_image(target, *answer)

        self._jobs.ask(work, show, self.failed.emit, owner=self)

    def commands(self, *, with_defects: bool) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be said of the target now; defects where one image is seen large."""
        if self._target is None:
            return {}
        given: dict[Do, Callable[[], object]] = {Do.NOTE: self._write_note}
        given |= rating_commands(self._rate)
        if with_defects:
            given[Do.DEFECT] = self._keys.toggle_list
        return given

    @property
    def wants_digits(self) -> bool:
        """True while digits name defects."""
        return self._keys.wants_digits

    def take_digit(self, digit: int) -> None:
        """Names the defect of a digit."""
        self._keys.take_digit(digit)

    def close_list(self) -> None:
        """Another view: no defect is asked for any more."""
        self._keys.close_list()

    def leave(self) -> bool:
        """Closes the note or the list of defects; False when neither is open."""
        return self.note.cancel() or self._keys.close_list()

    def _write_note(self) -> None:
        if self._target is not None:
            self.note = self._note_over(self._over())
            self.note.open(self._target, self._facts.note)
            self.changed.emit()

    def _rate(self, saying: Say) -> None:
        """Of the target, or of all that are selected: how many is said."""
        variants = tuple(self._meant())
        if not variants:
            return
        self._hand.state(saying, variants)
        words, ink = rating_echo(saying)
        self.echoed.emit(f"{words} × {len(variants)}" if len(variants) > 1 else words, ink)

    def _said(self, saying: Saying, variant: VariantId) -> None:
        """The row was clicked, or the list: a rating may be about several."""
        is_rating = isinstance(saying, Say) and saying.kind in {FactKind.STARS, FactKind.LABEL}
        self._hand.state(saying, tuple(self._meant()) if is_rating else (variant,))

    def _noted(self, variant: VariantId, text: str) -> None:
        saying, words, ink = note_saying(text)
        self._hand.state(saying, (variant,))
        self.echoed.emit(words, ink)
