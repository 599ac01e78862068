"""Which figures of a document stand out, and which may not be said: one rule wherever they stand.

The window's page, the report and the terminal ask here, so that none of them claims more than the
others.
"""

from collections.abc import Sequence

from curator.core.variant import UNKNOWN_MODEL
from curator.exporters import wording as say
from curator.exporters.base import Document

FEWEST_NAMED = 5
"""A defect that was named on fewer images stands out nowhere."""

BEST = (
    "How likely it is the best of its tier, each rate drawn towards the others. A dash where "
    "that may not be said: under five first takes, under 90 % decided, or other briefs."
)
"""What the chance of being best means."""

NO_RIVAL = "There is no other model of this tier to be ranked against."
TOO_FEW = "Under five first takes it is too early to say."
PENDING = "A model of this tier is under 90 % decided, so none is ranked."
APART = "Some models of this tier have no decided brief in common, so none is called best."


def defects_that_stand_out(cells: Sequence[say.Row]) -> list[say.Row]:
    """Returns the pairs of a defect and a prompt's word that stand out, the surest first.

    A pair stands out where the defect was named on at least `FEWEST_NAMED` images with the word,
    and the 95 % interval of its share lies above the share among the others. Nothing is corrected
    for how many pairs there are: whoever shows them says of how many they are.

    Args:
        cells: the document's `defects.by_prompt`.
    """
    chosen = [cell for cell in cells if _above(cell) > 0]
    return sorted(chosen, key=lambda cell: (-_above(cell), cell["tag"], cell["defect"]))


def _above(cell: say.Row) -> float:
    """By how much a word's share of a defect is surely above that without it."""
    if cell["low"] is None or cell["elsewhere"] is None or cell["variants"] < FEWEST_NAMED:
        return 0.0
    above: float = cell["low"] - cell["elsewhere"]
    return above


def why_none_is_best(
    row: say.Row, rows: Sequence[say.Row], apart: Sequence[say.Row], by: str = "model"
) -> str:
    """Returns why a row's chance of being best may not be said; "" where it may.

    Args:
        row: one of the rows.
        rows: of the document.
        apart: the sceptic's pairs without a decided brief in common.
        by: what the rows are by; models compete inside a group.
    """
    rivals = [
        other
        for other in rows
        if _field(other, by) == _field(row, by)
        and other["model"] != UNKNOWN_MODEL
        and other["decided"]
    ]
    has_chance = row.get("p_best") is not None
    if not has_chance and (row["model"] == UNKNOWN_MODEL or len(rivals) < 2):
        return NO_RIVAL
    if row["decided"] < say.FEWEST_FOR_A_RATE:
        return TOO_FEW
    if any(_is_open(other) for other in rivals):
        return PENDING
    names = {other["model"] for other in rivals}
    if any(pair["tier"] == row["tier"] and {pair["a"], pair["b"]} <= names for pair in apart):
        return APART
    return "" if has_chance else NO_RIVAL


def _field(row: say.Row, by: str) -> tuple[str, str]:
    """Within what a row's model competes; by model the group is the model itself."""
    return row["tier"], "" if by in say.MODELS_ALONE else row.get("group", "")


def _is_open(row: say.Row) -> bool:
    coverage: float | None = row["coverage"]
    enough: bool = row["decided"] >= say.FEWEST_FOR_A_RATE
    return coverage is not None and coverage < say.RANKING_COVERAGE and enough


def best(row: say.Row, rows: Sequence[say.Row], apart: Sequence[say.Row], by: str = "model") -> str:
    """Returns a row's chance of being best, or a dash; see `why_none_is_best`."""
    return say.NOTHING if why_none_is_best(row, rows, apart, by) else chance(row["p_best"])


def chance(probability: float | None) -> str:
    """Returns a chance as a share; never that nothing or all is sure."""
    if probability is None:
        return say.NOTHING
    if probability > 0.99:
        return "over 99 %"
    return "under 1 %" if probability < 0.01 else say.percent(probability)


COMPETING = ("model", "tier", "campaign", "prompt")
"""Reports by these have rows of models that compete for being the best."""


def has_best(report: Document) -> bool:
    """Returns whether anything is to be said of who is best, be it why nobody is called so."""
    rows = report["rows"]
    return any(row.get("p_best") is not None for row in rows) or bool(why_dashes(report))


def why_dashes(report: Document) -> list[str]:
    """Returns why chances of being best are dashes, as sentences, each reason once.

    That a model has no rival is nothing to speak of, nor is a dash where models do not compete.
    """
    rows, apart = report["rows"], report["sceptic"]["not_comparable"]
    by = report.get("by", "model")
    if by not in COMPETING or not any("p_best" in row for row in rows):
        return []
    found = dict.fromkeys(why_none_is_best(row, rows, apart, by) for row in rows)
    return [
        f"A dash under Best: {why[:1].lower()}{why[1:]}"
        for why in found
        if why not in ("", NO_RIVAL)
    ]
