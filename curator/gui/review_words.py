"""What is said of verdicts on several images: how many it is before the key, and after it."""

from collections.abc import Sequence
from typing import Final

from curator.core.decision import Verdict
from curator.gui.actions import Do
from curator.gui.language import later, plural, tr

UNSEEN: Final = later("It cannot be seen, so it cannot be judged.")


def done_words(verdict: Verdict, many: int) -> str:
    """Returns what was done to so many: "Rejected 12 images"."""
    match verdict:
        case Verdict.ACCEPT:
            return plural(many, "Accepted", "Accepted {n} images")
        case Verdict.FIX:
            return plural(many, "To fix", "To fix: {n} images")
        case Verdict.REJECT:
            return plural(many, "Rejected", "Rejected {n} images")


def verdict_texts(many: int) -> dict[Do, tuple[str, str]]:
    """Returns what the verdict buttons say of so many: how many is named before it is done."""
    if many < 2:
        one = {
            Do.REJECT: tr("Reject"),
            Do.FIX: tr("Fix"),
            Do.ACCEPT: tr("Accept"),
            Do.UNDECIDE: tr("Clear"),
        }
        return {do: (text, text) for do, text in one.items()}
    return {
        Do.REJECT: (
            plural(many, "Reject {n} image", "Reject {n} images"),
            tr("Reject {n}", n=many),
        ),
        Do.FIX: (plural(many, "Fix {n} image", "Fix {n} images"), tr("Fix {n}", n=many)),
        Do.ACCEPT: (
            plural(many, "Accept {n} image", "Accept {n} images"),
            tr("Accept {n}", n=many),
        ),
        Do.UNDECIDE: (
            plural(many, "Clear {n} image", "Clear {n} images"),
            tr("Clear {n}", n=many),
        ),
    }


def rest_texts(rest: Sequence[object]) -> dict[Do, tuple[str, str]]:
    """Returns what the group's buttons say: how many others they are about."""
    if not rest:
        return {
            Do.PICK_REST: (tr("Pick, reject rest"), tr("Pick")),
            Do.REJECT_REST: (tr("Reject rest"), tr("The rest")),
        }
    many = len(rest)
    return {
        Do.PICK_REST: (
            plural(many, "Pick, reject other {n}", "Pick, reject other {n}"),
            tr("Pick, reject {n}", n=many),
        ),
        Do.REJECT_REST: (
            plural(many, "Reject other {n}", "Reject other {n}"),
            tr("Reject rest: {n}", n=many),
        ),
    }


def picked_words(rest: int) -> str:
    """Returns what was done by picking one of a group."""
    return plural(rest, "Accepted, {n} other rejected", "Accepted, {n} others rejected")


def rest_words(rest: int) -> str:
    """Returns what was done to the rest of a group."""
    return plural(rest, "Rejected {n} other", "Rejected {n} others")
