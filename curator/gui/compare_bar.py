"""The line above a comparison: how it is compared, and what there is to say of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from curator.gui import theme
from curator.gui.elided_label import ElidedLabel
from curator.gui.language import tr


class CompareBar(QFrame):
    """Buttons for each way to compare; the one that is on is framed."""

    chosen = Signal(int)
    """A way to compare was clicked: its number."""

    factor_wanted = Signal()
    """Another brightness of the differences."""

    link_wanted = Signal()
    """All panes shall look at the same place again."""

    def __init__(self, modes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, 4, theme.GAP, 4)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        for number, text in enumerate(modes):
            button = _button(text, tr("Compares in this way"))
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        self.factor = _button("", "")
        self.factor.clicked.connect(self.factor_wanted)
        self.factor.hide()
        self.link = _button(
            tr("Link Again"), tr("All panes look at the same place, with the same zoom")
        )
        self.link.clicked.connect(self.link_wanted)
        self.link.hide()
        self._note = ElidedLabel(Qt.AlignmentFlag.AlignRight)
        self._note.setProperty("role", "muted")
        row.addWidget(self.factor)
        row.addWidget(self._note, 1)
        row.addWidget(self.link)
        self._group.idClicked.connect(self._clicked)
        self._is_difference = False
        self._linked = True
        self.show_mode(0)
        self.show_factor(16)  # the longest text: the button keeps its width
        self.factor.setMinimumWidth(self.factor.sizeHint().width())
        self.show_factor(1)

    @property
    def note(self) -> str:
        """What is said of the comparison."""
        return self._note.text()

    def show_mode(self, number: int) -> None:
        """Frames the way in use; the brightness belongs to the last one, the differences."""
        buttons = self._group.buttons()
        for at, button in enumerate(buttons):
            button.setChecked(at == number)
            button.setProperty("on", "true" if at == number else "false")
            button.style().unpolish(button)
            button.style().polish(button)
        self._is_difference = number == len(buttons) - 1
        self.factor.setVisible(self._is_difference)
        self.link.setVisible(number == 0 and not self._linked)

    def show_factor(self, factor: int) -> None:
        """Says by how much differences are made brighter."""
        self.factor.setText(tr("Differences × {factor}", factor=factor))
        self.factor.setAccessibleName(tr("Differences are shown {factor} times", factor=factor))
        self.factor.setToolTip(
            tr("How bright differences are: ×1, ×4, ×16. Shift and ↑ ↓, or Ctrl and the wheel")
        )

    def show_linked(self, linked: bool) -> None:
        """Offers to link again while a pane has an offset of its own."""
        self._linked = linked
        self.link.setVisible(self._group.checkedId() == 0 and not linked)

    def show_note(self, text: str) -> None:
        """Says something of the comparison, or nothing."""
        self._note.setText(text)
        self._note.setToolTip(text)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(number)


def _button(text: str, tip: str) -> QPushButton:
    """A click leaves the focus on the image, so that keys go on reaching it."""
    button = QPushButton(text)
    button.setProperty("kind", "quiet")
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
