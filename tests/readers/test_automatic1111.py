"""The A1111 text in its many hands."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.variant import Confidence, Evidence, Generation
from curator.readers._a1111_text import parse_infotext, parse_settings
from curator.readers.base import interpret
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.files import (
    comment_jpeg,
    itxt_chunk,
    parameters_png,
    png,
    read,
    text_chunk,
    ztxt_chunk,
)

SETTINGS = (
    "Steps: 20, Sampler: Euler a, CFG scale: 6.5, Seed: 12345, Size: 512x512, "
    "Model hash: ABCDEF1234, Model: folder/goodmodel_v1.safetensors, Version: v1.9.4"
)
TEXT = f"a red bicycle,\nstudio light\nNegative prompt: blurry,\ndark\n{SETTINGS}"


def made(text: str) -> Generation:
    return meaning(text)[0]


def meaning(text: str) -> tuple[Generation, tuple[Evidence, ...], tuple[str, ...]]:
    block = Block(BlockKind.TEXT, "parameters", text, "PNG tEXt parameters")
    found = interpret(Path("image.png"), (block,))
    return found.generation, found.evidence, found.warnings


def test_every_field_of_a_usual_text_is_stated() -> None:
    generation, evidence, _ = meaning(TEXT)
    assert generation == Generation(
        generator="A1111",
        model="goodmodel_v1",
        model_hash="abcdef1234",
        prompt="a red bicycle,\nstudio light",
        negative_prompt="blurry,\ndark",
        seed=12345,
        sampler="Euler a",
        steps=20,
        cfg_scale=6.5,
    )
    stated = {proof.field: proof.confidence for proof in evidence}
    assert stated.pop("generator") is Confidence.DERIVED
    assert set(stated.values()) == {Confidence.STATED}


@pytest.mark.parametrize(
    "data",
    [
        parameters_png(TEXT),
        png(between=[ztxt_chunk("parameters", TEXT)]),
        png(after=[itxt_chunk("parameters", TEXT)]),
        png([text_chunk("parameters", TEXT, good_crc=False)]),
        comment_jpeg(TEXT, "utf-16-be", ">"),
        comment_jpeg(TEXT, "utf-16-le", ">"),
        comment_jpeg(TEXT, "bare"),
    ],
)
def test_the_same_text_is_read_from_every_carrier_whatever_the_ending(
    tmp_path: Path, data: bytes
) -> None:
    variant = read(tmp_path, data, "wrong_extension.webp")
    assert variant.generation == made(TEXT)


@pytest.mark.parametrize("seed", [0, 2**53 + 1, 2**63, 2**64 - 1])
def test_seeds_are_exact_up_to_64_bits_and_zero_is_one(seed: int) -> None:
    assert made(f"x\nSteps: 20, Seed: {seed}").seed == seed


@pytest.mark.parametrize("seed", ["-1", str(2**64), "9" * 10_000, "none", "1.5", "٣"])
def test_a_seed_that_is_none_is_unknown(seed: str) -> None:
    assert made(f"x\nSteps: 20, Sampler: Euler, Seed: {seed}").seed is None


def test_only_the_last_parameter_line_counts() -> None:
    quoted = "how to: Steps: 1, Seed: 666, Model: fake\nSteps: 1, Seed: 667, Model: fake\nsecond"
    generation = made(f"{quoted}\nNegative prompt: no Negative prompt: here\n{SETTINGS}")
    assert generation.prompt == quoted
    assert generation.negative_prompt == "no Negative prompt: here"
    assert (generation.seed, generation.model) == (12345, "goodmodel_v1")


def test_a_text_without_a_positive_prompt_has_an_empty_one() -> None:
    generation = made(f"Negative prompt: blurry\n{SETTINGS}")
    assert (generation.prompt, generation.negative_prompt) == ("", "blurry")


def test_an_empty_negative_prompt_is_known_and_a_missing_one_is_not() -> None:
    assert made(f"a cat\nNegative prompt: \n{SETTINGS}").negative_prompt == ""
    assert made(f"a cat\u200b\u200b\n\n{SETTINGS}").negative_prompt is None
    assert made(f"a cat\u200b\u200b\n\n{SETTINGS}").prompt == "a cat"


ONE_LINE = "Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x512, Model: m"


def test_a_text_whose_lines_were_joined_is_told_apart_by_its_words() -> None:
    generation = made(f"a cat, Negative space Negative prompt: dog, bird {ONE_LINE}")
    assert (generation.prompt, generation.negative_prompt) == ("a cat, Negative space", "dog, bird")
    assert (generation.model, generation.seed) == ("m", 5)
    alone = made(f"a cat on Steps: 3 of them. {ONE_LINE}")
    assert (alone.prompt, alone.negative_prompt) == ("a cat on Steps: 3 of them.", None)
    assert made(f"Negative prompt: dog {ONE_LINE}").prompt == ""


def test_joined_lines_need_more_keys_to_be_believed() -> None:
    assert made("a cat. Steps: 20, Seed: 5, stir well") == Generation()
    assert made(f"a cat,\nlong-haired {ONE_LINE}") == Generation()


def test_the_scale_has_more_names_than_one() -> None:
    assert made("a cat\nSteps: 20, Guidance Scale: 3.5, Seed: 5").cfg_scale == 3.5
    assert made("a cat\nNegative Prompt: dog\nSteps: 20, Seed: 5").negative_prompt == "dog"


def test_what_stands_below_the_parameter_line_is_not_part_of_it() -> None:
    assert made(f"a cat\n{SETTINGS}\nTemplate: a {{cat|dog}}, Model: other").model == "goodmodel_v1"


def test_keys_that_only_look_like_the_model_are_not_taken() -> None:
    line = (
        'Steps: 9, ADetailer model: face_yolov8n.pt, ADetailer prompt: "x, Model: y", '
        "Lora_0 Model name: lora.safetensors, Lora_0 Model hash: f1380a97cf, VAE: v.safetensors, "
        "Refiner: other, Hires upscaler: 4x, TE: t5, Seed: 3"
    )
    generation = made(f"a cat\n{line}")
    assert (generation.model, generation.model_hash, generation.seed) == (None, None, 3)


LORA = '{"type":"lora","modelName":"L"}'
NAMED = '{"type":"checkpoint","modelName":"Toonify, 2"}'
BY_AIR = '{"type":"checkpoint","air":"urn:air:sdxl:checkpoint:1@2"}'


@pytest.mark.parametrize(
    ("line", "model"),
    [
        ('Steps: 9, Hashes: {"vae": "1", "Model:flux\\\\dev.safetensors": "46"}, Seed: 1', "dev"),
        (f"Steps: 9, Seed: 1, Civitai resources: [{LORA},{NAMED}], Size: 1x1", "Toonify, 2"),
        (f"Steps: 9, Seed: 1, Civitai resources: [{LORA},{BY_AIR}]", "urn:air:sdxl:checkpoint:1@2"),
        ("Steps: 9, Seed: 1, Model: , Unet: Wan2.2-Q8_0.gguf, VAE: vae.gguf", "Wan2.2-Q8_0"),
        ("Steps: 9, Seed: 1, Model: 7923f665-e1d7-4171-8616-6470e44bc86e",
         "7923f665-e1d7-4171-8616-6470e44bc86e"),
        ("Steps: 9, Seed: 1, Model hash: c0d1994c73", None),
        ("Steps: 9, Seed: 1, Model: None", None),
    ],
)  # fmt: skip
def test_the_model_is_found_where_each_writer_puts_it(line: str, model: str | None) -> None:
    assert made(f"a cat\n{line}").model == model


@pytest.mark.parametrize(
    ("line", "generator"),
    [
        ("Steps: 9, Seed: 1, Version: 1.10.1", "A1111"),
        ("Steps: 9, Seed: 1, Version: f2.0.1v1.10.1-previous-664-gd557aef9", "Forge"),
        ("Steps: 9, Seed: 1, App: SD.Next, Version: 0d7c025", "SD.Next"),
        ("Steps: 9, Seed: 1, Version: ComfyUI", "ComfyUI"),
        ("Steps: 9, Seed: 1, Version: Fooocus v2.5.5", "Fooocus"),
        ("Steps: 9, Seed: 1, Version: stable-diffusion.cpp", "stable-diffusion.cpp"),
        ("Steps: 9, Seed: 1, Version: 0d7c025", None),
        ("Steps: 9, Seed: 1", None),
    ],
)
def test_the_program_is_known_by_its_version(line: str, generator: str | None) -> None:
    assert made(f"a cat\n{line}").generator == generator


def test_a_time_counts_only_with_its_zone() -> None:
    zoned = made("x\nSteps: 9, Seed: 1, Created Date: 2024-05-18T13:28:26.9555996+02:00")
    assert zoned.generated_at is not None
    assert zoned.generated_at.isoformat().startswith("2024-05-18T11:28:26.95")
    assert made("x\nSteps: 9, Seed: 1, Created Date: 2024-05-18T13:28:26").generated_at is None


def test_two_texts_that_differ_are_both_kept_and_the_first_counts(tmp_path: Path) -> None:
    other = TEXT.replace("red", "blue").replace("12345", "99999")
    variant = read(tmp_path, png([text_chunk("parameters", TEXT), text_chunk("parameters", other)]))
    assert variant.generation.seed == 12345
    assert [proof.value for proof in variant.evidence if proof.field == "seed"] == [
        "12345",
        "99999",
    ]
    assert "the first counts" in variant.warnings[0]


@pytest.mark.parametrize(
    "text",
    ["Steps: 3 cups of sugar, stirred", "a cat on the Steps: 20", "[cat:dog:0.5] on a mat", ""],
)
def test_other_texts_are_not_taken_for_parameters(text: str) -> None:
    assert made(text) == Generation()


def test_quotes_and_brackets_that_never_close_cost_neither_time_nor_the_rest() -> None:
    killer = 'A: "' + "\\" * 5000 + ", " + 'B: "x, C: {"y, ' * 2000
    settings = parse_settings(f"Steps: 20, {killer}Seed: 12345")
    assert settings["Seed"] == "12345"
    assert parse_infotext("word, " * 300_000 + f"\n{SETTINGS}") is not None


def test_quoted_values_are_unquoted() -> None:
    settings = parse_settings('Steps: 1, Lora hashes: "a: 1, b: \\"2\\"\\n", Seed: 5')
    assert settings == {"Steps": "1", "Lora hashes": 'a: 1, b: "2"\n', "Seed": "5"}


WORDS = st.text(string.ascii_letters + string.digits + " _.-", min_size=1, max_size=12).map(
    str.strip
)
PLAIN_KEYS = st.text(string.ascii_letters, min_size=2, max_size=8)


@given(st.dictionaries(PLAIN_KEYS, WORDS.filter(bool), max_size=8))
def test_settings_that_were_written_are_read_back(settings: dict[str, str]) -> None:
    line = ", ".join(f"{key}: {value}" for key, value in settings.items())
    assert parse_settings(line) == settings


@given(st.text(max_size=200), st.integers(0, len(TEXT)), st.integers(0, 40))
def test_no_damage_to_a_text_raises_or_invents_a_seed(noise: str, at: int, cut: int) -> None:
    generation = made(TEXT[:at] + noise + TEXT[at + cut :])
    if generation.seed is not None:
        assert 0 <= generation.seed < 2**64
