"""CBOR (RFC 8949) as far as C2PA manifests use it; never believes a length that it cannot see."""

import math
import struct
from typing import NoReturn

MAX_DEPTH = 64
MAX_ITEMS = 200_000
"""Values in one document; real assertions have a few hundred."""

_BREAK = object()
_INDEFINITE = 31
_BIGNUM_TAGS = (2, 3)
_MAX_BIGNUM_BYTES = 64


class CborError(ValueError):
    """The bytes are no CBOR, or more of it than any manifest needs; the text says which."""


def decode_cbor(data: bytes) -> object:
    """Returns the first value of a document.

    Maps become dicts (a key that is no text or number is written as text), arrays lists, bignums
    integers; any other tag is dropped and its value kept; undefined and numbers that are not finite
    are None. What stands behind the value is ignored.

    Raises:
        CborError: cut off, nested too deeply, or too large.
    """
    return _Decoder(data).value(0)


class _Decoder:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._items = 0

    def value(self, depth: int) -> object:
        item = self._any(depth)
        if item is _BREAK:
            _fail("a break stands where a value should be")
        return item

    def _any(self, depth: int) -> object:
        if depth > MAX_DEPTH:
            _fail("it is nested too deeply")
        self._items += 1
        if self._items > MAX_ITEMS:
            _fail("it has too many values")
        first = self._take(1)[0]
        major, info = first >> 5, first & 31
        match major:
            case 0:
                return self._number(info)
            case 1:
                return -1 - self._number(info)
            case 2:
                return self._bytes(info, 2)
            case 3:
                return self._bytes(info, 3).decode("utf-8", "replace")
            case 4:
                return self._array(info, depth)
            case 5:
                return self._map(info, depth)
            case 6:
                tag, item = self._number(info), self.value(depth + 1)
                return _whole(tag, item) if tag in _BIGNUM_TAGS else item
            case _:
                return self._simple(info)

    def _take(self, size: int) -> bytes:
        if size > len(self._data) - self._at:
            _fail("it is cut off")
        piece = self._data[self._at : self._at + size]
        self._at += size
        return piece

    def _number(self, info: int) -> int:
        if info < 24:
            return info
        if info > 27:
            _fail("a length is written in no known way")
        return int.from_bytes(self._take(1 << (info - 24)), "big")

    def _bytes(self, info: int, major: int) -> bytes:
        if info != _INDEFINITE:
            return self._take(self._number(info))
        parts: list[bytes] = []
        while (first := self._take(1)[0]) != 0xFF:
            if first >> 5 != major or first & 31 == _INDEFINITE:
                _fail("a text is put together of other things")
            parts.append(self._take(self._number(first & 31)))
        return b"".join(parts)

    def _array(self, info: int, depth: int) -> list[object]:
        items: list[object] = []
        if info == _INDEFINITE:
            while (item := self._any(depth + 1)) is not _BREAK:
                items.append(item)
            return items
        for _ in range(self._count(info)):
            items.append(self.value(depth + 1))  # noqa: PERF401  # it may fail at any item
        return items

    def _map(self, info: int, depth: int) -> dict[object, object]:
        pairs: dict[object, object] = {}
        left = None if info == _INDEFINITE else self._count(info)
        while left is None or left > 0:
            key = self._any(depth + 1)
            if key is _BREAK:
                if left is None:
                    break
                _fail("a break stands where a key should be")
            pairs[key if isinstance(key, str | int) else str(key)[:80]] = self.value(depth + 1)
            left = None if left is None else left - 1
        return pairs

    def _count(self, info: int) -> int:
        """How many items are claimed; each takes a byte at least."""
        count = self._number(info)
        if count > len(self._data) - self._at:
            _fail("it claims more values than it has bytes")
        return count

    def _simple(self, info: int) -> object:
        match info:
            case 20 | 21:
                return info == 21
            case 22 | 23:
                return None
            case 24:
                return self._take(1)[0]
            case 25 | 26 | 27:
                size = 1 << (info - 24)
                value = struct.unpack(f">{'efd'[info - 25]}", self._take(size))[0]
                return value if math.isfinite(value) else None
            case 31:
                return _BREAK
            case _:
                return info


def _whole(tag: int, item: object) -> object:
    """The integer that a bignum's bytes spell; a longer one than anybody needs is None."""
    if not isinstance(item, bytes) or len(item) > _MAX_BIGNUM_BYTES:
        return None
    number = int.from_bytes(item, "big")
    return number if tag == _BIGNUM_TAGS[0] else -1 - number


def _fail(reason: str) -> NoReturn:
    raise CborError(reason)
