"""Fooocus and its forks: JSON of the scheme "fooocus", in PNG `parameters` or in UserComment.

Fooocus writes snake_case, FooocusPlus the same in Title Case, RuinedFooocus keys of its own. The
prompt is what was typed; `full_prompt` is what the styles made of it. The scheme "a1111" is the
A1111 text and is read there.
"""

from curator.readers.base import Clues, Findings, reader
from curator.readers.candidates import (
    Candidate,
    hash_of,
    label_of,
    model_name,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
    text_of,
)
from curator.readers.documents import JsonObject, folded

_OWN_KEYS = (
    "adm_guidance",
    "fooocus_v2_expansion",
    "metadata_scheme",
    "full_prompt",
    "performance",
)


@reader("fooocus", version=1)
def read_fooocus(clues: Clues) -> Findings:
    """Returns what Fooocus's JSON states."""
    found: list[Candidate] = []
    for document in clues.documents:
        value = folded(document.value)
        generator = _generator(value)
        if generator is None:
            continue
        found += stated_in(
            document.block,
            {
                "generator": generator,
                "model": model_name(value.get("base_model", value.get("base_model_name"))),
                "model_hash": hash_of(value.get("base_model_hash")),
                "prompt": text_of(value.get("prompt")),
                "negative_prompt": text_of(value.get("negative_prompt", value.get("negative"))),
                "seed": seed_of(value.get("seed")),
                "sampler": label_of(value.get("sampler", value.get("sampler_name"))),
                "steps": steps_of(value.get("steps")),
                "cfg_scale": scale_of(value.get("guidance_scale", value.get("cfg"))),
            },
        )
    return Findings(tuple(found))


def _generator(value: JsonObject) -> str | None:
    """The program's name; None when the JSON is not of this family."""
    for key in ("version", "software"):
        name = (text_of(value.get(key)) or "").partition(" ")[0]
        if "fooocus" in name.lower():
            return name
    known = sum(key in value for key in _OWN_KEYS)
    return "Fooocus" if "base_model" in value and known >= 2 else None
