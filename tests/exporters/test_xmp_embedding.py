"""XMP in pictures: data and other blocks stay byte for byte, and odd files are refused."""

import io
import struct
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from curator.exporters.xmp_embedding import (
    XmpRefused,
    check_embedding,
    packet_of,
    picture_format,
    with_packet,
)
from tests.exporters.pictures import (
    CREDENTIALS,
    PICTURES,
    TEXT_CHUNKS,
    XMP_MARK,
    animated_webp,
    big_endian_tiff,
    lossless_webp,
    lossy_webp,
    real_jpeg,
    real_png,
    real_tiff,
    with_foreign_packet,
)
from tests.exporters.statements import LIGHTROOM_STYLE
from tests.readers.files import (
    PNG_MAGIC,
    chunk,
    itxt_chunk,
    png,
    riff_chunk,
    segment,
    text_chunk,
    webp,
)

PACKET = LIGHTROOM_STYLE
LONG = PACKET + b" " * 5001


def frames(data: bytes) -> list[bytes]:
    """The pixels of every page or frame."""
    with Image.open(io.BytesIO(data)) as image:
        found = []
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            found.append(image.convert("RGBA").tobytes())
        return found


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG_MAGIC)
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        yield kind, data[at : at + 12 + length]
        at += 12 + length
        if kind == b"IEND":
            yield b"", data[at:]
            return


def webp_chunks(data: bytes) -> dict[bytes, bytes]:
    at, found = 12, {}
    assert struct.unpack_from("<I", data, 4)[0] == len(data) - 8
    while at < len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        found[kind] = found.get(kind, b"") + data[at : at + 8 + size]
        at += 8 + size + (size & 1)
    assert at == len(data)
    return found


@pytest.mark.parametrize("name", PICTURES)
def test_a_packet_comes_back_and_the_picture_is_the_same(name: str) -> None:
    before = PICTURES[name]
    assert packet_of(before) is None
    once = with_packet(before, PACKET)
    assert packet_of(once) == PACKET
    assert frames(once) == frames(before)
    longer = with_packet(once, LONG)
    assert packet_of(longer) == LONG
    assert packet_of(with_packet(longer, PACKET)) == PACKET
    assert frames(longer) == frames(before)
    assert packet_of(with_packet(longer, None)) is None
    assert frames(with_packet(longer, None)) == frames(before)


@pytest.mark.parametrize("name", PICTURES)
def test_changes_do_not_pile_up(name: str) -> None:
    data = with_packet(PICTURES[name], PACKET)
    for _ in range(5):
        data = with_packet(data, LONG)
        data = with_packet(data, PACKET)
    assert data == with_packet(PICTURES[name], PACKET)


@pytest.mark.parametrize("name", ["a.png", "a.jpg"])
def test_a_packet_taken_out_leaves_the_file_as_it_was(name: str) -> None:
    assert with_packet(with_packet(PICTURES[name], PACKET), None) == PICTURES[name]


def test_every_other_png_chunk_stays_in_its_order_and_to_the_byte() -> None:
    before, after = real_png(), with_packet(real_png(), PACKET)
    others = [raw for _, raw in png_chunks(after) if b"XML:com.adobe.xmp" not in raw]
    assert others == [raw for _, raw in png_chunks(before)]
    assert b"".join(TEXT_CHUNKS) in after
    kinds = [kind for kind, _ in png_chunks(after)]
    assert kinds.index(b"IDAT") == kinds.index(b"IHDR") + len(TEXT_CHUNKS) + 2
    new = next(raw for _, raw in png_chunks(after) if b"XML:com.adobe.xmp" in raw)
    assert zlib.crc32(new[4:-4]) == int.from_bytes(new[-4:], "big")
    assert new[8:].startswith(b"XML:com.adobe.xmp\0\0\0\0\0")


def test_a_packet_in_png_is_replaced_where_it_stands_also_a_compressed_one() -> None:
    data = png([itxt_chunk("XML:com.adobe.xmp", PACKET, compress=True), text_chunk("prompt", "x")])
    assert packet_of(data) == PACKET
    after = with_packet(data, LONG)
    assert [kind for kind, _ in png_chunks(after)] == [kind for kind, _ in png_chunks(data)]
    bomb = itxt_chunk("XML:com.adobe.xmp", b" " * (17 * 2**20), compress=True)
    with pytest.raises(XmpRefused, match="larger"):
        packet_of(png([bomb]))


def test_a_jpegs_other_segments_stay_and_the_packet_follows_exif() -> None:
    before, after = real_jpeg(), with_packet(real_jpeg(), PACKET)
    new = segment(0xE1, XMP_MARK + PACKET)
    assert after.replace(new, b"") == before
    assert after.index(b"Exif\0\0") < after.index(new) < after.index(b"Steps: 20")


def test_a_jpeg_segment_holds_65502_bytes_and_padding_is_given_up_first() -> None:
    most = with_packet(real_jpeg(), b"<" + b"x" * 65_501)
    assert len(packet_of(most) or b"") == 65_502
    assert frames(most) == frames(real_jpeg())
    with pytest.raises(XmpRefused, match="longer than a JPEG segment"):
        with_packet(real_jpeg(), b"x" * 65_503)
    padded = with_packet(real_jpeg(), PACKET + b" " * 65_000 + b'<?xpacket end="w"?>')
    assert packet_of(padded) == PACKET + b'\n<?xpacket end="w"?>'


def extended(packet: bytes) -> bytes:
    guid = b"0123456789ABCDEF0123456789ABCDEF"
    head = b"http://ns.adobe.com/xmp/extension/\0" + guid + struct.pack(">I", len(packet))
    half = len(packet) // 2
    return b"".join(
        segment(0xE1, head + struct.pack(">I", at) + part)
        for at, part in ((0, packet[:half]), (half, packet[half:]))
    )


def test_extended_xmp_stays_where_it_does_not_say_the_same() -> None:
    parts = extended(PACKET)
    data = real_jpeg(segment(0xE1, XMP_MARK + PACKET), parts)
    assert parts in with_packet(data, LONG)
    check_embedding(data, frozenset({"xmpDM:good"}))
    with pytest.raises(XmpRefused, match="extended XMP holds xmp:Rating"):
        check_embedding(data, frozenset({"xmpDM:good", "xmp:Rating"}))


def test_a_simple_webp_gets_a_header_that_is_true() -> None:
    for before, flags in (
        (lossy_webp(), 0x04),
        (lossless_webp("RGB"), 0x04),
        (lossless_webp("RGBA"), 0x14),
    ):
        assert b"VP8X" not in before
        chunks = webp_chunks(with_packet(before, PACKET))
        assert next(iter(chunks)) == b"VP8X"
        assert chunks[b"VP8X"][8] == flags
        assert chunks[b"VP8X"][12:] == bytes([47, 0, 0, 31, 0, 0])  # 48 × 32, each less one
        picture = b"VP8 " if b"VP8 " in chunks else b"VP8L"
        assert chunks[picture] == webp_chunks(before)[picture]


def test_an_animated_webp_keeps_its_flags_and_frames() -> None:
    before, after = webp_chunks(animated_webp()), webp_chunks(with_packet(animated_webp(), PACKET))
    assert after.pop(b"XMP ")
    assert after[b"VP8X"][8] == before[b"VP8X"][8] | 0x04
    assert after[b"VP8X"][9:] == before[b"VP8X"][9:]
    for kind in before.keys() - {b"VP8X"}:
        assert after[kind] == before[kind]


def test_a_tiff_keeps_every_byte_but_the_way_to_its_first_directory() -> None:
    for before in (real_tiff(), big_endian_tiff()):
        after = with_packet(before, PACKET)
        assert after[:4] + after[8 : len(before)] == before[:4] + before[8:]
        with Image.open(io.BytesIO(after)) as image:
            assert image.tag_v2[700] == PACKET  # type: ignore[attr-defined]


def test_a_foreign_packet_is_found_in_every_format() -> None:
    for name in ("a.png", "a.jpg", "a.webp", "a.tif"):
        data = with_foreign_packet(name, PACKET)
        assert packet_of(data) == PACKET
        assert packet_of(with_packet(data, LONG)) == LONG


@pytest.mark.parametrize("name", CREDENTIALS)
def test_a_credential_is_never_broken(name: str) -> None:
    with pytest.raises(XmpRefused, match="Content Credential") as refusal:
        with_packet(CREDENTIALS[name], PACKET)
    assert "sidecar" in refusal.value.hint


def test_a_credential_that_lies_elsewhere_counts_too() -> None:
    packet = b'<x dcterms:provenance="https://example.org/manifest"/>'
    with pytest.raises(XmpRefused, match="Content Credential"):
        with_packet(with_foreign_packet("a.png", packet), PACKET)
    tiff = big_endian_tiff()
    marked = tiff.replace(struct.pack(">HH", 279, 4), struct.pack(">HH", 0xCD41, 7))
    with pytest.raises(XmpRefused, match="Content Credential"):
        with_packet(marked, PACKET)


REFUSED = {
    "nothing": b"",
    "a gif": b"GIF89a" + bytes(20),
    "a BigTIFF": b"II+\0\x08\0\0\0" + bytes(16),
    "no picture data": PNG_MAGIC + chunk(b"IHDR", bytes(13)) + chunk(b"IEND", b""),
    "no end": png()[:-12],
    "cut in a chunk": png()[:60],
    "two packets": png([itxt_chunk("XML:com.adobe.xmp", PACKET)] * 2),
    "two in a jpeg": real_jpeg(segment(0xE1, XMP_MARK + PACKET), segment(0xE1, XMP_MARK + PACKET)),
    "several pictures": real_jpeg(segment(0xE2, b"MPF\0II*\0")),
    "a jpeg without a scan": real_jpeg()[:120],
    "a jpeg of one marker": b"\xff\xd8\xff",
    "a webp cut off": lossy_webp()[:-20],
    "a webp without a picture": webp([riff_chunk(b"EXIF", b"x")]),
    "a webp whose picture is none": webp([riff_chunk(b"VP8 ", b"123456789012")]),
    "a tiff without a directory": b"II*\0\xff\xff\0\0",
    "a tiff of nothing": b"II*\0\x08\0\0\0\0\0\0\0\0\0",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_changed_safely_is_refused_with_a_reason(name: str) -> None:
    with pytest.raises(XmpRefused) as refusal:
        with_packet(REFUSED[name], PACKET)
    assert refusal.value.message


def test_the_kind_is_told_by_the_bytes() -> None:
    kinds = [picture_format(data) for data in PICTURES.values()]
    assert kinds == ["png", "jpeg", "webp", "webp", "webp", "tiff", "tiff"]


@settings(max_examples=400)
@given(data=st.data())
def test_no_damage_escapes_as_another_error(data: st.DataObject) -> None:
    name = data.draw(
        st.sampled_from([*PICTURES, "foreign a.png", "foreign a.jpg", "foreign a.tif"])
    )
    whole = with_foreign_packet(name, PACKET) if name.startswith("foreign") else PICTURES[name]
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, min(len(damaged), 400)) | st.integers(0, len(damaged)))
        damaged[at : at + data.draw(st.integers(0, 6))] = data.draw(st.binary(max_size=6))
    try:
        after = with_packet(bytes(damaged), PACKET)
    except XmpRefused:
        return
    assert packet_of(after) == PACKET
