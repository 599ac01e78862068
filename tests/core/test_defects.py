"""The library's list of defects: renaming keeps what was said before readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.defects import (
    DEFAULT_DEFECTS,
    MOST_DEFECTS,
    DefectList,
    DefectName,
    checked_list,
    from_stored,
    stored_form,
)

NAMES = st.lists(
    st.sampled_from(["hands", "face", "text", "light", "rim", "halo", "noise"]),
    min_size=1,
    unique=True,
)


def test_the_default_has_a_defect_for_every_digit() -> None:
    assert len(DEFAULT_DEFECTS.names) == MOST_DEFECTS
    assert DEFAULT_DEFECTS.names[0] == "hands"


def test_a_renamed_defect_is_still_found_by_its_old_names() -> None:
    once = DEFAULT_DEFECTS.renamed("hands", "fingers")
    twice = once.renamed("fingers", "hands and feet")
    assert twice.called("hands") == twice.called("fingers") == "hands and feet"
    assert twice.names_of("hands and feet") == ("hands and feet", "fingers", "hands")
    back = twice.renamed("hands and feet", "hands")
    assert back.called("fingers") == "hands"
    assert back.names == DEFAULT_DEFECTS.names


def test_a_name_in_use_is_nobodys_older_name() -> None:
    renamed = DEFAULT_DEFECTS.renamed("hands", "fingers")
    both = renamed.with_names(["fingers", "hands"])
    assert both.called("hands") == "hands"
    assert both.called("fingers") == "fingers"


@given(NAMES, NAMES)
def test_a_new_order_keeps_what_stays_and_the_stored_form_comes_back(
    first: list[str], second: list[str]
) -> None:
    start = DefectList((DefectName("hands", ("fingers",)),)).with_names(first)
    changed = start.with_names(second)
    assert changed.names == tuple(second)
    assert from_stored(stored_form(changed)) == changed
    if "hands" in first and "hands" in second:
        assert changed.called("fingers") == "hands"


@pytest.mark.parametrize(
    "names",
    [[], ["hands", "Hands"], [" "], ["a;b"], ["x" * 41], [str(n) for n in range(10)]],
)
def test_a_list_that_cannot_be_is_refused_with_a_reason(names: list[str]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        checked_list(DefectName(name) for name in names)


@pytest.mark.parametrize("stored", [None, "hands", [3], [{"was": []}], []])
def test_a_setting_that_cannot_be_read_is_the_default(stored: object) -> None:
    assert from_stored(stored) == DEFAULT_DEFECTS
