"""Easy Diffusion: JSON or PNG texts with its own keys, beside the image or in it."""

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


@reader("easy_diffusion", version=1)
def read_easy_diffusion(clues: Clues) -> Findings:
    """Returns what Easy Diffusion's JSON or texts state."""
    found: list[Candidate] = []
    for document in clues.documents:
        if _OWN_KEY in document.value and "prompt" in document.value:
            found += stated_in(document.block, _values({**document.value}))
    texts = {block.key: block for block in reversed(clues.texts())}
    if _OWN_KEY in texts:
        values: dict[str, object] = {key: block.text for key, block in texts.items()}
        found += stated_in(texts[_OWN_KEY], _values(values))
    return Findings(tuple(found))


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
