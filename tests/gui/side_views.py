"""A batch of real pictures whose near-duplicates are known, and hands for its views."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui.actions import Do, View
from curator.gui.main_window import MainWindow
from curator.gui.review_deck import ReviewDeck
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.library.values import Analysed
from curator.workflow.comparing import place_variants
from curator.workflow.review_state import ReviewState
from tests.gui.windows import Reviewer, fill_library
from tests.looks import look_like

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def library_of(file: Path, pictures: int = 12, *, briefs: int = 2, alike: int = 0) -> None:
    """A library of pictures, of whose first brief the first so many look alike."""
    fill_library(file, pictures, briefs=briefs)
    if not alike:
        return
    with Library.open(file) as library:
        ids = sorted(library.ids())
        of_first = ids[::briefs]
        analysed = [
            Analysed(one, look=look_like(7 if number < alike else 1000 + 37 * number))
            for number, one in enumerate(of_first)
        ]
        library.store_analyses(analysed, "")
        place_variants(library)


def page_of(window: MainWindow) -> ReviewPage:
    """The review page."""
    assert isinstance(window.page, ReviewPage)
    return window.page


def deck_of(window: MainWindow) -> ReviewDeck:
    """The views of several images."""
    deck = page_of(window).sides.deck
    assert deck is not None
    return deck


def verdicts(state: ReviewState) -> list[Verdict | None]:
    """What every place of the batch was given, in order."""
    return [place.card.verdict for place in state.places]


def target_of(window: MainWindow) -> VariantId | None:
    """The image that keys mean."""
    deck = page_of(window).sides.deck
    if deck is not None and deck.layer is not None:
        return deck.layer.target
    driver = page_of(window)._driver  # pyright: ignore[reportPrivateUsage]
    assert driver.state is not None
    assert driver.state.shown is not None
    return driver.state.shown.variant


def show_view(reviewer: Reviewer, window: MainWindow, key: str, view: View) -> None:
    """Presses the key of a view, and waits until it can be judged there."""
    reviewer.press(window, key)
    reviewer.wait(lambda: page_of(window).view is view and reviewer.is_ready(window))
    reviewer.wait(lambda: is_armed(window))


def is_armed(window: MainWindow) -> bool:
    """True once what is on screen has been painted and can be decided."""
    driver = page_of(window)._driver  # pyright: ignore[reportPrivateUsage]
    return driver.is_armed


def click_tile(window: MainWindow, position: int, modifier: Qt.KeyboardModifier) -> None:
    """Clicks the picture at a place of the grid."""
    grid = deck_of(window).grid.grid
    tile = grid._tiles[position]  # pyright: ignore[reportPrivateUsage]
    grid.ensureWidgetVisible(tile)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, modifier, tile.rect().center())


def text_of(window: MainWindow, do: Do) -> str:
    """What the button of a command says in the open view."""
    layer = deck_of(window).layer
    assert layer is not None
    return layer.bar.buttons[do].accessibleName()
