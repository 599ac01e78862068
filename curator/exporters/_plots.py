"""The figures of a report: which figures stand in which chart, and what they say in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import ceil

from curator.exporters import wording as say
from curator.exporters._charts import (
    GAP,
    LABELS,
    MOST_LABELS,
    SHARES,
    Axis,
    Bar,
    Level,
    Panel,
    Point,
    Spanned,
    axis_to,
    bar_chart,
    curve_chart,
    interval_chart,
    panel_chart,
)
from curator.exporters._money import in_currency, with_unit
from curator.exporters.base import Document
from curator.exporters.figure import Figure, Side, text_units, within
from curator.exporters.table import Column, Table

MOST_ROWS = 24
"""A chart shows so many rows, which fit below a report's head; the table beside it holds more."""

MOST_PANELS = 8
MOST_GAPS = 3
COST_PARTS = ("generation", "review", "retouch", "prompting")
_POINTS = Axis(
    -1.0,
    1.0,
    ((-1.0, "−100"), (-0.5, "−50"), (0.0, "0"), (0.5, "+50"), (1.0, "+100")),
    zero=0.0,
)


def _names(rows: Sequence[say.Row], room: float, by: str = "model") -> list[str]:
    """Rows' models as labels that fit into a room, with their tiers where there are several."""
    several = len({row["tier"] for row in rows}) > 1
    tiers = [f", {say.printable(row['tier'])}" if several else "" for row in rows]
    return [
        f"{_named(row, by, room - text_units(tier))}{tier}"
        for row, tier in zip(rows, tiers, strict=True)
    ]


def _named(row: say.Row, by: str, room: float) -> str:
    """A row's name; of a group and a model each keeps what tells it from others."""
    if by in say.MODELS_ALONE:
        return within(say.row_name(row, by), room)
    group = say.printable(row["group"]) or say.NOTHING
    return ": ".join(_two(group, say.printable(row["model"]), room - text_units(": ")))


def rates(report: Document) -> Figure | None:
    """Returns the headline rates with intervals and bounds; None where none could be drawn."""
    by = report.get("by", "model")
    rows = [row for row in report["rows"] if row["decided"]][:MOST_ROWS]
    spans = [
        _rate(row, name)
        for row, name in zip(rows, _names(rows, MOST_LABELS - GAP, by), strict=True)
    ]
    title = (
        "First-take success, 95 % intervals, n decided; pale: what pending verdicts could change"
    )
    is_there = any(span.at is not None or _is_wide(span.band) for span in spans)
    return interval_chart("rates", title, spans) if is_there else None


def _is_wide(band: tuple[float, float] | None) -> bool:
    return band is not None and band[1] > band[0]


def drawn(report: Document) -> str:
    """Returns how many rows the chart of rates leaves to the table, as a sentence."""
    more = sum(bool(row["decided"]) for row in report["rows"]) - MOST_ROWS
    if rates(report) is None:
        return ""
    return f"The chart has the first {MOST_ROWS} of {MOST_ROWS + more} rows." if more > 0 else ""


def _rate(row: say.Row, name: str) -> Spanned:
    enough = row["decided"] >= say.FEWEST_FOR_A_RATE
    value = say.first_take(row)
    if enough:
        value += f" n {row['decided']}"
    says = f"{name}: {say.first_take(row)}, {row['decided']} decided"
    band = None
    if row["bound_low"] is not None and row["bound_high"] is not None:
        band = (row["bound_low"], row["bound_high"])
        if band[1] > band[0]:
            says += f", could become {say.span(*band)}"
    return Spanned(
        name,
        value,
        says,
        at=row["rate"] if enough else None,
        low=row["low"] if enough else None,
        high=row["high"] if enough else None,
        band=band,
    )


def differences(report: Document) -> Figure | None:
    """Returns the differences on the same briefs, in points; None without a comparison."""
    pairs = [pair for pair in report["comparisons"] if pair["briefs"] >= say.FEWEST_FOR_A_RATE][
        :MOST_ROWS
    ]
    spans = [
        Spanned(
            f"{a} − {b}",
            f"{say.points(pair['difference'])} ({say.points(pair['low'])} to "
            f"{say.points(pair['high'])}) n {pair['briefs']}",
            say.finding(pair).removesuffix("."),
            at=pair["difference"],
            low=pair["low"],
            high=pair["high"],
        )
        for pair in pairs
        for a, b in [_two(say.printable(pair["a"]), say.printable(pair["b"]), _BOTH)]
    ]
    title = "Difference in points on the same briefs, with Tango's 95 % interval"
    return interval_chart("differences", title, spans, _POINTS, values=190) if spans else None


_BOTH = MOST_LABELS - GAP - text_units(" − ")


def _two(a: str, b: str, room: float) -> tuple[str, str]:
    """Two names as they fit into one label; a short one leaves its room to the other."""
    half = room / 2
    if text_units(a) < half:
        return a, within(b, room - text_units(a))
    if text_units(b) < half:
        return within(a, room - text_units(b)), b
    return within(a, half), within(b, half)


def trend(report: Document) -> Figure | None:
    """Returns rates by week, one small plot a model and tier; None where there is one week."""
    points = [one for one in report["trend"]["points"] if one["decided"]]
    lines: dict[tuple[str, str], list[say.Row]] = {}
    for one in points:
        lines.setdefault((one["model"], one["tier"]), []).append(one)
    most = sorted(lines, key=lambda key: -sum(one["decided"] for one in lines[key]))[:MOST_PANELS]
    shown = {key: lines[key] for key in lines if key in set(most)}
    weeks = [_monday(one["starts"]) for line in shown.values() for one in line]
    first, last = min(weeks, default=0), max(weeks, default=0)
    if first == last:
        return None
    span = max(last - first, 1)
    step = ceil(span / 6)
    ticks = tuple(
        (float(n), date.fromordinal(7 * (first + n) + 1).isoformat())
        for n in range(0, span + 1, max(step, 1))
    )
    several = len({tier for _, tier in shown}) > 1
    panels = [
        Panel(
            f"{say.printable(model)}, {say.printable(tier)}" if several else say.printable(model),
            tuple(_week(one, first) for one in line),
        )
        for (model, tier), line in shown.items()
    ]
    title = "First-take success by week, with 95 % intervals; rings: fewer than five decided"
    figure = panel_chart("trend", title, panels, Axis(0.0, float(span), ticks))
    cells = [
        (panel.label, say.printable(one["starts"]), say.first_take(one), str(one["decided"]))
        for panel, line in zip(panels, shown.values(), strict=True)
        for one in line
    ]
    caption = "First-take success by week, with 95 % intervals"
    return _in_figures(figure, caption, ("Model", "Week of", "First take", "Decided"), cells)


def _in_figures(
    figure: Figure, caption: str, names: Sequence[str], cells: Sequence[tuple[str, ...]]
) -> Figure:
    """The figure with its values as a table, for where nothing is drawn."""
    return replace(figure, table=Table(caption, tuple(map(Column, names)), tuple(cells)))


def _monday(starts: str) -> int:
    """A Monday's number, in weeks."""
    return (date.fromisoformat(starts).toordinal() - 1) // 7


def _week(one: say.Row, first: int) -> Point:
    enough = one["decided"] >= say.FEWEST_FOR_A_RATE
    return Point(
        float(_monday(one["starts"]) - first),
        one["rate"],
        one["low"] if enough else None,
        one["high"] if enough else None,
        f"week of {say.printable(one['starts'])} {say.first_take(one)}",
    )


def defects(report: Document) -> Figure | None:
    """Returns how often each defect was named, the most frequent first; None without one."""
    totals = report["defects"]["totals"][:MOST_ROWS]
    bars = [
        Bar(
            say.printable(one["defect"]),
            (one["share"],),
            f"{one['variants']} of {one['of']}, Σ {say.percent(one['cumulative'])}",
            f"{say.printable(one['defect'])}: {one['variants']} of {one['of']}, "
            f"{say.percent(one['share'])} ({say.span(one['low'], one['high'])}), with those above "
            f"{say.percent(one['cumulative'])} of all mentions",
            one["low"],
            one["high"],
        )
        for one in totals
    ]
    if not bars:
        return None
    highest = max(one["high"] if one["high"] is not None else one["share"] for one in totals)
    scale = axis_to(min(100 * highest, 100.0), " %")
    axis = Axis(0.0, scale.high / 100, tuple((at / 100, said) for at, said in scale.ticks))
    title = (
        "Share of reviewed images with a defect, 95 % intervals; Σ: share of all mentions so far"
    )
    cells = [
        (
            say.printable(one["defect"]),
            f"{one['variants']} of {one['of']}, "
            + say.percent(one["share"])
            + f" ({say.span(one['low'], one['high'])})",
            say.percent(one["cumulative"]),
        )
        for one in totals
    ]
    figure = bar_chart("defects", title, bars, axis)
    if report.get("by") == "defect":  # the report's own rows say them
        return figure
    names = ("Defect", "Images with it", "Share of all mentions so far")
    return _in_figures(figure, "All models", names, cells)


def cost(report: Document) -> Figure | None:
    """Returns what an accepted image costs by its parts; None where no cost is known."""
    economy = report["economy"]
    rows = [row for row in economy["cost"] if row["per_accepted"] is not None][:MOST_ROWS]
    if not rows:
        return None
    bars = [
        _cost(row, name, economy)
        for row, name in zip(rows, _names(rows, LABELS - GAP), strict=True)
    ]
    title = f"Cost of an accepted image, {in_currency(economy)}, by what it went into"
    highest = max(max(row["per_accepted"] for row in rows), 1e-6)
    return bar_chart("cost", title, bars, axis_to(highest), legend=COST_PARTS)


def _cost(row: say.Row, name: str, economy: say.Row) -> Bar:
    parts = tuple((row[part] or 0.0) / row["accepted"] for part in COST_PARTS)
    said = ", ".join(
        f"{name} {say.amount(part)}" for name, part in zip(COST_PARTS, parts, strict=True) if part
    )
    total = with_unit(say.amount(row["per_accepted"]), economy)
    lacks = " and more" if row["missing"] else ""
    return Bar(name, parts, f"{total}{lacks}", f"{name}: {total}{lacks} ({said or 'nothing'})")


def gaps(report: Document) -> list[Figure]:
    """Returns the curves of when the better model pays, for the first few pairs."""
    return [_gap(gap, number) for number, gap in enumerate(report["economy"]["gaps"][:MOST_GAPS])]


def _gap(gap: say.Row, number: int) -> Figure:
    curve = [(point["slower"], point["speedup"]) for point in gap["curve"]]
    better, other = (say.printable(gap[key]["model"]) for key in ("better", "other"))
    highest = max([gap["speedup"], 2.0, *(y for _, y in curve)])
    slowest = max([gap["slower"], 1.0, *(x for x, _ in curve)])
    fastest = min([gap["slower"], 1.0, *(x for x, _ in curve)])
    return curve_chart(
        f"gap-{number + 1}",
        f"How much faster assets come with {better} than with {other}, "
        f"by how much longer its takes last",
        say.printable(gap["text"]),
        curve,
        (gap["slower"], gap["speedup"], f"now: × {gap['speedup']:.2f} at × {gap['slower']:.2f}"),
        axis_to(slowest, " ×", low=0.0 if fastest < 1 else 1.0),
        axis_to(highest, " ×"),
        levels=(Level(1.0, "pays from here on"), Level(2.0, "twice as fast")),
        across_name=f"a take of {better} lasts so many times as long as one of {other}",
    )


def pass_at_k(group: say.Row, number: int) -> Figure | None:
    """Returns the chances of at least one accepted of k; None where none has enough briefs."""
    spans = [_passing(row) for row in group["rows"][:MOST_ROWS]]
    k, tier = group["k"], say.printable(group["tier"])
    of = "The first image" if k == 1 else f"At least one of {k} images"
    title = f"{of} accepted, {tier}, with 95 % intervals; n: briefs"
    is_there = any(span.at is not None for span in spans)
    if not is_there:
        return None
    figure = interval_chart(f"pass-{number + 1}", title, spans, SHARES)
    cells = [(span.label, span.value) for span in spans]
    return _in_figures(figure, title, ("Model", "Accepted"), cells)


def _passing(row: say.Row) -> Spanned:
    name, briefs = say.printable(row["model"]), say.counted(row["briefs"], "brief")
    if row["briefs"] < say.FEWEST_FOR_A_RATE:
        return Spanned(name, f"only {briefs}", f"{name}: only {briefs}")
    rate = f"{say.percent(row['rate'])} ({say.span(row['low'], row['high'])})"
    return Spanned(
        name,
        f"{rate} n {row['briefs']}",
        f"{name}: {rate} on {briefs}",
        row["rate"],
        row["low"],
        row["high"],
    )


def drift(campaign: say.Row, number: int) -> Figure | None:
    """Returns the distances of one campaign's accepted images in their order; None without any."""
    points: Sequence[say.Row] = campaign["points"]
    if not points:
        return None
    limit = points[-1]["limit"]
    highest = max([limit, *(point["distance"] for point in points)])
    curve = [(float(point["place"]), point["distance"]) for point in points]
    name = say.printable(campaign["campaign"]) or "no campaign"
    tens = "; ".join(
        f"images {ten['first']} to {ten['last']}: median {say.number(ten['distance'], 2)}"
        for ten in campaign["tens"]
    )
    said = tens or f"{len(points)} images, {say.number(curve[-1][1], 2)} at last"
    return curve_chart(
        f"drift-{number + 1}",
        f"Distance of accepted images from the references of {name}, in the order of acceptance",
        f"{said}; usual among the references: up to {say.number(limit, 2)}.",
        curve,
        None,
        axis_to(float(max(len(points), 2))),
        axis_to(highest),
        levels=(Level(limit, "usual among the references", Side.START),),
        across_name="accepted images in their order",
        dots=True,
    )
