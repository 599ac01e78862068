"""What the window says of itself: which library, which version, why a key did nothing."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

import curator
from curator.core.errors import InvalidSettings
from curator.gui.actions import Do
from curator.gui.app import first_size, fit_screen
from curator.gui.facts import Fact, Section
from curator.gui.info_panel import InfoPanel
from curator.gui.library_page import LibraryPage
from curator.gui.main_window import MainWindow
from curator.gui.unheard_keys import NO_GROUP, NOT_ALIKE
from tests.gui.windows import Reviewer, fill_library


def library_label(window: MainWindow) -> QLabel:
    (label,) = [
        label
        for label in window.strip.findChildren(QLabel)
        if label.accessibleName() == "Library's file"
    ]
    return label


def open_page(reviewer: Reviewer, file: Path) -> LibraryPage:
    window = reviewer.open_window(file)
    window.run(Do.SHOW_LIBRARY)
    page = window.page
    assert isinstance(page, LibraryPage)
    reviewer.wait(lambda: page.model.rowCount() > 0)
    return page


def said(page: LibraryPage) -> list[str]:
    labels = page.arranging.bar.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_the_strip_names_the_library_and_its_place_but_no_place_while_judging(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    assert library_label(reviewer.open_window()).text() == ""
    window = reviewer.open_window(library_file)
    label = library_label(window)
    assert (label.text(), label.toolTip()) == (library_file.name, "")
    window.run(Do.SHOW_LIBRARY)
    assert label.toolTip() == str(library_file)
    window.run(Do.SHOW_REVIEW)
    assert label.toolTip() == ""


def test_about_says_version_and_licences(reviewer: Reviewer) -> None:
    window = reviewer.open_window()
    window.run(Do.ABOUT)
    (box,) = window.findChildren(QMessageBox)
    assert curator.__version__ in box.text()
    assert "Apache-2.0" in box.informativeText()
    assert "LGPL" in box.informativeText()
    box.close()


def test_the_first_window_fits_a_small_screen_with_its_frame() -> None:
    wanted = QSize(1280, 800)
    small = first_size(wanted, QSize(1280, 800))
    assert small.width() < 1280
    assert small.height() < 770
    assert first_size(wanted, QSize(2560, 1440)) == wanted


def test_a_window_that_was_larger_elsewhere_fits_the_screen_it_is_on(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    screen = window.screen().availableGeometry()
    window.setMinimumSize(screen.width() + 100, 300)
    window.setGeometry(screen.right() - 20, 50, screen.width() + 400, screen.height() + 300)
    fit_screen(window)
    assert window.minimumHeight() == 300
    assert screen.contains(window.frameGeometry())
    window.setMinimumSize(300, 200)
    window.setGeometry(20, 30, 400, 300)
    fit_screen(window)
    assert window.geometry().getRect() == (20, 30, 400, 300)


def test_settings_that_were_not_taken_are_said_in_the_window(reviewer: Reviewer) -> None:
    window = reviewer.open_window()
    window.strip.show_faults((InvalidSettings("The language 'xx' is not here.", "Use one of en."),))
    (button,) = [b for b in window.strip.findChildren(QPushButton) if "Settings" in b.text()]
    assert button.isVisible()
    button.click()
    assert button.isHidden()
    (box,) = window.findChildren(QMessageBox)
    assert "'xx' is not here. Use one of en." in box.informativeText()
    box.close()


def test_a_key_that_does_nothing_in_the_library_says_why(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    page = open_page(reviewer, library_file)
    page.grid.setCurrentIndex(page.model.index(0))
    page.grid.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_X):
        QTest.keyClick(page.grid, key, Qt.KeyboardModifier.ShiftModifier)
        assert NO_GROUP in said(page)
    QTest.keyClick(page.grid, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert NOT_ALIKE in said(page)
    assert NO_GROUP not in said(page)
    assert page.grid.currentIndex().row() == 0


def test_copying_the_information_is_told(qtbot: QtBot) -> None:
    panel = InfoPanel(with_tools=True)
    qtbot.addWidget(panel)
    panel.show_sections([Section("Image", (Fact("Size", "160 × 120"),))])
    panel.show()
    (button,) = [b for b in panel.findChildren(QPushButton) if b.text() == "Copy"]
    width = button.width()
    button.click()
    assert "160 × 120" in QGuiApplication.clipboard().text()
    assert button.text() == "Copied"
    assert button.width() == width
