"""What is kept of a brief is what is so: nothing changes behind it, whoever changes it."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, Text, literal_column, select
from sqlalchemy.exc import IntegrityError

from curator.core.decision import Decision, Verdict
from curator.core.errors import LibraryUnavailable
from curator.core.outcome import TakeColumns
from curator.core.variant import VariantId
from curator.library import _brief_counts, _settled, _take_columns
from curator.library import engine as engines
from curator.library.library import Library
from curator.library.queue_tables import suspect
from curator.library.tables import UtcDateTime, decision, retraction, take, variant
from curator.workflow import settling
from curator.workflow.checking import check_everything
from curator.workflow.reporting import statistics_report
from tests.builders import NOON, fill, filled_library, make_decision, make_new

CHANGES = {
    "unsettle_take_update": "UPDATE take SET tier = 'ideation' WHERE id = 1",
    "unsettle_variant_insert": (
        "INSERT INTO variant (take_id, brief_id, model_id, tier, kind, path, missing, imported_at, "
        "reader_version) SELECT take_id, brief_id, model_id, tier, kind, path || '.', missing, "
        "imported_at, reader_version FROM variant WHERE id = 1"
    ),
    "unsettle_variant_update": "UPDATE variant SET missing = 1 WHERE id = 1",
    "unsettle_variant_delete": "DELETE FROM variant WHERE id = 6",
    "unsettle_decision_insert": (
        "INSERT INTO decision (action_id, variant_id, verdict, reviewer, decided_at, defects, "
        "retouch_minutes, note, blind) SELECT action_id, variant_id, verdict, 'ben', decided_at, "
        "'', 7.5, '', 1 FROM decision WHERE id = 1"
    ),
    "unsettle_decision_update": "UPDATE decision SET retouch_minutes = 9 WHERE id = 1",
    "unsettle_decision_delete": "DELETE FROM decision WHERE id = 3",
    "unsettle_retraction_insert": "INSERT INTO retraction VALUES (3, 1, '2026-05-19 13:00:00')",
    "unsettle_retraction_update": "UPDATE retraction SET decision_id = 1 WHERE decision_id = 4",
    "unsettle_retraction_delete": "DELETE FROM retraction WHERE decision_id = 4",
    "unsettle_suspect_insert": "INSERT INTO suspect VALUES (3, '2026-05-19 13:00:00')",
    "unsettle_suspect_update": "UPDATE suspect SET decision_id = 3 WHERE decision_id = 5",
    "unsettle_suspect_delete": "DELETE FROM suspect WHERE decision_id = 5",
    "unsettle_setting_insert": "INSERT INTO setting VALUES ('lead', '\"ada\"')",
    "unsettle_setting_update": "UPDATE setting SET value = '\"ben\"' WHERE key = 'lead'",
    "unsettle_setting_delete": "DELETE FROM setting WHERE key = 'lead'",
}
"""Of each trigger a change that nothing but it notices."""


def tell(path: Path) -> None:
    """Six variants of three briefs: decided, disputed, taken back, suspect, not blind; one not."""
    with Library.open(path) as library:
        variants = fill(
            library,
            [
                make_new(f"{number}.png", brief=f"b{number % 3}", take="t", cost=0.04)
                for number in range(6)
            ],
        )
        one, two, three, four, five, _ = variants
        library.decide([Decision(one, Verdict.FIX, "ada", NOON, 2.0, retouch_minutes=5.0)], NOON)
        library.decide([Decision(two, Verdict.FIX, "ada", NOON, 2.0, blind=False)], NOON)
        library.decide([Decision(three, Verdict.FIX, "ada", NOON, 2.0, retouch_minutes=3.0)], NOON)
        library.decide([Decision(four, Verdict.FIX, "ben", NOON, 2.0, retouch_minutes=4.0)], NOON)
        library.undo("ben", NOON)
        library.begin_session("s", "cleo", NOON)
        library.decide([Decision(five, Verdict.ACCEPT, "cleo", NOON, 2.0, session="s")], NOON)
        library.followups.mark_suspect("s", NOON, NOON)
        for verdict, reviewer, minutes in ((Verdict.FIX, "ada", 1.0), (Verdict.REJECT, "ben", 2.0)):
            made = Decision(two, verdict, reviewer, NOON, 1.0, retouch_minutes=minutes)
            library.decide([made], NOON)


def settle(library: Library) -> None:
    """Keeps the counts of all briefs."""
    for briefs, _ in library.settling.unsettled():
        library.settling.settle(briefs)


def execute(path: Path, *statements: str) -> list[tuple[Any, ...]]:
    """Does something to a library from outside; returns the last answer."""
    with closing(sqlite3.connect(path)) as connection, connection:
        rows: list[tuple[Any, ...]] = []
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        return rows


def counted(library: Library) -> TakeColumns:
    lead = library.setting("lead")
    return library.reckoning.take_columns(lead if isinstance(lead, str) else None)


def as_rows(columns: TakeColumns) -> list[tuple[object, ...]]:
    """Takes with all that is said of them, whatever their order."""
    names = [name for name in TakeColumns.__dataclass_fields__ if name not in PARTS]
    rows = sorted(zip(*(getattr(columns, name) for name in names), strict=True))
    minutes, marked = (zip(*one, strict=True) for one in (columns.minutes, columns.marked))
    return [*rows, *sorted(minutes), *sorted(marked)]


PARTS = {"briefs", "models", "minutes", "marked", "excluded", "other_looks"}


def test_an_opened_library_has_every_trigger(library_file: Path) -> None:
    Library.open(library_file).close()
    there = execute(library_file, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    assert sorted(name for (name,) in there) == sorted(CHANGES)


@pytest.mark.parametrize("trigger", CHANGES)
def test_each_trigger_notices_what_no_other_does(library_file: Path, trigger: str) -> None:
    tell(library_file)
    before = (
        []
        if trigger.endswith("setting_insert")
        else ["INSERT INTO setting VALUES ('lead', '\"ada\"')"]
    )
    execute(library_file, *before)
    with Library.open(library_file) as library:
        settle(library)
        assert library.settling.check() == (3, [])
        copy = library_file.with_name("without.curator")
        library.copy_to(copy)
        execute(library_file, CHANGES[trigger])
        assert library.settling.check()[1] == []
        assert library.settling.unsettled()
        found = as_rows(counted(library))
        settle(library)
        assert found == as_rows(counted(library))
    execute(copy, f"DROP TRIGGER {trigger}", CHANGES[trigger])
    with Library.open(copy) as library:
        assert library.settling.check()[1]


VALUES = {
    "verdict": ("'accept'", "'reject'"),
    "kind": ("'sentinel'", "'repeat'"),
    "tier": ("'ideation'", "'refinement'"),
    "order_source": ("'embedded'", "'requested'"),
    "reviewer": ("'ada'", "'ben'", "'zoe'"),
    "missing": ("1 - missing",),
    "pins": ("'[ ]'",),
    "blind": ("1 - blind",),
}
"""What columns of few values are set to; others to what is below, and all to nothing."""

WATCHED = (take, variant, decision, retraction, suspect)


@pytest.mark.parametrize("table", WATCHED, ids=lambda table: table.name)
def test_whatever_column_changes_nothing_untrue_is_kept(library_file: Path, table: Table) -> None:
    tell(library_file)
    tried = 0
    with Library.open(library_file) as library:
        settle(library)
        with closing(library._engine.connect()) as connection:
            rows = connection.execute(select(literal_column("rowid")).select_from(table)).scalars()
            for row, column in product(rows.all(), table.columns):
                is_time = isinstance(column.type, UtcDateTime)
                other = "'2020-01-01 00:00:00'" if is_time else f"{column.name} + 1"
                if isinstance(column.type, Text):
                    other = f"{column.name} || 'x'"
                for value in ("NULL", *VALUES.get(column.name, (other,))):
                    statement = f"UPDATE {table.name} SET {column.name} = {value}"
                    try:
                        connection.exec_driver_sql(f"{statement} WHERE rowid = {row}")
                        assert _settled.wrong_ones(connection, None)[1] == [], (statement, row)
                        tried += 1
                    except IntegrityError:
                        pass
                    finally:
                        connection.rollback()
    assert tried


def test_a_form_keeps_this_and_has_another_name_once_it_keeps_something_else(
    library_file: Path,
) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        settle(library)
        with engines.reading(library._engine) as connection:
            found = _settled.unpack(_settled.kept(connection, with_unblinded=True))
    takes = dict(zip(_brief_counts.TAKE_FIELDS, map(tuple, found.takes), strict=True))
    assert _settled.FORM.split()[0] == "3"
    assert takes == {
        "take": (1, 2, 3),
        "model": (1, 1, 1),
        "tier": (1, 1, 1),
        "order_source": (2, 2, 2),
        "earliest": (1, 1, 1),
        "variants": (2, 2, 2),
        "accepted": (0, 1, 0),
        "fixed": (1, 0, 1),
        "rejected": (0, 1, 0),
        "missing": (0, 0, 0),
        "cost_known": (2, 2, 2),
        "timed_accepted": (0, 1, 0),
        "first": (6, 11, 14),
        "cost": (0.08, 0.08, 0.08),
        "look_seconds": (4.0, 6.0, 2.0),
    }
    assert [[*column] for column in found.minutes] == [[1, 2, 3], [1, 2, 3], [5.0, 2.0, 3.0]]
    assert [[*column] for column in found.suspects] == [[2], [5], [1], [1], [1], [0]]


def test_briefs_that_changed_are_counted_and_the_others_read(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        straight = as_rows(counted(library))
        settle(library)
        asked: list[object] = []

        def count(connection: Any, lead: Any, briefs: Any = None, **options: Any) -> Any:
            asked.append(briefs)
            return _brief_counts.count(connection, lead, briefs, **options)

        monkeypatch.setattr(_take_columns, "count", count)
        assert as_rows(counted(library)) == straight
        assert asked == []
        library.decide([make_decision(VariantId(6), Verdict.ACCEPT)], NOON)
        changed = as_rows(counted(library))
        assert asked == [[3]]
        assert changed != straight
        settle(library)
        assert as_rows(counted(library)) == changed


def test_another_lead_s_counts_are_not_read(library_file: Path) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        by_ada = library.reckoning.take_columns("ada")
        settle(library)
        assert as_rows(library.reckoning.take_columns("ada")) == as_rows(by_ada)
        assert as_rows(by_ada) != as_rows(counted(library))


@pytest.mark.parametrize(
    "damage",
    [
        "takes = substr(takes, 1, length(takes) - 3)",
        "takes = zeroblob(length(takes))",
        "takes = zeroblob(0)",
        "takes = zeroblob(4)",
        "takes = 'nothing'",
        "takes = CAST(x'ffffffff' AS TEXT)",
        "minutes = x'00'",
        "minutes = 5",
        "suspects = takes",
        "suspects = x''",
        "unblinded = x'00'",
        "(takes, minutes) = (SELECT takes, minutes FROM settled_brief WHERE brief_id = 1)",
    ],
)
def test_damaged_counts_are_made_anew(library_file: Path, damage: str) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        straight = as_rows(counted(library))
        settle(library)
        execute(library_file, f"UPDATE settled_brief SET {damage} WHERE brief_id = 2")
        assert as_rows(counted(library)) == straight
        assert library.settling.check() == (3, [2])
        settle(library)
        assert as_rows(counted(library)) == straight
        library.settling.forget(library.settling.check()[1])
        settle(library)
        assert library.settling.check() == (3, [])


def test_counts_of_another_length_are_soon_kept_again(library_file: Path) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        settle(library)
        execute(library_file, "UPDATE settled_brief SET minutes = x'00' WHERE brief_id = 2")
        assert library.settling.unsettled() == [([2], 2)]
        settle(library)
        assert library.settling.check() == (3, [])


def test_counts_in_another_form_are_not_read(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        settle(library)
        execute(library_file, "UPDATE settled_brief SET takes = x'00'")
        with monkeypatch.context() as patched:
            patched.setattr(_settled, "FORM", "another")
            found = as_rows(counted(library))
            assert library.settling.unsettled() == [([1, 2, 3], 6)]
            settle(library)
            assert as_rows(counted(library)) == found
        assert library.settling.unsettled() == [([1, 2, 3], 6)]


def test_what_changes_while_it_is_counted_is_not_kept(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    with Library.open(library_file) as library, Library.open(library_file) as other:
        packed_counts = _settled.packed_counts

        def meanwhile(*given: Any) -> Any:
            found = packed_counts(*given)
            other.decide([make_decision(VariantId(6), Verdict.ACCEPT)], NOON)
            return found

        with monkeypatch.context() as patched:
            patched.setattr(_settled, "packed_counts", meanwhile)
            settle(library)
        assert library.settling.unsettled() == [([3], 2)]
        assert library.settling.check() == (2, [])


def test_two_that_settle_at_once_keep_what_is_so(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    with Library.open(library_file) as library, Library.open(library_file) as other:
        packed_counts = _settled.packed_counts

        def meanwhile(*given: Any) -> Any:
            found = packed_counts(*given)
            monkeypatch.setattr(_settled, "packed_counts", packed_counts)
            other.decide([make_decision(VariantId(6), Verdict.ACCEPT)], NOON)
            settle(other)
            return found

        monkeypatch.setattr(_settled, "packed_counts", meanwhile)
        settle(library)
        assert library.settling.check() == (3, [])


def test_a_reviewer_and_one_who_settles_do_not_disturb_each_other(library_file: Path) -> None:
    tell(library_file)
    ended = threading.Event()

    def settling() -> None:
        with Library.open(library_file) as other:
            while not ended.is_set():
                settle(other)

    with Library.open(library_file) as library, ThreadPoolExecutor(1) as pool:
        busy = pool.submit(settling)
        for number in range(60):
            variant_id = VariantId(number % 6 + 1)
            library.decide([make_decision(variant_id, [*Verdict][number % 3])], NOON)
            assert library.settling.check()[1] == []
        ended.set()
        busy.result()
        settle(library)
        assert library.settling.check() == (3, [])


def test_somebody_else_s_long_write_is_not_waited_for(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    monkeypatch.setattr(settling, "WORTH_KEEPING", 1)
    monkeypatch.setattr(engines, "BRIEFLY_SECONDS", 0.01)
    with Library.open(library_file) as library:
        straight = as_rows(counted(library))
        with closing(sqlite3.connect(library_file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryUnavailable):
                settle(library)
            statistics_report(library)
            assert as_rows(counted(library)) == straight
        assert library.settling.check() == (0, [])
        statistics_report(library)
        assert library.settling.check() == (3, [])


def test_a_library_that_can_only_be_read_is_counted_all_the_same(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        wanted = statistics_report(library)
    monkeypatch.setattr(settling, "WORTH_KEEPING", 1)
    monkeypatch.setattr(engines, "may_be_written", lambda _file: False)
    with Library.open(library_file) as library:
        assert statistics_report(library) == wanted
        assert library.settling.check() == (0, [])


def test_few_variants_are_not_worth_keeping(library_file: Path) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        assert list(settling.settle_briefs(library)) == []
        assert library.settling.check() == (0, [])


def test_a_library_of_many_briefs_settles_those_that_changed(
    library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "WORTH_KEEPING", 1)
    monkeypatch.setattr(_settled, "MANY_BRIEFS", 2)
    with filled_library(library_file, 24, briefs=12) as library:
        told = list(settling.settle_briefs(library))
        assert [(one.done, one.total) for one in told] == [(0, 24)]
        some = [VariantId(number) for number in (1, 3, 5, 7, 9)]
        library.decide([make_decision(one, Verdict.ACCEPT) for one in some], NOON)
        told = list(settling.settle_briefs(library))
        assert [(one.done, one.total) for one in told] == [(0, 10), (4, 10), (8, 10)]
        assert library.settling.check() == (12, [])


def test_the_doctor_finds_what_is_kept_wrongly_and_drops_it(library_file: Path) -> None:
    tell(library_file)
    with Library.open(library_file) as library:
        settle(library)
        right = as_rows(counted(library))
    assert counts_by_the_doctor(library_file) == ("ok", "those kept of 3 briefs are right")
    execute(
        library_file,
        "UPDATE settled_brief SET takes = (SELECT takes FROM settled_brief WHERE brief_id = 1) "
        "WHERE brief_id = 2",
    )
    state, said = counts_by_the_doctor(library_file)
    assert (state, "of 1 of 3 briefs were wrong" in said) == ("note", True)
    assert counts_by_the_doctor(library_file) == ("ok", "those kept of 2 briefs are right")
    with Library.open(library_file) as library:
        assert as_rows(counted(library)) == right


def counts_by_the_doctor(path: Path) -> tuple[str, str]:
    checks = check_everything(str(path), has_display=False)["checks"]
    return next((one["state"], one["detail"]) for one in checks if one["name"] == "counts")
