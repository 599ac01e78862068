"""`curator queue`: a lead's look at what would come next. It reveals models."""

import random
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.library.library import Library
from curator.workflow.queueing import next_batch


def queue(
    library: LibraryOption,
    reviewer: Annotated[str, typer.Option(help="For whom the batch would be planned.")],
    seed: Annotated[
        int | None, typer.Option(min=0, help="The same seed gives the same plan.")
    ] = None,
    size: Annotated[
        int | None, typer.Option(min=1, max=200, help="Default: the library's batch size.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Show the plan of the next batch without opening it. It names models: not for reviewers."""
    chosen = random.SystemRandom().getrandbits(48) if seed is None else seed
    with Library.open(library, create=False) as opened:
        plan = next_batch(opened, reviewer, seed=chosen, size=size)
    if json:
        output.print_json(plan)
        return
    for item in plan["items"]:
        output.print_text(
            f"{item['position'] + 1:3}  {item['model']:24.24}  {item['brief']:48.48}"
            f"  {item['variant'][:12]}"
        )
    output.print_text(f"{len(plan['items'])} variants, seed {plan['seed']}")
