"""Moving rejects: listed first, nothing overwritten, nothing lost, undone."""

import errno
import os
from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.exporters.handed import Status
from curator.library.library import Library
from curator.library.moves import MoveState
from curator.library.values import VariantFilter
from curator.workflow import moving
from curator.workflow.importing import import_paths
from curator.workflow.moving import (
    last_move,
    move_back,
    move_files,
    plan_moves,
    settle_moves,
)
from curator.workflow.progress import finish
from curator.workflow.working_places import MARK
from tests.builders import NOON, make_decision
from tests.workflow.pictures import bring_in, draw


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures are."""
    for number, name in enumerate(("a/hero.png", "b/hero.png", "b/kept.png")):
        draw(tmp_path / "in" / name, number)
    for name in ("a/hero.xmp", "b/hero.png.xmp", "b/kept.xmp"):
        (tmp_path / "in" / name).write_text(name)
    return tmp_path / "in"


@pytest.fixture
def library(folder: Path, library_file: Path) -> Library:
    """Two rejected variants of one name, and one that is kept."""
    library = Library.open(library_file)
    bring_in(library, folder)
    for number in library.ids()[:2]:
        library.decide([make_decision(number, Verdict.REJECT)], NOON)
    return library


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_plan_lists_pictures_with_their_sidecars_and_touches_nothing(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    before = bytes_below(folder)
    plan = plan_moves(library, tmp_path / "out")
    assert plan.pictures == 2
    assert {(file.source.name, file.target.name) for file in plan.files} == {
        ("hero.png", "hero.png"),
        ("hero.xmp", "hero.xmp"),
        ("hero.png", "hero-2.png"),
        ("hero.png.xmp", "hero-2.png.xmp"),
    }
    assert bytes_below(folder) == before
    assert not (tmp_path / "out").exists()


def test_moved_and_moved_back_everything_is_as_it_was(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    before = bytes_below(folder)
    report = finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    assert {one.status for one in report.results} == {Status.WRITTEN}
    assert set(bytes_below(folder)) == {"b/kept.png", "b/kept.xmp"}
    for item in library.page(VariantFilter(verdict=Verdict.REJECT)):
        assert item.path.parent == tmp_path / "out"
        assert item.path.is_file()
    last = library.moves.last()
    assert last is not None
    assert last.files == 4
    back = finish(move_back(library, last.id))
    assert {one.status for one in back.results} == {Status.WRITTEN}
    assert bytes_below(folder) == before
    assert library.moves.last() is None
    assert all(item.path.is_file() for item in library.page())


def test_what_was_moved_before_is_not_dragged_to_another_folder(
    tmp_path: Path, library: Library
) -> None:
    finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    plan = plan_moves(library, tmp_path / "elsewhere")
    assert plan.files == ()
    assert {one.status for one in plan.refused} == {Status.UNCHANGED}


def test_an_import_after_a_move_finds_nothing_new_and_nothing_missing(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    report = finish(import_paths(library, [folder, tmp_path / "out"]))
    assert (report.added, report.missing) == (0, 0)


def test_what_is_accepted_meanwhile_stays(tmp_path: Path, library: Library) -> None:
    plan = plan_moves(library, tmp_path / "out")
    first = library.ids()[0]
    library.decide([make_decision(first, Verdict.ACCEPT)], NOON)
    report = finish(move_files(library, plan, "ada"))
    assert "It is no longer rejected." in [one.reason for one in report.results]
    assert library.page()[0].path.is_file()
    assert library.page()[0].path.parent != tmp_path / "out"


def test_a_place_that_has_come_into_use_is_not_written_over(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    plan = plan_moves(library, tmp_path / "out")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "hero.png").write_bytes(b"somebody's")
    report = finish(move_files(library, plan, "ada"))
    assert (tmp_path / "out" / "hero.png").read_bytes() == b"somebody's"
    assert sum(one.status is Status.REFUSED for one in report.results) == 1
    assert (folder / "a" / "hero.png").is_file()


def test_on_the_way_back_nothing_is_written_over_either(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    report = finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    (folder / "a" / "hero.png").write_bytes(b"somebody's")
    assert report.move is not None
    back = finish(move_back(library, report.move))
    assert [one.reason for one in back.results if one.status is Status.REFUSED] == [
        "Another file is at that place."
    ]
    assert (folder / "a" / "hero.png").read_bytes() == b"somebody's"
    assert (tmp_path / "out" / "hero.png").is_file()
    last = library.moves.last()
    assert last is not None
    assert last.files == 1


def test_a_move_that_was_cut_off_is_settled_by_where_the_files_are(
    tmp_path: Path, library: Library
) -> None:
    run = move_files(library, plan_moves(library, tmp_path / "out"), "ada")
    next(run)
    run.close()
    planned = library.moves.unsettled()
    assert len(planned) == 3
    planned[0].target.parent.mkdir(exist_ok=True)
    planned[0].source.rename(planned[0].target)  # moved, and the crash came before the note
    assert settle_moves(library) == 3
    states = [file.state for file in library.moves.files(_last(library))]
    assert states == [MoveState.MOVED, MoveState.MOVED, MoveState.LEFT, MoveState.LEFT]
    assert all(item.path.is_file() for item in library.page())


def _last(library: Library) -> moving.MoveId:
    last = library.moves.last()
    assert last is not None
    return last.id


def test_to_another_disk_a_file_is_copied_before_it_leaves(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.link

    def only_within(source: Path, target: Path) -> None:
        if Path(target).parent == tmp_path / "out" and ".new" not in str(source):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(moving.os, "link", only_within)
    report = finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    assert {one.status for one in report.results} == {Status.WRITTEN}
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_a_sidecar_that_a_kept_picture_needs_stays(tmp_path: Path, library_file: Path) -> None:
    draw(tmp_path / "in" / "hero.png", 1)
    draw(tmp_path / "in" / "hero.webp", 2)
    (tmp_path / "in" / "hero.xmp").write_text("both")
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "in")
        library.decide([make_decision(library.ids()[0], Verdict.REJECT)], NOON)
        plan = plan_moves(library, tmp_path / "out")
    assert len(plan.files) == 1


def test_the_folder_that_files_are_in_is_known_by_whatever_way_it_is_reached(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    (tmp_path / "link").symlink_to(folder / "a", target_is_directory=True)
    for way in (folder / "a", folder / "b" / ".." / "a", tmp_path / "link"):
        plan = plan_moves(library, way)
        assert [one.status for one in plan.refused] == [Status.UNCHANGED]
        assert [file.source for file in plan.files][:1] == [folder / "b" / "hero.png"]


def test_a_link_is_not_moved_for_it_would_lead_nowhere(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    (folder / "a" / "hero.png").rename(tmp_path / "elsewhere.png")
    (folder / "a" / "hero.png").symlink_to("../../elsewhere.png")
    plan = plan_moves(library, tmp_path / "deep" / "down" / "out")
    assert ["link" in one.reason for one in plan.refused] == [True]
    assert plan.pictures == 1


def test_folders_and_dangling_links_are_no_sidecars(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    (folder / "a" / "hero.txt").mkdir()
    (folder / "b" / "hero.png.txt").symlink_to("nowhere")
    plan = plan_moves(library, tmp_path / "out")
    assert {file.source.suffix for file in plan.files} == {".png", ".xmp"}


def test_a_file_that_holds_another_picture_by_now_was_never_rejected(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    draw(folder / "a" / "hero.png", 99)
    plan = plan_moves(library, tmp_path / "out")
    assert [one.reason for one in plan.refused] == ["The file was changed since it was imported."]
    os.utime(folder / "b" / "hero.png", ns=(1, 1))  # another time alone changes no picture
    assert plan_moves(library, tmp_path / "out").pictures == 1


def test_a_folder_that_cannot_be_made_is_said_so_and_one_of_a_retouch_desk_is_refused(
    tmp_path: Path, library: Library
) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CuratorError, match="cannot be made"):
        finish(move_files(library, plan_moves(library, tmp_path / "file" / "out"), "ada"))
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / MARK).touch()
    with pytest.raises(CuratorError, match="belongs to a retouch desk"):
        plan_moves(library, tmp_path / "desk" / "out")


@pytest.mark.parametrize("across", [False, True])
def test_a_file_that_cannot_leave_its_folder_leaves_no_second_one_behind(
    tmp_path: Path, folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch, across: bool
) -> None:
    before = bytes_below(folder)
    real, link = Path.unlink, os.link

    def locked(self: Path, missing_ok: bool = False) -> None:
        if folder in self.parents:
            raise PermissionError(errno.EACCES, "Permission denied")
        real(self, missing_ok)

    def far(source: Path, target: Path) -> None:
        if across and folder in Path(source).parents:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        link(source, target)

    monkeypatch.setattr(Path, "unlink", locked)
    monkeypatch.setattr(moving.os, "link", far)
    report = finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    assert {one.reason for one in report.results} == {"Permission denied."}
    assert bytes_below(folder) == before
    assert bytes_below(tmp_path / "out") == {}
    assert library.moves.last() is None


def test_a_path_that_was_known_before_is_no_obstacle_on_the_way_back(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    draw(folder / "a" / "hero.png", 0)  # the same picture again, imported, and gone again
    bring_in(library, folder)
    (folder / "a" / "hero.png").unlink()
    back = finish(move_back(library, _last(library)))
    assert {one.status for one in back.results} == {Status.WRITTEN}
    assert [item.path.is_file() for item in library.page()] == [True] * 3
    assert not any(item.missing for item in library.page())


def test_what_another_program_has_moved_meanwhile_is_noted_where_it_is(
    tmp_path: Path, library: Library
) -> None:
    report = finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    assert report.move is not None
    run = move_back(library, report.move)
    next(run)
    finish(move_back(library, report.move))
    rest = finish(run)
    assert Status.UNCHANGED in {one.status for one in rest.results}
    assert Status.REFUSED not in {one.status for one in rest.results}
    assert {file.state for file in library.moves.files(report.move)} == {MoveState.RETURNED}
    assert all(item.path.is_file() for item in library.page())


def test_a_file_of_somebody_s_at_the_old_place_is_not_taken_for_one_that_came_back(
    tmp_path: Path, folder: Path, library: Library
) -> None:
    finish(move_files(library, plan_moves(library, tmp_path / "out"), "ada"))
    number = _last(library)
    for file in library.moves.files(number):
        library.moves.note(file, MoveState.RETURNING)  # and then the power went
    (folder / "a" / "hero.png").write_bytes(b"somebody's")
    settle_moves(library)
    assert {file.state for file in library.moves.files(number)} == {MoveState.MOVED}


def test_moved_files_that_were_thrown_away_do_not_hide_an_earlier_move(
    tmp_path: Path, library: Library
) -> None:
    first, second = library.ids()[:2]
    library.decide([make_decision(second, Verdict.ACCEPT)], NOON)
    finish(move_files(library, plan_moves(library, tmp_path / "one"), "ada"))
    library.decide([make_decision(first, Verdict.ACCEPT)], NOON)
    library.decide([make_decision(second, Verdict.REJECT)], NOON)
    finish(move_files(library, plan_moves(library, tmp_path / "two"), "ada"))
    for path in (tmp_path / "two").iterdir():
        path.unlink()
    found = last_move(library)
    assert found is not None
    assert found.folder == tmp_path / "one"
