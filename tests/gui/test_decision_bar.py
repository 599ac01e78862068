"""The row of decisions at every width: nothing overlaps, nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from curator.gui import actions
from curator.gui.decision_bar import DecisionBar
from curator.gui.key_button import KeyButton

RAIL = 84
"""What the pages' rail takes of the window's width."""


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[DecisionBar]:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(2560, 100)
    bar = DecisionBar(actions.build(owner, lambda _do: None), owner)
    owner.show()
    yield bar
    owner.close()


def place(widget: QWidget, bar: QWidget) -> QRect:
    return QRect(widget.mapTo(bar, QPoint(0, 0)), widget.size())


def texts(bar: DecisionBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("undo", [None, "accept", "reject (12)", "clear"])
@pytest.mark.parametrize("width", [800, 1040 - RAIL, 1280 - RAIL, 2560 - RAIL])
def test_no_button_overlaps_another_and_none_is_cut(
    bar: DecisionBar, qtbot: QtBot, width: int, undo: str | None
) -> None:
    bar.resize(width, bar.height())
    bar.show_undo(undo, undo)
    qtbot.wait(20)
    assert bar.width() == width
    buttons = bar.findChildren(KeyButton)
    places = [place(button, bar) for button in buttons]
    for number, one in enumerate(places):
        assert bar.rect().contains(one), buttons[number].accessibleName()
        assert not any(one.intersects(other) for other in places[number + 1 :])
    for button in buttons:
        for label in button.findChildren(QLabel):
            if label.isVisible():
                assert button.rect().contains(label.geometry()), button.accessibleName()
                assert label.width() >= label.sizeHint().width(), label.text()


def test_the_sides_lose_their_words_first_and_the_verdicts_never(
    bar: DecisionBar, qtbot: QtBot
) -> None:
    for width, words, keys in ((1200, True, True), (950, False, True), (800, False, False)):
        bar.resize(width, bar.height())
        qtbot.wait(20)
        said = texts(bar)
        assert {"Reject", "Fix", "Accept", "Skip"} <= set(said)
        assert ("Look Back" in said) is words
        assert ("X" in said) is keys
        assert any(button.accessibleName() == "Look Back" for button in bar.findChildren(KeyButton))


def test_the_verdicts_stay_where_they_are_whatever_undo_says(
    bar: DecisionBar, qtbot: QtBot
) -> None:
    bar.resize(1200, bar.height())
    seen: set[tuple[int, ...]] = set()
    for undo in (None, "fix", "accept (3)", "skip"):
        bar.show_undo(undo, None)
        qtbot.wait(20)
        seen.add(tuple(place(button, bar).x() for button in bar.findChildren(KeyButton)))
    assert len(seen) == 1
