"""CBOR: the examples of RFC 8949, appendix A, and documents that lie."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.readers._cbor import CborError, decode_cbor
from tests.readers.manifests import cbor


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("00", 0),
        ("1818", 24),
        ("1903e8", 1000),
        ("1bffffffffffffffff", 2**64 - 1),
        ("c249010000000000000000", 2**64),
        ("3bffffffffffffffff", -(2**64)),
        ("c349010000000000000000", -(2**64) - 1),
        ("f93c00", 1.0),
        ("f97bff", 65504.0),
        ("f90001", 5.960464477539063e-08),
        ("fa47c35000", 100000.0),
        ("fb3ff199999999999a", 1.1),
        ("f97c00", None),
        ("f97e00", None),
        ("f4", False),
        ("f5", True),
        ("f6", None),
        ("f7", None),
        ("f8ff", 255),
        ("c074323031332d30332d32315432303a30343a30305a", "2013-03-21T20:04:00Z"),
        ("4401020304", b"\x01\x02\x03\x04"),
        ("62c3bc", "ü"),
        ("83010203", [1, 2, 3]),
        ("8301820203820405", [1, [2, 3], [4, 5]]),
        ("a26161016162820203", {"a": 1, "b": [2, 3]}),
        ("a201020304", {1: 2, 3: 4}),
        ("5f42010243030405ff", b"\x01\x02\x03\x04\x05"),
        ("7f657374726561646d696e67ff", "streaming"),
        ("9f018202039f0405ffff", [1, [2, 3], [4, 5]]),
        ("bf61610161629f0203ffff", {"a": 1, "b": [2, 3]}),
    ],
)
def test_the_examples_of_the_standard_are_decoded(data: str, value: object) -> None:
    assert decode_cbor(bytes.fromhex(data)) == value


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "cut off"),
        (b"\x9b" + b"\xff" * 8, "more values than it has bytes"),
        (b"\xbb" + b"\xff" * 8, "more values than it has bytes"),
        (b"\x5b" + b"\xff" * 8, "cut off"),
        (b"\x81" * 50_000, "nested too deeply"),
        (b"\x9f" * 50_000, "nested too deeply"),
        (b"\xc1" * 50_000, "nested too deeply"),
        (b"\x9f" + b"\0" * 300_000, "too many values"),
        (b"\x9f\0", "cut off"),
        (b"\x1c", "no known way"),
        (b"\xff", "break"),
        (b"\xa1\xff\0", "break"),
        (b"\x81\xff", "break"),
        (b"\x7f\x00\xff", "other things"),
    ],
)
def test_a_document_that_lies_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(CborError, match=reason):
        decode_cbor(data)


def test_an_integer_longer_than_anybody_needs_is_not_known() -> None:
    assert decode_cbor(b"\xc2\x58\x41" + b"\xff" * 65) is None


KEYS = st.one_of(st.integers(0, 50), st.text(max_size=5))
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**64), 2**64 - 1),
        st.floats(allow_nan=False, allow_infinity=False),
        st.binary(max_size=30),
        st.text(max_size=30),
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_encoded_is_decoded(value: object) -> None:
    assert decode_cbor(cbor(value)) == value


@given(st.binary(max_size=60))
def test_any_bytes_are_a_value_or_an_error(data: bytes) -> None:
    with contextlib.suppress(CborError):
        assert decode_cbor(data) == decode_cbor(data + b"behind it")
