"""Several images judged in one step: one queue, one undo, and a pace that hears nothing of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.workflow.groups import (
    alike,
    mates,
    rest_to_reject,
    side_by_side,
    waiting,
    waiting_first,
    with_rest,
)
from curator.workflow.in_hand import BatchInHand
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState, Scene
from tests.builders import Ticking, filled_library

A, X, F = Verdict.ACCEPT, Verdict.REJECT, Verdict.FIX


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 12, briefs=2, models=2) as library:
        yield library


def sit_down(library: Library) -> tuple[ReviewSession, ReviewState]:
    session = ReviewSession(library, "ada", clock=Ticking(), new_seed=lambda: 7)
    return session, session.begin()


def order(state: ReviewState) -> list[VariantId]:
    return [place.variant for place in state.places]


def verdicts(state: ReviewState) -> list[Verdict | None]:
    return [place.card.verdict for place in state.places]


def shown(state: ReviewState) -> VariantId | None:
    return state.shown.variant if state.shown is not None else None


def test_what_several_are_given_is_one_step_with_its_scene(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    scene = Scene("GRID", ids[4], (ids[2], ids[4]), 120)
    state = session.judge([(ids[4], A), (ids[2], X)], scene=scene)
    assert (verdicts(state)[2], verdicts(state)[4]) == (X, A)
    assert (shown(state), state.undo_text, state.scene) == (ids[5], "accept (2)", None)
    state = session.undo()
    assert (verdicts(state), shown(state), state.scene) == ([None] * 12, ids[4], scene)
    state = session.redo()
    assert (verdicts(state)[2], verdicts(state)[4], shown(state)) == (X, A, ids[5])
    assert session.undo().scene == scene


def test_verdicts_of_several_are_cleared_and_come_back_in_one_step(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    session.judge([(one, X) for one in ids[:3]])
    scene = Scene("GRID", ids[1], tuple(ids[:3]))
    state = session.undecide(*ids[:4], scene=scene)
    assert verdicts(state) == [None] * 12
    assert state.undo_text == "clear (3)"
    state = session.undo()
    assert verdicts(state)[:4] == [X, X, X, None]
    assert state.scene == scene


@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_no_way_through_the_batch_leaves_anything_out(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("batch") / "one.curator"
    with filled_library(file, 10, briefs=2) as library:
        session, state = sit_down(library)
        ids = order(state)
        given_to: set[VariantId] = set()
        for _ in range(40):
            if state.phase is not Phase.JUDGING:
                break
            left = sorted(set(ids) - given_to)
            how = data.draw(st.sampled_from(["loupe", "grid", "go"]))
            at = shown(state)
            assert at is not None
            if how == "loupe":
                given_to.add(at)
                state = session.decide(X, 1.0)
            elif how == "grid":
                some = data.draw(st.lists(st.sampled_from(left), min_size=1, unique=True))
                given_to |= set(some)
                state = session.judge([(one, A) for one in some])
            else:
                state = session.go_to(data.draw(st.sampled_from(ids)), goes_on=True)
            assert waiting(state.places) == set(ids) - given_to
            if state.phase is Phase.JUDGING:
                assert shown(state) not in given_to  # the next is always one that waits
        while state.phase is Phase.JUDGING:
            at = shown(state)
            assert at is not None
            given_to.add(at)
            state = session.decide(F, 1.0)
        assert given_to == set(ids)
        assert state.phase is Phase.RECEIPT


def test_the_queue_is_what_waits_in_another_order_and_nothing_less(library: Library) -> None:
    _session, state = sit_down(library)
    stored = library.open_batch("ada")
    assert stored is not None
    batch = BatchInHand(library, "ada", stored)
    batch.note_verdict(order(state)[3], X)
    batch.note_skip(batch.items[5])
    batch.skipped.clear()
    for one in order(state):
        queue = batch.queue(one)
        assert sorted(item.position for item in queue) == sorted(
            item.position for item in batch.pending()
        )
        assert queue[-1].position == 5 or queue[-1].skips == 1  # what was skipped comes last
    after_seven = [item.position for item in batch.queue(order(state)[7])]
    assert after_seven == [8, 9, 10, 11, 0, 1, 2, 4, 6, 7, 5]


def test_what_nobody_timed_leaves_the_pace_alone_and_so_does_its_undo(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    session.decide(A, 3.0)
    sitting = session._sitting  # pyright: ignore[reportPrivateUsage]
    assert sitting is not None
    times = list(sitting._times)  # pyright: ignore[reportPrivateUsage]
    session.judge([(ids[4], X), (ids[5], X)])
    session.undo()
    assert sitting._times == times  # pyright: ignore[reportPrivateUsage]
    assert not sitting._again  # pyright: ignore[reportPrivateUsage]
    session.decide(A, 3.0)
    session.undo()
    assert sitting._again  # pyright: ignore[reportPrivateUsage]


def test_a_comparison_counts_as_work_and_not_as_pace(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    session.judge([(ids[1], X)], 9.0, stay_at=ids[0])
    (logged,) = library.decision_log()
    assert (logged.decision.variant, logged.decision.look_seconds) == (ids[1], 9.0)
    sitting = session._sitting  # pyright: ignore[reportPrivateUsage]
    assert sitting is not None
    assert sitting._clock.active_minutes == pytest.approx(0.15)  # pyright: ignore[reportPrivateUsage]
    assert sitting._follower._pace.items == 0  # pyright: ignore[reportPrivateUsage]
    session.decide(A, 3.0)
    assert sitting._follower._pace.items == 1  # pyright: ignore[reportPrivateUsage]


def test_the_best_is_offered_when_its_block_is_done_and_once(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    for _ in range(5):
        state = session.decide(A, 1.0)
        assert state.best == ()
    state = session.decide(X, 1.0)
    assert state.best == tuple(ids[:5])
    state = session.undo()  # the block is open again
    assert state.best == ()
    state = session.decide(X, 1.0)
    assert state.best == tuple(ids[:5])
    state = session.judge(with_rest(ids[2], A, [ids[0], ids[1], ids[3], ids[4]]))
    assert verdicts(state)[:6] == [X, X, A, X, X, X]
    assert (state.best, shown(state)) == ((), ids[6])
    state = session.undo()
    assert state.best == tuple(ids[:5])
    assert session.leave_best().best == ()


def test_groups_are_read_off_the_batch(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    places = state.places
    assert alike(places, ids[0]) == ()
    assert mates(places, ids[2]) == (ids[0], ids[1], ids[3], ids[4], ids[5])
    assert side_by_side(places, ids[0], [ids[8], ids[1]]) == (ids[1], ids[8])
    state = session.judge([(ids[1], A), (ids[4], A), (ids[5], X)])
    assert rest_to_reject(state.places, ids[:6], ids[0]) == tuple(ids[1:5])
    assert with_rest(ids[1], A, [ids[2]]) == [(ids[2], X)]
    assert with_rest(ids[0], None, [ids[2]]) == [(ids[0], A), (ids[2], X)]


def test_a_survey_begins_with_the_image_one_is_at_and_takes_what_waits(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    assert side_by_side(state.places, ids[0]) == tuple(ids[:4])
    assert side_by_side(state.places, ids[3]) == (ids[3], ids[4], ids[5], ids[0])
    state = session.judge([(ids[0], A), (ids[1], A), (ids[4], X)])
    assert side_by_side(state.places, ids[2]) == (ids[2], ids[3], ids[5])
    assert side_by_side(state.places, ids[0]) == (ids[0], ids[2], ids[3], ids[5])
    state = session.judge([(ids[3], X), (ids[5], F)])  # only one of the brief waits still
    assert side_by_side(state.places, ids[2]) == (ids[2], ids[0], ids[1], ids[3])


def test_challengers_that_wait_come_before_those_that_are_decided(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    state = session.judge([(ids[0], A), (ids[1], X), (ids[4], F)])
    assert mates(state.places, ids[2]) == (ids[3], ids[5], ids[0], ids[1], ids[4])
    assert waiting_first(state.places, (ids[4], ids[5], ids[0])) == (ids[5], ids[4], ids[0])


def test_going_to_an_image_decides_nothing(library: Library) -> None:
    session, state = sit_down(library)
    ids = order(state)
    session.judge([(ids[3], X)])
    assert shown(session.go_to(ids[3])) == ids[3]
    assert shown(session.go_to(ids[3], goes_on=True)) == ids[4]
    assert shown(session.go_to(ids[0], goes_on=True)) == ids[0]
    state = session.go_to(VariantId(999))
    assert (shown(state), state.decided) == (ids[0], 1)
