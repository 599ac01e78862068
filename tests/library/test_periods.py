"""A period holds a brief, model and tier whole, by when it was first asked for."""

from datetime import timedelta
from pathlib import Path

from curator.core.decision import Verdict
from curator.library.library import Library
from curator.workflow.reporting import statistics_report
from tests.builders import NOON, fill, make_decision, make_new


def test_a_re_roll_in_a_period_does_not_become_a_first_take(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.curator") as library:
        day = timedelta(days=1)
        variants = fill(
            library,
            [
                make_new("old.png", brief="a", take="1", made_at=NOON),
                make_new("again.png", brief="a", take="2", made_at=NOON + 9 * day),
                make_new("new.png", brief="b", take="1", made_at=NOON + 8 * day),
                make_new("new2.png", brief="b", take="2", made_at=NOON + 9 * day),
            ],
        )
        library.decide([make_decision(one, Verdict.ACCEPT) for one in variants], NOON)
        everything = statistics_report(library, sections=("trend", "economy"))
        since = NOON + 5 * day
        late = statistics_report(library, asked_since=since, sections=("trend", "economy"))
    assert [row["decided"] for row in everything["rows"]] == [2]
    assert [row["decided"] for row in late["rows"]] == [1]
    assert [row["reviewed"] for row in late["rows"]] == [2]
    assert late["scope"]["asked_since"] == since.isoformat()
    assert sum(point["reviewed"] for point in late["trend"]["points"]) == 2
    assert [row["accepted"] for row in late["economy"]["cost"]] == [2]


def test_what_has_no_time_is_in_no_period(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.curator") as library:
        fill(library, [make_new("a.png", made_at=None)])
        (take,) = library.reckoning.take_columns(None).take
        assert library.reckoning.asked_since(NOON - timedelta(days=9)) == frozenset()
        fill(library, [make_new("b.png", brief="vase", requested_at=NOON)])
        found = library.reckoning.asked_since(NOON - timedelta(days=9))
        later = library.reckoning.asked_since(NOON + timedelta(days=900))
    assert (len(found), take in found) == (1, False)
    assert later == frozenset()
