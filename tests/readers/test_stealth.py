"""Texts in pixels: found whatever the file's filters, refused when they lie, never imagined."""

import gzip
import json
from pathlib import Path

import pytest

from curator.core.variant import Generation
from curator.imaging.hidden_text import find_hidden_text
from curator.readers.base import reinterpret
from tests.readers.files import PNG_MAGIC, chunk, png, read, text_chunk
from tests.readers.stealth import hide, noise, write_png

TEXT = "a red bicycle\nNegative prompt: blur\nSteps: 20, Sampler: Euler a, Seed: 7, Model: m"
MARKS = ["stealth_pnginfo", "stealth_pngcomp", "stealth_rgbinfo", "stealth_rgbcomp"]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("row_filter", range(5))
def test_a_text_is_found_in_either_channel_whatever_filter_the_rows_use(
    tmp_path: Path, mark: str, row_filter: int
) -> None:
    variant = read(tmp_path, write_png(hide(TEXT, mark=mark), row_filter=row_filter))
    found = variant.generation
    assert (found.prompt, found.seed, found.model) == ("a red bicycle", 7, "m")
    assert variant.evidence[0].source.startswith("PNG pixels (stealth) parameters")
    assert variant.warnings == ()


@pytest.mark.parametrize("size", [(256, 16), (40, 120), (30, 300)])
def test_low_and_high_pictures_hide_texts_too(tmp_path: Path, size: tuple[int, int]) -> None:
    assert read(tmp_path, write_png(hide(TEXT, size=size))).generation.seed == 7


def test_chunks_that_were_hidden_as_json_are_read_like_chunks(tmp_path: Path) -> None:
    comment = json.dumps({"prompt": "a carafe", "seed": 9, "uc": "", "steps": 28})
    chunks = {
        "Software": "NovelAI",
        "Source": "NovelAI Diffusion V4",
        "Comment": comment,
        "Generation time": "3.1",
    }
    found = read(tmp_path, write_png(hide(json.dumps(chunks)))).generation
    assert (found.generator, found.prompt, found.seed) == ("NovelAI", "a carafe", 9)


def test_a_hidden_text_is_kept_for_a_better_reader(tmp_path: Path) -> None:
    variant = read(tmp_path, write_png(hide(TEXT)))
    assert reinterpret(variant.path, variant.raw).generation == variant.generation
    assert variant.generation != Generation()


def test_a_text_chunk_is_believed_and_the_pixels_are_not_asked(tmp_path: Path) -> None:
    open_text = text_chunk("parameters", "a cat\nSteps: 9, Seed: 8")
    variant = read(tmp_path, write_png(hide(TEXT), before=open_text))
    assert (variant.generation.prompt, variant.generation.model) == ("a cat", None)


@pytest.mark.parametrize("bits", [2**32 - 1, 64 * 48])
def test_a_length_that_the_picture_cannot_hold_is_lost(tmp_path: Path, bits: int) -> None:
    variant = read(tmp_path, write_png(hide(TEXT, bits=bits)))
    assert variant.generation == Generation()
    (sentence,) = variant.lost
    assert "longer than the picture can hold" in sentence
    assert sentence in variant.warnings


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = gzip.compress(b"a" * (17 * 2**20))
    variant = read(tmp_path, write_png(hide(bomb, size=(400, 400))))
    assert variant.generation == Generation()
    assert "too large" in variant.lost[0]


def test_damaged_packing_is_lost(tmp_path: Path) -> None:
    variant = read(tmp_path, write_png(hide(b"this is not gzip, whatever the mark says")))
    assert "compression is damaged" in variant.lost[0]


@pytest.mark.parametrize("channels", [3, 4])
def test_an_ordinary_picture_hides_nothing(tmp_path: Path, channels: int) -> None:
    picture = write_png(noise((64, 64), channels), row_filter=4)
    variant = read(tmp_path, picture)
    assert (variant.generation, variant.warnings) == (Generation(), ())


def test_a_picture_whose_rows_are_missing_hides_nothing() -> None:
    whole = write_png(hide(TEXT))
    for cut in range(30, len(whole), 997):
        assert find_hidden_text(whole[:cut]) is None
    assert find_hidden_text(png(pixels=b"not deflated")) is None


@pytest.mark.parametrize(("width", "height"), [(0, 0), (2**31 - 1, 1), (60_000, 60_000)])
def test_an_impossible_size_is_not_looked_into(width: int, height: int) -> None:
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"
    data = PNG_MAGIC + chunk(b"IHDR", header) + png()[33:]
    assert find_hidden_text(data) is None
