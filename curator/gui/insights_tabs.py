"""Which tabs the insights page has, and what each needs of the document.

Importing this imports no plotting library; making the first tab does.
"""

from typing import TYPE_CHECKING

from curator.gui.insights_pictures import Pictures
from curator.gui.language import later

if TYPE_CHECKING:
    from curator.gui.insights_tab import Tab

TABS = (
    later("Overview"),
    later("Trend"),
    later("Defects"),
    later("Money"),
    later("Drift"),
    later("Reviewing"),
)

SECTIONS_OF: tuple[tuple[str, ...], ...] = (
    (),
    ("trend",),
    ("defects", "prompts"),
    ("economy",),
    ("drift",),
    ("agreement", "flags"),
)
"""What each tab needs of the document, beside what is always there."""

DRIFT = 4

REVIEWING = 5
"""The tab whose rows are by groups of reviewers."""


def make_tab(number: int, pictures: Pictures | None) -> "Tab":
    """Returns a new tab.

    Args:
        number: its place in `TABS`.
        pictures: for small pictures of what is spoken of; None shows none.
    """
    from curator.gui.insights_drift_tab import DriftTab
    from curator.gui.insights_money import MoneyTab
    from curator.gui.insights_overview import Overview
    from curator.gui.insights_panels import DefectsTab, TrendTab
    from curator.gui.insights_reviewing import ReviewingTab

    if number == DRIFT:
        return DriftTab(pictures)
    kinds = {0: Overview, 1: TrendTab, 2: DefectsTab, 3: MoneyTab, REVIEWING: ReviewingTab}
    return kinds[number]()
