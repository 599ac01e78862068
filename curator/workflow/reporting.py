"""Counting: the library's outcomes become the report that the window, the CLI and exports show."""

from pathlib import Path
from typing import Any  # Any: the report in the JSON form of the contract

import curator
from curator.core.outcome import Outcome
from curator.core.variant import Tier
from curator.library.library import Library


def statistics_report(
    library: Library,
    *,
    by: str = "model",
    campaign: str | None = None,
    tier: Tier | None = None,
    blind_only: bool = False,
) -> dict[str, Any]:
    """Returns the statistics of a library, or of one campaign or tier of it, as plain values.

    The keys are those of `curator stats --format json`; `hourly_rate`, if the library holds one,
    goes into the cost of an accepted asset.
    """
    from curator.statistics.report import build_report

    outcomes = [outcome for outcome in library.outcomes() if _is_wanted(outcome, campaign, tier)]
    rate = library.setting("hourly_rate")
    report = build_report(
        outcomes,
        by=by,
        hourly_rate=float(rate) if isinstance(rate, int | float) else None,
        software_version=curator.__version__,
        blinded_share=library.blind_share(),
        blind_only=blind_only,
    )
    return report.as_dict()


def report_as_text(report: dict[str, Any], form: str) -> str:
    """Returns a report in one of the text forms: table, json, csv or html."""
    from curator.exporters.base import find_exporter

    return find_exporter(form).render(report).decode("utf-8")


def write_report(report: dict[str, Any], target: Path, form: str) -> None:
    """Writes a report to a file in any of the forms, in place of what was there."""
    from curator.exporters.base import export

    export(report, target, form)


def _is_wanted(outcome: Outcome, campaign: str | None, tier: Tier | None) -> bool:
    return (campaign is None or outcome.campaign == campaign) and (
        tier is None or outcome.tier is tier
    )
