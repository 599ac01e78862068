from hypothesis import given
from hypothesis import strategies as st

from curator.exporters._charts import Axis, Level, axis_to, curve_chart
from curator.exporters.figure import LETTERS, Stroke, Words, text_units

SAID = "now: × 0.97 at × 1.49"


@given(st.floats(0.5, 3.0), st.floats(0.3, 3.5), st.floats(1.0, 4.0))
def test_what_stands_beside_the_point_of_a_curve_is_crossed_by_nothing(
    slower: float, speedup: float, ratio: float
) -> None:
    curve = [
        (0.5 + step / 6, speedup * (1 + ratio) / (slower + ratio) * slower / (0.5 + step / 6))
        for step in range(16)
    ]
    across: Axis = axis_to(3.0, low=0.0)
    up = axis_to(max(speedup, 2.0, *(y for _, y in curve)))
    figure = curve_chart(
        "gap", "", "", curve, (slower, speedup, SAID), across, up,
        levels=(Level(1.0, "pays from here on"), Level(2.0, "twice as fast")),
    )  # fmt: skip
    (words,) = [mark for mark in figure.marks if isinstance(mark, Words) and mark.text == SAID]
    left, right = words.x, words.x + text_units(SAID)
    upper, lower = words.y - LETTERS * 0.8, words.y
    dashed = [mark for mark in figure.marks if isinstance(mark, Stroke) and mark.dashed]
    assert not [line for line in dashed if upper < line.points[0][1] < lower]
    (drawn,) = [mark for mark in figure.marks if isinstance(mark, Stroke) and mark.width == 2.5]
    inside = [(x, y) for x, y in drawn.points if left < x < right and upper < y < lower]
    assert inside == []
