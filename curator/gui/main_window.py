"""The window: pages, menus, and who hears whom. No logic of its own."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.gui import actions as table
from curator.gui import menus, messages, theme
from curator.gui.actions import Do, Page
from curator.gui.desk import Desk
from curator.gui.editor_dialog import choose_editor
from curator.gui.intake import Intake
from curator.gui.jobs import Jobs
from curator.gui.key_sheet import KeySheet
from curator.gui.keyboard import Keyboard
from curator.gui.language import tr
from curator.gui.page import PageWidget
from curator.gui.rail import Rail
from curator.gui.status_strip import StatusStrip
from curator.gui.surroundings import Surroundings
from curator.gui.toast import Notice
from curator.gui.welcome_page import WelcomePage
from curator.gui.window_keys import WindowKeys
from curator.library.values import VariantFilter
from curator.settings import Settings
from curator.workflow.progress import Skipped

if TYPE_CHECKING:
    from curator.gui.workspace import Workspace


_HAND_OVER = (
    Do.EXPORT_PICKS,
    Do.EXPORT_XMP,
    Do.COPY_LIST,
    Do.CLIENT_SHEET,
    Do.READ_RATINGS,
    Do.MOVE_REJECTS,
)


_STEPS = frozenset({"Review", "Rate", "Library", "Retouch"})
"""Menus whose commands may change what undo takes back."""


class MainWindow(QMainWindow):
    """One window on one library at a time.

    Args:
        settings: one person's choices.
        home: the folder of the library that a first drop makes, and of the demo.
        remember: stores changed settings.
        make_executor: makes the pool that measures images; worker processes unless said otherwise.

    Signals:
        language_chosen(str): another language was chosen and stored; it holds for the next window.
    """

    language_chosen = Signal(str)

    def __init__(
        self,
        settings: Settings,
        home: Path,
        remember: Callable[[Settings], None],
        *,
        make_executor: Callable[[], Executor] | None = None,
    ) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.actions_by_name = table.build(self, self.run, table.read_keys(settings))
        self.desk = Desk(
            settings,
            home,
            remember,
            self.jobs,
            self.actions_by_name,
            self,
            make_executor=make_executor,
        )
        self.intake = Intake(self, self.desk)
        self.welcome = WelcomePage(
            self.actions_by_name, lambda: self.desk.settings.recent_libraries
        )
        self.strip = StatusStrip(self.actions_by_name)
        self._rail = Rail(self.actions_by_name)
        self.keys = WindowKeys(self, self.actions_by_name, lambda: self.page)
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._sheet = KeySheet(self._pages)
        self.around = Surroundings(
            self, self.desk, self.jobs, lambda: self._sheet.isVisibleTo(self._pages)
        )
        self.page: PageWidget = self.welcome
        self._shown = Page.WELCOME
        self._own = self._own_commands()
        self._build()
        self.keyboard = Keyboard(
            self, self.actions_by_name, self.desk, lambda: (self.page, self._shown)
        )
        self._connect()
        self._add_page(self.welcome)
        self._go(self.welcome, Page.WELCOME)

    def _build(self) -> None:
        self.setMinimumSize(1040, 640)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        menus.fill(self.menuBar(), self.actions_by_name)
        menus.RecentMenu(
            self.actions_by_name[Do.OPEN_LIBRARY],
            self.menuBar(),
            lambda: self.desk.settings.recent_libraries,
            partial(self.desk.open, create=False),
        )
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._rail)
        upper.addWidget(self._pages, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(whole)
        self.strip.show_reviewer(self.desk.settings.reviewer)

    def _connect(self) -> None:
        self.desk.opening.connect(self._opening)
        self.desk.opened.connect(self._opened)
        self.desk.failed.connect(self._failed)
        self.desk.unstored.connect(self._unstored)
        self.desk.progressed.connect(self.strip.show_progress)
        self.welcome.library_wanted.connect(partial(self.desk.open, create=False))
        self.strip.cancelled.connect(self.desk.cancel)
        self.strip.skipped_wanted.connect(self._list_skipped)
        self.strip.faults_wanted.connect(partial(messages.show_faults, self))
        self.around.changed.connect(self._sync)

    def _own_commands(self) -> Mapping[Do, Callable[[], object]]:
        return {
            Do.NEW_LIBRARY: self._new_library,
            Do.OPEN_LIBRARY: self._choose_library,
            Do.OPEN_DEMO: self.desk.open_demo,
            Do.QUIT: self.close,
            Do.CHANGE_THEME: self._change_theme,
            Do.SHOW_KEYS: self._show_keys,
            Do.ABOUT: lambda: messages.show_about(self),
            Do.LANGUAGE: self._choose_language,
            Do.REVIEWER: self._choose_reviewer,
            Do.CHOOSE_EDITOR: lambda: choose_editor(self, self.desk),
            Do.PALETTE: lambda: self.keyboard.open_palette(),
            Do.KEYBOARD: lambda: self.keyboard.open_dialog(),
            Do.LEAVE: self._leave,
        }

    def run(self, do: Do) -> None:
        """Does a command: the page's own if it has one, else the window's."""
        command = self.page.commands().get(do) or self._given().get(do)
        if command is not None:
            if table.COMMANDS[do].menu in _STEPS:
                self.strip.toast.dismiss()  # undo would take back this one instead
            command()
        self._sync()

    def show_page(self, page: Page) -> None:
        """Brings a page on screen."""
        if self.desk.workspace is not None:
            self._go(self.desk.workspace.show_page(page), page)

    def _show_images(self, wanted: VariantFilter) -> None:
        """The images behind a figure, in the library."""
        if self.desk.workspace is not None:
            self.show_page(Page.LIBRARY)
            self.desk.workspace.show_images(wanted)

    def _opening(self, text: str) -> None:
        self.strip.show_watched(())
        self.strip.forget()
        self._go(self.welcome, Page.WELCOME)
        if text:
            self.welcome.show_opening(text)
        else:
            self.welcome.show_invitation()

    def _opened(self, workspace: "Workspace") -> None:
        workspace.page_made.connect(self._add_page)
        workspace.images_wanted.connect(self._show_images)
        workspace.retouch.editor_wanted.connect(self._ask_editor)
        workspace.imports.began.connect(self.strip.forget_skipped)
        workspace.imports.ended.connect(self.strip.show_report)
        workspace.probes.told.connect(self.strip.show_report)
        workspace.retouch.noticed.connect(self.strip.show_report)
        workspace.imports.failed.connect(partial(self._run_failed, workspace))
        workspace.watches.failed.connect(self._complain)
        workspace.watches.changed.connect(self._watching)
        self.show_page(Page.REVIEW)

    def _watching(self, folders: tuple[Path, ...]) -> None:
        self.strip.show_watched(folders)
        self._sync()

    def _failed(self, error: CuratorError, retry: Callable[[], None]) -> None:
        self._go(self.welcome, Page.WELCOME)
        self.welcome.show_failure(error, retry)

    def _run_failed(
        self, workspace: "Workspace", error: Exception, retry: Callable[[], object]
    ) -> None:
        if not workspace.import_failed(error, retry):
            messages.show_error(self, error, retry)

    def _complain(self, error: Exception) -> None:
        messages.show_error(self, error)

    def _unstored(self, error: CuratorError) -> None:
        from curator.gui.vocabulary import heard  # not before the first paint

        self.strip.toast.tell(Notice(heard(error.message)))

    def _list_skipped(self, files: tuple[Skipped, ...]) -> None:
        messages.show_skipped(self, files)

    def _add_page(self, page: PageWidget) -> None:
        self._pages.addWidget(page)
        page.commands_changed.connect(self._sync)
        page.told.connect(partial(self._told, page))

    def _told(self, page: PageWidget, notice: Notice) -> None:
        """What was done on a page that is no longer seen is told as well, without its undo."""
        self.strip.toast.tell(notice if page is self.page else Notice(notice.text))

    def _go(self, widget: PageWidget, page: Page) -> None:
        if widget is not self.page:
            self.strip.toast.dismiss()  # its undo was the other page's
        self.page, self._shown = widget, page
        self._pages.setCurrentWidget(widget)
        self._rail.show_page(page)
        self._sheet.hide()
        workspace = None if page is Page.WELCOME else self.desk.workspace
        name = workspace.library.name if workspace is not None else ""
        self.strip.show_library(name, tells_place=page is not Page.REVIEW)
        self.setWindowTitle(
            "Curator" if page is Page.WELCOME else tr("{page} – Curator", page=tr(page.value))
        )
        self.around.follow(widget)
        self._sync()
        widget.enter()

    def _given(self) -> Mapping[Do, Callable[[], object]]:
        """The window's own commands, with those that need a library."""
        own = {**self._own, **self.intake.commands(), **self.around.commands()}
        if self.desk.workspace is None:
            return own
        pages = {
            Do.SHOW_REVIEW: lambda: self.show_page(Page.REVIEW),
            Do.SHOW_LIBRARY: lambda: self.show_page(Page.LIBRARY),
            Do.SHOW_RETOUCH: lambda: self.show_page(Page.RETOUCH),
            Do.SHOW_INSIGHTS: lambda: self.show_page(Page.INSIGHTS),
            Do.SHOW_PACE: lambda: self.show_page(Page.PACE),
        }
        workspace = self.desk.workspace
        handing = {do: partial(self._hand_over, do) for do in _HAND_OVER}
        editing = {Do.DEFECT_LIST: lambda: workspace.edit_defects(self)}
        return {**own, **pages, **handing, **editing}

    def _sync(self) -> None:
        """Enables what can be given now; beneath the key sheet nothing is decided."""
        given = set(self._given())
        if not self._sheet.isVisibleTo(self._pages):
            given |= set(self.page.commands())
        given = table.keys_in_force().live(given, self._shown, self.page.view)
        checked = self.page.checked() | self.intake.checked() | self.around.checked()
        for do, action in self.actions_by_name.items():
            action.setEnabled(do in given)
            action.setChecked(do in checked)

    def _hand_over(self, do: Do) -> None:
        if self.desk.workspace is not None:
            self.desk.workspace.hand_over(do, self, self.page.to_hand_over())

    def _show_keys(self) -> None:
        if self._sheet.isVisible():
            self._sheet.hide()
        else:
            self._sheet.open(self._shown, self.page.view)

    def _leave(self) -> None:
        if self._sheet.isVisible():
            self._sheet.hide()
        elif not self.around.leave():
            self.page.leave()

    def _new_library(self) -> None:
        path = messages.ask_new_library(self, self.desk.home / "library.curator")
        if path is not None:
            self.desk.open(path)

    def _choose_library(self) -> None:
        path = messages.ask_library(self)
        if path is not None:
            self.desk.open(path, create=False)

    def _change_theme(self) -> None:
        chosen = "light" if theme.colours() is theme.DARK else "dark"
        self.desk.remember(replace(self.desk.settings, theme=chosen))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, chosen)

    def _choose_language(self) -> None:
        from curator.gui.language_dialog import LanguageDialog

        dialog = LanguageDialog(self.desk.settings.language, self)
        dialog.chosen.connect(self._speak)
        dialog.open()

    def _ask_editor(self, go_on: Callable[[], None]) -> None:
        choose_editor(self, self.desk, go_on)

    def _choose_reviewer(self) -> None:
        from curator.gui.reviewer_dialog import ReviewerDialog

        dialog = ReviewerDialog(self.desk.settings.reviewer, self)
        dialog.chosen.connect(self._review_as)
        dialog.open()

    def _review_as(self, name: str) -> None:
        self.desk.review_as(name)
        self.strip.show_reviewer(name)

    def _speak(self, language: str) -> None:
        self.desk.remember(replace(self.desk.settings, language=language))
        self.language_chosen.emit(language)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.welcome.show_dragging(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Never mind."""
        self.welcome.show_dragging(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped; with Shift it is asked first whose that is."""
        self.welcome.show_dragging(over=False)
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.desk.workspace:
            self.intake.add_with_word(paths)
        else:
            self.desk.add(paths)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Every decision is stored already; what runs is cancelled and every thread is joined."""
        self.around.close()
        self.desk.cancel()
        self.desk.close()
        self.jobs.shutdown()
        event.accept()
