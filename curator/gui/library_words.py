"""What the library page says of verdicts and facts that are given there, and on how many."""

from curator.core.decision import Action
from curator.gui.language import plural, tr
from curator.gui.review_words import done_words
from curator.gui.vocabulary import heard


def cleared_words(many: int) -> str:
    """Returns what was done by taking so many verdicts away."""
    return plural(many, "Verdict cleared", "{n} verdicts cleared")


def not_mine_words(many: int) -> str:
    """Returns why nothing was cleared: everybody clears their own verdicts."""
    return plural(
        many,
        "The verdict is somebody else's and stays",
        "The verdicts are somebody else's and stay",
    )


def kept_words(many: int) -> str:
    """Returns why so many show another verdict than the one that was just given or cleared."""
    return plural(
        many,
        "Stored, but another verdict holds: more reviewers gave it",
        "Stored, but of {n} another verdict holds: more reviewers gave it",
    )


def about_words(said: str, many: int) -> str:
    """Returns a fact that was said of so many: "3 stars: 12 images"."""
    if many < 2:
        return said
    return plural(many, "{said}: {n} image", "{said}: {n} images", said=said)


def action_words(action: Action) -> str:
    """Returns what a step of the log was about, in the window's language."""
    if action.said:
        return about_words(heard(action.said), action.variants)
    if action.verdict is None:
        return cleared_words(action.variants)
    return done_words(action.verdict, action.variants)


def not_seen_words(missing: int) -> str:
    """Returns why a verdict on several leaves some out."""
    return plural(
        missing,
        "{n} file is missing and is left out",
        "{n} files are missing and are left out",
    )


def too_many_words(many: int) -> str:
    """Returns why so many are not put side by side; short enough for the narrowest window."""
    return plural(
        many,
        "Four side by side are as many as can be compared, not {n}",
        "Four side by side are as many as can be compared, not {n}",
    )


def alone_words() -> str:
    """Returns why there is nothing to compare an image with."""
    return tr("Nothing to compare it with: it is alone in its brief")
