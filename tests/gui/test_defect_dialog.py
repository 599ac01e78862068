"""The list of defects: names, order, which there are, and what cannot be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from curator.core.defects import DEFAULT_DEFECTS
from curator.gui.defect_dialog import DefectDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[DefectDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DefectDialog(DEFAULT_DEFECTS, parent)
    made.show()
    yield made
    parent.close()


def test_renaming_moving_removing_and_adding(dialog: DefectDialog) -> None:
    told: list[object] = []
    dialog.applied.connect(told.append)
    assert not dialog.add.isEnabled()  # nine digits are taken
    first, last = dialog.rows[0], dialog.rows[-1]
    first.name.selectAll()
    QTest.keyClicks(first.name, "fingers")
    QTest.mouseClick(first.down, Qt.MouseButton.LeftButton)
    QTest.mouseClick(last.remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.rows[-1].name.hasFocus() or not dialog.isActiveWindow()
    QTest.keyClicks(dialog.rows[-1].name, "rim light")
    assert [row.digit.text() for row in dialog.rows] == list("123456789")
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    (rows,) = told
    changed = DEFAULT_DEFECTS.edited(rows)  # type: ignore[arg-type]
    assert changed.names[:3] == ("face", "fingers", "warped line")
    assert changed.names[-1] == "rim light"
    assert changed.called("hands") == "fingers"


def test_a_list_that_cannot_be_says_why_and_is_not_applied(dialog: DefectDialog) -> None:
    dialog.rows[1].name.selectAll()
    QTest.keyClicks(dialog.rows[1].name, "Hands")
    assert "twice" in dialog.problem.text()
    assert not dialog.apply.isEnabled()
    dialog.rows[1].name.selectAll()
    QTest.keyClicks(dialog.rows[1].name, "faces")
    assert not dialog.problem.isVisible()
    assert dialog.apply.isEnabled()


def test_every_button_has_a_name_of_its_own(dialog: DefectDialog) -> None:
    names = [one.accessibleName() or one.text() for one in dialog.findChildren(QPushButton)]
    assert len(names) == len(set(names))
    assert all(names)
