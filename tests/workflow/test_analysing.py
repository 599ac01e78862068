"""The second phase: everything is measured once, and a bad file costs only itself."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from curator.core.artifact import USES
from curator.core.errors import CuratorError
from curator.imaging.thumbnail import thumbnail_file
from curator.imaging.writing import write_png
from curator.library.library import Library
from curator.workflow import analysing
from curator.workflow.analysing import AnalysisReport, analyse_pending, analysis_signature
from curator.workflow.importing import import_paths
from curator.workflow.progress import Progress, finish


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
        newer = analysis_signature().replace("blur=", "blur=9")
        monkeypatch.setattr(analysing, "analysis_signature", lambda: newer)
        assert measured(library).measured == 8
        assert library.count_pending(newer) == 0


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
        assert measured(library) == AnalysisReport(0, (), pytest.approx(0, abs=5))


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

    def buggy(file: Any, thumbnails: Path | None) -> Any:
        if file.path.name == "5.png":
            raise ZeroDivisionError("a detector divided by nothing")
        return real(file, thumbnails)

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
        assert report.measured == 7
        assert [item.path.name for item in report.skipped] == ["5.png"]
        assert "crashed" in report.skipped[0].reason
        assert library.count_pending(analysis_signature()) == 0


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
