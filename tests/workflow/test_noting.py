"""Facts in a sitting: they stay on the image, go with the verdict, and are undone in their turn."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.batch import ItemKind
from curator.core.decision import Pin, Verdict
from curator.core.fact import Fact, FactKind
from curator.library.library import Library
from curator.library.queue_values import NewFollowup
from curator.workflow.deciding import export_decisions, import_decisions
from curator.workflow.noting import PinDefect, Say, TakeBack
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import ReviewState, Shown
from tests.builders import NOON, Ticking, filled_library


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 8, briefs=2, models=2) as library:
        yield library


def sit_down(library: Library, clock: Ticking | None = None) -> tuple[ReviewSession, ReviewState]:
    session = ReviewSession(library, "ada", clock=clock or Ticking(), new_seed=lambda: 7)
    return session, session.begin()


def card(state: ReviewState) -> Shown:
    assert state.shown is not None
    return state.shown


def test_a_fact_stays_on_the_image_and_the_verdict_takes_defects_along(library: Library) -> None:
    session, state = sit_down(library)
    first = card(state).variant
    session.say(Say(FactKind.STARS, "4"))
    session.say(PinDefect("hands", (0.25, 0.5)))
    state = session.say(Say(FactKind.NOTE, "six fingers"))
    assert card(state).variant == first
    assert (card(state).facts.stars, card(state).facts.defects) == (4, ("hands",))
    state = session.decide(Verdict.FIX, 2.0)
    assert card(state).variant != first
    (logged,) = library.decision_log()
    assert logged.decision.defects == ("hands",)
    assert logged.decision.pins == (Pin("hands", 0.25, 0.5),)
    assert logged.decision.note == "six fingers"


def test_undo_goes_back_key_by_key_and_redo_of_a_fact_stays(library: Library) -> None:
    session, state = sit_down(library)
    first = card(state).variant
    session.say(Say(FactKind.DEFECT, "hands"))
    session.decide(Verdict.REJECT, 2.0)
    state = session.say(Say(FactKind.STARS, "2"))
    second = card(state).variant
    assert state.undo_text == "2 stars"
    state = session.undo()
    assert (card(state).variant, card(state).facts.stars) == (second, None)
    assert (state.undo_text, state.redo_text) == ("reject", "2 stars")
    state = session.undo()
    assert (card(state).variant, card(state).verdict) == (first, None)
    assert card(state).facts.defects == ("hands",)
    state = session.undo()
    assert card(state).facts.defects == ()
    state = session.redo()
    assert (card(state).variant, card(state).facts.defects) == (first, ("hands",))
    state = session.redo()
    assert card(state).variant == second


def test_a_star_after_a_skip_is_undone_before_the_skip(library: Library) -> None:
    session, state = sit_down(library)
    session.skip()
    state = session.say(Say(FactKind.STARS, "2"))
    assert not state.undoes_skip
    state = session.undo()
    assert card(state).facts.stars is None


def test_a_defect_taken_back_is_not_in_the_verdict(library: Library) -> None:
    session, state = sit_down(library)
    state = session.say(Say(FactKind.DEFECT, "hands"))
    session.say(TakeBack(tuple(one.id for one in card(state).facts.defect_facts)))
    session.decide(Verdict.REJECT, 2.0)
    assert library.decision_log()[0].decision.defects == ()


def test_what_another_app_said_is_not_seen_while_judging(library: Library) -> None:
    session, state = sit_down(library)
    made = Fact(card(state).variant, FactKind.STARS, "5", "", NOON, source="xmp:Rating in a.jpg")
    library.facts.add_imported([made], NOON)
    assert card(session.refresh()).facts.stars is None


def test_a_second_look_sees_nothing_that_was_said_at_the_first(library: Library) -> None:
    clock = Ticking()
    session, state = sit_down(library, clock)
    first = card(state).variant
    session.say(Say(FactKind.STARS, "5"))
    while state.position is not None:
        state = session.decide(Verdict.ACCEPT, 2.0)
    session.stop()
    (decided,) = (one for one in library.decision_log() if one.decision.variant == first)
    library.facts.say([first], FactKind.DEFECT, "hands", "ben", clock())
    library.followups.add(
        [NewFollowup(first, decided.id, "ada", ItemKind.SECOND_LOOK, "sampled", NOON)], NOON
    )
    clock.now += timedelta(days=2)
    session, _ = sit_down(library, clock)
    state = session.go_to(first)
    assert (card(state).variant, card(state).verdict) == (first, None)
    assert card(state).facts.stars is None
    assert card(state).facts.defects == ()
    state = session.say(Say(FactKind.STARS, "2"))
    assert card(state).facts.stars == 2
    session.decide(Verdict.REJECT, 2.0)
    assert library.decision_log()[-1].decision.defects == ()


def test_pins_and_notes_travel_by_file(library: Library, tmp_path: Path) -> None:
    session, _ = sit_down(library)
    session.say(PinDefect("hands", (0.25, 0.5)))
    session.say(Say(FactKind.NOTE, "six fingers"))
    session.decide(Verdict.FIX, 2.0)
    export_decisions(library, tmp_path / "log.jsonl", "jsonl")
    with filled_library(tmp_path / "other.curator", 8, briefs=2, models=2) as other:
        assert import_decisions(other, tmp_path / "log.jsonl").added == 1
        (logged,) = other.decision_log()
        assert logged.decision.pins == (Pin("hands", 0.25, 0.5),)
        assert (logged.decision.defects, logged.decision.note) == (("hands",), "six fingers")
