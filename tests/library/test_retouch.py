"""The retouch wing on real SQLite: lines, versions and timers, and one undo for all of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from curator.core.decision import Decision, Verdict
from curator.core.errors import CuratorError
from curator.core.outcome import Outcome
from curator.core.ticket import Answer, EntryKind, TicketState
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.retouch_values import NewEntry, NewVersion, Ticket, WorkingCopy
from tests.builders import NOON, fill, make_decision, make_new

HERO, OTHER = VariantId(1), VariantId(2)


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    """Two variants to fix, and one that is fine."""
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png", brief=f"brief {n}") for n in range(3)])
        made = replace(make_decision(HERO, Verdict.FIX), defects=("hands",), note="six fingers")
        library.decide([made], NOON)
        library.decide([make_decision(OTHER, Verdict.FIX)], NOON)
        library.decide([make_decision(VariantId(3), Verdict.ACCEPT)], NOON)
        yield library


def ticket(library: Library, variant: VariantId = HERO) -> Ticket:
    found = library.retouch.ticket(variant)
    assert found is not None
    return found


def outcome(library: Library, variant: VariantId = HERO) -> Outcome:
    return next(one for one in library.outcomes() if one.sequence == variant)


def handed_back(library: Library, minutes: float = 6.0) -> Ticket:
    """Ria worked, saved a version and handed it back."""
    write = library.retouch.write
    write(NewEntry(HERO, EntryKind.MINUTES, "ria", number=minutes), at(7))
    new = NewVersion(HERO, Path("/copies/0/0.png"), "f" * 64, 10, 5, at(8), "ria")
    version = library.retouch.add_version(new, at(8))
    assert version is not None
    write(NewEntry(HERO, EntryKind.HANDED_BACK, "ria", version=version.id), at(9))
    return ticket(library)


def good(seen: Ticket, minutes: float) -> Decision:
    return Decision(HERO, Verdict.FIX, "ada", at(20), retouch_minutes=minutes, note=seen.asked.note)


def test_a_ticket_exists_by_its_verdict_alone(library: Library) -> None:
    assert [one.variant for one in library.retouch.tickets()] == [HERO, OTHER]
    hero = ticket(library)
    assert (hero.brief, hero.defects, hero.asked.note) == ("brief 0", ("hands",), "six fingers")
    assert hero.generation.prompt == "prompt of brief 0"
    assert hero.state is TicketState.OPEN
    library.undo("ada", at(1))  # the accept
    library.undo("ada", at(2))
    assert [one.variant for one in library.retouch.tickets()] == [HERO]
    assert library.retouch.ticket(OTHER) is None


def test_every_line_is_taken_back_by_undo_and_comes_again_by_redo(library: Library) -> None:
    write = library.retouch.write
    write(NewEntry(HERO, EntryKind.NOTE, "ria", "clone the thumb"), at(1))
    write(NewEntry(HERO, EntryKind.ESTIMATE, "ria", number=20.0), at(2))
    assert ticket(library).facts.estimate_minutes == 20.0
    for _ in range(2):
        library.undo("ria", at(3))
        assert ticket(library).facts.estimate_minutes is None
        assert ticket(library).facts.note == "clone the thumb"
        library.redo("ria", at(4))
        assert ticket(library).facts.estimate_minutes == 20.0
    library.undo("ria", at(5))
    library.undo("ria", at(5))
    assert ticket(library).facts.note == ""
    assert library.undo("ria", at(6)) is None
    assert ticket(library).state is TicketState.OPEN  # ada's verdict is hers


def test_a_good_version_counts_as_lenient_with_its_minutes_and_undo_takes_that_back(
    library: Library,
) -> None:
    seen = handed_back(library)
    assert (seen.state, library.retouch.waiting()) == (TicketState.LOOK, 1)
    assert seen.facts.waiting is not None
    library.retouch.answer(seen.facts.waiting.id, Answer.GOOD, good(seen, 6.0), "fine")
    assert (ticket(library).state, library.retouch.waiting()) == (TicketState.DONE, 0)
    assert (outcome(library).verdict, outcome(library).retouch_minutes) == (Verdict.FIX, 6.0)
    library.undo("ada", at(21))
    assert (ticket(library).state, library.retouch.waiting()) == (TicketState.LOOK, 1)
    assert outcome(library).retouch_minutes is None
    library.redo("ada", at(22))
    assert ticket(library).state is TicketState.DONE
    assert outcome(library).retouch_minutes == 6.0


def test_not_yet_gives_the_ticket_back_with_a_word(library: Library) -> None:
    seen = handed_back(library)
    assert seen.facts.waiting is not None
    again = replace(seen.asked, decided_at=at(20))
    library.retouch.answer(seen.facts.waiting.id, Answer.NOT_YET, again, "the nail is gone")
    back = ticket(library)
    assert (back.state, back.facts.minutes) == (TicketState.IN_WORK, 6.0)
    assert back.facts.answered is not None
    assert back.facts.answered.text == "the nail is gone"
    assert outcome(library).retouch_minutes is None
    library.undo("ada", at(21))
    assert ticket(library).state is TicketState.LOOK


def test_a_rejected_version_ends_the_ticket_until_that_is_undone(library: Library) -> None:
    seen = handed_back(library)
    assert seen.facts.waiting is not None
    out = Decision(HERO, Verdict.REJECT, "ada", at(20))
    library.retouch.answer(seen.facts.waiting.id, Answer.REJECT, out, "")
    assert library.retouch.ticket(HERO) is None
    library.undo("ada", at(21))
    assert ticket(library).state is TicketState.LOOK


def test_two_answers_to_one_version_are_refused(library: Library) -> None:
    seen = handed_back(library)
    assert seen.facts.waiting is not None
    library.retouch.answer(seen.facts.waiting.id, Answer.GOOD, good(seen, 6.0), "")
    with pytest.raises(CuratorError, match="does not wait"):
        library.retouch.answer(seen.facts.waiting.id, Answer.GOOD, good(seen, 9.0), "")
    assert outcome(library).retouch_minutes == 6.0


def test_a_second_reader_who_would_fix_it_too_does_not_undo_the_finished_fix(
    library: Library,
) -> None:
    seen = handed_back(library)
    assert seen.facts.waiting is not None
    library.retouch.answer(seen.facts.waiting.id, Answer.GOOD, good(seen, 6.0), "")
    library.decide([replace(make_decision(HERO, Verdict.FIX, "ben"), decided_at=at(30))], at(30))
    assert ticket(library).state is TicketState.DONE
    assert outcome(library).retouch_minutes == 6.0


def test_whoever_asks_for_a_fix_again_opens_the_ticket_again(library: Library) -> None:
    seen = handed_back(library)
    assert seen.facts.waiting is not None
    library.retouch.answer(seen.facts.waiting.id, Answer.GOOD, good(seen, 6.0), "")
    library.decide([replace(make_decision(HERO, Verdict.FIX), decided_at=at(30))], at(30))
    assert ticket(library).state is TicketState.IN_WORK


def test_a_version_is_known_by_its_content_once_and_the_original_is_none(
    library: Library,
) -> None:
    seen = handed_back(library)
    (version,) = seen.versions
    assert version.minutes == 6.0
    same = NewVersion(HERO, Path("/copies/0/other.png"), "f" * 64, 10, 6, at(30), "ria")
    assert library.retouch.add_version(same, at(30)) is None
    assert seen.sha256 is not None
    original = replace(same, sha256=seen.sha256)
    assert library.retouch.add_version(original, at(30)) is None
    assert library.retouch.are_versions(["f" * 64, "e" * 64]) == {"f" * 64: HERO}


def test_a_timer_counts_and_one_pair_of_hands_has_one_timer(library: Library) -> None:
    retouch = library.retouch
    retouch.start_timer(HERO, "ria", at(0))
    retouch.start_timer(HERO, "ria", at(2))  # runs already
    retouch.start_timer(OTHER, "ria", at(5))
    assert ticket(library).facts.minutes == pytest.approx(5.0)
    running = retouch.running("ria")
    assert running is not None
    assert running.variant == OTHER
    retouch.start_timer(HERO, "tom", at(6))
    retouch.hold_timers("ria", at(8))
    assert ticket(library, OTHER).facts.minutes == pytest.approx(3.0)
    assert [one.author for one in ticket(library).running] == ["tom"]


def test_after_a_crash_a_timer_counts_until_it_was_last_seen(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new("0.png")])
        library.decide([make_decision(HERO, Verdict.FIX)], NOON)
        library.retouch.start_timer(HERO, "ria", at(0))
        for minute in range(1, 5):
            library.retouch.beat("ria", at(minute))
    with Library.open(library_file) as library:
        assert library.retouch.recover_timers("ria", at(600)) == 1
        assert ticket(library).facts.minutes == pytest.approx(4.0)
        assert library.retouch.running("ria") is None
        assert library.retouch.recover_timers("ria", at(700)) == 0


def test_a_version_that_comes_while_a_timer_runs_knows_its_minutes(library: Library) -> None:
    library.retouch.start_timer(HERO, "ria", at(0))
    new = NewVersion(HERO, Path("/copies/0/0.png"), "f" * 64, 10, 5, at(8), "ria")
    version = library.retouch.add_version(new, at(9))
    assert version is not None
    assert version.minutes == pytest.approx(9.0)


def test_a_night_in_which_the_computer_slept_is_no_work(library: Library) -> None:
    library.retouch.start_timer(HERO, "ria", at(0))
    library.retouch.beat("ria", at(1))
    library.retouch.beat("ria", at(601))  # the lid was shut for ten hours
    library.retouch.hold_timers("ria", at(603))
    assert ticket(library).facts.minutes == pytest.approx(3.0)


def test_a_clock_that_is_set_back_takes_no_minutes_away(library: Library) -> None:
    library.retouch.start_timer(HERO, "ria", at(60))
    library.retouch.beat("ria", at(0))
    new = NewVersion(HERO, Path("/copies/0/0.png"), "f" * 64, 10, 5, at(0), "ria")
    version = library.retouch.add_version(new, at(1))
    assert version is not None
    assert version.minutes == 0.0
    library.retouch.hold_timers("ria", at(2))
    assert ticket(library).facts.minutes == 0.0


def test_a_working_copy_belongs_to_whoever_opened_it_last(library: Library) -> None:
    place = Path("/copies/0/0.png")
    library.retouch.note_copy(WorkingCopy(HERO, place, "ria", at(1)))
    library.retouch.note_copy(WorkingCopy(HERO, place, "tom", at(2)))
    assert library.retouch.copies() == (WorkingCopy(HERO, place, "tom", at(2)),)
    assert ticket(library).state is TicketState.IN_WORK
