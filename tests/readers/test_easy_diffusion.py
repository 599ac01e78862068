"""Easy Diffusion: its own keys, as JSON beside the image or as PNG texts."""

import json

from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import EASY_DIFFUSION, meaning, text


def test_json_and_texts_state_the_same() -> None:
    beside = Block(BlockKind.SIDECAR, "a.json", json.dumps(EASY_DIFFUSION), "sidecar a.json")
    inside = [text(key, str(value)) for key, value in EASY_DIFFUSION.items()]
    for blocks in ([beside], inside):
        made = meaning(*blocks).generation
        assert (made.generator, made.model) == ("Easy Diffusion", "sd-v1-4")
        assert (made.prompt, made.seed, made.steps) == ("a cat", 0, 25)
        assert (made.cfg_scale, made.sampler) == (7.5, "euler_a")


def test_its_words_say_the_same_as_its_keys() -> None:
    words = {
        "Prompt": "a cat",
        "Negative Prompt": "",
        "Seed": 0,
        "Stable Diffusion model": "C:\\models\\sd-v1-4.ckpt",
        "Sampler": "euler_a",
        "Steps": 25,
        "Guidance Scale": 7.5,
    }
    comment = Block(BlockKind.EXIF, "UserComment", json.dumps(words), "JPEG EXIF UserComment")
    for blocks in ([comment], [text(key, str(value)) for key, value in words.items()]):
        made = meaning(*blocks).generation
        assert (made.generator, made.model) == ("Easy Diffusion", "sd-v1-4")
        assert (made.prompt, made.seed, made.steps) == ("a cat", 0, 25)
        assert (made.cfg_scale, made.sampler) == (7.5, "euler_a")


def test_words_that_others_use_too_are_not_enough() -> None:
    found = meaning(text("Prompt", "a cat"), text("Seed", "5"), text("Steps", "3")).generation
    assert (found.prompt, found.seed) == (None, None)
