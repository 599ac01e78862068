"""One variant of the library, large: the image with its flags, and the way back to the grid."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from curator.gui import theme
from curator.gui.actions import COMMANDS, Do
from curator.gui.aid_lane import AidLane
from curator.gui.assists import Assists, Subject
from curator.gui.colour_facts import colour_facts
from curator.gui.decoding import Picture
from curator.gui.guides import Guides
from curator.gui.image_view import ImageView
from curator.gui.info_panel import InfoPanel
from curator.gui.key_button import KeyButton
from curator.gui.language import tr
from curator.gui.prefetch import Prefetch
from curator.gui.verdicts import verdict_colour, verdict_mark
from curator.library.values import GridItem, VariantDetails
from curator.workflow.flag_notes import plain_notes


class Loupe(QWidget):
    """Shows one variant; the arrow keys ask for its neighbours."""

    closed = Signal()
    """Back to the grid."""

    stepped = Signal(int)
    """The neighbour before (-1) or after (+1) is wanted."""

    def __init__(
        self,
        prefetch: Prefetch,
        lane: AidLane,
        assists: Assists,
        actions: Mapping[Do, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prefetch = prefetch
        self._assists = assists
        self._item: GridItem | None = None
        self.image = ImageView()
        self.guides = Guides(self.image, lane, self, keeps=True)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setFixedHeight(56)
        back = QPushButton(tr("←  Grid"))
        back.setProperty("kind", "quiet")
        back.setToolTip(tr("Back to the grid  (Esc)"))
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.closed)
        self._brief = QLabel()
        self._brief.setProperty("role", "heading")
        self._verdict = QLabel()
        self._verdict.setFont(theme.font(bold=True))
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(back)
        row.addWidget(self._brief, 1)
        row.addWidget(self._verdict)
        for do in (Do.ZOOM, Do.FLAGS, Do.INFO):
            row.addWidget(KeyButton(COMMANDS[do], actions[do], kind="quiet", with_icon=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.info = InfoPanel(with_tools=True)
        self.info.hide()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.image, 1)
        middle.addWidget(self.info)
        column.addWidget(bar)
        column.addLayout(middle, 1)
        prefetch.ready.connect(self._arrived)
        self.image.box_changed.connect(prefetch.set_box)

    def show_item(self, item: GridItem, neighbours: tuple[GridItem, ...]) -> None:
        """Shows a variant, and decodes its neighbours ahead."""
        self._item = item
        self._brief.setText(item.brief)
        self.show_verdict(item)
        self._prefetch.want([item.path, *(near.path for near in neighbours)])
        self.guides.set_image(item.path)
        self._show_picture(self._prefetch.picture(item.path))

    def show_verdict(self, item: GridItem) -> None:
        """Shows what was decided of the variant on screen."""
        if self._item is not None and item.id == self._item.id:
            self._item = item
            self._verdict.setText(verdict_mark(item.verdict))
            self._verdict.setStyleSheet(f"color: {verdict_colour(item.verdict)};")

    def show_details(self, details: VariantDetails) -> None:
        """Sets what there is to outline on the variant."""
        if self._item is not None and details.item.id == self._item.id:
            self.guides.set_flags(details.flags)
            self.guides.set_notes(plain_notes(details))

    def subject(self) -> Subject | None:
        """Returns what can be asked for faces and text: the variant on screen."""
        item = self._item
        return None if item is None or item.missing else Subject(item.id, item.path)

    def commands(self) -> Mapping[Do, Callable[[], object]]:
        """Returns what can be done with the image."""
        return {
            Do.ZOOM: self.image.toggle_zoom,
            Do.FLAGS: lambda: self.guides.show(shown=not self.guides.is_shown),
            Do.HEAT: self.guides.cycle_heat,
            Do.AIDS: self.guides.cycle_aid,
            **self._assists.commands(self, self.subject),
        }

    def checked(self) -> frozenset[Do]:
        """Returns the switches that are on."""
        switches = {
            Do.ZOOM: self.image.viewport_state.zoom is not None,
            Do.FLAGS: self.guides.is_shown,
            Do.HEAT: self.guides.heat is not None,
            Do.AIDS: self.guides.aid is not None,
        }
        return frozenset(do for do, is_on in switches.items() if is_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbours."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _arrived(self, picture: Picture) -> None:
        if self._item is not None and picture.path == self._item.path:
            self._show_picture(picture)

    def _show_picture(self, picture: Picture | None) -> None:
        self.image.set_picture(picture)
        self.info.show_more(colour_facts(picture))
