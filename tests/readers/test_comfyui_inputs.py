"""What a graph started from, and what it did to it."""

import pytest

from curator.readers.merging import Interpretation
from tests.readers.graphs import node, simple
from tests.readers.samples import meaning, text

LOAD = {"class_type": "LoadImage", "inputs": {"image": "subfolder/carafe_00012_.png"}}


def read(graph: dict[str, object]) -> Interpretation:
    return meaning(text("prompt", graph))


def facts(found: Interpretation) -> dict[str, str]:
    return {p.field: p.value for p in found.evidence if p.field in ("reference", "pass")}


def graph_with(**nodes: object) -> dict[str, object]:
    graph: dict[str, object] = {**simple()}
    graph.update(nodes)
    return graph


def sampler_id(graph: dict[str, object]) -> str:
    return next(
        key
        for key, node in graph.items()
        if isinstance(node, dict) and node["class_type"] == "KSampler"
    )


def fed(graph: dict[str, object], name: str, link: list[object]) -> dict[str, object]:
    node = graph[sampler_id(graph)]
    assert isinstance(node, dict)
    graph[sampler_id(graph)] = {**node, "inputs": {**node["inputs"], name: link}}
    return graph


@pytest.mark.parametrize(
    ("kind", "done"), [("VAEEncode", "variation"), ("VAEEncodeForInpaint", "inpaint")]
)
def test_a_picture_that_becomes_the_latent_is_reworked(kind: str, done: str) -> None:
    encode = {"class_type": kind, "inputs": {"pixels": ["90", 0], "vae": ["4", 2]}}
    graph = fed(graph_with(**{"90": LOAD, "91": encode}), "latent_image", ["91", 0])
    assert facts(read(graph)) == {"reference": "carafe_00012_.png", "pass": done}


def test_a_picture_that_only_steers_is_a_reference() -> None:
    positive = {
        "class_type": "ControlNetApply",
        "inputs": {"conditioning": ["6", 0], "image": ["90", 0], "strength": 1.0},
    }
    graph = fed(graph_with(**{"90": LOAD, "91": positive}), "positive", ["91", 0])
    assert facts(read(graph)) == {"reference": "carafe_00012_.png"}


def test_a_picture_that_is_only_enlarged_is_upscaled_and_claims_no_model() -> None:
    found = read(
        {
            "1": LOAD,
            "2": {"class_type": "UpscaleModelLoader", "inputs": {"model_name": "4x.pth"}},
            "3": {
                "class_type": "ImageUpscaleWithModel",
                "inputs": {"upscale_model": ["2", 0], "image": ["1", 0]},
            },
            "4": {"class_type": "SaveImage", "inputs": {"images": ["3", 0]}},
        }
    )
    assert facts(found) == {"reference": "carafe_00012_.png", "pass": "upscale"}
    assert found.generation.model is None


def test_numbered_pictures_of_a_service_are_references() -> None:
    service = node("GeminiNanoBanana2V2", prompt="a vase", model="Nano Banana 2", seed=1)
    service["inputs"] |= {"model.images.image_1": ["8", 0], "model.images.image_2": ["9", 0]}
    found = read(
        {
            "1": service,
            "2": node("SaveImage", images=["1", 0], filename_prefix="C"),
            "8": LOAD,
            "9": node("LoadImage", image="two.png"),
        }
    )
    named = {proof.value for proof in found.evidence if proof.field == "reference"}
    assert named == {"carafe_00012_.png", "two.png"}


def test_an_unconnected_picture_says_nothing() -> None:
    assert facts(read(graph_with(**{"90": LOAD}))) == {}
