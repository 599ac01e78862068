"""Draw Things: XMP with JSON in UserComment, and the same as an A1111-like text in description."""

from curator.readers.base import Candidate, Clues, Findings, reader
from curator.readers.candidates import (
    label_of,
    model_name,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
    text_of,
)


@reader("draw_things", version=1)
def read_draw_things(clues: Clues) -> Findings:
    """Returns what Draw Things' JSON states: `c` is the prompt, `uc` the negative one."""
    found: list[Candidate] = []
    for document in clues.documents:
        value = document.value
        if not ("c" in value and "sampler" in value and {"seed", "model"} & value.keys()):
            continue
        found += stated_in(
            document.block,
            {
                "generator": "Draw Things",
                "model": model_name(value.get("model")),
                "prompt": text_of(value.get("c")),
                "negative_prompt": text_of(value.get("uc")),
                "seed": seed_of(value.get("seed")),
                "sampler": label_of(value.get("sampler")),
                "steps": steps_of(value.get("steps")),
                "cfg_scale": scale_of(value.get("scale")),
            },
        )
    return Findings(tuple(found))
