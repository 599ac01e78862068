"""A retoucher with an editor that saves in every way that editors do."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.ticket import Answer, EntryKind, TicketState
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.retouch_values import NewEntry, Ticket
from curator.workflow.importing import import_paths
from curator.workflow.picking import plan_picks
from curator.workflow.progress import finish
from curator.workflow.retouch_places import make_copy, retouch_folder
from curator.workflow.retouching import (
    NO_MINUTES,
    answer_version,
    file_of,
    finished_file,
    follow_versions,
    hand_back,
    open_copy,
    shown_version,
    ticket_of,
)
from curator.workflow.watching import watch_folders
from curator.workflow.working_places import MARK
from tests.builders import Ticking, make_decision
from tests.readers.files import parameters_png

EDITOR = Path(__file__).with_name("fake_editor.py")


def picture(text: str) -> bytes:
    return parameters_png(f"{text}\nSteps: 9, Seed: 1")


class Desk:
    """A library with one image to fix, its retouch folder, and an editor."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.original = folder / "renders" / "hero.png"
        self.original.parent.mkdir(parents=True)
        self.original.write_bytes(picture("a hand"))
        self.file = folder / "spring.curator"
        self.clock = Ticking()
        self.library = Library.open(self.file)
        finish(import_paths(self.library, [self.original.parent], clock=self.clock))
        (self.hero,) = self.library.ids()
        decision = replace(make_decision(self.hero, Verdict.FIX), defects=("hands",))
        self.library.decide([decision], self.clock())
        self.copies = retouch_folder(self.library.name)
        self.stop = threading.Event()
        self.found: list[str] = []
        self.thread: threading.Thread | None = None

    @property
    def ticket(self) -> Ticket:
        return ticket_of(self.library, self.hero)

    def open(self) -> Path:
        return open_copy(self.library, self.hero, "ria", self.copies, clock=self.clock)

    def edit(self, how: str, path: Path) -> None:
        subprocess.run([sys.executable, str(EDITOR), how, str(path)], check=True)

    def watch(self, rescan_seconds: float = 30.0) -> None:
        def run() -> None:
            for group in follow_versions(
                self.library,
                self.stop,
                clock=self.clock,
                settle_seconds=0.25,
                rescan_seconds=rescan_seconds,
            ):
                self.found += [version.path.name for version in group]

        self.stop = threading.Event()
        self.thread = threading.Thread(target=run)
        self.thread.start()
        time.sleep(0.3)  # until the operating system listens

    def unwatch(self) -> None:
        self.stop.set()
        if self.thread is not None:
            self.thread.join(10)
            assert not self.thread.is_alive()
            self.thread = None

    def wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + 8
        while not condition() and time.monotonic() < end:
            time.sleep(0.02)
        assert condition(), self.found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.unwatch()
    made.library.close()


def test_a_working_copy_has_the_original_s_bytes_and_lies_beside_the_library(desk: Desk) -> None:
    before = desk.original.stat()
    copy = desk.open()
    assert copy == desk.folder / "spring.retouch" / "hero" / "hero.png"
    assert copy.read_bytes() == desk.original.read_bytes()
    assert desk.original.stat().st_mtime_ns == before.st_mtime_ns
    assert desk.open() == copy  # it is opened again, not made again
    assert desk.ticket.state is TicketState.IN_WORK


def test_names_that_collide_are_told_apart_without_upper_and_lower_case(tmp_path: Path) -> None:
    folder = tmp_path / "x.retouch"
    originals = []
    for number, name in enumerate(["hero.png", "HERO.png", "hero.png"]):
        path = tmp_path / str(number) / name
        path.parent.mkdir()
        path.write_bytes(picture(str(number)))
        originals.append(path)
    made = [make_copy(path, None, folder) for path in originals]
    assert [copy.parent.name for copy in made] == ["hero", "HERO 2", "hero 3"]
    for copy, original in zip(made, originals, strict=True):
        assert copy.read_bytes() == original.read_bytes()


def test_an_original_that_is_gone_or_changed_is_said_so(desk: Desk) -> None:
    desk.original.write_bytes(picture("something else"))
    with pytest.raises(CuratorError, match="not the image that was reviewed"):
        desk.open()
    desk.original.unlink()
    with pytest.raises(CuratorError, match="not where it was"):
        desk.open()
    assert not [path for path in desk.copies.rglob("*") if path.suffix == ".png"]


def test_a_copy_that_cannot_be_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = tmp_path / "hero.png"
    with pytest.raises(CuratorError, match="not where it was"):
        make_copy(original, None, tmp_path / "desk")
    original.write_bytes(b"a picture")
    with pytest.raises(CuratorError, match="its bytes are others"):
        make_copy(original, "0" * 64, tmp_path / "desk")

    def half(_source: Path, target: Path) -> None:
        target.write_bytes(b"a pic")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", half)
    with pytest.raises(CuratorError, match="no space left"):
        make_copy(original, None, tmp_path / "desk")
    assert [path for path in (tmp_path / "desk").rglob("*") if path.name != MARK] == []


def test_a_name_as_long_as_a_name_can_be_is_copied(tmp_path: Path) -> None:
    original = tmp_path / f"{'n' * 251}.png"
    original.write_bytes(b"a picture")
    assert make_copy(original, None, tmp_path / "desk").read_bytes() == b"a picture"


def test_a_library_on_a_server_asks_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CuratorError, match="server"):
        retouch_folder("postgresql://somewhere/curator")
    assert retouch_folder("postgresql://somewhere/curator", tmp_path) == tmp_path
    assert retouch_folder("/a/spring.curator", tmp_path) == tmp_path / "spring.retouch"


@pytest.mark.parametrize(
    ("how", "names"),
    [
        ("in-place", ["hero.png"]),
        ("renamed", ["hero.png"]),
        ("slowly", ["hero.png"]),
        ("with-layers", ["hero.psd"]),
        ("beside", ["hero_edit.png"]),
        ("with-backup", ["hero.png"]),
    ],
)
def test_what_an_editor_saves_becomes_one_version(desk: Desk, how: str, names: list[str]) -> None:
    copy = desk.open()
    desk.watch()
    desk.edit(how, copy)
    desk.wait(lambda: len(desk.found) >= len(names))
    time.sleep(0.6)  # nothing more comes: no half of a file, no temporary one
    assert desk.found == names
    version = desk.ticket.versions[-1]
    assert (version.author, version.path.read_bytes() != desk.original.read_bytes()) == (
        "ria",
        True,
    )
    assert desk.original.read_bytes() == picture("a hand")


def test_opening_without_saving_and_saving_the_same_again_is_no_version(desk: Desk) -> None:
    copy = desk.open()
    desk.watch()
    os.utime(copy)
    desk.edit("in-place", copy)
    desk.wait(lambda: desk.found == ["hero.png"])
    os.utime(copy)
    time.sleep(0.8)
    assert len(desk.ticket.versions) == 1


def test_what_was_saved_while_nobody_watched_is_noticed_at_the_next_start(desk: Desk) -> None:
    copy = desk.open()
    desk.library.close()
    desk.edit("in-place", copy)
    desk.library = Library.open(desk.file)
    desk.watch()
    desk.wait(lambda: desk.found == ["hero.png"])
    desk.unwatch()
    desk.watch()
    time.sleep(0.6)
    assert desk.found == ["hero.png"]


def test_a_folder_that_tells_nothing_is_looked_through(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = desk.open()
    from curator.workflow import retouching

    def deaf(*_roots: object, **_options: object) -> Iterator[set[tuple[int, str]]]:
        while True:
            time.sleep(0.05)
            yield set()

    monkeypatch.setattr(retouching, "watch", deaf)
    desk.watch(rescan_seconds=0.2)
    desk.edit("in-place", copy)
    desk.wait(lambda: desk.found == ["hero.png"])


def test_versions_are_never_imported_as_new_variants(desk: Desk) -> None:
    copy = desk.open()
    desk.watch()
    desk.edit("beside", copy)
    desk.wait(lambda: desk.found == ["hero_edit.png"])
    edited = copy.with_name("hero_edit.png")
    report = finish(import_paths(desk.library, [desk.folder], clock=desk.clock))
    assert (report.added, report.known, len(report.skipped)) == (0, 1, 0)
    for named in (desk.copies, copy.parent, edited):
        report = finish(import_paths(desk.library, [named], clock=desk.clock))
        assert report.added == 0
        assert "retouch desk" in report.skipped[0].reason
    elsewhere = desk.folder / "delivered.png"
    shutil.copy(edited, elsewhere)
    report = finish(import_paths(desk.library, [elsewhere], clock=desk.clock))
    assert report.added == 0
    assert "version" in report.skipped[0].reason
    assert desk.library.count() == 1


def test_a_watched_folder_knows_working_copies(desk: Desk) -> None:
    copy = desk.open()
    seen: list[Path] = []
    stop = threading.Event()

    def run() -> None:
        for group in watch_folders([desk.folder], stop, settle_seconds=0.2):
            seen.extend(group)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        time.sleep(0.4)
        desk.edit("beside", copy)
        new = desk.folder / "renders" / "new.png"
        new.write_bytes(picture("a new one"))
        desk.wait(lambda: bool(seen))
        time.sleep(0.5)
        assert seen == [new]
    finally:
        stop.set()
        thread.join(10)


def test_handing_back_asks_for_what_is_missing_and_keeps_what_was_handed_back(desk: Desk) -> None:
    copy = desk.open()
    with pytest.raises(CuratorError, match="no version"):
        hand_back(desk.library, desk.hero, "ria", clock=desk.clock)
    desk.watch()
    desk.edit("with-layers", copy)
    desk.wait(lambda: desk.found == ["hero.psd"])
    with pytest.raises(CuratorError, match="cannot be looked at"):
        hand_back(desk.library, desk.hero, "ria", clock=desk.clock)
    desk.edit("in-place", copy)
    desk.wait(lambda: len(desk.found) == 2)
    with pytest.raises(CuratorError, match="How long") as error:
        hand_back(desk.library, desk.hero, "ria", clock=desk.clock)
    assert error.value.message == NO_MINUTES
    typed = NewEntry(desk.hero, EntryKind.MINUTES, "ria", number=9.0)
    desk.library.retouch.write(typed, desk.clock())
    hand_back(desk.library, desk.hero, "ria", "the thumb is new", clock=desk.clock)
    with pytest.raises(CuratorError, match="already"):
        hand_back(desk.library, desk.hero, "ria", clock=desk.clock)
    handed = desk.ticket.versions[-1]
    saved = handed.path.read_bytes()
    copy.write_bytes(picture("going on working"))
    kept = file_of(handed)
    assert kept is not None
    assert kept.read_bytes() == saved
    answer_version(desk.library, desk.hero, Answer.NOT_YET, "ada", "the nail", clock=desk.clock)
    assert desk.ticket.asked.defects == ("hands",)
    assert desk.ticket.facts.answered is not None
    assert desk.ticket.facts.answered.text == "the nail"
    assert finished_file(desk.ticket) is None
    desk.library.undo("ada", desk.clock())
    answer_version(desk.library, desk.hero, Answer.GOOD, "ada", clock=desk.clock)
    assert finished_file(desk.ticket) == kept
    delivered = plan_picks(desk.library, desk.folder / "out", with_finished=True).picks
    assert [(one.source, one.target.name) for one in delivered] == [(kept, "hero.png")]
    assert plan_picks(desk.library, desk.folder / "out").picks == ()
    (outcome,) = desk.library.outcomes()
    assert (outcome.verdict, outcome.retouch_minutes) == (Verdict.FIX, 9.0)


def test_a_version_that_was_saved_over_is_not_handed_back(desk: Desk) -> None:
    copy = desk.open()
    desk.watch()
    desk.edit("in-place", copy)
    desk.wait(lambda: desk.found == ["hero.png"])
    desk.unwatch()
    assert shown_version(desk.ticket) is not None
    copy.write_bytes(picture("not noticed yet"))
    assert shown_version(desk.ticket) is None


def test_a_ticket_whose_verdict_changed_is_said_so(desk: Desk) -> None:
    desk.library.decide([make_decision(desk.hero, Verdict.ACCEPT)], desk.clock())
    with pytest.raises(CuratorError, match="not to be fixed"):
        desk.open()
    assert desk.library.retouch.ticket(VariantId(desk.hero)) is None
