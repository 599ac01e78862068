"""Survey in the library: two to four variants side by side, one of which keys mean."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.library_hand import LibraryHand, rejectable
from curator.gui.library_side import LibrarySide
from curator.gui.review_words import rest_texts, verdict_texts
from curator.gui.survey_view import SurveyView
from curator.library.values import GridItem

_VERDICTS = {Do.ACCEPT: Verdict.ACCEPT, Do.FIX: Verdict.FIX, Do.REJECT: Verdict.REJECT}


class LibrarySurvey(LibrarySide):
    """The target goes to the next without a verdict, and stays where all have one."""

    view = View.SURVEY

    def __init__(
        self, hand: LibraryHand, jobs: Jobs, actions: Mapping[Do, QAction], parent: QObject
    ) -> None:
        self.survey = SurveyView(jobs)
        bar = ActBar(
            actions,
            verdicts=(Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE),
            groups=(Do.PICK_REST, Do.REJECT_REST),
        )
        super().__init__(hand, self.survey, bar, parent)
        self.images: tuple[VariantId, ...] = ()
        self.survey.target_changed.connect(self._target_moved)

    @property
    def target(self) -> GridItem | None:
        """The pane with the ring."""
        return self.items[self.images[self.survey.target]] if self.images else None

    def shown(self) -> tuple[GridItem, ...]:
        """All of them, in reading order."""
        return tuple(self.items[one] for one in self.images)

    def open(self, images: Sequence[GridItem], target: VariantId) -> None:
        """Begins a survey of two to four."""
        self.items = {item.id: item for item in images}
        self.images = tuple(item.id for item in images)
        self._show(self.images.index(target) if target in self.images else 0)

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        return {
            **{do: partial(self.judge, verdict) for do, verdict in _VERDICTS.items()},
            Do.UNDECIDE: self.clear,
            Do.PICK_REST: self.pick_rest,
            Do.REJECT_REST: self.reject_rest,
            Do.ZOOM: self.survey.toggle_zoom,
        }

    def switches(self) -> frozenset[Do]:
        """Which of its switches are on."""
        return frozenset({Do.ZOOM}) if self.survey.is_zoomed else frozenset()

    def judge(self, verdict: Verdict) -> None:
        """The target is decided."""
        target = self.target
        if target is not None and self.may(self.survey.problem(self.survey.target), verdict):
            self.hand.judge([target], verdict, partial(self._went, target, verdict))

    def clear(self) -> None:
        """Takes the target's verdict away; it stays the target."""
        if self.target is not None:
            self.hand.clear([self.target])

    def rest(self) -> tuple[GridItem, ...]:
        """Returns the others beside the target."""
        target = self.target
        return tuple(item for item in self.shown() if target is None or item.id != target.id)

    def pick_rest(self) -> None:
        """Accepts the target and rejects the others, in one step."""
        target = self.target
        if target is not None and self.may(self.survey.problem(self.survey.target), Verdict.ACCEPT):
            self.hand.pick_rest(target, self.rest())

    def reject_rest(self) -> None:
        """Rejects the others; the target itself is not decided."""
        self.hand.reject_rest(self.rest())

    def returned(self, variant: VariantId) -> None:
        """Undo returns to the one that was judged."""
        if variant in self.images:
            self._show(self.images.index(variant))

    def render(self) -> None:
        """Shows the verdicts."""
        if self.images:
            self._show(self.survey.target)

    def _went(self, item: GridItem, verdict: Verdict) -> None:
        self.note_verdict(item, verdict)
        at, many = self.survey.target, len(self.images)
        if not self.images or self.images[at] != item.id:
            self.render()
            return
        turns = ((at + by) % many for by in range(1, many + 1))
        self._show(next((n for n in turns if self.items[self.images[n]].verdict is None), at))

    def _target_moved(self, _number: int) -> None:
        self._say_bar()
        self.changed.emit()

    def _show(self, at: int) -> None:
        self.survey.show_images([self.seen_as(item) for item in self.shown()], at)
        self._say_bar()
        self.changed.emit()

    def _say_bar(self) -> None:
        self.bar.show_texts(verdict_texts(1) | rest_texts(rejectable(self.rest())))
        waits = any(item.verdict is None for item in self.shown())
        said = "" if waits else tr("All are decided: Esc goes back")
        self.bar.say(said, "" if waits else tr("All decided"))
