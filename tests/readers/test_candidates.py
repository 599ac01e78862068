"""Values as tools spell them: exact, or not values at all."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.readers.candidates import (
    hash_of,
    model_name,
    moment_of,
    scale_of,
    seed_of,
    source_type,
    steps_of,
    whole_number,
)

ANYTHING = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8)


@given(st.integers(0, 2**64 - 1))
def test_a_seed_is_the_same_number_however_it_is_spelt(seed: int) -> None:
    assert seed_of(seed) == seed_of(str(seed)) == seed_of(f" {seed}\n") == seed


@pytest.mark.parametrize("spelt", ["\x1c12345", "12345\x1f"])
def test_separators_around_a_number_are_not_part_of_it(spelt: str) -> None:
    assert whole_number(spelt) == 12345


@pytest.mark.parametrize("value", [True, 1.5, 2.0**60, "1e3", "0x10", "", "١", [1], None])
def test_what_is_not_a_whole_number_is_none(value: object) -> None:
    assert whole_number(value) is None


@given(ANYTHING)
def test_ranges_hold_for_anything(value: object) -> None:
    seed, steps, scale = seed_of(value), steps_of(value), scale_of(value)
    assert seed is None or 0 <= seed < 2**64
    assert steps is None or 1 <= steps <= 100_000
    assert scale is None or -1000 <= scale <= 1000
    assert moment_of(value) is None or isinstance(value, str)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("a/b\\c.safetensors", "c"),
        ("Sour orangeMIXv4.1", "Sour orangeMIXv4.1"),
        ("model.fp16.GGUF", "model.fp16"),
        ("gemini-3-pro-image-preview", "gemini-3-pro-image-preview"),
        ("vendor/model/", "model"),
        ("None", None),
        (".safetensors", None),
        ("  ", None),
        (5, None),
    ],
)
def test_a_model_loses_folders_and_ending_and_nothing_else(value: object, name: str | None) -> None:
    assert model_name(value) == name


@pytest.mark.parametrize(
    "written",
    [
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        "https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/",
        "digsrctype:trainedAlgorithmicMedia",
        "trainedAlgorithmicMedia",
    ],
)
def test_a_source_type_is_the_same_however_it_is_written(written: str) -> None:
    assert source_type(written) == "trainedAlgorithmicMedia"
    assert source_type(None) == ""


@pytest.mark.parametrize(
    ("value", "digest"),
    [("ABCDEF1234", "abcdef1234"), ("0x3da78937ac", "3da78937ac"), ("xyz123", None), ("ab", None)],
)
def test_a_hash_is_hexadecimal_in_lower_case(value: str, digest: str | None) -> None:
    assert hash_of(value) == digest


def test_a_time_becomes_utc_and_the_end_of_time_none() -> None:
    assert moment_of("2025-03-04T10:00:00+02:00") == datetime(2025, 3, 4, 8, tzinfo=UTC)
    assert moment_of("9999-12-31T23:59:59-10:00") is None
    assert moment_of("2025-03-04 10:00") is None
