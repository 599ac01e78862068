"""By which profile colours are shown: what the screen says, sRGB, or a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from curator.gui import messages, screen_colour, theme
from curator.gui.language import tr
from curator.gui.screen_colour import ALWAYS_SRGB, AUTOMATIC, FILE_UNUSABLE, FOUND
from curator.gui.screen_watch import ScreenWatch

WIDTH = 500
"""Device-independent pixels; the height follows from the texts."""


class ScreenDialog(QDialog):
    """Every choice is seen at once in the pictures behind the dialog.

    Args:
        watch: takes the choice; it holds the setting when the dialog is closed.
        parent: the window.
    """

    def __init__(self, watch: ScreenWatch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Screen Colour"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._watch = watch
        self._window = parent
        self._file = watch.setting if watch.setting not in {AUTOMATIC, ALWAYS_SRGB} else ""
        heading = QLabel(tr("By which profile are colours shown?"), wordWrap=True)
        heading.setProperty("role", "heading")
        self.automatic = QRadioButton(tr("What the screen says"))
        self.srgb = QRadioButton(tr("sRGB"))
        self.file = QRadioButton(tr("A profile in a file"))
        self.found = self._small()
        self.no_words = self._small()
        self.no_words.setText(tr("The same everywhere: for screens that show sRGB by themselves."))
        self.name = self._small()
        self.browse = QPushButton(tr("Choose a File…"))
        self.browse.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.browse.clicked.connect(self._find)
        self.news = QLabel(wordWrap=True)
        self.news.setAccessibleName(tr("What is used now"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(theme.GAP // 2)
        column.addWidget(heading)
        column.addSpacing(theme.GAP)
        for part in (self.automatic, self.found, self.srgb, self.no_words, self.file, self.name):
            column.addWidget(part)
        under = QHBoxLayout()
        under.setContentsMargins(26, 0, 0, 0)
        under.addWidget(self.browse)
        under.addStretch(1)
        column.addLayout(under)
        column.addSpacing(2 * theme.GAP)
        column.addWidget(self.news)
        column.addSpacing(theme.GAP)
        column.addWidget(buttons)
        self._group = QButtonGroup(self)
        for button in (self.automatic, self.srgb, self.file):
            self._group.addButton(button)
        self._check()
        self._group.buttonClicked.connect(self._choose)
        watch.changed.connect(self._show)
        self._show()

    def _small(self) -> QLabel:
        label = QLabel(wordWrap=True)
        label.setProperty("role", "small")
        label.setContentsMargins(26, 0, 0, theme.GAP)
        return label

    def _check(self) -> None:
        now = {AUTOMATIC: self.automatic, ALWAYS_SRGB: self.srgb}
        now.get(self._watch.setting, self.file).setChecked(True)

    def _choose(self) -> None:
        if self.automatic.isChecked():
            self._watch.choose(AUTOMATIC)
        elif self.srgb.isChecked():
            self._watch.choose(ALWAYS_SRGB)
        elif self._file:
            self._watch.choose(self._file)
        else:
            self._find()

    def _find(self) -> None:
        chosen = messages.ask_profile(self)
        if chosen is not None:
            self._file = str(chosen)
            self._watch.choose(self._file)
        self._check()
        self._show()

    def _show(self) -> None:
        automatic = screen_colour.choose(AUTOMATIC, self._window.screen())
        is_found = automatic.why == FOUND
        self.found.setText(
            tr("This screen's own profile: {name}", name=automatic.name)
            if is_found
            else tr(automatic.why)
        )
        self.name.setText(Path(self._file).name if self._file else tr("None is chosen yet."))
        now = self._watch.colours
        self.news.setText(tr("Used now: {name}. {why}", name=now.name, why=tr(now.why)))
        self.news.setProperty("role", "error" if now.why == FILE_UNUSABLE else "muted")
        self.news.style().polish(self.news)
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))
