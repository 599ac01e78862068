"""What is said of a ticket, in the window's language."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from curator.core.ticket import Answer, TicketState
from curator.gui.language import later, tr
from curator.gui.wording import duration
from curator.library.retouch_values import Ticket
from curator.workflow.tickets import Order, pins_of

STATES = {
    TicketState.OPEN: ("○", later("To do")),
    TicketState.IN_WORK: ("✎", later("In work")),
    TicketState.LOOK: ("◔", later("Waits for a look")),
    TicketState.DONE: ("✓", later("Fixed")),
}

ORDERS = {
    Order.DEADLINE: later("Deadline first"),
    Order.EFFORT: later("Least effort first"),
    Order.BRIEF: later("By brief"),
}

ANSWERS = {
    Answer.GOOD: later("Good"),
    Answer.NOT_YET: later("Not yet"),
    Answer.REJECT: later("Rejected"),
}


def state_words(ticket: Ticket) -> str:
    """Returns shape and word: "✎  In work", and after an answer that it came back."""
    shape, word = STATES[ticket.state]
    if ticket.state is TicketState.IN_WORK and came_back(ticket):
        return f"↩  {tr('Came back')}"
    return f"{shape}  {tr(word)}"


def came_back(ticket: Ticket) -> bool:
    """Returns whether the latest version was looked at and is not good yet."""
    answered = ticket.facts.answered
    return answered is not None and answered.answer is Answer.NOT_YET


def minutes_text(minutes: float | None) -> str:
    """Returns "20 min", "1 h 5 min", "" when not known."""
    if minutes is None:
        return ""
    whole = max(round(minutes), 0)
    return duration(whole * 60) if whole else tr("{minutes} min", minutes=0)


def worked_minutes(ticket: Ticket, now: datetime) -> float | None:
    """Returns what was worked until now, running timers included."""
    minutes = ticket.actual_minutes
    if ticket.state is TicketState.DONE or not ticket.running:
        return minutes
    running = sum((now - one.started_at).total_seconds() for one in ticket.running) / 60
    return (minutes or 0.0) + max(running, 0.0)


def day_text(day: date, today: date) -> str:
    """Returns a deadline as a person says it: today, tomorrow, or the day."""
    away = (day - today).days
    if away == 0:
        return tr("today")
    if away == 1:
        return tr("tomorrow")
    form = tr("ddd d MMM") if day.year == today.year else tr("d MMM yyyy")
    return QLocale().toString(day, form)  # pyright: ignore[reportCallIssue, reportArgumentType]


def deadline_text(ticket: Ticket, today: date) -> tuple[str, bool]:
    """Returns "by tomorrow" or "3 d overdue", and whether it is overdue."""
    day = ticket.facts.deadline
    if day is None:
        return "", False
    late = (today - day).days
    if late > 0 and ticket.state is not TicketState.DONE:
        return tr("{days} d overdue", days=late), True
    return tr("by {day}", day=day_text(day, today)), False


def read_day(text: str, today: date) -> date | None:
    """Returns the day that a person typed: 2026-06-01, +3, today, tomorrow; None for nothing.

    Raises:
        ValueError: it is no day.
    """
    typed = text.strip().casefold()
    if not typed:
        return None
    if typed in {tr("today").casefold(), "0"}:
        return today
    if typed in {tr("tomorrow").casefold(), "1"}:
        return today + timedelta(days=1)
    if typed.startswith("+"):
        return today + timedelta(days=int(typed[1:]))
    return date.fromisoformat(typed)


def read_minutes(text: str) -> float | None:
    """Returns minutes from "20", "20 min", "1:30" or "1 h 30"; None for nothing.

    Raises:
        ValueError: it is no length of time, or an absurd one.
    """
    typed = text.strip().casefold()
    if not typed:
        return None
    for word in ("min", "m"):
        typed = typed.removesuffix(word).strip()
    hours = 0.0
    for mark in ("h", ":"):
        if mark in typed:
            before, _, typed = typed.partition(mark)
            hours = float(before.strip().replace(",", "."))
            break
    rest = typed.strip().replace(",", ".")
    minutes = 60 * hours + (float(rest) if rest else 0.0)
    if not 0 <= minutes <= 60 * 1000:
        raise ValueError(text)
    return minutes


def defect_words(ticket: Ticket) -> str:
    """Returns the defects, those with a pin by their numbers: "1 hands, 2 text, light"."""
    pins = pins_of(ticket)
    pinned = [f"{number} {pin.defect}" for number, pin in enumerate(pins, start=1)]
    named = {pin.defect for pin in pins}
    return ", ".join([*pinned, *(name for name in ticket.defects if name not in named)])


def accessible_words(ticket: Ticket, today: date) -> str:
    """Returns a ticket in one sentence, for a screen reader."""
    deadline, _ = deadline_text(ticket, today)
    parts = [
        ticket.brief,
        state_words(ticket).partition("  ")[2],
        defect_words(ticket),
        tr("estimate {minutes}", minutes=minutes_text(ticket.facts.estimate_minutes))
        if ticket.facts.estimate_minutes is not None
        else "",
        deadline,
        tr("taken by {name}", name=ticket.facts.taken_by) if ticket.facts.taken_by else "",
    ]
    return ", ".join(part for part in parts if part)
