"""What guides the eye over one image, on demand: flags with their legend, heat maps, aids.

Nothing of it is there at first look unless somebody wants that, for an anchored eye misses what is
not outlined.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal

from curator.core.aid import HEAT_MAPPED, Aid, CastSample, HeatMap, LightMap, LineMap
from curator.core.artifact import Flag
from curator.gui.aid_lane import COMPUTING, AidLane, Drawn
from curator.gui.aid_note import AidNote
from curator.gui.flag_legend import FlagLegend
from curator.gui.image_view import ImageView
from curator.gui.language import tr
from curator.gui.overlay import box_of
from curator.gui.plate import KeepOff
from curator.gui.vocabulary import words_of
from curator.workflow.flag_notes import FlagNotes

_NEXT_AID = {None: Aid.LIGHT, Aid.LIGHT: Aid.LINES, Aid.LINES: Aid.COLOUR, Aid.COLOUR: None}


class Guides(QObject):
    """Flags, heat map and aid of the image in one view.

    Args:
        image: the view that paints them.
        lane: takes maps and aids from the file.
        with_answers: flags can be called right or wrong.
        keeps: flags and aid stay on for the next image.
    """

    answered = Signal(object, str, object)
    """The variant, an artifact, and whether its flag is right; None takes the answer back."""

    notes_wanted = Signal()
    """The flags are shown, and what stands beside them is not known yet."""

    changed = Signal()
    """What is shown has changed."""

    def __init__(
        self,
        image: ImageView,
        lane: AidLane,
        parent: QObject | None = None,
        *,
        with_answers: bool = False,
        keeps: bool = False,
    ) -> None:
        super().__init__(parent)
        self.is_shown = False
        self.aid: Aid | None = None
        self.heat: str | None = None
        self.headline = ""  # a sentence above the flags
        self.notes: FlagNotes | None = None
        self.flags: tuple[Flag, ...] = ()
        self._image = image
        self._lane = lane
        self._keeps = keeps
        self._path: Path | None = None
        self._choice: str | None = None
        self.note = AidNote(image)  # first: filters are asked backwards, and it keeps off the other
        self.legend = FlagLegend(image, with_answers=with_answers)
        self.legend.keep_off = self._off_spots
        self.note.keep_off = self._off_spots_and_legend
        self.legend.answered.connect(self._answer_number)
        self.legend.chosen.connect(self.choose)
        lane.ready.connect(self._arrived)
        image.bare_changed.connect(self._render)

    def set_image(self, path: Path | None, *, shown: bool = False) -> None:
        """Another image is looked at: `shown` is whether its flags are outlined at once."""
        self._lane.forget_wishes()
        self._path, self.flags, self.notes, self._choice = path, (), None, None
        self.heat = None
        self.is_shown = shown or (self._keeps and self.is_shown)
        if not self._keeps:
            self.aid = None
        self._image.ruler.clear()
        self._render()

    def set_flags(self, flags: Sequence[Flag]) -> None:
        """Sets what there is to outline on the image."""
        if tuple(flags) != self.flags:
            self.flags = tuple(flags)
            self._render()

    def say(self, headline: str) -> None:
        """Sets the sentence above the flags."""
        if headline != self.headline:
            self.headline = headline
            self._render()

    def set_notes(self, notes: FlagNotes | None) -> None:
        """Sets what stands beside the flags."""
        self.notes = notes
        self._render()

    def ask_notes(self) -> None:
        """Asks for what stands beside the flags, where they are shown."""
        if self.is_shown:
            self.notes_wanted.emit()

    def show(self, *, shown: bool) -> None:
        """Outlines the flags, or hides them with the heat map."""
        self.is_shown = shown
        if not shown:
            self.heat = None
        self._render()
        self.ask_notes()

    @property
    def can_answer(self) -> bool:
        """True while there is a flag on screen that can be called right or wrong."""
        return self.is_shown and bool(self.flags) and self.notes is not None

    @property
    def can_heat(self) -> bool:
        """True when one of the flags has a heat map."""
        return any(flag.artifact in HEAT_MAPPED for flag in self.flags)

    def cycle_heat(self) -> None:
        """Goes from the outlines to the first flag's heat map, to the next one's, and back."""
        mapped = [flag.artifact for flag in self.flags if flag.artifact in HEAT_MAPPED]
        order = [None, *mapped]
        self.heat = order[(order.index(self.heat) + 1) % len(order)]
        if self.heat is not None:
            self._choice = self.heat
            if not self.is_shown:
                self.show(shown=True)
        self._render()

    def cycle_aid(self) -> None:
        """Goes from light to lines to the colour cast, and off."""
        self.aid = _NEXT_AID[self.aid]
        self._render()

    def choose(self, number: int) -> None:
        """Means another flag, by its number."""
        if self.is_shown and 0 <= number < len(self.flags):
            self._choice = self.flags[number].artifact
            if self.heat is not None and self._choice in HEAT_MAPPED:
                self.heat = self._choice
            self._render()

    def answer(self, *, is_right: bool) -> None:
        """Calls the flag that is meant right or wrong; the same again takes it back."""
        number = self.chosen
        if not self.can_answer or self.notes is None or number < 0:
            return
        artifact = self.flags[number].artifact
        before = self.notes.of(artifact)
        if before is None:
            return
        said = None if before.answer is is_right else is_right
        shown = tuple(
            replace(note, answer=said) if note is before else note for note in self.notes.shown
        )
        self.notes = replace(self.notes, shown=shown)
        # The next one without an answer is meant from now on; where there is none, still this one.
        waiting = [flag for flag in self.flags if self._said(flag.artifact) is None]
        self._choice = artifact if said is None or not waiting else None
        self._render()
        self.answered.emit(self.notes.variant, artifact, said)

    def leave(self) -> bool:
        """Takes away the innermost of lines, heat map and aid; False when there is none."""
        if self._image.ruler.clear():
            self._image.update()
        elif self.heat is not None:
            self.heat = None
        elif self.aid is not None:
            self.aid = None
        else:
            return False
        self._render()
        return True

    @property
    def chosen(self) -> int:
        """The number of the flag that is meant: the choice, else the first without an answer."""
        names = [flag.artifact for flag in self.flags]
        if self._choice in names:
            return names.index(self._choice)
        waiting = [number for number, name in enumerate(names) if self._said(name) is None]
        return waiting[0] if waiting else len(names) - 1

    def _said(self, artifact: str) -> bool | None:
        note = self.notes.of(artifact) if self.notes is not None else None
        return note.answer if note is not None else None

    def _answer_number(self, number: int, is_right: bool) -> None:  # a signal's
        self.choose(number)
        self.answer(is_right=is_right)

    def outlines(self) -> Sequence[QRectF]:
        """Returns where outlines are on screen, for what keeps off their lines."""
        image = self._image.image_rect()
        if image is None or not self.is_shown or self.heat is not None:
            return ()
        return [box_of(flag.region, image) for flag in self.flags if flag.region]

    def _off_spots(self) -> KeepOff:
        """The legend keeps off what it speaks of."""
        image = self._image.image_rect()
        if image is None:
            return KeepOff()
        seen = QRectF(self._image.rect())
        spots = [box_of(flag.region, image).intersected(seen) for flag in self.flags if flag.region]
        return KeepOff((), spots if self.is_shown else (), image)

    def _off_spots_and_legend(self) -> KeepOff:
        """The note keeps off both."""
        plates = [QRectF(self.legend.geometry())] if self.legend.isVisible() else []
        return replace(self._off_spots(), plates=plates)

    def _render(self, _bare: object = None) -> None:
        image = self._image
        image.set_flags(self.flags)
        image.set_flags_shown(self.is_shown)
        image.set_chosen(self.chosen if len(self.flags) > 1 else -1)
        heat = self._render_heat()
        quiet = self.notes.quiet if self.notes is not None else ()
        if self.is_shown and (self.flags or quiet) and not image.is_bare:
            is_mask = self.heat is not None and self._image.heat_is_mask
            self.legend.say(self.headline)
            self.legend.show_flags(self.flags, self.notes, self.chosen, heat, is_mask=is_mask)
        else:
            self.legend.hide()
        self._render_aid()  # its note keeps off the legend
        self.changed.emit()

    def _render_heat(self) -> str:
        """Returns what is to be said of the heat map."""
        self._image.set_heat(None)
        if self.heat is None or self._path is None:
            return ""
        drawn = self._lane.ask(self._path, self.heat)
        what = words_of(self.heat)
        if drawn is None:
            return tr("Heat map of {artifact}: {said}", artifact=what, said=_within(COMPUTING))
        if isinstance(drawn.value, HeatMap):
            self._image.set_heat(drawn.value)
            if drawn.value.is_mask:
                return tr("Heat map of {artifact}: striped where lost", artifact=what)
            return tr("Heat map of {artifact}: more is lighter", artifact=what)
        return tr("Heat map of {artifact}: {said}", artifact=what, said=_within(drawn.problem))

    def _render_aid(self) -> None:
        self._image.set_aid(None)
        if self.aid is None or self._path is None or self._image.is_bare:
            self.note.hide()
            return
        drawn = self._lane.ask(self._path, self.aid)
        found = drawn.value if drawn is not None else None
        if isinstance(found, LightMap | LineMap | CastSample):
            self._image.set_aid(found)
            self.note.show_aid(self.aid, found)
        else:
            problem = drawn.problem if drawn is not None else COMPUTING
            self.note.show_aid(self.aid, None, tr(problem) if problem else "")

    def _arrived(self, drawn: Drawn) -> None:
        if drawn.path == self._path and drawn.wish in {self.heat, self.aid}:
            self._render()


def _within(text: str) -> str:
    """A text with a small letter at its beginning, for the middle of a sentence."""
    said = tr(text)
    return said[:1].lower() + said[1:]
