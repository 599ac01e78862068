"""Image files for the window's tests, drawn by Qt itself."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainter


def draw(width: int = 320, height: int = 240, colour: str = "#507090") -> QImage:
    """A plain picture with a white square at its top left."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, width // 4, height // 4), Qt.GlobalColor.white)
    painter.end()
    return image


def write(path: Path, image: QImage | None = None) -> Path:
    """Saves a picture by its file ending."""
    path.parent.mkdir(parents=True, exist_ok=True)
    assert (image or draw()).save(str(path))
    return path


def write_display_p3(path: Path, colour: str) -> Path:
    """A picture of one colour whose numbers are meant in the Display P3 space."""
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    return write(path, image)
