"""SwarmUI: JSON with `sui_image_params`, in PNG `parameters` or in UserComment.

The prompt may be a template with `<random:...>` in it: what came of it is not in the file. The date
is a day and not a time.
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
from curator.readers.documents import JsonObject, object_at, parse_object


@reader("swarmui", version=2)
def read_swarmui(clues: Clues) -> Findings:
    """Returns what SwarmUI's parameters state."""
    found: list[Candidate] = []
    for document in clues.documents:
        params = object_at(_own(document.value), "sui_image_params")
        if params:
            found += stated_in(
                document.block,
                {
                    "generator": "SwarmUI",
                    "model": model_name(params.get("model")),
                    "model_hash": _model_hash(_own(document.value)),
                    "prompt": text_of(params.get("prompt")),
                    "negative_prompt": text_of(params.get("negativeprompt")),
                    "seed": seed_of(params.get("seed")),
                    "sampler": label_of(params.get("sampler")),
                    "steps": steps_of(params.get("steps")),
                    "cfg_scale": scale_of(params.get("cfgscale")),
                },
            )
    return Findings(tuple(found))


def _own(value: JsonObject) -> JsonObject:
    """SwarmUI's object, which converters put as text beside the graph."""
    inner = value.get("parameters")
    if "sui_image_params" in value or not isinstance(inner, str):
        return value
    return parse_object(inner.lstrip())[0] or {} if inner.lstrip().startswith("{") else {}


def _model_hash(value: JsonObject) -> str | None:
    models = value.get("sui_models")
    for model in models if isinstance(models, list) else []:
        if isinstance(model, dict) and model.get("param") == "model":
            return hash_of(model.get("hash"))
    return None
