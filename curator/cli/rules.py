"""`curator rules`: what folders and file names say in every import into a library."""

from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.core.errors import CuratorError
from curator.core.import_rule import ImportRule
from curator.core.variant import Tier
from curator.library.library import Library
from curator.workflow.importing import import_rules, store_import_rules

app = typer.Typer(help="What folders and file names say, in every import into a library.")

FolderOption = Annotated[
    str, typer.Option(help="A pattern of the folders below the imported one: '{brief}/{model}'.")
]
NameOption = Annotated[str, typer.Option(help="A pattern of the file's name: '{model}_{brief}_*'.")]


def import_rule(
    folders: str | None,
    name: str | None,
    *,
    campaign: str | None = None,
    brief: str | None = None,
    model: str | None = None,
    tier: Tier | None = None,
) -> ImportRule:
    """Returns a rule from what was typed.

    Raises:
        CuratorError: it cannot be meant.
    """
    try:
        return ImportRule(folders or "", name or "", campaign, brief, model, tier)
    except ValueError as error:
        raise CuratorError(
            f"That rule cannot be meant: {error}.",
            "Words in braces are campaign, brief, model, tier and take; * is anything.",
        ) from error


@app.command("list")
def list_rules(library: LibraryOption, json: JsonOption = False) -> None:
    """List the library's rules in the order in which they are asked."""
    with Library.open(library, create=False) as opened:
        rules = import_rules(opened)
    if json:
        output.print_json([rule.as_dict() for rule in rules])
        return
    for number, rule in enumerate(rules, 1):
        output.print_text(f"{number:3}  {rule}")
    if not rules:
        output.print_text("No rules yet. `curator rules add` makes one.")


@app.command()
def add(
    library: LibraryOption,
    folders: FolderOption = "",
    name: NameOption = "",
    campaign: Annotated[str | None, typer.Option(help="Say this campaign.")] = None,
    brief: Annotated[str | None, typer.Option(help="Say this brief.")] = None,
    model: Annotated[str | None, typer.Option(help="Say this model.")] = None,
    tier: Annotated[Tier | None, typer.Option(help="Say this tier.")] = None,
) -> None:
    """Add a rule for every import from now on, after those that are there."""
    rule = import_rule(folders, name, campaign=campaign, brief=brief, model=model, tier=tier)
    with Library.open(library, create=False) as opened:
        rules = (*import_rules(opened), rule)
        store_import_rules(opened, rules)
    output.print_text(f"Rule {len(rules)}: {rule}")


@app.command()
def remove(
    library: LibraryOption,
    number: Annotated[int, typer.Argument(min=1, help="As `curator rules list` counts.")],
) -> None:
    """Remove a rule; what it said of variants that are in the library stays."""
    with Library.open(library, create=False) as opened:
        rules = list(import_rules(opened))
        if number > len(rules):
            raise CuratorError(f"There is no rule {number}.", f"There are {len(rules)}.")
        rule = rules.pop(number - 1)
        store_import_rules(opened, rules)
    output.print_text(f"Removed: {rule}")
