"""`curator assign`, `promote` and `undo`: a person's word about variants."""

from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import LibraryOption, ReviewerOption
from curator.core.correction import Step
from curator.core.errors import CuratorError
from curator.core.variant import Tier
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.settings import load_settings
from curator.workflow.assigning import assign_variants, find_variants
from curator.workflow.clock import utc_now

NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, or the beginning of a SHA-256.", metavar="VARIANT..."),
]


def who(reviewer: str | None) -> str:
    """Returns the name that was typed, else the one in the settings."""
    return reviewer or load_settings().reviewer


def assign(
    library: LibraryOption,
    variants: NamesArgument = None,
    model: Annotated[str | None, typer.Option(help="They are by this model.")] = None,
    tier: Annotated[Tier | None, typer.Option(help="They were made for this.")] = None,
    campaign: Annotated[str | None, typer.Option(help="They belong to this campaign.")] = None,
    brief: Annotated[
        str | None, typer.Option(help="They belong to this brief, new or not.")
    ] = None,
    unassigned: Annotated[
        bool, typer.Option("--unassigned", help="Only those whose model nobody knows.")
    ] = False,
    of_model: Annotated[str | None, typer.Option(help="Only those by this model.")] = None,
    of_tier: Annotated[Tier | None, typer.Option(help="Only those of this tier.")] = None,
    of_campaign: Annotated[str | None, typer.Option(help="Only those of this campaign.")] = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Say whose variants are: your word wins, survives every import, and can be undone."""
    wanted = VariantFilter(
        unassigned=unassigned, model=of_model, tier=of_tier, campaign=of_campaign
    )
    if not variants and wanted == VariantFilter():
        raise CuratorError(
            "That would be said of every variant in the library.",
            "Name files or folders, or narrow them with --unassigned or --of-model.",
        )
    if (model, tier, campaign, brief) == (None, None, None, None):
        raise CuratorError("There is nothing to say.", "Give --model, --tier, --campaign, --brief.")
    name = who(reviewer)
    with Library.open(library, create=False) as opened:
        found = find_variants(opened, variants or (), wanted)
        if (model, tier, campaign) != (None, None, None):
            _print(assign_variants(opened, name, found, model=model, tier=tier, campaign=campaign))
        if brief is not None:
            known = opened.provenance.brief_ids(brief, campaign)
            into = known[0] if len(known) == 1 else brief
            _print(opened.provenance.regroup(name, found, into, utc_now()))


def promote(
    library: LibraryOption,
    variants: NamesArgument = None,
    reviewer: ReviewerOption = None,
) -> None:
    """Make accepted variants the references from which their briefs' next tier starts."""
    if not variants:
        raise typer.BadParameter("name accepted variants", param_hint="VARIANT...")
    with Library.open(library, create=False) as opened:
        found = find_variants(opened, variants, VariantFilter())
        for step in opened.provenance.promote(who(reviewer), found, utc_now()):
            _print(step)


def undo(
    library: LibraryOption,
    redo: Annotated[bool, typer.Option("--redo", help="Do again what was undone last.")] = False,
    reviewer: ReviewerOption = None,
) -> None:
    """Take back your last correction (assign, promote, briefs, models); decisions stay."""
    with Library.open(library, create=False) as opened:
        act = opened.provenance.redo if redo else opened.provenance.undo
        step = act(who(reviewer), utc_now())
    if step is None:
        raise CuratorError(
            f"There is nothing to {'redo' if redo else 'undo'}.", "Corrections are undone by name."
        )
    word = "Done again" if redo else "Taken back"
    output.print_text(f"{word}: {step.label}{_of(step)}")


def _print(step: Step) -> None:
    output.print_text(f"{step.label}{_of(step)}")


def _of(step: Step) -> str:
    return (
        f"  ({step.variants} variant{'s' if step.variants != 1 else ''})" if step.variants else ""
    )
