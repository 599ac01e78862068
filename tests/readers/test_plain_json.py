"""Flat JSON in an image: claimed where it stands in a known place and speaks of a making."""

import json

import pytest

from curator.core.variant import Confidence, Generation
from curator.readers.base import best_evidence
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import PLAIN_JSON, TENSOR_ART, meaning, text


def test_a_spaces_parameters_state_everything() -> None:
    assert meaning(text("parameters", PLAIN_JSON)).generation == Generation(
        model="Animagine XL 3.1",
        model_hash="e3c47aedb0",
        prompt="a vase",
        negative_prompt="blurry",
        seed=0,
        sampler="Euler a",
        steps=28,
        cfg_scale=7.0,
    )


def test_tensor_art_names_the_base_model_by_its_file() -> None:
    found = meaning(text("generation_data", json.dumps(TENSOR_ART) + "\0\0"))
    made = found.generation
    assert (made.generator, made.model) == ("Tensor.Art", "flux_dev_fp8")
    assert (made.prompt, made.negative_prompt, made.seed) == ("a vase", "blurry", 2**63)
    proof = best_evidence(found.evidence, "model")
    assert proof is not None
    assert (proof.source, proof.confidence) == ("PNG tEXt generation_data", Confidence.STATED)


def test_stability_matrix_has_names_of_its_own_for_the_same() -> None:
    value = {"PositivePrompt": "a vase", "NegativePrompt": "", "Seed": 5, "Steps": 20}
    value |= {"ModelName": "m.safetensors", "ModelHash": None, "CfgScale": 7, "Sampler": "euler"}
    made = meaning(text("parameters-json", value)).generation
    assert (made.generator, made.model, made.prompt) == ("Stability Matrix", "m", "a vase")
    assert (made.seed, made.steps, made.cfg_scale) == (5, 20, 7.0)


@pytest.mark.parametrize(
    "block",
    [
        text("Comment", PLAIN_JSON),
        text("parameters", {"prompt": "what is in this picture?", "model": "a language model"}),
        text("parameters", {"seed": 5, "steps": 3}),
        text("parameters", PLAIN_JSON | {"Make": "Canon", "Lens": "50 mm"}),
        Block(BlockKind.EXIF, "Software", json.dumps(PLAIN_JSON), "JPEG EXIF Software"),
    ],
)
def test_other_json_claims_nothing(block: Block) -> None:
    assert meaning(block).generation == Generation()
