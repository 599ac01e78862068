"""A batch's finish line: what was decided and stored, what is left, and the choice to rest."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from curator.core.decision import Verdict
from curator.core.fatigue import RestAdvice
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, first_key
from curator.gui.advice_words import advice_text, again_text, rest_button, returned_text
from curator.gui.key_button import KeyButton
from curator.gui.language import later, plural, tr
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.gui.vocabulary import heard
from curator.gui.wording import duration
from curator.workflow.review_state import Receipt
from curator.workflow.sitting import Advice

_ROWS = (Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT, None)
_WIDTH, _MARGIN = 660, 44
_PLAINER = {RestAdvice.SUGGEST, RestAdvice.STOP}


class ReceiptView(QWidget):
    """Shows one `Receipt` with the choice to rest, go on or stop. No score, no praise, no hurry."""

    def __init__(self, actions: Mapping[Do, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(tr("Batch done"))
        self._title.setProperty("role", "title")
        self._figures: dict[Verdict | None, QLabel] = {}
        self._marks: dict[Verdict | None, QLabel] = {}
        self._advice = _line("")
        self._stored, self._returned, self._probes, self._left, self._again, self._new = (
            _line("muted") for _ in range(6)
        )
        self._fixed = _line("muted")
        self.show_fixed_waiting(0)
        self.rest = KeyButton(COMMANDS[Do.REST], actions[Do.REST])
        self.next = KeyButton(COMMANDS[Do.NEXT_BATCH], actions[Do.NEXT_BATCH], kind="primary")
        self.one_more = KeyButton(COMMANDS[Do.ONE_MORE], actions[Do.ONE_MORE])
        self.not_today = KeyButton(COMMANDS[Do.NOT_TODAY], actions[Do.NOT_TODAY])
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(_MARGIN, 36, _MARGIN, 28)
        column.setSpacing(theme.GAP)
        column.addWidget(self._title)
        column.addSpacing(2 * theme.GAP)
        column.addLayout(self._figure_grid())
        column.addSpacing(2 * theme.GAP)
        for label in (
            self._stored, self._probes, self._left, self._again, self._new, self._fixed
        ):  # fmt: skip
            column.addWidget(label)
        column.addSpacing(theme.GAP)
        column.addWidget(self._advice)
        column.addWidget(self._returned)
        column.addSpacing(2 * theme.GAP)
        choices = QHBoxLayout()
        choices.setSpacing(theme.GAP)
        for button in (self.rest, self.next, self.one_more, self.not_today):
            choices.addWidget(button)
        choices.addStretch(1)
        column.addLayout(choices)
        self.then = _Then(actions)
        column.addWidget(self.then)
        self.best = KeyButton(COMMANDS[Do.PICK_BEST], actions[Do.PICK_BEST], kind="quiet")
        self.best.hide()
        offer = QHBoxLayout()
        offer.addWidget(self.best)
        offer.addStretch(1)
        column.addLayout(offer)
        quiet = QHBoxLayout()
        quiet.setSpacing(theme.GAP)
        for do in (Do.STOP, Do.REVEAL, None, Do.UNDO):
            if do is None:
                quiet.addStretch(1)
            else:
                quiet.addWidget(KeyButton(COMMANDS[do], actions[do], kind="quiet", with_icon=False))
        quiet.setContentsMargins(0, 0, 0, 0)
        column.addLayout(quiet)
        card.setFixedWidth(theme.scaled(_WIDTH, 920))
        across = QHBoxLayout()  # an aligned card would be as high as its texts in one line each
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)
        self.setAccessibleName(tr("Batch receipt"))

    def _figure_grid(self) -> QGridLayout:
        figures = QGridLayout()
        figures.setHorizontalSpacing(5 * theme.GAP)
        figures.setVerticalSpacing(theme.GAP // 2)
        for column, verdict in enumerate(_ROWS):
            figure, mark = QLabel(), QLabel()
            figure.setProperty("role", "figure")
            figure.setFont(theme.font())
            figures.addWidget(figure, 0, column)
            figures.addWidget(mark, 1, column)
            figures.setColumnStretch(column, 1)
            self._figures[verdict], self._marks[verdict] = figure, mark
        return figures

    def show_receipt(self, receipt: Receipt, new_since: int) -> None:
        """Fills in the figures; times are those of looking, pauses left out."""
        numbers = {
            Verdict.ACCEPT: receipt.accepted,
            Verdict.FIX: receipt.fixed,
            Verdict.REJECT: receipt.rejected,
            None: receipt.skipped,
        }
        for verdict, number in numbers.items():
            word = verdict_mark(verdict) if verdict else tr("→  Skipped")
            self._figures[verdict].setText(str(number))
            self._marks[verdict].setText(word)
            self._marks[verdict].setStyleSheet(f"color: {verdict_colour(verdict)};")
        decided = receipt.accepted + receipt.fixed + receipt.rejected
        stored = plural(
            decided,
            "{n} decision is stored, {time} of looking.",
            "{n} decisions are stored, {time} of looking.",
            time=duration(receipt.active_seconds),
        )
        _say(self._stored, stored)
        _say(self._returned, returned_text(receipt))
        _say(self._probes, heard(receipt.probes.in_words()) if receipt.probes is not None else "")
        _say(self._left, _what_is_left(receipt))
        _say(self._again, again_text(receipt))
        new = plural(
            new_since,
            "{n} new variant came in meanwhile: in the next batch.",
            "{n} new variants came in meanwhile: in the next batch.",
        )
        _say(self._new, new if new_since else "")
        self._show_advice(receipt.advice)
        is_last = not (receipt.undecided_left or receipt.again or new_since)
        self.then.setVisible(is_last)
        self.rest.setVisible(not is_last)
        if is_last:
            self.next.hide()
        said = [f"{mark.text()} {numbers[v]}." for v, mark in self._marks.items()]
        self.setAccessibleDescription(" ".join([*said, self._advice.text()]).strip())

    def show_fixed_waiting(self, number: int) -> None:
        """Says that what was fixed waits for a look, on the retouch page."""
        words = plural(
            number,
            "{n} fixed image waits for your look: {page}, then {key}.",
            "{n} fixed images wait for your look: {page}, then {key}.",
            page=first_key(Do.SHOW_RETOUCH),
            key=first_key(Do.LOOK_AT_FIXED),
        )
        _say(self._fixed, words if number else "")

    def show_best(self, accepted: int) -> None:
        """Offers to pick the best of so many accepted of the last brief; below 2 not at all."""
        self.best.setVisible(accepted > 1)
        self.best.set_text(
            plural(
                accepted,
                "{n} accepted for the last brief: pick the best",
                "{n} accepted for the last brief: pick the best",
            )
        )

    def _show_advice(self, advice: Advice | None) -> None:
        own_key = first_key(Do.ONE_MORE)
        _say(self._advice, advice_text(advice, own_key=own_key) if advice else "")
        waits = advice is not None and advice.rest is RestAdvice.STOP
        plainer = advice is not None and advice.rest in _PLAINER
        self.rest.set_text(rest_button(advice))
        self.rest.set_kind("primary" if plainer else "")
        self.next.set_text(tr("One More Batch") if advice else tr("Next Batch"))
        self.next.set_kind("" if plainer else "primary")
        self.next.setVisible(not waits)
        self.one_more.setVisible(waits)
        self.not_today.setVisible(advice is not None)


class _Then(QWidget):
    """What comes after the last batch: nothing waits for a verdict any more."""

    def __init__(self, actions: Mapping[Do, QAction]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for do, word in (
            (Do.SHOW_INSIGHTS, later("Insights")),
            (Do.SHOW_RETOUCH, later("Retouch")),
            (Do.EXPORT_PICKS, later("Hand Over")),
        ):
            button = KeyButton(COMMANDS[do], actions[do], with_icon=False)
            button.set_text(tr(word))
            row.addWidget(button)
        row.addStretch(1)


def _line(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _what_is_left(receipt: Receipt) -> str:
    if receipt.undecided_left == 0:
        return tr("Nothing is waiting for a verdict.")
    if receipt.debt_minutes is None:
        return plural(
            receipt.undecided_left,
            "{n} variant waits for a verdict.",
            "{n} variants wait for a verdict.",
        )
    return plural(
        receipt.undecided_left,
        "{n} variant waits for a verdict: about {time} at your own pace.",
        "{n} variants wait for a verdict: about {time} at your own pace.",
        time=duration(receipt.debt_minutes * 60),
    )
