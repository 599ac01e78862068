"""The legend of the outlines: what was measured, why, how sure, how often that was right here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.core.artifact import Flag
from curator.core.flagging import MAX_FLAGS
from curator.gui import theme
from curator.gui.actions import COMMANDS, Do, first_key, keys_notice, run_text, tooltip
from curator.gui.heat_overlay import draw_scale
from curator.gui.language import digits, tr
from curator.gui.measures import precision_text, raw_text
from curator.gui.overlay import draw_sample, flag_word
from curator.gui.plate import Plate, plate_label
from curator.gui.vocabulary import heard, words_of
from curator.gui.wording import begun, unbroken
from curator.workflow.flag_notes import FlagNote, FlagNotes

WIDTH, LEAST = 372, 264
_CHOOSE = (Do.CHOOSE_FLAG_1, Do.CHOOSE_FLAG_2, Do.CHOOSE_FLAG_3)


class FlagLegend(Plate):
    """One row a flag, in the order of the outlines; what holds for all stands below.

    Args:
        parent: over which it lies, at the lower left where that covers no flag.
        with_answers: offers to say whether a flag is right.
    """

    answered = Signal(int, bool)
    """A flag's number, and whether it was called right; the same again takes it back."""

    chosen = Signal(int)
    """The number of the flag that is meant from now on."""

    def __init__(self, parent: QWidget, *, with_answers: bool) -> None:
        super().__init__(parent, Qt.Corner.BottomLeftCorner, WIDTH, LEAST)
        self.setAccessibleName(tr("Flags"))
        self.headline = plate_label()
        self.headline.setContentsMargins(11, 6, 8, 6)
        self.column.addWidget(self.headline)
        self.rows = [FlagRow(with_answers=with_answers) for _ in range(MAX_FLAGS)]
        for number, row in enumerate(self.rows):
            row.answered.connect(partial(self.answered.emit, number))
            row.pressed.connect(partial(self.chosen.emit, number))
            self.column.addWidget(row)
        self._heat = _HeatRow()
        self._quiet = plate_label(role="small")
        self._quiet.setContentsMargins(11, 4, 8, 0)
        self._with_answers = with_answers
        self._hint = plate_label(role="small")
        self._hint.setContentsMargins(11, 4, 8, 0)
        for widget in (self._heat, self._quiet, self._hint):
            self.column.addWidget(widget)
        self._flags = 0
        keys_notice.changed.connect(self._name_keys)
        self._name_keys()

    def say(self, text: str) -> None:
        """Shows a sentence above the flags with the next `show_flags`; "" shows none."""
        self.headline.setText(text)
        self.headline.setVisible(bool(text))

    def show_flags(
        self,
        flags: Sequence[Flag],
        notes: FlagNotes | None,
        chosen: int,
        heat: str = "",
        *,
        is_mask: bool = False,
    ) -> None:
        """Shows the flags of one image.

        Args:
            flags: in the order of the outlines.
            notes: what stands beside them; None until it is known.
            chosen: the number of the flag that is meant.
            heat: what is to be said of the heat map; "" without one.
            is_mask: it has no colours in between.
        """
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(flags))
            if number < len(flags):
                flag = flags[number]
                note = notes.of(flag.artifact) if notes is not None else None
                label = f"{number + 1}  " if len(flags) > 1 else ""
                row.show_flag(label, flag, note, is_chosen=number == chosen)
        quiet = notes.quiet if notes is not None else ()
        self._quiet.setText(_quiet_text(quiet))
        self._quiet.setVisible(bool(quiet))
        self._heat.show_text(heat, is_mask=is_mask)
        self._flags = len(flags)
        self._name_keys()
        self.setVisible(bool(flags) or bool(quiet))
        self.settle()
        self.raise_()

    def _name_keys(self) -> None:
        self._hint.setText(_keys_text(self._flags if self._with_answers else 0))
        for row in self.rows:
            row.name_keys()


class FlagRow(QFrame):
    """One flag: its line, its name, how sure, why, its measure and its record."""

    answered = Signal(bool)
    """Called right or wrong."""

    pressed = Signal()
    """Clicked."""

    def __init__(self, *, with_answers: bool) -> None:
        super().__init__()
        self.setObjectName("plateRow")
        self._sample = _Sample()
        self._name = QLabel()
        self._name.setFont(theme.font(bold=True))
        self._sure = QLabel()
        self.message = plate_label()
        self.record = plate_label(role="small")
        first, last = QHBoxLayout(), QHBoxLayout()
        for row in (first, last):
            row.setSpacing(theme.GAP)
        first.addWidget(self._sample)
        first.addWidget(self._name, 1)
        first.addWidget(self._sure)
        last.addWidget(self.record, 1)
        self.right = self._button("+", tr("Right"), is_right=True)
        self.wrong = self._button("−", tr("Wrong"), is_right=False)
        for button in (self.right, self.wrong):
            last.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
            button.setVisible(with_answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 6, 6)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.message)
        column.addLayout(last)

    def show_flag(self, number: str, flag: Flag, note: FlagNote | None, *, is_chosen: bool) -> None:
        """Shows one flag; `number` is what stands on its outline, "" where there is only one."""
        answer = note.answer if note is not None else None
        self._sample.show_flag(flag)
        self._name.setText(f"{number}{words_of(flag.artifact)}")
        self._sure.setText(flag_word(flag))
        self.message.setText(unbroken(f"{begun(heard(flag.message))}."))
        self.record.setText(_record_text(flag, note))
        for button, is_right in ((self.right, True), (self.wrong, False)):
            button.setChecked(answer is is_right)
        if bool(self.property("chosen")) is not is_chosen:
            self.setProperty("chosen", is_chosen)
            self.style().unpolish(self)
            self.style().polish(self)
        said = {True: tr("called right"), False: tr("called wrong"), None: ""}[answer]
        self.setAccessibleName(
            ", ".join(filter(None, (words_of(flag.artifact), flag_word(flag), said)))
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses this flag."""
        self.pressed.emit()

    def name_keys(self) -> None:
        """Says with which keys in force this flag is called right or wrong."""
        self.right.setToolTip(tooltip(COMMANDS[Do.FLAG_RIGHT]))
        self.wrong.setToolTip(tooltip(COMMANDS[Do.FLAG_WRONG]))

    def _button(self, shape: str, word: str, *, is_right: bool) -> QPushButton:
        button = QPushButton(f"{shape} {word}", self)
        button.setProperty("kind", "plate")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys go on reaching the image
        button.clicked.connect(lambda: self.answered.emit(is_right))
        return button


class _Sample(QWidget):
    """A piece of the outline."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(30, 16)
        self._flag: Flag | None = None

    def show_flag(self, flag: Flag) -> None:
        self._flag = flag
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._flag is not None:
            painter = QPainter(self)
            draw_sample(painter, QRectF(1, 1, self.width() - 2, self.height() - 2), self._flag)
            painter.end()


class _HeatRow(QWidget):
    """The heat map's colours and a word on it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = plate_label(role="small")
        self._scale = _Scale()
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 6, 8, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._scale, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)

    def show_text(self, text: str, *, is_mask: bool) -> None:
        """Says something of the heat map; "" hides all. A mask has no colours in between."""
        self._text.setText(text)
        self._scale.setVisible(not is_mask)
        self.setVisible(bool(text))


class _Scale(QWidget):
    """From nothing to the most."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(90, 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_scale(painter, QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()


def _keys_text(flags: int) -> str:
    """Returns the keys of the outlines, and of so many flags that can be answered."""
    answers: list[str] = []
    right, wrong = first_key(Do.FLAG_RIGHT), first_key(Do.FLAG_WRONG).replace("-", "−")
    if flags and right and wrong:
        answers.append(tr("{right} right, {wrong} wrong", right=right, wrong=wrong))
    choice = run_text(_CHOOSE[:flags]) if flags > 1 else ""
    if choice:
        answers.append(tr("{keys} chooses", keys=choice))
    heat = first_key(Do.HEAT)
    rest = [tr("V held: without outlines"), tr("{key}: heat map", key=heat) if heat else ""]
    return " · ".join(filter(None, [", ".join(answers), *rest]))


def _record_text(flag: Flag, note: FlagNote | None) -> str:
    """Two lines, so that nothing moves when the second one comes."""
    score = tr("score {score}", score=digits(flag.score, ".2f"))
    if note is None:
        return f"{score}\n "
    if note.raw is not None:
        measured = tr("measured {raw}", raw=raw_text(note.artifact, note.raw))
        score = f"{score} · {measured}"
    if note.precision is None:
        return score
    return f"{score}\n{precision_text(note.precision, is_muted=note.is_muted)}"


def _quiet_text(quiet: Sequence[FlagNote]) -> str:
    return "\n".join(
        tr(
            "{artifact} keeps quiet, {why}.",
            artifact=begun(words_of(note.artifact)),
            why=precision_text(note.precision, is_muted=True),
        )
        for note in quiet
        if note.precision is not None
    )
