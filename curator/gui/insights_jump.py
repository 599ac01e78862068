"""From a mark on the insights page to its images in the library."""

from curator.gui.actions import View
from curator.gui.library_page import LibraryPage
from curator.library.values import VariantFilter


def show_images(page: LibraryPage, wanted: VariantFilter) -> None:
    """Shows in the grid what a filter lets through, whatever the page showed before."""
    while page.view is not View.GRID and page.leave():
        continue
    page.alike.leave()
    page.filters.choose(wanted)
    page.enter()
