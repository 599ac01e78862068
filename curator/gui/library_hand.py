"""What keys say of variants in the library: verdicts, and facts beside them, each as one step."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from curator.core.decision import Action, Verdict
from curator.core.fact import FactKind
from curator.core.variant import VariantId
from curator.gui.fact_words import defect_word, label_word, stars_word
from curator.gui.language import tr
from curator.gui.library_steps import LibrarySteps
from curator.gui.library_words import (
    about_words,
    cleared_words,
    not_mine_words,
    not_seen_words,
)
from curator.gui.review_words import UNSEEN, done_words, picked_words, rest_words
from curator.library.library import Library
from curator.library.values import GridItem
from curator.workflow.clock import utc_now
from curator.workflow.noting import MovePin, PinDefect, Say, Saying, TakeBack

Then = Callable[[], object]


class LibraryHand(QObject):
    """Writes down what was pressed. Which variants that is about is known to its callers.

    The library shows whose images they are and times no look, and the decisions say both.
    """

    told = Signal(object, str)
    """Something was pressed: its `Verdict` or None, and the words to echo."""

    def __init__(
        self, library: Library, reviewer: str, steps: LibrarySteps, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reviewer = reviewer
        self._steps = steps
        self._given: dict[VariantId, Verdict | None] = {}

    def kept_otherwise(self, items: Iterable[GridItem]) -> int:
        """Returns of how many just judged another verdict holds, for more reviewers gave it."""
        given, self._given = self._given, {}
        return sum(item.id in given and given[item.id] is not item.verdict for item in items)

    def judge(self, items: Sequence[GridItem], verdict: Verdict, then: Then | None = None) -> bool:
        """Gives all of them one verdict, in one step; files that are missing are left out.

        Returns:
            Whether anything can be judged at all.
        """
        seen = [item for item in items if not item.missing]
        if not seen:
            self.say(tr(UNSEEN))
            return False
        words = done_words(verdict, len(seen))
        if missing := len(items) - len(seen):
            words = f"{words}  ·  {not_seen_words(missing)}"
        self._decide([(item.id, verdict) for item in seen], words, then)
        self.told.emit(verdict, words)
        return True

    def pick_rest(self, kept: GridItem, rest: Sequence[GridItem], then: Then | None = None) -> None:
        """Accepts one and rejects the rest of its group, in one step."""
        others = rejectable(rest)
        if kept.missing:
            self.say(tr(UNSEEN))
        elif not others:
            self.say(tr("There is no other left to reject"))
        else:
            accepted = [(kept.id, Verdict.ACCEPT)] if kept.verdict is not Verdict.ACCEPT else []
            words = picked_words(len(others))
            self._decide([*accepted, *_rejected(others)], words, then)
            self.told.emit(Verdict.ACCEPT, words)

    def reject_rest(self, rest: Sequence[GridItem], then: Then | None = None) -> None:
        """Rejects the rest of a group, in one step."""
        others = rejectable(rest)
        if not others:
            self.say(tr("There is no other left to reject"))
            return
        words = rest_words(len(others))
        self._decide(_rejected(others), words, then)
        self.told.emit(Verdict.REJECT, words)

    def clear(self, items: Sequence[GridItem]) -> None:
        """Takes their verdicts away again, in one step; only one's own."""
        decided = [item.id for item in items if item.verdict is not None]
        if not decided:
            return
        cleared: list[int] = []

        def act() -> Action | None:
            from curator.workflow.group_verdicts import undecide_together

            made = undecide_together(self._library, self._reviewer, decided)
            cleared.append(made.variants if made is not None else 0)
            return made

        def then() -> None:
            self._given = dict.fromkeys(decided)
            many = sum(cleared)
            self.told.emit(None, cleared_words(many) if many else not_mine_words(len(decided)))

        self._steps.write(cleared_words(len(decided)), act, decided, then)

    def state(self, saying: Saying, variants: Sequence[VariantId]) -> None:
        """States stars, a label, a defect or a note, in one step."""

        def act() -> Action | None:
            from curator.workflow.noting import state

            return state(self._library, variants, saying, self._reviewer, utc_now())

        self._steps.write(about_words(_said(saying), len(variants)), act, variants)

    def say(self, text: str) -> None:
        """Says why a key did nothing."""
        self.told.emit(None, text)

    def _decide(
        self, given: Sequence[tuple[VariantId, Verdict]], words: str, then: Then | None
    ) -> None:
        from curator.workflow.group_verdicts import decide_together

        def stored() -> None:
            self._given = dict(given)
            if then is not None:
                then()

        act = partial(decide_together, self._library, self._reviewer, given)
        self._steps.write(words, act, [variant for variant, _verdict in given], stored)


def rejectable(rest: Sequence[GridItem]) -> tuple[GridItem, ...]:
    """Returns those that a reject would change, and that can be seen."""
    return tuple(item for item in rest if item.verdict is not Verdict.REJECT and not item.missing)


def _rejected(items: Sequence[GridItem]) -> list[tuple[VariantId, Verdict]]:
    return [(item.id, Verdict.REJECT) for item in items]


def _said(saying: Saying) -> str:
    """What was said, in words: "3 stars"."""
    match saying:
        case Say(FactKind.STARS, value):
            return stars_word(int(value or 0))
        case Say(FactKind.LABEL, value):
            return tr("Label: {label}", label=label_word(value)) if value else label_word(None)
        case Say(FactKind.NOTE, value):
            return tr("Noted") if value else tr("Note taken away")
        case Say(_, value):
            return defect_word(value)
        case PinDefect(defect, _):
            return tr("Pinned: {defect}", defect=defect_word(defect))
        case MovePin():
            return tr("Pin moved")
        case TakeBack():
            return tr("Defect taken away")
