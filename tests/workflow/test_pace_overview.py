"""What a reviewer may see of their own pace: their own, and nobody else's."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from curator.core.batch import ItemKind
from curator.core.decision import Decision, Verdict
from curator.core.second_look import Reason
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.queue_values import NewFollowup
from curator.statistics.intervals import wilson
from curator.workflow.pace_overview import Tally, pace_overview
from tests.builders import NOON, filled_library
from tests.library.test_followups import judged_batch
from tests.pace_history import learn

DAY = timedelta(days=1)


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 40, briefs=4, models=1) as library:
        yield library


def look(library: Library, reviewer: str, key: str, looks: list[float], when: datetime) -> None:
    library.begin_session(key, reviewer, when)
    for number, seconds in enumerate(looks):
        made = Decision(library.ids()[number], Verdict.REJECT, reviewer, when, seconds, session=key)
        library.decide([made], when)


def test_only_one_s_own_looks_are_there_sitting_by_sitting(library: Library) -> None:
    look(library, "ada", "one", [2.0, 3.0, 5.0], NOON)
    look(library, "ben", "two", [9.0, 8.0], NOON)
    look(library, "ada", "three", [4.0, 6.0], NOON + DAY)
    look(library, "ada", "long ago", [7.0, 7.5], NOON - 40 * DAY)
    seen = pace_overview(library, "ada", NOON + DAY)
    assert seen.sittings == ((2.0, 3.0, 5.0), (4.0, 6.0))
    assert seen.usual is None  # of so few nobody can say what is usual
    assert seen.team is None


def test_means_that_stand_in_for_looks_are_not_plotted(library: Library) -> None:
    look(library, "ada", "one", [2.0, 3.0, 5.0, 9.0], NOON)
    library.pace.erase("ada", NOON + DAY)
    assert pace_overview(library, "ada", NOON + DAY).sittings == ()


def test_the_usual_range_is_the_middle_half(library: Library) -> None:
    look(library, "ada", "one", [float(n) for n in range(1, 40)], NOON)
    usual = pace_overview(library, "ada", NOON).usual
    assert usual is not None
    assert (usual.low, usual.median, usual.high) == (10, 20, 30)


@pytest.mark.parametrize(("sittings", "to_learn"), [(0, 3), (1, 2), (3, 0), (7, 0)])
def test_it_says_how_much_is_still_to_learn(library: Library, sittings: int, to_learn: int) -> None:
    learn(library, "ada", sittings=sittings)
    learn(library, "ben", sittings=9)
    seen = pace_overview(library, "ada", NOON)
    assert (seen.learnt, seen.to_learn) == (sittings, to_learn)


def ask_again(
    library: Library, author: str, reasons: dict[VariantId, tuple[ItemKind, str]]
) -> None:
    batch = judged_batch(library, author, dict.fromkeys(reasons, Verdict.ACCEPT), ItemKind.NEW)
    library.followups.add(
        [
            NewFollowup(one.variant, one.decision, author, *reasons[one.variant], NOON)
            for one in library.followups.judged_in(batch)
        ],
        NOON,
    )


def test_second_looks_are_counted_by_why_they_were_asked_and_only_one_s_own(
    library: Library,
) -> None:
    ids = library.ids()
    again, reader = ItemKind.SECOND_LOOK, ItemKind.SECOND_READER
    ask_again(
        library,
        "ada",
        {
            ids[0]: (again, Reason.SUSPECT.value),
            ids[1]: (again, Reason.DOUBT.value),
            ids[2]: (again, Reason.CHANCE.value),
            ids[3]: (reader, "second reader"),
        },
    )
    ask_again(library, "cleo", {ids[4]: (again, Reason.SUSPECT.value)})
    judged_batch(library, "ada", {ids[0]: Verdict.REJECT, ids[1]: Verdict.ACCEPT}, again)
    judged_batch(library, "ada", {ids[2]: Verdict.ACCEPT}, again)
    judged_batch(library, "cleo", {ids[4]: Verdict.REJECT}, again)
    judged_batch(library, "ben", {ids[3]: Verdict.FIX}, reader)
    seen = pace_overview(library, "ada", NOON + DAY)
    assert (seen.chosen, seen.random, seen.readers) == (Tally(2, 1), Tally(1, 0), Tally(1, 1))
    assert seen.chosen.interval == wilson(1, 2)
    assert pace_overview(library, "ben", NOON + DAY).readers == Tally(1, 1)
    assert pace_overview(library, "dan", NOON + DAY).chosen == Tally()
