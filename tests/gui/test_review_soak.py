"""Whatever is pressed in whatever view: what the log says is what is shown, and it goes on."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.gui.actions import View
from tests.gui.side_views import CTRL, SHIFT, click_tile, deck_of, library_of, page_of
from tests.gui.windows import Reviewer, standing_verdicts

NONE = Qt.KeyboardModifier.NoModifier
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
KEYS: tuple[tuple[Qt.Key | str, Qt.KeyboardModifier], ...] = (
    *((letter, NONE) for letter in "AXFUSGECNYMIRZH36"),
    *((key, NONE) for key in (*ARROWS, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)),
    ("P", SHIFT),
    ("X", SHIFT),
    ("A", CTRL),
    ("Y", CTRL),
)


@pytest.mark.parametrize("seed", [3, 6])
def test_any_keys_in_any_order_leave_nothing_stuck_and_nothing_unsaid(
    reviewer: Reviewer, library_file: Path, seed: int
) -> None:
    rng = random.Random(seed)
    library_of(library_file, 14, briefs=2, alike=3)
    window = reviewer.open_window(library_file)
    page = page_of(window)
    for _press in range(70):
        if page.view is View.GRID and rng.random() < 0.4:
            modifier = rng.choice([NONE, SHIFT, CTRL])
            click_tile(window, rng.randrange(len(deck_of(window).grid.grid.order)), modifier)
        key, modifier = rng.choice(KEYS)
        layer = page.sides.layer
        if layer is not None and key in ARROWS:
            QTest.keyClick(layer.widget, key, modifier)
        else:
            reviewer.press(window, key, modifier)
        if rng.random() < 0.7:
            reviewer.wait(lambda: reviewer.is_ready(window))
    reviewer.wait(lambda: reviewer.is_ready(window))
    state = reviewer.state(window)
    standing = standing_verdicts(library_file)
    for place in state.places:
        assert standing.get(place.card.path.name) is place.card.verdict
    reviewer.press_and_see(window, "E")
    for _place in range(15):
        if page.view is View.LOUPE:
            reviewer.press_and_see(window, "X")
    assert page.view is View.END
    receipt = reviewer.state(window).receipt
    assert receipt is not None
    assert len(standing_verdicts(library_file)) + receipt.skipped == 14
