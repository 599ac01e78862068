"""Flat JSON in an image, under the usual names: Tensor.Art, Stability Matrix, spaces, own scripts.

    {"prompt": "a vase", "negative_prompt": "", "seed": 7, "Model": "Animagine XL 3.1"}

Where it stands is known, and it has to have a prompt and what a sampler needs: other JSON has
prompts too. Programs with a JSON of their own have a reader of their own.
"""

from curator.readers._plain_keys import read_plain
from curator.readers.base import Candidate, Clues, Findings, reader
from curator.readers.candidates import stated_in
from curator.readers.container.blocks import BlockKind

_PLACES = {
    "generation_data": "Tensor.Art",
    "parameters-json": "Stability Matrix",
    "parameters": None,
    "metadata": None,
    "usercomment": None,
    "imagedescription": None,
}
"""The keys of blocks that hold such JSON, and the program that alone writes one."""

_OWN_READERS = frozenset(
    {
        "adm_guidance",
        "app_version",
        "fooocus_scheme",
        "metadata_scheme",
        "mflux_version",
        "sui_image_params",
        "use_stable_diffusion_model",
    }
)
_OF_THE_MAKING = (
    "prompt",
    "negative_prompt",
    "model",
    "model_hash",
    "seed",
    "sampler",
    "steps",
    "cfg_scale",
    "generated_at",
    "generator",
)


@reader("plain_json", version=1)
def read_plain_json(clues: Clues) -> Findings:
    """Returns what flat JSON in a file states."""
    found: list[Candidate] = []
    for document in clues.documents:
        block = document.block
        key = block.key.lower()
        if block.kind is BlockKind.SIDECAR or key not in _PLACES:
            continue
        if not _OWN_READERS.isdisjoint(document.value):
            continue
        values = read_plain(document.value, ())
        if "prompt" in values and ("seed" in values or "steps" in values):
            values |= {"generator": program} if (program := _PLACES[key]) else {}
            made = {name: values.get(name) for name in _OF_THE_MAKING}
            found += stated_in(block, made)
    return Findings(tuple(found))
