"""How a record is said."""

import pytest

from curator.core.flagging import Precision
from curator.gui.measures import precision_text, raw_text, record_text
from tests.gui.flagged import BLUR, note_of


def test_a_measure_has_a_unit_where_that_says_something() -> None:
    assert raw_text("noise", 3.14159) == "3.14 levels"
    assert raw_text("blur", 1.25) == "1.25"
    assert raw_text("print_size", 2048.4) == "2,048 px"


@pytest.mark.parametrize(
    ("right", "answers", "muted", "text"),
    [
        (0, 0, False, "no answers here yet"),
        (1, 1, False, "right 1 of 1 time here"),
        (8, 11, False, "right 8 of 11 times here"),
        (3, 20, True, "muted here: right 3 of 20 times"),
    ],
)
def test_the_record_of_a_detector(right: int, answers: int, muted: bool, text: str) -> None:
    assert precision_text(Precision(right, answers), is_muted=muted) == text


def test_measure_version_and_record_in_one_line() -> None:
    note = note_of(BLUR, right=8, answers=11)
    assert record_text(note) == "measured 1.25, version 3 · right 8 of 11 times here"
