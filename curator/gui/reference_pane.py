"""Reference images pinned beside what is judged: one at a time, the others a step away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.elided_label import ElidedLabel
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.linked_views import LinkedViews
from curator.gui.pane import Pane, Seen
from curator.gui.picture_supply import PictureSupply

WIDTH = 320
"""How wide it would like to be, in device-independent pixels."""

MEMORY_LIMIT = 192 * 2**20
"""Bytes of references kept; what is judged matters more."""


class ReferencePane(QFrame):
    """Shows references; nothing in it is judged, and it never takes the keys away.

    Args:
        jobs: for decoding.
        beside: the view that zoom and place can be linked with; None offers no link.
    """

    step_changed = Signal(int)
    """Another reference is shown: its number, from 0."""

    def __init__(
        self, jobs: Jobs, beside: ImageView | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(tr("References"))
        self.setMinimumWidth(200)
        self._references: tuple[Seen, ...] = ()
        self._at = 0
        self._why = ""
        self.supply = PictureSupply(jobs, self, MEMORY_LIMIT)
        self.pane = Pane()
        self.pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go on meaning what is judged
        self.links = LinkedViews([beside, self.pane], self, with_offsets=False) if beside else None
        self.pane.shift_is_alone = True  # a line drawn here would be held against nothing
        self.title = QLabel()
        self.title.setFont(theme.font(bold=True))
        self.caption = ElidedLabel()
        self.caption.setProperty("role", "muted")
        self.before = _button("‹", tr("The reference before"))
        self.after = _button("›", tr("The next reference"))
        for button in (self.before, self.after):
            button.setFixedWidth(30)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.link = _button(tr("Link"), tr("Zoom and place as in the image beside it"))
        self.link.setCheckable(True)
        self.link.toggled.connect(self._set_linked)
        if self.links is not None:
            self.links.set_on(on=False)
        self._lay_out()
        self.link.setVisible(beside is not None)  # only here: before, it would be a window
        self.supply.arrived.connect(self._arrived)
        self.pane.box_changed.connect(self.supply.set_box)
        self.show_references(())

    def _lay_out(self) -> None:
        steps, names = QHBoxLayout(), QHBoxLayout()
        for row, label in ((steps, self.title), (names, self.caption)):
            row.setSpacing(4)
            row.addWidget(label, 1)
        steps.addWidget(self.before)
        steps.addWidget(self.after)
        names.addWidget(self.link)
        head = QVBoxLayout()
        head.setContentsMargins(theme.GAP, 6, 6, 6)
        head.setSpacing(4)
        head.addLayout(steps)
        head.addLayout(names)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)

    def sizeHint(self) -> QSize:
        """Returns a width that leaves what is judged the larger part."""
        return QSize(WIDTH, 400)

    @property
    def references(self) -> tuple[Seen, ...]:
        """What there is to step through."""
        return self._references

    @property
    def current(self) -> int:
        """Which one is shown, from 0."""
        return self._at

    def show_references(self, references: Sequence[Seen], why: str = "") -> None:
        """Shows references, the same one as before if it is among them.

        Args:
            references: the nearest to what is judged first: the brief's, then the campaign's.
            why: what to say when there is none.
        """
        held = self._references[self._at].path if self._references else None
        self._references = tuple(references)
        self._why = why
        paths = [seen.path for seen in self._references]
        self._at = paths.index(held) if held in paths else 0
        self._show()

    def step(self, by: int) -> None:
        """Shows the reference before (-1) or after (+1); after the last comes the first."""
        if len(self._references) > 1:
            self._at = (self._at + by) % len(self._references)
            self._show()
            self.step_changed.emit(self._at)

    def set_linked(self, linked: bool) -> None:
        """Links zoom and place with the image beside it, or lets them be."""
        self.link.setChecked(linked and self.links is not None)

    def _set_linked(self, linked: bool) -> None:
        self.link.setProperty("on", "true" if linked else "false")
        self.link.style().unpolish(self.link)
        self.link.style().polish(self.link)
        if self.links is not None:
            self.links.set_on(on=linked)

    def _show(self) -> None:
        count = len(self._references)
        several = count > 1
        self.before.setVisible(several)
        self.after.setVisible(several)
        self.link.setVisible(bool(count) and self.links is not None)
        text = tr("Reference {n}/{count}", n=self._at + 1, count=count)
        self.title.setText(text if several else tr("Reference"))
        if not count:
            self.caption.setText("")
            self.pane.setAccessibleName(". ".join(filter(None, (tr("No reference"), self._why))))
            self.pane.set_nothing(tr("No reference"), self._why)
            self.supply.show(())
            return
        seen = self._references[self._at]
        self.caption.setText(seen.caption)
        self.caption.setToolTip(seen.caption)
        self.pane.setAccessibleName(f"{self.title.text()}, {seen.caption}")
        self.supply.set_box(self.pane.box())
        following = self._references[(self._at + 1) % count].path
        self.supply.show([seen.path], [following] if several else [])
        self._arrived(seen.path)

    def _arrived(self, path: Path) -> None:
        if not self._references or self._references[self._at].path != path:
            return
        is_new = not self.pane.shows(path)
        self.pane.show_picture(self.supply.picture(path), self.supply.pyramid(path))
        if is_new and self.links is not None:
            self.links.arrived(1)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "strip")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
