"""Names of handed-over files: legal everywhere, never twice."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.file_names import MOST_BYTES, free_name, safe_name, same_name

NAMES = st.text(st.characters(), max_size=300)


@given(NAMES)
def test_a_safe_name_is_one_that_every_system_takes(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe.encode()) <= MOST_BYTES + 8
    assert not set(safe) & set('<>:"/\\|?*')
    assert all(ord(sign) >= 32 for sign in safe)
    assert not safe.endswith((" ", "."))
    assert not safe.startswith(" ")
    assert safe_name(safe) == safe


@pytest.mark.parametrize("name", ["CON", "con.png", "Nul.tar.gz", "lpt1", "COM9.txt"])
def test_names_of_devices_are_not_used(name: str) -> None:
    assert PurePath(safe_name(name)).name.startswith("_")


def test_names_that_are_fine_stay_as_they_are() -> None:
    for name in ("hero.png", "Karaffe grün (2).jpeg", "日本.webp", ".hidden.png", "a.b.c"):
        assert safe_name(name) == name


@given(st.lists(st.sampled_from(["Hero.png", "hero.PNG", "hero.png", "é.png", "e\u0301.png"])))
def test_no_two_free_names_are_the_same_anywhere(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        free = free_name(name, taken)
        assert same_name(free) not in taken
        assert PurePath(free).suffix == PurePath(name).suffix
        taken.add(same_name(free))
    assert len(taken) == len(names)


def test_numbers_stand_before_the_ending() -> None:
    assert free_name("hero.png", {"hero.png", "hero-2.png"}) == "hero-3.png"
