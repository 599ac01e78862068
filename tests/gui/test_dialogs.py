"""Boxes to choose from, and the dialogs that ask: what a key does, and what is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QListView, QStyle, QWidget
from pytestqt.qtbot import QtBot

from curator.core.errors import NotInstalled
from curator.core.variant import BriefId
from curator.gui.asked_dialog import AskedDialog
from curator.gui.choice_box import ChoiceBox, NameBox
from curator.gui.correction_dialogs import AssignDialog, RegroupDialog
from curator.gui.corrections import Choices
from curator.gui.form import Form
from curator.gui.print_dialog import Print, PrintDialog
from curator.library.values import Facets

KNOWN = "northlight-image-3"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window that dialogs open over."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def opened(qtbot: QtBot, form: Form) -> None:
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.open()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)


def assigning(qtbot: QtBot, page: QWidget) -> AssignDialog:
    facets = Facets((KNOWN,), ((BriefId(1), "carafe"),), ("spring",), (), ())
    form = AssignDialog(3, Choices((KNOWN, "halcyon-4"), facets), page)
    opened(qtbot, form)
    return form


def suggested(form: AssignDialog) -> QListView:
    assert isinstance(form.model, NameBox)
    return form.model.suggestions


def test_enter_takes_the_name_that_is_highlighted(qtbot: QtBot, page: QWidget) -> None:
    form = assigning(qtbot, page)
    edit = form.model.lineEdit()
    assert edit is not None
    suggestions = suggested(form)
    QTest.keyClicks(edit, "north")
    assert suggestions.isVisible()
    QTest.keyClick(suggestions, Qt.Key.Key_Return)
    assert form.model.currentText() == KNOWN
    assert form.isVisible()  # the second Enter says it
    assert form.news.text() == ""
    with qtbot.waitSignal(form.chosen) as said:
        QTest.keyClick(form, Qt.Key.Key_Return)
    assert said.args is not None
    assert said.args[0].model == KNOWN


def test_a_name_that_nothing_has_yet_is_said_to_be_new_and_can_be_given(
    qtbot: QtBot, page: QWidget
) -> None:
    form = assigning(qtbot, page)
    edit = form.model.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, "north")
    QTest.keyClick(suggested(form), Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.news.text() == "“north” is new here."
    with qtbot.waitSignal(form.chosen) as said:
        QTest.keyClick(form, Qt.Key.Key_Return)
    assert said.args is not None
    assert said.args[0].model == "north"


def test_a_line_for_what_is_new_moves_nothing(qtbot: QtBot, page: QWidget) -> None:
    form = assigning(qtbot, page)
    before = form.ok.mapTo(form, form.ok.rect().topLeft())
    form.model.setCurrentText("north")
    form.campaign.setCurrentText("autumn")
    QApplication.processEvents()
    assert form.news.text() == "“north” and “autumn” are new here."
    assert form.ok.mapTo(form, form.ok.rect().topLeft()) == before


def test_tab_goes_through_the_fields_to_the_answer_and_to_cancel_last(
    qtbot: QtBot, page: QWidget
) -> None:
    form = PrintDialog(["carafe"], Print(40.0, 300), page)
    opened(qtbot, form)
    cancel = form.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Cancel)
    assert form.length.hasFocus()
    for expected in (form.ppi, form.ok, cancel, form.length):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is expected


def test_moving_to_a_brief_goes_from_its_name_to_all_of_it(qtbot: QtBot, page: QWidget) -> None:
    facets = Facets((), ((BriefId(1), "carafe"),), (), (), ())
    form = RegroupDialog(2, Choices((), facets), page, whole="carafe")
    opened(qtbot, form)
    form.brief.setCurrentText("bowl")
    for expected in (form.all, form.ok):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is expected


def test_no_button_of_a_dialog_has_an_icon(qtbot: QtBot, page: QWidget) -> None:
    form = assigning(qtbot, page)
    box = form.findChildren(QDialogButtonBox)[0]
    hint = box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
    assert hint == 0
    assert all(button.icon().isNull() for button in box.buttons())


def test_a_long_command_is_seen_whole(qtbot: QtBot, page: QWidget) -> None:
    dialog = AskedDialog("Text", "Reading…", QWidget(), page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.resize(820, 620)
    dialog.open()
    long = f"python -m pip install {' '.join(f'part-{n}' for n in range(40))}"
    for command in ("python -m pip install rapidocr", long):
        dialog.show_error(NotInstalled("Reading text is an optional extra.", command))
        QApplication.processEvents()
        box = dialog.command
        end = QTextCursor(box.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        assert box.viewport().rect().contains(box.cursorRect(end))
        assert box.verticalScrollBar().maximum() == 0
        dialog.copy.click()
        assert QGuiApplication.clipboard().text() == command
    dialog.close()


def test_a_list_opens_whole(qtbot: QtBot, page: QWidget) -> None:
    box = ChoiceBox(page)
    box.addItems([f"choice {n}" for n in range(15)])
    box.show()
    box.showPopup()
    view = box.view()
    last = view.visualRect(view.model().index(14, 0))
    assert view.viewport().rect().contains(last)
    assert not view.verticalScrollBar().isVisible()
    box.hidePopup()


def test_a_text_without_room_ends_in_an_ellipsis(qtbot: QtBot, page: QWidget) -> None:
    box = ChoiceBox(page)
    box.addItems(["All campaigns", "Far Light travelling exhibition"])
    box.setFixedWidth(120)
    box.show()
    box.setCurrentIndex(1)
    assert box.shown_text.endswith("…")
    box.setCurrentIndex(0)
    box.say_for_all("Campaign")
    assert box.shown_text == "Campaign"
    assert box.itemText(0) == "All campaigns"
