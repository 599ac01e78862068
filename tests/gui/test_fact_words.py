"""Stars, labels and defects as a person sees them: a word and a shape beside every colour."""

import pytest

from curator.core.fact import LABELS
from curator.gui import theme
from curator.gui.fact_words import (
    all_colours,
    defect_word,
    label_ink,
    label_mark,
    label_word,
    stars_shape,
    stars_word,
)


@pytest.mark.parametrize("label", LABELS)
def test_a_labels_colour_is_readable_in_both_themes_and_on_plates(label: str) -> None:
    for name, chosen in (("dark", theme.DARK), ("light", theme.LIGHT)):
        ink = all_colours()[name][label]
        for background in (chosen.window, chosen.surface, chosen.raised, chosen.hover):
            assert theme.contrast(ink, background) >= 4.5, (name, label, background)
    assert theme.contrast(label_ink(label), "#181818") >= 4.5


def test_no_two_labels_share_a_shape_and_another_apps_keeps_its_text() -> None:
    shapes = [label_mark(label)[0] for label in LABELS]
    assert len(set(shapes)) == len(LABELS)
    assert label_mark("To Do") == "◇ To Do"
    assert label_word(None) == "No label"


def test_stars_are_counted_in_words_too() -> None:
    assert (stars_shape(3), stars_word(3)) == ("★★★", "3 stars")
    assert (stars_shape(None), stars_word(1), stars_word(None)) == ("", "1 star", "No stars")


def test_a_defect_is_called_what_the_library_calls_it() -> None:
    assert defect_word("hands") == "hands"
    assert defect_word("our own") == "our own"
