"""Which variants a campaign's look is measured against."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from curator.core.errors import CuratorError
from curator.core.likeness import FEWEST_REFERENCES
from curator.core.variant import VariantId
from curator.gui import messages
from curator.gui.language import plural, tr
from curator.gui.library_steps import LibrarySteps, Turn
from curator.library.library import Library
from curator.library.values import GridItem
from curator.workflow.progress import Part


class CampaignLook:
    """Stores the references of campaigns; undo brings back those before."""

    def __init__(self, library: Library, steps: LibrarySteps, page: QWidget) -> None:
        self._library = library
        self._steps = steps
        self._page = page

    def use_as_references(self, chosen: Sequence[GridItem], campaign: str | None) -> None:
        """Makes variants the references of a campaign, in place of those before.

        Args:
            chosen: the variants.
            campaign: the one that is filtered by; None takes the one that all of them belong to.
        """
        theirs = {item.campaign for item in chosen}
        if campaign is None and len(theirs) > 1:
            reason = tr("The selected variants belong to {many} campaigns.", many=len(theirs))
            messages.show_error(
                self._page, CuratorError(reason, tr("Choose one in the filter first."))
            )
            return
        name = theirs.pop() if campaign is None else campaign
        likeness = self._library.likeness

        def change(variants: Sequence[VariantId]) -> Turn:
            before = likeness.references(name)
            likeness.set_references(name, variants)
            return partial(change, before)

        said = name or tr("no campaign")
        if len(chosen) < FEWEST_REFERENCES:
            label = plural(
                len(chosen),
                "{n} reference for {campaign}; {least} or more are wanted",
                "{n} references for {campaign}; {least} or more are wanted",
                campaign=said,
                least=FEWEST_REFERENCES,
            )
        else:
            label = plural(
                len(chosen),
                "{n} reference for {campaign}",
                "{n} references for {campaign}",
                campaign=said,
            )
        self._steps.do(label, Part.SETTINGS, partial(change, [item.id for item in chosen]))
