"""Words of the insights page's plots that several of them use, and the filters behind marks."""

from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the document in its JSON form

from curator.core.decision import Verdict
from curator.core.variant import UNKNOWN_MODEL, Tier
from curator.exporters import wording as say
from curator.gui.insights_spec import Axis
from curator.gui.language import digits, tr
from curator.gui.wording import shortened, spaced
from curator.library.values import VariantFilter

Row = Mapping[str, Any]

MOST_NAMED = 3
"""So many models are named in a title."""

HEADROOM = 1.12
"""An axis ends this much beyond what is highest on it."""


def images_of(
    model: str, tier: str = "", *, verdict: Verdict | None = None, defect: str | None = None
) -> VariantFilter:
    """Returns the filter that lets one model's images through."""
    return VariantFilter(
        model=None if model == UNKNOWN_MODEL else model,
        unassigned=model == UNKNOWN_MODEL,
        tier=Tier(tier) if tier else None,
        verdict=verdict,
        defect=defect,
    )


def model_word(model: str) -> str:
    """Returns what a model is called; one that nobody knows is said so."""
    return tr("No model yet") if model == UNKNOWN_MODEL else say.printable(model)


def row_label(row: Row, rows: Sequence[Row]) -> str:
    """Returns a row's name: the tier is named where the rows have more than one."""
    name = model_word(row["model"])
    several = len({other["tier"] for other in rows}) > 1
    return f"{name} · {tr(row['tier'])}" if several else name


def share(value: float | None) -> str:
    """Returns a share as per cent; a dash for None."""
    return say.NOTHING if value is None else spaced(digits(value, ".0%"))


def of(part: int, whole: int) -> str:
    """Returns a count out of another: "3 of 8"."""
    return tr("{part} of {whole}", part=digits(part, ","), whole=digits(whole, ","))


def rows_axis(names: Sequence[str]) -> Axis:
    """Returns an axis with one thing a row, the first on top."""
    low = -max(len(names) - 1, 0) - 0.6
    return Axis("", low, 0.6, tuple((-float(n), name) for n, name in enumerate(names)))


def short(name: str) -> str:
    """Returns a name that has room in a title or a legend."""
    return shortened(name, 28)


def money(amount: float, currency: str) -> str:
    """Returns an amount with its currency, "" for none; small ones with more places."""
    said = digits(amount, ",.2f" if abs(amount) >= 1 or not amount else ",.3f")
    return f"{said} {currency}".rstrip()
