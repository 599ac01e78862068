"""Copies of picks: listed first, named apart, made once."""

from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.exporters.handed import Status
from curator.library.library import Library
from curator.workflow.picking import Naming, copy_picks, names_of, plan_picks
from curator.workflow.progress import finish
from tests.builders import NOON, make_decision
from tests.workflow.pictures import bring_in, draw


@pytest.fixture
def library(tmp_path: Path, library_file: Path) -> Library:
    """Three pictures, two of one name; all accepted but the last."""
    for number, name in enumerate(("a/hero.png", "b/hero.png", "b/other.png")):
        draw(tmp_path / "in" / name, number)
    library = Library.open(library_file)
    bring_in(library, tmp_path / "in")
    ids = library.ids()
    for number in ids[:2]:
        library.decide([make_decision(number, Verdict.ACCEPT)], NOON)
    library.decide([make_decision(ids[2], Verdict.REJECT)], NOON)
    return library


def test_the_plan_touches_nothing_and_names_two_of_one_name_apart(
    tmp_path: Path, library: Library
) -> None:
    plan = plan_picks(library, tmp_path / "out")
    assert [pick.target.name for pick in plan.picks] == ["hero.png", "hero-2.png"]
    assert plan.size_bytes == sum(pick.item.path.stat().st_size for pick in plan.picks)
    assert not (tmp_path / "out").exists()


def test_a_second_run_makes_no_copy(tmp_path: Path, library: Library) -> None:
    first = finish(copy_picks(plan_picks(library, tmp_path / "out")))
    assert [one.status for one in first] == [Status.WRITTEN] * 2
    plan = plan_picks(library, tmp_path / "out")
    assert all(pick.is_there for pick in plan.picks)
    assert plan.size_bytes == 0
    assert [one.status for one in finish(copy_picks(plan))] == [Status.UNCHANGED] * 2
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_what_lies_there_under_the_same_name_stays(tmp_path: Path, library: Library) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "HERO.png").write_bytes(b"somebody's")
    finish(copy_picks(plan_picks(library, tmp_path / "out")))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["HERO.png", "hero-2.png", "hero-3.png"]
    assert (tmp_path / "out" / "HERO.png").read_bytes() == b"somebody's"


def test_copies_may_be_called_after_their_briefs(tmp_path: Path, library: Library) -> None:
    plan = plan_picks(library, tmp_path / "out", naming=Naming.BRIEF, by_brief=True)
    for pick in plan.picks:
        assert pick.target.parent.parent == tmp_path / "out"
        assert pick.target.stem.removesuffix("-2") == pick.target.parent.name


def test_a_missing_file_is_refused_in_the_plan(tmp_path: Path, library: Library) -> None:
    (tmp_path / "in" / "a" / "hero.png").unlink()
    plan = plan_picks(library, tmp_path / "out")
    assert [one.status for one in plan.refused] == [Status.REFUSED]
    results = finish(copy_picks(plan))
    assert sorted(one.status.value for one in results) == ["refused", "written"]


def test_names_for_a_search_are_those_of_the_accepted(library: Library) -> None:
    assert names_of(library) == ["hero.png", "hero.png"]
