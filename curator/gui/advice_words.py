"""What is said of pace and time: a fact and a choice, never how anybody is.

Nobody knows from a few look times how a person feels, so nothing here claims to. Nothing praises,
scores or hurries either.
"""

from curator.core.fatigue import RestAdvice
from curator.core.pace import PaceState
from curator.gui.language import later, plural, tr
from curator.gui.wording import duration
from curator.workflow.review_state import Receipt
from curator.workflow.sitting import Advice

PACE_WORDS = {
    PaceState.FRESH: later("Pace: as usual"),
    PaceState.WATCH: later("Pace: perhaps changing"),
    PaceState.ADVISE: later("Pace: changed"),
}
"""What the dot in the batch bar stands for."""


def advice_text(advice: Advice, *, own_key: str = "") -> str:
    """Returns what was seen and what can be done now.

    Args:
        advice: from the session.
        own_key: the key that the next batch waits for after a long time.
    """
    facts = [tr("You have looked for {time}.", time=duration(advice.active_minutes * 60))]
    if advice.changed_after is not None:
        facts.append(tr("The pace changed after image {image}.", image=advice.changed_after))
    return f"{' '.join(facts)} {_choice(advice, own_key)}"


def _choice(advice: Advice, own_key: str) -> str:
    rest = duration(advice.rest_minutes * 60)
    if advice.rest is RestAdvice.STOP:
        return tr(
            "A longer rest helps more than a short one: {rest} are suggested. The "
            "next batch waits for a key of its own, {own_key}; nothing is locked.",
            rest=rest,
            own_key=own_key,
        )
    if advice.rest is RestAdvice.SUGGEST:
        return tr("A rest of {rest} is suggested before the next batch.", rest=rest)
    return tr("A rest of {rest} would fit in here.", rest=rest)


def rest_button(advice: Advice | None) -> str:
    """Returns what the button says: "Rest 5 min"."""
    return (
        tr("Rest") if advice is None else tr("Rest {time}", time=duration(advice.rest_minutes * 60))
    )


def returned_text(receipt: Receipt) -> str:
    """Returns what became of the rest of a batch that ended early, "" where nothing did."""
    lines: list[str] = []
    if receipt.returned:
        lines.append(
            plural(
                receipt.returned,
                "The rest of this batch went back to the queue: {n} variant.",
                "The rest of this batch went back to the queue: {n} variants.",
            )
        )
    if receipt.advice is not None and receipt.advice.changed_after is not None:
        lines.append(tr("Accepts from there on will be shown again another day, blind."))
    return " ".join(lines)


def again_text(receipt: Receipt) -> str:
    """Returns how many variants wait to be judged once more, "" for none."""
    if not receipt.again:
        return ""
    return plural(
        receipt.again,
        "{n} variant waits for a second look, blind, in a later batch.",
        "{n} variants wait for a second look, blind, in a later batch.",
    )
