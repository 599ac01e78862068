"""mflux: JSON with `mflux_version` in UserComment. Its time has no zone, so it is not one."""

import re

from curator.core.variant import Confidence
from curator.readers.base import Clues, Findings, Origin, reader
from curator.readers.candidates import (
    Candidate,
    model_name,
    moment_of,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
    text_of,
)
from curator.readers.container.blocks import Block
from curator.readers.documents import JsonObject


@reader("mflux", version=2)
def read_mflux(clues: Clues) -> Findings:
    """Returns what mflux's JSON states."""
    found: list[Candidate] = []
    for document in clues.documents:
        value = document.value
        if "mflux_version" in value:
            found += stated_in(
                document.block,
                {
                    "generator": "mflux",
                    "model": model_name(value.get("model")),
                    "prompt": text_of(value.get("prompt")),
                    "negative_prompt": text_of(value.get("negative_prompt")),
                    "seed": seed_of(value.get("seed")),
                    "steps": steps_of(value.get("steps")),
                    "cfg_scale": scale_of(value.get("guidance")),
                    "generated_at": moment_of(value.get("created_at")),
                },
            )
            found += _inputs(value, document.block)
    return Findings(tuple(found))


def _inputs(value: JsonObject, block: Block) -> list[Candidate]:
    """The files that it started from, without their folders: those name a person's home."""
    paths: list[object] = [value.get("image_path"), value.get("masked_image_path")]
    several = value.get("image_paths")
    paths += several if isinstance(several, list) else []
    names = [re.split(r"[\\/]", path)[-1] for path in paths if isinstance(path, str)]
    found = [
        Candidate("reference", name, block.source, Confidence.STATED, Origin.RUN_TEXT)
        for name in dict.fromkeys(filter(None, names))
    ]
    if found and value.get("masked_image_path"):
        done = Candidate("pass", "inpaint", block.source, Confidence.DERIVED, Origin.RUN_TEXT)
        return [*found, done]
    if found and value.get("image_strength") is not None:
        done = Candidate("pass", "variation", block.source, Confidence.DERIVED, Origin.RUN_TEXT)
        return [*found, done]
    return found
