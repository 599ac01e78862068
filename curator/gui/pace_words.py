"""My Pace in words: how the sitting goes, what is learnt, what second looks found."""

from curator.gui.language import digits, later, plural, tr
from curator.gui.signal_lines import reading_text
from curator.gui.wording import spaced
from curator.library.pacing import LEAST_DECISIONS
from curator.workflow.pace_overview import KEPT_DAYS, PaceOverview, Tally, Usual

UNFOLLOWED = later("Without it rests are offered by time only, and nothing is learnt of your pace.")


def kept() -> str:
    """Returns what is kept of look times, how long, and who can read it."""
    return tr(
        "Single look times are kept for {days} days; after that only the mean of each batch and "
        "model is. This page is for you alone. The decision log, which a lead can export, holds "
        "under your name how long each look took: one by one for those {days} days, then as means.",
        days=KEPT_DAYS,
    )


def no_team() -> str:
    """Returns what stands where a team is too small for its figures."""
    return tr("Shown from five reviewers and {decisions} decisions on.", decisions=LEAST_DECISIONS)


def no_looks() -> str:
    """Returns what stands where the plot of looks would be."""
    return tr("No look times of the last {days} days.", days=KEPT_DAYS)


def reading_words(seen: PaceOverview, *, follows: bool) -> str:
    """Returns what is to be said of the running sitting."""
    if not follows:
        return tr("Your pace is not followed. Rests are offered by time.")
    if seen.to_learn:
        return tr("There is no usual pace yet to compare with.")
    if seen.reading is None:
        return tr("Nothing is decided since the sitting or the last rest began.")
    return reading_text(seen.reading)


def learning(seen: PaceOverview) -> str:
    """Returns what the usual pace is learnt from, or how much is still to learn."""
    if seen.to_learn:
        return plural(
            seen.to_learn,
            "Learns from {n} more rested sitting of 40 images.",
            "Learns from {n} more rested sittings of 40 images.",
        )
    return plural(
        seen.learnt,
        "Compared with your {n} latest rested sitting.",
        "Compared with your {n} latest rested sittings.",
    )


def half_text(usual: Usual) -> str:
    """Returns the middle half of many looks in words."""
    return tr(
        "Half of all looks took {low} to {high} s, the middle one {median} s.",
        low=digits(usual.low, ".1f"),
        high=digits(usual.high, ".1f"),
        median=digits(usual.median, ".1f"),
    )


def second_looks(seen: PaceOverview) -> list[str]:
    """Returns what came of second looks and second readers, a line each."""
    both = Tally(
        seen.chosen.answered + seen.random.answered, seen.chosen.differing + seen.random.differing
    )
    if not both.answered and not seen.readers.answered:
        return [tr("None answered yet. Second looks come from the next day on.")]
    chosen, drawn = map(taken_back_text, (seen.chosen, seen.random))
    readers = [differ_text(seen.readers)]
    if seen.readers.differing:
        readers.append(tr("The library lists them: Verdict, Disagreements."))
    return [
        tr("Second looks: {tally}", tally=taken_back_text(both)),
        tr("Chosen as late, fast, flagged or in a changed pace: {tally}", tally=chosen),
        tr("Drawn at random, to compare with: {tally}", tally=drawn),
        tr("Second readers: {tally}", tally=" ".join(readers)),
    ]


def taken_back_text(tally: Tally) -> str:
    """Returns how many second looks took the first verdict back, with the rate's interval."""
    if not tally.answered:
        return tr("none answered yet.")
    return tr(
        "{answered} answered, {differing} taken back ({rate}, {low}–{high}).", **_figures(tally)
    )


def differ_text(tally: Tally) -> str:
    """Returns how many second readers differ from the first, with the rate's interval."""
    if not tally.answered:
        return tr("none answered yet.")
    return tr("{answered} answered, {differing} differ ({rate}, {low}–{high}).", **_figures(tally))


def _figures(tally: Tally) -> dict[str, object]:
    low, high = tally.interval
    return {
        "answered": tally.answered,
        "differing": tally.differing,
        "rate": spaced(digits(tally.differing / tally.answered, ".0%")),
        "low": digits(100 * low, ".0f"),
        "high": spaced(digits(high, ".0%")),
    }
