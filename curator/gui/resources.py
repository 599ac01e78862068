"""Icons and the style sheet: `resources/` in a checkout, `curator/resources` in a wheel."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_PACKAGE = Path(__file__).resolve().parents[1]


@lru_cache(maxsize=1)
def folder() -> Path:
    """Returns the folder that holds what Curator ships beside its code."""
    packed = _PACKAGE / "resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


def style_sheet() -> str:
    """Returns the style sheet's template; `theme` fills in the colours."""
    return (folder() / "style.qss").read_text("utf-8")


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Returns an icon as pixels.

    Args:
        name: a file of `resources/icons`, without its ending.
        colour: what the icon's black strokes become, "#rrggbb".
        side: in device-independent pixels.
        ratio: device pixels per device-independent pixel.
    """
    source = (folder() / "icons" / f"{name}.svg").read_bytes().replace(b"#000", colour.encode())
    image = QImage(
        round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


def icon(name: str, colour: str, disabled: str | None = None, side: int = 20) -> QIcon:
    """Returns an icon, sharp at up to 300 % scaling; `disabled` is its quiet colour."""
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(pixmap(name, colour, side, ratio))
        if disabled:
            result.addPixmap(pixmap(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return result
