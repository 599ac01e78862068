"""`curator export`: hand-over to other tools."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import LibraryOption
from curator.core.variant import Tier
from curator.exporters.base import replacing
from curator.exporters.job_manifest import job_manifest
from curator.library.library import Library
from curator.workflow.jobs import plan_jobs
from curator.workflow.models import load_models

app = typer.Typer(help="Hand-over to other tools.")


@app.callback()
def export() -> None:
    """Hand-over to other tools."""


@app.command()
def jobs(
    library: LibraryOption,
    model: Annotated[list[str], typer.Option(help="A target model; name several to compare.")],
    tier: Annotated[Tier, typer.Option(help="What the results are for.")] = Tier.PRODUCTION,
    count: Annotated[int, typer.Option(min=1, max=1000, help="Images a job asks for.")] = 4,
    campaign: Annotated[str | None, typer.Option(help="Only this campaign's briefs.")] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write here instead of to stdout.")
    ] = None,
) -> None:
    """Write the next tier's jobs as JSON Lines, one for each promoted variant and target model.

    Results find home when they are imported: by the job's key in a manifest's column `job`, in a
    sidecar, or at the beginning of their file names.
    """
    registry = load_models().registry
    names = [registry.canonical_name(name) or name for name in model]
    with Library.open(library, create=False) as opened:
        lines = plan_jobs(opened, names, tier=tier, count=count, campaign=campaign)
    text = job_manifest(lines)
    if out is None:
        output.print_text(text)
        return
    with replacing(out) as file:
        file.write(text.encode())
    output.print_text(f"{len(lines)} job{'s' if len(lines) != 1 else ''} in {out}")
