"""Sets of keys that people know from elsewhere: what differs from the table of commands.

Photo Mechanic and darktable are followed where they have a key for the same thing; what they do not
have keeps the table's key. Their keys are those of their own manuals: Photo Mechanic tags with T or
Ctrl and +, has colour classes on plain digits and stars on Ctrl and a digit; darktable rejects with
R, labels with F1 to F4 and culls with X.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from curator.gui.commands import Do
from curator.gui.language import later
from curator.settings import KEY_PRESETS

Keys = Mapping[Do, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Preset:
    """One set of keys.

    Attributes:
        name: how settings name it, one of `KEY_PRESETS`.
        text: what a person reads.
        tip: one sentence on whose keys these are.
        keys: where it differs from the table; an empty tuple takes a command's keys away.
    """

    name: str
    text: str
    tip: str
    keys: Keys


_PHOTO_MECHANIC: Keys = {
    Do.ACCEPT: ("T", "A", "Ctrl++"),
    Do.CHALLENGER_WINS: ("T", "A", "Ctrl++"),
    Do.UNDECIDE: ("U", "Ctrl+-"),
    Do.THRESHOLDS: ("Ctrl+Shift+T",),
    Do.TICKET_TIMER: ("Ctrl+Shift+T",),
    Do.LABEL_RED: ("1",),
    Do.LABEL_YELLOW: ("2",),
    Do.LABEL_GREEN: ("3",),
    Do.LABEL_BLUE: ("4",),
    Do.LABEL_NONE: ("0",),
    Do.STARS_0: ("Ctrl+0",),
    Do.STARS_1: ("Ctrl+1",),
    Do.STARS_2: ("Ctrl+2",),
    Do.STARS_3: ("Ctrl+3",),
    Do.STARS_4: ("Ctrl+4",),
    Do.STARS_5: ("Ctrl+5",),
    Do.SHOW_REVIEW: ("Ctrl+Shift+1",),
    Do.SHOW_LIBRARY: ("Ctrl+Shift+2",),
    Do.SHOW_RETOUCH: ("Ctrl+Shift+3",),
    Do.SHOW_INSIGHTS: ("Ctrl+Shift+4",),
    Do.SHOW_PACE: ("Ctrl+Shift+5",),
}

_DARKTABLE: Keys = {
    Do.REJECT: ("R",),
    Do.CHALLENGER_OUT: ("R",),
    Do.REJECT_REST: ("Shift+R",),
    Do.SHOW_REFERENCES: ("Ctrl+R",),
    Do.REFERENCES: ("Ctrl+R",),
    Do.COMPARE: ("X",),
    Do.SURVEY: ("Ctrl+X", "N"),
    Do.LABEL_RED: ("F1",),
    Do.LABEL_YELLOW: ("F2",),
    Do.LABEL_GREEN: ("F3",),
    Do.LABEL_BLUE: ("F4",),
    Do.RENAME: ("Ctrl+F2",),
    Do.SHOW_KEYS: ("?",),
}

_ONE_HAND: Keys = {
    Do.REJECT: ("Q",),
    Do.FIX: ("W",),
    Do.ACCEPT: ("E",),
    Do.SKIP: ("R", "Right"),
    Do.LOOK_BACK: ("A", "Left"),
    Do.UNDECIDE: ("S",),
    Do.CHALLENGER_OUT: ("Q",),
    Do.CHALLENGER_WINS: ("E",),
    Do.NEXT_CHALLENGER: ("R", "Right"),
    Do.PREVIOUS_CHALLENGER: ("A", "Left"),
    Do.REJECT_ALIKE: ("Alt+Q",),
    Do.FIX_ALIKE: ("Alt+W",),
    Do.ACCEPT_ALIKE: ("Alt+E",),
    Do.REJECT_REST: ("Shift+Q",),
    Do.PICK_REST: ("Shift+E",),
    Do.PICK_BEST: ("B",),
    Do.NEXT_BATCH: ("E", "N"),
    Do.LOUPE: ("Shift+G",),
    Do.ALIKE: ("Ctrl+G",),
    Do.SURVEY: ("X",),
    Do.COMPARE_MODE: ("Shift+C",),
    Do.SHOW_REFERENCES: ("Shift+R",),
    Do.REFERENCES: ("Shift+R",),
    Do.FLAGS: ("F",),
    Do.HEAT: ("Ctrl+F",),
    Do.FIND: ("Ctrl+Shift+F",),
    Do.AIDS: ("Shift+V",),
    Do.INFO: ("Shift+W",),
    Do.NOTE: ("Ctrl+D",),
    Do.LIGHTS: ("Shift+Z",),
    Do.UNDO: ("Ctrl+Z", "Backspace"),
    Do.REDO: ("Ctrl+Shift+Z", "Ctrl+Y"),
}

_LIGHTROOM, _MECHANIC, _DARK, _LEFT = KEY_PRESETS

PRESETS: Mapping[str, Preset] = MappingProxyType({
    preset.name: preset
    for preset in (
        Preset(_LIGHTROOM, later("Lightroom"),
               later("P, X and U, digits for stars and labels, G E C N for the views."), {}),
        Preset(_MECHANIC, later("Photo Mechanic"),
               later("T tags, plain digits are colour classes, Ctrl and a digit are stars."),
               _PHOTO_MECHANIC),
        Preset(_DARK, later("darktable"),
               later("R rejects, F1 to F4 are labels, X compares."), _DARKTABLE),
        Preset(_LEFT, later("One hand, left"),
               later("Q rejects, W fixes, E accepts, R skips; the right hand stays on the mouse."),
               _ONE_HAND),
    )
})  # fmt: skip
