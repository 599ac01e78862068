"""`curator policy`: how much in one go, when a rest is offered, what is asked again."""

from dataclasses import asdict, replace
from enum import Enum
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.core.errors import CuratorError
from curator.core.fatigue import FatiguePolicy
from curator.core.sentinel import DISCLOSURE
from curator.library.library import Library
from curator.workflow.clock import utc_now
from curator.workflow.reading import Reading, reviewer_groups, set_reading, set_reviewer_group

app = typer.Typer(help="The policy of a library: batches, rests, second looks, planted flaws.")


class Switch(Enum):
    """Whether something is done."""

    ON = "on"
    OFF = "off"


@app.command()
def show(library: LibraryOption, json: JsonOption = False) -> None:
    """Show the policy that everybody who reviews in the library works under."""
    with Library.open(library, create=False) as opened:
        policy = opened.policy()
    _print(policy, as_json=json)


@app.command("set")
def set_policy(
    library: LibraryOption,
    batch_size: Annotated[
        int | None, typer.Option(help="Variants in one batch, 1 to 200; 40 are a natural stop.")
    ] = None,
    offer_rest_minutes: Annotated[
        float | None, typer.Option(help="Active minutes after which a rest is offered.")
    ] = None,
    suggest_rest_minutes: Annotated[
        float | None, typer.Option(help="The same, in plainer words.")
    ] = None,
    stop_serving_minutes: Annotated[
        float | None, typer.Option(help="Active minutes after which a batch waits for a key.")
    ] = None,
    rest_minutes: Annotated[
        float | None, typer.Option(help="How many minutes of rest are offered.")
    ] = None,
    second_look_share: Annotated[
        float | None, typer.Option(help="Of accepted variants, shown again later: 0 to 1.")
    ] = None,
    second_reader_share: Annotated[
        float | None, typer.Option(help="Of variants, judged by another reviewer too: 0 to 1.")
    ] = None,
    sentinels: Annotated[
        Switch | None, typer.Option(help="Whether planted flaws and repeats are mixed in.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Change the policy, for everyone who reviews in the library; what is not named stays."""
    said = {
        "batch_size": batch_size,
        "offer_rest_minutes": offer_rest_minutes,
        "suggest_rest_minutes": suggest_rest_minutes,
        "stop_serving_minutes": stop_serving_minutes,
        "rest_minutes": rest_minutes,
        "second_look_share": second_look_share,
        "second_reader_share": second_reader_share,
        "sentinels": None if sentinels is None else sentinels is Switch.ON,
    }
    changes = {name: value for name, value in said.items() if value is not None}
    if not changes:
        raise typer.BadParameter("Say what is to change, for example --batch-size 30.")
    with Library.open(library, create=False) as opened:
        try:
            policy = replace(opened.policy(), **changes)
        except ValueError as error:
            raise CuratorError(
                f"That policy cannot be: {error}.", "See `curator policy show -l LIB`."
            ) from error
        opened.set_policy(policy)
    _print(policy, as_json=json)


@app.command()
def reading(
    library: LibraryOption,
    kind: Annotated[Reading, typer.Argument(help="Whether the question was asked beforehand.")],
    by: Annotated[str, typer.Option(help="Who says so: a role or a team.")] = "",
) -> None:
    """Say how findings are to be read; every report names who said so and when."""
    with Library.open(library, create=False) as opened:
        set_reading(opened, kind, by, utc_now())
    output.print_text(f"findings are {kind.value}" + (f", says {by}" if by else ""))


@app.command()
def group(
    library: LibraryOption,
    name: Annotated[str, typer.Argument(help="What the group is called.")],
    member: Annotated[
        list[str] | None, typer.Option(help="A reviewer in it; without any the group goes.")
    ] = None,
) -> None:
    """Say which reviewers are in a group, for `stats --by reviewers`; small groups never show."""
    with Library.open(library, create=False) as opened:
        set_reviewer_group(opened, name, member or ())
        groups = reviewer_groups(opened)
    lines = [
        f"{one}: {len(some)} {'reviewer' if len(some) == 1 else 'reviewers'}"
        for one, some in sorted(groups.items())
    ]
    output.print_text("\n".join(lines) or "there are no groups")


def _print(policy: FatiguePolicy, *, as_json: bool) -> None:
    if as_json:
        output.print_json(asdict(policy))
        return
    rows = [
        ("batch size", f"{policy.batch_size} variants"),
        ("a rest is offered", f"after {policy.offer_rest_minutes:g} active minutes"),
        ("suggested", f"after {policy.suggest_rest_minutes:g}"),
        ("the next batch waits for a key", f"after {policy.stop_serving_minutes:g}"),
        ("a rest lasts", f"{policy.rest_minutes:g} minutes"),
        ("second looks", f"{policy.second_look_share:.0%} of what is accepted, and doubtful ones"),
        ("second readers", f"{policy.second_reader_share:.0%}"),
        ("planted flaws and repeats", "on" if policy.sentinels else "off"),
    ]
    output.print_text("\n".join(f"{name:32}{value}" for name, value in rows))
    if policy.sentinels:
        output.print_text(f"\n{DISCLOSURE}")
