"""The image with everything around it while judging: batch bar, information, decisions, echo."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.gui.actions import Do
from curator.gui.batch_bar import BatchBar
from curator.gui.decision_bar import DecisionBar
from curator.gui.decoding import Picture, Problem
from curator.gui.echo_pill import EchoPill
from curator.gui.facts import blind_facts
from curator.gui.image_view import ImageView
from curator.gui.info_panel import InfoPanel
from curator.gui.prefetch import Prefetch
from curator.gui.wording import counted
from curator.workflow.review import ReviewState, Shown

AHEAD = 3
"""Pictures decoded before their turn."""


class JudgingView(QWidget):
    """Renders a state that shows an image. Nothing in it tells which model made the image."""

    seen = Signal()
    """The image of the last state has been painted whole."""

    def __init__(
        self, prefetch: Prefetch, actions: Mapping[Do, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._prefetch = prefetch
        self._shown: Shown | None = None
        self._picture: Picture | None = None
        self._wanted: tuple[Path, ...] = ()
        self.flags_shown = False
        self.image = ImageView()
        self._echo = EchoPill(self.image)
        self._bar = BatchBar(actions)
        self._decisions = DecisionBar(actions)
        self._info = InfoPanel()
        self._info.hide()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.image, 1)
        middle.addWidget(self._info)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
        column.addWidget(self._decisions)
        prefetch.ready.connect(self._arrived)
        self.image.painted.connect(self._painted)
        self.image.box_changed.connect(prefetch.set_box)

    @property
    def info_shown(self) -> bool:
        """True while the information panel is open."""
        return self._info.isVisibleTo(self)

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
        self.image.set_flags(shown.flags)
        self._bar.show_place(
            brief=shown.brief,
            position=state.position,
            size=state.size,
            decided=state.decided,
            note=_note(state),
        )
        self._bar.show_verdict(shown.verdict)
        self._decisions.show_undo(state.undo_text, state.redo_text)
        self._show_info()

    def forget_image(self) -> None:
        """The next state's image is painted anew, even if it is the same one."""
        self._shown = None

    def echo(self, verdict: Verdict | None) -> None:
        """Says at once what was pressed; None is a skip."""
        self._decisions.echo(verdict)
        self._echo.echo(verdict)

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
        self._echo.say("It cannot be seen, so it cannot be judged. S skips it.")
        return False

    def toggle_flags(self) -> None:
        """Shows or hides the outlines."""
        self.flags_shown = not self.flags_shown
        self.image.set_flags_shown(self.flags_shown)
        self._show_info()
        if self.flags_shown and self._shown is not None and not self._shown.flags:
            self._echo.say("No flags on this image")

    def toggle_info(self) -> None:
        """Opens or closes the information panel."""
        self._info.setVisible(not self.info_shown)
        self._show_info()

    def _painted(self) -> None:
        """Only now the next ones are decoded, so that nothing competes with this one's paint."""
        self.seen.emit()
        self._prefetch.want(self._wanted)

    def _show_info(self) -> None:
        if self._shown is not None and self.info_shown:
            self._info.show_sections(blind_facts(self._shown, flags_shown=self.flags_shown))

    def _arrived(self, picture: Picture) -> None:
        if self._shown is None or picture.path != self._shown.path:
            return
        if self._picture is None:
            self.image.set_picture(picture)
        else:
            self.image.replace_picture(picture)
        self._picture = picture


def _note(state: ReviewState) -> str:
    if state.revisiting:
        return "Back from an earlier batch"
    if state.new_since:
        return f"{counted(state.new_since, 'new', 'new')}: in the next batch"
    return ""
