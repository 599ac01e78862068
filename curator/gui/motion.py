"""Whether anything may move by itself, for people whom that disturbs.

Curator animates nothing of its own: views change at once, a comparison blinks only by a key, and
the echo of a key comes and goes without moving. What is left is the toolkit's: a caret that blinks,
menus that slide, and a bar that runs to and fro while nobody knows how long something takes.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_reduced = False


def apply(application: QApplication, *, reduced: bool) -> None:
    """Stops what moves by itself where a person or the system wishes so.

    Args:
        application: whose caret and menus these are.
        reduced: the person's own wish; without it the system's holds, where it is told.
    """
    global _reduced
    _reduced = reduced or _system_wishes(application)
    if _reduced:
        application.setCursorFlashTime(0)
        for effect in _EFFECTS:
            application.setEffectEnabled(effect, False)


def is_reduced() -> bool:
    """Returns what was applied last."""
    return _reduced


def show_busy(bar: QProgressBar) -> None:
    """Shows that something goes on for nobody knows how long: a running bar, or a half one."""
    bar.setRange(0, 2 if _reduced else 0)
    bar.setValue(1 if _reduced else 0)


def _system_wishes(application: QApplication) -> bool:
    """Windows turns menu animation off with "show animations"; other systems do not tell Qt."""
    return sys.platform == "win32" and not application.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
