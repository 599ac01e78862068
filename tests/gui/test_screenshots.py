"""The tour that leaves pictures behind."""

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from curator.core.artifact import Measurement, Region
from curator.gui.screenshots import take_screenshots
from curator.library.library import Library
from curator.library.values import Analysed
from tests.gui.windows import fill_library


def test_every_page_is_taken_and_the_library_is_left_as_it_was(
    qtbot: QtBot, library_file: Path, tmp_path: Path
) -> None:
    fill_library(library_file, 6)
    with Library.open(library_file) as library:
        region = Region(0.2, 0.2, 0.4, 0.4)
        soft = Measurement("blur", 1, 3.0, 0.9, region, "soft focus")
        flagged = [Analysed(item.id, (soft,)) for item in library.page()[:1]]
        library.store_analyses(flagged, "blur=1")
    taken = take_screenshots(library_file, tmp_path / "shots", sizes=((1280, 800),))
    names = ["review", "flags", "receipt", "library", "insights"]
    assert sorted(path.name for path in taken) == sorted(f"{name}-1280x800.png" for name in names)
    pictures = [QImage(str(path)) for path in taken]
    assert all(picture.width() == 1280 and picture.height() == 800 for picture in pictures)
    assert len({picture.cacheKey() for picture in pictures}) == 5
    with Library.open(library_file) as library:
        assert library.decision_log() == ()
