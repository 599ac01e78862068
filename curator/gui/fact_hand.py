"""What is said of the image on screen: the row of facts, pins, the note, and what a digit means."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QAction

from curator.core.defects import DEFAULT_DEFECTS, DefectList
from curator.core.fact import NO_FACTS, FactId, FactKind, Facts, Spot
from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.actions import Do
from curator.gui.fact_bar import LABEL_DOS, STARS, FactBar
from curator.gui.fact_words import (
    defect_word,
    label_ink,
    label_mark,
    label_word,
    stars_shape,
    stars_word,
)
from curator.gui.image_view import ImageView
from curator.gui.language import tr
from curator.gui.note_field import NoteField
from curator.gui.pin_layer import PinLayer, PinShown
from curator.workflow.noting import MovePin, PinDefect, Say, Saying, TakeBack


class FactHand(QObject):
    """Takes keys and clicks and says what they state; it stores nothing.

    Args:
        image: on which pins are set.
        actions: the window's actions, for the buttons.
        note: where a note is written; its own over the image unless one is given, whose answers
            its owner takes.
    """

    said = Signal(object, object)
    """A `Saying`, and the variant it is about."""

    echoed = Signal(str, str)
    """What was said, in a word and a shape, and its colour on a dark plate."""

    changed = Signal()
    """The list or the note was opened or closed."""

    def __init__(
        self,
        image: ImageView,
        actions: Mapping[Do, QAction],
        parent: QObject | None = None,
        *,
        note: NoteField | None = None,
    ) -> None:
        super().__init__(parent)
        self._image = image
        self._variant: VariantId | None = None
        self._facts = NO_FACTS
        self._defects = DEFAULT_DEFECTS
        self._meant = ""  # the defect that a click on the image pins
        self.bar = FactBar(actions)
        self.pins = PinLayer(image)
        self.note = note if note is not None else NoteField(image)
        self.bar.named.connect(self.name_defect)
        self.bar.removed.connect(self._take_back)
        self.bar.labelled.connect(self._label)
        self.pins.placed.connect(self._pin)
        self.pins.moved.connect(self._move)
        self.pins.removed.connect(self._take_back)
        self._has_own_note = note is None
        if note is None:
            self.note.stored.connect(self._store_note)
            self.note.closed.connect(self.changed)

    def keep_off(self, outlines: Callable[[], Sequence[QRectF]]) -> None:
        """Sets what pins lean away from."""
        self.pins.keep_off = outlines

    def show_image(self, variant: VariantId | None, facts: Facts, defects: DefectList) -> None:
        """Shows what holds of the image on screen; another image closes the list and the note."""
        is_another = variant != self._variant
        if is_another and self._has_own_note:
            self.note.finish()  # of the one before
        self._variant, self._facts, self._defects = variant, facts, defects
        if is_another:
            self.close_list()
        self._render()

    @property
    def wants_digits(self) -> bool:
        """True from the key that opens the list until a digit has named a defect."""
        return self.bar.takes_digits

    def take_digit(self, digit: int) -> None:
        """Names the defect of a digit; the next digit means stars and labels again."""
        name = self.bar.strip.name_at(digit)
        if name is not None:
            self.name_defect(name)
        else:
            self.echoed.emit(tr("No defect has the digit {digit}", digit=digit), theme.DARK.muted)

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """Returns what can be said of the image now."""
        if self._variant is None:
            return {}
        return {
            Do.DEFECT: self.toggle_list,
            Do.NOTE: self.write_note,
            **rating_commands(self.rate),
        }

    def toggle_list(self) -> None:
        """Lets a digit name a defect; closes the list where it waits for one already."""
        if self.bar.takes_digits:
            self.close_list()
        else:
            self.bar.open_list(is_open=True, takes_digits=True)
            self._render()
            self.changed.emit()

    def close_list(self) -> bool:
        """Closes the list, and asks for no spot any more; False when it was closed."""
        self._mean("")
        if not self.bar.is_open:
            return False
        self.bar.open_list(is_open=False, takes_digits=False)
        self.changed.emit()
        return True

    def leave(self) -> bool:
        """Closes the innermost of the note and the list; False when neither is open."""
        return self.note.cancel() or self.close_list()

    def write_note(self) -> None:
        """Opens the line for a note."""
        if self._variant is not None:
            self.note.open(self._variant, self._facts.note)
            self.changed.emit()

    def rate(self, saying: Say) -> None:
        """States stars or a label, or that there are none."""
        self._say(saying)
        self.echoed.emit(*rating_echo(saying))

    def name_defect(self, name: str) -> None:
        """States a defect; a click on the image pins its spot, until which the list stays quiet."""
        self._say(Say(FactKind.DEFECT, name))
        self._mean(name)
        self.bar.open_list(is_open=True, takes_digits=False)
        self.echoed.emit(f"◎  {defect_word(name)}", theme.DARK.fix)
        self._render()
        self.changed.emit()

    def _label(self, label: str) -> None:
        self.rate(Say(FactKind.LABEL, label))

    def _mean(self, name: str) -> None:
        self._meant = name
        self.pins.ask_spot(asks=bool(name))

    def _pin(self, spot: Spot) -> None:
        name = self._meant
        self._say(PinDefect(name, spot))
        self._ask_no_spot()
        self._render()

    def _move(self, fact: FactId, spot: Spot) -> None:
        self._say(MovePin(fact, spot))

    def _ask_no_spot(self) -> None:
        """A list that waited for the spot alone is done."""
        if self.bar.takes_digits:
            self._mean("")
        else:
            self.close_list()

    def _take_back(self, fact: FactId) -> None:
        self._ask_no_spot()
        self._say(TakeBack((fact,)))

    def _store_note(self, variant: VariantId, text: str) -> None:
        saying, words, ink = note_saying(text)
        self.said.emit(saying, variant)
        self.echoed.emit(words, ink)

    def _say(self, saying: Saying) -> None:
        if self._variant is not None:
            self.said.emit(saying, self._variant)

    def _render(self) -> None:
        self.bar.show_facts(self._facts, self._defects, self._meant)
        pinned = [one for one in self._facts.defect_facts if one.fact.spot is not None]
        self.pins.show_pins(
            [
                PinShown(one.id, number, defect_word(self._defects.called(one.fact.value)), spot)
                for number, one in enumerate(pinned, start=1)
                if (spot := one.fact.spot) is not None
            ]
        )


def rating_commands(rate: Callable[[Say], None]) -> Mapping[Do, Callable[[], None]]:
    """Returns the commands for stars and labels, for whatever `rate` means by the image."""
    stars = {do: str(number) for number, do in enumerate(STARS, start=1)}
    return {
        **{
            do: partial(rate, Say(FactKind.STARS, value))
            for do, value in {Do.STARS_0: "", **stars}.items()
        },
        **{
            do: partial(rate, Say(FactKind.LABEL, label))
            for do, label in {Do.LABEL_NONE: "", **LABEL_DOS}.items()
        },
    }


def note_saying(text: str) -> tuple[Say, str, str]:
    """Returns what a note states, the words that echo it, and their colour on a dark plate."""
    words = tr("✎  Noted") if text else tr("Note taken away")
    return Say(FactKind.NOTE, text), words, theme.DARK.text


def rating_echo(saying: Say) -> tuple[str, str]:
    """Returns stars or a label in a word and a shape, and the colour on a dark plate."""
    if saying.kind is FactKind.LABEL:
        label = saying.value
        return label_mark(label) if label else label_word(None), label_ink(label)
    stars = int(saying.value or 0)
    return f"{stars_shape(stars)}  {stars_word(stars)}".strip(), theme.DARK.text
