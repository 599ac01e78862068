"""The insights page: one plain sentence, what it rests on, and tabs of plots that lead to images.

It shows what `curator stats` prints, and counts only what the tab on screen needs, on a lane of its
own. Importing it imports no plotting library; the first tab does.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any  # Any: the document in its JSON form

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.core.stats_document import SECTIONS
from curator.gui import messages, theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.insights_counting import Counting, Document, Question
from curator.gui.insights_filters import InsightsFilters, Wanted
from curator.gui.insights_headline import headline, rests_on, what_it_means
from curator.gui.insights_images import DecidedIn, found_in
from curator.gui.insights_pictures import Pictures
from curator.gui.insights_scope import LatestScope, count_afresh
from curator.gui.insights_tab import WIDEST, Tab
from curator.gui.insights_tabs import REVIEWING, SECTIONS_OF, TABS, make_tab
from curator.gui.jobs import Jobs
from curator.gui.key_button import KeyButton
from curator.gui.language import later, tr
from curator.gui.page import PageWidget
from curator.gui.placard import Placard
from curator.gui.report_export import write_export
from curator.gui.thumbnails import Thumbnails
from curator.gui.toast import Notice
from curator.gui.vocabulary import heard
from curator.gui.wording import unbroken, with_f5
from curator.library.library import Library
from curator.library.values import Facets, VariantFilter
from curator.workflow.money import change_money
from curator.workflow.progress import Part, Progress, Skipped

NOBODY = later("Nothing is decided yet")
EMPTY = later("Nothing is imported yet")

PAUSE_MS = 1500
"""Between two counts that nobody asked for; what changes meanwhile is counted at its end. A count
that takes long has longer pauses, so that an import is not held up by it."""


class InsightsPage(PageWidget):
    """First-take rates and what else is worth knowing, with what it rests on always in sight."""

    images_wanted = Signal(object)
    """The images behind a mark are wanted in the library: a `VariantFilter`."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
        *,
        thumbnails: Thumbnails | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Insights"))
        self._library = library
        self._jobs = jobs
        self._finders = jobs.pool(1)  # a reviewer's calls do not wait for what is found here
        self._pictures = Pictures(library, jobs, thumbnails, self) if thumbnails else None
        self._document: Document | None = None
        self._shown: tuple[Question, Wanted] | None = None
        self._changed: frozenset[Part] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._refresh)
        self._scope = LatestScope(library)
        self.counting = Counting(self._count, jobs, self)
        self.filters = InsightsFilters()
        self.sign, self.patience = Placard(), Placard()
        self.again = QPushButton(tr("Count Again"))
        self.again.clicked.connect(lambda: self.refresh(frozenset(Part)))
        self.sign.add(self.again)
        self.sign.offer()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Parts of the insights"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for name in TABS:
            self.tabs.addTab(tr(name))
        self.stack = QStackedWidget()
        self._made: dict[int, Tab] = {}
        self._places = [QFrame() for _ in TABS]
        for place in self._places:
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(place)
        self.patience.say("", tr("Counting…"))
        self.stack.addWidget(self.patience)
        self.nothing = Placard()
        self.all_time = QPushButton(tr("All Time"))
        self.all_time.clicked.connect(self.filters.clear_period)
        self.everything = QPushButton(tr("Show Everything"))
        self.everything.clicked.connect(self.filters.clear)
        for button in (self.all_time, self.everything):
            self.nothing.add(button)
        self.stack.addWidget(self.nothing)
        self._build(actions)
        self._connect()
        self.headline.setText(tr("First-take success"))
        self._layers.setCurrentIndex(1)
        self.refresh(frozenset(Part))

    def _build(self, actions: Mapping[Do, QAction]) -> None:
        self.headline = QLabel(wordWrap=True)
        self.headline.setProperty("role", "heading")
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setAccessibleName(tr("In one sentence"))
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.basis = QLabel(wordWrap=True)
        self.basis.setProperty("role", "muted")
        self.basis.setToolTip(what_it_means())
        self.basis.setTextFormat(Qt.TextFormat.PlainText)
        self.basis.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        export = KeyButton(COMMANDS[Do.EXPORT], actions[Do.EXPORT])
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GAP)
        row.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.note)
        row.addWidget(export)
        self._content = QWidget()
        self._content.setMaximumWidth(WIDEST)
        upper = QVBoxLayout(self._content)
        upper.setContentsMargins(32, 16, 32, 4)
        upper.setSpacing(theme.GAP)
        upper.addWidget(self.headline)
        upper.addWidget(self.basis)
        upper.addWidget(self.filters)
        upper.addLayout(row)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._content, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.stack, 1)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sign)
        self._layers.addWidget(whole)

    def _connect(self) -> None:
        self.counting.counted.connect(self._counted)
        self.counting.failed.connect(self._failed)
        self.counting.waiting.connect(self._wait)
        self.filters.changed.connect(self._ask)
        self.tabs.currentChanged.connect(self._open)

    # ---- what the window asks -------------------------------------------------------------

    def commands(self) -> Mapping[Do, Callable[[], None]]:
        """There is something to export once there are rows."""
        given: dict[Do, Callable[[], None]] = {Do.REFRESH: lambda: self.refresh(frozenset(Part))}
        found = self._document
        if found is not None and (found["rows"] or found["by"] != "model"):
            given[Do.EXPORT] = self._export
        return given

    def refresh(self, changed: frozenset[Part]) -> None:
        """Counts again; the figures before stay, greyed, until the new ones are there.

        While an import goes on, changes come many times a second: they are taken together.
        """
        self._changed |= changed
        if changed != frozenset({Part.MEASUREMENTS}):
            self._scope.forget()
        if changed == frozenset(Part) or not self._pause.isActive():
            self._refresh()

    def _refresh(self) -> None:
        changed, self._changed = self._changed, frozenset[Part]()
        if not changed:
            return
        self._pause.start(max(PAUSE_MS, round(4000 * self.counting.seconds)))
        if changed == frozenset({Part.MEASUREMENTS}):
            self.counting.forget(frozenset({"drift", "flags"}))
            self._ask()
            return
        self.counting.forget()
        self._jobs.ask(self._library.facets, self._offer, self._failed, owner=self)
        self._ask()

    def enter(self) -> None:
        """Page keys scroll."""
        tab = self._made.get(self.tabs.currentIndex())
        (tab if tab is not None else self).setFocus()

    def leave(self) -> bool:
        """Shows everything again."""
        if self.filters.is_narrowed:
            self.filters.clear()
            return True
        return False

    # ---- counting -------------------------------------------------------------------------

    @property
    def tab(self) -> Tab:
        """The tab that is on screen, made when it is first shown."""
        number = self.tabs.currentIndex()
        if number not in self._made:
            made = make_tab(number, self._pictures)
            made.images_wanted.connect(self._want_images)
            made.asked.connect(self._ask)
            made.saved.connect(self._tell_written)
            if (panel := getattr(made, "panel", None)) is not None:
                panel.changed.connect(self._change_money)
            layout = self._places[number].layout()
            assert layout is not None
            layout.addWidget(made)
            made.show()
            self._made[number] = made
        return self._made[number]

    def _question(self) -> Question:
        wanted = self.filters.wanted
        number = self.tabs.currentIndex()
        made = self._made.get(number)
        return Question(
            definition=wanted.definition,
            campaign=wanted.campaign,
            tier=wanted.tier,
            days=wanted.days,
            since=wanted.since,
            blind_only=wanted.blind_only,
            models=wanted.models,
            by="reviewers" if number == REVIEWING else "model",
            sections=SECTIONS_OF[number] + (made.extra if made is not None else ()),
        )

    def _ask(self, _wanted: Wanted | None = None) -> None:
        question = self._question()
        self._grey(self._shown is not None and self._shown[0] != question)
        self.counting.ask(question)

    def _open(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self._ask()

    def _count(self, question: Question, go_on: Callable[[], None]) -> Document:
        import_module("curator.gui.insights_drawing")  # pyqtgraph: here nobody waits for it
        return self._scope.count(question, go_on)

    def _counted(self, question: Question, document: Document) -> None:
        if question != self._question():
            return
        self._document = document
        wanted = self.filters.wanted
        self._shown = (question, wanted)
        if not self._is_there(document):
            self.commands_changed.emit()
            return
        if self._is_out_of_scope(document, wanted):
            self._grey(False)
            self._layers.setCurrentIndex(1)
            self.commands_changed.emit()
            return
        rows = [
            row for row in document["rows"] if not wanted.models or row["model"] in wanted.models
        ]
        self.headline.setText(unbroken(headline(document) or tr("First-take success")))
        self.basis.setText(unbroken(rests_on(document, rows)))
        self.basis.show()
        self.tab.show_document(document, wanted)
        if self.hasFocus():  # nothing was there to take it when the page was entered
            self.enter()
        self._grey(False)
        self._layers.setCurrentIndex(1)
        self.commands_changed.emit()

    def _is_out_of_scope(self, document: Document, wanted: Wanted) -> bool:
        """Says so, and offers more, where what narrows the page leaves no first take at all."""
        takes = sum(document["sceptic"]["order_source"].values())
        if takes or not self.filters.is_narrowed:
            return False
        self.headline.setText(tr("First-take success"))
        self.basis.hide()
        if wanted.has_period:
            title = tr("Nothing was asked for in this period")
            self.nothing.say("insights", title, tr("A brief counts from when it was first asked "
                                                   "of a model."))  # fmt: skip
            self.nothing.offer(self.all_time)
        else:
            title = tr("Nothing is left by these filters")
            self.nothing.say("insights", title, tr("No image in the library fits all of them."))
            self.nothing.offer(self.everything)
        self.stack.setCurrentWidget(self.nothing)
        return True

    def _is_there(self, document: Document) -> bool:
        """Says what to do where there is nothing to show; returns whether there is something."""
        by_model = document["by"] == "model"  # other rows may be hidden, to protect persons
        some = any(row["reviewed"] for row in document["rows"]) or not by_model
        if some or self.filters.is_narrowed:
            return True
        if document["rows"]:
            text = tr("Review a batch; the rates of each model then appear here.")
            self.sign.say("insights", tr(NOBODY), text)
        else:
            text = tr("Drop a folder of images on the window, then review a batch.")
            self.sign.say("insights", tr(EMPTY), text)
        self.sign.offer()
        self._layers.setCurrentIndex(0)
        return False

    def _offer(self, facets: Facets) -> None:
        self.filters.show_facets(facets)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self._shown = None
        self.sign.say("missing", heard(error.message), with_f5(heard(error.hint)))
        self.sign.offer(self.again)
        self._layers.setCurrentIndex(0)

    def _wait(self, is_waiting: bool) -> None:
        number = self.tabs.currentIndex()
        is_new = is_waiting and number not in self._made
        self.stack.setCurrentIndex(len(TABS) if is_new else number)
        self.note.setText(tr("Counting…") if is_waiting and not is_new else "")
        if is_waiting:
            self._grey(not is_new)
            if self._shown is None:  # a failure was told, and it is tried again
                self._layers.setCurrentIndex(1)

    def _grey(self, on: bool) -> None:
        """Old figures are seen to be old."""
        if on == isinstance(self.stack.graphicsEffect(), QGraphicsOpacityEffect):
            return
        if on:
            effect = QGraphicsOpacityEffect(self.stack)
            effect.setOpacity(0.45)
            self.stack.setGraphicsEffect(effect)
        else:
            self.stack.setGraphicsEffect(None)  # pyright: ignore[reportArgumentType]  Qt takes none

    def _want_images(self, images: VariantFilter | DecidedIn) -> None:
        """What narrows this page narrows the library too."""
        if isinstance(images, DecidedIn):
            self._find(images)
            return
        if images.among is None:
            wanted = self.filters.wanted
            images = replace(images, campaign=wanted.campaign, tier=images.tier or wanted.tier)
        self.images_wanted.emit(images)

    def _find(self, wanted: DecidedIn) -> None:
        campaign = self.filters.wanted.campaign
        wanted = replace(wanted, images=replace(wanted.images, campaign=campaign))

        def work() -> VariantFilter:
            try:
                return found_in(self._library, wanted)
            except CuratorError:
                return wanted.images

        def found(images: VariantFilter) -> None:
            self.note.setText("")
            self._want_images(images)

        self._finders.clear()
        self.note.setText(tr("Counting…"))
        self._finders.submit(wanted, work, found, owner=self)

    # ---- what is changed and handed on ----------------------------------------------------

    def _change_money(self, changes: Mapping[str, Any]) -> None:
        def stored(_money: object) -> None:
            self._scope.forget()
            self.counting.forget()
            self._ask()

        def refused(error: Exception) -> None:
            if not isinstance(error, CuratorError):
                raise error
            panel = getattr(self.tab, "panel", None)
            if panel is not None:
                panel.show_error(heard(error.message))

        self._jobs.ask(lambda: change_money(self._library, **changes), stored, refused, owner=self)

    def _export(self) -> None:
        chosen = messages.ask_export_file(self)
        if chosen is None or self._shown is None:
            return
        path, form = chosen
        question = self._shown[0]

        def work() -> Generator[Progress | Skipped, None, Path]:
            yield from ()
            everything = replace(question, by="model", sections=SECTIONS, models=frozenset[str]())
            write_export(self._library, lambda: count_afresh(self._library, everything), path, form)
            return path

        self._jobs.run(
            work,
            progress=lambda _progress: None,
            then=self._tell_written,
            failed=lambda error: messages.show_error(self, error),
            cancelled=lambda: None,
            owner=self,
        )

    def _tell_written(self, path: Path) -> None:
        self.told.emit(Notice(tr("Written to {path}.", path=path)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the sentence's basis makes room for the plots."""
        super().resizeEvent(event)
        role = "small" if self.height() < 620 else "muted"
        if self.basis.property("role") != role:
            self.basis.setProperty("role", role)
            self.basis.style().unpolish(self.basis)
            self.basis.style().polish(self.basis)
