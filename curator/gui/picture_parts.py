"""Parts of pictures, scaled to where they are shown: the crops of tickets."""

from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from curator.core.errors import CuratorError
from curator.core.ticket_crop import Crop
from curator.gui import decoding
from curator.gui.jobs import Jobs

MEMORY_LIMIT = 96 * 2**20


class Wish(NamedTuple):
    """One part of one picture.

    Attributes:
        box: device pixels that it has to fit into.
    """

    path: Path
    x: float
    y: float
    width: float
    height: float
    box: int


class PictureParts(QObject):
    """A bounded cache of parts, cut and scaled off the GUI thread, newest wish first."""

    ready = Signal()
    """A part has come, or cannot be made."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(1)
        self._made: OrderedDict[Wish, QPixmap] = OrderedDict()
        self._asked: set[Wish] = set()

    def pixmap(self, path: Path, crop: Crop, box: int) -> QPixmap | None:
        """Returns a part, null where the picture cannot be read; None means it is on its way.

        Args:
            path: the picture.
            crop: which part.
            box: the side of the square that it is fitted into, in device pixels.
        """
        wish = Wish(path, crop.x, crop.y, crop.width, crop.height, box)
        found = self._made.get(wish)
        if found is not None:
            self._made.move_to_end(wish)
            return found
        if wish not in self._asked:
            self._asked.add(wish)
            self._pool.submit(wish, lambda: (wish, cut(wish)), self._keep, owner=self)
        return None

    def forget_failures(self) -> None:
        """Files that were away may be back: they are read again."""
        for wish in [wish for wish, pixmap in self._made.items() if pixmap.isNull()]:
            del self._made[wish]

    def _keep(self, made: tuple[Wish, QImage]) -> None:
        wish, image = made
        self._asked.discard(wish)
        self._made[wish] = QPixmap.fromImage(image)
        cost = sum(4 * one.width() * one.height() for one in self._made.values())
        while cost > MEMORY_LIMIT and len(self._made) > 1:
            _, oldest = self._made.popitem(last=False)
            cost -= 4 * oldest.width() * oldest.height()
        self.ready.emit()


def cut(wish: Wish) -> QImage:
    """Returns the part of a picture, fitted; null when the file is none. For worker threads."""
    try:
        whole = decoding.read(wish.path)
    except (OSError, CuratorError, MemoryError):
        return QImage()
    part = QRect(
        round(wish.x * whole.width()),
        round(wish.y * whole.height()),
        max(round(wish.width * whole.width()), 1),
        max(round(wish.height * whole.height()), 1),
    ).intersected(whole.rect())
    return decoding.fit(whole.copy(part), QSize(wish.box, wish.box))
