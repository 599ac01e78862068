"""`curator models`: canonical names, aliases and usual tiers."""

from collections import Counter
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.assigning import who
from curator.cli.options import JsonOption, LibraryOption, ReviewerOption
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.clock import utc_now
from curator.workflow.models import load_models

app = typer.Typer(help="The names of models: what Curator knows, and what your library says.")


@app.command("list")
def list_models(
    library: Annotated[
        str | None,
        typer.Option("-l", "--library", help="Only the models of this library.", metavar="LIB"),
    ] = None,
    json: JsonOption = False,
) -> None:
    """List the models that Curator knows by name, or those of a library with their variants."""
    loaded = load_models()
    for problem in loaded.problems:
        output.stderr.print(problem, markup=False)
    if library is None:
        rows = [
            {
                "model": card.name,
                "vendor": card.vendor,
                "tier": card.tier.value if card.tier else None,
                "aliases": list(card.aliases),
            }
            for card in loaded.registry
        ]
        lines = [
            f"{row['model']!s:42.42}  {row['vendor']!s:20.20}  {row['tier'] or ''}" for row in rows
        ]
    else:
        with Library.open(library, create=False) as opened:
            counts = Counter(outcome.model for outcome in opened.outcomes())
        rows = [{"model": name, "variants": count} for name, count in counts.most_common()]
        lines = [f"{count:8,}  {name}" for name, count in counts.most_common()]
    if json:
        output.print_json(rows)
    else:
        output.print_text("\n".join(lines) or "No models yet.")


@app.command()
def alias(
    library: LibraryOption,
    name: Annotated[str, typer.Argument(help="The name that is only another one.")],
    model: Annotated[str, typer.Argument(help="The model that it means.")],
    reviewer: ReviewerOption = None,
) -> None:
    """Say that everything under one name is by another model, now and later; can be undone."""
    canonical = load_models().registry.canonical_name(model) or model
    with Library.open(library, create=False) as opened:
        step = opened.provenance.alias_model(who(reviewer), name, canonical, utc_now())
    output.print_text(step.label)


@app.command()
def tier(
    library: LibraryOption,
    model: Annotated[str, typer.Argument(help="The model.")],
    usual: Annotated[Tier, typer.Argument(help="What it is used for where nobody says.")],
    reviewer: ReviewerOption = None,
) -> None:
    """Say what a model is used for where nobody says otherwise; can be undone."""
    canonical = load_models().registry.canonical_name(model) or model
    with Library.open(library, create=False) as opened:
        step = opened.provenance.set_usual_tier(who(reviewer), canonical, usual, utc_now())
    output.print_text(step.label)
