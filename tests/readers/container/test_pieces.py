"""JPEG metadata that is spread over segments, and the manifest stores of the other containers."""

import struct

import pytest

from curator.readers.container.blocks import BlockKind
from tests.readers.files import avif, box, jpeg, look, riff_chunk, segment, vp8x, webp
from tests.readers.manifests import created, manifest, store, superbox

STORE = store(manifest("a", [created("GPT-4o")]))
GUID = b"0123456789ABCDEF0123456789ABCDEF"


def app11(data: bytes, *, parts: int = 3, first: int = 1, instance: int = 0x0211) -> list[bytes]:
    """One box over several segments, each with the box's header once more."""
    header, body = data[:8], data[8:]
    size = -(-len(body) // parts)
    return [
        segment(
            0xEB,
            b"JP"
            + struct.pack(">HI", instance, number + first)
            + header
            + body[number * size : (number + 1) * size],
        )
        for number in range(parts)
    ]


def extended_xmp(packet: bytes, *, size: int = 40) -> list[bytes]:
    mark = b"http://ns.adobe.com/xmp/extension/\0" + GUID
    return [
        segment(0xE1, mark + struct.pack(">II", len(packet), at) + packet[at : at + size])
        for at in range(0, len(packet), size)
    ]


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("parts", [1, 2, 5])
def test_a_store_is_put_together_from_segments_in_any_order(parts: int, first: int) -> None:
    found = look(jpeg(reversed(app11(STORE, parts=parts, first=first))))
    assert [(block.kind, block.data) for block in found.blocks] == [(BlockKind.C2PA, STORE)]
    assert found.warnings == ()


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_a_missing_part_is_named_and_the_store_is_lost(missing: int) -> None:
    segments = app11(STORE)
    del segments[missing - 1]
    found = look(jpeg(segments))
    assert found.blocks == ()
    assert found.lost == (f"The C2PA data in JPEG APP11 is damaged: part {missing} is missing.",)


def test_two_boxes_are_kept_apart_by_their_instance() -> None:
    other = store(manifest("b"))
    found = look(jpeg([*app11(STORE, instance=1), *app11(other, instance=2)]))
    assert [block.data for block in found.blocks] == [STORE, other]


def test_a_box_with_a_long_length_is_put_together_too() -> None:
    long = b"\0\0\0\1jumb" + struct.pack(">Q", len(STORE) + 8) + STORE[8:]
    header, body = long[:16], long[16:]
    segments = [
        segment(0xEB, b"JP\2\x11" + struct.pack(">I", number) + header + part)
        for number, part in ((1, body[:50]), (2, body[50:]))
    ]
    assert look(jpeg(segments)).blocks[0].data == long


def test_boxes_of_other_standards_are_left_alone() -> None:
    other = superbox("a panorama", kind=b"\x42" * 16)
    found = look(jpeg(app11(other, parts=1)))
    assert (found.blocks, found.warnings) == ((), ())


def test_a_segment_too_short_for_a_box_is_damage() -> None:
    assert "part 1 is missing" in look(jpeg([segment(0xEB, b"JP\0\1")])).lost[0]


def test_an_extended_packet_is_put_together_from_its_offsets() -> None:
    packet = b"<x>" + b"a long prompt " * 20 + b"</x>"
    found = look(jpeg(reversed(extended_xmp(packet))))
    assert [(block.kind, block.text) for block in found.blocks] == [
        (BlockKind.XMP, packet.decode())
    ]
    partly = look(jpeg(extended_xmp(packet)[1:]))
    assert partly.blocks == ()
    assert "a part is missing" in partly.lost[0]


def test_a_jpeg_that_ends_inside_a_segment_keeps_its_start_as_a_fragment() -> None:
    found = look(jpeg([segment(0xFE, b"half of this is missing")])[:18])
    assert [(block.text, block.complete) for block in found.blocks] == [("half of this", False)]
    assert (found.width, found.height, found.lost) == (0, 0, ())
    assert "no picture data" in found.warnings[1]


def test_webp_and_avif_carry_stores_too() -> None:
    uuid = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    boxed = box(b"uuid", uuid, b"\0\0\0\0manifest\0", b"\0" * 8, STORE)
    for data in (webp([vp8x(), riff_chunk(b"C2PA", STORE)]), avif() + boxed):
        (block,) = look(data).blocks
        assert (block.kind, block.data) == (BlockKind.C2PA, STORE)


def test_another_uuid_box_and_another_purpose_are_left_alone() -> None:
    uuid = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    boxes = box(b"uuid", b"\x01" * 16, STORE) + box(b"uuid", uuid, b"\0\0\0\0merkle\0", STORE)
    assert look(avif() + boxes).blocks == ()
