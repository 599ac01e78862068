"""NovelAI: PNG text Software, Source, Description, and JSON in Comment.

Source holds the model ("Stable Diffusion XL C1E1DE52"). The prompt is in the JSON, since V4 as a
caption, and in old files only in Description. Its director tools write a Comment without a seed:
those images were reworked, not generated, and no prompt is theirs. WebP files have all of the texts
as one JSON object in UserComment.
"""

from dataclasses import dataclass

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
from curator.readers.container.blocks import Block
from curator.readers.documents import JsonObject, object_at, parse_object


@dataclass(frozen=True, slots=True)
class _Texts:
    """One image's texts by their keys, and the block that each stood in."""

    texts: dict[str, str]
    blocks: dict[str, Block]


@reader("novelai", version=2)
def read_novelai(clues: Clues) -> Findings:
    """Returns what NovelAI's texts state."""
    found: list[Candidate] = []
    for each in _all_texts(clues):
        if each.texts.get("Software", "").strip() == "NovelAI":
            found += _candidates(each)
    return Findings(tuple(found))


def _all_texts(clues: Clues) -> list[_Texts]:
    """The texts in chunks, and those that stand together in one JSON object."""
    blocks = {block.key: block for block in reversed(clues.blocks)}
    together = [_Texts({key: block.text for key, block in blocks.items()}, blocks)]
    for document in clues.documents:
        if "Software" in document.value and "Comment" in document.value:
            texts = {key: text for key, text in document.value.items() if isinstance(text, str)}
            together.append(_Texts(texts, dict.fromkeys(texts, document.block)))
    return together


def _candidates(each: _Texts) -> list[Candidate]:
    texts, blocks = each.texts, each.blocks
    found: list[Candidate] = [*stated_in(blocks["Software"], {"generator": "NovelAI"})]
    comment = texts.get("Comment", "").strip()
    value = parse_object(comment)[0] if comment.startswith("{") else None
    if value is None or "seed" not in value:
        return found
    found += stated_in(
        blocks["Comment"],
        {
            "prompt": text_of(value.get("prompt")) or _caption(value, "v4_prompt"),
            "negative_prompt": text_of(value.get("uc")) or _caption(value, "v4_negative_prompt"),
            "seed": seed_of(value.get("seed")),
            "sampler": label_of(value.get("sampler")),
            "steps": steps_of(value.get("steps")),
            "cfg_scale": scale_of(value.get("scale")),
        },
    )
    if "Source" in texts:
        found += stated_in(blocks["Source"], {"model": model_name(texts["Source"])})
    if "Description" in texts:
        found += stated_in(blocks["Description"], {"prompt": texts["Description"].lstrip("\0")})
    return found


def _caption(value: JsonObject, key: str) -> str | None:
    return text_of(object_at(object_at(value, key), "caption").get("base_caption"))
