"""How a verdict is shown: always a word and a shape, so that colour is never alone."""

from curator.core.decision import Verdict
from curator.gui import theme
from curator.gui.language import later, tr

_WORDS = {
    None: ("○", later("Undecided")),
    Verdict.ACCEPT: ("✓", later("Accepted")),
    Verdict.FIX: ("✎", later("To fix")),
    Verdict.REJECT: ("✕", later("Rejected")),
}


def verdict_word(verdict: Verdict | None) -> str:
    """Returns "Accepted", "To fix", "Rejected" or "Undecided"."""
    return tr(_WORDS[verdict][1])


def verdict_shape(verdict: Verdict | None) -> str:
    """Returns the one-letter shape that goes with the word."""
    return _WORDS[verdict][0]


def verdict_mark(verdict: Verdict | None) -> str:
    """Returns shape and word, "✓ Accepted"."""
    return f"{verdict_shape(verdict)}  {verdict_word(verdict)}"


def verdict_colour(verdict: Verdict | None) -> str:
    """Returns the colour that goes with a verdict's word and shape; None is undecided."""
    chosen = theme.colours()
    if verdict is None:
        return chosen.undecided
    return {
        Verdict.ACCEPT: chosen.accept,
        Verdict.FIX: chosen.fix,
        Verdict.REJECT: chosen.reject,
    }[verdict]
