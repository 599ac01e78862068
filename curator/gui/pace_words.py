"""My Pace in words: how the sitting goes, what is learnt, what second looks found."""

from curator.gui.signal_lines import reading_text
from curator.gui.wording import counted
from curator.library.pacing import LEAST_DECISIONS
from curator.workflow.pace_overview import KEPT_DAYS, PaceOverview, Tally, Usual

KEPT = (
    f"Single look times are kept for {KEPT_DAYS} days; after that only the mean of each batch and "
    "model is. This page is for you alone. The decision log, which a lead can export, holds under "
    f"your name how long each look took: one by one for those {KEPT_DAYS} days, then as means."
)
NO_TEAM = f"Shown from five reviewers and {LEAST_DECISIONS} decisions on."
UNFOLLOWED = "Without it rests are offered by time only, and nothing is learnt of your pace."
NO_LOOKS = f"No look times of the last {KEPT_DAYS} days."


def reading_words(seen: PaceOverview, *, follows: bool) -> str:
    """Returns what is to be said of the running sitting."""
    if not follows:
        return "Your pace is not followed. Rests are offered by time."
    if seen.to_learn:
        return "There is no usual pace yet to compare with."
    if seen.reading is None:
        return "Nothing is decided since the sitting or the last rest began."
    return reading_text(seen.reading)


def learning(seen: PaceOverview) -> str:
    """Returns what the usual pace is learnt from, or how much is still to learn."""
    if seen.to_learn:
        sittings = counted(seen.to_learn, "more rested sitting", "more rested sittings")
        return f"Learns from {sittings} of 40 images."
    return f"Compared with your {counted(seen.learnt, 'latest rested sitting')}."


def half_text(usual: Usual) -> str:
    """Returns the middle half of many looks in words."""
    return (
        f"Half of all looks took {usual.low:.1f} to {usual.high:.1f} s, "
        f"the middle one {usual.median:.1f} s."
    )


def second_looks(seen: PaceOverview) -> list[str]:
    """Returns what came of second looks and second readers, a line each."""
    both = Tally(
        seen.chosen.answered + seen.random.answered, seen.chosen.differing + seen.random.differing
    )
    if not both.answered and not seen.readers.answered:
        return ["None answered yet. Second looks come from the next day on."]
    chosen, drawn = (tally_text(tally, "taken back") for tally in (seen.chosen, seen.random))
    listed = " The library lists them: Verdict, Disagreements." if seen.readers.differing else ""
    readers = tally_text(seen.readers, "differ")
    return [
        f"Second looks: {tally_text(both, 'taken back')}",
        f"Chosen as late, fast, flagged or in a changed pace: {chosen}",
        f"Drawn at random, to compare with: {drawn}",
        f"Second readers: {readers}{listed}",
    ]


def tally_text(tally: Tally, word: str) -> str:
    """Returns "12 answered, 3 taken back (25 %, 9–53 %)."."""
    if not tally.answered:
        return "none answered yet."
    rate = tally.differing / tally.answered
    low, high = tally.interval
    return (
        f"{tally.answered} answered, {tally.differing} {word} "
        f"({rate:.0%}, {100 * low:.0f}–{high:.0%}).".replace("%", " %")
    )
