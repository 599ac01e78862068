"""`curator parents`: which variant is an enlargement or a retouch of which."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.assigning import NamesArgument, who
from curator.cli.options import LibraryOption, ReviewerOption
from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.workflow.assigning import find_variants
from curator.workflow.clock import utc_now
from curator.workflow.parents import Suggestion, suggest_parents


def parents(
    library: LibraryOption,
    variants: NamesArgument = None,
    refines: Annotated[
        str | None, typer.Option(help="They are made from this variant.", metavar="VARIANT")
    ] = None,
    alone: Annotated[
        bool, typer.Option("--alone", help="They are made from no other variant.")
    ] = False,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Those that look like it are enlargements.")
    ] = False,
    reviewer: ReviewerOption = None,
) -> None:
    """List what looks like an enlargement of another variant, and say what is one.

    An enlargement is a refinement: it counts for itself and leaves the rate of the model that made
    the picture alone. Every word is undone by `curator undo`.
    """
    if refines is not None and alone:
        raise typer.BadParameter("either --refines or --alone", param_hint="--alone")
    said_by_hand = refines is not None or alone
    if said_by_hand and not variants:
        raise typer.BadParameter("name the variants meant", param_hint="VARIANT...")
    with Library.open(library, create=False) as opened:
        chosen = find_variants(opened, variants, VariantFilter()) if variants else None
        if said_by_hand:
            parent = None if refines is None else _only(opened, refines)
            step = opened.provenance.set_parent(who(reviewer), chosen or (), parent, utc_now())
            output.print_text(f"{step.label}  ({step.variants})")
            return
        found = [
            pair for pair in suggest_parents(opened) if chosen is None or pair.child.id in chosen
        ]
        if confirm:
            for pair in found:
                opened.provenance.set_parent(
                    who(reviewer), [pair.child.id], pair.parent.id, utc_now()
                )
    _print(found, confirmed=confirm)


def _only(library: Library, name: str) -> VariantId:
    found = find_variants(library, [name], VariantFilter())
    if len(found) != 1:
        raise CuratorError(f"{name} is more than one variant.", "Name a single file.")
    return found[0]


def _print(found: Sequence[Suggestion], *, confirmed: bool) -> None:
    word = "refines" if confirmed else "looks like an enlargement of"
    for pair in found:
        output.print_text(f"{_named(pair.child.path)}  {word}  {_named(pair.parent.path)}")
    if not found:
        output.print_text("Nothing looks like an enlargement of another variant.")
    elif not confirmed:
        output.print_text("Say that it is with --confirm, for some by naming them.")


def _named(path: Path) -> str:
    return str(path)
