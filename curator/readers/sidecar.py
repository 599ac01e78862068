"""JSON sidecars: what a script or a service wrote beside the image, under the usual names.

`hero.png.json` or `hero.json` with keys such as prompt, model, seed, brief and requested_at, flat
or under one heading ("parameters", "generation"). A sidecar with the text or the graph of a known
generator is read by that generator's reader.
"""

from collections.abc import Callable, Iterator

from curator.core.variant import Confidence
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import (
    Value,
    hash_of,
    label_of,
    model_name,
    moment_of,
    scale_of,
    seed_of,
    steps_of,
    text_of,
    whole_number,
)
from curator.readers.container.blocks import BlockKind
from curator.readers.documents import JsonObject, folded, object_at


def _index(value: object) -> str | None:
    number = whole_number(value)
    return str(number) if number is not None and number >= 0 else None


def _model(value: object) -> str | None:
    """A model's name, also from an object that names it."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("model_name") or value.get("id")
    return model_name(value)


def _moment(value: object) -> str | None:
    moment = moment_of(value)
    return moment.isoformat() if moment else None


_READ: dict[str, tuple[Callable[[object], Value | None], tuple[str, ...]]] = {
    "prompt": (text_of, ("prompt", "positive_prompt", "positive", "text_prompt")),
    "negative_prompt": (text_of, ("negative_prompt", "negativeprompt", "negative", "uc")),
    "model": (_model, ("model", "model_name", "model_id", "checkpoint", "base_model")),
    "model_hash": (hash_of, ("model_hash", "modelhash", "base_model_hash")),
    "seed": (seed_of, ("seed", "noise_seed")),
    "sampler": (label_of, ("sampler", "sampler_name")),
    "steps": (steps_of, ("steps", "num_inference_steps")),
    "cfg_scale": (scale_of, ("cfg_scale", "cfgscale", "cfg", "guidance_scale")),
    "generator": (label_of, ("generator", "software", "tool", "service", "provider")),
    "generated_at": (moment_of, ("generated_at", "created_at", "created", "createdat")),
    "requested_at": (_moment, ("requested_at", "requestedat")),
    "campaign": (label_of, ("campaign",)),
    "brief": (label_of, ("brief",)),
    "tier": (label_of, ("tier",)),
    "take": (label_of, ("take",)),
    "variant_index": (_index, ("variant_index", "variantindex")),
}
"""For each field what makes a value of it, and the keys that it has, folded, the best first."""

_HEADINGS = ("generation", "parameters", "params", "metadata", "request", "input", "settings")
_OF_A_GENERATION = frozenset({"prompt", "seed", "steps", "brief", "take", "requested_at"})
_OF_A_CAMERA = frozenset({"sourcefile", "make", "lens", "lensmodel", "exposuretime", "iso"})


@reader("sidecar", version=1)
def read_sidecar(clues: Clues) -> Findings:
    """Returns what the JSON sidecars of an image state.

    A sidecar that has nothing of a generation (no prompt, seed, steps, brief, take or time of a
    request) or something of a camera is another program's, whatever else its keys are called.
    """
    candidates: list[Candidate] = []
    for document in clues.documents:
        if document.block.kind is BlockKind.SIDECAR:
            candidates += _candidates(document.value, document.block.source)
    return Findings(tuple(candidates))


def _candidates(value: JsonObject, source: str) -> list[Candidate]:
    found: dict[str, Value] = {}
    for level in _levels(value):
        if not _OF_A_CAMERA.isdisjoint(level):
            return []
        for field, (make, keys) in _READ.items():
            made = next((v for key in keys if (v := make(level.get(key))) is not None), None)
            if made is not None:
                found.setdefault(field, made)
    if _OF_A_GENERATION.isdisjoint(found):
        return []
    return [
        Candidate(field, made, source, Confidence.STATED, Origin.SIDECAR)
        for field, made in found.items()
    ]


def _levels(value: JsonObject) -> Iterator[JsonObject]:
    """The object and the objects under its known headings, with folded keys."""
    top = folded(value)
    yield top
    for heading in _HEADINGS:
        if below := object_at(top, heading):
            yield folded(below)
