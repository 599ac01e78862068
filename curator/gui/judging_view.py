"""The image with everything around it while judging: batch bar, information, decisions, echo."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from curator.core.artifact import Flag, Severity
from curator.core.decision import Verdict
from curator.core.defects import DEFAULT_DEFECTS
from curator.core.fact import NO_FACTS
from curator.gui.actions import Do, first_key
from curator.gui.aid_lane import AidLane
from curator.gui.assists import Subject
from curator.gui.batch_bar import BatchBar, batch_notes
from curator.gui.colour_facts import colour_facts
from curator.gui.decision_bar import DecisionBar
from curator.gui.decoding import Picture, Problem
from curator.gui.echo_pill import EchoPill
from curator.gui.fact_hand import FactHand
from curator.gui.facts import blind_facts
from curator.gui.guides import Guides
from curator.gui.image_view import ImageView
from curator.gui.info_panel import InfoPanel
from curator.gui.language import later, tr
from curator.gui.prefetch import Prefetch
from curator.gui.vocabulary import place_name, words_of
from curator.settings import FLAGS_SHOWN
from curator.workflow.flag_notes import FlagNotes
from curator.workflow.groups import rest_alike
from curator.workflow.review_state import ReviewState, Shown

ON_DEMAND, AFTER_THE_VERDICT, ALWAYS = FLAGS_SHOWN

AHEAD = 3
"""Pictures decoded before their turn."""


class JudgingView(QWidget):
    """Renders a state that shows an image. Nothing in it tells which model made the image."""

    several = Signal(str)
    """What is being done to several images at once, in words."""

    seen = Signal()
    """The image of the last state has been painted whole."""

    def __init__(
        self,
        prefetch: Prefetch,
        lane: AidLane,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prefetch = prefetch
        self._shown: Shown | None = None
        self._picture: Picture | None = None
        self._wanted: tuple[Path, ...] = ()
        self.flags_when = ON_DEMAND
        self.image = ImageView()
        self.image.ruler.in_pixels = False  # an image's size tells some models apart
        self.image.fills_box = True
        self.guides = Guides(self.image, lane, self, with_answers=True)
        self._echo = EchoPill(self.image)
        self._echo.several.connect(self.several)
        self._bar = BatchBar(actions)
        self._decisions = DecisionBar(actions)
        self.hand = FactHand(self.image, actions, self)
        self.hand.pins.keep_off = self.guides.outlines
        self.hand.echoed.connect(self._echo.mark)
        self._info = InfoPanel()
        self._info.hide()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.image, 1)
        middle.addWidget(self._info)
        self._middle = middle
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
        column.addWidget(self.hand.bar)
        column.addWidget(self._decisions)
        prefetch.ready.connect(self._arrived)
        self.image.painted.connect(self._painted)
        self.image.box_changed.connect(prefetch.set_box)
        self.guides.changed.connect(self._show_info)

    @property
    def flags_shown(self) -> bool:
        """True while the flags of the image are outlined."""
        return self.guides.is_shown

    @property
    def info_shown(self) -> bool:
        """True while the information panel is open."""
        return self._info.isVisibleTo(self)

    def subject(self) -> Subject | None:
        """Returns what can be asked for faces and text: the image on screen."""
        shown = self._shown
        return None if shown is None or shown.missing else Subject(shown.variant, shown.path)

    def show_state(self, state: ReviewState) -> None:
        """Shows a state's image as soon as its pixels are there, and asks for the next ones."""
        shown = state.shown
        if shown is None:
            return
        is_another = self._shown is None or shown.variant != self._shown.variant
        self._shown = shown
        if is_another:
            self._prefetch.set_box(self.image.box())
            self._wanted = (shown.path, *state.upcoming[:AHEAD])
            self._picture = self._prefetch.picture(shown.path)
            self.image.set_picture(self._picture)
            if self._picture is None:
                self._prefetch.want(self._wanted)
            self.guides.set_image(shown.path, shown=self.flags_when == ALWAYS)
        if shown.flags != self.guides.flags:
            self.guides.set_flags(shown.flags)
            if not is_another:
                self.guides.ask_notes()
        self.hand.show_image(shown.variant, shown.facts, state.defects)
        self._show_second_check(state)
        self._bar.show_place(
            brief=shown.brief,
            position=state.position,
            size=state.size,
            decided=state.decided,
            notes=batch_notes(state),
        )
        self._bar.show_verdict(shown.verdict)
        self._bar.show_pace(state.pace)
        self._bar.show_alike(state.alike)
        self._bar.show_rest(len(rest_alike(state)))
        self._bar.show_best(len(state.best))
        undo = later("skip") if state.undoes_skip else state.undo_text
        self._decisions.show_undo(undo, state.redo_text)
        self._show_info()

    def add_beside(self, pane: QWidget) -> None:
        """Puts something to look at beside the image."""
        self._middle.insertWidget(1, pane)

    def forget_image(self) -> None:
        """The next state's image is painted anew, even if it is the same one."""
        self._shown = None
        self.hand.show_image(None, NO_FACTS, DEFAULT_DEFECTS)

    def echo(self, verdict: Verdict | None, variants: int = 1) -> None:
        """Says at once what was pressed, and for how many; None is a skip."""
        self._decisions.echo(verdict)
        self._echo.echo(verdict, variants)

    def tell(self, verdict: Verdict | None, text: str) -> None:
        """Says what was done to several, or why a key did nothing."""
        self._echo.tell(verdict, text)

    def say_alone(self) -> None:
        """Says why a verdict for all that look alike was given to none."""
        self._echo.say(tr("Nothing here looks like it"))

    def complain(self, text: str) -> None:
        """Says why a decision was not stored."""
        self._echo.say(text)

    def may_judge(self, verdict: Verdict) -> bool:
        """Returns whether the image can be given this verdict; says why when it cannot.

        What cannot be seen cannot be accepted. A damaged file may be rejected, a missing one may be
        back tomorrow.
        """
        problem = self._picture.problem if self._picture is not None else None
        if problem is None or (problem is Problem.DAMAGED and verdict is Verdict.REJECT):
            return True
        self._echo.say(
            tr("It cannot be seen, so it cannot be judged. {key} skips it.", key=first_key(Do.SKIP))
        )
        return False

    def toggle_flags(self) -> None:
        """Shows or hides the outlines, for this image."""
        self.guides.show(shown=not self.flags_shown)
        if self.flags_shown and not self.guides.flags:
            self._echo.say(tr("No flags on this image"))

    def cycle_heat(self) -> None:
        """Shows the flags' heat maps one after the other, then the outlines again."""
        if self.guides.can_heat:
            self.guides.cycle_heat()
        else:
            self._echo.say(tr("No flag here has a heat map"))

    def set_flags_when(self, when: str) -> None:
        """Takes over when flags are outlined: one of `FLAGS_SHOWN`."""
        self.flags_when = when

    def change_flags_when(self) -> str:
        """Goes on to the next of `FLAGS_SHOWN`, says so, and returns it."""
        self.flags_when = FLAGS_SHOWN[(FLAGS_SHOWN.index(self.flags_when) + 1) % len(FLAGS_SHOWN)]
        self._echo.say(tr("Flags are shown {when}", when=tr(self.flags_when)))
        if self.flags_when in {ALWAYS, ON_DEMAND}:
            self.guides.show(shown=self.flags_when == ALWAYS)
        return self.flags_when

    def show_notes(self, notes: FlagNotes) -> None:
        """Shows what stands beside the flags, if their image is still on screen."""
        if self._shown is not None and notes.variant == self._shown.variant:
            self.guides.set_notes(notes)

    def toggle_info(self) -> None:
        """Opens or closes the information panel."""
        self._info.setVisible(not self.info_shown)
        self._show_info()

    def _painted(self) -> None:
        """Only now the next ones are decoded, so that nothing competes with this one's paint."""
        self.seen.emit()
        self._prefetch.want(self._wanted)
        self.guides.ask_notes()

    def _show_second_check(self, state: ReviewState) -> None:
        looks = state.second_check and state.shown is not None
        begins = looks and not self.guides.headline
        self.guides.say(second_check_text(self.guides.flags) if looks else "")
        if begins:
            self.guides.show(shown=True)

    def _show_info(self) -> None:
        if self._shown is not None and self.info_shown:
            self._info.show_more(colour_facts(self._picture, blind=True))
            self._info.show_sections(
                blind_facts(self._shown, flags_shown=self.flags_shown, notes=self.guides.notes)
            )

    def _arrived(self, picture: Picture) -> None:
        if self._shown is None or picture.path != self._shown.path:
            return
        if self._picture is None:
            self.image.set_picture(picture)
        else:
            self.image.replace_picture(picture)
        self._picture = picture
        self._show_info()


def second_check_text(flags: tuple[Flag, ...]) -> str:
    """Returns the quiet lines of a second check: what for, and which keys there are."""
    likely = next((flag for flag in flags if flag.severity is Severity.LIKELY), None)
    what = words_of(likely.artifact) if likely is not None else tr("the outline")
    if likely is not None and likely.region is not None:
        what = f"{what}, {place_name(likely.region)}"
    return tr(
        "Accepted. Worth a second check: {what}.\nEnter goes on, {reject} or {fix} changes it.",
        what=what,
        reject=first_key(Do.REJECT),
        fix=first_key(Do.FIX),
    )
