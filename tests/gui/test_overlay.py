"""Outlines: each kind of flag has a line, a colour and a word of its own."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from curator.core.artifact import Flag, Region, Severity
from curator.gui import theme
from curator.gui.overlay import draw_flags, draw_outline, draw_sample, flag_colour, flag_text
from tests.gui.flagged import BLUR, FLAGS, NOISE, SEAM, flag_of

LIKELY = flag_of(BLUR)
POSSIBLE = flag_of(BLUR, Severity.POSSIBLE)
MARK = flag_of(SEAM, Severity.POSSIBLE)


def painted(draw: object, width: int = 400, height: int = 300) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#606060"))
    painter = QPainter(image)
    draw(painter)  # type: ignore[operator]
    painter.end()
    return image


def near(image: QImage, x: int, y: int, ink: str) -> bool:
    wanted, found = QColor(ink), image.pixelColor(x, y)
    return (
        abs(wanted.red() - found.red())
        + abs(wanted.green() - found.green())
        + abs(wanted.blue() - found.blue())
        < 60
    )


def inked_share(flag: Flag) -> float:
    """How much of an outline's left side has the flag's colour."""
    box = QRectF(100, 50, 200, 200)
    image = painted(lambda painter: draw_outline(painter, box, flag))
    rows = range(60, 240)
    ink = flag_colour(flag)
    hits = [any(near(image, x, y, ink) for x in (98, 99, 100, 101)) for y in rows]
    return sum(hits) / len(rows)


def test_the_three_kinds_differ_in_line_colour_and_word() -> None:
    shares = [inked_share(flag) for flag in (LIKELY, POSSIBLE, MARK)]
    assert shares[0] == 1
    assert 0.5 < shares[1] < 0.8
    assert 0.15 < shares[2] < 0.5
    assert len({flag_colour(flag) for flag in (LIKELY, POSSIBLE, MARK)}) == 3
    texts = [flag_text(flag) for flag in (LIKELY, POSSIBLE, MARK)]
    assert texts == ["blur · likely", "blur · possible", "seam · mark"]


def test_a_mark_carries_a_dot() -> None:
    box = QRectF(100, 50, 200, 200)
    image = painted(lambda painter: draw_outline(painter, box, MARK))
    assert all(near(image, 300 + d, 50, flag_colour(MARK)) for d in (-3, 0, 3))
    plain = painted(lambda painter: draw_outline(painter, box, POSSIBLE))
    assert not near(plain, 303, 47, flag_colour(POSSIBLE))


def test_lines_keep_their_width_whatever_the_zoom() -> None:
    def width(box: QRectF) -> int:
        image = painted(lambda painter: draw_outline(painter, box, LIKELY), 1200, 900)
        return sum(near(image, x, 400, flag_colour(LIKELY)) for x in range(80, 120))

    assert width(QRectF(100, 50, 200, 700)) == width(QRectF(100, 50, 1000, 800))


def test_flags_without_a_place_are_labels_one_below_the_other() -> None:
    flags = (flag_of(NOISE), flag_of(NOISE))
    area = QRectF(0, 0, 400, 300)
    image = painted(lambda painter: draw_flags(painter, area, flags, area))
    edge = flag_colour(flags[0])
    rows = [y for y in range(100) if near(image, 10, y, edge)]
    gaps = [second - first for first, second in pairwise(rows)]
    assert max(gaps) > 3  # two plates with room in between
    assert len(rows) > 30


def test_the_chosen_outline_is_wider() -> None:
    area = QRectF(0, 0, 400, 300)

    def width(chosen: int) -> int:
        image = painted(lambda painter: draw_flags(painter, area, FLAGS, area, chosen))
        row = [image.pixelColor(x, 85) for x in range(30, 50)]
        return sum(colour.red() > colour.blue() + 50 for colour in row)

    assert width(0) > width(1)


@pytest.mark.parametrize("flag", [LIKELY, POSSIBLE, MARK], ids=["likely", "possible", "mark"])
def test_the_legend_s_sample_has_the_outline_s_ink(flag: Flag) -> None:
    image = painted(lambda painter: draw_sample(painter, QRectF(0, 0, 30, 16), flag), 30, 16)
    inked = [x for x in range(30) if near(image, x, 8, flag_colour(flag))]
    assert inked
    assert (len(inked) > 25) is (flag is LIKELY)


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_the_inks_differ_and_are_seen_on_the_legend(colours: theme.Colours) -> None:
    inks = (colours.flag_likely, colours.flag_possible, colours.flag_mark)
    assert len(set(inks)) == 3
    assert min(theme.contrast(ink, "#161616") for ink in inks) > 7  # on the legend's plate


def test_no_outline_runs_through_the_label_of_another() -> None:
    one = replace(LIKELY, region=Region(0.1, 0.1, 0.8, 0.8))
    other = replace(LIKELY, region=Region(0.0, 0.15, 1.0, 0.5))  # its upper line is at the label
    everything = QRectF(0, 0, 400, 300)
    image = painted(lambda painter: draw_flags(painter, everything, (one, other), everything))
    ink = flag_colour(LIKELY)
    assert any(near(image, 390, y, ink) for y in range(43, 48))
    assert not any(near(image, x, y, ink) for x in range(54, 140) for y in range(43, 48))
