"""mflux: JSON with `mflux_version` in UserComment. Its time has no zone, so it is not one."""

from curator.readers.base import Clues, Findings, reader
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


@reader("mflux", version=1)
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
    return Findings(tuple(found))
