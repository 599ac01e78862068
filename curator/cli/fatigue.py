"""`curator fatigue`: the pace signals over a log of decisions."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption
from curator.core.errors import CuratorError
from curator.workflow.pacing import replay

app = typer.Typer(help="Pace signals: what a change of pace looks like in a log of decisions.")


@app.callback()
def _group() -> None:
    """A group, even while it holds one command."""


@app.command("replay")
def replay_log(
    log: Annotated[
        Path, typer.Argument(help="JSON Lines, one decision each, in the order of time.")
    ],
    json: JsonOption = False,
) -> None:
    """Run the pace signals over a log: one state a decision."""
    try:
        with log.open(encoding="utf-8", errors="replace") as lines:
            for answer in replay(lines):
                if json:
                    output.print_json(answer)
                else:
                    output.print_text(_line(answer))
    except OSError as error:
        raise CuratorError(f"{log} cannot be read: {error.strerror}.") from error


def _line(answer: dict[str, object]) -> str:
    since = answer["suspect_from"]
    from_where = "" if since is None else f"  since {since}"
    return f"{answer['session']}  {answer['position']:>4}  {answer['state']}{from_where}"
