"""First-take rates and their course by week, from the statistics document to plots.

No number is worked out here; a title names what lies there and claims nothing that the document
does not.
"""

from collections.abc import Sequence

from curator.core.stats_sections import Trend, TrendPoint
from curator.exporters import wording as say
from curator.gui.insights_spec import SHAPES, Axis, Mark, Series, Spec
from curator.gui.insights_words import (
    MOST_NAMED,
    Row,
    images_of,
    model_word,
    row_label,
    rows_axis,
    share,
    short,
)
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard

MOST_LINES = 6
"""So many models are drawn as lines over time; more could not be told apart."""


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
    if len(told) <= MOST_NAMED:
        named = [
            tr("{model} {rate}", model=short(row_label(row, rows)), rate=share(row["rate"]))
            for row in told
        ]
        return tr("First takes that succeeded: {list}.", list=", ".join(named))
    return tr(
        "First takes that succeeded: from {low} to {high} over {n} models.",
        low=share(min(row["rate"] for row in told)),
        high=share(max(row["rate"] for row in told)),
        n=digits(len(told), ","),
    )


# ---- by week ------------------------------------------------------------------------------


def trend_plot(trend: Trend, *, of_rates: bool = True) -> Spec:
    """Returns rates (or acceptance) by week, a line a model and tier with intervals."""
    keys = ("rate", "low", "high", "decided", "successes")
    if not of_rates:
        keys = ("acceptance", "acceptance_low", "acceptance_high", "reviewed", "accepted")
    points = [point for point in trend["points"] if point[keys[3]]]
    weeks = sorted({point["week"] for point in points})
    lines = _most_decided(points, keys[3])
    several = len({tier for _, tier in lines}) > 1
    series: list[Series] = []
    for number, (model, tier) in enumerate(lines[:MOST_LINES]):
        shift = 0.06 * (number - (min(len(lines), MOST_LINES) - 1) / 2)
        name = model_word(model) + (f" · {tr(tier)}" if several else "")
        marks = tuple(
            _week_mark(point, keys, weeks.index(point["week"]) + shift, name)
            for point in points
            if (point["model"], point["tier"]) == (model, tier)
        )
        series.append(Series(short(name), marks, number, SHAPES[number], is_line=True))
    what = (
        tr("First takes that succeeded (%)") if of_rates else tr("Accepted, of those reviewed (%)")
    )
    left = len(lines) - len(series)
    more = plural(
        left,
        "{n} further model is not drawn; choose models above.",
        "{n} further models are not drawn; choose models above.",
    )
    return Spec(
        name=tr("By week"),
        title=_trend_title(points, weeks, keys, of_rates=of_rates),
        x=Axis(tr("Week of the decision"), -0.5, max(len(weeks), 1) - 0.5, _week_ticks(weeks)),
        y=Axis(what, 0.0, 1.04, is_share=True),
        series=tuple(series),
        note=(f"{more} " if left > 0 else "")
        + tr("Lines up and down are 95 % intervals. Weeks with under five stand in words only."),
    )


def _most_decided(points: Sequence[TrendPoint], key: str) -> list[tuple[str, str]]:
    many: dict[tuple[str, str], int] = {}
    for point in points:
        name = (point["model"], point["tier"])
        many[name] = many.get(name, 0) + point[key]
    chosen = sorted(many, key=lambda name: (-many[name], name))[:MOST_LINES]
    return sorted(chosen) + sorted(set(many) - set(chosen))


def _week_mark(point: TrendPoint, keys: Sequence[str], x: float, name: str) -> Mark:
    row: Row = point
    rate, low, high, of, many = (row[key] for key in keys)
    enough = of >= say.FEWEST_FOR_A_RATE and rate is not None
    counts = tr("{part} of {whole}", part=digits(many, ","), whole=digits(of, ","))
    value = f"{share(rate)} ({heard(say.span(low, high))}), {counts}" if enough else counts
    return Mark(
        x=x,
        y=rate if rate is not None else 0.0,
        said=f"{name}, {point['week']}: {value}",
        low=low if enough else None,
        high=high if enough else None,
        images=images_of(point["model"], point["tier"]),
        shown=enough,
    )


def _week_ticks(weeks: Sequence[str]) -> tuple[tuple[float, str], ...]:
    every = -(-len(weeks) // 10) or 1
    return tuple((float(n), week) for n, week in enumerate(weeks) if n % every == 0)


def _trend_title(
    points: Sequence[TrendPoint], weeks: Sequence[str], keys: Sequence[str], *, of_rates: bool
) -> str:
    if not weeks:
        return tr("No decision has a time yet.")
    if all(row[keys[3]] < say.FEWEST_FOR_A_RATE for row in points):
        return tr("No model has five in one week, too few for a rate; arrow keys read the counts.")
    last: list[Row] = [point for point in points if point["week"] == weeks[-1]]
    named = [
        tr(
            "{part} of {whole} ({model})",
            part=digits(row[keys[4]], ","),
            whole=digits(row[keys[3]], ","),
            model=short(model_word(row["model"])),
        )
        for row in last[:MOST_NAMED]
    ]
    values = {"week": weeks[-1], "list": ", ".join(named)}
    if of_rates:
        return tr("In the latest week, {week}, first takes succeeded: {list}.", **values)
    return tr("In the latest week, {week}, images were accepted: {list}.", **values)
