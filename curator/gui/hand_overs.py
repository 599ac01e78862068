"""Hand-over from the window: which dialog, on which library, and what is told after it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from curator.core.decision import Verdict
from curator.gui import messages
from curator.gui.actions import Do
from curator.gui.hand_over_dialog import HandOverDialog
from curator.gui.hand_over_fields import Choosing, Scope
from curator.gui.hand_over_moves import moves_dialog
from curator.gui.hand_over_picks import picks_dialog
from curator.gui.hand_over_sheet import sheet_dialog
from curator.gui.hand_over_xmp import xmp_dialog
from curator.gui.jobs import Jobs
from curator.gui.meant import Meant
from curator.gui.ratings_dialog import RatingsDialog
from curator.gui.search_list_dialog import SearchListDialog
from curator.library.library import Library
from curator.workflow.picking import names_of
from curator.workflow.progress import Part


class HandOvers(QObject):
    """The window's commands for handing over what one library holds.

    Args:
        library: what is handed over.
        reviewer: who does it.
        jobs: the lanes.
        window: the parent of every dialog.
    """

    changed = Signal(object)
    """A hand-over has changed something: a frozenset of `Part`."""

    def __init__(self, library: Library, reviewer: str, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._reviewer = reviewer
        self._jobs = jobs
        self._window = window

    def commands(self, meant: tuple[Meant, ...] = ()) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be done while a library is open.

        Args:
            meant: what is selected or shown in the window, to choose from.
        """
        after_campaigns = {
            Do.EXPORT_PICKS: self.copy_picks,
            Do.EXPORT_XMP: self.write_xmp,
            Do.COPY_LIST: self.copy_list,
            Do.CLIENT_SHEET: self.make_sheet,
            Do.MOVE_REJECTS: self.move_rejects,
        }
        given: dict[Do, Callable[[], object]] = {
            do: partial(self._with_campaigns, then, meant) for do, then in after_campaigns.items()
        }
        return {**given, Do.READ_RATINGS: self.read_ratings}

    def copy_picks(self, scope: Scope) -> HandOverDialog:
        """Copies of what was accepted, in a folder."""
        return self._open(picks_dialog(self._library, scope, self._jobs, self._window))

    def write_xmp(self, scope: Scope) -> HandOverDialog:
        """Decisions as XMP, in copies or sidecars."""
        return self._open(xmp_dialog(self._library, scope, self._jobs, self._window))

    def make_sheet(self, scope: Scope) -> HandOverDialog:
        """A contact sheet for a client."""
        return self._open(sheet_dialog(self._library, scope, self._jobs, self._window))

    def move_rejects(self, scope: Scope) -> HandOverDialog:
        """Files of rejected variants to a folder of somebody's choice; or back."""
        dialog = moves_dialog(self._library, scope, self._reviewer, self._jobs, self._window)
        dialog.finished_run.connect(self._moved)
        return self._open(dialog)

    def copy_list(self, scope: Scope) -> SearchListDialog:
        """Names of files, for another app's search box."""
        chosen = Choosing(scope)
        dialog = SearchListDialog(self._window)
        chosen.add_to(dialog)

        def look() -> None:
            wanted = chosen.filter()
            self._jobs.ask(
                lambda: names_of(
                    self._library, wanted, with_finished=wanted.verdict is Verdict.ACCEPT
                ),
                dialog.show_names,
                self._failed,
                owner=dialog,
            )

        chosen.changed.connect(look)
        look()
        dialog.open()
        return dialog

    def read_ratings(self) -> RatingsDialog:
        """Stars, labels and flags that other apps wrote."""
        dialog = RatingsDialog(self._library, self._jobs, self._window)
        dialog.taken_in.connect(lambda: self.changed.emit(frozenset({Part.DECISIONS})))
        dialog.open()
        return dialog

    def _open(self, dialog: HandOverDialog) -> HandOverDialog:
        dialog.open()
        return dialog

    def _with_campaigns(self, then: Callable[[Scope], object], meant: tuple[Meant, ...]) -> None:
        library = self._library

        def found(campaigns: tuple[str, ...]) -> None:
            then(Scope(campaigns, meant))

        self._jobs.ask(lambda: library.facets().campaigns, found, self._failed, owner=self)

    def _moved(self, _results: object) -> None:
        self.changed.emit(frozenset({Part.VARIANTS}))

    def _failed(self, error: Exception) -> None:
        messages.show_error(self._window, error)
