"""Which variants a hand-over is about: options that its commands share."""

from typing import Annotated

import typer

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.variant import Tier
from curator.library.library import Library
from curator.library.values import VariantFilter

VerdictOption = Annotated[Verdict, typer.Option(help="Variants with this verdict.")]
AnyVerdictOption = Annotated[
    Verdict | None, typer.Option(help="Only variants with this verdict.", show_default="any")
]
CampaignOption = Annotated[str | None, typer.Option(help="Only this campaign's.")]
BriefOption = Annotated[str | None, typer.Option(help="Only this brief's, by its name.")]
TierOption = Annotated[Tier | None, typer.Option(help="Only this tier's.")]


def chosen_by(
    library: Library,
    verdict: Verdict | None,
    campaign: str | None,
    brief: str | None,
    tier: Tier | None,
) -> VariantFilter:
    """Returns the filter that the options describe.

    Raises:
        CuratorError: there is no such campaign or brief, or the brief's name is not its alone.
    """
    facets = library.facets()
    if campaign is not None and campaign not in facets.campaigns:
        raise CuratorError(
            f"There is no campaign called {campaign!r}.",
            f"Use one of {', '.join(facets.campaigns)}." if facets.campaigns else "",
        )
    number = None
    if brief is not None:
        found = [known for known, name in facets.briefs if name == brief]
        if len(found) != 1:
            many = f"{len(found)} briefs are called {brief!r}."
            raise CuratorError(
                many if found else f"There is no brief called {brief!r}.",
                "`curator briefs list` shows them.",
            )
        number = found[0]
    return VariantFilter(verdict=verdict, campaign=campaign, brief=number, tier=tier)
