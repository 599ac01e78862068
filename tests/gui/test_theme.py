"""Both dresses are readable, and the style sheet leaves no name unfilled."""

from dataclasses import asdict
from itertools import product

import pytest

from curator.core.decision import Verdict
from curator.gui import resources, theme
from curator.gui.actions import ACTIONS
from curator.gui.verdicts import verdict_colour

INKS = ("text", "muted", "accent", "accept", "fix", "reject", "undecided")
GROUNDS = ("window", "surface", "raised")


def test_contrast_agrees_with_the_guideline_s_own_examples() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_every_text_colour_is_readable_where_it_is_used(colours: theme.Colours) -> None:
    values = asdict(colours)
    weak = {
        (ink, ground): round(theme.contrast(values[ink], values[ground]), 2)
        for ink, ground in product(INKS, GROUNDS)
        if theme.contrast(values[ink], values[ground]) < 4.5
    }
    assert weak == {}
    assert theme.contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_what_lies_around_an_image_has_no_tint(colours: theme.Colours) -> None:
    for value in (colours.surround, colours.tile, colours.window, colours.surface):
        assert value[1:3] == value[3:5] == value[5:7]


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_an_image_lies_on_a_grey_from_the_middle_of_the_scale(colours: theme.Colours) -> None:
    linear = (int(colours.surround[1:3], 16) / 255 + 0.055) ** 2.4 / 1.055**2.4
    lightness = 116 * linear ** (1 / 3) - 16  # CIE L*
    assert 38 <= lightness <= 62
    inks = [theme.contrast(ink, colours.surround) for ink in ("#f4f4f4", "#111111")]
    assert max(inks) >= 4.5  # what is said on it can be read


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_the_style_sheet_has_every_name_filled_in(colours: theme.Colours) -> None:
    sheet = theme.style_sheet(colours, 10.0)
    assert "$" not in sheet
    assert colours.accent in sheet
    assert "19.0pt" in sheet


def test_verdicts_differ_in_colour_and_undecided_is_neutral() -> None:
    inks = {verdict_colour(verdict) for verdict in (*Verdict, None)}
    assert len(inks) == 4


@pytest.mark.parametrize("name", sorted({c.icon for c in ACTIONS if c.icon} | {"missing", "close"}))
def test_every_icon_that_is_named_paints_something_in_its_colour(name: str) -> None:
    image = resources.pixmap(name, "#ff0000", 24).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(ink.red() > 200 and ink.green() < 40 for ink in inked)
