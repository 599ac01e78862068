"""What is said of pace and time: a fact and a choice, never how anybody is.

Nobody knows from a few look times how a person feels, so nothing here claims to. Nothing praises,
scores or hurries either.
"""

from curator.core.fatigue import RestAdvice
from curator.core.pace import PaceState
from curator.gui.wording import counted, duration
from curator.workflow.review_state import Receipt
from curator.workflow.sitting import Advice

PACE_WORDS = {
    PaceState.FRESH: "Pace: as usual",
    PaceState.WATCH: "Pace: perhaps changing",
    PaceState.ADVISE: "Pace: changed",
}
"""What the dot in the batch bar stands for."""


def advice_text(advice: Advice, *, own_key: str = "") -> str:
    """Returns what was seen and what can be done now.

    Args:
        advice: from the session.
        own_key: the key that the next batch waits for after a long time.
    """
    facts = [f"You have looked for {duration(advice.active_minutes * 60)}."]
    if advice.changed_after is not None:
        facts.append(f"The pace changed after image {advice.changed_after}.")
    return f"{' '.join(facts)} {_choice(advice, own_key)}"


def _choice(advice: Advice, own_key: str) -> str:
    rest = duration(advice.rest_minutes * 60)
    if advice.rest is RestAdvice.STOP:
        return (
            f"A longer rest helps more than a short one: {rest} are suggested. "
            f"The next batch waits for a key of its own, {own_key}; nothing is locked."
        )
    if advice.rest is RestAdvice.SUGGEST:
        return f"A rest of {rest} is suggested before the next batch."
    return f"A rest of {rest} would fit in here."


def rest_button(advice: Advice | None) -> str:
    """Returns what the button says: "Rest 5 min"."""
    return "Rest" if advice is None else f"Rest {duration(advice.rest_minutes * 60)}"


def returned_text(receipt: Receipt) -> str:
    """Returns what became of the rest of a batch that ended early, "" where nothing did."""
    lines: list[str] = []
    if receipt.returned:
        variants = counted(receipt.returned, "variant")
        lines.append(f"The rest of this batch went back to the queue: {variants}.")
    if receipt.advice is not None and receipt.advice.changed_after is not None:
        lines.append("Accepts from there on will be shown again another day, blind.")
    return " ".join(lines)


def again_text(receipt: Receipt) -> str:
    """Returns how many variants wait to be judged once more, "" for none."""
    if not receipt.again:
        return ""
    verb = "waits" if receipt.again == 1 else "wait"
    return f"{counted(receipt.again, 'variant')} {verb} for a second look, blind, in a later batch."
