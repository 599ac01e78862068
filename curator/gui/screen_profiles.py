"""Which ICC profile a screen has, as its system tells. No pictures here, and nothing is stored.

| system | asked | why |
|---|---|---|
| Windows | `GetICMProfileW` | the profile of the display that a device context is on |
| X11 | `_ICC_PROFILE` on the root window | "ICC Profiles in X", 0.4; colord's sessions set it |
| macOS, Wayland | nobody | the window system takes sRGB and converts it for each screen |

libxcb is asked through ctypes: Qt's own X11 plug-in needs it, so it is there wherever this is used.
"""

import ctypes
import logging
import sys
from collections.abc import Callable
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_uint8, c_uint16, c_uint32, c_void_p
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen

log = logging.getLogger(__name__)

MAX_PROFILE_BYTES = 8 * 2**20


def system_converts() -> bool:
    """Returns whether the window system itself turns sRGB into each screen's colours."""
    return sys.platform == "darwin" or QGuiApplication.platformName().startswith("wayland")


def profile_of(screen: QScreen) -> bytes:
    """Returns the screen's ICC profile; empty where there is none or nobody to ask."""
    if system_converts():
        return b""
    ask: Callable[[QScreen], bytes] | None = None
    if sys.platform == "win32":
        ask = _windows
    elif QGuiApplication.platformName() == "xcb":
        ask = _x11
    if ask is None:
        return b""
    try:
        return ask(screen)
    except (OSError, AttributeError) as error:  # no such library, file or function
        log.info("The screen's profile cannot be asked for", exc_info=error)
        return b""


def _windows(screen: QScreen) -> bytes:
    """The file that Windows names for the display; its name is Qt's name of the screen."""
    gdi = ctypes.CDLL("gdi32")
    gdi.CreateDCW.restype = c_void_p
    context = c_void_p(gdi.CreateDCW("DISPLAY", screen.name(), None, None))
    if not context.value:
        return b""
    try:
        length = c_uint32(1024)
        name = ctypes.create_unicode_buffer(length.value)
        if not gdi.GetICMProfileW(context, byref(length), name):
            return b""
    finally:
        gdi.DeleteDC(context)
    path = Path(name.value)
    return path.read_bytes() if path.is_file() and path.stat().st_size < MAX_PROFILE_BYTES else b""


class _Screens(Structure):
    _fields_ = (("data", c_void_p), ("rest", c_int), ("index", c_int))


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Atom(Structure):
    _fields_ = (
        ("type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("atom", c_uint32),
    )


def _x11(screen: QScreen) -> bytes:
    """The root window's property; the first screen's has no number.

    Both the X server and Qt begin their lists with the primary screen.
    """
    number = QGuiApplication.screens().index(screen)
    return x11_profile("_ICC_PROFILE" if number == 0 else f"_ICC_PROFILE_{number}")


def x11_profile(name: str, display: str | None = None) -> bytes:
    """Returns a property of an X server's root window.

    Args:
        name: the property's.
        display: which server, such as ":1"; None is the one that DISPLAY names.

    Raises:
        OSError: libxcb is not there.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    free = ctypes.CDLL(None).free
    free.argtypes = (c_void_p,)
    for function, result, arguments in (
        ("xcb_connect", c_void_p, (c_char_p, c_void_p)),
        ("xcb_connection_has_error", c_int, (c_void_p,)),
        ("xcb_get_setup", c_void_p, (c_void_p,)),
        ("xcb_setup_roots_iterator", _Screens, (c_void_p,)),
        ("xcb_intern_atom", _Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
        ("xcb_intern_atom_reply", POINTER(_Atom), (c_void_p, _Cookie, c_void_p)),
        ("xcb_get_property", _Cookie, (c_void_p, c_uint8, *[c_uint32] * 5)),
        ("xcb_get_property_reply", c_void_p, (c_void_p, _Cookie, c_void_p)),
        ("xcb_get_property_value", c_void_p, (c_void_p,)),
        ("xcb_get_property_value_length", c_int, (c_void_p,)),
        ("xcb_disconnect", None, (c_void_p,)),
    ):
        loaded = getattr(xcb, function)
        loaded.restype, loaded.argtypes = result, arguments
    connection = xcb.xcb_connect(display.encode() if display else None, None)
    try:
        if xcb.xcb_connection_has_error(connection):
            return b""
        asked = xcb.xcb_intern_atom(connection, 1, len(name), name.encode())
        answer = xcb.xcb_intern_atom_reply(connection, asked, None)
        if not answer:
            return b""
        atom = answer.contents.atom
        free(answer)
        roots = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection))
        if not atom or not roots.data:
            return b""
        root = ctypes.cast(roots.data, POINTER(c_uint32)).contents.value  # a screen begins with it
        words = MAX_PROFILE_BYTES // 4
        asked = xcb.xcb_get_property(connection, 0, root, atom, 0, 0, words)
        answer = xcb.xcb_get_property_reply(connection, asked, None)
        if not answer:
            return b""
        length = xcb.xcb_get_property_value_length(answer)
        value = ctypes.string_at(xcb.xcb_get_property_value(answer), length)
        free(answer)
        return value
    finally:
        xcb.xcb_disconnect(connection)
