"""InvokeAI's three generations."""

import pytest

from curator.core.variant import Generation
from tests.readers.samples import DREAM, INVOKEAI_2, INVOKEAI_3, meaning, text


def test_the_third_generation_states_everything() -> None:
    assert meaning(text("invokeai_metadata", INVOKEAI_3)).generation == Generation(
        generator="InvokeAI",
        model="stable-diffusion-v1-5",
        prompt='("blue sphere").blend(1)',
        negative_prompt="",
        seed=754100013,
        sampler="euler",
        steps=15,
        cfg_scale=7.5,
    )


def test_stable_diffusion_is_never_the_model() -> None:
    generation = meaning(text("sd-metadata", INVOKEAI_2)).generation
    assert generation.model == "stable-diffusion-1.4"
    nameless = INVOKEAI_2 | {"model_id": None}
    found = meaning(text("sd-metadata", nameless)).generation
    assert (found.model, found.model_hash) == (None, "fe4efff1e174")
    weights = nameless | {"model_weights": "deliberate_v08"}
    assert meaning(text("sd-metadata", weights)).generation.model == "deliberate_v08"


def test_square_brackets_hold_the_negative() -> None:
    for block in (text("sd-metadata", INVOKEAI_2), text("Dream", DREAM)):
        generation = meaning(block).generation
        assert generation.prompt in ("fire", 'fire "big"')
        assert generation.negative_prompt == "water, ice"


def test_a_list_of_images_is_read_like_one() -> None:
    listed = {key: value for key, value in INVOKEAI_2.items() if key != "image"}
    listed |= {"images": [INVOKEAI_2["image"]]}
    one = meaning(text("sd-metadata", INVOKEAI_2)).generation
    assert meaning(text("sd-metadata", listed)).generation == one


def test_where_the_two_disagree_the_json_counts_and_both_are_kept() -> None:
    found = meaning(text("Dream", DREAM), text("sd-metadata", INVOKEAI_2))
    assert found.generation.sampler == "ddim"
    samplers = [proof.value for proof in found.evidence if proof.field == "sampler"]
    assert samplers == ["ddim", "k_lms"]


@pytest.mark.parametrize(
    ("line", "prompt", "seed"),
    [
        ("japanese gardener -s 30 -S 2202748743 -C 7.5", "japanese gardener", 2202748743),
        ('"a -S 5 b" -s 30 -S 7', "a -S 5 b", 7),
        ('"fire" -S 7 -U 4 0.95 --init_color x.png -G 0.8', "fire", 7),
        ("no options at all", None, None),
    ],
)
def test_a_command_line_is_taken_apart(line: str, prompt: str | None, seed: int | None) -> None:
    generation = meaning(text("Dream", line)).generation
    assert (generation.prompt, generation.seed) == (prompt, seed)
