"""Asking what is to be said of the selected variants. Enter says it, Esc says nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from curator.core.variant import BriefId, Tier
from curator.gui.corrections import Choices, Word
from curator.gui.form import AS_IT_IS, Form
from curator.gui.language import later, plural, tr
from curator.gui.vocabulary import tier_word

_NO_CAMPAIGN = later("none")


class AssignDialog(Form):
    """By which model the variants are, for what, and for which campaign.

    Args:
        count: how many variants.
        choices: names to choose from.
        parent: the page or window.
        folder: the name of a folder that is about to be imported with this word, "" for none.
    """

    chosen = Signal(object)
    """The `Word` that was said."""

    def __init__(self, count: int, choices: Choices, parent: QWidget, *, folder: str = "") -> None:
        heading = (
            tr("Import {folder}: whose images are these?", folder=folder)
            if folder
            else plural(count, "{n} variant: whose are they?", "{n} variants: whose are they?")
        )
        super().__init__(
            tr("Import") if folder else tr("Assign"),
            heading,
            tr(
                "Your word wins over what the files say, holds when they are imported again, and "
                "can be corrected later."
            )
            if folder
            else tr(
                "Your word wins over what the files say, holds when they are imported again, and "
                "can be undone."
            ),
            parent,
        )
        self.model = self.add(tr("Model"), choices.models, typed=True)
        self.tier = self.add(tr("Tier"), [tr(AS_IT_IS), *map(tier_word, Tier)], typed=False)
        campaigns = [name or tr(_NO_CAMPAIGN) for name in choices.facets.campaigns]
        self.campaign = self.add(tr("Campaign"), campaigns, typed=True)
        self.tell_new(self.model, self.campaign)
        self.accepted.connect(lambda: self.chosen.emit(self.word()))
        self.check()
        self.model.setFocus()

    def word(self) -> Word:
        """Returns what is chosen now."""
        model, campaign = (box.currentText().strip() for box in (self.model, self.campaign))
        tiers = {tier_word(tier): tier for tier in Tier}
        return Word(
            model=model or None,
            tier=tiers.get(self.tier.currentText()),
            campaign=("" if campaign == tr(_NO_CAMPAIGN) else campaign) if campaign else None,
        )

    def is_complete(self) -> bool:
        """Something is to be said."""
        return self.word() != Word()


class RegroupDialog(Form):
    """Into which brief the variants go: one that is there, or a new one.

    Args:
        count: how many variants.
        choices: names to choose from.
        parent: the page.
        whole: the name of the brief that all of them are in; then all of it may be merged, what
            comes in later included. "" when they are in several.
    """

    chosen = Signal(object)
    """A `BriefId`, or the new brief's name."""

    merged = Signal(object)
    """The same, when all of the brief shall go there."""

    def __init__(self, count: int, choices: Choices, parent: QWidget, *, whole: str = "") -> None:
        super().__init__(
            tr("Move"),
            plural(count, "Move {n} variant to which brief?", "Move {n} variants to which brief?"),
            tr(
                "A name that no brief has yet makes a new one. Takes and rates follow; undo brings "
                "everything back."
            ),
            parent,
        )
        self._briefs: dict[str, BriefId] = {}
        for number, name in choices.facets.briefs:
            self._briefs.setdefault(name, number)
        names = sorted(self._briefs, key=str.casefold)
        self.brief = self.add(tr("Brief"), names, typed=True)
        edit = self.brief.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(tr("name of a brief"))
        self.all = QCheckBox(tr("All of this brief, and what comes in later"))
        self.all.setToolTip(whole)
        if whole:
            self.fields.addRow("", self.all)
        self.accepted.connect(self._answer)
        self.check()
        self.brief.setFocus()

    def _answer(self) -> None:
        (self.merged if self.all.isChecked() else self.chosen).emit(self.into())

    def into(self) -> BriefId | str:
        """Returns what is chosen now."""
        name = self.brief.currentText().strip()
        return self._briefs.get(name, name)

    def is_complete(self) -> bool:
        """A brief is named."""
        return bool(self.brief.currentText().strip())


class RenameDialog(Form):
    """What a brief shall be called."""

    chosen = Signal(str)
    """The new name."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(
            tr("Rename"),
            tr("What shall this brief be called?"),
            tr("Prompts make long names. The prompt stays with each variant."),
            parent,
        )
        self._before = name
        self.name = self.add(tr("Name"), [], typed=True)
        self.name.setCurrentText(name)
        edit = self.name.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(tr("name of the brief"))
        edit.selectAll()
        self.accepted.connect(lambda: self.chosen.emit(self.name.currentText().strip()))
        self.check()
        self.name.setFocus()

    def is_complete(self) -> bool:
        """There is a name, and it is another one."""
        return self.name.currentText().strip() not in ("", self._before)
