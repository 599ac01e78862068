"""The registry: exact after folding, never by a part of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.model_card import ModelCard, ModelRegistry, fold_model
from curator.core.variant import Tier

NANO = ModelCard(
    "Nano Banana Pro",
    "Google",
    Tier.PRODUCTION,
    aliases=("gemini-3-pro-image", "gemini-3-pro-image-preview"),
    hashes=("ABCDEF0123456789",),
)
FIREFLY = ModelCard("Firefly 5", patterns=(r"image5-.*firefly-v5-.*",))
REGISTRY = ModelRegistry.of([NANO, FIREFLY])


@pytest.mark.parametrize(
    "name",
    [
        "Nano Banana Pro",
        "nano_banana  pro",
        "models/Gemini-3-Pro-Image",
        "folder\\gemini.3.pro.image.preview.safetensors",
    ],
)
def test_a_name_is_known_however_it_is_written(name: str) -> None:
    assert REGISTRY.canonical_name(name) == "Nano Banana Pro"


@pytest.mark.parametrize("name", ["nano-banana", "gemini-3-pro-image-ultra", "pro", "", "unknown"])
def test_a_part_of_a_name_is_not_the_name(name: str) -> None:
    assert REGISTRY.card_of(name) is None


def test_a_build_is_known_by_its_pattern_as_a_whole() -> None:
    build = "image5-release_restricted-firefly_v5-main_107429.121383"
    assert REGISTRY.canonical_name(build) == "Firefly 5"
    assert REGISTRY.card_of(f"not {build}") is None


def test_a_hash_speaks_where_no_name_does() -> None:
    assert REGISTRY.canonical_name(None, "abcdef0123") == "Nano Banana Pro"
    assert REGISTRY.canonical_name(None, "abcdef0123456789") == "Nano Banana Pro"
    assert REGISTRY.canonical_name("someone's own", "ffffffffff") is None
    assert REGISTRY.canonical_name(None, "abcdef") is None, "too short to tell models apart"


def test_one_name_cannot_be_two_models() -> None:
    with pytest.raises(ValueError, match="claimed by both Nano Banana Pro and Other"):
        ModelRegistry.of([NANO, ModelCard("Other", aliases=("Gemini 3 Pro Image",))])
    with pytest.raises(ValueError, match="claimed by"):
        ModelRegistry.of([NANO, ModelCard("Other", hashes=("abcdef0123",))])
    with pytest.raises(ValueError, match="pattern"):
        ModelRegistry.of([ModelCard("Other", patterns=("(",))])


def test_a_later_card_extends_the_earlier_one_and_takes_what_it_claims() -> None:
    registry = REGISTRY.with_cards(
        [
            ModelCard("nano banana pro", tier=Tier.IDEATION, aliases=("nbp",)),
            ModelCard("House Model", aliases=("gemini-3-pro-image-preview",)),
        ]
    )
    card = registry.card_of("NBP")
    assert card is not None
    assert (card.name, card.vendor, card.tier) == ("nano banana pro", "Google", Tier.IDEATION)
    assert registry.card_of("gemini-3-pro-image") == card
    assert registry.canonical_name("gemini-3-pro-image-preview") == "House Model"
    assert registry.canonical_name(None, "abcdef0123") == "nano banana pro"


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold_model(fold_model(name)) == fold_model(name)
