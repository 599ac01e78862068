"""Fooocus's own JSON scheme and its forks' spellings."""

import pytest

from curator.core.variant import Generation
from tests.readers.samples import FOOOCUS, meaning, text

EXPECTED = Generation(
    generator="Fooocus",
    model="juggernautXL_v8",
    model_hash="aeb7e9e689",
    prompt="a sunflower field",
    negative_prompt="",
    seed=127589946317439009,
    sampler="dpmpp_2m_sde_gpu",
    steps=30,
    cfg_scale=4.0,
)


def test_what_was_typed_is_the_prompt_and_the_seed_in_quotes_is_exact() -> None:
    assert meaning(text("parameters", FOOOCUS)).generation == EXPECTED


def test_title_case_keys_say_the_same() -> None:
    titled = {key.replace("_", " ").title(): value for key, value in FOOOCUS.items()}
    assert meaning(text("UserComment", titled)).generation == EXPECTED


def test_without_a_version_the_schemes_own_keys_are_enough() -> None:
    unversioned = {key: value for key, value in FOOOCUS.items() if key != "version"}
    assert meaning(text("parameters", unversioned)).generation == EXPECTED


def test_ruined_fooocus_names_itself_and_its_model_in_its_own_way() -> None:
    ruined = {"Prompt": "a goldfish", "Negative": "x", "base_model_name": "m.safetensors",
              "seed": 5, "software": "RuinedFooocus"}  # fmt: skip
    generation = meaning(text("parameters", ruined)).generation
    assert (generation.generator, generation.model) == ("RuinedFooocus", "m")
    assert (generation.prompt, generation.negative_prompt) == ("a goldfish", "x")


@pytest.mark.parametrize("value", [{"base_model": "m", "prompt": "x"}, {"version": "2.0"}])
def test_other_json_is_not_taken_for_it(value: dict[str, object]) -> None:
    assert meaning(text("parameters", value)).generation == Generation()
