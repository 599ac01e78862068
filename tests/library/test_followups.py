"""What is judged once more: who is asked, when, and what came of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Decision, Verdict
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.library.queue_values import NewFollowup
from curator.library.values import VariantFilter
from tests.builders import NOON, filled_library

DAY = timedelta(days=1)


def judged_batch(
    library: Library, reviewer: str, verdicts: dict[VariantId, Verdict], kind: ItemKind
) -> BatchId:
    """A closed batch in which a reviewer gave these verdicts."""
    library.begin_session(f"s {reviewer}", reviewer, NOON)
    briefs = {item.id: library.details(item.id).brief_id for item in library.page()}
    plan = [
        PlannedItem(variant, briefs[variant], "model 0", place, kind)
        for place, variant in enumerate(verdicts)
    ]
    batch = library.store_batch(reviewer, f"s {reviewer}", 1, plan, NOON)
    for place, (variant, verdict) in enumerate(verdicts.items()):
        made = Decision(
            variant, verdict, reviewer, NOON, 4.0, session=f"s {reviewer}", position=place
        )
        library.decide([made], NOON, batch)
    library.close_batch(batch, NOON)
    return batch


def ask(library: Library, batch: BatchId, author: str, kind: ItemKind) -> None:
    library.followups.add(
        [
            NewFollowup(one.variant, one.decision, author, kind, "chance", NOON + DAY)
            for one in library.followups.judged_in(batch)
            if one.verdict is Verdict.ACCEPT or kind is ItemKind.SECOND_READER
        ],
        NOON,
    )


@pytest.fixture
def library(library_file: Path):
    with filled_library(library_file, 6, briefs=2, models=1) as opened:
        yield opened


def first_three(library: Library) -> dict[VariantId, Verdict]:
    one, two, three, *_ = library.ids()
    return {one: Verdict.ACCEPT, two: Verdict.REJECT, three: Verdict.ACCEPT}


def test_my_own_accepts_come_back_the_next_day_and_anothers_at_once(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    one, _, three = verdicts
    assert library.followups.due("ada", NOON + timedelta(hours=5), 9) == ()
    assert [item.variant for item in library.followups.due("ada", NOON + DAY, 9)] == [one, three]
    assert [item.variant for item in library.followups.due("ben", NOON, 9)] == [one, three]
    assert len(library.followups.due("ben", NOON, 1)) == 1
    assert library.followups.count_waiting() == {ItemKind.SECOND_LOOK: 2}


def test_a_second_reader_is_never_the_first(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_READER)
    assert library.followups.due("ada", NOON + 9 * DAY, 9) == ()
    assert [item.variant for item in library.followups.due("ben", NOON, 9)] == list(verdicts)


def test_asking_twice_asks_once(library: Library) -> None:
    batch = judged_batch(library, "ada", first_three(library), ItemKind.NEW)
    for _ in range(2):
        ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    assert len(library.followups.due("ben", NOON, 9)) == 2


def test_an_answer_is_counted_until_it_is_undone(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    one, _, three = verdicts
    again = {one: Verdict.REJECT, three: Verdict.ACCEPT}
    judged_batch(library, "ben", again, ItemKind.SECOND_LOOK)
    assert library.followups.due("cleo", NOON + DAY, 9) == ()
    first, second = library.followups.answered()
    assert (first.variant, first.before, first.after) == (one, Verdict.ACCEPT, Verdict.REJECT)
    assert (first.author, first.reviewer) == ("ada", "ben")
    assert (first.is_reversed, second.is_reversed) == (True, False)
    library.undo("ben", NOON)
    assert [item.variant for item in library.followups.answered()] == [one]


def test_what_was_taken_back_or_changed_is_not_asked_any_more(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    one, _, three = verdicts
    library.undecide("ada", one, NOON)
    assert [item.variant for item in library.followups.due("ben", NOON, 9)] == [three]
    library.decide([Decision(three, Verdict.FIX, "ada", NOON)], NOON)
    assert library.followups.due("ben", NOON, 9) == ()


def test_what_lies_in_an_open_batch_is_not_given_to_another(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    one = next(iter(verdicts))
    library.begin_session("s ben", "ben", NOON)
    brief = library.details(one).brief_id
    item = PlannedItem(one, brief, "model 0", 0, ItemKind.SECOND_LOOK)
    open_batch = library.store_batch("ben", "s ben", 2, [item], NOON)
    assert one not in [found.variant for found in library.followups.due("cleo", NOON, 9)]
    library.close_batch(open_batch, NOON)  # unanswered: it waits again
    assert one in [found.variant for found in library.followups.due("cleo", NOON, 9)]


def test_suspect_decisions_are_marked_from_a_time_on_and_named(library: Library) -> None:
    verdicts = first_three(library)
    library.begin_session("s", "ada", NOON)
    for number, (variant, verdict) in enumerate(verdicts.items()):
        at = NOON + timedelta(seconds=number)
        library.decide([Decision(variant, verdict, "ada", at, 2.0, session="s")], at)
    assert library.followups.mark_suspect("s", NOON + timedelta(seconds=1), NOON) == 2
    assert len(library.followups.suspects()) == 2
    outcomes = {outcome.sequence: outcome.suspect for outcome in library.outcomes()}
    assert [outcomes[variant] for variant in verdicts] == [False, True, True]


def test_a_verdict_that_another_confirmed_is_not_suspect_any_more(library: Library) -> None:
    one = library.ids()[0]
    library.begin_session("s", "ada", NOON)
    library.decide([Decision(one, Verdict.ACCEPT, "ada", NOON, 2.0, session="s")], NOON)
    library.followups.mark_suspect("s", NOON, NOON)
    assert library.outcomes()[0].suspect
    later = NOON + DAY
    library.decide([Decision(one, Verdict.ACCEPT, "ben", later, 2.0, session="t")], later)
    assert not library.outcomes()[0].suspect


def test_what_two_reviewers_see_differently_can_be_listed(library: Library) -> None:
    one, two, three, four, *_ = library.ids()
    for reviewer, variant, verdict in (
        ("ada", one, Verdict.ACCEPT),
        ("ben", one, Verdict.REJECT),
        ("ada", two, Verdict.ACCEPT),
        ("ben", two, Verdict.ACCEPT),
        ("ada", three, Verdict.ACCEPT),
        ("ada", three, Verdict.REJECT),  # a change of mind is no disagreement
        ("ada", four, Verdict.FIX),
        ("ben", four, Verdict.REJECT),
        ("ben", four, Verdict.FIX),
    ):
        library.decide([Decision(variant, verdict, reviewer, NOON, 2.0)], NOON)
    assert library.ids(VariantFilter(disputed=True)) == (one,)
    assert library.count(VariantFilter(disputed=True)) == 1
    library.undo("ben", NOON)
    assert library.ids(VariantFilter(disputed=True)) == (one, four)


def test_an_abandoned_batch_keeps_nothing_from_others(library: Library) -> None:
    verdicts = first_three(library)
    batch = judged_batch(library, "ada", verdicts, ItemKind.NEW)
    ask(library, batch, "ada", ItemKind.SECOND_LOOK)
    one = next(iter(verdicts))
    library.begin_session("s ben", "ben", NOON)
    item = PlannedItem(one, library.details(one).brief_id, "model 0", 0, ItemKind.SECOND_LOOK)
    library.store_batch("ben", "s ben", 2, [item], NOON)
    soon, later = NOON + timedelta(hours=1), NOON + timedelta(hours=5)
    assert one not in [found.variant for found in library.followups.due("cleo", soon, 9)]
    assert one in [found.variant for found in library.followups.due("cleo", later, 9)]
