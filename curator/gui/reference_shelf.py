"""Which references are pinned beside what is judged: asked for once a brief, for every view."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from curator.core.variant import BriefId
from curator.gui.actions import Do, first_key
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.pane import Seen
from curator.gui.reference_pane import ReferencePane
from curator.workflow.references import ReferenceImage
from curator.workflow.review_state import InBatch

FindReferences: TypeAlias = Callable[[BriefId, str], tuple[ReferenceImage, ...]]
"""Finds the references of a brief and of a campaign by its name; for the interactive lane."""


class ReferenceShelf(QObject):
    """On or off; while it is on, its panes show what the image at hand is held against.

    Args:
        jobs: for asking, and for decoding.
        find: finds references.
    """

    changed = Signal()
    """It was opened or closed."""

    def __init__(self, jobs: Jobs, find: FindReferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._find = find
        self._panes: list[ReferencePane] = []
        self._asked: tuple[BriefId, str] | None = None
        self._found: tuple[Seen, ...] = ()
        self._why = ""
        self.is_open = False
        self.is_settled = False  # what was asked for last has come

    def add(self, pane: ReferencePane) -> None:
        """Takes in a pane; it is seen while the shelf is open."""
        self._panes.append(pane)
        pane.setVisible(self.is_open)
        pane.show_references(self._found, self._why)

    def toggle(self, place: InBatch | None) -> None:
        """Opens or closes it, for the image at hand."""
        self.is_open = not self.is_open
        self._asked = None
        self.show_for(place)
        for pane in self._panes:
            pane.setVisible(self.is_open)
        self.changed.emit()

    def show_for(self, place: InBatch | None) -> None:
        """Another image is at hand: of another brief other references are asked for."""
        if not self.is_open or place is None:
            return
        wanted = (place.brief, place.card.campaign)
        if wanted == self._asked:
            return
        self._asked, self.is_settled = wanted, False
        self._show((), tr("Looking for references…"))
        self._jobs.ask(lambda: (wanted, self._find(*wanted)), self._come, self._failed, owner=self)

    def _come(self, answer: tuple[tuple[BriefId, str], tuple[ReferenceImage, ...]]) -> None:
        wanted, found = answer
        if wanted != self._asked:
            return
        self.is_settled = True
        of_brief, of_campaign = tr("of this brief"), tr("of the campaign")
        self._show(
            [Seen(one.path, of_brief if one.of_brief else of_campaign) for one in found],
            tr(
                "No references yet. In the library select images and press {reference} for the "
                "campaign, {promote} for the brief.",
                reference=first_key(Do.REFERENCES),
                promote=first_key(Do.PROMOTE),
            ),
        )

    def _failed(self, _error: Exception) -> None:
        """It is only read; the lane has written down why."""
        self._asked = None
        self._show((), tr("References cannot be read now"))

    def _show(self, found: Sequence[Seen], why: str) -> None:
        self._found, self._why = tuple(found), why
        for pane in self._panes:
            pane.show_references(self._found, why)
