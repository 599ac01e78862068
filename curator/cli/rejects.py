"""`curator rejects`: their files in a folder of your choice, and back. Nothing is deleted."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.choosing import BriefOption, CampaignOption, TierOption, chosen_by
from curator.cli.options import JsonOption, LibraryOption, ReviewerOption
from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.library.library import Library
from curator.settings import load_settings
from curator.workflow.moving import last_move, move_back, move_files, plan_moves, settle_moves

app = typer.Typer(help="Files of rejected variants: moved aside, and back.")


@app.callback()
def rejects() -> None:
    """Files of rejected variants: moved aside, and back."""


@app.command()
def move(
    library: LibraryOption,
    to: Annotated[Path, typer.Option(help="The folder that they are moved to.")],
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
    reviewer: ReviewerOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List them, move nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Move the files of rejected variants to a folder; `curator rejects back` undoes it.

    Sidecars go along. Nothing is overwritten; what stands in the way is named and left.
    """
    with Library.open(library, create=False) as opened:
        settle_moves(opened)
        wanted = chosen_by(opened, Verdict.REJECT, campaign, brief, tier)
        plan = plan_moves(opened, to.absolute(), wanted)
        if dry_run:
            planned = [(file.source, file.target, False) for file in plan.files]
            output.print_planned(planned, plan.refused, as_json=as_json)
            return
        name = reviewer or load_settings().reviewer
        report = output.follow(move_files(opened, plan, name), quiet=as_json)
    output.print_handed(report.results, as_json=as_json)


@app.command()
def back(library: LibraryOption, as_json: JsonOption = False) -> None:
    """Bring the files of the last move back to where they were."""
    with Library.open(library, create=False) as opened:
        settle_moves(opened)
        last = last_move(opened)
        if last is None:
            raise CuratorError("No files have been moved.", "There is nothing to bring back.")
        report = output.follow(move_back(opened, last.id), quiet=as_json)
    output.print_handed(report.results, as_json=as_json)
