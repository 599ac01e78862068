"""`curator defects`: what can be named wrong with an image, in the order of the digits."""

from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.core.defects import DefectList
from curator.library.library import Library

app = typer.Typer(help="The defects that reviewers of a library name by D and a digit.")


@app.command("list")
def list_defects(library: LibraryOption, json: JsonOption = False) -> None:
    """List the defects with their digits, and what they were called before."""
    with Library.open(library, create=False) as opened:
        defects = opened.facts.defect_list()
    _print(defects, as_json=json)


@app.command("set")
def set_defects(
    library: LibraryOption,
    names: Annotated[
        list[str] | None,
        typer.Argument(help="All of them in order, nine at most; quote names of several words."),
    ] = None,
    rename: Annotated[
        list[str] | None,
        typer.Option(help="OLD=NEW: the same defect under another name; may be given repeatedly."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Change the list for everyone who uses the library; what was named before stays readable."""
    if not names and not rename:
        raise typer.BadParameter("Give the names of the defects, or --rename OLD=NEW.")
    pairs = [one.partition("=") for one in rename or ()]
    if any(not middle for _old, middle, _new in pairs):
        raise typer.BadParameter("A renaming is OLD=NEW.")

    def change(defects: DefectList) -> DefectList:
        for old, _middle, new in pairs:
            defects = defects.renamed(old.strip(), new.strip())
        return defects.with_names(names) if names else defects

    with Library.open(library, create=False) as opened:
        defects = opened.facts.change_defects(change)
    _print(defects, as_json=json)


def _print(defects: DefectList, *, as_json: bool) -> None:
    if as_json:
        rows = [
            {"digit": digit, "name": one.name, "was": list(one.was)}
            for digit, one in enumerate(defects.defects, start=1)
        ]
        output.print_json(rows)
        return
    for digit, one in enumerate(defects.defects, start=1):
        before = f"  (was {', '.join(one.was)})" if one.was else ""
        output.print_text(f"{digit}  {one.name}{before}")
