"""Pictures come before their turn, and memory stays bounded."""

from pathlib import Path

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from curator.gui.decoding import Picture, Problem
from curator.gui.jobs import Jobs
from curator.gui.prefetch import Prefetch
from tests.gui.pictures import draw, write

BYTES = 400 * 300 * 4


def pictures(folder: Path, count: int) -> list[Path]:
    return [write(folder / f"{n}.png", draw(400, 300)) for n in range(count)]


def test_what_is_wanted_comes_and_the_most_urgent_first(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = pictures(tmp_path, 4)
    prefetch = Prefetch(jobs, jobs)
    came: list[Path] = []
    prefetch.ready.connect(lambda picture: came.append(picture.path))
    prefetch.want(paths)
    qtbot.waitUntil(lambda: len(came) == 4)
    # The worker may have begun with any one before the others were asked for.
    assert [path for path in came if path != came[0]] == [p for p in paths if p != came[0]]
    assert all(prefetch.picture(path) for path in paths)


def test_a_picture_that_is_here_is_not_decoded_again(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = pictures(tmp_path, 2)
    prefetch = Prefetch(jobs, jobs)
    came: list[Path] = []
    prefetch.ready.connect(lambda picture: came.append(picture.path))
    prefetch.want(paths[:1])
    qtbot.waitUntil(lambda: len(came) == 1)
    first = prefetch.picture(paths[0])
    prefetch.want(paths)
    qtbot.waitUntil(lambda: len(came) == 2)
    assert prefetch.picture(paths[0]) is first


def test_memory_is_bounded_and_what_is_on_screen_stays(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = pictures(tmp_path, 8)
    prefetch = Prefetch(jobs, jobs, memory_limit=3 * BYTES)
    for start in range(0, 8, 2):
        prefetch.want(paths[start : start + 2])
        qtbot.waitUntil(lambda start=start: prefetch.picture(paths[start]) is not None)
        qtbot.waitUntil(lambda start=start: prefetch.picture(paths[start + 1]) is not None)
        assert prefetch.cost <= 3 * BYTES
    tiny = Prefetch(jobs, jobs, memory_limit=10)
    tiny.want(paths[:1])
    qtbot.waitUntil(lambda: tiny.picture(paths[0]) is not None)


def test_another_window_size_scales_again_from_memory(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    (path,) = pictures(tmp_path, 1)
    prefetch = Prefetch(jobs, jobs)
    prefetch.want([path])
    qtbot.waitUntil(lambda: prefetch.picture(path) is not None)
    path.unlink()
    prefetch.set_box(QSize(200, 200))

    def fitted() -> bool:
        picture = prefetch.picture(path)
        return picture is not None and picture.fitted.size() == QSize(200, 150)

    qtbot.waitUntil(fitted)


def test_a_missing_file_is_an_answer_and_can_be_asked_again(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "late.png"
    prefetch = Prefetch(jobs, jobs)
    answers: list[Picture] = []
    prefetch.ready.connect(answers.append)
    prefetch.want([path])
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers[0].problem is Problem.MISSING
    write(path)
    prefetch.forget(path)
    prefetch.want([path])
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[1].problem is None
