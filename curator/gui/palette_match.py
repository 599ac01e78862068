"""Which commands are meant by a few letters, and why one cannot be given now. No Qt."""

from collections.abc import Iterable

from curator.gui.commands import Command, Page, View
from curator.gui.key_map import applies
from curator.gui.language import tr

_EXACT, _BEGINS, _WORD, _INITIALS, _WITHIN, _SCATTERED = 120, 100, 80, 70, 60, 40
_TIP_WORD, _TIP_WITHIN = 25, 15


def score(query: str, text: str, tip: str) -> int | None:
    """Returns how well a few letters mean a command, None when they do not.

    Every word of the query must be found: in the name, there also as its letters in order with
    others between ("pkr" in "Pick This, Reject the Rest"), or as part of the sentence on it.

    Args:
        query: what was typed.
        text: the command's name.
        tip: the sentence on what it does.
    """
    name, sentence = text.casefold(), tip.casefold()
    if query.strip().casefold() == name:
        return _EXACT
    total = 0
    for term in query.casefold().split():
        best = max(_in_name(term, name), _in_tip(term, sentence))
        if not best:
            return None
        total += best
    return total


def _in_name(term: str, name: str) -> int:
    words = name.replace(",", " ").split()
    if name.startswith(term):
        return _BEGINS
    if any(word.startswith(term) for word in words):
        return _WORD
    if len(term) > 1 and "".join(word[0] for word in words).startswith(term):
        return _INITIALS
    if term in name:
        return _WITHIN
    gaps, at = 0, -1
    for letter in term:
        found = name.find(letter, at + 1)
        if found < 0:
            return 0
        gaps += found - at - 1 if at >= 0 else 0
        at = found
    return max(_SCATTERED - gaps, 1)


def _in_tip(term: str, tip: str) -> int:
    if any(word.startswith(term) for word in tip.split()):
        return _TIP_WORD
    return _TIP_WITHIN if len(term) > 2 and term in tip else 0


def ranked(query: str, commands: Iterable[Command]) -> list[Command]:
    """Returns the commands that are meant, the likeliest first; all of them for an empty query."""
    found = [(score(query, tr(c.text).rstrip("…"), tr(c.tip)), c) for c in commands]
    kept = [(value, command) for value, command in found if value is not None]
    return [command for _, command in sorted(kept, key=lambda pair: -pair[0])]


def reason(
    command: Command, page: Page, view: View | None, *, has_library: bool, told: str = ""
) -> str:
    """Returns why a command cannot be given now, as a short sentence.

    Args:
        command: the command.
        page: the page on screen.
        view: how it shows its images.
        has_library: a library is open.
        told: what the page says of it, "" when it says nothing.
    """
    if told:
        return told
    if not has_library:
        return tr("Open a library first.")
    if command.pages and page not in command.pages:
        pages = [tr(each.value) for each in command.pages]
        if len(pages) == 1:
            return tr("On the page {page}.", page=pages[0])
        return tr("On the pages {pages}.", pages=", ".join(pages))
    if not applies(command, page, view):
        return tr("In the view {views}.", views=", ".join(tr(each.value) for each in command.views))
    return tr("Nothing here that it could be done to.")
