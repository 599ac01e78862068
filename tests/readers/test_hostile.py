"""Malformed files end to end: what can be read is read, what cannot is named, nothing is made up.

Each file is a few bytes of structure with one lie in it. `inspect_file` is the judge: a file that
says something of its making of which nothing can be read is an error, any other is not.
"""

import json
import struct
import time
import tracemalloc
import zlib
from pathlib import Path
from typing import Any  # Any: a line of JSON

import pytest

from curator.workflow.inspecting import inspect_file
from tests.readers.files import (
    chunk,
    exif,
    exif_jpeg,
    itxt_chunk,
    jpeg,
    parameters_png,
    png,
    riff_chunk,
    segment,
    text_chunk,
    user_comment,
    vp8x,
    webp,
    ztxt_chunk,
)
from tests.readers.manifests import (
    assertion,
    created,
    manifest,
    plain_box,
    store,
    superbox,
)
from tests.readers.stealth import hide, write_png

MAX_SECONDS = 2.0
MAX_BYTES = 256 * 2**20
TEXT = "a red bicycle\nNegative prompt: blur\nSteps: 20, Seed: 12345, Model: m"
XMP_KEY = "XML:com.adobe.xmp"


def look_at(folder: Path, data: bytes, name: str = "image.png") -> dict[str, Any]:
    """The line for a file, which it must not take long nor much memory to make."""
    path = folder / name
    path.write_bytes(data)
    tracemalloc.start()
    began = time.perf_counter()
    line = inspect_file(path, measuring=False)
    seconds = time.perf_counter() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seconds < 5 * MAX_SECONDS, "tracing costs a factor of up to five"
    assert peak < MAX_BYTES
    json.dumps(line, allow_nan=False).encode()
    return line


def nested_boxes(depth: int) -> bytes:
    data = b""
    for _ in range(depth):
        data = plain_box(b"jumb", data)
    return data


def cabx(data: bytes) -> bytes:
    return png([chunk(b"caBX", data)])


def claim(content: bytes) -> bytes:
    """A store whose only assertion has this CBOR."""
    actions = superbox("c2pa.actions", plain_box(b"cbor", content))
    return cabx(store(superbox("a", superbox("c2pa.assertions", actions))))


def app11(number: int, data: bytes) -> bytes:
    return segment(0xEB, b"JP\2\x11" + struct.pack(">I", number) + data)


STORE = store(manifest("a", [created("GPT-4o")]))

LOST = {
    "boxes nested beyond reason": (cabx(nested_boxes(3000)), "nested too deeply"),
    "a box without a length": (cabx(plain_box(b"jumb", bytes(16))), "how long it is"),
    "a box with a short long length": (
        cabx(plain_box(b"jumb", b"\0\0\0\1jumb" + struct.pack(">Q", 3))),
        "how long it is",
    ),
    "a box longer than the data": (cabx(b"\xff\xff\xff\xffjumb" + bytes(20)), "cut off"),
    "more boxes than anybody needs": (
        cabx(plain_box(b"jumb", plain_box(b"free", b"") * 30_000)),
        "too many boxes",
    ),
    "an array of 2^64-1 items": (claim(b"\x9b" + b"\xff" * 8), "more values than it has bytes"),
    "a map of 2^64-1 pairs": (claim(b"\xbb" + b"\xff" * 8), "more values than it has bytes"),
    "a text of 2^64-1 bytes": (claim(b"\x7b" + b"\xff" * 8), "cut off"),
    "values nested 50 000 deep": (claim(b"\x81" * 50_000), "nested too deeply"),
    "an endless array": (claim(b"\x9f" + bytes(500_000)), "too many values"),
    "a gap in APP11": (
        jpeg([app11(1, STORE[:60]), app11(3, STORE[:8] + STORE[60:])]),
        "part 2 is missing",
    ),
    "a zTXt bomb": (png([ztxt_chunk("prompt", bytes(2**25))]), "too large"),
    "an XMP bomb": (png([itxt_chunk(XMP_KEY, b" " * 2**25, compress=True)]), "too large"),
    "a document type": (
        png([itxt_chunk(XMP_KEY, '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>')]),
        "document type",
    ),
    "a document type in UTF-16": (
        png([itxt_chunk(XMP_KEY, "<!DOCTYPE r><r/>".encode("utf-16-le"))]),
        "document type",
    ),
    "elements nested 100 000 deep": (
        png([itxt_chunk(XMP_KEY, "<a>" * 100_000, compress=True)]),
        "nested too deeply",
    ),
    "objects nested 200 000 deep": (
        png([text_chunk("prompt", '{"a":' * 200_000)]),
        "nested too deeply",
    ),
    "a graph that is cut off": (
        png([text_chunk("prompt", '{"3": {"class_type": "KSa')]),
        "damaged",
    ),
    "EXIF that points outside": (
        exif_jpeg(
            exif(exif_tags={0x9286: user_comment(TEXT, "ascii")}).replace(
                struct.pack("<HHI", 0x9286, 7, len(TEXT) + 8), struct.pack("<HHI", 0x9286, 7, 2**31)
            )
        ),
        "points outside",
    ),
    "EXIF that is no TIFF": (png([chunk(b"eXIf", b"not a TIFF at all")]), "damaged"),
    "WebP EXIF beyond the end": (
        webp([vp8x()]) + b"EXIF\xff\xff\xff\x7f" + exif({0x010E: TEXT.encode()}),
        "cut off",
    ),
    "a hidden text that claims 2^32-1 bits": (
        write_png(hide(TEXT, bits=2**32 - 1)),
        "longer than the picture can hold",
    ),
}


@pytest.mark.parametrize("name", LOST)
def test_what_cannot_be_read_at_all_is_the_error_and_the_file_is_still_described(
    tmp_path: Path, name: str
) -> None:
    data, reason = LOST[name]
    line = look_at(tmp_path, data)
    assert not line["ok"]
    assert reason in line["error"]
    assert line["error"] in line["warnings"]
    assert not any(line["generation"].values())
    assert line["sha256"]
    assert line["width"]


@pytest.mark.parametrize("name", LOST)
def test_beside_a_text_that_can_be_read_the_same_damage_is_only_a_warning(
    tmp_path: Path, name: str
) -> None:
    data, reason = LOST[name]
    (tmp_path / "image.txt").write_text(TEXT)
    line = look_at(tmp_path, data)
    assert line["ok"]
    assert line["error"] is None
    assert line["generation"]["seed"] == 12345
    assert any(reason in warning for warning in line["warnings"])


PACKED = zlib.compress(TEXT.encode(), 0)

FRAGMENTS = {
    "a text at which the file ends": parameters_png(TEXT)[:100],
    "a zTXt at which the file ends": png([ztxt_chunk("parameters", TEXT)])[:90],
    "an iTXt at which the file ends": png([itxt_chunk("parameters", TEXT)])[:100],
    "deflated text that ends too early": png([chunk(b"zTXt", b"parameters\0\0" + PACKED[:60])]),
    "deflated text that is damaged": png(
        [chunk(b"zTXt", b"parameters\0\0" + zlib.compress(TEXT.encode() * 99)[:60] + b"\xff" * 60)]
    ),
    "a comment at which the file ends": jpeg([segment(0xFE, TEXT.encode())])[:60],
}


@pytest.mark.parametrize("name", FRAGMENTS)
def test_half_a_text_is_never_shown_as_a_whole_one(tmp_path: Path, name: str) -> None:
    line = look_at(tmp_path, FRAGMENTS[name])
    assert line["ok"]
    assert not any(line["generation"].values())
    assert line["warnings"]


READ = {
    "garbage where a manifest should be": [chunk(b"caBX", bytes(range(256)))],
    "garbage where EXIF should be": [chunk(b"eXIf", bytes(range(9, 99)))],
    "XMP that is not closed": [itxt_chunk(XMP_KEY, "<a><b>text")],
    "a wrong checksum": [text_chunk("x", "y", good_crc=False)],
    "an empty keyword": [text_chunk("", "y"), text_chunk("k" * 300, "y")],
    "a chunk without a keyword": [chunk(b"tEXt", b"nothing")],
    "a profile that inflates without end": [chunk(b"iCCP", b"p\0\0" + zlib.compress(bytes(2**26)))],
    "a hundred manifests": [chunk(b"caBX", STORE)] * 100,
    "an assertion that is no map": [
        chunk(b"caBX", store(manifest("a", [], assertion("c2pa.ai-disclosure", [1, 2]))))
    ],
}


@pytest.mark.parametrize("name", READ)
def test_damage_elsewhere_in_the_file_costs_nothing(tmp_path: Path, name: str) -> None:
    line = look_at(tmp_path, png([*READ[name], text_chunk("parameters", TEXT)]))
    assert line["ok"]
    generation = line["generation"]
    assert (generation["prompt"], generation["seed"]) == ("a red bicycle", 12345)


def test_a_jpeg_that_ends_before_its_picture_still_says_what_it_knows(tmp_path: Path) -> None:
    data = exif(exif_tags={0x9286: user_comment(TEXT, "utf-16-le")})
    whole = exif_jpeg(data)
    cut = bytearray(whole[: 2 + 4 + 6 + len(data)])
    cut[4:6] = b"\xff\xf0"
    line = look_at(tmp_path, bytes(cut), "image.jpg")
    assert line["ok"]
    assert line["generation"]["seed"] == 12345
    assert "There is no picture data in the file." in line["warnings"]
    assert not look_at(tmp_path, b"\xff\xd8" + bytes(range(200)), "image.jpg")["ok"]


def test_a_chunk_of_a_webp_may_lie_about_nothing_but_itself(tmp_path: Path) -> None:
    data = webp([vp8x(), riff_chunk(b"EXIF", exif({0x010E: TEXT.encode()}))], riff_size=2**31)
    assert look_at(tmp_path, data)["generation"]["seed"] == 12345
