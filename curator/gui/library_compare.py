"""Compare in the library: a champion that stays, and one challenger after the other."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.core.duel import Duel
from curator.core.variant import VariantId
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do, View
from curator.gui.compare_view import CompareView
from curator.gui.difference_table import DifferenceTable
from curator.gui.facts import Section, detail_facts
from curator.gui.jobs import Jobs
from curator.gui.language import plural, tr
from curator.gui.library_hand import LibraryHand, rejectable
from curator.gui.library_side import LibrarySide
from curator.gui.said_facts import said_facts
from curator.library.library import Library
from curator.library.values import GridItem, VariantDetails

_AHEAD = 2
_TABLE = 372


class LibraryCompare(LibrarySide):
    """Verdicts are about the challenger; who has got one here makes room for the next."""

    view = View.COMPARE

    failed = Signal(object)
    """The library cannot be read: the exception."""

    def __init__(
        self,
        library: Library,
        hand: LibraryHand,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QObject,
    ) -> None:
        self._library = library
        self._jobs = jobs
        self.compare = CompareView(jobs)
        self.differences = DifferenceTable()
        self.differences.setFixedWidth(_TABLE)
        self.differences.hide()
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.compare, 1)
        row.addWidget(self.differences)
        widget.setFocusProxy(self.compare)
        bar = ActBar(
            actions,
            moves=(Do.PREVIOUS_CHALLENGER, Do.NEXT_CHALLENGER, Do.SWAP),
            verdicts=(Do.CHALLENGER_OUT, Do.FIX, Do.CHALLENGER_WINS, Do.UNDECIDE),
            groups=(Do.PICK_REST, Do.REJECT_REST),
        )
        super().__init__(hand, widget, bar, parent)
        self.duel: Duel | None = None
        self._open: set[VariantId] = set()  # challengers that were not judged here yet
        self._before: list[tuple[VariantId, Duel]] = []  # how it stood when each was judged
        self._pair: tuple[VariantId, VariantId | None] | None = None
        self.compare.mode_changed.connect(self.changed)

    @property
    def target(self) -> GridItem | None:
        """The challenger, or the champion where it is alone."""
        duel = self.duel
        return None if duel is None else self.items[duel.challenger or duel.champion]

    @property
    def champion(self) -> GridItem | None:
        """What the others are held against."""
        return None if self.duel is None else self.items[self.duel.champion]

    def shown(self) -> tuple[GridItem, ...]:
        """The champion, then every challenger."""
        return () if self.duel is None else tuple(self.items[one] for one in self.duel.all)

    def open(self, champion: GridItem, challengers: Sequence[GridItem]) -> None:
        """Begins a comparison with at least one challenger, in the order in which they come."""
        self.items = {item.id: item for item in (champion, *challengers)}
        self._open = {item.id for item in challengers}
        self._before.clear()
        self.duel = Duel(champion.id, tuple(item.id for item in challengers))
        self.render()

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """What can be pressed now."""
        return {
            Do.CHALLENGER_WINS: self.win,
            Do.CHALLENGER_OUT: partial(self.judge, Verdict.REJECT),
            Do.FIX: partial(self.judge, Verdict.FIX),
            Do.UNDECIDE: self.clear,
            Do.SWAP: self.swap,
            Do.NEXT_CHALLENGER: partial(self.step, 1),
            Do.PREVIOUS_CHALLENGER: partial(self.step, -1),
            Do.PICK_REST: self.pick_rest,
            Do.REJECT_REST: self.reject_rest,
            Do.COMPARE_MODE: self.compare.cycle_mode,
            Do.BLINK: self.compare.blink,
            Do.ZOOM: self.compare.toggle_zoom,
            Do.INFO: self.toggle_info,
        }

    def switches(self) -> frozenset[Do]:
        """Which of its switches are on."""
        on = {Do.ZOOM: self.compare.is_zoomed, Do.INFO: not self.differences.isHidden()}
        return frozenset(do for do, is_on in on.items() if is_on)

    def swap(self) -> None:
        """The two change places; nothing is decided."""
        if self.duel is not None:
            self._go(self.duel.swapped())

    def step(self, by: int) -> None:
        """Another challenger; nothing is decided."""
        if self.duel is not None:
            if len(self.duel.challengers) < 2:
                self.hand.say(tr("There is no other challenger"))
            self._go(self.duel.stepped(by))

    def win(self) -> None:
        """The challenger is accepted and becomes the champion."""
        self._judge(Verdict.ACCEPT, wins=True)

    def judge(self, verdict: Verdict) -> None:
        """The challenger is decided, and the next comes."""
        self._judge(verdict, wins=False)

    def clear(self) -> None:
        """Takes the challenger's verdict away; it stays."""
        if self.target is not None:
            self.hand.clear([self.target])

    def pick_rest(self) -> None:
        """Keeps the champion and rejects the challenger beside it, in one step."""
        duel, champion, target = self.duel, self.champion, self.target
        if duel is not None and champion is not None and target is not None:
            self.hand.pick_rest(champion, self._rest(), partial(self._went, duel, target, None))

    def reject_rest(self) -> None:
        """Rejects the challenger beside the champion, which is not decided itself."""
        duel, target = self.duel, self.target
        if duel is not None and target is not None:
            self.hand.reject_rest(self._rest(), partial(self._went, duel, target, Verdict.REJECT))

    def toggle_info(self) -> None:
        """Shows or hides what differs between the two."""
        self.differences.setVisible(self.differences.isHidden())
        self._ask_differences()
        self.changed.emit()

    def leave(self) -> bool:
        """Hides what differs; False when it was hidden."""
        if self.differences.isHidden():
            return False
        self.toggle_info()
        return True

    def returned(self, variant: VariantId) -> None:
        """Undo returns to the pair at which the verdict was given."""
        if self._before and self._before[-1][0] == variant:
            _variant, duel = self._before.pop()
            self._open.add(variant)
            self._go(duel)
        elif self.duel is not None and variant in self.duel.challengers:
            self._go(Duel(self.duel.champion, self.duel.challengers,
                          self.duel.challengers.index(variant)))  # fmt: skip

    def _judge(self, verdict: Verdict, *, wins: bool) -> None:
        duel, target = self.duel, self.target
        if duel is None or target is None or duel.challenger is None:
            return
        if target.id == duel.challenger and self.may(self.compare.challenger_problem, verdict):
            self.hand.judge([target], verdict, partial(self._went, duel, target, verdict, wins))

    def _went(
        self, duel: Duel, item: GridItem, verdict: Verdict | None, wins: bool = False
    ) -> None:
        """It is stored: who comes next. Whoever has moved on meanwhile is left where they are."""
        if verdict is not None:
            self.note_verdict(item, verdict)
        if self.duel != duel:
            return
        self._before.append((item.id, duel))
        self._open.discard(item.id)
        after = duel.swapped() if wins else duel
        self._go(after.gone_on(self._open))

    def _rest(self) -> tuple[GridItem, ...]:
        target, champion = self.target, self.champion
        return (target,) if target is not None and target is not champion else ()

    def _go(self, duel: Duel) -> None:
        self.duel = duel
        self.render()

    def render(self) -> None:
        """Shows the pair, and says who else there is."""
        duel = self.duel
        if duel is None:
            return
        challenger = None if duel.challenger is None else self.items[duel.challenger]
        self.compare.show_pair(
            self.seen_as(self.items[duel.champion]),
            None if challenger is None else self.seen_as(challenger, is_target=True),
            [self.items[one].path for one in duel.ahead()[:_AHEAD]],
        )
        self._say_bar(duel)
        self._ask_differences()
        self.changed.emit()

    def _say_bar(self, duel: Duel) -> None:
        many = len(rejectable(self._rest()))
        keep = plural(many, "Keep champion, reject {n}", "Keep champion, reject {n}")
        self.bar.show_texts(
            {
                Do.CHALLENGER_OUT: (tr("Reject"), tr("Reject")),
                Do.FIX: (tr("Fix"), tr("Fix")),
                Do.CHALLENGER_WINS: (tr("Wins"), tr("Wins")),
                Do.UNDECIDE: (tr("Clear"), tr("Clear")),
                Do.PICK_REST: (keep, tr("Keep, −{n}", n=many)),
                Do.REJECT_REST: (
                    plural(many, "Reject other {n}", "Reject other {n}"),
                    tr("−{n}", n=many),
                ),
            }
        )
        number = tr("{at} of {all}", at=duel.at + 1, all=len(duel.challengers))
        if self._open:
            self.bar.say(tr("Challenger {number}", number=number), number)
        else:
            self.bar.say(tr("All were compared: Esc goes back"), tr("All compared"))

    def _ask_differences(self) -> None:
        """Everything that is known of the two, and is not the same."""
        duel = self.duel
        if duel is None or duel.challenger is None or self.differences.isHidden():
            return
        pair = duel.champion, duel.challenger

        def work() -> tuple[VariantDetails, VariantDetails]:
            return self._library.details(pair[0]), self._library.details(pair[1])

        def show(both: tuple[VariantDetails, VariantDetails]) -> None:
            if self.duel is not None and (self.duel.champion, self.duel.challenger) == pair:
                self.differences.show_facts(_known(both[0]), _known(both[1]))

        self._jobs.ask(work, show, self.failed.emit, owner=self)


def _known(details: VariantDetails) -> tuple[Section, ...]:
    return (*detail_facts(details), *said_facts(details))
