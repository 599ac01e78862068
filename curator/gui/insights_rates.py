"""First-take rates, from the statistics document to a plot.

No number is worked out here; a title names what lies there and claims nothing that the document
does not.
"""

from collections.abc import Sequence

from curator.exporters import wording as say
from curator.gui.insights_spec import Axis, Mark, Series, Spec
from curator.gui.insights_words import (
    MOST_NAMED,
    Row,
    images_of,
    row_label,
    rows_axis,
    share,
    short,
)
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard


def rates_plot(rows: Sequence[Row]) -> Spec:
    """Returns first-take rates by model with intervals, and what is pending as a pale band."""
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        rate: float | None = row["rate"]
        is_shown = bool(row["show_rate"]) and rate is not None
        value = heard(say.first_take(row))
        many = plural(row["decided"], "{n} brief decided", "{n} briefs decided")
        said = [f"{row_label(row, rows)}: {value}", many]
        if row["coverage"] is not None and row["coverage"] < 1:
            bounds = heard(say.span(row["bound_low"], row["bound_high"]))
            said.append(
                tr(
                    "{share} of its first takes are decided, pending ones could make it {bounds}",
                    share=share(row["coverage"]),
                    bounds=bounds,
                )
            )
        marks.append(
            Mark(
                x=rate if is_shown and rate is not None else 0.0,
                y=-number,
                said=", ".join(said),
                low=row["low"] if is_shown else None,
                high=row["high"] if is_shown else None,
                band_low=row["bound_low"] if _is_wider(row) else None,
                band_high=row["bound_high"] if _is_wider(row) else None,
                note=f"{value} · n {digits(row['decided'], ',')}" if is_shown else value,
                images=images_of(row["model"], row["tier"]),
                shown=is_shown,
            )
        )
    return Spec(
        name=tr("First-take rates"),
        title=_rates_title(rows),
        x=Axis(tr("First takes that succeeded, of those decided (%)"), 0.0, 1.0, is_share=True),
        y=rows_axis([row_label(row, rows) for row in rows]),
        series=(Series("", tuple(marks)),),
        is_rows=True,
        rows=len(rows),
        note=tr(
            "Lines are 95 % intervals (Wilson); pale bands are what pending verdicts could still "
            "make of a rate. Models stand by name, never by rate."
        ),
    )


def _is_wider(row: Row) -> bool:
    low, high = row["bound_low"], row["bound_high"]
    return low is not None and high is not None and high > low


def _rates_title(rows: Sequence[Row]) -> str:
    told = [row for row in rows if row["show_rate"] and row["rate"] is not None]
    if not told:
        return tr("Too few first takes are decided for a rate; five of a model make one.")
    tiers = {row["tier"] for row in told}
    tier = max(sorted(tiers), key=lambda one: sum(r["decided"] for r in told if r["tier"] == one))
    told = [row for row in told if row["tier"] == tier]
    if len(told) <= MOST_NAMED:
        named = [
            tr("{model} {rate}", model=short(row_label(row, rows)), rate=share(row["rate"]))
            for row in told
        ]
        return tr("First takes that succeeded: {list}.", list=", ".join(named))
    values = {
        "low": share(min(row["rate"] for row in told)),
        "high": share(max(row["rate"] for row in told)),
        "n": digits(len(told), ","),
    }
    if len({row["tier"] for row in rows}) > 1:
        return tr(
            "First takes that succeeded in {tier}: from {low} to {high} over {n} models.",
            tier=tr(tier),
            **values,
        )
    return tr("First takes that succeeded: from {low} to {high} over {n} models.", **values)
