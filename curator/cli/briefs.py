"""`curator briefs`: merging and naming briefs. Splitting is `curator assign --brief`."""

from collections import Counter
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.assigning import who
from curator.cli.options import JsonOption, LibraryOption, ReviewerOption
from curator.core.errors import CuratorError
from curator.core.variant import BriefId
from curator.library.library import Library
from curator.workflow.clock import utc_now

app = typer.Typer(help="Briefs: list, merge, rename. Split them with `curator assign --brief`.")

CampaignOption = Annotated[
    str | None, typer.Option(help="Where two campaigns have a brief of this name.")
]


@app.command("list")
def list_briefs(library: LibraryOption, json: JsonOption = False) -> None:
    """List the briefs with how many variants they have."""
    with Library.open(library, create=False) as opened:
        counts = Counter((outcome.campaign, outcome.brief) for outcome in opened.outcomes())
    rows = [
        {"campaign": campaign, "brief": brief, "variants": count}
        for (campaign, brief), count in sorted(counts.items())
    ]
    if json:
        output.print_json(rows)
        return
    for row in rows:
        output.print_text(f"{row['variants']:6,}  {row['campaign']:20.20}  {row['brief']}")
    if not rows:
        output.print_text("No briefs yet.")


@app.command()
def merge(
    library: LibraryOption,
    brief: Annotated[str, typer.Argument(help="All of this one ...")],
    into: Annotated[str, typer.Argument(help="... belongs to this one, now and later.")],
    campaign: CampaignOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Merge one brief into another; can be undone."""
    with Library.open(library, create=False) as opened:
        step = opened.provenance.merge_briefs(
            who(reviewer),
            only_brief(opened, brief, campaign),
            only_brief(opened, into, campaign),
            utc_now(),
        )
    output.print_text(f"{brief}: {step.label}")


@app.command()
def rename(
    library: LibraryOption,
    brief: Annotated[str, typer.Argument(help="What it is called now.")],
    name: Annotated[str, typer.Argument(help="What it shall be called.")],
    campaign: CampaignOption = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Give a brief another name; can be undone."""
    with Library.open(library, create=False) as opened:
        step = opened.provenance.rename_brief(
            who(reviewer), only_brief(opened, brief, campaign), name, utc_now()
        )
    output.print_text(f"{brief}: {step.label}")


def only_brief(library: Library, name: str, campaign: str | None) -> BriefId:
    """Returns the one brief of this name.

    Raises:
        CuratorError: there is none, or more than one.
    """
    found = library.provenance.brief_ids(name, campaign)
    match found:
        case ():
            raise CuratorError(f"There is no brief called {name!r}.", "See `curator briefs list`.")
        case (only,):
            return only
        case _:
            raise CuratorError(
                f"Several campaigns have a brief called {name!r}.", "Name one with --campaign."
            )
