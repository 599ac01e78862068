"""What a ticket's entries come to: the later line counts, and an undone one never was."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from curator.core.ticket import (
    Answer,
    Entry,
    EntryId,
    EntryKind,
    TicketFacts,
    TicketState,
    VersionId,
    fold,
    state_of,
)
from curator.core.variant import VariantId
from tests.builders import NOON

VARIANT = VariantId(1)


def entry(number: int, kind: EntryKind, /, **values: object) -> Entry:
    when = NOON + timedelta(minutes=number)
    made = Entry(EntryId(number), VARIANT, kind, "ria", when)
    return replace(made, **values)  # type: ignore[arg-type]


@st.composite
def tickets(draw: st.DrawFn) -> list[Entry]:
    """Lines as people write them; answers are about hand-backs that came before."""
    made: list[Entry] = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        kind = draw(st.sampled_from(EntryKind))
        values: dict[str, object] = {"stands": draw(st.booleans())}
        match kind:
            case EntryKind.NOTE | EntryKind.TAKEN:
                values["text"] = draw(st.sampled_from(["", "ria", "the hand"]))
            case EntryKind.ESTIMATE:
                values["number"] = draw(st.none() | st.floats(0, 600))
            case EntryKind.WORKED | EntryKind.MINUTES:
                values["number"] = draw(st.floats(0, 600))
            case EntryKind.DEADLINE:
                values["text"] = draw(st.sampled_from(["", "2026-06-01"]))
            case EntryKind.HANDED_BACK:
                values["version"] = VersionId(number)
            case EntryKind.ANSWER:
                handed = [one.id for one in made if one.kind is EntryKind.HANDED_BACK]
                if not handed:
                    continue
                values |= {
                    "about": draw(st.sampled_from(handed)),
                    "answer": draw(st.sampled_from(Answer)),
                }
        made.append(entry(number, kind, **values))
    return made


@given(tickets(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(lines: list[Entry], rng: object) -> None:
    shuffled = list(lines)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold(shuffled) == fold(lines)


@given(tickets())
def test_what_was_undone_counts_as_if_it_had_never_been_written(lines: list[Entry]) -> None:
    assert fold(lines) == fold([line for line in lines if line.stands])


@given(tickets())
def test_minutes_are_what_was_typed_last_and_what_was_counted_since(lines: list[Entry]) -> None:
    standing = [line for line in lines if line.stands]
    typed = [n for n, line in enumerate(standing) if line.kind is EntryKind.MINUTES]
    since = standing[typed[-1] :] if typed else standing
    kinds = {EntryKind.MINUTES, EntryKind.WORKED}
    parts = [line.number or 0.0 for line in since if line.kind in kinds]
    minutes = fold(lines).minutes
    assert (minutes is None) == (not parts)
    if minutes is not None:
        assert abs(minutes - sum(parts)) < 1e-9


@given(tickets())
def test_a_version_waits_or_is_answered_and_never_both(lines: list[Entry]) -> None:
    facts = fold(lines)
    handed = [line for line in lines if line.stands and line.kind is EntryKind.HANDED_BACK]
    assert facts.rounds == len(handed)
    assert (facts.waiting is None) == (not handed or facts.answered is not None)
    if facts.waiting is not None:
        assert facts.waiting == handed[-1]
    if facts.answered is not None:
        assert facts.answered.about == handed[-1].id


def test_a_hand_back_waits_until_it_is_answered_and_again_when_the_answer_is_undone() -> None:
    handed = entry(1, EntryKind.HANDED_BACK, version=VersionId(7))
    answered = entry(2, EntryKind.ANSWER, about=EntryId(1), answer=Answer.NOT_YET)
    assert fold([handed]).waiting == handed
    assert fold([handed, answered]).waiting is None
    assert fold([handed, replace(answered, stands=False)]).waiting == handed
    later = entry(3, EntryKind.HANDED_BACK, version=VersionId(8))
    assert fold([handed, answered, later]).waiting == later


def test_nobody_said_is_not_no_minutes() -> None:
    assert fold([]).minutes is None
    assert fold([entry(1, EntryKind.MINUTES, number=0.0)]).minutes == 0.0


def test_a_deadline_is_a_day_and_can_be_taken_away() -> None:
    set_ = entry(1, EntryKind.DEADLINE, text="2026-06-01")
    assert fold([set_]).deadline == date(2026, 6, 1)
    assert fold([set_, entry(2, EntryKind.DEADLINE)]).deadline is None


def test_where_a_ticket_stands_follows_from_what_is_known() -> None:
    handed = entry(1, EntryKind.HANDED_BACK)
    nothing, waits = TicketFacts(), TicketFacts(waiting=handed)
    assert state_of(nothing, is_finished=False, is_begun=False) is TicketState.OPEN
    assert state_of(nothing, is_finished=False, is_begun=True) is TicketState.IN_WORK
    worked = TicketFacts(minutes=2.0)
    assert state_of(worked, is_finished=False, is_begun=False) is TicketState.IN_WORK
    assert state_of(waits, is_finished=False, is_begun=True) is TicketState.LOOK
    assert state_of(waits, is_finished=True, is_begun=True) is TicketState.DONE
