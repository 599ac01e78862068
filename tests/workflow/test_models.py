"""The shipped models, and a person's own over them."""

from pathlib import Path

from curator.core.variant import Tier
from curator.workflow.models import load_models


def test_the_shipped_file_knows_the_models_of_the_day(tmp_path: Path) -> None:
    registry = load_models(tmp_path / "none.toml").registry
    for stated, name in {
        "gemini-2.5-flash-image-preview": "Nano Banana",
        "gemini-3-pro-image": "Nano Banana Pro",
        "gpt-image 2.0": "GPT Image 2",
        "image5-release_restricted-firefly_v5-main_107429.121383": "Firefly Image 5",
        "4.0.0-release-firefly_v4-main_69002.69992": "Firefly Image 4",
        "sd_xl_base_1.0.safetensors": "SDXL 1.0",
        "FLUX1/flux1-dev.safetensors": "FLUX.1 [dev]",
    }.items():
        assert registry.canonical_name(stated) == name, stated
    assert registry.canonical_name("Google Generative AI") is None, "a vendor is not a model"
    assert registry.canonical_name("nano-banana-2") is None, "it has meant two models"


def test_a_persons_own_file_wins_and_is_read_again_when_it_changes(tmp_path: Path) -> None:
    own = tmp_path / "models.toml"
    own.write_text('[[model]]\nname = "House"\ntier = "refinement"\naliases = ["h1"]\n')
    card = load_models(own).registry.card_of("H1")
    assert card is not None
    assert card.tier is Tier.REFINEMENT
    own.write_text('[[model]]\nname = "House"\naliases = ["h2"]\n')
    import os

    os.utime(own, ns=(1, 1))
    assert load_models(own).registry.card_of("h1") is None
    assert load_models(own).registry.canonical_name("h2") == "House"


def test_a_broken_file_is_reported_and_the_shipped_one_stands(tmp_path: Path) -> None:
    for text, why in {
        "[[model]\n": "line 1",
        "[[model]]\nvendor = 'x'\n": "model 1 has no name",
        "[[model]]\nname = 'x'\ntier = 'best'\n": "'best'",
        "[[model]]\nname = 'x'\nalias = ['y']\n": "unknown keys: alias",
        "[[model]]\nname = 'x'\naliases = 'y'\n": "list of texts",
    }.items():
        own = tmp_path / f"{abs(hash(text))}.toml"
        own.write_text(text)
        loaded = load_models(own)
        assert len(loaded.problems) == 1
        assert why in loaded.problems[0]
        assert str(own) in loaded.problems[0]
        assert loaded.registry.canonical_name("gemini-3-pro-image") == "Nano Banana Pro"
