"""The line above the image: a long name is cut with an ellipsis, and nothing moves."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.gui import actions
from curator.gui.batch_bar import BatchBar
from curator.gui.key_button import KeyButton
from tests.gui.test_decision_bar import RAIL, place

LONG = "A lighthouse at dusk, warm light on wet rocks, gulls above, wide angle, soft grain, " * 3


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[BatchBar]:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(2560, 100)
    bar = BatchBar(actions.build(owner, lambda _do: None), owner)
    owner.show()
    yield bar
    owner.close()


def named(bar: BatchBar, name: str) -> QWidget:
    (found,) = [one for one in bar.findChildren(QWidget) if one.accessibleName() == name]
    return found


@pytest.mark.parametrize("width", [1040 - RAIL, 1280 - RAIL, 2560 - RAIL])
def test_the_progress_stays_where_it_is_whatever_else_is_said(
    bar: BatchBar, qtbot: QtBot, width: int
) -> None:
    bar.resize(width, bar.height())
    places: set[tuple[int, int]] = set()
    for brief, notes, verdict, alike in (
        ("Mug", ("", ""), None, 0),
        (LONG, ("", ""), None, 3),
        (LONG, ("1,204 new: in the next batch", "1,204 new"), Verdict.REJECT, 12),
        ("Mug", ("Back from an earlier batch", "Earlier batch"), Verdict.ACCEPT, 0),
    ):
        bar.show_place(brief=brief, position=3, size=40, decided=3, notes=notes)
        bar.show_verdict(verdict)
        bar.show_alike(alike)
        qtbot.wait(20)
        count, line = named(bar, "Place in the batch"), named(bar, "Decided in this batch")
        places.add((place(count, bar).x(), place(line, bar).x()))
        shown = [
            place(one, bar)
            for one in bar.findChildren(QWidget)
            if one.isVisible() and isinstance(one, QLabel | KeyButton) and one.width()
            if not isinstance(one.parent(), KeyButton)
        ]
        for number, one in enumerate(shown):
            assert bar.rect().contains(one)
            assert not any(one.intersects(other) for other in shown[number + 1 :])
    assert len(places) == 1


@pytest.mark.parametrize(
    ("width", "said"),
    [(1040, "16 new"), (1280, "16 new"), (2560, "16 new: in the next batch")],
)
def test_what_is_new_is_said_in_whole_words(
    bar: BatchBar, qtbot: QtBot, width: int, said: str
) -> None:
    bar.resize(width - RAIL, bar.height())
    notes = ("16 new: in the next batch", "16 new")
    bar.show_place(brief="Mug", position=3, size=40, decided=3, notes=notes)
    qtbot.wait(20)
    note = named(bar, "Note")
    assert isinstance(note, QLabel)
    assert note.text() == said
    assert note.fontMetrics().horizontalAdvance(said) <= note.width()
    assert note.toolTip() == notes[0]


def test_a_long_brief_ends_with_an_ellipsis_and_has_its_name_as_tooltip(
    bar: BatchBar, qtbot: QtBot
) -> None:
    bar.resize(1040 - RAIL, bar.height())
    bar.show_place(brief=LONG, position=0, size=40, decided=0, notes=("", ""))
    bar.show_alike(3)
    qtbot.wait(20)
    brief = named(bar, "Brief")
    assert brief.toolTip() == LONG
    assert brief.width() > 100
    last = QRect(brief.width() - 3, 0, 3, brief.height())
    colours = {
        image.pixel(QPoint(x, y))
        for image in [brief.grab(last).toImage()]
        for x in range(image.width())
        for y in range(image.height() // 2)
    }
    assert len(colours) == 1  # dots stand at the foot of the line, a cut letter would reach above
