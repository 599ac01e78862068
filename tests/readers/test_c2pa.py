"""Content Credentials: what made an image, told apart from what only opened or photographed it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.variant import Confidence, Evidence, Generation
from curator.readers.base import interpret
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import Interpretation
from tests.readers.files import read
from tests.readers.manifests import (
    CAPTURED,
    GENERATED,
    REWORKED,
    assertion,
    c2pa_png,
    created,
    ingredient,
    manifest,
    plain_box,
    store,
    superbox,
)

STAMPED = datetime(2026, 5, 19, 12, 0, 1, 250_000, UTC)


def meaning(data: bytes) -> Interpretation:
    block = Block(BlockKind.C2PA, "C2PA", "", "PNG caBX", data)
    return interpret(Path("image.png"), (block,))


def evidence(found: Interpretation, field: str) -> list[str]:
    return [proof.value for proof in found.evidence if proof.field == field]


def test_the_agent_the_service_and_the_time_stamp_are_read(tmp_path: Path) -> None:
    making = manifest(
        "a",
        [created({"name": "gpt-image", "version": "2.0"}, when="2026-05-19T00:00:00Z")],
        generator="OpenAI Media Service API",
        signer="OpenAI OpCo, LLC",
        stamped="20260519120001.25Z",
    )
    variant = read(tmp_path, c2pa_png(making))
    assert variant.generation == Generation(
        generator="OpenAI", model="gpt-image 2.0", generated_at=STAMPED
    )
    assert variant.lost == ()
    assert variant.evidence[-1] == Evidence(
        "provenance",
        "Content Credentials signed by OpenAI OpCo, LLC; signature not checked",
        "C2PA in PNG caBX",
        Confidence.STATED,
    )


def test_the_manifest_that_made_the_image_is_found_behind_those_that_only_opened_it() -> None:
    making = manifest("a", [created("GPT-4o")], stamped="20260519120001.25Z")
    opened = manifest("b", [{"action": "c2pa.opened"}], ingredient("a"), stamped="20260601000000Z")
    copied = manifest("c", [{"action": "c2pa.converted"}], ingredient("b"), generator="ChatGPT")
    found = meaning(store(making, opened, copied)).generation
    assert (found.model, found.generated_at) == ("GPT-4o", STAMPED)


def test_manifests_that_point_at_each_other_are_walked_once() -> None:
    first = manifest("a", [], ingredient("b"))
    second = manifest("b", [], ingredient("a"), ingredient("b"))
    assert meaning(store(first, second)).generation == Generation()


def test_an_image_opened_as_a_component_is_what_the_component_is() -> None:
    making = manifest("a", [created("Adobe Firefly")], signer="Adobe Inc.")
    edited = manifest(
        "b",
        [{"action": "c2pa.edited", "digitalSourceType": REWORKED, "softwareAgent": "Some Filter"}],
        ingredient("a", relationship="componentOf"),
    )
    assert meaning(store(making, edited)).generation.generator == "Adobe Firefly"


def test_a_photo_with_credentials_is_not_called_generated() -> None:
    photo = manifest("a", [created("Camera 7", CAPTURED)], signer="A Camera Maker")
    found = meaning(store(photo))
    assert found.generation == Generation()
    assert evidence(found, "provenance") == [
        "Content Credentials signed by A Camera Maker; signature not checked"
    ]


@pytest.mark.parametrize("relationship", ["componentOf", "inputTo"])
def test_a_photo_into_which_something_generated_was_placed_stays_a_photo(relationship: str) -> None:
    photo = manifest("a", [created("Camera 7", CAPTURED)])
    sticker = manifest("b", [created("GPT-4o")])
    poster = manifest(
        "c",
        [{"action": "c2pa.placed", "digitalSourceType": GENERATED}],
        ingredient("a", relationship="componentOf"),
        ingredient("b", relationship=relationship),
    )
    assert meaning(store(photo, sticker, poster)).generation == Generation()


def test_a_photo_reworked_by_a_model_names_the_program_and_says_that_it_is_composite() -> None:
    edit = {
        "action": "c2pa.edited",
        "digitalSourceType": REWORKED,
        "softwareAgent": "Photo assist",
    }
    found = meaning(store(manifest("a", [edit])))
    assert found.generation.generator == "Samsung Photo assist"
    assert found.generation.model is None
    assert evidence(found, "digital_source_type") == ["compositeWithTrainedAlgorithmicMedia"]


@pytest.mark.parametrize(
    "service",
    [
        "Image Creator from Designer",
        "Adobe Firefly",
        "Azure OpenAI ImageGen",
        "ChatGPT",
        "OpenAI API",
        "Grok Imagine",
        "Some Picture Maker 3000",
    ],
)
def test_a_service_is_a_generator_and_no_model(service: str) -> None:
    found = meaning(store(manifest("a", [created(service)]))).generation
    assert found.model is None
    assert found.generator


def test_googles_words_name_the_program_and_no_model() -> None:
    action = created(description="Created by Google Generative AI.")
    library = "Google C2PA Core Generator Library"
    found = meaning(store(manifest("a", [action], generator=library, signer="Google LLC")))
    assert found.generation == Generation(generator="Google Generative AI")


@pytest.mark.parametrize(
    ("agent", "model"),
    [
        ("GPT-4o", "GPT-4o"),
        ({"name": "GPT-4o"}, "GPT-4o"),
        ("Titan Image Generator G1", "Titan Image Generator G1"),
        ("gemini-3-pro-image", "gemini-3-pro-image"),
        ("Amazon Titan Image Generator G1 v2", "Amazon Titan Image Generator G1 v2"),
        ("Flux.2", "Flux.2"),
        ({"name": "Imagen 4", "version": 4}, "Imagen 4"),
    ],
)
def test_an_agent_that_is_a_model_is_the_model(agent: object, model: str) -> None:
    assert meaning(store(manifest("a", [created(agent)]))).generation.model == model


def test_an_agent_that_is_pointed_at_by_its_number_is_found() -> None:
    agents = [{"name": "A Service"}, {"name": "gpt-image", "version": "2.0"}]
    actions = {"actions": [created(softwareAgentIndex=1)], "softwareAgents": agents}
    found = meaning(store(manifest("a", [], assertion("c2pa.actions.v2__1", actions))))
    assert found.generation.model == "gpt-image 2.0"


def test_a_prompt_among_an_actions_parameters_is_a_prompt() -> None:
    for prompt in ("a glass carafe", "AI generated image."):
        action = created("A Service", parameters={"prompt": prompt})
        found = meaning(store(manifest("a", [action]))).generation
        assert found.prompt == (None if "generated" in prompt else prompt)


def test_fireflys_build_is_the_model() -> None:
    parameters = {"com.adobe.firefly.version": "4.0.0-release-x", "operation": "text_to_image"}
    found = meaning(store(manifest("a", [created("Adobe Firefly", parameters=parameters)])))
    assert found.generation.generator == "Adobe Firefly"
    assert found.generation.model == "4.0.0-release-x"


@pytest.mark.parametrize(
    ("label", "value", "model", "prompt"),
    [
        (
            "c2pa.ai_generated_content",
            {"model": "Flux.2", "prompt": "AI generated image"},
            "Flux.2",
            None,
        ),
        ("c2pa.ai_generated_content", {"model": " ", "prompt": "a carafe"}, None, "a carafe"),
        ("c2pa.ai-disclosure", {"modelName": "A Model", "modelIdentifier": "m"}, "A Model", None),
        ("c2pa.ai-disclosure.v2__1", {"modelIdentifier": "m-1"}, "m-1", None),
    ],
)
def test_disclosures_name_the_model_and_a_placeholder_is_no_prompt(
    label: str, value: object, model: str | None, prompt: str | None
) -> None:
    found = meaning(store(manifest("a", [created("A Service")], assertion(label, value))))
    assert (found.generation.model, found.generation.prompt) == (model, prompt)


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("2026-05-19T12:00:00Z", datetime(2026, 5, 19, 12, tzinfo=UTC)),
        ("2026-05-19T00:00:00Z", None),
        ("2026-05-19", None),
        (7, None),
    ],
)
def test_without_a_time_stamp_the_action_says_when_unless_it_only_knows_the_day(
    when: object, moment: datetime | None
) -> None:
    assert (
        meaning(store(manifest("a", [created("x", when=when)]))).generation.generated_at == moment
    )


def test_the_titles_of_inputs_are_references_and_not_followed() -> None:
    other = manifest("a", [created("GPT-4o")])
    making = manifest(
        "b",
        [created("Titan Image Generator G1")],
        ingredient("a", relationship="inputTo", title="chair.png"),
    )
    found = meaning(store(other, making))
    assert found.generation.model == "Titan Image Generator G1"
    assert evidence(found, "reference") == ["chair.png"]


def test_what_is_signed_by_nobody_is_said_to_be() -> None:
    bare = superbox(
        "a", superbox("c2pa.assertions"), assertion("c2pa.claim", {"claim_generator": "x/1"})
    )
    found = meaning(store(bare))
    assert evidence(found, "provenance") == [
        "Content Credentials signed by an unnamed signer; signature not checked"
    ]


def test_a_damaged_assertion_costs_only_itself_and_is_said() -> None:
    broken = superbox("c2pa.ai-disclosure", plain_box(b"cbor", b"\xa1\x65mod"))
    found = meaning(store(manifest("a", [created("GPT-4o")], broken)))
    assert found.generation.model == "GPT-4o"
    assert "c2pa.ai-disclosure: it is cut off" in found.lost[0]
    assert found.lost[0] in found.warnings


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "cut off"),
        (bytes(range(64)), "cut off"),
        (plain_box(b"free", b""), "does not begin with a box"),
        (store(), "no manifest"),
        (store()[:-4] + b"\0\0\0\0", "no manifest"),
    ],
)
def test_what_is_no_store_is_lost_with_a_reason(data: bytes, reason: str) -> None:
    (sentence,) = meaning(data).lost
    assert sentence.startswith("The C2PA data in PNG caBX cannot be read")
    assert reason in sentence


WHOLE = store(
    manifest("a", [created({"name": "gpt-image", "version": "2.0"})], stamped="20260519120000Z"),
    manifest("b", [{"action": "c2pa.opened"}], ingredient("a", title="a.png")),
)


@settings(max_examples=300)
@given(st.integers(0, len(WHOLE)), st.integers(0, 12), st.binary(max_size=12))
def test_no_damage_to_a_store_escapes_or_makes_the_reader_fail(
    at: int, cut: int, noise: bytes
) -> None:
    found = meaning(WHOLE[:at] + noise + WHOLE[at + cut :])
    assert not any("failed" in warning for warning in found.warnings)
    assert found.generation.prompt is None
