"""What was spent on each model, by its parts, as a table, with what is not in it in words."""

from collections.abc import Sequence

from curator.core.decision import Verdict
from curator.core.stats_economy import CostRow, Economy
from curator.exporters import _money
from curator.exporters import wording as say
from curator.gui.insights_table import Cell, Column
from curator.gui.insights_words import MOST_NAMED, images_of, row_label, short
from curator.gui.language import digits, plural, tr
from curator.gui.vocabulary import heard


def cost_title(economy: Economy) -> str:
    """Returns what the table holds, and in which currency."""
    if economy["currency"]:
        return tr("Spent so far, in {currency}.", currency=say.printable(economy["currency"]))
    return tr("Spent so far; the currency is not stated.")


def cost_columns() -> list[Column]:
    """Returns the columns, with what each holds."""
    return [
        Column(tr("Model")),
        Column(tr("Generation"), tr("Of all images, rejected ones too."), yields=2),
        Column(tr("Review"), tr("Looking, at the hourly rate; a look counts a minute at most."),
               yields=2),
        Column(tr("Retouch"), tr("Finished retouch, at the hourly rate."), yields=2),
        Column(tr("Prompting"), tr("The stated minutes of each take, at the hourly rate."),
               yields=2),
        Column(tr("All"), tr("All of these: what was spent so far."), yields=3),
        Column(tr("An accepted image"), tr("All that was spent, divided by accepted images.")),
        Column(tr("A usable image"), tr("The same, divided by the accepted images and the fixed "
                                        "ones whose retouch is finished.")),
        Column(tr("Still to come"), tr("What finishing the open fixes is expected to add; it is "
                                       "in no other figure."), yields=1),
    ]  # fmt: skip


def cost_cells(rows: Sequence[CostRow]) -> list[list[Cell]]:
    """Returns a row for each model."""
    parts = ("generation", "review", "retouch", "prompting", "total")
    places = _money.places([row[part] for row in rows for part in parts])
    of_one = _money.places([row[key] for row in rows for key in ("per_accepted", "per_usable")])
    return [
        [
            Cell(row_label(row, rows), images=images_of(row["model"], row["tier"])),
            *(_amount(row[part], places) for part in parts),
            Cell(
                _with_range(row, of_one),
                _range(row, of_one),
                images=images_of(row["model"], row["tier"], verdict=Verdict.ACCEPT)
                if row["accepted"]
                else None,
                is_number=True,
            ),
            _amount(
                row["per_usable"],
                of_one,
                plural(row["usable"], "{n} usable image", "{n} usable images"),
            ),
            _amount(
                row["still_to_come"],
                places,
                plural(row["open_fixes"], "{n} open fix", "{n} open fixes"),
            ),
        ]
        for row in rows
    ]


def _written(value: float | None, places: int) -> str:
    return say.NOTHING if value is None else digits(value, f",.{places}f")


def _amount(value: float | None, places: int, said: str = "") -> Cell:
    return Cell(_written(value, places), said, is_number=True)


def _with_range(row: CostRow, places: int) -> str:
    said, high = _written(row["per_accepted"], places), row["per_accepted_high"]
    if row["per_accepted"] is None or row["per_accepted_low"] is None:
        return said
    low = _written(row["per_accepted_low"], places)
    if high is None:
        return tr("{amount} ({low} or more)", amount=said, low=low)
    return tr("{amount} ({low} to {high})", amount=said, low=low, high=_written(high, places))


def _range(row: CostRow, places: int) -> str:
    accepted = plural(row["accepted"], "{n} accepted image", "{n} accepted images")
    low, high = row["per_accepted_low"], row["per_accepted_high"]
    if row["per_accepted"] is None:
        return accepted
    if low is None:
        return tr("{images}; under 20 briefs there is no range.", images=accepted)
    if high is None:
        return tr("{images}; {low} or more, 95 % over briefs.", images=accepted,
                  low=_written(low, places))  # fmt: skip
    return tr("{images}; {low} to {high}, 95 % over briefs.", images=accepted,
              low=_written(low, places), high=_written(high, places))  # fmt: skip


def cost_note(rows: Sequence[CostRow]) -> str:
    """Returns what both costs are divided by, and what is in neither."""
    note = tr(
        "An accepted image costs all that was spent so far, on rejected images too, divided by the "
        "accepted ones; a usable one the same, divided by the accepted and the fixed ones whose "
        "retouch is finished."
    )
    waiting = sum(row["open_fixes"] for row in rows)
    if waiting:
        note += " " + plural(
            waiting,
            "{n} fix is open; what it will take is still to come, and in neither.",
            "{n} fixes are open; what they will take is still to come, and in neither.",
        )
    lacking = named_once([(row_label(row, rows), row["missing"]) for row in rows])
    if lacking:
        note += " " + tr("Not stated, and in no cost: {list}.", list=lacking)
    assumed = named_once([(row_label(row, rows), row["assumed"]) for row in rows])
    if assumed:
        note += " " + tr("Taken from the settings: {list}.", list=assumed)
    return note


def named_once(said: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Returns what is said of models: alone where it is the same of all, else with whose it is.

    Args:
        said: a model's label, and what is said of it in words.
    """
    named: list[str] = []
    for text in dict.fromkeys(text for _, texts in said for text in texts):
        whose = [label for label, texts in said if text in texts]
        named.append(
            heard(text)
            if len(whose) == len(said)
            else tr("{what} ({model})", what=heard(text),
                    model=", ".join(map(short, whose[:MOST_NAMED])))
        )  # fmt: skip
    left = len(named) - MOST_NAMED
    listed = ", ".join(named[:MOST_NAMED])
    if left > 0:
        listed += ", " + plural(left, "{n} further", "{n} further")
    return listed
