"""Maps and aids come from the file beside the window, once, and a bad file says so."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from curator.core.aid import Aid, HeatMap, LightMap
from curator.gui.aid_lane import CANNOT_READ, NOTHING_FOUND, AidLane, Drawn, Wish
from curator.gui.jobs import Jobs
from tests.gui.pictures import draw, write


def come(lane: AidLane, path: Path, wish: Wish, qtbot: QtBot) -> Drawn:
    with qtbot.waitSignal(lane.ready, timeout=20_000) as signal:
        assert lane.ask(path, wish) is None
    (drawn,) = signal.args or ()
    assert isinstance(drawn, Drawn)
    assert lane.ask(path, wish) is drawn  # kept from now on
    return drawn


def test_a_map_and_an_aid_come_and_are_kept(jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    file = write(tmp_path / "a.png", draw(300, 200))
    lane = AidLane(jobs)
    assert isinstance(come(lane, file, "clipping", qtbot).value, HeatMap)
    assert isinstance(come(lane, file, Aid.LIGHT, qtbot).value, LightMap)


def test_nothing_to_see_and_nothing_to_read_are_said(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    lane = AidLane(jobs)
    small = write(tmp_path / "small.png", draw(40, 30))
    assert come(lane, small, "blur", qtbot).problem == NOTHING_FOUND
    broken = tmp_path / "broken.png"
    broken.write_text("no picture")
    assert come(lane, broken, Aid.LINES, qtbot).problem == CANNOT_READ
    assert come(lane, tmp_path / "gone.png", Aid.COLOUR, qtbot).problem == CANNOT_READ


def test_what_was_asked_twice_is_computed_once(jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    file = write(tmp_path / "a.png", draw(300, 200))
    lane = AidLane(jobs)
    came: list[Drawn] = []
    lane.ready.connect(came.append)
    for _ in range(3):
        lane.ask(file, Aid.LIGHT)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    qtbot.wait(50)
    assert len(came) == 1
