"""The second phase: everything is measured once, and a bad file costs only itself."""

import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from curator.core.artifact import USES
from curator.core.errors import CuratorError
from curator.imaging.thumbnail import thumbnail_file
from curator.imaging.writing import write_png
from curator.library.library import Library
from curator.library.values import Depth
from curator.workflow import analysing
from curator.workflow.analysing import AnalysisReport, analyse_pending, analysis_signature
from curator.workflow.comparing import put_back, tell_apart
from curator.workflow.importing import import_paths
from curator.workflow.progress import Progress, finish
from curator.workflow.workers import on_guard, worker_processes


def threads() -> Executor:
    return ThreadPoolExecutor(2)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for seed in range(8):
        rgb = np.random.default_rng(seed).integers(0, 255, (96, 128, 3), dtype=np.uint8)
        write_png(folder / f"{seed}.png", rgb, {})
    return folder


def measured(
    library: Library, make: Callable[[], Executor] = threads, thumbnails: Path | None = None
) -> AnalysisReport:
    return finish(analyse_pending(library, make, thumbnails))


def test_everything_is_measured_once_and_gets_a_thumbnail(
    pictures: Path, library_file: Path, tmp_path: Path
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        assert measured(library, thumbnails=tmp_path / "thumbnails").measured == 8
        for item in library.page():
            artifacts = {found.artifact for found in library.details(item.id).measurements}
            assert artifacts == set(USES)
            assert item.sha256 is not None
            assert thumbnail_file(tmp_path / "thumbnails", item.sha256).exists()
        assert measured(library).measured == 0


def test_a_raised_version_of_a_detector_measures_everything_again(
    pictures: Path, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        measured(library)
        newer = {depth: analysis_signature(depth).replace("blur=", "blur=9") for depth in Depth}
        monkeypatch.setattr(analysing, "analysis_signature", newer.__getitem__)
        report = measured(library)
        assert (report.measured, report.studied) == (8, 0)
        assert library.count_pending(newer[Depth.QUICK]) == 0


def test_a_file_that_cannot_be_decoded_is_skipped_once_with_its_reason(
    pictures: Path, library_file: Path
) -> None:
    whole = (pictures / "0.png").read_bytes()
    (pictures / "cut.png").write_bytes(whole[:60])
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        report = measured(library)
        assert report.measured == 8
        (skipped,) = report.skipped
        assert skipped.path.name == "cut.png"
        assert skipped.reason
        assert measured(library) == AnalysisReport(0, 0, (), pytest.approx(0, abs=5))


def test_a_file_that_vanished_since_the_import_is_skipped(
    pictures: Path, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        (pictures / "3.png").unlink()
        report = measured(library)
        assert (report.measured, [item.path.name for item in report.skipped]) == (7, ["3.png"])


def test_cancelling_keeps_what_was_measured(pictures: Path, library_file: Path) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        run = analyse_pending(library, lambda: ThreadPoolExecutor(1))
        for event in run:
            if isinstance(event, Progress) and event.done >= 2:
                break
        run.close()
        left = library.count_pending(analysis_signature())
        assert 0 < left < 8
        assert measured(library).measured == left


def test_a_bug_in_the_analysis_costs_its_file_and_is_logged(
    pictures: Path,
    library_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    real = analysing.analyse_file

    def buggy(file: Any, thumbnails: Path | None, depth: Depth) -> Any:
        if file.path.name == "5.png":
            raise ZeroDivisionError("a detector divided by nothing")
        return real(file, thumbnails, depth)

    monkeypatch.setattr(analysing, "analyse_file", buggy)
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        report = measured(library)
        assert (report.measured, [item.path.name for item in report.skipped]) == (7, ["5.png"])
        assert "5.png" in caplog.text


class Fragile(ProcessPoolExecutor):
    """Real processes; the one that is handed 5.png dies at once, as after a crash in a codec."""

    def __init__(self) -> None:
        super().__init__(2, mp_context=multiprocessing.get_context("spawn"))

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        if arguments and getattr(arguments[0], "path", Path()).name == "5.png":
            return super().submit(os._exit, 1)
        return super().submit(work, *arguments, **named)


def test_a_worker_that_dies_costs_one_file(pictures: Path, library_file: Path) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        report = measured(library, Fragile)
        assert (report.measured, report.studied) == (7, 7)
        assert [item.path.name for item in report.skipped] == ["5.png"]
        assert "crashed" in report.skipped[0].reason
        assert library.count_pending(analysis_signature()) == 0


def test_a_worker_killed_among_a_thousand_files_costs_one_of_them(
    tmp_path: Path, library_file: Path
) -> None:
    """Real processes, one of which kills itself when it is handed the 500th file."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1000):
        small = np.full((8, 8, 3), (number % 256, number // 256, 90), dtype=np.uint8)
        write_png(folder / ("5.png" if number == 500 else f"many{number}.png"), small, {})
    with Library.open(library_file) as library:
        finish(import_paths(library, [folder]))
        report = measured(library, Fragile)
        assert (report.measured, report.studied) == (999, 999)
        assert [item.path.name for item in report.skipped] == ["5.png"]


class Hanging(Executor):
    """Real guarded processes; the one that is handed 5.png never comes back from it."""

    def __init__(self) -> None:
        self._pool = worker_processes(2, patience_seconds=1.0)

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        if arguments and getattr(arguments[0], "path", Path()).name == "5.png":
            return self._pool.submit(never_returns)
        return self._pool.submit(work, *arguments, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def never_returns() -> None:
    """As a codec does that has lost its way: it does not listen to the interpreter."""
    with on_guard():
        while True:
            time.sleep(60)


def test_a_file_that_hangs_its_worker_is_given_up(pictures: Path, library_file: Path) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        report = measured(library, Hanging)
        assert (report.measured, report.studied) == (7, 7)
        assert [item.path.name for item in report.skipped] == ["5.png"]
        assert "never ended" in report.skipped[0].reason


def test_what_looks_alike_is_grouped_and_new_variants_join(
    tmp_path: Path, library_file: Path
) -> None:
    folder = tmp_path / "alike"
    folder.mkdir()
    big, another = (
        Image.fromarray(
            np.random.default_rng(seed).integers(0, 255, (9, 9, 3), dtype=np.uint8)
        ).resize((200, 150), Image.Resampling.BICUBIC)
        for seed in (1, 2)
    )
    big.save(folder / "first.png")
    another.save(folder / "other.png")
    with Library.open(library_file) as library:
        finish(import_paths(library, [folder]))
        measured(library)
        (first, other) = (item.id for item in library.page())
        assert library.likeness.members(first) == (first,)
        big.resize((160, 120)).save(folder / "smaller.jpg", quality=70)
        finish(import_paths(library, [folder]))
        measured(library)
        (_, _, smaller) = (item.id for item in library.page())
        assert library.likeness.members(smaller) == (first, smaller)
        assert [item.alike for item in library.page()] == [2, 1, 2]
        assert library.likeness.members(other) == (other,)

        pairs = tell_apart(library, [smaller])
        assert library.likeness.members(smaller) == (smaller,)
        put_back(library, pairs)
        assert library.likeness.members(smaller) == (first, smaller)


class Stillborn(ProcessPoolExecutor):
    """Real processes that die whatever they are asked."""

    def __init__(self) -> None:
        super().__init__(1, mp_context=multiprocessing.get_context("spawn"))

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        return super().submit(os._exit, 1)


def test_workers_that_cannot_start_are_an_error_and_no_file_is_blamed(
    pictures: Path, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        with pytest.raises(CuratorError, match="cannot be started"):
            measured(library, Stillborn)
        assert library.count_pending(analysis_signature()) == 8


def test_a_folder_that_is_away_for_a_while_is_measured_when_it_is_back(
    pictures: Path, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        away = pictures.rename(pictures.with_name("away"))
        report = measured(library)
        assert (report.measured, len(report.skipped)) == (0, 8)
        away.rename(pictures)
        report = measured(library)
        assert (report.measured, report.studied, report.skipped) == (8, 8, ())


def test_a_file_that_changed_since_the_import_is_not_measured_as_the_old_one(
    pictures: Path, library_file: Path
) -> None:
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        (pictures / "2.png").write_bytes((pictures / "3.png").read_bytes())
        report = measured(library)
        assert report.measured == 7
        (skipped,) = report.skipped
        assert skipped.path.name == "2.png"
        assert "import it again" in skipped.reason


def test_a_full_cache_costs_the_thumbnail_and_no_measurement(
    pictures: Path, library_file: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "thumbnails"
    cache.write_text("no folder can be made here")
    with Library.open(library_file) as library:
        finish(import_paths(library, [pictures]))
        report = measured(library, thumbnails=cache)
        assert (report.measured, report.skipped) == (8, ())
