"""What belongs to one open library: its pages, made when first shown, and its imports."""

import logging
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Executor
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from curator.core.errors import CuratorError
from curator.gui.actions import Do, Page
from curator.gui.aid_lane import AidLane
from curator.gui.assists import Assists
from curator.gui.corrections import Corrections
from curator.gui.imports import Imports
from curator.gui.jobs import Job, Jobs
from curator.gui.meant import Meant
from curator.gui.page import PageWidget
from curator.gui.prefetch import Prefetch
from curator.gui.probe_runs import ProbeRuns
from curator.gui.retouch_driver import RetouchDriver
from curator.gui.review_driver import ReviewDriver
from curator.gui.review_page import ReviewPage
from curator.gui.watches import Watches
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.settings import FLAGS_SHOWN
from curator.workflow.pace_overview import KEPT_DAYS
from curator.workflow.probing import PROBES_FOLDER
from curator.workflow.progress import Part, Progress, Skipped
from curator.workflow.references import references_beside
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase

if TYPE_CHECKING:
    from curator.gui.hand_overs import HandOvers
    from curator.gui.thumbnails import Thumbnails

log = logging.getLogger(__name__)


class Workspace(QObject):
    """The pages of one library and one reviewer.

    Args:
        library: closed by `close`.
        reviewer: under whose name decisions are stored.
        jobs: the window's lanes.
        actions: the window's actions.
        thumbnails: the folder of the thumbnail cache.
        make_executor: makes the pool that measures.
        flags_when: when flags are outlined while judging, one of `FLAGS_SHOWN`.
        follows_pace: whether changes of the reviewer's pace are looked for.
        editor: with which program pictures are opened, "" for the system's default.
        retouch_folder: where working copies go; None for beside the library.
    """

    page_made = Signal(object)
    """A `PageWidget` has been made and wants a place in the window."""

    images_wanted = Signal(object)
    """A page wants to see images in the library: a `VariantFilter`."""

    flags_when_changed = Signal(str)
    """The reviewer wants flags outlined at another time: one of `FLAGS_SHOWN`."""

    follow_changed = Signal(bool)
    """The reviewer wants their pace followed, or not."""

    def __init__(
        self,
        library: Library,
        reviewer: str,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        thumbnails: Path,
        make_executor: Callable[[], Executor],
        parent: QObject | None = None,
        *,
        flags_when: str = FLAGS_SHOWN[0],
        follows_pace: bool = True,
        editor: str = "",
        retouch_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._flags_when = flags_when
        self._follows_pace = follows_pace
        self._reviewer = reviewer
        self.library = library
        self._jobs = jobs
        self._actions = actions
        self._thumbnail_folder = thumbnails
        self._thumbnails: Thumbnails | None = None
        self._smoothing: Job | None = None
        self._pages: dict[Page, PageWidget] = {}
        self._stale: dict[Page, set[Part]] = {}
        self._shown = Page.WELCOME
        self._hand_overs: HandOvers | None = None
        self.imports = Imports(library, jobs, thumbnails, make_executor, self)
        self.imports.changed.connect(self.changed)
        self.corrections = Corrections(library, reviewer, jobs, self)
        self.watches = Watches(library, jobs, self.imports.add, self)
        self.assists = Assists(jobs, lambda v: library.details(v).generation.prompt, self)
        self.driver = ReviewDriver(self._sit_down, jobs, self)
        self.retouch = RetouchDriver(
            library, reviewer, jobs, self, folder=retouch_folder, editor=editor
        )
        folder = thumbnails.with_name(PROBES_FOLDER)
        self.probes = ProbeRuns(library, reviewer, self.driver, jobs, folder, make_executor, self)

    def show_page(self, page: Page) -> PageWidget:
        """Returns a page that is about to be shown, made or brought up to date where needed."""
        self._shown = page
        if page not in self._pages:
            made = self._make(page)
            made.library_changed.connect(partial(self._mark, but=page))
            self._pages[page] = made
            self.page_made.emit(made)
        elif stale := self._stale.pop(page, None):
            self._pages[page].refresh(frozenset(stale))
        return self._pages[page]

    def changed(self, parts: frozenset[Part]) -> None:
        """Something has changed: the page on screen is refreshed now, the others when shown."""
        self._mark(parts, but=None)
        if stale := self._stale.pop(self._shown, None):
            self._pages[self._shown].refresh(frozenset(stale))

    def thumbnails(self) -> "Thumbnails":
        """Returns the small pictures, made when first needed."""
        if self._thumbnails is None:
            from curator.gui.thumbnails import Thumbnails

            self._thumbnails = Thumbnails(self._jobs, self._thumbnail_folder, self)
        return self._thumbnails

    def show_images(self, wanted: VariantFilter) -> None:
        """Filters the library page, which is on screen, to images that another page is about."""
        from curator.gui.insights_jump import show_images
        from curator.gui.library_page import LibraryPage

        page = self._pages[Page.LIBRARY]
        assert isinstance(page, LibraryPage)
        show_images(page, wanted)

    def hand_over(self, do: Do, window: QWidget, meant: tuple[Meant, ...]) -> None:
        """Opens one of the dialogs that hand over; what they need is imported with the first."""
        if self._hand_overs is None:
            from curator.gui.hand_overs import HandOvers

            self._hand_overs = HandOvers(self.library, self._reviewer, self._jobs, window)
            self._hand_overs.changed.connect(self.changed)
        self._hand_overs.commands(meant)[do]()

    def edit_defects(self, window: QWidget) -> None:
        """Opens the library's list of defects; what it needs is imported with it."""
        from curator.gui.defect_lists import DefectLists

        lists = DefectLists(self.library, self._jobs, self)
        lists.changed.connect(self.changed)
        lists.ask(window)

    def smooth_looks(self) -> None:
        """Single look times that are old enough become means; nobody waits for it."""
        before = self.driver.now() - timedelta(days=KEPT_DAYS)

        def work() -> Generator[Progress | Skipped, None, int]:
            done = 0
            for some in self.library.pace.smoothing(before):
                done += some
                yield Progress(done, None, "", 0.0)
            return done

        self._smoothing = self._jobs.run(
            work,
            progress=_nothing,
            then=_nothing,
            failed=_let_be,
            cancelled=lambda: None,
            owner=self,
        )

    def _sit_down(self) -> ReviewSession:
        return ReviewSession(self.library, self._reviewer, follows_pace=self._follows_pace)

    def _follow(self, follows: bool) -> None:  # a signal's
        self._follows_pace = follows
        self.follow_changed.emit(follows)

    def close(self) -> None:
        """Ends the sitting and the runs, takes the pages away and closes the library last."""
        self.assists.close()
        self.watches.stop()
        self.retouch.close()
        self.imports.cancel()
        self.probes.cancel()
        if self._smoothing is not None:
            self._smoothing.cancel()
        if Page.REVIEW in self._pages:
            self.driver.stop()
        for page in self._pages.values():
            page.hide()  # taken out of the window first, all of it would be dressed once more
            page.deleteLater()
        self._pages.clear()

    def _mark(self, parts: frozenset[Part], but: Page | None) -> None:
        for page in self._pages:
            if page is not but:
                self._stale.setdefault(page, set()).update(parts)

    def _make(self, page: Page) -> PageWidget:
        if page is Page.LIBRARY:  # these two and what they need are imported when first shown
            from curator.gui.library_page import LibraryPage

            return LibraryPage(
                self.library,
                self.corrections,
                self._jobs,
                self.thumbnails(),
                self.assists,
                self._actions,
            )
        if page is Page.RETOUCH:
            from curator.gui.retouch_page import RetouchPage

            return RetouchPage(self.library, self.retouch, self._jobs, self._actions)
        if page is Page.INSIGHTS:
            from curator.gui.insights_page import InsightsPage

            insights = InsightsPage(
                self.library, self._jobs, self._actions, thumbnails=self.thumbnails()
            )
            insights.images_wanted.connect(self.images_wanted)
            return insights
        if page is Page.PACE:
            from curator.gui.my_pace_page import MyPacePage

            own = MyPacePage(
                self.library,
                self._reviewer,
                self.driver,
                self._jobs,
                follows_pace=self._follows_pace,
            )
            own.follow_changed.connect(self._follow)
            return own
        lane = AidLane(self._jobs, self)
        prefetch = Prefetch(self._jobs, self)
        made = ReviewPage(
            self.driver,
            prefetch,
            lane,
            self.assists,
            self._actions,
            self.thumbnails,
            self._jobs,
            partial(references_beside, self.library),
        )
        made.judging.set_flags_when(self._flags_when)
        made.flags_when_changed.connect(self.flags_when_changed)
        self.retouch.waiting_changed.connect(made.show_fixed_waiting)
        self._tell_of_imports(made)
        self.driver.begin()
        return made

    def _tell_of_imports(self, page: ReviewPage) -> None:
        """Without an image the page says itself what becomes of an import."""
        sign, imports = page.sign, self.imports
        imports.progressed.connect(sign.show_progress)
        imports.ended.connect(sign.show_ended)
        imports.found_nothing.connect(sign.show_nothing)
        sign.cancelled.connect(imports.cancel)

    def import_failed(self, error: Exception, retry: Callable[[], object]) -> bool:
        """Has the review page say it where it has no image; False where somebody else must."""
        page = self._pages.get(Page.REVIEW)
        if not isinstance(page, ReviewPage) or not isinstance(error, CuratorError):
            return False
        if self._shown is not Page.REVIEW or page.sign.phase is not Phase.EMPTY_LIBRARY:
            return False
        page.sign.show_failure(error, retry)
        return True


def _nothing(_answer: object) -> None:
    """Nobody waits for the answer."""


def _let_be(error: Exception) -> None:
    """A library that is only read keeps what it has."""
    if not isinstance(error, CuratorError):
        raise error
    log.info("Old look times stay as they are", exc_info=error)
