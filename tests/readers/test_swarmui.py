"""SwarmUI's parameters."""

import json

from curator.core.variant import Generation
from tests.readers.samples import SWARMUI, meaning, text


def test_the_parameters_state_everything_but_a_time() -> None:
    assert meaning(text("parameters", SWARMUI)).generation == Generation(
        generator="SwarmUI",
        model="flux1-dev-fp8",
        model_hash="7ea19a26fd6a",
        prompt="a cat with a sign",
        negative_prompt="blur",
        seed=1,
        sampler="euler",
        steps=20,
        cfg_scale=1.0,
    )


def test_parameters_of_the_wrong_type_claim_nothing() -> None:
    for value in ({"sui_image_params": []}, {"sui_image_params": {"seed": "x", "model": 5}}):
        generation = meaning(text("parameters", value)).generation
        assert (generation.seed, generation.model) == (None, None)


def test_a_converter_may_put_it_as_text_beside_the_graph() -> None:
    beside = {"prompt": "x", "parameters": json.dumps(SWARMUI)}
    made = meaning(text("prompt", beside)).generation
    assert (made.generator, made.model, made.seed) == ("SwarmUI", "flux1-dev-fp8", 1)
    other = {"prompt": "x", "parameters": "{not json"}
    assert meaning(text("prompt", other)).generation == Generation()
