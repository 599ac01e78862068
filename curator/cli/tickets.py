"""`curator tickets`: what is to be fixed, as a list and as a sheet of paper."""

from pathlib import Path
from typing import Annotated

import typer

from curator.cli import output
from curator.cli.options import JsonOption, LibraryOption
from curator.library.library import Library
from curator.library.retouch_values import Ticket
from curator.workflow.clock import utc_now
from curator.workflow.sheets import check_sheet_target
from curator.workflow.tickets import (
    Order,
    TicketFilter,
    as_dict,
    in_order,
    minutes_words,
    ticket_sheet,
)

app = typer.Typer(help="Tickets of retouch: what is to be fixed, and how far that is.")

CampaignOption = Annotated[str | None, typer.Option(help="Only of this campaign.")]
BriefOption = Annotated[str | None, typer.Option(help="Only of this brief.")]
TakenOption = Annotated[str | None, typer.Option(help="Only what this person took.")]
SortOption = Annotated[Order, typer.Option(help="What comes first.")]
DoneOption = Annotated[bool, typer.Option("--with-done", help="Finished ones as well.")]


@app.command("list")
def list_tickets(
    library: LibraryOption,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    taken_by: TakenOption = None,
    sort: SortOption = Order.DEADLINE,
    with_done: DoneOption = False,
    json: JsonOption = False,
) -> None:
    """List the tickets: every variant whose verdict is fix, with what is wrong and how far it is.

    This names models, so it is not for a reviewer in the middle of a batch.
    """
    with Library.open(library, create=False) as opened:
        every = opened.retouch.tickets()
    wanted = TicketFilter(campaign, brief, taken_by, with_done)
    tickets = in_order(filter(wanted.lets_through, every), sort)
    if json:
        output.print_json([as_dict(ticket) for ticket in tickets])
        return
    for ticket in tickets:
        output.print_text(_line(ticket))
    if not tickets:
        output.print_text("Nothing to fix." if not every else "No ticket is like that.")


@app.command()
def sheet(
    context: typer.Context,
    library: LibraryOption,
    out: Annotated[
        Path, typer.Option("-o", "--out", help="The sheet: a name ending with .pdf or .png.")
    ],
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    taken_by: TakenOption = None,
    sort: SortOption = Order.DEADLINE,
    with_done: DoneOption = False,
) -> None:
    """Write a sheet of the tickets with their crops, as PDF or as a PNG for each page."""
    with Library.open(library, create=False) as opened:
        wanted = TicketFilter(campaign, brief, taken_by, with_done)
        tickets = in_order(filter(wanted.lets_through, opened.retouch.tickets()), sort)
        if not tickets:
            output.print_text("Nothing to fix, so no sheet was written.")
            return
        made = ticket_sheet(tickets, Path(opened.name).stem, utc_now().astimezone().date())
        files = check_sheet_target(opened, out, made.pages)
    written = output.follow(context.obj.paint_sheet(made, files))
    number = f"{len(tickets)} ticket{'s' if len(tickets) != 1 else ''}"
    output.print_text(f"{number} in {', '.join(str(file) for file in written)}")


def _line(ticket: Ticket) -> str:
    facts = ticket.facts
    effort = minutes_words(ticket.actual_minutes) or "-"
    estimate = minutes_words(facts.estimate_minutes) or "-"
    when = facts.deadline.isoformat() if facts.deadline else "-"
    what = ", ".join(ticket.defects) or "-"
    who = facts.taken_by or "-"
    return (
        f"{ticket.state.value:16}  {estimate:>9}  {effort:>9}  {when:10}  {who:12.12}  "
        f"{ticket.brief:28.28}  {ticket.path.name}: {what}"
    )
