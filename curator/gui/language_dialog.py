"""Asks in which language the window shall speak."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from curator.gui.form import Form
from curator.gui.language import NAMES, chosen_language, tr
from curator.settings import LANGUAGES


class LanguageDialog(Form):
    """The languages that there are, each in its own words.

    Args:
        now: what is chosen, one of `LANGUAGES`.
        parent: whose language is asked for.

    Signals:
        chosen(str): another one of `LANGUAGES`.
    """

    chosen = Signal(str)

    def __init__(self, now: str, parent: QWidget) -> None:
        super().__init__(
            tr("Change"),
            tr("In which language shall the window speak?"),
            tr("The window opens anew at once, on the same library. Every decision is stored."),
            parent,
        )
        self.setWindowTitle(tr("Language"))
        self._now = now
        system = NAMES[chosen_language(LANGUAGES[0])]
        words = [
            NAMES.get(code) or tr("as the system says ({language})", language=system)
            for code in LANGUAGES
        ]
        self.language = self.add(tr("Language"), words, typed=False)
        self.language.setCurrentIndex(LANGUAGES.index(now))
        self.accepted.connect(lambda: self.chosen.emit(self._wanted()))
        self.check()
        self.language.setFocus()

    def is_complete(self) -> bool:
        """True once another language is chosen."""
        return self._wanted() != self._now

    def _wanted(self) -> str:
        return LANGUAGES[max(self.language.currentIndex(), 0)]
