"""Rates and acceptance by week, from the statistics document to plots and a table.

A week in which nothing was decided keeps its place, and no line is drawn over it: nothing is known
of it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from curator.core.stats_sections import Trend, TrendPoint
from curator.exporters import wording as say
from curator.gui.insights_colours import looks_of
from curator.gui.insights_images import DecidedIn
from curator.gui.insights_spec import Axis, Mark, Series, Spec
from curator.gui.insights_table import Cell
from curator.gui.insights_words import MOST_NAMED, Row, images_of, model_word, of, share, short
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard

MOST_LINES = 6
"""So many models are drawn as lines over time; more could not be told apart."""

_WEEK = timedelta(weeks=1)
_NEXT = 1.5
"""Marks farther apart than the next week are not joined."""

Line = tuple[str, str]
"""A model and a tier."""


def trend_plot(trend: Trend, *, of_rates: bool = True, every: Sequence[Line] = ()) -> Spec:
    """Returns rates (or acceptance) by week, a line a model and tier with intervals.

    Args:
        trend: the points to be shown.
        of_rates: first-take rates; else what was accepted of what was reviewed.
        every: the lines that there are where fewer are shown, so that each keeps its colour.
    """
    keys = ("rate", "low", "high", "decided", "successes")
    if not of_rates:
        keys = ("acceptance", "acceptance_low", "acceptance_high", "reviewed", "accepted")
    points = [point for point in trend["points"] if point[keys[3]]]
    weeks = _weeks(points)
    lines = sorted({(point["model"], point["tier"]) for point in points})
    drawn = _most_decided(points, keys[3])
    looks = looks_of(drawn, every or lines)
    names = _names(lines)
    series: list[Series] = []
    for number, line in enumerate(drawn):
        shift = 0.06 * (number - (len(drawn) - 1) / 2)
        marks = tuple(
            _week_mark(point, keys, weeks.index(point["starts"]) + shift, names[line])
            for point in points
            if (point["model"], point["tier"]) == line
        )
        colour, shape = looks[line]
        series.append(Series(short(names[line]), marks, colour, shape, is_line=True, reach=_NEXT))
    what = (
        tr("First takes that succeeded (%)") if of_rates else tr("Accepted, of those reviewed (%)")
    )
    decided = {point["starts"] for point in points}
    silent = [n for n, starts in enumerate(weeks) if starts not in decided]
    return Spec(
        name=tr("By week") if of_rates else tr("Accepted by week"),
        title=_trend_title(points, names, keys, of_rates=of_rates),
        x=Axis(
            tr("Week of the decision, by its Monday"),
            -0.5,
            max(len(weeks), 1) - 0.5,
            _week_ticks(weeks),
        ),
        y=Axis(what, 0.0, 1.04, is_share=True),
        series=tuple(series),
        note=_note(lines, drawn, silent) if drawn else "",
        gaps=tuple((n - 0.5, n + 0.5) for n in silent),
    )


def lines_of(points: Sequence[TrendPoint]) -> list[Line]:
    """Returns all lines, that of the most reviewed images first: it has the plainest colours."""
    many: Counter[Line] = Counter()
    for point in points:
        many[point["model"], point["tier"]] += point["reviewed"]
    return sorted(many, key=lambda line: (-many[line], line))


def _names(lines: Sequence[Line]) -> Mapping[Line, str]:
    several = len({tier for _, tier in lines}) > 1
    return {
        (model, tier): model_word(model) + (f" · {tr(tier)}" if several else "")
        for model, tier in lines
    }


def _weeks(points: Sequence[TrendPoint]) -> list[str]:
    """The Mondays of all weeks from the first to the last, those without a decision too."""
    days = [date.fromisoformat(point["starts"]) for point in points]
    if not days:
        return []
    many = (max(days) - min(days)) // _WEEK
    return [(min(days) + n * _WEEK).isoformat() for n in range(many + 1)]


def _most_decided(points: Sequence[TrendPoint], key: str) -> list[Line]:
    """The lines with most decided, of those that have a dot at all."""
    many: dict[Line, int] = {}
    for point in points:
        line = (point["model"], point["tier"])
        many[line] = many.get(line, 0) + point[key]
    dotted = {
        (point["model"], point["tier"]) for point in points if point[key] >= say.FEWEST_FOR_A_RATE
    }
    chosen = sorted(many, key=lambda line: (line not in dotted, -many[line], line))
    return sorted(line for line in chosen[:MOST_LINES] if line in dotted)


def _week_mark(point: TrendPoint, keys: Sequence[str], x: float, name: str) -> Mark:
    row: Row = point
    rate, low, high, whole, part = (row[key] for key in keys)
    enough = whole >= say.FEWEST_FOR_A_RATE and rate is not None
    counts = of(part, whole)
    value = f"{share(rate)} ({heard(say.span(low, high))}), {counts}" if enough else counts
    first = date.fromisoformat(point["starts"])
    return Mark(
        x=x,
        y=rate if rate is not None else 0.0,
        said=tr("{name}, week of {day}: {value}", name=name, day=point["starts"], value=value),
        low=low if enough else None,
        high=high if enough else None,
        images=DecidedIn(images_of(point["model"], point["tier"]), first, first + _WEEK),
        shown=enough,
    )


def _week_ticks(weeks: Sequence[str]) -> tuple[tuple[float, str], ...]:
    every = -(-len(weeks) // 10) or 1
    return tuple((float(n), day) for n, day in enumerate(weeks) if n % every == 0)


def _note(lines: Sequence[Line], drawn: Sequence[Line], silent: Sequence[int]) -> str:
    left = len(lines) - len(drawn)
    said = [
        plural(
            left,
            "{n} further model or tier is not drawn; it stands in the table.",
            "{n} further models or tiers are not drawn; they stand in the table.",
        )
        if left
        else "",
        tr("Lines up and down are 95 % intervals. Weeks with under five stand in words only."),
        tr("On pale weeks nothing was decided; no line is drawn over what is not known.")
        if silent
        else "",
    ]
    return " ".join(one for one in said if one)


def _trend_title(
    points: Sequence[TrendPoint],
    names: Mapping[Line, str],
    keys: Sequence[str],
    *,
    of_rates: bool,
) -> str:
    if not points:
        return tr("No decision has a time yet.")
    if all(row[keys[3]] < say.FEWEST_FOR_A_RATE for row in points):
        return tr("No model has five in one week, too few for a rate; the table has the counts.")
    latest = max(points, key=lambda point: point["starts"])
    last: list[Row] = [point for point in points if point["starts"] == latest["starts"]]
    last = sorted(last, key=lambda row: -row[keys[3]])[:MOST_NAMED]
    last.sort(key=lambda row: (row["model"], row["tier"]))
    named = [
        tr(
            "{part} of {whole} ({model})",
            part=digits(row[keys[4]], ","),
            whole=digits(row[keys[3]], ","),
            model=short(names[row["model"], row["tier"]]),
        )
        for row in last
    ]
    values = {"day": latest["starts"], "list": ", ".join(named)}
    if of_rates:
        return tr("In the latest week, of {day}, first takes succeeded: {list}.", **values)
    return tr("In the latest week, of {day}, images were accepted: {list}.", **values)


def week_cells(trend: Trend) -> list[list[Cell]]:
    """Returns the same figures as rows of a table, the latest week first."""
    names = _names(sorted({(point["model"], point["tier"]) for point in trend["points"]}))
    points = sorted(
        trend["points"],
        key=lambda point: (-date.fromisoformat(point["starts"]).toordinal(), point["model"]),
    )
    return [
        [
            Cell(point["starts"], tr("The week from {day} on", day=point["starts"])),
            Cell(names[point["model"], point["tier"]], images=_week_images(point)),
            *_figures(point["successes"], point["decided"], point["low"], point["high"]),
            *_figures(
                point["accepted"],
                point["reviewed"],
                point["acceptance_low"],
                point["acceptance_high"],
            ),
        ]
        for point in points
    ]


def _week_images(point: TrendPoint) -> DecidedIn:
    first = date.fromisoformat(point["starts"])
    return DecidedIn(images_of(point["model"], point["tier"]), first, first + _WEEK)


def _figures(part: int, whole: int, low: float | None, high: float | None) -> tuple[Cell, Cell]:
    if not whole:
        return Cell(say.NOTHING, is_number=True), Cell(say.NOTHING, is_number=True)
    enough = whole >= say.FEWEST_FOR_A_RATE
    limits = f"{share(part / whole)} ({heard(say.span(low, high))})" if enough else say.NOTHING
    too_few = "" if enough else tr("Under five there is no rate, only the count.")
    return Cell(of(part, whole), is_number=True), Cell(limits, too_few, is_number=True)
