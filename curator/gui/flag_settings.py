"""What a library flags, and how large its briefs are printed: asked on the interactive lane."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from curator.core.errors import CuratorError
from curator.core.flagging import FlagRules
from curator.core.variant import BriefId
from curator.gui import messages
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.gui.library_steps import LibrarySteps, Turn
from curator.gui.print_dialog import Print, PrintDialog
from curator.gui.threshold_dialog import FlagBook, ThresholdDialog, shown_artifacts
from curator.gui.vocabulary import heard
from curator.gui.wording import shortened
from curator.library.library import Library
from curator.workflow import thresholds
from curator.workflow.progress import Part
from curator.workflow.thresholds import Spread


class FlagSettings(QObject):
    """Opens the two dialogs on one library and stores what they say."""

    def __init__(self, library: Library, steps: LibrarySteps, jobs: Jobs, page: QWidget) -> None:
        super().__init__(page)
        self._library = library
        self._steps = steps
        self._jobs = jobs
        self._page = page

    def ask_thresholds(self) -> None:
        """Opens the threshold editor."""
        dialog = ThresholdDialog(self._page)
        dialog.spread_wanted.connect(partial(self._count, dialog))
        dialog.applied.connect(self._store)
        dialog.retry_wanted.connect(partial(self._read, dialog))
        dialog.open()
        self._read(dialog)

    def ask_print(self, briefs: Mapping[BriefId, str]) -> None:
        """Asks how large these briefs are printed."""
        flagging = self._library.flagging
        first = next(iter(briefs))

        def ask(now: tuple[float | None, int | None]) -> None:
            dialog = PrintDialog(list(briefs.values()), Print(*now), self._page)
            dialog.chosen.connect(partial(self._set_print, briefs))
            dialog.open()

        failed = partial(messages.show_error, self._page)
        self._jobs.ask(lambda: flagging.print_of(first), ask, failed, owner=self)

    def _set_print(self, briefs: Mapping[BriefId, str], wanted: Print) -> None:
        flagging = self._library.flagging

        def change(prints: Mapping[BriefId, Print]) -> Turn:
            before = {brief: Print(*flagging.print_of(brief)) for brief in prints}
            for brief, one in prints.items():
                flagging.set_print(brief, one.centimetres, one.ppi)
            return partial(change, before)

        names = [shortened(name) for name in briefs.values()]
        name = names[0] if len(names) == 1 else plural(len(names), "{n} brief", "{n} briefs")
        act = partial(change, dict.fromkeys(briefs, wanted))
        self._steps.do(f"{name}: {wanted.words}", Part.MEASUREMENTS, act)

    def _read(self, dialog: ThresholdDialog) -> None:
        dialog.show_loading()
        library = self._library

        def work() -> FlagBook:
            facets = library.facets()
            return FlagBook(
                library.flagging.rules(),
                library.flagging.answers(),
                facets.models,
                shown_artifacts(facets.artifacts),
            )

        self._jobs.ask(work, dialog.show_book, partial(_failed, dialog), owner=dialog)

    def _count(self, dialog: ThresholdDialog, artifact: str, models: tuple[str, ...]) -> None:
        def work() -> Spread:
            return thresholds.spread_of(self._library, artifact, models)

        self._jobs.ask(work, dialog.take_spread, partial(_failed, dialog), owner=dialog)

    def _store(self, before: FlagRules, after: FlagRules) -> None:
        def change(old: FlagRules, new: FlagRules) -> Turn:
            thresholds.store(self._library, old, new)
            return partial(change, new, old)

        self._steps.do(tr("Thresholds changed"), Part.MEASUREMENTS, partial(change, before, after))


def _failed(dialog: ThresholdDialog, error: Exception) -> None:
    if not isinstance(error, CuratorError):
        raise error
    dialog.show_failure(heard(error.message), heard(error.hint))
