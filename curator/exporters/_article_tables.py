"""The tables of a report as people read them: every cell a text, every number with its range."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from curator.exporters import wording as say
from curator.exporters.base import Document
from curator.exporters.table import Column, Table
from curator.exporters.telling import defects_that_stand_out

Cell: TypeAlias = Callable[[say.Row], str]
Given: TypeAlias = tuple[Column, Cell]
"""A column and what stands in it."""


MOST = 200
"""A table that is read has so many rows: more would be hundreds of sheets of paper."""


def _table(caption: str, rows: Sequence[say.Row], given: Sequence[Given]) -> Table | None:
    made = tuple(tuple(cell(row) for _, cell in given) for row in rows[:MOST])
    if len(rows) > MOST:
        caption += f": the first {MOST} of {len(rows)} rows; a workbook and JSON hold all"
    return Table(caption, tuple(column for column, _ in given), made) if made else None


def _text(name: str, key: str, share: float = 1.0) -> Given:
    return Column(name, share=share), lambda row: say.printable(row[key])


def _count(name: str, key: str) -> Given:
    return Column(name, numeric=True, share=0.6), lambda row: str(row[key])


def _number(name: str, key: str, digits: int = 1) -> Given:
    return Column(name, numeric=True, share=0.7), lambda row: say.number(row[key], digits)


def _with_range(name: str, value: str, low: str, high: str, share: float = 1.2) -> Given:
    def cell(row: say.Row) -> str:
        if row[value] is None:
            return say.NOTHING
        if row[low] is None or row[high] is None:
            return say.percent(row[value])
        return f"{say.percent(row[value])} ({say.span(row[low], row[high])})"

    return Column(name, share=share), cell


def comparisons(report: Document) -> Table | None:
    """Returns every pair on its common briefs, those with a finding first where they are many."""
    pairs: Sequence[say.Row] = report["comparisons"]
    if len(pairs) > MOST:
        pairs = sorted(pairs, key=lambda pair: pair["finding"] == "not yet known")
    return _table(
        "Pairs on the same briefs",
        pairs,
        (
            _text("A", "a", 1.2),
            _text("B", "b", 1.2),
            (Column("Tier", share=0.9), lambda row: say.printable(row.get("tier") or say.NOTHING)),
            _count("Briefs", "briefs"),
            _count("Only A", "only_a"),
            _count("Only B", "only_b"),
            (
                Column("A − B, points", share=1.2),
                lambda row: (
                    f"{say.points(row['difference'])} "
                    f"({say.points(row['low'])} to {say.points(row['high'])})"
                ),
            ),
            (
                Column("p (Holm)", numeric=True, share=0.9),
                lambda row: say.probability(row.get("p_holm", row["p_mid"])),
            ),
            (
                Column("e-value", numeric=True, share=0.9),
                lambda row: _evidence(row["e_value"], row.get("e_needed")),
            ),
            (Column("Finding", share=1.2), say.finding_word),
        ),
    )


def _evidence(value: float | None, needed: float | None) -> str:
    if value is None:
        return say.NOTHING
    shown = f"{value:.2g}" if value < 100 else "over 99"
    return shown if needed is None else f"{shown} of {needed:g}"


def adjusted(report: Document) -> Table | None:
    """Returns differences within strata of reviewer and place, where they were asked for."""
    return _table(
        "The same within one reviewer and third of a batch (Mantel–Haenszel)",
        report.get("adjusted", ()),
        (
            _text("A", "a"),
            _text("B", "b"),
            _text("Tier", "tier"),
            (
                Column("A − B, points", share=1.4),
                lambda row: (
                    f"{say.points(row['difference'])} "
                    f"({say.points(row['low'])} to {say.points(row['high'])})"
                ),
            ),
            _count("Strata", "strata"),
            _count("First takes", "used"),
            _count("Left out", "left_out"),
        ),
    )


MOST_MODELS = 5
"""So many models stand side by side; more stand below each other."""


def defects_by_model(found: say.Row) -> Table | None:
    """Returns how often each defect was named of each model's images."""
    cells = {(row["defect"], row["model"], row["tier"]): row for row in found["by_model"]}
    makers = list(dict.fromkeys((model, tier) for _, model, tier in cells))
    if len(makers) > MOST_MODELS:
        return _defects_listed(found)
    several = len({tier for _, tier in makers}) > 1

    def named(model: str, tier: str) -> str:
        return say.printable(f"{model}, {tier}" if several else model)

    def cell(defect: str, maker: tuple[str, str]) -> str:
        row = cells.get((defect, *maker))
        if row is None:
            return say.NOTHING
        said = f"{row['variants']} of {row['of']}"
        return said if row["low"] is None else f"{said}, {say.percent(row['share'])}"

    rows = tuple(
        (say.printable(defect), *(cell(defect, maker) for maker in makers))
        for defect in dict.fromkeys(defect for defect, _, _ in cells)
    )
    columns = (Column("Defect", share=1.4), *(Column(named(*maker)) for maker in makers))
    return Table("Defects by model: of how many reviewed images", columns, rows) if rows else None


def _defects_listed(found: say.Row) -> Table | None:
    return _table(
        "Defects by model",
        found["by_model"],
        (
            _text("Defect", "defect", 1.4),
            _text("Model", "model", 1.4),
            _text("Tier", "tier"),
            (Column("Images", share=1), lambda row: f"{row['variants']} of {row['of']}"),
            _with_range("Share", "share", "low", "high"),
        ),
    )


MOST_CELLS = 12
MOST_WORDS = 25


def defects_by_prompt(found: say.Row) -> Table | None:
    """Returns defects that stand out where prompts have a word, the surest first."""
    chosen = defects_that_stand_out(found["by_prompt"])
    shown = chosen[:MOST_CELLS]
    which = "those" if len(shown) == len(chosen) else f"the first {MOST_CELLS} of {len(chosen)}"
    return _table(
        "Defects that go along with a word of the prompt: of "
        f"{say.counted(len(found['by_prompt']), 'pair')} {which} whose interval lies above the "
        "share elsewhere",
        shown,
        (
            _text("Defect", "defect", 1.2),
            _text("Word", "tag", 1.8),
            (Column("Images"), lambda row: f"{row['variants']} of {row['of']}"),
            _with_range("Share", "share", "low", "high"),
            (Column("Elsewhere", numeric=True), lambda row: say.percent(row["elsewhere"])),
        ),
    )


def gaps(found: Sequence[say.Row]) -> Table | None:
    """Returns for each pair when the better first-take rate pays."""
    return _table(
        "What the higher rate so far is worth",
        found,
        (
            (
                Column("More often right so far", share=1.3),
                lambda row: say.printable(row["better"]["model"]),
            ),
            (Column("Other", share=1.3), lambda row: say.printable(row["other"]["model"])),
            _text("Tier", "tier"),
            (
                Column("Faster now", numeric=True),
                lambda row: f"× {say.number(row['speedup'], 2)}",
            ),
            (
                Column("Takes last now", numeric=True),
                lambda row: f"× {say.number(row['slower'], 2)}",
            ),
            (
                Column("May last", numeric=True),
                lambda row: f"× {say.number(row['break_even'], 2)}",
            ),
            _number("Minutes more of prompting", "break_even_prompt_minutes"),
        ),
    )


def prompts(found: say.Row) -> Table | None:
    """Returns words and phrases of prompts with what became of their images."""
    return _table(
        f"Words in at least {found['least_briefs']} briefs and missing in at least one",
        found["tags"][:MOST_WORDS],
        (
            _text("Word", "tag", 2.2),
            _count("Briefs", "briefs"),
            (Column("Accepted"), lambda row: f"{row['accepted']} of {row['reviewed']}"),
            _with_range("Acceptance", "acceptance", "low", "high"),
            (Column("Elsewhere", numeric=True), lambda row: say.percent(row["elsewhere"])),
            _with_range("First take", "rate", "rate_low", "rate_high"),
        ),
    )


def flags(found: say.Row) -> Table | None:
    """Returns how often each detector's flags were right in this library."""
    return _table(
        "Answers to flags",
        found["rows"],
        (
            (
                Column("Flag", share=1.4),
                lambda row: say.printable(row["artifact"]).replace("_", " "),
            ),
            _text("Answers", "text", 1.6),
            _with_range("Right", "precision", "low", "high"),
            (Column("Keeps quiet"), lambda row: "yes" if row["muted"] else "no"),
        ),
    )


def agreement(found: say.Row) -> Table | None:
    """Returns measures of agreement, of the data and never of a person."""
    rows = [
        ("Same verdict", say.percent(found["raw"]), say.span(found["raw_low"], found["raw_high"])),
        ("Cohen's κ", say.number(found["kappa"], 2), _between(found, "kappa")),
        ("Krippendorff's α", say.number(found["alpha"], 2), _between(found, "alpha")),
        ("Agreement on accepts", say.percent(found["positive"]), say.NOTHING),
        ("Agreement on the others", say.percent(found["negative"]), say.NOTHING),
        *(
            (name, _reversed(found[key]), say.span(found[key]["low"], found[key]["high"]))
            for name, key in (
                ("Accepts that fell at a planned second look", "second_looks"),
                ("of them, drawn by chance", "second_looks_random"),
                ("Planned second readings that came out otherwise", "second_readers"),
            )
        ),
        (
            "Given while a pace was changing",
            f"{found['suspect']} of {found['decided']}",
            say.percent(found["suspect_share"]),
        ),
    ]
    images = say.counted(found["variants"], "image")
    pairs = say.counted(found["pairs"], "pair")
    caption = f"{images} judged by several, planned or not, {pairs} of verdicts"
    columns = (Column("Measure", share=2), Column("Value"), Column("95 %"))
    return Table(caption, columns, tuple(rows))


def _between(found: say.Row, name: str) -> str:
    low, high = found[f"{name}_low"], found[f"{name}_high"]
    return (
        say.NOTHING
        if low is None or high is None
        else f"{say.number(low, 2)} to {say.number(high, 2)}"
    )


def _reversed(found: say.Row) -> str:
    if not found["looks"]:
        return "none yet"
    said = f"{found['reversed']} of {found['looks']}"
    return f"{said}, {say.percent(found['rate'])}" if found["rate"] is not None else said
