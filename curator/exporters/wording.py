"""How numbers and findings read to a person, the same in every format that people read.

Only keys of the contract are used, so that a document made elsewhere reads the same.
"""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: the values of a JSON document

from curator.exporters.base import Document

FEWEST_FOR_A_RATE = 5
"""Below this many decided briefs a rate would be noise: "k of n" stands in its place."""

RANKING_COVERAGE = 0.9
"""Below this coverage a row says what pending verdicts could still change."""

ONE_LOOK_LEVEL = 0.05
"""At most so large is the corrected p of a difference that one planned look would have found."""

PAIRS_NAMED = 5
"""So many pairs of models are named one by one; the rest is counted."""

NOTHING = "–"
"""What stands where a number is not known."""

Row = Mapping[str, Any]


_JOINERS = "\u200c\u200d"
"""Part of words in Persian and Indian scripts and of many emoji; they steer nothing."""


def printable(text: object) -> str:
    """Returns foreign text on one line, without characters that steer a terminal."""
    return "".join(
        char
        if char.isprintable() or char in _JOINERS
        else " "
        if char.isspace()
        else "\N{REPLACEMENT CHARACTER}"
        for char in str(text)
    )


def percent(value: float | None) -> str:
    """Returns 0.583 as "58 %", and a dash for None; only none of all is 0, and only all is 100."""
    if value is None:
        return NOTHING
    if 0 < value <= 0.005:
        return f"{max(value * 100, 0.1):.1f} %"
    if 0.995 <= value < 1:
        return f"{min(value * 100, 99.9):.1f} %"
    return f"{value * 100:.0f} %"


def span(low: float | None, high: float | None) -> str:
    """Returns an interval as "39–76 %", and a dash where it is not known."""
    if low is None or high is None:
        return NOTHING
    return f"{low * 100:.0f}–{high * 100:.0f} %"


def number(value: float | None, digits: int = 1) -> str:
    """Returns a number with so many decimals, and a dash for None."""
    return NOTHING if value is None else f"{value:.{digits}f}".replace("-", "−")


def signed(value: float, digits: int = 1) -> str:
    """Returns a number with its sign: "+1.5", "−0.2"."""
    return f"{value:+.{digits}f}".replace("-", "−")


def pace(value: float | None) -> str:
    """Returns so many an hour: "7.5", "363", "10 029", and a dash for None."""
    if value is None:
        return NOTHING
    if value == 0:
        return "0"
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}".replace(",", "\N{NO-BREAK SPACE}")


def probability(value: float | None) -> str:
    """Returns a probability that may be tiny: "0.031", "under 0.001", and a dash for None."""
    if value is None:
        return NOTHING
    return "under 0.001" if value < 0.001 else f"{value:.3f}"


def amount(value: float | None, digits: int = 2) -> str:
    """Returns money with so many decimals, whatever its size: "1 127.94"; a dash for None."""
    return NOTHING if value is None else f"{value:,.{digits}f}".replace(",", "\N{NO-BREAK SPACE}")


def first_take(row: Row) -> str:
    """Returns the headline of a row: "58 % (39–76 %)", or "2 of 4" when there are too few."""
    decided = row["decided"]
    if not decided:
        return "nothing decided"
    if decided < FEWEST_FOR_A_RATE:
        return f"{row['successes']} of {decided}"
    return f"{percent(row['rate'])} ({span(row['low'], row['high'])})"


def secondary(row: Row, key: str) -> str:
    """Returns another rate of the same first takes; a dash when there are too few for one."""
    return NOTHING if row["decided"] < FEWEST_FOR_A_RATE else percent(row[key])


def acceptance(row: Row) -> str:
    """Returns accepted among reviewed variants: "31 of 48, 65 % (48–78 %)"."""
    if not row["reviewed"]:
        return NOTHING
    counts = f"{row['accepted']} of {row['reviewed']}"
    if row["reviewed"] < FEWEST_FOR_A_RATE:
        return counts
    limits = span(row["acceptance_low"], row["acceptance_high"])
    return f"{counts}, {percent(row['acceptance'])} ({limits})"


def caveats(row: Row) -> str:
    """Returns what a reader must know before using the row; empty when there is nothing."""
    notes: list[str] = []
    if row["coverage"] is not None and row["coverage"] < RANKING_COVERAGE:
        notes.append(f"not ranked, could be {span(row['bound_low'], row['bound_high'])}")
    if row["order_badge"]:
        notes.append(f"takes ordered by {_order(row['order_badge'])}")
    if row.get("cost_assumed"):
        notes.append(f"price of {counted(row['cost_assumed'], 'image')} assumed")
    return "; ".join(notes)


def _order(source: str) -> str:
    return "request time" if source == "requested" else printable(source)


MODELS_ALONE = ("model", "tier")
"""Reports by these have rows of a model; others of a group and a model."""


def nothing(report: Document) -> str:
    """Returns what stands in the place of rows where there are none."""
    hidden = report.get("suppressed", [])
    if hidden:
        return f"{counted(len(hidden), 'row')} not shown: {printable(hidden[0]['reason'])}."
    if report.get("by") == "reviewers":
        return "No group of reviewers is named yet."
    return "Nothing to count yet."


def column_name(by: str) -> str:
    """Returns what the first column of rows holds."""
    return "Model" if by in MODELS_ALONE else f"{printable(by).capitalize()}: model"


def row_name(row: Row, by: str) -> str:
    """Returns what a row is called: its model, behind its group where the report is by another."""
    model = printable(row["model"])
    if by in MODELS_ALONE:
        return model
    return f"{printable(row['group']) or NOTHING}: {model}"


def finding(comparison: Row) -> str:
    """Returns a comparison as one sentence."""
    a, b = printable(comparison["a"]), printable(comparison["b"])
    difference, briefs = comparison["difference"], comparison["briefs"]
    place = " ".join(printable(comparison.get(key, "")) for key in ("group", "tier")).strip()
    shared = f"{briefs} {place} {'brief' if briefs == 1 else 'briefs'}".replace("  ", " ")
    facts = (
        f"difference {points(difference)} points "
        f"({points(comparison['low'])} to {points(comparison['high'])}) on {shared}"
    )
    match comparison["finding"]:
        case "ahead":
            leader, other = (a, b) if difference > 0 else (b, a)
            return f"{leader} is ahead of {other}: {facts}."
        case "no practical difference":
            return f"No practical difference between {a} and {b}: {facts}."
        case _:
            if briefs < FEWEST_FOR_A_RATE:
                return f"Not yet known whether {a} or {b} is better: only {shared} in common."
            once = f"{ONE_LOOK}; " if enough_for_one_look(comparison) else ""
            outlook = _outlook(comparison)
            return f"Not yet known whether {a} or {b} is better: {facts}; {once}{outlook}."


def finding_word(comparison: Row) -> str:
    """Returns what is found, in a few words."""
    word = printable(comparison["finding"])
    if word == "ahead":
        return f"{printable(comparison['a' if comparison['difference'] > 0 else 'b'])} is ahead"
    return f"{word}; enough for one look" if enough_for_one_look(comparison) else word


ONE_LOOK = "enough for one look that was planned, not yet for looking every day"


def enough_for_one_look(comparison: Row) -> bool:
    """Returns whether a pair that is not yet known differs for who looks once, as was planned.

    So it is where McNemar's p, corrected after Holm for all pairs of the report, is at most 5 %.
    """
    p: float = comparison.get("p_holm", comparison["p_mid"])
    is_open = comparison["finding"] == "not yet known"
    return is_open and bool(comparison.get("rankable", True)) and p <= ONE_LOOK_LEVEL


def _outlook(comparison: Row) -> str:
    """What would settle an open comparison for people who look every day, as the finding does."""
    if not comparison.get("rankable", True):
        return "too many first takes are undecided"
    if comparison["e_value"] >= comparison.get("e_needed", float("inf")):
        return "there is a difference, but it may be under five points"
    known = "briefs_needed_e" if "briefs_needed_e" in comparison else "briefs_needed"
    needed: int | None = comparison[known]
    if needed is None or needed > 1000:
        return "more than 1000 more briefs would be needed, or there is no real difference"
    if needed == 0:
        return "a few more briefs would settle it"
    low, high = comparison.get(f"{known}_range", (None, None))
    likely = ""
    if low is not None and low <= needed and (high is None or needed <= high):
        likely = f" ({low} or more)" if high is None else f" ({low} to {high})"
    return f"about {needed} more {'brief' if needed == 1 else 'briefs'} would settle it{likely}"


def points(difference: float) -> str:
    """Returns a difference of rates in points: 0.1 as "+10", and none as "0"."""
    said = f"{difference * 100:+.0f}".replace("-", "−")
    return "0" if said in ("+0", "−0") else said


def sceptic(report: Document) -> list[tuple[str, str]]:
    """Returns the sceptic's box as questions and answers, in the order in which they are read."""
    box = report["sceptic"]
    order = ", ".join(
        f"{count} by {_order(source)}" for source, count in box["order_source"].items() if count
    )
    left_out = ", ".join(f"{count} {name}" for name, count in box["excluded"].items() if count)
    return [
        ("What is one observation?", box["unit"]),
        ("What is a success?", box["definition"]),
        ("How much is decided?", _decided(box["coverage"])),
        ("How is the order of takes known?", order or "there are no takes"),
        ("Did reviewers see the model?", _blindness(report)),
        *_people(report),
        ("What was judged while a pace was changing?", _suspects(report)),
        (
            "Are models compared on the same briefs?",
            "always; Tango interval, mid-p McNemar, e-value",
        ),
        ("Which models share no brief?", _apart(box["not_comparable"])),
        ("How many comparisons were made?", f"{box['comparisons']}, findings hold for all at once"),
        ("What was left out?", left_out or "nothing"),
        ("How many variants have no known model?", str(box["unassigned"])),
        ("How many first takes lack their first image?", str(box["culled"])),
        ("How many files are missing?", f"{box['missing']} (their verdicts count)"),
        ("Was this question asked beforehand?", _reading(box)),
        *_plans(report),
        ("Made by", printable(f"Curator {box['software']}" if box["software"] else "Curator")),
    ]


def _decided(coverage: float | None) -> str:
    return "there are no first takes" if coverage is None else f"{percent(coverage)} of first takes"


def _of_library(report: Document) -> str:
    """Ends a question that is not about the scope: batches are planned across campaigns."""
    wanted = report.get("scope", {})
    is_scoped = any(wanted.get(key) for key in ("campaign", "tier", "asked_since"))
    return " in the whole library?" if is_scoped else "?"


def _people(report: Document) -> list[tuple[str, str]]:
    """What is known of reviewers and order, where it was asked for; never of one person."""
    box = report["sceptic"]
    if "reviewers" not in box:
        return []
    said = f"{counted(box['reviewers'], 'reviewer')}, {counted(box['decisions'], 'decision')}"
    if not box["decisions"]:
        said = "nobody yet"
    elif box["few_reviewers"]:
        said += "; with fewer than five, conclusions hold for these reviewers"
    order = box["counterbalance"]
    turns = "no batch in which something was decided held several models of one brief"
    if order["imbalance"] is not None:
        turns = (
            f"{counted(order['blocks'], 'block')} with several models; largest distance of a mean "
            f"place from the middle {number(order['imbalance'], 2)} (0 even, 0.5 always first)"
        )
    agreed = "nobody judged what another had judged"
    if box["kappa"] is not None or box["alpha"] is not None:
        agreed = (
            f"κ {number(box['kappa'], 2)}, α {number(box['alpha'], 2)} (1 always, 0 as by chance)"
        )
    return [
        ("Who judged?", said),
        *_rule(box),
        (f"Did models take turns in coming first{_of_library(report)}", turns),
        ("Do reviewers agree?", agreed),
    ]


def _rule(box: Row) -> list[tuple[str, str]]:
    """Whose verdict counts where several judged; how often that matters."""
    if "several" not in box:
        return []
    tie = "no lead is named, so a tie goes to the latest"
    if box["has_lead"]:
        tie = "a tie goes to the lead, else to the latest"
    judged = "no image has verdicts of several reviewers"
    if box["several"]:
        images = counted(box["several"], "image")
        judged = f"{images} judged by several reviewers, {box['differ']} with different verdicts"
    return [("Whose verdict counts?", f"that of the majority; {tie}; {judged}")]


def _plans(report: Document) -> list[tuple[str, str]]:
    box = report["sceptic"]
    if "seeds" not in box:
        return []
    seeds = [printable(seed) for seed in box["seeds"]]
    said = f"{counted(box['batches'], 'batch', 'batches')} in which something was decided"
    if not box["batches"]:
        said = "nothing was decided in a batch"
    if seeds:
        latest = "planned with" if len(seeds) == box["batches"] else "the latest planned with"
        said += f", {latest} {', '.join(seeds)}"
    return [(f"Which seeds were used{_of_library(report)}", f"{said}; figures use none but 0")]


def _reading(box: Row) -> str:
    said = f"{printable(box['reading'])} reading"
    if box.get("reading_by"):
        said += f", said by {printable(box['reading_by'])}"
    if box.get("reading_at"):
        said += f" on {printable(box['reading_at'])[:10]}"
    meaning = _READINGS.get(box["reading"])
    return f"{said}; {meaning}; no figure depends on it" if meaning else said


_READINGS: Mapping[str, str] = {
    "exploratory": "what is compared was not settled beforehand: confirm findings on new briefs",
    "confirmatory": "what is compared was settled before the images were judged",
}
"""What a reading means."""


def counted(count: int, one: str, many: str = "") -> str:
    """Returns a number with its noun: "1 reviewer", "3 batches"."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _apart(pairs: Sequence[Row]) -> str:
    """Names a few pairs and counts the rest: many models on briefs of their own make hundreds."""
    named = [f"{printable(pair['a'])} and {printable(pair['b'])}" for pair in pairs[:PAIRS_NAMED]]
    more = len(pairs) - len(named)
    return (", ".join(named) or "none") + (f", and {more} other pairs" if more else "")


def _blindness(report: Document) -> str:
    """Of how many it is known, and what is counted; imported decisions do not say it."""
    box = report["sceptic"]
    share, left_out, unstated = (
        box["blinded"],
        box.get("unblinded", 0),
        box.get("blind_unstated", 0),
    )
    said: list[str] = []
    if share is not None and unstated:
        said.append(f"{percent(share)} of decisions of which it is stated were blind")
    elif share is not None:
        said.append(f"{percent(share)} of decisions were blind")
    elif not unstated:
        said.append("not stated")
    if unstated:
        said.append(f"not stated of {counted(unstated, 'imported decision')}")
    if left_out:
        said.append(f"left out: {counted(left_out, 'verdict')} given with the model known")
    if unstated and report.get("scope", {}).get("blind_only"):
        said.append("imported decisions count")
    return "; ".join(said)


def _suspects(report: Document) -> str:
    """How many verdicts are suspect, and which rates would be others without them."""
    many = report["sceptic"].get("suspect", 0)
    if not many:
        return "nothing"
    said = counted(many, "verdict")
    if report["sceptic"].get("suspect_share") is not None:
        said += f" ({number(100 * report['sceptic']['suspect_share'])} %)"
    rates = {(row["group"], row["model"], row["tier"]): row for row in report["rows"]}
    others = [
        f"{printable(row['model'])} {percent(row['rate'])} in place of {percent(before['rate'])}"
        for row in report["without_suspects"]
        if (before := rates[row["group"], row["model"], row["tier"]])["rate"] != row["rate"]
    ]
    return f"{said}; without them: {', '.join(others) or 'the same rates'}"


DEFINITIONS: Mapping[str, str] = {
    "First take": (
        "The first request for a brief to a model. Later requests for the same brief are re-rolls "
        "and never count here."
    ),
    "First-take success": (
        "Successful first takes among decided ones. The range behind it is a 95 % Wilson interval: "
        "19 of 20 such ranges hold the rate that the model would show on many more briefs."
    ),
    "Any, lenient": (
        "The same first takes, successful when any of their images was accepted, or when the first "
        "one was usable within the retouch limit."
    ),
    "Coverage": (
        "Decided among all first takes. Below 90 % a model is not ranked, and the range shows what "
        "the pending verdicts could still change."
    ),
    "Accepted": (
        "Accepted among reviewed images of all takes. Its range knows that images of one brief "
        "succeed and fail together."
    ),
    "Accepted per hour": (
        "Accepted images per hour of active review; one look counts for 60 seconds at most. It "
        "depends on the briefs and describes no person."
    ),
    "e-value": (
        "Evidence that two models differ, which may be looked at every day. A difference is "
        "evident at 20 times the number of comparisons; chance alone gets there once in 20 reports."
    ),
}
"""The words of a report, for a reader who has none of them."""
