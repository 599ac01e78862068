"""File names as one line of text, in the form that another app's search box takes.

Sources: Lightroom Classic's text filter takes names with commas between them, Capture One's search
field names with spaces between them, the Finder's and the Explorer's boxes names joined by OR.
"""

from collections.abc import Sequence
from enum import Enum
from pathlib import PurePath


class SearchForm(Enum):
    """Whose search box a list is for; the value is what is typed on the command line."""

    LIGHTROOM = "lightroom"
    CAPTURE_ONE = "captureone"
    FILES = "files"


def search_list(names: Sequence[str], form: SearchForm) -> str:
    """Returns the names in one line, each once, in their order.

    Args:
        names: file names with their endings, which keep "hero_1.png" from finding "hero_10.png".
        form: for Lightroom commas, for Capture One spaces, for Finder and Explorer OR; there a name
            with a space stands in quotes.
    """
    once = list(dict.fromkeys(PurePath(name).name for name in names))
    match form:
        case SearchForm.LIGHTROOM:
            return ", ".join(once)
        case SearchForm.CAPTURE_ONE:
            return " ".join(once)
        case SearchForm.FILES:
            return " OR ".join(f'"{name}"' if " " in name else name for name in once)


def unfit_names(names: Sequence[str], form: SearchForm) -> tuple[str, ...]:
    """Returns the names that this form takes apart, so that they would not be found."""
    parts = {SearchForm.LIGHTROOM: ",", SearchForm.CAPTURE_ONE: " ", SearchForm.FILES: '"'}
    return tuple(dict.fromkeys(name for name in names if parts[form] in name))
