"""One sitting: what is shown, what a key does, what survives a restart."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed
from curator.workflow.comparing import place_variants
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON, Ticking, fill, filled_library, make_new
from tests.looks import look_like


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 50, briefs=5, models=2) as library:
        yield library


def sit_down(library: Library, reviewer: str = "ada") -> tuple[ReviewSession, ReviewState]:
    session = ReviewSession(library, reviewer, clock=Ticking(), new_seed=lambda: 7)
    return session, session.begin()


def shown(state: ReviewState) -> int:
    assert state.shown is not None
    return state.shown.variant


def test_a_batch_is_capped_and_ends_with_a_receipt(library: Library) -> None:
    session, state = sit_down(library)
    assert (state.size, state.position) == (40, 0)
    seen = []
    verdicts = [Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT, Verdict.REJECT]
    while state.phase is Phase.JUDGING:
        seen.append(shown(state))
        state = session.decide(verdicts[len(seen) % 4], look_seconds=3.0)
    assert len(seen) == len(set(seen)) == 40
    receipt = state.receipt
    assert receipt is not None
    assert (receipt.accepted, receipt.fixed, receipt.rejected) == (10, 10, 20)
    assert receipt.active_seconds == pytest.approx(120)
    assert receipt.undecided_left == 10
    assert receipt.debt_minutes == pytest.approx(10 * 3 / 60)
    state = session.next_batch()
    assert (state.phase, state.size) == (Phase.JUDGING, 10)
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.ACCEPT, 1.0)
    assert session.next_batch().phase is Phase.NOTHING_LEFT


def test_an_absence_is_not_counted_as_work(library: Library) -> None:
    session, state = sit_down(library)
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.REJECT, look_seconds=600 if state.position == 0 else 1)
    assert state.receipt is not None
    assert state.receipt.active_seconds == pytest.approx(60 + 39)


def test_undo_returns_to_its_image_and_the_next_verdict_goes_on_where_it_was(
    library: Library,
) -> None:
    session, state = sit_down(library)
    first = shown(state)
    state = session.decide(Verdict.ACCEPT, 1)
    second = shown(state)
    state = session.decide(Verdict.REJECT, 1)
    third = shown(state)
    assert state.undo_text == "reject"
    state = session.undo()
    assert (shown(state), state.position, state.redo_text) == (second, 1, "reject")
    state = session.undo()
    assert (shown(state), state.decided, state.undo_text) == (first, 0, None)
    state = session.redo()
    assert shown(state) == second
    state = session.redo()
    assert (shown(state), state.decided, state.redo_text) == (third, 2, None)


def test_undo_reaches_back_over_a_restart(library_file: Path) -> None:
    with filled_library(library_file, 50) as library:
        session, state = sit_down(library)
        first = shown(state)
        state = session.decide(Verdict.ACCEPT, 1)
        waiting = shown(state)
    with Library.open(library_file) as library:
        session, state = sit_down(library)
        assert (shown(state), state.position, state.decided) == (waiting, 1, 1)
        state = session.undo()
        assert (shown(state), state.position) == (first, 0)
        assert state.shown is not None
        assert state.shown.verdict is None
        assert shown(session.redo()) == waiting


def test_undo_reaches_into_a_batch_that_is_closed(library: Library) -> None:
    session, state = sit_down(library)
    last = 0
    while state.phase is Phase.JUDGING:
        last = shown(state)
        state = session.decide(Verdict.REJECT, 1)
    state = session.next_batch()
    waiting = shown(state)
    state = session.undo()
    assert (shown(state), state.revisiting, state.position) == (last, True, None)
    state = session.decide(Verdict.ACCEPT, 1)
    assert (shown(state), state.revisiting) == (waiting, False)


def test_undo_from_the_receipt_goes_back_into_the_batch(library: Library) -> None:
    session, state = sit_down(library)
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.ACCEPT, 1)
    state = session.undo()
    assert (state.phase, state.position, state.decided) == (Phase.JUDGING, 39, 39)
    state = session.decide(Verdict.REJECT, 1)
    assert state.receipt is not None
    assert (state.receipt.accepted, state.receipt.rejected) == (39, 1)


def test_a_skipped_image_comes_back_once_at_the_end(library: Library) -> None:
    session, state = sit_down(library)
    skipped = shown(state)
    state = session.skip()
    order = []
    while state.phase is Phase.JUDGING:
        order.append(shown(state))
        state = session.skip() if shown(state) == skipped else session.decide(Verdict.FIX, 1)
    assert order.count(skipped) == 1
    assert order[-1] == skipped
    assert state.receipt is not None
    assert state.receipt.skipped == 1
    assert library.details(skipped).item.verdict is None


def test_undo_goes_back_to_skipped_images_before_it_takes_back_a_verdict(
    library: Library,
) -> None:
    session, state = sit_down(library)
    first = shown(state)
    second = shown(session.decide(Verdict.REJECT, 1))
    third = shown(session.skip())
    state = session.skip()
    assert state.undoes_skip
    for expected in (third, second):
        state = session.undo()
        assert (shown(state), state.decided, state.undo_text) == (expected, 1, "reject")
    assert not state.undoes_skip
    assert shown(session.skip()) == third  # it cost nothing: it comes back at the end as before
    session.undo()
    state = session.undo()
    assert (shown(state), state.decided) == (first, 0)
    batch = library.open_batch("ada")
    assert batch is not None
    assert not any(item.skips for item in batch.items)


def test_undo_after_the_last_skip_goes_from_the_receipt_back_into_the_batch(
    library_file: Path,
) -> None:
    with filled_library(library_file, 1) as library:
        session, state = sit_down(library)
        only = shown(state)
        session.skip()
        state = session.skip()
        assert state.phase is Phase.RECEIPT
        assert state.undoes_skip
        state = session.undo()
        assert (state.phase, shown(state)) == (Phase.JUDGING, only)
        state = session.decide(Verdict.ACCEPT, 1)
        assert not state.undoes_skip
        assert state.undo_text == "accept"


def test_a_skip_is_remembered_over_a_restart(library_file: Path) -> None:
    with filled_library(library_file, 50) as library:
        session, state = sit_down(library)
        skipped = shown(state)
        following = shown(session.skip())
    with Library.open(library_file) as library:
        session, state = sit_down(library)
        assert shown(state) == following != skipped


def test_undecide_stays_on_the_image(library: Library) -> None:
    session, state = sit_down(library)
    first = shown(state)
    session.decide(Verdict.ACCEPT, 1)
    state = session.previous()
    assert (shown(state), state.decided) == (first, 1)
    state = session.undecide()
    assert (shown(state), state.decided, state.undo_text) == (first, 0, "clear")
    state = session.undo()
    assert (shown(state), state.decided) == (first, 1)


def test_looking_back_changes_nothing(library: Library) -> None:
    session, state = sit_down(library)
    assert session.previous() == state
    state = session.decide(Verdict.ACCEPT, 1)
    waiting = shown(state)
    back = session.previous()
    assert back.position == 0
    assert shown(session.skip()) == waiting
    assert len(library.decision_log()) == 1


def test_new_images_never_reshuffle_the_open_batch(library: Library) -> None:
    session, state = sit_down(library)
    before = state.upcoming
    fill(library, [make_new(f"new {n}.png", brief="brief 0") for n in range(37)])
    state = session.refresh()
    assert (state.upcoming, state.size, state.new_since) == (before, 40, 37)


def test_two_reviewers_do_not_get_the_same_images(library: Library) -> None:
    _, ada = sit_down(library, "ada")
    _, ben = sit_down(library, "ben")
    assert (ada.size, ben.size) == (40, 10)
    batches = [library.open_batch(who) for who in ("ada", "ben")]
    sets = [{item.variant for item in batch.items} for batch in batches if batch]
    assert not sets[0] & sets[1]


def test_an_empty_library_and_a_finished_one_are_told_apart(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty.curator") as library:
        session, state = sit_down(library)
        assert state.phase is Phase.EMPTY_LIBRARY
        fill(library, [make_new("a.png")])
        state = session.refresh()
        assert state.phase is Phase.JUDGING
        session.decide(Verdict.ACCEPT, 1)
        assert session.next_batch().phase is Phase.NOTHING_LEFT


def test_a_library_with_one_odd_sized_policy_follows_it(library: Library) -> None:
    library.set_setting("fatigue_policy", {"batch_size": 20})
    assert sit_down(library)[1].size == 20


def test_the_state_names_no_model(library: Library) -> None:
    _, state = sit_down(library)
    assert state.shown is not None
    for value in (state.shown.brief, state.shown.campaign, state.shown.prompt or ""):
        assert "model" not in value


keys = st.lists(
    st.sampled_from(["accept", "fix", "reject", "skip", "undecide", "undo", "redo", "previous"]),
    max_size=60,
)


@settings(max_examples=16)
@given(keys)
def test_whatever_is_pressed_the_screen_and_the_log_agree(pressed: list[str]) -> None:
    with Library.open("sqlite:///:memory:") as library:
        library.set_setting("fatigue_policy", {"batch_size": 6})
        fill(library, [make_new(f"{n}.png", brief=f"b{n % 4}") for n in range(9)])
        session, state = sit_down(library)
        for key in pressed:
            if key in {"accept", "fix", "reject"}:
                state = session.decide(Verdict(key), 1.0)
            else:
                state = getattr(session, key)()
            assert replace(state, scene=None) == session.state  # a scene is news once
            assert 0 <= state.decided <= state.size <= 6
            if state.shown is not None:
                stored = library.details(state.shown.variant).item.verdict
                assert state.shown.verdict == stored
        batch = library.open_batch("ada")
        assert batch is not None
        decided = sum(item.verdict is not None for item in batch.items)
        assert state.phase is Phase.NOTHING_LEFT or state.decided == decided
        assert (library.undo("ada", NOON) is None) == (state.undo_text is None)


def test_near_duplicates_are_given_one_verdict_in_one_step(library_file: Path) -> None:
    with filled_library(library_file, 6, briefs=1, models=1) as library:
        ids = library.ids()
        looks = [look_like(0), look_like(0, 1), look_like(1), look_like(2), look_like(0, 2, 3)]
        library.store_analyses(
            [Analysed(one, look=look) for one, look in zip(ids, looks, strict=False)], "look=1"
        )
        place_variants(library)
        session, state = sit_down(library)
        group = {ids[0], ids[1], ids[4]}
        while shown(state) not in group:
            assert state.alike == 0
            state = session.decide(Verdict.REJECT, 2.0)
        decided_before, first = state.decided, shown(state)
        assert state.alike == 3
        state = session.decide(Verdict.ACCEPT, 3.0, with_alike=True)
        assert state.decided == decided_before + 3
        assert state.undo_text == "accept (3)"
        assert sit_down(library)[1].undo_text == "accept (3)"  # after a restart too
        assert shown(state) not in group
        log = {
            item.decision.variant: item.decision.look_seconds
            for item in library.decision_log()
            if item.decision.verdict is Verdict.ACCEPT
        }
        assert log == {first: 3.0} | dict.fromkeys(group - {first})
        state = session.undo()
        assert (shown(state), state.decided, state.alike) == (first, decided_before, 3)
        assert state.redo_text == sit_down(library)[1].redo_text == "accept (3)"
        assert all(library.details(one).item.verdict is None for one in group)
        state = session.redo()
        assert state.decided == decided_before + 3
        assert state.undo_text == sit_down(library)[1].undo_text == "accept (3)"


def test_a_near_duplicate_of_another_brief_is_never_judged_along(library_file: Path) -> None:
    with filled_library(library_file, 6, briefs=2, models=1) as library:
        ids = library.ids()
        looks = [Analysed(one, look=look_like(0, n)) for n, one in enumerate(ids)]
        library.store_analyses(looks, "look=1")
        place_variants(library)
        session, state = sit_down(library)
        assert state.shown is not None
        brief = state.shown.brief
        assert state.alike == 3
        session.decide(Verdict.REJECT, 1.0, with_alike=True)
        verdicts = {(item.brief, item.verdict) for item in library.page()}
        assert len(verdicts) == 2
        assert (brief, Verdict.REJECT) in verdicts
        assert (brief, None) not in verdicts


def test_a_near_duplicate_that_has_its_verdict_keeps_it(library_file: Path) -> None:
    with filled_library(library_file, 3, briefs=1, models=1) as library:
        looks = {one: look_like(0, n) for n, one in enumerate(library.ids())}
        library.store_analyses([Analysed(one, look=look) for one, look in looks.items()], "look=1")
        place_variants(library)
        session, state = sit_down(library)
        first = shown(state)
        state = session.decide(Verdict.FIX, 1.0)
        assert state.alike == 2
        session.decide(Verdict.REJECT, 1.0, with_alike=True)
        assert library.details(VariantId(first)).item.verdict is Verdict.FIX
