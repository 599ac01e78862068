"""Tickets in an order and as far as they are wanted; what a list, a sheet and JSON say of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any  # Any: the JSON form

from curator.core.decision import Pin
from curator.core.ticket import TicketState
from curator.core.ticket_crop import Crop, crops_of
from curator.library.retouch_values import Ticket
from curator.workflow.sheets import (
    Arrangement,
    Cell,
    Line,
    Mark,
    Part,
    Sheet,
    SheetPicture,
    Voice,
)


class Order(Enum):
    """By what tickets are sorted; the value is the word for it."""

    EFFORT = "effort"
    DEADLINE = "deadline"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class TicketFilter:
    """Which tickets are wanted; None and False leave that question open.

    Attributes:
        campaign: only of this campaign.
        brief: only of this brief, by its name.
        taken_by: only those that this person took.
        with_done: finished ones as well.
    """

    campaign: str | None = None
    brief: str | None = None
    taken_by: str | None = None
    with_done: bool = False

    def lets_through(self, ticket: Ticket) -> bool:
        """Returns whether a ticket is wanted."""
        return (
            (self.campaign is None or ticket.campaign == self.campaign)
            and (self.brief is None or ticket.brief == self.brief)
            and (self.taken_by is None or ticket.facts.taken_by == self.taken_by)
            and (self.with_done or ticket.state is not TicketState.DONE)
        )


def in_order(tickets: Iterable[Ticket], order: Order) -> tuple[Ticket, ...]:
    """Returns tickets sorted: least effort, nearest deadline, or brief by brief.

    What has no estimate or deadline comes last. What waits for somebody else's look comes after
    what can be worked on, and what is done after that.
    """

    def key(ticket: Ticket) -> tuple[object, ...]:
        facts = ticket.facts
        turn = {TicketState.LOOK: 1, TicketState.DONE: 2}.get(ticket.state, 0)
        place = (ticket.campaign.casefold(), ticket.brief.casefold(), ticket.variant)
        match order:
            case Order.EFFORT:
                estimate = facts.estimate_minutes
                return (turn, estimate is None, estimate or 0.0, *place)
            case Order.DEADLINE:
                return (turn, facts.deadline is None, facts.deadline or date.max, *place)
            case Order.BRIEF:
                return (turn, *place)

    return tuple(sorted(tickets, key=key))


def pins_of(ticket: Ticket) -> tuple[Pin, ...]:
    """Returns every spot that somebody pinned, each once, in the order of the decisions."""
    return tuple(dict.fromkeys(pin for made in ticket.asked_by for pin in made.pins))


def ticket_crops(ticket: Ticket) -> tuple[Crop, ...]:
    """Returns the parts of a ticket's image to show."""
    return crops_of(pins_of(ticket), ticket.width, ticket.height)


def recipe_of(ticket: Ticket) -> tuple[tuple[str, str], ...]:
    """Returns what the image was made with, as names and values; what nobody knows is left out."""
    made = ticket.generation
    values: tuple[tuple[str, object], ...] = (
        ("Prompt", made.prompt),
        ("Negative prompt", made.negative_prompt or None),
        ("Model", made.model or ticket.model),
        ("Seed", made.seed),
        ("Sampler", made.sampler),
        ("Steps", made.steps),
        ("CFG scale", made.cfg_scale),
        ("Generator", made.generator),
    )
    return tuple((name, str(value)) for name, value in values if value is not None)


def words_asked(ticket: Ticket) -> tuple[tuple[str, str], ...]:
    """Returns who said what is wrong, in their own words."""
    return tuple((made.reviewer, made.note) for made in ticket.asked_by if made.note)


def as_dict(ticket: Ticket) -> dict[str, Any]:
    """Returns the JSON form that `curator tickets list --json` prints."""
    facts = ticket.facts
    return {
        "variant": ticket.sha256,
        "path": str(ticket.path),
        "campaign": ticket.campaign,
        "brief": ticket.brief,
        "model": ticket.model,
        "state": ticket.state.value,
        "defects": list(ticket.defects),
        "pins": [{"defect": pin.defect, "x": pin.x, "y": pin.y} for pin in pins_of(ticket)],
        "asked": [{"reviewer": who, "note": note} for who, note in words_asked(ticket)],
        "note": facts.note,
        "estimate_minutes": facts.estimate_minutes,
        "minutes": ticket.actual_minutes,
        "deadline": facts.deadline.isoformat() if facts.deadline else None,
        "taken_by": facts.taken_by or None,
        "rounds": facts.rounds,
        "versions": [
            {
                "path": str(version.path),
                "sha256": version.sha256,
                "saved_at": version.saved_at.isoformat(),
                "author": version.author,
                "minutes": version.minutes,
            }
            for version in ticket.versions
        ],
    }


def minutes_words(minutes: float | None) -> str:
    """Returns "20 min", "1 h 5 min", "" when not known."""
    if minutes is None:
        return ""
    whole = round(minutes)
    if whole < 60:
        return f"{whole} min"
    return f"{whole // 60} h {whole % 60} min" if whole % 60 else f"{whole // 60} h"


def ticket_sheet(tickets: Sequence[Ticket], library: str, today: date) -> Sheet:
    """Returns a sheet of tickets: each with its crops, what is wrong, and its recipe."""
    number = len(tickets)
    known = [t.facts.estimate_minutes for t in tickets if t.facts.estimate_minutes is not None]
    total = f", about {minutes_words(sum(known))} estimated" if known else ""
    some = f" ({len(known)} of {number})" if known and len(known) < number else ""
    return Sheet(
        title="To fix",
        note=f"{number} ticket{'s' if number != 1 else ''}{total}{some}",
        foot=f"{library} · {today.isoformat()}",
        cells=tuple(_cell(ticket) for ticket in tickets),
        arrangement=Arrangement.BESIDE,
        columns=1,
        rows=4,
    )


def _cell(ticket: Ticket) -> Cell:
    facts = ticket.facts
    pins = pins_of(ticket)
    numbers = {pin: str(number) for number, pin in enumerate(pins, start=1)}
    pictures = tuple(
        SheetPicture(
            ticket.path,
            None if crop.is_whole else Part(crop.x, crop.y, crop.width, crop.height),
            tuple(Mark(pin.x, pin.y, numbers[pin]) for pin in crop.pins),
        )
        for crop in ticket_crops(ticket)
    )
    pinned = [f"{numbers[pin]} {pin.defect}" for pin in pins]
    others = [name for name in ticket.defects if name not in {pin.defect for pin in pins}]
    plan = [
        f"estimate {minutes_words(facts.estimate_minutes)}" if facts.estimate_minutes else "",
        f"by {facts.deadline.isoformat()}" if facts.deadline else "",
        f"taken by {facts.taken_by}" if facts.taken_by else "",
        ticket.state.value,
    ]
    recipe = dict(recipe_of(ticket))
    prompt = recipe.pop("Prompt", "")
    made = " · ".join(f"{name} {value}" for name, value in recipe.items() if "prompt" not in name)
    place = f"{ticket.campaign} · {ticket.brief}" if ticket.campaign else ticket.brief
    lines = (
        Line(place, Voice.HEADING, 2),
        Line(", ".join([*pinned, *others]), Voice.BODY, 2),
        *(Line(f"{who}: {note}", Voice.BODY, 3) for who, note in words_asked(ticket)),
        Line(facts.note, Voice.BODY, 3),
        Line(" · ".join(filter(None, plan)), Voice.BODY, 2),
        Line(prompt, Voice.SMALL, 4),
        Line(made, Voice.SMALL, 2),
        Line(ticket.path.name, Voice.SMALL, 1),
    )
    return Cell(pictures, tuple(line for line in lines if line.text))
