"""Easy Diffusion: JSON or PNG texts with its own keys, beside the image or in it.

Its older versions and its text files name the same things in words: "Stable Diffusion model".
"""

from typing import TypeVar

from curator.readers.base import Clues, Findings, reader
from curator.readers.candidates import (
    Candidate,
    label_of,
    model_name,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
    text_of,
)

_OWN_KEY = "use_stable_diffusion_model"
_V = TypeVar("_V")
_WORDS = {
    "Stable Diffusion model": _OWN_KEY,
    "Prompt": "prompt",
    "Negative Prompt": "negative_prompt",
    "Seed": "seed",
    "Sampler": "sampler_name",
    "Steps": "num_inference_steps",
    "Guidance Scale": "guidance_scale",
}


@reader("easy_diffusion", version=2)
def read_easy_diffusion(clues: Clues) -> Findings:
    """Returns what Easy Diffusion's JSON or texts state."""
    found: list[Candidate] = []
    for document in clues.documents:
        value = _in_keys(document.value)
        if _OWN_KEY in value and "prompt" in value:
            found += stated_in(document.block, _values(value))
    texts = _in_keys({block.key: block for block in reversed(clues.texts())})
    if _OWN_KEY in texts:
        values: dict[str, object] = {key: block.text for key, block in texts.items()}
        found += stated_in(texts[_OWN_KEY], _values(values))
    return Findings(tuple(found))


def _in_keys(value: dict[str, _V]) -> dict[str, _V]:
    """The object with keys for words, where it has the word that no other program uses."""
    if _OWN_KEY in value or "Stable Diffusion model" not in value:
        return value
    return {_WORDS.get(key, key): item for key, item in value.items()}


def _values(value: dict[str, object]) -> dict[str, str | int | float | None]:
    return {
        "generator": "Easy Diffusion",
        "model": model_name(value.get(_OWN_KEY)),
        "prompt": text_of(value.get("prompt")),
        "negative_prompt": text_of(value.get("negative_prompt")),
        "seed": seed_of(value.get("seed")),
        "sampler": label_of(value.get("sampler_name")),
        "steps": steps_of(value.get("num_inference_steps")),
        "cfg_scale": scale_of(value.get("guidance_scale")),
    }
