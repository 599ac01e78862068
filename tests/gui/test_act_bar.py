"""The row beneath several images: whole in the smallest window, counts never cut."""

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from curator.gui import actions
from curator.gui.act_bar import ActBar
from curator.gui.actions import Do
from curator.gui.review_words import rest_texts, verdict_texts

VERDICTS = (Do.REJECT, Do.FIX, Do.ACCEPT, Do.UNDECIDE)


@pytest.mark.parametrize("width", [956, 1196, 2476])
@pytest.mark.parametrize("many", [1, 40])
def test_every_button_is_seen_whole_and_names_how_many(qtbot: QtBot, width: int, many: int) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = ActBar(
        actions.build(window, lambda _do: None),
        verdicts=VERDICTS,
        groups=(Do.PICK_REST, Do.REJECT_REST),
        parent=window,
    )
    bar.setGeometry(0, 0, width, 64)
    window.show()
    bar.show_texts(verdict_texts(many) | rest_texts(range(many - 1)))
    bar.show_undo("reject (40)")
    bar.say("40 images selected", "40 selected")
    bar.layout().activate()
    for do, button in bar.buttons.items():
        assert button.width() >= button.sizeHint().width(), do
        assert button.geometry().right() <= width
        assert button.toolTip()
    assert bar.buttons[Do.UNDO].accessibleName() == "Undo reject (40)"
    said = bar.said.text()
    assert said in {"40 images selected", "40 selected"}
    assert bar.said.fontMetrics().horizontalAdvance(said) <= bar.said.width()
    assert bar.said.toolTip() == "40 images selected"
    if many > 1:
        assert bar.buttons[Do.REJECT].accessibleName() == "Reject 40 images"
        assert bar.buttons[Do.PICK_REST].accessibleName() == "Pick, reject other 39"
