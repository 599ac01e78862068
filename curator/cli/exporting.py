"""`curator export`: hand-over to other tools."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.choosing import (
    AnyVerdictOption,
    BriefOption,
    CampaignOption,
    TierOption,
    VerdictOption,
    chosen_by,
)
from curator.cli.options import (
    BomOption,
    JsonOption,
    LibraryOption,
    SaltOption,
    file_or_stdout,
    salt_for,
)
from curator.core.decision import Verdict
from curator.core.variant import Tier
from curator.exporters.base import replacing
from curator.exporters.job_manifest import job_manifest
from curator.exporters.search_list import SearchForm, search_list, unfit_names
from curator.exporters.xmp_profiles import Profile
from curator.library.library import Library
from curator.workflow.client_sheets import (
    check_page_target,
    paper_sheet,
    sheet_images,
    write_client_sheet,
)
from curator.workflow.jobs import plan_jobs
from curator.workflow.models import load_models
from curator.workflow.picking import Naming, copy_picks, names_of, plan_picks
from curator.workflow.sheets import check_sheet_target
from curator.workflow.speaking_xmp import (
    plan_xmp_copies,
    plan_xmp_sidecars,
    sidecars_of,
    write_xmp,
)
from curator.workflow.tabling import write_tables

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
        Path | None, typer.Option("-o", "--out", help="Write here; default, and for -: stdout.")
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
    out = file_or_stdout(out)
    if out is None:
        output.print_text(text)
        return
    with replacing(out) as file:
        file.write(text.encode())
    output.print_text(f"{len(lines)} job{'s' if len(lines) != 1 else ''} in {out}")


@app.command()
def picks(
    library: LibraryOption,
    to: Annotated[Path, typer.Option(help="The folder of the copies; made where it is not there.")],
    verdict: VerdictOption = Verdict.ACCEPT,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
    names: Annotated[
        Naming, typer.Option(help="A copy keeps its file's name, or is called after its brief.")
    ] = Naming.ORIGINAL,
    by_brief: Annotated[bool, typer.Option(help="A folder for each brief.")] = False,
    finished: Annotated[
        bool, typer.Option(help="Finished retouches too, as the version that was called good.")
    ] = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List them, copy nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Copy what was accepted into a folder, byte for byte; nothing is ever overwritten.

    The same command again finds its copies and makes none.
    """
    with Library.open(library, create=False) as opened:
        wanted = chosen_by(opened, verdict, campaign, brief, tier)
        plan = plan_picks(
            opened,
            to.absolute(),
            wanted,
            naming=names,
            by_brief=by_brief,
            with_finished=finished and verdict is Verdict.ACCEPT,
        )
    if dry_run:
        output.print_planned(
            [(pick.source, pick.target, pick.is_there) for pick in plan.picks],
            plan.refused,
            as_json=as_json,
        )
        return
    output.print_handed(output.follow(copy_picks(plan), quiet=as_json), as_json=as_json)


@app.command()
def tables(
    library: LibraryOption,
    to: Annotated[Path, typer.Option(help="The folder of the tables; made where it is not there.")],
    pseudonyms: Annotated[
        bool,
        typer.Option(
            "--pseudonyms/--names",
            help="Other names for reviewers and no notes, or their own names with notes.",
        ),
    ] = True,
    salt: SaltOption = None,
    bom: BomOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write tables as CSV: decisions, assets (each image as it stands), models, sceptic (doubts).

    They are written again in place of older ones. A cell that a spreadsheet would take for a
    formula has an apostrophe before it. Pseudonyms do not hide who is who from colleagues: files'
    names, and who judged how much, may tell. Under five reviewers days stand in place of times.
    """
    with Library.open(library, create=False) as opened:
        key = salt_for(salt) if pseudonyms else None
        written = write_tables(opened, to.absolute(), salt=key, with_mark=bom)
    if as_json:
        output.print_json({one.path.name: one.rows for one in written})
        return
    counts = ", ".join(
        f"{one.path.name} {one.rows} row{'s' if one.rows != 1 else ''}" for one in written
    )
    output.print_text(f"{counts} in {to}")


@app.command("list")
def name_list(
    library: LibraryOption,
    form: Annotated[SearchForm, typer.Option("--for", help="Whose search box it is for.")],
    verdict: VerdictOption = Verdict.ACCEPT,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
) -> None:
    """Print the names of files in the form that another app's search box takes."""
    with Library.open(library, create=False) as opened:
        wanted = chosen_by(opened, verdict, campaign, brief, tier)
        names = names_of(opened, wanted, with_finished=verdict is Verdict.ACCEPT)
    for name in unfit_names(names, form):
        output.stderr.print(f"{name} cannot be found this way: rename a copy.", markup=False)
    output.print_text(search_list(names, form))


@app.command()
def sheet(
    context: typer.Context,
    library: LibraryOption,
    out: Annotated[
        Path, typer.Option("-o", "--out", help="The sheet: a name ending with .html or .pdf.")
    ],
    title: Annotated[str, typer.Option(help="What stands at its head.")] = "Contact sheet",
    verdict: VerdictOption = Verdict.ACCEPT,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
    names: Annotated[bool, typer.Option(help="File names below the pictures.")] = True,
) -> None:
    """Write a contact sheet for a client: pictures only, no model, no prompt, no path."""
    with Library.open(library, create=False) as opened:
        wanted = chosen_by(opened, verdict, campaign, brief, tier)
        finished = verdict is Verdict.ACCEPT
        images = sheet_images(opened, wanted, names=names, with_finished=finished)
        if out.suffix.lower() == ".pdf":
            paper = paper_sheet(images, title)
            files = check_sheet_target(opened, out, paper.pages)
        else:
            check_page_target(opened, out)
            paper, files = None, ()
    if paper is not None:
        output.follow(context.obj.paint_sheet(paper, files))
        written = len(images)
    else:
        written = output.follow(write_client_sheet(images, title, out))
    output.print_text(f"{written} picture{'s' if written != 1 else ''} in {out}")


@app.command()
def xmp(
    library: LibraryOption,
    profile: Annotated[Profile, typer.Option(help="For which app, or family of apps.")],
    to: Annotated[
        Path | None, typer.Option(help="A folder: copies are written into, originals are not.")
    ] = None,
    sidecars: Annotated[
        bool, typer.Option("--sidecars", help="Sidecars beside the originals, no copies.")
    ] = False,
    verdict: AnyVerdictOption = None,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List them, write nothing.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Tell other apps what was decided, as XMP: in copies, or in sidecars. Merged, never replaced.

    Adobe's apps read no sidecar beside a PNG or JPEG: for them make copies. A picture with a
    Content Credential keeps it whole and gets a sidecar. What need not change is not written again.
    """
    if (to is None) == (not sidecars):
        raise typer.BadParameter("Name a folder with --to, or ask for --sidecars.")
    with Library.open(library, create=False) as opened:
        wanted = chosen_by(opened, verdict, campaign, brief, tier)
        if to is None:
            plan = plan_xmp_sidecars(opened, profile, wanted)
            files = [(picture, beside, beside.is_file()) for picture, beside in sidecars_of(plan)]
        else:
            plan = plan_xmp_copies(opened, to.absolute(), profile, wanted)
            files = [(pick.source, pick.target, pick.is_there) for pick in plan.picks]
        if dry_run:
            output.print_planned(files, plan.refused, as_json=as_json)
            return
        results = output.follow(write_xmp(opened, plan), quiet=as_json)
    output.print_handed(results, as_json=as_json)
