"""Sidecars: found by name, read when they speak of a generation, weaker than the file itself."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.variant import Confidence, Generation
from curator.readers.base import best_evidence, interpret
from curator.readers.container.beside import MAX_SIDECAR_BYTES
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.files import parameters_png, png, read
from tests.readers.graphs import simple

FULL = {
    "prompt": "a carafe on marble",
    "Negative Prompt": "text",
    "model": "vendor/nano-model",
    "seed": 18446744073709551615,
    "sampler": "euler",
    "steps": "30",
    "cfg_scale": "4.5",
    "generated_at": "2025-03-04T10:00:00Z",
    "requested_at": "2025-03-04T10:59:00+01:00",
    "campaign": "Spring",
    "brief": "carafe",
    "tier": "production",
    "take": 2,
    "variant_index": 0,
}


@pytest.mark.parametrize("name", ["hero.json", "hero.png.json"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_json_sidecar_states_generation_and_place(
    tmp_path: Path, name: str, encoding: str
) -> None:
    (tmp_path / name).write_bytes(json.dumps(FULL).encode(encoding))
    variant = read(tmp_path, png(), "hero.png")
    assert variant.generation == Generation(
        model="nano-model",
        prompt="a carafe on marble",
        negative_prompt="text",
        seed=2**64 - 1,
        sampler="euler",
        steps=30,
        cfg_scale=4.5,
        generated_at=datetime(2025, 3, 4, 10, tzinfo=UTC),
    )
    said = {proof.field: proof.value for proof in variant.evidence}
    assert (said["campaign"], said["brief"], said["tier"]) == ("Spring", "carafe", "production")
    assert (said["take"], said["variant_index"]) == ("2", "0")
    assert said["requested_at"] == "2025-03-04T09:59:00+00:00"
    proof = best_evidence(variant.evidence, "model")
    assert proof is not None
    assert (proof.source, proof.confidence) == (f"sidecar {name}", Confidence.STATED)


def test_one_heading_deep_is_read_too(tmp_path: Path) -> None:
    record = {"model": {"name": "m.safetensors"}, "parameters": {"prompt": "a cat", "seed": 0}}
    (tmp_path / "hero.json").write_text(json.dumps(record), encoding="utf-8")
    generation = read(tmp_path, png(), "hero.png").generation
    assert (generation.model, generation.prompt, generation.seed) == ("m", "a cat", 0)


def test_the_image_itself_wins_and_the_sidecar_is_kept_as_evidence(tmp_path: Path) -> None:
    (tmp_path / "hero.json").write_text('{"prompt": "other", "seed": 7}', encoding="utf-8")
    variant = read(tmp_path, parameters_png("a cat\nSteps: 9, Seed: 8"), "hero.png")
    assert (variant.generation.prompt, variant.generation.seed) == ("a cat", 8)
    assert [proof.value for proof in variant.evidence if proof.field == "seed"] == ["8", "7"]


def test_a_text_or_a_graph_beside_the_image_is_read_by_its_own_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a cat\nSteps: 9, Seed: 8, Model: m", encoding="utf-8-sig")
    (tmp_path / "b.json").write_text(json.dumps(simple()), encoding="utf-8")
    assert read(tmp_path, png(), "a.png").generation.seed == 8
    graph = read(tmp_path, png(), "b.png")
    assert graph.generation.prompt == "a red bicycle"
    proof = best_evidence(graph.evidence, "prompt")
    assert proof is not None
    assert proof.source.startswith("sidecar b.json")


@pytest.mark.parametrize(
    "record",
    [
        {"SourceFile": "x.jpg", "Make": "Canon", "Model": "EOS R5", "prompt": "x"},
        {"model": "resnet50", "labels": ["cat"]},
        {"active_manifest": "urn:c2pa:1", "manifests": {}},
        {"title": "A photo", "created": "2020-01-01T00:00:00Z", "software": "Camera"},
        {"prompt": {"no": "text"}, "seed": [1], "steps": True},
        [{"prompt": "a list"}],
    ],
)
def test_other_programs_json_claims_nothing(tmp_path: Path, record: object) -> None:
    (tmp_path / "hero.json").write_text(json.dumps(record), encoding="utf-8")
    variant = read(tmp_path, png(), "hero.png")
    assert variant.generation == Generation()
    assert variant.evidence == ()


def test_plain_words_beside_an_image_may_be_a_caption_and_claim_nothing(tmp_path: Path) -> None:
    (tmp_path / "hero.txt").write_text("a photo of a cat", encoding="utf-8")
    assert read(tmp_path, png(), "hero.png").generation == Generation()


def test_damaged_and_huge_sidecars_cost_a_warning_only(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"prompt": "x"', encoding="utf-8")
    (tmp_path / "b.json").write_bytes(b" " * (MAX_SIDECAR_BYTES + 1))
    assert "damaged" in read(tmp_path, png(), "a.png").warnings[0]
    assert "too large" in read(tmp_path, png(), "b.png").warnings[0]


def test_a_sidecar_is_only_ever_the_images_own(tmp_path: Path) -> None:
    (tmp_path / "hero-2.json").write_text(json.dumps(FULL), encoding="utf-8")
    (tmp_path / "hero.json").mkdir()
    assert read(tmp_path, png(), "hero.png").generation == Generation()


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(FULL)), inner),
    max_leaves=12,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from([*FULL, "parameters", "metadata"]), JSON))
def test_no_json_raises_or_is_believed_out_of_range(record: dict[str, object]) -> None:
    block = Block(BlockKind.SIDECAR, "x.json", json.dumps(record), "sidecar x.json")
    generation = interpret(Path("x.png"), (block,)).generation
    assert generation.seed is None or 0 <= generation.seed < 2**64
    assert generation.generated_at is None or generation.generated_at.tzinfo is not None
