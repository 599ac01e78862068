"""JPEG, WebP, AVIF, TIFF and GIF: sizes from their headers, texts from their blocks."""

import struct

import pytest

from curator.readers.container.blocks import BlockKind, ContainerError
from tests.readers.files import (
    avif,
    box,
    exif,
    exif_jpeg,
    gif,
    jpeg,
    look,
    png,
    riff_chunk,
    segment,
    tiff,
    user_comment,
    vp8x,
    webp,
)

HEIC = b"heic\0\0\0\0mif1heic"
COMMENT = exif(exif_tags={0x9286: user_comment("a cat", "ascii")})


@pytest.mark.parametrize(
    ("data", "image_format"),
    [
        (png(size=(640, 480)), "png"),
        (jpeg(size=(640, 480)), "jpeg"),
        (webp([vp8x((640, 480))]), "webp"),
        (webp([riff_chunk(b"VP8L", b"\x2f" + (639 | 479 << 14).to_bytes(4, "little"))]), "webp"),
        (
            webp([riff_chunk(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480))]),
            "webp",
        ),
        (avif(size=(640, 480)), "avif"),
        (avif(size=(640, 480), brands=HEIC), "heic"),
        (tiff(size=(640, 480)), "tiff"),
        (tiff(size=(640, 480), order=">"), "tiff"),
        (gif(size=(640, 480)), "gif"),
    ],
)
def test_every_format_says_how_large_its_picture_is(data: bytes, image_format: str) -> None:
    found = look(data)
    assert (found.format, found.width, found.height) == (image_format, 640, 480)


@pytest.mark.parametrize(
    "data",
    [
        exif_jpeg(COMMENT),
        webp([vp8x(), riff_chunk(b"EXIF", COMMENT)]),
        webp([vp8x(), riff_chunk(b"EXIF", b"Exif\0\0" + COMMENT)], riff_size=2**31),
        avif(exif_data=COMMENT),
        avif(exif_data=COMMENT, brands=HEIC),
    ],
)
def test_every_carrier_of_exif_gives_the_user_comment(data: bytes) -> None:
    (block,) = look(data).blocks
    assert (block.kind, block.text) == (BlockKind.EXIF, "a cat")


def test_comments_descriptions_and_xmp_are_kept() -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x/>"
    assert look(jpeg([segment(0xFE, b"by hand"), segment(0xE1, xmp)])).blocks[1].text == "<x/>"
    assert look(gif("by hand")).blocks[0].text == "by hand"
    assert look(tiff(description=b"by hand\0")).blocks[0].text == "by hand"
    assert look(avif(xmp=b"<x/>")).blocks[0].kind is BlockKind.XMP
    assert look(webp([vp8x(), riff_chunk(b"XMP ", b"<x/>")])).blocks[0].kind is BlockKind.XMP


def test_segments_with_impossible_lengths_are_stepped_over() -> None:
    found = look(jpeg([b"\xff\xe1\0\0", b"\xff\xe1\0\x01", segment(0xFE, b"kept")]))
    assert found.blocks[0].text == "kept"
    assert "impossible length" in found.warnings[0]


def test_a_thousand_comments_are_no_problem() -> None:
    assert len(look(jpeg([segment(0xFE, b"x")] * 1000)).blocks) == 1000


def test_stray_bytes_between_segments_are_searched_through() -> None:
    found = look(jpeg([b"\0\x17stray", segment(0xFE, b"kept")]))
    assert found.blocks[0].text == "kept"
    assert "stray" in found.warnings[0]


def test_a_chunk_that_reaches_past_the_end_is_left_out() -> None:
    found = look(webp([vp8x()]) + b"EXIF\xff\xff\xff\x7fII*\0")
    assert found.blocks == ()
    assert "cut off" in found.warnings[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + bytes(range(200)),
        webp([]),
        avif()[:60],
        box(b"ftyp", b"avif\0\0\0\0") + box(b"free")[:4] + b"\0\0\0\0meta",
        b"II*\0\x08\0\0\0\0\0",
        b"GIF89a\0",
    ],
)
def test_a_file_without_a_size_is_named_damaged(data: bytes) -> None:
    with pytest.raises(ContainerError, match=r"damaged|truncated"):
        look(data)


def test_an_avif_item_outside_the_file_is_left_out() -> None:
    data = avif(xmp=b"<x/>")
    start = data.index(b"<x/>")
    broken = data.replace(struct.pack(">II", start, 4), struct.pack(">II", 2**31, 4))
    found = look(broken)
    assert found.blocks == ()
    assert "outside the file" in found.warnings[0]


def test_extents_without_bytes_cannot_be_counted_forever() -> None:
    head = b"\x01\0\0\0\0\0" + struct.pack(">H", 60_000)
    places = struct.pack(">HHHH", 1, 0, 0, 65_535) * 60_000
    meta = box(b"meta", b"\0\0\0\0", box(b"iloc", head, places))
    with pytest.raises(ContainerError):
        look(box(b"ftyp", b"avif\0\0\0\0") + meta)
