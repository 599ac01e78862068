"""Builders: what outcomes cost and what is owed of them."""

from collections.abc import Iterable

from curator.core.money import Money
from curator.core.outcome import LENIENT_RETOUCH_MINUTES, Outcome
from curator.core.reckoned import Told
from curator.core.stats_economy import CostRow, DebtForecast
from curator.statistics.cells import cells_of, judge_all
from curator.statistics.costs import cost_rows, open_fixes
from curator.statistics.debt import debt_forecast
from curator.statistics.ledger import columns_of, ledger_of
from curator.statistics.variants import variants_of


def costs_of(
    outcomes: Iterable[Outcome], money: Money, stated: Told[float] | None = None
) -> list[CostRow]:
    outcomes = list(outcomes)
    ledger, variants = ledger_of(columns_of(outcomes)), variants_of(outcomes)
    cells = cells_of(ledger, judge_all(ledger, LENIENT_RETOUCH_MINUTES), "model")
    return cost_rows(ledger, cells, variants, money, open_fixes(variants, money, stated))


def debt_of(
    outcomes: Iterable[Outcome],
    look_seconds: float | None,
    money: Money,
    stated: Told[float] | None = None,
) -> DebtForecast:
    variants = variants_of(outcomes)
    return debt_forecast(variants, look_seconds, money, open_fixes(variants, money, stated))
