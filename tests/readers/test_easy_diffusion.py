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
