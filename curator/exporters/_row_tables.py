"""The rows of a report as tables that people read, by what the report is by.

By tier there is a table a tier. By defect what a lead asks first is how many images have it, not
what became of them: that stands in front, the most frequent first.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeAlias

from curator.core.variant import Tier
from curator.exporters import telling
from curator.exporters import wording as say
from curator.exporters.base import Document
from curator.exporters.table import Column, Table

Cell: TypeAlias = Callable[[say.Row], str]
Given: TypeAlias = tuple[Column, Cell]
"""A column and what stands in it."""


def row_tables(report: Document, most: int | None = None) -> list[Table]:
    """Returns the rows of a report; nothing where there is none.

    Args:
        report: the document.
        most: so many rows a table on paper, where a tier that all rows share is said above them;
            None for a terminal, which has room for all.
    """
    return [_cut(table, most) for table in _tables(report, on_paper=most is not None)]


def _cut(table: Table, most: int | None) -> Table:
    if most is None or len(table.rows) <= most:
        return table
    of = f": the first {most} of {len(table.rows)} rows; a workbook and JSON hold all"
    return Table(table.caption + of, table.columns, table.rows[:most])


def _tables(report: Document, *, on_paper: bool) -> list[Table]:
    rows: Sequence[say.Row] = report["rows"]
    if not rows:
        return []
    match report.get("by", "model"):
        case "tier":
            order = [tier.value for tier in Tier]
            tiers = dict.fromkeys(row["tier"] for row in rows)
            # A tier that nobody knows, of a document made elsewhere, comes last.
            known = sorted(tiers, key=lambda one: order.index(one) if one in order else len(order))
            return [
                _models(
                    report,
                    f"{say.printable(tier).capitalize()}: first takes and acceptance",
                    [row for row in rows if row["tier"] == tier],
                    in_tier=True,
                )
                for tier in known
            ]
        case "defect" if all("carried" in row for row in rows):
            return [_defects(report)]
        case _:
            tiers = {row["tier"] for row in rows}
            caption, alone = "First takes and acceptance", on_paper and len(tiers) == 1
            if alone:
                caption += f", {say.printable(*tiers)}"
            return [_models(report, caption, rows, in_tier=alone)]


def _made(caption: str, rows: Sequence[say.Row], given: Sequence[Given]) -> Table:
    cells = tuple(tuple(cell(row) for _, cell in given) for row in rows)
    return Table(caption, tuple(column for column, _ in given), cells)


def _models(
    report: Document, caption: str, rows: Sequence[say.Row], *, in_tier: bool = False
) -> Table:
    by = report.get("by", "model")
    money = say.printable(report.get("currency") or "")
    apart = report["sceptic"]["not_comparable"]
    tier: Given = (Column("Tier", share=0.9), lambda row: say.printable(row["tier"]))
    best: Given = (
        Column("Best", numeric=True, share=0.6),
        lambda row: telling.best(row, report["rows"], apart, by),
    )
    return _made(
        caption,
        rows,
        (
            (Column(say.column_name(by), share=1.6), lambda row: say.row_name(row, by)),
            *(() if in_tier else (tier,)),
            (Column("First take", share=1.3), say.first_take),
            *((best,) if telling.has_best(report) else ()),
            (Column("Decided", share=0.8), lambda row: f"{row['decided']} of {row['eligible']}"),
            (Column("Any", numeric=True, share=0.6), lambda row: say.secondary(row, "rate_any")),
            (
                Column("Lenient", numeric=True, share=0.7),
                lambda row: say.secondary(row, "rate_lenient"),
            ),
            (Column("Accepted", share=1.7), say.acceptance),
            (
                Column("Per hour of looking", numeric=True, share=0.7),
                lambda row: say.pace(row["accepted_per_hour"]),
            ),
            (
                Column(f"Cost, {money}" if money else "Cost", True, 0.6),
                lambda row: say.amount(row["cost_per_accepted"]),
            ),
            *(((Column("Note", share=1.3), say.caveats),) if any(map(say.caveats, rows)) else ()),
        ),
    )


ALL_MODELS = "all models"


def _defects(report: Document) -> Table:
    """How many reviewed images of each model have a defect; what became of those stands behind."""
    rows: Sequence[say.Row] = report["rows"]
    totals: defaultdict[str, int] = defaultdict(int)
    models: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        totals[row["group"]] += row["carried"]
        models[row["group"]] += 1
    whole: list[say.Row] = [
        {
            "group": one["defect"], "model": ALL_MODELS, "tier": say.NOTHING, "reviewed": 0,
            "carried": one["variants"], "of": one["of"], "share": one["share"],
            "share_low": one["low"], "share_high": one["high"],
        }
        for one in (report["defects"]["totals"] if "defects" in report else ())
        if models[one["defect"]] > 1
    ]  # fmt: skip
    ordered = sorted(
        [*whole, *rows],
        key=lambda row: (
            -totals[row["group"]], row["group"], row["model"] != ALL_MODELS,
            -(row["share"] or 0.0), row["model"], row["tier"],
        ),
    )  # fmt: skip
    return _made(
        "Reviewed images with each defect, the most frequent first",
        ordered,
        (
            (Column("Defect"), lambda row: say.printable(row["group"]) or say.NOTHING),
            (Column("Model", share=1.4), lambda row: say.printable(row["model"])),
            (Column("Tier", share=0.9), lambda row: say.printable(row["tier"])),
            (Column("Images with it", share=1.8), _carried),
            (
                Column("Of them accepted", share=1.2),
                lambda row: (
                    f"{row['accepted']} of {row['reviewed']}" if row["reviewed"] else say.NOTHING
                ),
            ),
        ),
    )


def _carried(row: say.Row) -> str:
    """The count and the share with its range; the counts alone of fewer than five images."""
    if not row["of"]:
        return say.NOTHING
    counts = f"{row['carried']} of {row['of']}"
    if row["of"] < say.FEWEST_FOR_A_RATE:
        return counts
    return (
        f"{counts}, {say.percent(row['share'])} ({say.span(row['share_low'], row['share_high'])})"
    )
