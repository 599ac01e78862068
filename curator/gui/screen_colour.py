"""For which screen pictures are made: sRGB, the screen's own profile, or a file that was chosen.

Decoders and caches ask `in_force()`; the window sets it and tells its caches when it changes. A
second window on another screen has colours of its own.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from PySide6.QtGui import QColorSpace, QScreen

from curator.gui.colour_space import SRGB, from_profile
from curator.gui.language import later, tr
from curator.gui.screen_profiles import MAX_PROFILE_BYTES, profile_of, system_converts

AUTOMATIC = "automatic"
ALWAYS_SRGB = "srgb"


@dataclass(frozen=True, slots=True)
class ScreenColours:
    """What pictures are converted to; two with the same key give the same pixels.

    Attributes:
        key: names the space in caches.
        name: the profile's own name, for a person.
        space: Qt's form of it.
        why: what a person should know of how it was found, translated when shown.
    """

    key: str
    name: str = field(compare=False)
    space: QColorSpace = field(compare=False, repr=False)
    why: str = field(default="", compare=False)


FOR_SRGB = ScreenColours("srgb", "sRGB", SRGB)
NO_PROFILE = later("This screen tells no profile: pictures are shown in sRGB.")
SYSTEM_CONVERTS = later("The system converts sRGB for each screen, so pictures are shown in sRGB.")
FOUND = later("This screen's own profile is used.")
UNUSABLE = later("The screen's profile cannot be used: pictures are shown in sRGB.")
FILE_UNUSABLE = later("The chosen profile cannot be used: pictures are shown in sRGB.")
FILE_USED = later("The profile in the chosen file is used.")
CHOSEN_SRGB = later("Pictures are shown in sRGB on every screen.")

_current = FOR_SRGB


def in_force() -> ScreenColours:
    """Returns what the main window's pictures are made for."""
    return _current


def put_in_force(chosen: ScreenColours) -> bool:
    """Makes pictures for another screen from now on; returns whether that is a change."""
    global _current
    before, _current = _current, chosen
    return before != chosen


def colours_of(profile: bytes, why: str = "") -> ScreenColours | None:
    """Returns the colours of an ICC profile, None where no picture can be converted to it.

    A profile that describes sRGB is sRGB: nothing is to be converted then.
    """
    space = from_profile(profile)
    if space is None or not space.isValidTarget():
        return None
    if space.colorModel() is not QColorSpace.ColorModel.Rgb:
        return None
    if space == SRGB:
        return ScreenColours(FOR_SRGB.key, space.description() or "sRGB", SRGB, why)
    key = sha256(profile).hexdigest()
    return ScreenColours(key, space.description() or tr("a profile without a name"), space, why)


def choose(setting: str, screen: QScreen | None) -> ScreenColours:
    """Returns the colours of a setting for a screen.

    Args:
        setting: "automatic", "srgb", or the path of a profile.
        screen: where the window is; None is none yet.
    """
    if setting == ALWAYS_SRGB:
        return _srgb(CHOSEN_SRGB)
    if setting != AUTOMATIC:
        return colours_of(profile_in(Path(setting)), FILE_USED) or _srgb(FILE_UNUSABLE)
    if system_converts():
        return _srgb(SYSTEM_CONVERTS)
    profile = profile_of(screen) if screen is not None else b""
    if not profile:
        return _srgb(NO_PROFILE)
    return colours_of(profile, FOUND) or _srgb(UNUSABLE)


def profile_in(path: Path) -> bytes:
    """Returns a profile file's content; empty where it cannot be read or is far too long."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_PROFILE_BYTES + 1)
    except OSError:
        return b""
    return content if len(content) <= MAX_PROFILE_BYTES else b""


def _srgb(why: str) -> ScreenColours:
    return ScreenColours(FOR_SRGB.key, FOR_SRGB.name, SRGB, why)
