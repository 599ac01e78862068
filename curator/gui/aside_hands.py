"""What is said where several images are seen: of the one that keys mean, or of all selected.

In a comparison and in a survey each pane has its own pins, and the row of facts is the target's. In
the grid there is no row: its tiles show stars and labels.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from curator.core.defects import DEFAULT_DEFECTS, DefectList
from curator.core.fact import NO_FACTS
from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.actions import Do, View
from curator.gui.echo_pill import EchoPill
from curator.gui.fact_bar import HEIGHT
from curator.gui.fact_hand import FactHand, note_saying, rating_commands, rating_echo
from curator.gui.image_view import ImageView
from curator.gui.note_field import NoteField
from curator.gui.review_driver import ReviewDriver
from curator.gui.side_layer import SideLayer
from curator.workflow.noting import Say


class AsideHands(QObject):
    """One `FactHand` a pane, made when the pane is first shown, and one note a view.

    Args:
        driver: stores what is said.
        actions: the window's actions, for the buttons.
        echo: says what was pressed.
    """

    changed = Signal()
    """A list or a note was opened or closed."""

    def __init__(
        self,
        driver: ReviewDriver,
        actions: Mapping[Do, QAction],
        echo: EchoPill,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._driver = driver
        self._actions = actions
        self._echo = echo
        self._layer: SideLayer | None = None
        self._hands: dict[ImageView, FactHand] = {}
        self._notes: dict[QWidget, NoteField] = {}
        self.row = QStackedWidget()
        self.row.setFixedHeight(theme.scaled(HEIGHT))
        self.row.hide()

    @property
    def notes(self) -> tuple[NoteField, ...]:
        """The lines for notes, one a view that was shown."""
        return tuple(self._notes.values())

    def show_layer(self, layer: SideLayer, defects: DefectList) -> None:
        """Shows what holds of the images of a view; nothing else keeps a list or a note open."""
        if layer is not self._layer:
            self.forget()
            self._layer = layer
        panes = dict(layer.panes())
        for image, hand in self._hands.items():
            if image not in panes:
                hand.show_image(None, NO_FACTS, DEFAULT_DEFECTS)
        for image, variant in panes.items():
            place = layer.place(variant)
            facts = place.card.facts if place is not None else NO_FACTS
            self._hand(image, layer.widget).show_image(variant, facts, defects)
        hand = self._meant()
        self.row.setVisible(hand is not None)
        if hand is not None:
            for other in self._hands.values():
                if other is not hand:
                    other.close_list()
            self.row.setCurrentWidget(hand.bar)

    def forget(self) -> None:
        """None of the views is open: lists close, and a note that was begun is stored."""
        for note in self._notes.values():
            note.finish()
        for hand in self._hands.values():
            hand.show_image(None, NO_FACTS, DEFAULT_DEFECTS)
        self._layer = None

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """Returns what can be said now."""
        if self._layer is None or self._layer.target is None:
            return {}
        hand = self._meant()
        more = {Do.DEFECT: hand.toggle_list} if hand is not None else {}
        return {**rating_commands(self._rate), Do.NOTE: self._write_note, **more}

    @property
    def wants_digits(self) -> bool:
        """True while digits name defects."""
        hand = self._meant()
        return hand is not None and hand.wants_digits

    def take_digit(self, digit: int) -> None:
        """Names a defect of the target."""
        hand = self._meant()
        if hand is not None:
            hand.take_digit(digit)

    def leave(self) -> bool:
        """Closes the innermost of a note and a list; False when neither is open."""
        hand = self._meant()
        closed = any(note.cancel() for note in self._notes.values())
        return closed or (hand is not None and hand.close_list())

    def _meant(self) -> FactHand | None:
        """The hand of the pane that keys mean; None in the grid."""
        layer = self._layer
        if layer is None:
            return None
        images = [image for image, variant in layer.panes() if variant == layer.target]
        return self._hands.get(images[0]) if images else None

    def _hand(self, image: ImageView, widget: QWidget) -> FactHand:
        if image not in self._hands:
            made = FactHand(image, self._actions, self, note=self._note(widget))
            made.said.connect(self._driver.say)
            made.echoed.connect(self._echo.mark)
            made.changed.connect(self.changed)
            self.row.addWidget(made.bar)
            self._hands[image] = made
        return self._hands[image]

    def _note(self, widget: QWidget) -> NoteField:
        if widget not in self._notes:
            note = NoteField(widget)
            note.stored.connect(self._store_note)
            note.closed.connect(self.changed)
            self._notes[widget] = note
        return self._notes[widget]

    def _write_note(self) -> None:
        layer = self._layer
        place = layer.place(layer.target) if layer is not None else None
        if layer is not None and place is not None:
            self._note(layer.widget).open(place.variant, place.card.facts.note)
            self.changed.emit()

    def _store_note(self, variant: VariantId, text: str) -> None:
        saying, words, ink = note_saying(text)
        self._driver.say(saying, variant)
        self._echo.mark(words, ink)

    def _rate(self, saying: Say) -> None:
        """In the grid two or more that are selected are meant together."""
        layer = self._layer
        scene = layer.scene if layer is not None else None
        if layer is None or scene is None:
            return
        is_many = layer.view is View.GRID and len(scene.panes) > 1
        variants = scene.panes if is_many else (scene.target,)
        self._driver.say(saying, *variants, scene=scene)
        words, ink = rating_echo(saying)
        self._echo.mark(f"{words} × {len(variants)}" if is_many else words, ink)
        if is_many:
            self._echo.several.emit(f"{words} × {len(variants)}")
