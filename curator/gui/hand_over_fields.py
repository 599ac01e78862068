"""Fields of the dialogs that hand over: which variants, into which folder, how much that is."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from curator.core.decision import Verdict
from curator.gui import messages, theme
from curator.gui.choice_box import ChoiceBox
from curator.gui.language import digits, tr
from curator.gui.meant import Meant
from curator.gui.verdicts import verdict_word
from curator.library.values import VariantFilter
from curator.workflow.finding import absolute


class HasFields(Protocol):
    """A dialog that fields can be added to."""

    fields: QFormLayout


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be chosen from: the library's campaigns, and what is meant in the window now."""

    campaigns: tuple[str, ...]
    meant: tuple[Meant, ...] = ()


class Choosing(QObject):
    """Which variants: those that are meant in the window or all, by campaign and by verdict.

    Args:
        scope: what can be chosen from.
        verdict: the only verdict that is meant.
        any_verdict: "all that are decided" can be chosen, and is at first.
    """

    changed = Signal()
    """Something else is chosen."""

    def __init__(
        self,
        scope: Scope,
        *,
        verdict: Verdict | None = None,
        any_verdict: bool = False,
    ) -> None:
        super().__init__()
        self._meant = scope.meant
        self.which = ChoiceBox()
        self.which.addItems([*(one.words for one in scope.meant), tr("the whole library")])
        self._campaigns = campaigns = scope.campaigns
        self._fixed = verdict
        self.campaign = ChoiceBox()
        self.campaign.addItems([tr("all campaigns"), *(name or tr("none") for name in campaigns)])
        self.verdict = ChoiceBox()
        any_words = tr("all that are decided") if any_verdict else tr("whatever its verdict")
        self._verdicts = (*((None,) if any_verdict or scope.meant else ()), *Verdict)
        self.verdict.addItems(
            [any_words if one is None else verdict_word(one) for one in self._verdicts]
        )
        for box in (self.which, self.campaign, self.verdict):
            box.currentIndexChanged.connect(self.changed)

    def add_to(self, dialog: HasFields) -> None:
        """Puts the fields into a dialog."""
        self.setParent(dialog.fields)
        if self._meant:
            add_field(dialog, tr("Which"), self.which)
        if self._fixed is None:
            add_field(dialog, tr("Verdict"), self.verdict)
        if len(self._campaigns) > 1:
            add_field(dialog, tr("Campaign"), self.campaign)

    def filter(self) -> VariantFilter:
        """Returns what is chosen now."""
        row = self.campaign.currentIndex()
        campaign = self._campaigns[row - 1] if row > 0 else None
        verdict = self._fixed or self._verdicts[self.verdict.currentIndex()]
        which = self.which.currentIndex()
        wanted = self._meant[which].wanted if which < len(self._meant) else VariantFilter()
        if verdict is not None:
            wanted = replace(wanted, verdict=verdict, undecided=False)
        return wanted if campaign is None else replace(wanted, campaign=campaign)


class FolderField(QWidget):
    """A folder: typed, or chosen with a button."""

    changed = Signal()
    """Another folder is named."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.line = QLineEdit()
        self.line.setPlaceholderText(title)
        self.line.setAccessibleName(title)
        self.line.editingFinished.connect(self.changed)
        self.button = QPushButton(tr("Choose…"))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(tr("Choose a folder"))
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    @property
    def folder(self) -> Path | None:
        """The folder that is named; None without one."""
        text = self.line.text().strip()
        return absolute(Path(text)) if text else None

    def name(self, folder: Path) -> None:
        """Names a folder."""
        self.line.setText(str(folder))
        self.changed.emit()

    def _choose(self) -> None:
        folder = messages.ask_target_folder(self, self._title)
        if folder is not None:
            self.name(folder)


def add_field(dialog: HasFields, title: str, field: QWidget) -> None:
    """Adds a field to a dialog; the title is its accessible name too."""
    if title and not field.accessibleName():
        field.setAccessibleName(title)
    dialog.fields.addRow(title, field)


def size_words(size_bytes: int) -> str:
    """Returns a size as a person says it: 830 kB, 41 MB, 1.2 GB."""
    if size_bytes < 1_000_000:
        return tr("{n} kB", n=digits(max(1, round(size_bytes / 1000)), ","))
    if size_bytes < 1_000_000_000:
        return tr("{n} MB", n=digits(round(size_bytes / 1_000_000), ","))
    return tr("{n} GB", n=digits(size_bytes / 1_000_000_000, ".1f"))
