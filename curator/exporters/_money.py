"""Money and time of a report as people read it: its tables, and the sentences that say what of."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from curator.exporters import wording as say
from curator.exporters._article_tables import MOST
from curator.exporters.table import Column, Table

Cell: TypeAlias = Callable[[say.Row], str]

NO_CURRENCY = "currency not stated"


def in_currency(economy: say.Row) -> str:
    """Returns what amounts are in, as it stands behind a name: "in EUR", or that nobody said so."""
    money = economy["currency"]
    return f"in {say.printable(money)}" if money else NO_CURRENCY


def with_unit(amount: str, economy: say.Row) -> str:
    """Returns an amount with its currency behind it where one is stated."""
    money = economy["currency"]
    return f"{amount} {say.printable(money)}" if money else amount


def settings(economy: say.Row) -> list[tuple[str, str]]:
    """Returns the money settings in force, as names and values; what nobody stated says so."""
    said = economy["settings"]
    rate, prompting = said.get("hourly_rate"), said.get("prompt_minutes")
    retouch, picks = said.get("retouch_minutes"), said.get("picks")
    prices: Mapping[str, float] = said.get("prices") or {}
    return [
        ("currency", say.printable(economy["currency"] or "not stated")),
        (
            "an hour of a person",
            "not stated" if rate is None else with_unit(f"{rate:g}", economy),
        ),
        ("prompting", "not stated" if prompting is None else f"{prompting:g} minutes a take"),
        (
            "an open fix while no retouch is finished",
            "not stated" if retouch is None else f"{retouch:g} minutes",
        ),
        ("picks wanted", "one a brief" if picks is None else str(picks)),
        *(
            (
                f"an image by {say.printable(model)} where no file states its cost",
                with_unit(f"{price:g}", economy),
            )
            for model, price in sorted(prices.items())
        ),
    ]


def rests(economy: say.Row) -> str:
    """Returns what costs and forecasts rest on, as a sentence."""
    return f"What this rests on: {'; '.join(f'{k}: {v}' for k, v in settings(economy))}."


DIVIDED = (
    "An accepted image costs all that was spent so far, on rejected images too, divided by the "
    "accepted ones; a usable one the same, divided by the accepted and those fixed whose retouch "
    "is finished. Still to come is what finishing the open fixes is expected to add; it is in "
    "neither."
)
"""What the two costs are of."""

RANGE = (
    "The range is a 95 % interval over briefs, from 20 briefs on: that of accepted images for the "
    "money spent, turned round."
)

TAKES = (
    "These are takes until a brief has an accepted image: all takes of finished briefs, divided by "
    "the briefs that have one. The headline's takes per usable image are another number: 1 ÷ "
    "first-take rate, as if each take gave one image."
)
"""How the two numbers of takes differ."""

HOURS: Mapping[str, str] = {
    "active": "active: of looking alone",
    "attended": "attended: looking, pauses and rests of a sitting",
    "total": "total: attended, and generation and finished retouch of what was judged",
}
"""What is counted as time."""


def places(values: Sequence[float | None]) -> int:
    """Returns with how many decimals the amounts of one table are written: 2, or 3 for small."""
    small = [value for value in values if value and abs(value) < 0.1]
    return 3 if small else 2


def _table(caption: str, rows: Sequence[say.Row], given: Sequence[tuple[Column, Cell]]) -> Table:
    made = tuple(tuple(cell(row) for _, cell in given) for row in rows[:MOST])
    if len(rows) > len(made):
        caption += f": the first {len(made)} of {len(rows)} rows; a workbook and JSON hold all"
    return Table(caption, tuple(column for column, _ in given), made)


def _text(name: str, key: str, share: float = 1.0) -> tuple[Column, Cell]:
    return Column(name, share=share), lambda row: say.printable(row[key])


def _count(name: str, key: str) -> tuple[Column, Cell]:
    return Column(name, numeric=True, share=0.7), lambda row: str(row[key])


def costs(economy: say.Row) -> list[Table]:
    """Returns what was spent on each model, by its parts, and what one image comes to."""
    rows: Sequence[say.Row] = economy["cost"]
    if not rows:
        return []
    parts = ("generation", "review", "retouch", "prompting", "total")
    images = ("per_accepted", "per_usable", "still_to_come")
    digits = {
        key: places([row[one] for row in rows for one in keys])
        for keys in (parts, images)
        for key in keys
    }

    def amount(name: str, key: str) -> tuple[Column, Cell]:
        return Column(name, numeric=True), lambda row: say.amount(row[key], digits[key])

    return [
        _table(
            f"Spent so far, {in_currency(economy)}",
            rows,
            (
                _text("Model", "model", 1.4),
                _text("Tier", "tier"),
                amount("Generation", "generation"),
                amount("Review", "review"),
                amount("Retouch", "retouch"),
                amount("Prompting", "prompting"),
                amount("All", "total"),
                (Column("Note", share=2.4), note),
            ),
        ),
        _table(
            f"What an image comes to, {in_currency(economy)}",
            rows,
            (
                _text("Model", "model", 1.4),
                _text("Tier", "tier"),
                _count("Accepted", "accepted"),
                (
                    Column("An accepted image", share=1.6),
                    lambda row: with_range(row, digits["per_accepted"]),
                ),
                _count("Usable", "usable"),
                amount("A usable image", "per_usable"),
                _count("Open fixes", "open_fixes"),
                amount("Still to come", "still_to_come"),
            ),
        ),
    ]


def note(row: say.Row) -> str:
    """Returns what is not in a row's cost, and what was taken from the settings."""
    notes = (
        [f"not stated: {', '.join(map(say.printable, row['missing']))}"] if row["missing"] else []
    )
    if row["assumed"]:
        notes.append(f"assumed: {', '.join(map(say.printable, row['assumed']))}")
    return "; ".join(notes)


def with_range(row: say.Row, digits: int = 2) -> str:
    """Returns the cost of an accepted image with its range: "3.13 (2.60 to 4.02)"."""
    said = say.amount(row["per_accepted"], digits)
    if row["per_accepted"] is None or row.get("per_accepted_low") is None:
        return said
    low, high = say.amount(row["per_accepted_low"], digits), row["per_accepted_high"]
    upper = "or more" if high is None else f"to {say.amount(high, digits)}"
    return f"{said} ({low} {upper})"


def has_range(economy: say.Row) -> bool:
    """Tells whether any cost has a range."""
    return any(row.get("per_accepted_low") is not None for row in economy["cost"])


def hours(economy: say.Row) -> Table | None:
    """Returns accepted an hour by what is counted as time."""
    found = economy["hours"]
    if not found["sessions"]:
        return None
    rows = [{"name": words, **found[key]} for key, words in HOURS.items()]
    unknown = found["generation_unknown"]
    lacks = say.counted(unknown, "image")
    unsaid = f"; generation time of {lacks} not known, in total as none" if unknown else ""
    sittings = say.counted(found["sessions"], "sitting")
    return _table(
        f"Accepted an hour, {found['accepted']} in {sittings}{unsaid}",
        rows,
        (
            _text("An hour of what", "name", 2.6),
            (Column("Hours", numeric=True, share=0.7), lambda row: say.number(row["hours"], 2)),
            (Column("Accepted an hour", share=1.4), _hourly),
        ),
    )


def _hourly(row: say.Row) -> str:
    said = say.pace(row["per_hour"])
    if row["low"] is None or row["high"] is None:
        return said
    return f"{said} ({say.pace(row['low'])}–{say.pace(row['high'])})"


def takes(economy: say.Row) -> Table | None:
    """Returns takes until a brief has an accepted image, and how often a brief was given up."""
    if not economy["takes"]:
        return None
    return _table(
        "Takes until a brief has an accepted image, over finished briefs",
        economy["takes"],
        (
            _text("Model", "model", 1.6),
            _text("Tier", "tier"),
            _count("Finished briefs", "briefs"),
            _count("With an accepted image", "accepted"),
            _count("Takes", "takes"),
            (
                Column("Takes a brief", numeric=True, share=0.8),
                lambda row: say.number(row["per_accepted"], 2),
            ),
            _count("Given up", "abandoned"),
            (Column("Given up, share", share=1.2), _given_up),
        ),
    )


def _given_up(row: say.Row) -> str:
    if row["abandon_rate"] is None or row["abandon_low"] is None:
        return say.percent(row["abandon_rate"])
    limits = say.span(row["abandon_low"], row["abandon_high"])
    return f"{say.percent(row['abandon_rate'])} ({limits})"
