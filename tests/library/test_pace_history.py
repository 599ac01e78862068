"""A reviewer's pace: kept for them, smoothed with age, erased when they ask."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.baseline import moments_of
from curator.core.decision import Decision, Verdict
from curator.core.errors import LibraryUnavailable
from curator.library import _smoothing
from curator.library.library import Library
from curator.library.queue_values import PaceSession
from tests.builders import NOON, fill, filled_library, make_new

MOMENTS = moments_of([(1.0 + n % 5 / 10, float(n % 2)) for n in range(30)])
DAY = timedelta(days=1)


def sitting(library: Library, number: int, reviewer: str = "ada", *, rested: bool = True) -> None:
    key = f"{reviewer} {number}"
    library.begin_session(key, reviewer, NOON)
    library.pace.store(PaceSession(key, reviewer, "single", NOON + number * DAY, rested, MOMENTS))


def looked(library: Library, reviewer: str, looks: list[float], at: timedelta = 0 * DAY) -> None:
    ids = library.ids()
    library.begin_session(f"s {reviewer}", reviewer, NOON)
    for number, look in enumerate(looks):
        made = Decision(
            ids[number % len(ids)],
            Verdict.ACCEPT if number % 3 == 0 else Verdict.REJECT,
            reviewer,
            NOON + at + timedelta(seconds=number),
            look,
            session=f"s {reviewer}",
        )
        library.decide([made], made.decided_at)


def test_rested_sittings_are_remembered_the_oldest_first_twenty_at_most(
    library_file: Path,
) -> None:
    with filled_library(library_file, 1) as library:
        for number in range(25):
            sitting(library, number, rested=number % 6 != 0)
        sitting(library, 1, reviewer="ben")
        assert library.pace.moments("ada", "single") == (MOMENTS,) * 20
        assert library.pace.moments("ben", "single") == (MOMENTS,)
        assert library.pace.moments("ada", "compare") == ()


def test_storing_a_sitting_again_replaces_it(library_file: Path) -> None:
    with filled_library(library_file, 1) as library:
        sitting(library, 1)
        sitting(library, 1, rested=False)
        assert library.pace.moments("ada", "single") == ()


def test_smoothing_keeps_every_sum_of_a_model_and_hides_single_looks(library_file: Path) -> None:
    with filled_library(library_file, 12, models=3) as library:
        looked(library, "ada", [float(n % 7 + 1) for n in range(24)] + [500.0])
        before = totals(library)
        assert library.pace.smooth(NOON + DAY) > 0
        assert totals(library) == pytest.approx(before)
        looks = {look.look_seconds for look in library.pace.looks("ada", NOON - DAY)}
        assert len(looks) == 3
        assert library.pace.smooth(NOON + DAY) == 0


def test_smoothing_lets_others_write_between_its_steps_and_goes_on_when_it_was_stopped(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_smoothing, "AT_ONCE", 4)
    monkeypatch.setattr(_smoothing, "STRETCH", 7)
    with filled_library(library_file, 12, models=3) as library:
        looked(library, "ada", [float(n % 7 + 1) for n in range(24)])
        looked(library, "ben", [float(n % 5 + 1) for n in range(24)])
        before = totals(library)
        with (
            Library.open(library_file) as other,
            closing(library.pace.smoothing(NOON + DAY)) as steps,
        ):
            for changed in steps:
                assert changed in (0, 8)  # nothing, or a group: 8 looks of one person at one model
                other.set_setting("lead", "ada")
                if changed:
                    break
        assert different_looks(library) == {"ada": 1 + 7 + 7, "ben": 3 * 5}
        assert totals(library) == pytest.approx(before)
        assert library.pace.smooth(NOON + DAY) == 5 * 8
        assert different_looks(library) == {"ada": 3, "ben": 3}
        assert totals(library) == pytest.approx(before)


def test_steps_of_smoothing_leave_for_later_what_another_program_keeps_from_them(
    library_file: Path,
) -> None:
    with filled_library(library_file, 6, models=1) as library:
        looked(library, "ada", [1.0, 9.0])
        with closing(sqlite3.connect(library_file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryUnavailable):
                list(library.pace.smoothing(NOON + DAY))
        assert library.pace.smooth(NOON + DAY) == 2


def different_looks(library: Library) -> dict[str, int]:
    """How many different (model, seconds) there are of each reviewer."""
    found: defaultdict[str, set[tuple[int, float]]] = defaultdict(set)
    for entry in library.decision_log():
        made = entry.decision
        assert made.look_seconds is not None
        found[made.reviewer].add((int(made.variant) % 3, made.look_seconds))
    return {reviewer: len(looks) for reviewer, looks in found.items()}


def totals(library: Library) -> dict[str, float]:
    seconds: defaultdict[str, float] = defaultdict(float)
    for outcome in library.outcomes():
        seconds[outcome.model] += outcome.look_seconds
    return dict(seconds)


def test_smoothing_leaves_younger_looks_and_other_reviewers_alone(library_file: Path) -> None:
    with filled_library(library_file, 12, models=1) as library:
        looked(library, "ada", [1.0, 2.0, 3.0])
        looked(library, "ben", [1.0, 2.0, 3.0], at=9 * DAY)
        library.pace.smooth(NOON + DAY)
        assert [look.look_seconds for look in library.pace.looks("ben", NOON)] == [1.0, 2.0, 3.0]
        assert {look.look_seconds for look in library.pace.looks("ada", NOON)} == {2.0}
        library.pace.smooth(NOON + 99 * DAY, "ada")
        assert len({look.look_seconds for look in library.pace.looks("ben", NOON)}) == 3


def test_erasing_forgets_what_was_learnt_and_the_rhythm_of_one_reviewer(
    library_file: Path,
) -> None:
    with filled_library(library_file, 6, models=1) as library:
        sitting(library, 1)
        sitting(library, 1, reviewer="ben")
        looked(library, "ada", [1.0, 9.0])
        library.pace.erase("ada", NOON + DAY)
        assert library.pace.moments("ada", "single") == ()
        assert library.pace.moments("ben", "single") == (MOMENTS,)
        assert {look.look_seconds for look in library.pace.looks("ada", NOON)} == {5.0}
        assert len(library.decision_log()) == 2


def test_a_team_is_shown_from_five_reviewers_and_two_hundred_decisions_on(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png") for n in range(60)])
        for reviewer in ("ada", "ben", "cleo", "dan"):
            looked(library, reviewer, [2.0] * 60)
        assert library.pace.team_looks(NOON) is None
        looked(library, "eve", [3.0])
        found = library.pace.team_looks(NOON)
        assert found is not None
        assert len(found) == 241
        assert library.pace.team_looks(NOON + DAY) is None


def test_own_rates_are_counted_from_own_decisions(library_file: Path) -> None:
    with filled_library(library_file, 9) as library:
        looked(library, "ada", [2.0] * 9)
        library.undo("ada", NOON)
        assert library.pace.decisions_of("ada") == (9, 1)
        assert library.pace.decisions_of("ben") == (0, 0)
        assert library.pace.accept_share("ben") == pytest.approx(0.3)
        assert library.pace.accept_share("ada") == pytest.approx((3 + 1.2) / 13)
