"""Options that several commands share."""

from typing import Annotated

import typer

LibraryOption = Annotated[
    str,
    typer.Option(
        "-l",
        "--library",
        help="The library: a *.curator file (made on first import) or a database URL.",
        metavar="LIB",
    ),
]
ReviewerOption = Annotated[
    str | None, typer.Option(help="Who says so; default: your name in the settings.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on stdout, nothing else.")]
