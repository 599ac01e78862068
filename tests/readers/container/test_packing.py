"""Packed blocks: word for word, within a megabyte, and never trusted when they come back."""

import contextlib
import json
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.readers.base import reinterpret
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.container.packing import (
    MARK,
    MAX_PACKED_BYTES,
    pack_blocks,
    unpack_blocks,
)
from tests.readers.files import chunk, parameters_png, png, read, text_chunk

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
BLOCKS = st.builds(
    Block, st.sampled_from(BlockKind), TEXTS, TEXTS, TEXTS, st.binary(max_size=40), st.booleans()
)


@given(st.lists(BLOCKS, max_size=6))
def test_what_is_packed_comes_back_word_for_word(blocks: list[Block]) -> None:
    packed, left_out = pack_blocks(blocks)
    assert unpack_blocks(packed) == tuple(blocks)
    assert left_out == ()


def test_half_a_character_is_packed_as_a_question_mark() -> None:
    packed, _ = pack_blocks([Block(BlockKind.TEXT, "k", "a \ud83d", "s")])
    assert unpack_blocks(packed)[0].text == "a ?"


def test_no_blocks_are_no_bytes() -> None:
    assert pack_blocks(()) == (b"", ())
    assert unpack_blocks(b"") == ()


def test_past_a_megabyte_manifests_go_first_and_the_largest_of_them() -> None:
    text = Block(BlockKind.TEXT, "prompt", os.urandom(400_000).hex(), "text")
    small = Block(BlockKind.C2PA, "C2PA", "", "small", os.urandom(300_000))
    large = Block(BlockKind.C2PA, "C2PA", "", "large", os.urandom(700_000))
    packed, left_out = pack_blocks([small, text, large])
    assert len(packed) <= MAX_PACKED_BYTES
    assert left_out == (large,)
    assert unpack_blocks(packed) == (small, text)


def test_a_file_says_what_of_it_is_not_kept(tmp_path: Path) -> None:
    data = png([text_chunk("parameters", "a cat\nSteps: 9"), chunk(b"caBX", os.urandom(1_100_000))])
    variant = read(tmp_path, data)
    assert [block.key for block in unpack_blocks(variant.raw)] == ["parameters"]
    assert "PNG caBX is too large to be kept." in variant.warnings


def test_kept_texts_mean_what_the_file_meant(tmp_path: Path) -> None:
    (tmp_path / "image.txt").write_text("a dog\nSteps: 5, Seed: 6, Model: other")
    variant = read(tmp_path, parameters_png("a cat\nSteps: 9, Seed: 8"))
    variant.path.unlink()
    again = reinterpret(variant.path, variant.raw)
    assert again.generation == variant.generation
    assert again.evidence == variant.evidence


PACKED, _ = pack_blocks(
    [Block(BlockKind.TEXT, "k", "text" * 9, "s"), Block(BlockKind.C2PA, "", "", "s", b"data" * 9)]
)


@given(st.integers(0, len(PACKED)), st.integers(0, 9), st.binary(max_size=9))
def test_damage_to_the_bytes_is_a_value_error_or_nothing(at: int, cut: int, noise: bytes) -> None:
    with contextlib.suppress(ValueError):
        unpack_blocks(PACKED[:at] + noise + PACKED[at + cut :])


@pytest.mark.parametrize(
    "entries",
    [
        None,
        7,
        [7],
        [["text", "k", "s", True, 1]],
        [["text", "k", "s", True, -1, 5]],
        [["text", "k", "s", True, 5, 0]],
        [["text", "k", "s", True, 1.5, 0]],
        [["no kind", "k", "s", True, 4, 0]],
        [["text", "k", "s", True, 2**70, 0]],
        [["text", "k", "s", True, 3, 0]],
        [],
    ],
)
def test_a_list_that_does_not_fit_its_bytes_is_refused(entries: object) -> None:
    head = json.dumps(entries).encode()
    body = len(head).to_bytes(4, "big") + head + b"text"
    with pytest.raises(ValueError, match="damaged"):
        unpack_blocks(MARK + zlib.compress(body))


def test_bytes_of_a_newer_form_are_refused() -> None:
    with pytest.raises(ValueError, match="no packed blocks"):
        unpack_blocks(b"CURB9" + PACKED[5:])
