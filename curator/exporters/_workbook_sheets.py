"""Which rows and columns stand on the sheets of a workbook, and what kind of value each holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias  # Any: the values of a JSON document

from curator.exporters import telling
from curator.exporters import wording as say
from curator.exporters._column_names import name_of
from curator.exporters._money import DIVIDED, HOURS, settings
from curator.exporters.base import Document

Rows: TypeAlias = Sequence[Mapping[str, Any]]

_PERCENT = frozenset({
    "coverage", "rate", "low", "high", "bound_low", "bound_high", "rate_any", "rate_lenient",
    "acceptance", "acceptance_low", "acceptance_high", "difference", "always_low", "always_high",
    "shrunk", "share", "share_low", "share_high", "cumulative", "elsewhere",
    "abandon_rate", "abandon_low", "abandon_high", "precision", "rate_low", "rate_high", "rate_a",
    "rate_b", "down_to", "up_to",
})  # fmt: skip
_KINDS: Mapping[str, str] = {
    "p_best": "chance",
    "p_ahead": "chance",
    "starts": "date",
    "accepted_at": "time",
    "n_eff": "0.0",
    "accepted_per_hour": "0.0",
    "per_hour": "0.0",
    "hours": "0.00",
    "cost_per_accepted": "0.00",
    "generation": "0.00",
    "review": "0.00",
    "retouch": "0.00",
    "prompting": "0.00",
    "total": "0.00",
    "per_accepted": "0.00",
    "per_accepted_low": "0.00",
    "per_accepted_high": "0.00",
    "per_usable": "0.00",
    "open_minutes": "0.0",
    "still_to_come": "0.00",
    "takes_a_brief": "0.00",
    "p": "0.0000",
    "q": "0.00",
    "value": "0.00",
    "value_low": "0.00",
    "value_high": "0.00",
    "p_mid": "0.0000",
    "p_holm": "0.0000",
    "e_value": "0.00",
    "distance": "0.00",
    "limit": "0.00",
    "palette": "0.00",
    "contrast": "0.00",
    "light": "0.00",
    "texture": "0.00",
    "speedup": "0.00",
    "slower": "0.00",
    "break_even": "0.00",
    "break_even_prompt_minutes": "0.0",
    "per_hour_low": "0.0",
    "per_hour_high": "0.0",
    "timed_seconds": "0.0",
}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its key in a row, what it is called, and the kind of its values."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of rows on a sheet; those that follow each other under one name stand on one sheet.

    Attributes:
        name: at the tab.
        rows: what stands on it; None where that was not asked for.
        first: keys in their order; others of the rows follow.
        only: no other keys follow.
        below: lines that stand under the rows.
        title: stands above a table that is not the first of its sheet.
        without: keys that do not follow, since another table has them.
    """

    name: str
    rows: Callable[[Document], Rows | None]
    first: tuple[str, ...]
    only: bool = True
    below: Callable[[Document], Sequence[str]] = lambda _: ()
    title: str = ""
    without: tuple[str, ...] = ()

    def columns(self, rows: Rows, currency: str = "") -> tuple[SheetColumn, ...]:
        """Returns the columns of these rows, amounts with the currency that was stated."""
        there = dict.fromkeys(key for row in rows for key in row)
        first = [key for key in self.first if key in there or not rows]
        further = () if self.only else [key for key in there if key not in self.without]
        return tuple(
            SheetColumn(key, name_of(key, currency), kind_of(key))
            for key in dict.fromkeys([*first, *further])
        )


def kind_of(key: str) -> str:
    """Returns the kind of a column's values: "%", "0.00", "date", "time" or "" for anything."""
    return "%" if key in _PERCENT else _KINDS.get(key, "")


def _flat(key: str, rows: Callable[[Any], Rows]) -> Callable[[Document], Rows | None]:
    """Rows of a section; None where it was not asked for."""
    return lambda report: rows(report[key]) if key in report else None


def _money(economy: Mapping[str, Any]) -> Rows:
    money = economy["currency"] or "not stated"
    return [{**row, "currency": money} for row in economy["cost"]]


def _money_settings(report: Document) -> Sequence[str]:
    economy = report["economy"]
    said = [f"{name}: {value}" for name, value in settings(economy)]
    return ["Money settings in force", *said, DIVIDED]


def _takes(economy: Mapping[str, Any]) -> Rows:
    return [
        {
            **row,
            "finished_briefs": row["briefs"],
            "with_accepted": row["accepted"],
            "takes_a_brief": row["per_accepted"],
        }
        for row in economy["takes"]
    ]


def _hours(economy: Mapping[str, Any]) -> Rows:
    found = economy["hours"]
    return [
        {
            "time": HOURS[name],
            "accepted": found["accepted"],
            "hours": found[name]["hours"],
            "per_hour": found[name]["per_hour"],
            "per_hour_low": found[name]["low"],
            "per_hour_high": found[name]["high"],
        }
        for name in ("active", "attended", "total")
    ]


def _gaps(economy: Mapping[str, Any]) -> Rows:
    return [
        {**gap, "better": gap["better"]["model"], "other": gap["other"]["model"]}
        for gap in economy["gaps"]
    ]


def _pass(groups: Rows) -> Rows:
    return [
        {"tier": group["tier"], "k": group["k"], **row} for group in groups for row in group["rows"]
    ]


def _drift(found: Mapping[str, Any]) -> Rows:
    return [
        {"campaign": campaign["campaign"], **point}
        for campaign in found["campaigns"]
        for point in campaign["points"]
    ]


MOST_DRAWN = 24
"""A chart shows so many rows."""


def chart_rows(report: Document) -> Rows:
    """Returns what the chart of rates shows: limits as distances from the rate."""
    by = report.get("by", "model")
    return [
        {
            "row": f"{say.row_name(row, by)}, {row['tier']}, n {row['decided']}",
            "rate": row["rate"],
            "down_to": row["rate"] - row["low"],
            "up_to": row["high"] - row["rate"],
            "decided": row["decided"],
        }
        for row in report["rows"]
        if row["decided"] >= say.FEWEST_FOR_A_RATE
    ][:MOST_DRAWN]


def _models(report: Document) -> Rows:
    """The rows, a chance of being best only where it may be said, and elsewhere the reason."""
    by, rows = report.get("by", "model"), report["rows"]
    apart = report["sceptic"]["not_comparable"]
    made: list[Mapping[str, Any]] = []
    for row in rows:
        # By model a row's group is its model: it need not stand there twice.
        kept = {key: row[key] for key in row if key != "group" or by not in say.MODELS_ALONE}
        why = telling.why_none_is_best(row, rows, apart, by)
        if "p_best" in kept and why:
            kept["p_best"] = None
        if why not in ("", telling.NO_RIVAL):
            kept["no_best"] = why
        made.append(kept)
    return made


def _ungrouped(rows: Rows) -> Rows:
    """The rows; without the column of groups where there are none."""
    if any(row.get("group") for row in rows):
        return rows
    return [{key: row[key] for key in row if key != "group"} for row in rows]


def _pairs(report: Document) -> Rows:
    return _ungrouped(
        [
            {
                **pair,
                "in_words": say.finding(pair),
                "leader": pair.get("leader") or "nobody yet",
                "leader_once": _leader_once(pair),
            }
            for pair in report["comparisons"]
        ]
    )


def _leader_once(pair: Mapping[str, Any]) -> str:
    """Who is ahead for people who look once, as was planned."""
    if pair["finding"] != "ahead" and not say.enough_for_one_look(pair):
        return "nobody yet"
    leader: str = pair["a"] if pair["difference"] > 0 else pair["b"]
    return leader


def _by_word(found: Mapping[str, Any]) -> Rows:
    """Every pair, those that stand out first."""
    chosen = telling.defects_that_stand_out(found["by_prompt"])
    others = [cell for cell in found["by_prompt"] if cell not in chosen]
    return [
        *({**cell, "stands_out": True} for cell in chosen),
        *({**cell, "stands_out": False} for cell in others),
    ]


def _agreement(found: Mapping[str, Any]) -> Rows:
    if not (found["pairs"] or found["second_looks"]["looks"]):
        return []

    def row(measure: str, value: float | None, *more: object) -> Mapping[str, Any]:
        keys = ("value_low", "value_high", "count", "counted")
        return {"measure": measure, "value": value, **dict(zip(keys, more, strict=False))}

    pairs, images = f"{found['pairs']} pairs", f"{found['variants']} images"
    looks = [
        row(name, one["rate"], one["low"], one["high"], one["reversed"], f"{one['looks']} looks")
        for name, one in (
            ("Accepts that fell at a second look", found["second_looks"]),
            ("Of them, drawn by chance", found["second_looks_random"]),
            ("Verdicts that another gave otherwise", found["second_readers"]),
        )
    ]
    return [
        row("Same verdict", found["raw"], found["raw_low"], found["raw_high"], None, pairs),
        row("Cohen's κ", found["kappa"], found["kappa_low"], found["kappa_high"], None, pairs),
        row(
            "Krippendorff's α", found["alpha"], found["alpha_low"], found["alpha_high"], None,
            images,
        ),
        row("Agreement on accepts", found["positive"], None, None, None, pairs),
        row("Agreement on the others", found["negative"], None, None, None, pairs),
        *looks,
        row(
            "Given while a pace was changing", found["suspect_share"], None, None,
            found["suspect"], f"{found['decided']} verdicts",
        ),
    ]  # fmt: skip


_MAIN = (
    "group", "model", "tier", "carried", "of", "share", "share_low", "share_high", "eligible",
    "decided", "coverage", "successes", "rate", "low", "high", "p_best", "reviewed", "accepted",
    "acceptance", "acceptance_low", "acceptance_high", "accepted_per_hour", "cost_per_accepted",
    "order_badge", "no_best",
)  # fmt: skip

CHART = Sheet(
    "Models",
    chart_rows,
    ("row", "rate", "down_to", "up_to", "decided"),
    title="What the chart on the overview shows",
)

SHEETS: tuple[Sheet, ...] = (
    Sheet("Models", _models, _MAIN),
    Sheet(
        "Models",
        _models,
        ("group", "model", "tier"),
        only=False,
        title="Further on the same rows",
        without=_MAIN,
    ),
    CHART,
    Sheet(
        "Comparisons",
        _pairs,
        (
            "group", "a", "b", "tier", "briefs", "difference", "low", "high", "p_holm", "finding",
            "leader", "leader_once", "briefs_needed_e", "briefs_needed_e_range", "in_words",
        ),
    ),
    Sheet(
        "Comparisons",
        _pairs,
        (
            "group", "a", "b", "tier", "only_a", "only_b", "p_mid", "e_value", "e_needed",
            "p_ahead", "rankable",
        ),
        title="Further on the same pairs",
    ),
    Sheet(
        "Further tests",
        _flat("omnibus", _ungrouped),
        ("models", "tier", "group", "briefs", "q", "degrees", "p"),
        title="Do all models differ at all (Cochran's Q)",
    ),
    Sheet(
        "Further tests",
        _flat("adjusted", _ungrouped),
        (
            "a", "b", "tier", "group", "difference", "low", "high", "strata", "used", "left_out",
        ),
        title="The same pairs within one reviewer and third of a batch (Mantel–Haenszel)",
    ),
    Sheet(
        "Further tests",
        _flat("unpaired", _ungrouped),
        (
            "a", "b", "tier", "group", "rate_a", "rate_b", "difference", "low", "high",
            "briefs_a", "briefs_b",
        ),
        title="Pairs without a brief in common (Newcombe)",
    ),
    Sheet(
        "Further tests",
        _flat("pass_at_k", _pass),
        ("tier", "k", "model", "briefs", "left_out", "rate", "low", "high"),
        title="At least one of the same number of images accepted (pass@k)",
    ),
    Sheet(
        "Defects",
        _flat("defects", lambda found: found["totals"]),
        ("defect", "variants", "of", "share", "low", "high", "n_eff", "cumulative"),
    ),
    Sheet(
        "Defects",
        _flat("defects", lambda found: found["by_model"]),
        ("defect", "model", "tier", "variants", "of", "share", "low", "high", "n_eff"),
        title="By model",
    ),
    Sheet(
        "Defects by word",
        _flat("defects", _by_word),
        ("defect", "tag", "variants", "of", "share", "low", "high", "elsewhere", "stands_out"),
    ),
    Sheet(
        "Money",
        _flat("economy", _money),
        (
            "model", "tier", "generation", "review", "retouch", "prompting", "total", "accepted",
            "per_accepted", "per_accepted_low", "per_accepted_high", "usable", "per_usable",
            "open_fixes", "open_minutes", "still_to_come", "currency", "missing", "assumed",
        ),
        below=_money_settings,
    ),
    Sheet(
        "Time and takes",
        _flat("economy", _hours),
        ("time", "accepted", "hours", "per_hour", "per_hour_low", "per_hour_high"),
    ),
    Sheet(
        "Time and takes",
        _flat("economy", _takes),
        (
            "model", "tier", "finished_briefs", "with_accepted", "takes", "takes_a_brief",
            "abandoned", "abandon_rate", "abandon_low", "abandon_high",
        ),
        title="Takes of finished briefs",
    ),
    Sheet(
        "Efficiency gap",
        _flat("economy", _gaps),
        (
            "better", "other", "tier", "speedup", "slower", "break_even",
            "break_even_prompt_minutes", "text", "missing",
        ),
    ),
    Sheet(
        "Trend",
        _flat("trend", lambda found: found["points"]),
        (
            "week", "starts", "model", "tier", "decided", "successes", "rate", "low", "high",
            "reviewed", "accepted", "acceptance", "acceptance_low", "acceptance_high",
        ),
    ),
    Sheet(
        "Prompts",
        _flat("prompts", lambda found: found["tags"]),
        (
            "tag", "briefs", "variants", "reviewed", "accepted", "acceptance", "low", "high",
            "elsewhere", "first_takes", "successes", "rate", "rate_low", "rate_high",
        ),
    ),
    Sheet(
        "Agreement",
        _flat("agreement", _agreement),
        ("measure", "value", "value_low", "value_high", "count", "counted"),
    ),
    Sheet(
        "Agreement",
        _flat("flags", lambda found: found["rows"]),
        ("artifact", "right", "answers", "precision", "low", "high", "muted"),
        title="How often flags were right here",
    ),
    Sheet(
        "Drift",
        _flat("drift", _drift),
        (
            "campaign", "place", "model", "accepted_at", "distance", "limit", "palette",
            "contrast", "light", "texture", "words",
        ),
    ),
)  # fmt: skip
