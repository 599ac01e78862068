"""PNG: text wherever it stands, damage that must not cost it, and bombs."""

import struct
import zlib

import pytest

from curator.readers.container.blocks import MAX_BLOCK_BYTES, BlockKind, ContainerError
from tests.readers.files import (
    PNG_MAGIC,
    chunk,
    exif,
    itxt_chunk,
    look,
    png,
    text_chunk,
    user_comment,
    ztxt_chunk,
)


def test_text_is_found_before_the_picture_after_it_and_after_the_end() -> None:
    found = look(
        png([text_chunk("a", "1")], between=[ztxt_chunk("b", "2")], after=[itxt_chunk("c", "3")])
    )
    assert [(block.key, block.text) for block in found.blocks] == [
        ("a", "1"),
        ("b", "2"),
        ("c", "3"),
    ]
    assert [block.source for block in found.blocks] == ["PNG tEXt a", "PNG zTXt b", "PNG iTXt c"]
    assert (found.format, found.width, found.height) == ("png", 32, 24)
    assert found.warnings == ()


def test_a_compressed_international_text_is_inflated() -> None:
    (block,) = look(png([itxt_chunk("parameters", "自転車 🚲", compress=True)])).blocks
    assert block.text == "自転車 🚲"


def test_a_wrong_checksum_costs_a_warning_and_not_the_text() -> None:
    found = look(png([text_chunk("prompt", "kept", good_crc=False)]))
    assert found.blocks[0].text == "kept"
    assert "checksum of PNG tEXt" in found.warnings[0]


def test_text_that_is_not_utf8_is_latin1_as_the_standard_says() -> None:
    found = look(
        png([text_chunk("a", "schön".encode()), text_chunk("b", "schön".encode("latin-1"))])
    )
    assert [block.text for block in found.blocks] == ["schön", "schön"]


def test_invalid_utf8_in_an_international_text_is_replaced_and_said() -> None:
    found = look(png([itxt_chunk("parameters", b"caf\xe9 red")]))
    assert found.blocks[0].text == "caf\ufffd red"
    assert "not valid UTF-8" in found.warnings[0]


@pytest.mark.parametrize("make", [ztxt_chunk, lambda k, t: itxt_chunk(k, t, compress=True)])
def test_a_text_that_inflates_past_the_cap_is_left_out_and_the_others_kept(make) -> None:
    found = look(png([make("bomb", b"a" * (MAX_BLOCK_BYTES + 1)), text_chunk("prompt", "kept")]))
    assert [block.key for block in found.blocks] == ["prompt"]
    assert "too large" in found.warnings[0]


def test_many_bombs_share_one_budget() -> None:
    bomb = ztxt_chunk("bomb", b"a" * (MAX_BLOCK_BYTES - 1))
    found = look(png([bomb] * 8))
    assert sum(len(block.text) for block in found.blocks) <= 4 * MAX_BLOCK_BYTES
    assert any("too large" in warning for warning in found.warnings)


def test_broken_compression_is_a_warning() -> None:
    found = look(png([chunk(b"zTXt", b"parameters\0\0garbage"), text_chunk("Comment", "ok")]))
    assert [block.key for block in found.blocks if block.complete] == ["Comment"]
    assert "damaged" in found.warnings[0]


def test_xmp_is_recognised_in_any_text_chunk() -> None:
    key = "XML:com.adobe.xmp"
    found = look(png([text_chunk(key, "<x/>"), itxt_chunk(key, "<y/>")]))
    assert [block.kind for block in found.blocks] == [BlockKind.XMP, BlockKind.XMP]


def test_xmp_with_a_document_type_is_not_trusted() -> None:
    attack = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>'
    found = look(png([itxt_chunk("XML:com.adobe.xmp", attack)]))
    assert found.blocks == ()
    assert "not trusted" in found.warnings[0]


def test_exif_in_a_png_is_read_with_and_without_its_preamble() -> None:
    data = exif(exif_tags={0x9286: user_comment("a cat", "ascii")})
    for body in (data, b"Exif\0\0" + data):
        (block,) = look(png([chunk(b"eXIf", body)])).blocks
        assert (block.kind, block.key, block.text) == (BlockKind.EXIF, "UserComment", "a cat")


def test_a_file_that_ends_inside_its_picture_keeps_its_text() -> None:
    found = look(png([text_chunk("prompt", "kept")])[:-18])
    assert found.blocks[0].text == "kept"
    assert found.warnings == ("The file ends inside its picture data.",)


def test_a_file_that_ends_inside_a_text_gives_no_half_text() -> None:
    whole = png([text_chunk("prompt", "half of this is missing")])
    found = look(whole[:60])
    assert [(block.text, block.complete) for block in found.blocks] == [("half of this", False)]
    assert "ends inside its tEXt chunk" in found.warnings[0]


@pytest.mark.parametrize("length", [0xFFFFFFFF, 0x7FFFFFF0])
def test_a_length_that_lies_is_damage_and_costs_no_memory(length: int) -> None:
    start = png()[:33]
    with pytest.raises(ContainerError, match="claims") as caught:
        look(start + struct.pack(">I", length) + b"tEXtparameters\0a cat")
    assert caught.value.hint


@pytest.mark.parametrize("cut", [8, 20, 25])
def test_without_a_header_it_is_truncated(cut: int) -> None:
    with pytest.raises(ContainerError, match="no IHDR"):
        look(png()[:cut])


def test_a_wrong_header_checksum_is_a_warning() -> None:
    data = bytearray(png([text_chunk("prompt", "kept")]))
    data[29] ^= 1
    found = look(bytes(data))
    assert found.blocks[0].text == "kept"
    assert "IHDR" in found.warnings[0]


def test_huge_and_empty_pictures_are_only_sizes_here() -> None:
    assert look(png(size=(60_000, 60_000))).width == 60_000
    empty = look(png([text_chunk("prompt", "kept")], size=(0, 0)))
    assert (empty.width, empty.blocks[0].text) == (0, "kept")
    assert "0 × 0" in empty.warnings[0]


def test_an_archive_behind_the_picture_is_not_damage() -> None:
    found = look(png([text_chunk("prompt", "kept")]) + b"PK\x03\x04 and so on")
    assert found.warnings == ()


def test_twenty_thousand_chunks_do_not_hide_the_last_one() -> None:
    found = look(png([text_chunk("x", "y")] * 20_000 + [text_chunk("prompt", "kept")]))
    assert found.blocks[-1].text == "kept"


def test_odd_keywords_are_kept_and_a_text_without_one_is_said() -> None:
    found = look(png([text_chunk("k" * 300, "v"), text_chunk("", "w"), chunk(b"tEXt", b"no NUL")]))
    assert [block.text for block in found.blocks] == ["v", "w"]
    assert "no keyword" in found.warnings[0]


def test_apples_own_first_chunk_is_skipped() -> None:
    plain = png([text_chunk("prompt", "kept")])
    found = look(PNG_MAGIC + chunk(b"CgBI", b"\x50\0\x20\x02") + plain[8:])
    assert (found.width, found.blocks[0].text) == (32, "kept")


def test_an_unfinished_deflate_stream_gives_its_start_with_a_warning() -> None:
    packed = zlib.compress(b"the whole text" * 50, 0)
    found = look(png([chunk(b"zTXt", b"prompt\0\0" + packed[:-20])]))
    assert found.blocks[0].text.startswith("the whole text")
    assert "ends too early" in found.warnings[0]
