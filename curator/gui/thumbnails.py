"""Small pictures for the grid: from the disk cache, made and stored where one is missing."""

import os
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageWriter, QPixmap

from curator.core.errors import CuratorError
from curator.gui import decoding, screen_colour
from curator.gui.jobs import Jobs
from curator.gui.screen_colour import FOR_SRGB, ScreenColours

SIDE = 256
"""Pixels of the longer side on disk."""

MEMORY_LIMIT = 128 * 2**20
JPEG_QUALITY = 85


class Thumbnails(QObject):
    """A bounded cache of pixmaps by content, filled off the GUI thread, newest wish first."""

    ready = Signal(str)
    """The thumbnail of this SHA-256 has come, or cannot be made."""

    def __init__(
        self,
        jobs: Jobs,
        folder: Path,
        parent: QObject | None = None,
        memory_limit: int = MEMORY_LIMIT,
    ) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(max(1, min(2, (os.cpu_count() or 2) - 1)))
        self._folder = folder
        self._limit = memory_limit
        self._pixmaps: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def pixmap(self, sha256: str, path: Path) -> QPixmap | None:
        """Returns the thumbnail, null if none can be made; None means that it is on its way."""
        found = self._pixmaps.get(sha256)
        if found is not None:
            self._pixmaps.move_to_end(sha256)
            return found
        if sha256 not in self._asked:
            self._asked.add(sha256)
            self._pool.submit(sha256, lambda: self._make(sha256, path), self._keep, owner=self)
        return None

    def forget(self) -> None:
        """Drops all pixmaps: the screen has other colours now."""
        known = list(self._pixmaps)
        self._pixmaps.clear()
        self.forget_wishes()
        for sha256 in known:
            self.ready.emit(sha256)

    def forget_wishes(self) -> None:
        """Drops what has been asked for and not begun: it has been scrolled past."""
        self._asked -= {str(key) for key in self._pool.clear()}

    @property
    def cost(self) -> int:
        """Bytes of pixmaps held, at four a pixel."""
        return sum(4 * p.width() * p.height() for p in self._pixmaps.values())

    def _make(self, sha256: str, path: Path) -> tuple[str, QImage, ScreenColours]:
        colours = screen_colour.in_force()
        return sha256, load(self._folder, sha256, path, colours), colours

    def _keep(self, made: tuple[str, QImage, ScreenColours]) -> None:
        sha256, image, colours = made
        self._asked.discard(sha256)
        if colours != screen_colour.in_force():  # another screen meanwhile: asked for again
            self.ready.emit(sha256)
            return
        self._pixmaps[sha256] = QPixmap.fromImage(image)
        cost = self.cost
        while cost > self._limit and len(self._pixmaps) > 1:
            _, oldest = self._pixmaps.popitem(last=False)
            cost -= 4 * oldest.width() * oldest.height()
        self.ready.emit(sha256)


def load(folder: Path, sha256: str, path: Path, colours: ScreenColours = FOR_SRGB) -> QImage:
    """Returns the stored thumbnail, or makes and stores it; null when the file is no picture.

    It is stored in sRGB, for any screen, and returned in the colours of one. For worker threads.
    """
    return decoding.for_screen(_load(folder, sha256, path), colours)


def _load(folder: Path, sha256: str, path: Path) -> QImage:
    from curator.imaging.thumbnail import thumbnail_file

    stored = thumbnail_file(folder, sha256)
    try:
        return decoding.read(stored)
    except (OSError, CuratorError):
        pass  # not made yet, or damaged: made below
    try:
        image = decoding.fit(decoding.read(path), QSize(SIDE, SIDE))
    except (OSError, CuratorError):
        return QImage()
    _store(image, stored)
    return image


def _store(image: QImage, target: Path) -> None:
    """Written beside and renamed, so that nobody reads half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(f".{os.getpid()}.new")
    writer = QImageWriter(str(beside), b"jpeg")
    writer.setQuality(JPEG_QUALITY)
    if writer.write(image.convertToFormat(QImage.Format.Format_RGB32)):
        beside.replace(target)
    else:
        beside.unlink(
            missing_ok=True
        )  # the disk may be full; the thumbnail is made again next time
