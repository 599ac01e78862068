"""InvokeAI's three generations."""

import json

import pytest

from curator.core.variant import Generation
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import DREAM, INVOKEAI_2, INVOKEAI_3, INVOKEAI_GRAPH, meaning, text


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
        ('"fire" -s50 -b1 -W512 -H512 -C7.5 -mk_lms -S42', "fire", 42),
        ('"fire" -s50 -W512 -C7.5 -Ak_euler_a -S0', "fire", 0),
        ("no options at all", None, None),
    ],
)
def test_a_command_line_is_taken_apart(line: str, prompt: str | None, seed: int | None) -> None:
    generation = meaning(text("Dream", line)).generation
    assert (generation.prompt, generation.seed) == (prompt, seed)


def test_the_fourth_generation_names_its_model_by_another_key() -> None:
    named = INVOKEAI_3 | {"model": {"key": "k", "hash": "blake3:x", "name": "Juggernaut XL v9"}}
    assert meaning(text("invokeai_metadata", named)).generation.model == "Juggernaut XL v9"


def test_its_own_chunk_needs_no_version() -> None:
    bare = {key: value for key, value in INVOKEAI_3.items() if key != "app_version"}
    found = meaning(text("invokeai_metadata", bare)).generation
    assert (found.model, found.seed) == ("stable-diffusion-v1-5", 754100013)
    older = {
        key: value for key, value in INVOKEAI_2.items() if key not in ("app_id", "app_version")
    }
    assert meaning(text("sd-metadata", older)).generation.model == "stable-diffusion-1.4"


GRAPH_STATES = Generation(
    generator="InvokeAI",
    model="JX",
    prompt="a red bicycle",
    negative_prompt="blurry",
    seed=0,
    sampler="euler",
    steps=30,
    cfg_scale=7.0,
)


def comment(graph: object) -> Block:
    body = f"invokeai_graph: {json.dumps(graph)}"
    return Block(BlockKind.TEXT, "comment", body, "JPEG COM")


def test_the_graph_that_ran_is_read_where_the_metadata_is_lost() -> None:
    found = meaning(comment(INVOKEAI_GRAPH))
    assert found.generation == GRAPH_STATES
    assert meaning(text("invokeai_graph", INVOKEAI_GRAPH)).generation == GRAPH_STATES


def test_a_graph_that_repeats_its_metadata_is_believed_there() -> None:
    nodes = {
        "core_metadata": {
            "type": "core_metadata",
            "positive_prompt": "a vase",
            "seed": 9,
            "model": {"name": "M"},
        }
    }
    found = meaning(comment({"nodes": nodes, "edges": []})).generation
    assert (found.prompt, found.seed, found.model) == ("a vase", 9, "M")


def test_a_graph_beside_the_metadata_loses_to_it() -> None:
    found = meaning(comment(INVOKEAI_GRAPH), text("invokeai_metadata", INVOKEAI_3))
    assert found.generation.seed == 754100013
    assert [proof.value for proof in found.evidence if proof.field == "seed"] == ["754100013", "0"]


@pytest.mark.parametrize(
    "graph",
    [
        {"nodes": {"a": {"type": "img_resize", "width": 5}}, "edges": []},
        {"nodes": {"a": {"type": "denoise_latents"}}, "edges": [None, {"source": 1}, {}]},
        {
            "nodes": {"a": {"type": "denoise_latents"}, "b": {"type": "noise"}},
            "edges": [
                {
                    "source": {"node_id": one, "field": "seed"},
                    "destination": {"node_id": other, "field": "seed"},
                }
                for one, other in (("a", "b"), ("b", "a"), ("a", "a"))
            ],
        },
        {"nodes": {"a": 5, "b": {"type": None}}, "edges": []},
    ],
)
def test_a_graph_that_says_nothing_of_a_making_claims_nothing(graph: object) -> None:
    found = meaning(comment(graph))
    assert (found.generation.prompt, found.generation.seed, found.generation.model) == (None,) * 3
    assert not any("failed" in warning for warning in found.warnings)
