"""The decision log behind the door: append-only, undoable across restarts, importable once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from curator.core.decision import Verdict, final_decision
from curator.core.variant import Tier, VariantId
from curator.library.library import Library
from tests.builders import NOON, Ticking, fill, filled_library, make_decision, make_new


def verdict_of(library: Library, variant: VariantId) -> Verdict | None:
    return library.details(variant).item.verdict


def test_undo_and_redo_survive_a_restart(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        first, second = (item.id for item in library.page()[:2])
        library.decide([make_decision(first, Verdict.ACCEPT)], clock())
        library.decide([make_decision(second, Verdict.REJECT)], clock())
    with Library.open(library_file) as library:
        undone = library.undo("ada", clock())
        assert undone is not None
        assert undone.variant == second
        assert verdict_of(library, second) is None
    with Library.open(library_file) as library:
        redone = library.redo("ada", clock())
        assert redone is not None
        assert verdict_of(library, second) is Verdict.REJECT
        assert library.redo("ada", clock()) is None
        library.undo("ada", clock())
        library.undo("ada", clock())
        assert library.undo("ada", clock()) is None
        assert verdict_of(library, first) is None


def test_undo_takes_back_my_step_and_never_a_colleagues(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        variant = library.page()[0].id
        library.decide([make_decision(variant, Verdict.ACCEPT, "ada")], clock())
        library.decide([make_decision(variant, Verdict.REJECT, "ben")], clock())
        library.undo("ada", clock())
        assert verdict_of(library, variant) is Verdict.REJECT
        assert library.undo("ada", clock()) is None


def test_undecide_takes_all_my_verdicts_back_and_undo_brings_the_last_one_again(
    library_file: Path,
) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        variant = library.page()[0].id
        library.decide([make_decision(variant, Verdict.ACCEPT)], clock())
        library.decide([make_decision(variant, Verdict.FIX)], clock())
        assert library.undecide("ada", variant, clock()) is not None
        assert verdict_of(library, variant) is None
        assert library.undecide("ada", variant, clock()) is None
        library.undo("ada", clock())
        assert verdict_of(library, variant) is Verdict.FIX
        library.redo("ada", clock())
        assert verdict_of(library, variant) is None


def test_several_variants_decided_in_one_step_are_undone_in_one(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        variants = [item.id for item in library.page()[:4]]
        library.decide([make_decision(v, Verdict.REJECT) for v in variants], clock())
        assert {verdict_of(library, v) for v in variants} == {Verdict.REJECT}
        library.undo("ada", clock())
        assert {verdict_of(library, v) for v in variants} == {None}


steps = st.lists(
    st.tuples(
        st.sampled_from(["accept", "fix", "reject", "undecide", "undo", "redo"]),
        st.integers(0, 2),
        st.sampled_from(["ada", "ben"]),
    ),
    max_size=25,
)


@settings(max_examples=10)
@given(steps)
def test_the_log_only_grows_and_undoing_everything_leaves_everything_undecided(
    steps: list[tuple[str, int, str]],
) -> None:
    with Library.open("sqlite:///:memory:") as library:
        variants = fill(library, [make_new(f"{n}.png") for n in range(3)])
        clock = Ticking()
        lengths = [0]
        for what, which, who in steps:
            before = {logged.id for logged in library.decision_log()}
            match what:
                case "undo":
                    library.undo(who, clock())
                case "redo":
                    library.redo(who, clock())
                case "undecide":
                    library.undecide(who, variants[which], clock())
                case verdict:
                    made = make_decision(variants[which], Verdict(verdict), who)
                    library.decide([made], clock())
            log = library.decision_log()
            assert before <= {logged.id for logged in log}
            lengths.append(len(log))
            for variant in variants:
                mine = [logged for logged in log if logged.decision.variant == variant]
                final = final_decision(mine)
                assert verdict_of(library, variant) == (final.decision.verdict if final else None)
        for who in ("ada", "ben"):
            while library.undo(who, clock()) is not None:
                pass
        assert {verdict_of(library, variant) for variant in variants} == {None}
        assert lengths == sorted(lengths)


def test_the_same_log_imported_twice_adds_nothing_the_second_time(tmp_path: Path) -> None:
    with filled_library(tmp_path / "a.curator") as library:
        clock = Ticking()
        one, two = (item.id for item in library.page()[:2])
        library.decide([make_decision(one, Verdict.ACCEPT)], clock())
        library.decide([make_decision(two, Verdict.FIX)], clock())
        library.undo("ada", clock())
        log = library.decision_log()
    with filled_library(tmp_path / "b.curator") as other:
        assert other.import_decisions(log, NOON) == 2
        assert other.import_decisions(log, NOON) == 0
        assert (verdict_of(other, one), verdict_of(other, two)) == (Verdict.ACCEPT, None)
        assert [row.decision for row in other.decision_log()] == [row.decision for row in log]
        assert other.undo("ada", NOON) is None


def test_a_decision_that_stands_twice_in_a_log_is_one(tmp_path: Path) -> None:
    with filled_library(tmp_path / "a.curator") as library:
        library.decide([make_decision(library.page()[0].id, Verdict.ACCEPT)], NOON)
        log = library.decision_log()
    with filled_library(tmp_path / "b.curator") as other:
        assert other.import_decisions([*log, *log], NOON) == 1


def test_a_retraction_made_elsewhere_reaches_a_library_that_has_the_decision(
    tmp_path: Path,
) -> None:
    with filled_library(tmp_path / "a.curator") as here:
        variant = here.page()[0].id
        here.decide([make_decision(variant, Verdict.ACCEPT)], NOON)
        before = here.decision_log()
        here.undo("ada", NOON + timedelta(minutes=1))
        after = here.decision_log()
    with filled_library(tmp_path / "b.curator") as there:
        there.import_decisions(before, NOON)
        assert verdict_of(there, variant) is Verdict.ACCEPT
        assert there.import_decisions(after, NOON) == 0
        assert verdict_of(there, variant) is None


def test_whether_an_imported_decision_was_blind_is_not_known_even_once_undone_and_redone(
    tmp_path: Path,
) -> None:
    clock = Ticking()
    with filled_library(tmp_path / "a.curator") as library:
        first, second, third = (item.id for item in library.page()[:3])
        assert library.reckoning.blindness() == (0, 0, 0)
        assert library.reckoning.blindness().share is None
        library.decide([make_decision(first, Verdict.ACCEPT)], clock())
        library.decide([replace(make_decision(second, Verdict.ACCEPT), blind=False)], clock())
        log = library.decision_log()
    with filled_library(tmp_path / "b.curator") as library:
        library.import_decisions(log[:1], clock())
        assert library.reckoning.blindness() == (0, 0, 1)
        assert library.reckoning.blindness().share is None
        library.undecide("ada", first, clock())
        assert library.reckoning.blindness() == (0, 0, 0)
        library.undo("ada", clock())
        assert library.reckoning.blindness() == (0, 0, 1)
        library.decide([make_decision(second, Verdict.ACCEPT)], clock())
        library.decide([replace(make_decision(third, Verdict.FIX), blind=False)], clock())
        assert library.reckoning.blindness() == (1, 1, 1)
        assert library.reckoning.blindness().share == 0.5
        assert library.reckoning.deciders_of(None, None, None) == (1, 3, (1, 1, 1))
        assert library.reckoning.deciders_of(None, Tier.IDEATION, None) == (0, 0, (0, 0, 0))


def test_a_lead_breaks_ties_from_then_on(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        library.set_setting("lead", "ada")
        variant = library.page()[0].id
        library.decide([make_decision(variant, Verdict.ACCEPT, "ada")], clock())
        library.decide([make_decision(variant, Verdict.REJECT, "ben")], clock())
        assert verdict_of(library, variant) is Verdict.ACCEPT


@pytest.mark.usefixtures("durable")
def test_a_committed_decision_is_on_disk_and_synchronous_is_full(library_file: Path) -> None:
    with filled_library(library_file) as library:
        library.decide([make_decision(library.page()[0].id, Verdict.ACCEPT)], NOON)
        other = create_engine(f"sqlite:///{library_file}")
        with other.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM decision")).scalar() == 1
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        other.dispose()
        with library._engine.connect() as connection:
            assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
