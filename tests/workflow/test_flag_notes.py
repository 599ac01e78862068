"""Beside a flag stand its measure, a person's answer and how often it was right here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.core.artifact import Measurement, Region, Severity
from curator.core.decision import Verdict
from curator.core.flagging import RECENT_ANSWERS, TRIAL, Precision
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed
from curator.workflow.flag_notes import answer_flag, flag_notes
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON, Ticking, filled_library

BLUR = Measurement("blur", 3, 1.25, 0.9, None, "soft focus")
SEAM = Measurement("seam", 2, 3.5, 0.95, Region(0.4, 0, 0.1, 1), "a line")
CLOCK = Ticking()


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 40) as library:
        yield library


def measured(library: Library, *measurements: Measurement) -> None:
    library.store_analyses([Analysed(one, measurements) for one in ids(library)], "test")


def ids(library: Library) -> list[VariantId]:
    return [item.id for item in library.page(limit=100)]


def test_a_note_carries_the_measure_and_no_word_of_the_model(library: Library) -> None:
    measured(library, BLUR, SEAM)
    notes = flag_notes(library, ids(library)[0], "ada")
    assert [note.artifact for note in notes.shown] == ["blur", "seam"]
    note = notes.of("blur")
    assert note is not None
    assert (note.raw, note.score, note.version, note.message) == (1.25, 0.9, 3, "soft focus")
    assert (note.answer, note.precision, note.is_muted) == (None, Precision(0, 0), False)
    assert "model" not in repr(notes)
    assert notes.of("noise") is None


def test_an_answer_changes_the_precision_and_is_taken_back(library: Library) -> None:
    measured(library, BLUR)
    first, second, *_rest = ids(library)
    notes = answer_flag(library, first, "blur", True, "ada", CLOCK)
    assert notes.shown[0].answer is True
    notes = answer_flag(library, second, "blur", False, "ada", CLOCK)
    assert notes.shown[0].precision == Precision(1, 2)
    notes = answer_flag(library, second, "blur", None, "ada", CLOCK)
    assert (notes.shown[0].answer, notes.shown[0].precision) == (None, Precision(1, 1))
    assert flag_notes(library, first, "bob").shown[0].answer is None


def test_what_is_muted_says_so_where_it_is_tried_and_is_named_where_it_keeps_quiet(
    library: Library,
) -> None:
    measured(library, BLUR)
    for variant in ids(library)[:RECENT_ANSWERS]:
        library.flagging.answer(variant, "blur", variant % 7 == 0, "ada", NOON)
    tried = next(variant for variant in ids(library) if variant % TRIAL == 0)
    silent = next(variant for variant in ids(library) if variant % TRIAL)
    (note,) = flag_notes(library, tried, "ada").shown
    assert note.is_muted
    notes = flag_notes(library, silent, "ada")
    assert notes.shown == ()
    assert [note.artifact for note in notes.quiet] == ["blur"]
    assert notes.quiet[0].precision == Precision(2, RECENT_ANSWERS)


def sit_down(library: Library) -> tuple[ReviewSession, ReviewState]:
    session = ReviewSession(library, "ada", clock=Ticking(), new_seed=lambda: 7)
    return session, session.begin()


def shown(state: ReviewState) -> VariantId:
    assert state.shown is not None
    return state.shown.variant


def test_an_accepted_image_with_a_likely_flag_stays_for_a_second_check(library: Library) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    first = shown(state)
    assert state.shown is not None
    assert state.shown.flags[0].severity is Severity.LIKELY
    state = session.decide(Verdict.ACCEPT, 1, may_stay=True)
    assert (shown(state), state.second_check, state.decided) == (first, True, 1)
    assert session.flag_notes() is not None
    state = session.go_on()
    assert shown(state) != first
    assert not state.second_check
    assert session.go_on().shown == state.shown  # there is nothing to go on from


def test_accepting_again_at_a_second_check_goes_on_and_adds_nothing(library: Library) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    first = shown(state)
    session.decide(Verdict.ACCEPT, 1, may_stay=True)
    state = session.decide(Verdict.ACCEPT, 1, may_stay=True)
    assert shown(state) != first
    assert len(library.decision_log()) == 1


def test_a_second_check_can_change_the_verdict_or_be_skipped_away(library: Library) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    first = shown(state)
    session.decide(Verdict.ACCEPT, 1, may_stay=True)
    state = session.decide(Verdict.REJECT, 1, may_stay=True)
    second = shown(state)
    session.decide(Verdict.ACCEPT, 1, may_stay=True)
    state = session.skip()
    assert shown(state) not in {first, second}
    verdicts = library.cards([first, second])
    assert verdicts[first].verdict is Verdict.REJECT
    assert verdicts[second].verdict is Verdict.ACCEPT


def test_undo_at_a_second_check_takes_the_verdict_back_and_stays(library: Library) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    first = shown(state)
    session.decide(Verdict.ACCEPT, 1, may_stay=True)
    state = session.undo()
    assert (shown(state), state.second_check, state.decided) == (first, False, 0)


def test_the_last_image_of_a_batch_has_its_second_check_before_the_receipt(
    library: Library,
) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    while state.position is not None and state.position < state.size - 1:
        state = session.decide(Verdict.REJECT, 1, may_stay=True)
    state = session.decide(Verdict.ACCEPT, 1, may_stay=True)
    assert (state.phase, state.second_check) == (Phase.JUDGING, True)
    assert session.go_on().phase is Phase.RECEIPT
    assert session.flag_notes() is None


@pytest.mark.parametrize(
    ("measurement", "verdict"),
    [
        (Measurement("blur", 3, 1.0, 0.6, None, "soft"), Verdict.ACCEPT),  # possible, not likely
        (SEAM, Verdict.ACCEPT),  # a mark is never likely
        (BLUR, Verdict.FIX),
        (BLUR, Verdict.REJECT),
    ],
)
def test_nothing_else_asks_for_a_second_check(
    library: Library, measurement: Measurement, verdict: Verdict
) -> None:
    measured(library, measurement)
    session, state = sit_down(library)
    first = shown(state)
    state = session.decide(verdict, 1, may_stay=True)
    assert shown(state) != first


def test_a_flag_that_was_called_wrong_does_not_ask_again(library: Library) -> None:
    measured(library, BLUR)
    session, state = sit_down(library)
    first = shown(state)
    session.answer_flag(first, "blur", False)
    assert shown(session.decide(Verdict.ACCEPT, 1, may_stay=True)) != first
