"""Rounding as people do it."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from curator.core.rounding import half_up


@given(st.integers(0, 10**6))
def test_what_lies_in_the_middle_goes_up_as_in_decimal_numbers(hundredths: int) -> None:
    exact = (Decimal(hundredths) / 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert half_up(hundredths / 100) == float(exact)


def test_four_of_five_need_one_point_three_takes() -> None:
    assert half_up(1 / (4 / 5)) == 1.3
