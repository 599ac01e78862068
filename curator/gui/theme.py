"""Colours, type sizes and spacing of the window, dark and light.

Greys are neutral, so that nothing near an image tints what is seen in it. Every text colour has a
contrast of at least 4.5:1 on the surfaces it is used on (WCAG 2.1, 1.4.3); a test computes it.
"""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from curator.gui import resources

GAP = 8
"""The unit of all spacing, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours as "#rrggbb".

    Attributes:
        surround: what lies around an image: a neutral grey from the middle of the scale, L* 41 and
            57, so that dark and light pictures are seen alike in both themes.
        tile: what lies around a thumbnail, neutral.
        window, surface, raised, hover: backgrounds, from the farthest to the nearest.
        line: separators and frames.
        text, muted, faint: text in three strengths; faint is for what is disabled.
        accent, on_accent: the one accent, and text on it.
        accept, fix, reject, undecided: the verdicts; always beside a word and a shape.
        flag_likely, flag_possible, flag_mark: outlines, the first two from the palette of Okabe and
            Ito (2008), which stays apart under the common kinds of colour blindness.
    """

    surround: str
    tile: str
    window: str
    surface: str
    raised: str
    hover: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accept: str
    fix: str
    reject: str
    undecided: str
    flag_likely: str = "#e69f00"
    flag_possible: str = "#56b4e9"
    flag_mark: str = "#d0d0d0"


DARK = Colours(
    surround="#606060",
    tile="#282828",
    window="#1d1d1d",
    surface="#252525",
    raised="#303030",
    hover="#3a3a3a",
    line="#383838",
    text="#ececec",
    muted="#a8a8a8",
    faint="#6f6f6f",
    accent="#8ab4e8",
    on_accent="#101820",
    accept="#5cc3a0",
    fix="#e0b050",
    reject="#ee8d75",
    undecided="#a8a8a8",
)

LIGHT = Colours(
    surround="#8a8a8a",
    tile="#e4e4e4",
    window="#f0f0f0",
    surface="#fafafa",
    raised="#ffffff",
    hover="#e6e6e6",
    line="#d4d4d4",
    text="#1c1c1c",
    muted="#595959",
    faint="#9a9a9a",
    accent="#1f5fa8",
    on_accent="#ffffff",
    accept="#08694c",
    fix="#7d5200",
    reject="#a83218",
    undecided="#595959",
)

_FAMILIES = ("Inter", "SF Pro Text", "Segoe UI", "Noto Sans", "Cantarell", "DejaVu Sans")
_current: Colours = DARK


def colours() -> Colours:
    """Returns the colours that were applied last."""
    return _current


def colour(value: str, alpha: int = 255) -> QColor:
    """Returns one of `Colours`' values for a painter, with an opacity of 0 to 255."""
    result = QColor(value)
    result.setAlpha(alpha)
    return result


def contrast(first: str, second: str) -> float:
    """Returns the contrast of two "#rrggbb" colours, 1 to 21 (WCAG 2.1, relative luminance)."""

    def luminance(value: str) -> float:
        channels = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
        red, green, blue = (
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def choose(theme: str) -> Colours:
    """Returns the colours of a theme; "system" follows the desktop, dark when it is silent."""
    if theme == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return LIGHT if scheme == Qt.ColorScheme.Light else DARK
    return LIGHT if theme == "light" else DARK


def font(points: float = 0.0, *, bold: bool = False) -> QFont:
    """Returns the window's font, `points` above the base size, with figures of equal width."""
    result = QFont(QApplication.font())
    result.setPointSizeF(result.pointSizeF() + points)
    result.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


USUAL_SIDE = 13.5
"""The height of a letter's body that places of a fixed width are made for, in pixels."""


def scaled(pixels: int, most: int | None = None) -> int:
    """Returns a width or height that grows with the text, for places of a fixed size.

    Args:
        pixels: what it is at the usual size of text, which is also the least.
        most: where it ends to grow; None for nowhere.
    """
    side = QFontInfo(QApplication.font()).pixelSize()
    wanted = round(pixels * max(1.0, side / USUAL_SIDE))
    return wanted if most is None else min(wanted, most)


def apply(application: QApplication, theme: str) -> None:
    """Dresses the application: style, palette, font and style sheet."""
    global _current
    _current = choose(theme)
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    if application.font().family() in {"Sans Serif", "Sans"}:  # the toolkit's own default, unset
        base = QFont()
        base.setFamilies(list(_FAMILIES))
        base.setPointSizeF(max(application.font().pointSizeF(), 9.5))
        application.setFont(base)
    application.setPalette(_palette(_current))
    application.setStyleSheet(style_sheet(_current, application.font().pointSizeF()))


def style_sheet(chosen: Colours, points: float) -> str:
    """Returns the style sheet with colours and sizes filled in; `points` is the base text size."""
    sizes = {
        "small": f"{points - 1:.1f}pt",
        "large": f"{points + 2.5:.1f}pt",
        "title": f"{points + 9:.1f}pt",
        "figure": f"{points + 13:.1f}pt",
    }
    icons = (resources.folder() / "icons").as_posix()
    return Template(resources.style_sheet()).substitute(asdict(chosen), icons=icons, **sizes)


def _palette(chosen: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, value in (
        (role.Window, chosen.window),
        (role.WindowText, chosen.text),
        (role.Base, chosen.surface),
        (role.AlternateBase, chosen.raised),
        (role.Text, chosen.text),
        (role.Button, chosen.raised),
        (role.ButtonText, chosen.text),
        (role.BrightText, chosen.text),
        (role.ToolTipBase, chosen.raised),
        (role.ToolTipText, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Highlight, chosen.accent),
        (role.HighlightedText, chosen.on_accent),
        (role.Link, chosen.accent),
        (role.Mid, chosen.line),
        (role.Dark, chosen.line),
        (role.Light, chosen.hover),
    ):
        palette.setColor(where, QColor(value))
    for where in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(chosen.faint))
    return palette
