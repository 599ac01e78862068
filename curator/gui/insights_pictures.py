"""A few small pictures with what they are, side by side: the tenth image beside the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.gui import theme
from curator.gui.jobs import Jobs
from curator.gui.language import tr
from curator.gui.thumbnails import Thumbnails
from curator.library.library import Library
from curator.library.values import VariantFilter

_WIDE, _HIGH = 132, 100


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the words beneath it."""

    variant: VariantId
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where the files of some pictures are, and the first of the campaign's references."""

    files: Mapping[VariantId, tuple[str, Path]]
    reference: VariantId | None


class Pictures(QObject):
    """Finds files for rows of pictures, off the GUI thread."""

    found = Signal(str, object)
    """Of a campaign: a `Found`."""

    def __init__(
        self, library: Library, jobs: Jobs, thumbnails: Thumbnails, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self.thumbnails = thumbnails

    def ask(self, campaign: str, variants: Sequence[VariantId]) -> None:
        """Looks for these, and for a reference of their campaign."""

        def work() -> Found:
            references = self._library.likeness.references(campaign)[:1]
            cards = self._library.cards([*variants, *references])
            files = {
                number: (card.sha256, card.path)
                for number, card in cards.items()
                if card.sha256 is not None
            }
            return Found(files, references[0] if references else None)

        def failed(error: Exception) -> None:
            if not isinstance(error, CuratorError):
                raise error  # else the plot stands without its pictures

        self._jobs.ask(work, lambda found: self.found.emit(campaign, found), failed, owner=self)


class PictureRow(QWidget):
    """Buttons that are pictures; each opens its own in the library."""

    images_wanted = Signal(object)
    """One was chosen: a `VariantFilter`."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._waiting: dict[str, list[tuple[QToolButton, Path]]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP)
        self._row.addStretch(1)
        thumbnails.ready.connect(self._come)

    def show_pictures(
        self, pictures: Sequence[Picture], found: Found, after: QWidget | None = None
    ) -> None:
        """Shows pictures in an order; one whose file is not known is left out.

        Args:
            pictures: what is shown.
            found: where it is.
            after: from what Tab goes on to them; None leaves that as it is.
        """
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._waiting.clear()
        for picture in pictures:
            file = found.files.get(picture.variant)
            if file is not None:
                button = self._button(picture, *file)
                self._row.insertWidget(self._row.count() - 1, button)
                if after is not None:
                    QWidget.setTabOrder(after, button)
                after = button

    def _button(self, picture: Picture, sha256: str, path: Path) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "picture")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_WIDE, _HIGH))
        button.setText(picture.words)
        button.setAccessibleName(tr("{picture}: show it", picture=picture.words))
        button.setToolTip(path.name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chosen = VariantFilter(among=(picture.variant,))
        button.clicked.connect(lambda: self.images_wanted.emit(chosen))
        self._waiting.setdefault(sha256, []).append((button, path))
        self._paint(button, sha256, path)
        return button

    def _come(self, sha256: str) -> None:
        for button, path in self._waiting.get(sha256, []):
            self._paint(button, sha256, path)

    def _paint(self, button: QToolButton, sha256: str, path: Path) -> None:
        pixmap = self._thumbnails.pixmap(sha256, path)
        if pixmap is not None and not pixmap.isNull():
            button.setIcon(QIcon(pixmap))
