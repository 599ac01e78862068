"""Names of downloads: a guess at the service, and nothing that statistics rest on."""

from pathlib import Path

import pytest

from curator.core.variant import Confidence
from curator.readers.base import interpret


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("Gemini_Generated_Image_4x7q9z4x7q9z4x7q.png", "Google Gemini"),
        ("ChatGPT Image May 30, 2026, 10_31_08 AM.png", "ChatGPT"),
        ("DALL·E 2024-05-30 10.31.08 - a cat.webp", "ChatGPT"),
        ("somebody_a_cat_on_marble_0b9d3f54-52f8-4b1c-9d0e-8c5a9c1d2e3f_2.png", "Midjourney"),
        ("ComfyUI_00010_.png", "ComfyUI"),
        ("IMG_2041.jpg", None),
        ("0b9d3f54-52f8-4b1c-9d0e-8c5a9c1d2e3f.jpg", None),
        ("my Gemini_Generated_Image.png", None),
        ("nano-banana-pro.png", None),
    ],
)
def test_a_name_is_only_a_guess_at_the_service(name: str, service: str | None) -> None:
    found = interpret(Path("/out") / name, ())
    made = found.generation
    assert made.generator == service
    assert (made.model, made.seed, made.prompt, made.generated_at) == (None, None, None, None)
    assert all(proof.confidence is Confidence.GUESSED for proof in found.evidence)


def test_a_counter_and_a_seed_in_a_name_are_not_believed() -> None:
    assert interpret(Path("/out/00199-806698555.png"), ()).evidence == ()
