"""NovelAI: PNG text Software, Source, Description, and JSON in Comment.

Source holds the model ("Stable Diffusion XL C1E1DE52"). The prompt is in the JSON, since V4 as a
caption, and in old files only in Description. Its director tools write a Comment without a seed:
those images were reworked, not generated, and no prompt is theirs.
"""

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
from curator.readers.documents import JsonObject, object_at


@reader("novelai", version=1)
def read_novelai(clues: Clues) -> Findings:
    """Returns what NovelAI's texts state."""
    texts = {block.key: block for block in reversed(clues.blocks)}
    software = texts.get("Software")
    if software is None or software.text.strip() != "NovelAI":
        return Findings()
    found: list[Candidate] = [*stated_in(software, {"generator": "NovelAI"})]
    for document in clues.documents:
        value = document.value
        if document.block.key != "Comment" or "seed" not in value:
            continue
        found += stated_in(
            document.block,
            {
                "prompt": text_of(value.get("prompt")) or _caption(value, "v4_prompt"),
                "negative_prompt": text_of(value.get("uc"))
                or _caption(value, "v4_negative_prompt"),
                "seed": seed_of(value.get("seed")),
                "sampler": label_of(value.get("sampler")),
                "steps": steps_of(value.get("steps")),
                "cfg_scale": scale_of(value.get("scale")),
            },
        )
        if source := texts.get("Source"):
            found += stated_in(source, {"model": model_name(source.text)})
        if description := texts.get("Description"):
            found += stated_in(description, {"prompt": description.text})
    return Findings(tuple(found))


def _caption(value: JsonObject, key: str) -> str | None:
    return text_of(object_at(object_at(value, key), "caption").get("base_caption"))
