"""Which digit a key is by its place: on a French keyboard the 1 key says "&", and is still the 1.

Letters go by what they say, digits by where they stand, so that stars and labels are where every
hand expects them. A digit of the number pad is its digit everywhere.
"""

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

_X11: Mapping[int, int] = {10 + place: (place + 1) % 10 for place in range(10)}
"""Keycodes of X11, and of Wayland, where Qt adds the same 8 to the kernel's: 10 is the 1 key."""

_WINDOWS: Mapping[int, int] = {0x02 + place: (place + 1) % 10 for place in range(10)}
"""Scan codes of Windows, set 1: 0x02 is the 1 key, 0x0B the 0 key."""

_MACOS: Mapping[int, int] = {
    18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0,
}  # fmt: skip
"""Virtual key codes of macOS (kVK_ANSI_1 to kVK_ANSI_0 in Carbon's Events.h)."""


_MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R,
})  # fmt: skip


def digit_at(scan_code: int, virtual_key: int, platform: str) -> int | None:
    """Returns the digit of the upper row that a key is by its place, None for any other key.

    Args:
        scan_code: `QKeyEvent.nativeScanCode`; 0 when the event did not come from a keyboard.
        virtual_key: `QKeyEvent.nativeVirtualKey`, which alone tells the place on macOS.
        platform: Qt's name of the window system: "xcb", "wayland", "windows", "cocoa" …
    """
    if platform == "cocoa":
        return _MACOS.get(virtual_key)
    if platform == "windows":
        return _WINDOWS.get(scan_code)
    return _X11.get(scan_code)


def digit_of(event: QKeyEvent, platform: str | None = None) -> int | None:
    """Returns the digit that a key press is, 0 to 9: by its place, else by what it says.

    Args:
        event: the press.
        platform: Qt's name of the window system; the one that runs unless said otherwise.
    """
    name = platform if platform is not None else QGuiApplication.platformName()
    digit = digit_at(event.nativeScanCode(), event.nativeVirtualKey(), name)
    if digit is not None:
        return digit
    said = event.key() - Qt.Key.Key_0
    return said if 0 <= said <= 9 else None


def key_pressed(event: QKeyEvent) -> str:
    """Returns a key press in Qt's portable text, as the table writes keys; "" for a modifier alone.

    A sign is the sign, with or without the Shift that its keyboard needs for it.
    """
    digit = digit_of(event)
    if digit is not None:
        return chord_of(event, digit)
    key = event.key()
    if key in _MODIFIERS or key in {0, Qt.Key.Key_unknown}:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    is_sign = Qt.Key.Key_Space < key < Qt.Key.Key_Escape and not chr(key).isalpha()
    if is_sign:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    sequence = QKeySequence(QKeyCombination(held, Qt.Key(key)))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def chord_of(event: QKeyEvent, digit: int) -> str:
    """Returns a digit with the modifiers held, as the table writes keys: "Alt+1"."""
    held = event.modifiers()
    names = (
        (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
        (Qt.KeyboardModifier.AltModifier, "Alt"),
        (Qt.KeyboardModifier.ShiftModifier, "Shift"),
        (Qt.KeyboardModifier.MetaModifier, "Meta"),
    )
    return "+".join([*(name for modifier, name in names if held & modifier), str(digit)])
