"""Options that several commands share."""

import secrets
from pathlib import Path
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
BomOption = Annotated[
    bool, typer.Option("--bom", help="CSV begins with a byte order mark, as Excel wants it.")
]
TargetOption = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Default, and for -: stdout.", metavar="F"),
]
SaltOption = Annotated[
    str | None,
    typer.Option(
        help="What pseudonyms are made with: the same words give the same ones. Keep it to "
        "yourself; default: another one each time."
    ),
]


def salt_for(said: str | None) -> str:
    """Returns the salt that somebody named, or one that nobody knows."""
    return secrets.token_hex(16) if said is None else said


def file_or_stdout(target: Path | None) -> Path | None:
    """Returns the file that somebody named, or None for stdout, which may be called "-" too."""
    return None if target == Path("-") else target
