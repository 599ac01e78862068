"""Where else texts stand: IPTC, ImageMagick's profiles, Windows' tags, wide encodings, idat."""

import struct

import pytest

from curator.readers.container.blocks import BlockKind
from tests.readers.files import (
    box,
    chunk,
    exif,
    exif_jpeg,
    gif,
    itxt_chunk,
    jpeg,
    look,
    png,
    riff_chunk,
    segment,
    text_chunk,
    user_comment,
    vp8x,
    webp,
    ztxt_chunk,
)

XMP_MARK = b"http://ns.adobe.com/xap/1.0/\0"
PACKET = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>schön 🚲</x:xmpmeta>"


def iptc(number: int, text: bytes) -> bytes:
    return b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text


def resources(*records: bytes) -> bytes:
    """Image resources, with one of another kind and an odd length before the IPTC one."""
    other = b"8BIM\x04\x25\x03abc" + struct.pack(">I", 3) + b"xyz\0"
    body = b"".join(records)
    padding = b"\0" * (len(body) % 2)
    return other + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(body)) + body + padding


def raw_profile(name: str, data: bytes) -> bytes:
    digits = data.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    return ztxt_chunk(f"Raw profile type {name}", f"\n{name}\n{len(data):8}\n{lines}\n")


CREDIT = resources(b"\x1c\x01\x5a\0\3\x1b%G", iptc(110, b"Made with Google AI"), iptc(25, b"word"))


@pytest.mark.parametrize(
    "data",
    [
        jpeg([segment(0xED, b"Photoshop 3.0\0" + CREDIT)]),
        png([raw_profile("iptc", CREDIT)]),
        png([raw_profile("8bim", CREDIT)]),
        exif_jpeg(exif({0x8649: CREDIT})),
        exif_jpeg(exif({0x83BB: iptc(110, b"Made with Google AI")})),
    ],
)
def test_every_carrier_of_iptc_gives_its_credit(data: bytes) -> None:
    (block,) = look(data).blocks
    assert (block.kind, block.key, block.text) == (
        BlockKind.TEXT,
        "Credit",
        "Made with Google AI",
    )
    assert block.source.endswith("IPTC Credit")


def test_a_record_that_is_cut_off_is_a_fragment() -> None:
    cut = resources(iptc(120, b"a red bicycle")[:-4])
    (block,) = look(jpeg([segment(0xED, b"Photoshop 3.0\0" + cut)])).blocks
    assert (block.text, block.complete) == ("a red bic", False)
    cut_off = look(jpeg([segment(0xED, b"Photoshop 3.0\0" + CREDIT[:-9])]))
    assert cut_off.blocks == ()
    assert "cut off" in cut_off.warnings[0]


def test_profiles_that_imagemagick_wrote_as_digits_are_read() -> None:
    comment = exif(exif_tags={0x9286: user_comment("a cat", "ascii")})
    (block,) = look(png([raw_profile("exif", b"Exif\0\0" + comment)])).blocks
    assert (block.key, block.text) == ("UserComment", "a cat")
    for name, data in (("xmp", b"<x/>"), ("APP1", XMP_MARK + b"<x/>")):
        (block,) = look(png([raw_profile(name, data)])).blocks
        assert (block.kind, block.text) == (BlockKind.XMP, "<x/>")


@pytest.mark.parametrize("text", ["", "exif", "\nexif\n 4\nxyz", "\nexif\n 4\n123"])
def test_a_profile_that_is_no_digits_is_lost(text: str) -> None:
    found = look(png([text_chunk("Raw profile type exif", text)]))
    assert found.blocks == ()
    assert "Raw profile type exif is damaged" in found.lost[0]


def test_the_time_and_what_windows_writes_are_among_exif_texts() -> None:
    data = exif(
        {0x0131: b"A Tool 1.0\0", 0x9C9C: "für später\0".encode("utf-16-le") + b"x"},
        {0x9003: b"2026:05:19 12:00:00\0", 0x9011: b"+02:00\0"},
    )
    assert {block.key: block.text for block in look(exif_jpeg(data)).blocks} == {
        "Software": "A Tool 1.0",
        "XPComment": "für später",
        "DateTimeOriginal": "2026:05:19 12:00:00",
        "OffsetTimeOriginal": "+02:00",
    }


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_packet_in_a_wide_encoding_is_read_with_and_without_its_mark(encoding: str) -> None:
    marked = look(jpeg([segment(0xE1, XMP_MARK + f"\ufeff{PACKET}".encode(encoding))]))
    assert marked.blocks[0].text == PACKET
    assert marked.warnings == ()
    bare = look(png([itxt_chunk("XML:com.adobe.xmp", PACKET.encode(encoding))]))
    assert bare.blocks[0].text == PACKET
    assert encoding in bare.warnings[0]


@pytest.mark.parametrize("where", ["file", "idat"])
def test_avif_items_are_read_from_the_file_and_from_the_index_itself(where: str) -> None:
    found = look(avif_with_xmp(b"<x/>", where=where))
    assert [(block.kind, block.text) for block in found.blocks] == [(BlockKind.XMP, "<x/>")]
    beyond = look(avif_with_xmp(b"<x/>", where=where, length=2**30))
    assert beyond.blocks == ()
    assert "outside" in beyond.lost[0]


def avif_with_xmp(packet: bytes, *, where: str, length: int = 4) -> bytes:
    """An AVIF with version 1 locations, whose XMP lies in `idat` or behind the index."""
    method = 1 if where == "idat" else 0
    kind = b"\x02\0\0\0" + struct.pack(">HH", 2, 0) + b"mime\0application/rdf+xml\0"
    extent = box(b"ispe", b"\0\0\0\0", struct.pack(">II", 32, 24))

    def whole(offset: int) -> bytes:
        place = struct.pack(">HHHIHII", 2, method, 0, 0, 1, offset, length)
        meta = box(
            b"meta",
            b"\0\0\0\0",
            box(b"iinf", b"\0\0\0\0", struct.pack(">H", 1), box(b"infe", kind)),
            box(b"iloc", b"\x01\0\0\0\x44\x40", struct.pack(">H", 1), place),
            box(b"iprp", box(b"ipco", extent)),
            box(b"idat", packet if method else b""),
        )
        return box(b"ftyp", b"avif\0\0\0\0avif") + meta + box(b"mdat", b"" if method else packet)

    return whole(0) if method else whole(len(whole(0)) - len(packet))


@pytest.mark.parametrize(
    ("data", "cut"),
    [
        (png([ztxt_chunk("prompt", bytes(range(256)) * 4)]), 90),
        (png([itxt_chunk("prompt", "half of this is missing")]), 60),
        (gif("half of this is missing"), 35),
    ],
)
def test_a_text_that_is_cut_off_is_a_fragment_and_not_lost(data: bytes, cut: int) -> None:
    found = look(data[:cut])
    assert [block.complete for block in found.blocks] == [False]
    assert found.blocks[0].text
    assert found.warnings != ()
    assert found.lost == ()


def test_much_damage_does_not_hide_what_is_lost() -> None:
    bad = [text_chunk(f"key {number}", "x", good_crc=False) for number in range(40)]
    found = look(png([*bad, chunk(b"eXIf", b"not a TIFF")]))
    assert found.lost == ("The EXIF data in PNG eXIf is damaged and was not read.",)
    assert found.lost[0] in found.warnings
    assert len(found.warnings) < 25


@pytest.mark.parametrize(
    "data",
    [
        png([chunk(b"caBX", bytes(100))])[:80],
        png([chunk(b"eXIf", bytes(100))])[:80],
        webp([vp8x(), riff_chunk(b"C2PA", bytes(100))])[:80],
    ],
)
def test_a_structure_that_is_cut_off_is_lost(data: bytes) -> None:
    found = look(data)
    assert found.blocks == ()
    assert len(found.lost) == 1
