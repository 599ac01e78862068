"""Rows of models and comparisons of them as cells of tables, with what a reader must know.

What stands here is what the document says, in the window's language: no rank under 90 % coverage,
counts in place of rates under five, and a dash, with the reason, where nothing may be said.
"""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the document in its JSON form

from curator.core.decision import Verdict
from curator.core.outcome import LENIENT_RETOUCH_MINUTES
from curator.core.variant import UNKNOWN_MODEL
from curator.exporters import telling
from curator.exporters import wording as say
from curator.gui.insights_table import Cell, Column
from curator.gui.insights_words import (
    Row,
    images_of,
    model_word,
    money,
    of,
    row_label,
    share,
    short,
)
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard

Pair = Mapping[str, Any]

FEWEST_ACCEPTED, SHORTEST_SECONDS = 5, 60.0
"""Below this an hour's figure would be that of a lucky minute."""

MOST_COMPARED = 60
"""So many comparisons stand in the table; of more, those that are settled and best known."""

MOST_APART = 8
"""So many pairs without a common brief are named one by one."""


def model_table(
    rows: Sequence[Row], apart: Sequence[Pair], currency: str = ""
) -> tuple[list[Column], list[list[Cell]]]:
    """Returns the table of models; a column in which nothing may be said is left out."""
    columns = _model_columns()
    cells = [_model_cells(row, rows, apart, currency) for row in rows]
    kept = [
        across
        for across, column in enumerate(columns)
        if column.text not in (tr("Best"), tr("Cost"), tr("Note"))
        or any(some[across].text not in ("", say.NOTHING) for some in cells)
    ]
    return [columns[one] for one in kept], [[some[one] for one in kept] for some in cells]


def _model_columns() -> list[Column]:
    return [
        Column(tr("Model")),
        Column(tr("First take"), heard(say.DEFINITIONS["First-take success"])),
        Column(tr("Decided"), heard(say.DEFINITIONS["Coverage"])),
        Column(
            tr("Any"),
            tr("First takes of which any image was accepted, retouched or not."),
            yields=3,
        ),
        Column(
            tr("Lenient"),
            tr(
                "First takes whose first image was accepted or fixed, with at most {n} minutes of "
                "retouch.",
                n=digits(LENIENT_RETOUCH_MINUTES, "g"),
            ),
            yields=4,
        ),
        Column(tr("Best"), heard(telling.BEST)),
        Column(tr("Accepted"), heard(say.DEFINITIONS["Accepted"]), yields=1),
        Column(tr("Per hour of looking"), heard(say.DEFINITIONS["Accepted per hour"]), yields=2),
        Column(
            tr("Cost"), tr("What was spent so far, over accepted images; rejected ones cost too.")
        ),
        Column(tr("Note"), tr("What to know before using the row; it is explained beneath.")),
    ]


def _model_cells(row: Row, rows: Sequence[Row], apart: Sequence[Pair], currency: str) -> list[Cell]:
    images = images_of(row["model"], row["tier"])
    accepted = images_of(row["model"], row["tier"], verdict=Verdict.ACCEPT)
    name = row_label(row, rows)
    best, why = best_share(row, rows, apart)
    short_note, note = notes_of(row, rows, apart)
    return [
        Cell(name, name, images=images),
        Cell(heard(say.first_take(row)), always_words(row), images=images, is_number=True),
        Cell(of(row["decided"], row["eligible"]), _coverage_words(row), is_number=True),
        Cell(heard(say.secondary(row, "rate_any")), _few_words(row), is_number=True),
        Cell(heard(say.secondary(row, "rate_lenient")), _few_words(row), is_number=True),
        Cell(best, why, is_number=True),
        Cell(
            heard(say.acceptance(row)),
            images=accepted if row["accepted"] else None,
            is_number=True,
        ),
        Cell(per_hour(row), _hour_words(row), is_number=True),
        _cost_cell(row, currency),
        Cell(short_note, note),
    ]


def _cost_cell(row: Row, currency: str) -> Cell:
    cost: float | None = row.get("cost_per_accepted")
    unknown: int = row.get("cost_unknown", 0)
    if cost is None:
        why = plural(
            unknown,
            "The cost of {n} image is not known.",
            "The cost of {n} images is not known.",
        )
        return Cell(say.NOTHING, why if unknown else "", is_number=True)
    assumed: int = row.get("cost_assumed", 0)
    said = plural(
        assumed,
        "For {n} image the price of the settings is assumed.",
        "For {n} images the price of the settings is assumed.",
    )
    return Cell(money(cost, currency).strip(), said if assumed else "", is_number=True)


def per_hour(row: Row) -> str:
    """Returns accepted per hour; a dash where too little was timed to speak of an hour."""
    return say.number(row["accepted_per_hour"] if _is_timed(row) else None, 0)


def _is_timed(row: Row) -> bool:
    enough: bool = row["timed_accepted"] >= FEWEST_ACCEPTED
    return enough and row["timed_seconds"] >= SHORTEST_SECONDS


def _hour_words(row: Row) -> str:
    if _is_timed(row):
        return ""
    return tr("Under five accepted images or a minute of looking are too few for an hour.")


def _few_words(row: Row) -> str:
    if row["decided"] >= say.FEWEST_FOR_A_RATE:
        return ""
    return tr("Under five there is no rate, only the count.")


def always_words(row: Row) -> str:
    """Returns the interval for people who look every day, which is wider; "" for too few."""
    if row["decided"] < say.FEWEST_FOR_A_RATE or row.get("always_low") is None:
        return _few_words(row)
    said = tr(
        "For one look that was planned; for looking every day {limits}.",
        limits=heard(say.span(row["always_low"], row["always_high"])),
    )
    if row.get("shrunk") is None:
        return said
    drawn = tr("Drawn towards the other models of its tier: {share}.", share=share(row["shrunk"]))
    return f"{said} {drawn}"


def _coverage_words(row: Row) -> str:
    if row["coverage"] is None or row["coverage"] >= 1:
        return ""
    bounds = heard(say.span(row["bound_low"], row["bound_high"]))
    return tr("Pending verdicts could make the rate {bounds}.", bounds=bounds)


def best_share(row: Row, rows: Sequence[Row], apart: Sequence[Pair]) -> tuple[str, str]:
    """Returns how likely a model is the best of its tier, or a dash and why there is none."""
    if why := telling.why_none_is_best(row, rows, apart):
        return say.NOTHING, heard(why)
    return sure_share(row["p_best"]), ""


def sure_share(probability: float | None) -> str:
    """Returns a chance as a share; never that nothing or all is sure."""
    if probability is None:
        return say.NOTHING
    if probability > 0.99:
        return tr("over 99 %")
    return tr("under 1 %") if probability < 0.01 else share(probability)


def _is_unpaired(row: Row, rows: Sequence[Row], apart: Sequence[Pair]) -> bool:
    """True where it shares a brief with no other known model of its tier."""
    others = {
        other["model"]
        for other in rows
        if other["tier"] == row["tier"]
        and other["decided"]
        and other["model"] not in (UNKNOWN_MODEL, row["model"])
    }
    strange = {
        pair["b"] if pair["a"] == row["model"] else pair["a"]
        for pair in apart
        if row["model"] in (pair["a"], pair["b"]) and pair["tier"] == row["tier"]
    }
    return bool(others) and others <= strange


def notes_of(row: Row, rows: Sequence[Row], apart: Sequence[Pair]) -> tuple[str, str]:
    """Returns what to know of a row: a few words for its cell, and sentences."""
    words: list[str] = []
    said: list[str] = []
    if _is_pending(row):
        bounds = heard(say.span(row["bound_low"], row["bound_high"]))
        words.append(tr("not ranked ({bounds})", bounds=bounds))
    if _is_few(row):
        words.append(tr("too few"))
    if row["order_badge"]:
        words.append(tr("by {source}", source=heard(say.printable(row["order_badge"]))))
    if _is_unpaired(row, rows, apart):
        words.append(tr("unpaired"))
        said.append(tr("No brief is decided both for it and for another model of its tier."))
    if caveats := heard(say.caveats(row)):
        said.insert(0, f"{caveats[:1].upper()}{caveats[1:]}.")
    return ", ".join(words), " ".join(said)


def explained(rows: Sequence[Row], apart: Sequence[Pair]) -> str:
    """Returns what the words of the last column mean, as far as they occur."""
    said: list[str] = []
    if any(map(_is_pending, rows)):
        said.append(
            tr("not ranked: under 90 % decided; in brackets what pending verdicts could make it.")
        )
    if any(map(_is_few, rows)):
        said.append(tr("too few: under five first takes there is a count and no rate."))
    if any(_is_unpaired(row, rows, apart) for row in rows):
        said.append(
            tr("unpaired: no brief is decided for another model too; one may have had harder ones.")
        )
    if any(row["order_badge"] for row in rows):
        said.append(
            tr(
                "by file time and the like: nobody stated when a take was asked for, so which one "
                "was first is inferred."
            )
        )
    return "\n".join(said)


def _is_pending(row: Row) -> bool:
    coverage: float | None = row["coverage"]
    return coverage is not None and coverage < say.RANKING_COVERAGE


def _is_few(row: Row) -> bool:
    decided: int = row["decided"]
    return decided < say.FEWEST_FOR_A_RATE


# ---- pairs ----------------------------------------------------------------------------------


def pair_table(
    pairs: Sequence[Pair], apart: Sequence[Pair]
) -> tuple[list[Column], list[list[Cell]]]:
    """Returns the table of comparisons; the tier is named where there are several."""
    columns, cells = _pair_columns(), _pair_cells(pairs, apart)
    if len({pair["tier"] for pair in (*pairs, *apart)}) > 1:
        return columns, cells
    return [*columns[:2], *columns[3:]], [[*some[:2], *some[3:]] for some in cells]


def _pair_columns() -> list[Column]:
    return [
        Column(tr("First")),
        Column(tr("Second")),
        Column(tr("Tier")),
        Column(
            tr("Finding"),
            tr("What holds for people who look every day, for all comparisons at once (e-value)."),
        ),
        Column(
            tr("Briefs"),
            tr("Briefs on which both are decided."),
            tr("Common briefs"),
            yields=1,
        ),
        Column(
            tr("Difference"),
            tr("First minus second in percentage points, with Tango's 95 % interval."),
        ),
        Column(
            tr("First is better"),
            tr("How likely the first model is better, by their common briefs; no p-value."),
            yields=2,
        ),
        Column(
            tr("To settle it"),
            tr("About how many more common briefs until the finding holds for looking every day."),
        ),
    ]


def _pair_cells(pairs: Sequence[Pair], apart: Sequence[Pair]) -> list[list[Cell]]:
    """In the document's order, by name, as in a report; last what has no brief in common."""
    chosen = sorted(
        range(len(pairs)), key=lambda n: (_is_unsettled(pairs[n]), -pairs[n]["briefs"], n)
    )[:MOST_COMPARED]
    reason = tr("Not compared: one may have been given the harder briefs.")
    nothing = Cell(say.NOTHING, reason, is_number=True)
    return [_pair_row(pairs[n]) for n in sorted(chosen)] + [
        [
            *_named(pair),
            Cell(tr("unpaired"), reason),
            Cell("0", reason, is_number=True),
            nothing,
            nothing,
            Cell(tr("common briefs"), tr("Try both on the same briefs."), is_number=True),
        ]
        for pair in apart[:MOST_APART]
    ]


def _is_unsettled(pair: Pair) -> bool:
    return bool(pair["finding"] == "not yet known")


def _named(pair: Pair) -> list[Cell]:
    names = [
        Cell(
            model_word(pair[side]),
            model_word(pair[side]),
            images=images_of(pair[side], pair["tier"]),
        )
        for side in ("a", "b")
    ]
    return [*names, Cell(tr(pair["tier"]))]


def _pair_row(pair: Pair) -> list[Cell]:
    few = pair["briefs"] < say.FEWEST_FOR_A_RATE
    difference, sure = say.NOTHING, say.NOTHING
    why = tr("Under five common briefs it is too early to say.") if few else ""
    if not few:
        difference = tr(
            "{points} points ({low} to {high})",
            points=say.points(pair["difference"]),
            low=say.points(pair["low"]),
            high=say.points(pair["high"]),
        )
        sure = sure_share(pair.get("p_ahead"))
    unknown = why or tr("It is not worked out for so many comparisons; choose a campaign or tier.")
    return [
        *_named(pair),
        Cell(finding_word(pair), heard(say.finding(pair))),
        Cell(digits(pair["briefs"], ","), is_number=True),
        # In a file without a plus, which a spreadsheet would take for a formula.
        Cell(difference, why, is_number=True, in_file=difference.removeprefix("+")),
        Cell(sure, unknown if sure == say.NOTHING else "", is_number=True),
        Cell(outlook(pair), outlook_words(pair), is_number=True),
    ]


def finding_word(pair: Pair) -> str:
    """Returns what is found, in a few words."""
    if pair["finding"] == "ahead":
        leader = pair["a"] if pair["difference"] > 0 else pair["b"]
        return tr("{a} is ahead", a=short(model_word(leader)))
    if pair["finding"] != "not yet known":
        return tr("no practical difference")
    few = pair["briefs"] < say.FEWEST_FOR_A_RATE
    if few:
        return tr("too few to say")
    once = say.enough_for_one_look(pair)
    return tr("not yet known; enough for one look") if once else tr("not yet known")


def outlook(pair: Pair) -> str:
    """Returns what would settle an open comparison, by the measure that the finding goes by."""
    if pair["finding"] != "not yet known":
        return say.NOTHING
    if not pair.get("rankable", True):
        return tr("decide what is pending")
    needed = pair.get("briefs_needed_e", pair["briefs_needed"])
    if pair["briefs"] < say.FEWEST_FOR_A_RATE:
        return tr("{n} for a start", n=say.FEWEST_FOR_A_RATE - pair["briefs"])
    if pair["e_value"] >= pair.get("e_needed", float("inf")):
        return tr("maybe under 5 points")
    if needed is None or needed > 1000:
        return tr("over 1000")
    if not needed:
        return tr("a few more")
    return tr("about {n}", n=digits(needed, ","))


def outlook_words(pair: Pair) -> str:
    """Returns the same as a sentence where a word is not enough; else ""."""
    said = outlook(pair)
    if said == tr("over 1000"):
        return tr("More than 1000 more briefs would be needed, or there is no real difference.")
    if said == tr("decide what is pending"):
        return tr("Under 90 % of the first takes of one are decided.")
    span: tuple[int | None, int | None] = pair.get("briefs_needed_e_range") or (None, None)
    needed: int | None = pair.get("briefs_needed_e")
    low, high = span
    if said == say.NOTHING or low is None or high is None or needed is None:
        return ""
    if not low <= needed <= high:
        return ""
    return tr(
        "about {n} ({low} to {high})",
        n=digits(needed, ","),
        low=digits(low, ","),
        high=digits(high, ","),
    )
