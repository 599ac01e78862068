"""Values that are painted: a map has a level for each of its parts."""

import pytest

from curator.core.aid import HeatMap, LightCell, LightMap, LineMap


def test_a_map_has_one_level_for_each_part() -> None:
    assert not HeatMap(2, 3, bytes([0, 0, 9, 0, 0, 0])).is_empty
    assert HeatMap(2, 3, bytes(6)).is_empty
    with pytest.raises(ValueError, match="5 levels"):
        HeatMap(2, 3, bytes(5))
    with pytest.raises(ValueError, match="0 × 3"):
        HeatMap(0, 3, b"")


def test_an_aid_that_found_nothing_says_so() -> None:
    assert LineMap((), (), ()).is_empty
    assert not LineMap((((0.0, 0.0), (1.0, 1.0)),), (), ()).is_empty
    assert LightMap(1, 1, (LightCell(None, 0.0),), ()).is_empty
    assert not LightMap(1, 1, (LightCell((128, 120, 110), 0.1),), ()).is_empty
