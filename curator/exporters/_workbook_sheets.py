"""Which rows and columns stand on the sheets of a workbook, and what kind of value each holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias  # Any: the values of a JSON document

from curator.exporters import wording as say
from curator.exporters._money import DIVIDED, settings
from curator.exporters.base import Document
from curator.exporters.csv_table import COLUMNS

Rows: TypeAlias = Sequence[Mapping[str, Any]]

_PERCENT = frozenset({
    "coverage", "rate", "low", "high", "bound_low", "bound_high", "rate_any", "rate_lenient",
    "acceptance", "acceptance_low", "acceptance_high", "difference", "always_low", "always_high",
    "shrunk", "p_best", "p_ahead", "share", "share_low", "share_high", "cumulative", "elsewhere",
    "abandon_rate", "abandon_low", "abandon_high", "precision", "rate_low", "rate_high", "rate_a",
    "rate_b",
})  # fmt: skip
_KINDS: Mapping[str, str] = {
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
    """A sheet of rows.

    Attributes:
        name: at the tab.
        rows: what stands on it; None where that was not asked for.
        first: keys in their order; others of the rows follow.
        only: no other keys follow.
        below: lines that stand under the rows.
    """

    name: str
    rows: Callable[[Document], Rows | None]
    first: tuple[str, ...]
    only: bool = True
    below: Callable[[Document], Sequence[str]] = lambda _: ()

    def columns(self, rows: Rows) -> tuple[SheetColumn, ...]:
        """Returns the columns of these rows."""
        further = () if self.only else [key for row in rows for key in row]
        keys = dict.fromkeys([*self.first, *further])
        return tuple(SheetColumn(key, key.replace("_", " "), kind_of(key)) for key in keys)


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
            "time": name,
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


SHEETS: tuple[Sheet, ...] = (
    Sheet("Models", lambda report: report["rows"], COLUMNS, only=False),
    Sheet(
        "Comparisons",
        lambda report: [
            {**pair, "in_words": say.finding(pair)} for pair in report["comparisons"]
        ],
        (
            "a", "b", "tier", "group", "briefs", "only_a", "only_b", "difference", "low", "high",
            "p_mid", "p_holm", "e_value", "e_needed", "finding", "leader", "rankable",
            "p_ahead", "in_words", "briefs_needed_e", "briefs_needed_e_range",
        ),
    ),
    Sheet(
        "Defects",
        _flat("defects", lambda found: found["totals"]),
        ("defect", "variants", "of", "share", "low", "high", "n_eff", "cumulative"),
    ),
    Sheet(
        "Defects by model",
        _flat("defects", lambda found: found["by_model"]),
        ("defect", "model", "tier", "variants", "of", "share", "low", "high", "n_eff"),
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
        "Time",
        _flat("economy", _hours),
        ("time", "accepted", "hours", "per_hour", "per_hour_low", "per_hour_high"),
    ),
    Sheet(
        "Takes",
        _flat("economy", _takes),
        (
            "model", "tier", "finished_briefs", "with_accepted", "takes", "takes_a_brief",
            "abandoned", "abandon_rate", "abandon_low", "abandon_high",
        ),
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
        "Pass at k",
        _flat("pass_at_k", _pass),
        ("tier", "k", "model", "briefs", "left_out", "rate", "low", "high"),
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
        "Flags",
        _flat("flags", lambda found: found["rows"]),
        ("artifact", "right", "answers", "precision", "low", "high", "muted"),
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
