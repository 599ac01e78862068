"""What scripts and services call the parts of a generation in flat JSON, and how they are read."""

from collections.abc import Callable, Iterable, Iterator

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
from curator.readers.documents import JsonObject, folded, object_at


def _index(value: object) -> str | None:
    number = whole_number(value)
    return str(number) if number is not None and number >= 0 else None


def _model(value: object) -> str | None:
    """A model's name, also from an object that names it."""
    if isinstance(value, dict):
        names = ("modelFileName", "name", "model_name", "id")
        value = next((value[name] for name in names if value.get(name)), None)
    return model_name(value)


def _moment(value: object) -> str | None:
    moment = moment_of(value)
    return moment.isoformat() if moment else None


_READ: dict[str, tuple[Callable[[object], Value | None], tuple[str, ...]]] = {
    "prompt": (text_of, ("prompt", "positive_prompt", "positiveprompt", "positive", "text_prompt")),
    "negative_prompt": (
        text_of,
        ("negative_prompt", "negativeprompt", "negprompt", "negative", "uc"),
    ),
    "model": (
        _model,
        ("model", "model_name", "modelname", "model_id", "checkpoint", "base_model", "basemodel"),
    ),
    "model_hash": (hash_of, ("model_hash", "modelhash", "base_model_hash")),
    "seed": (seed_of, ("seed", "noise_seed")),
    "sampler": (label_of, ("sampler", "sampler_name", "samplername")),
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
_OF_A_CAMERA = frozenset({"sourcefile", "make", "lens", "lensmodel", "exposuretime", "iso"})


def read_plain(value: JsonObject, headings: Iterable[str] = _HEADINGS) -> dict[str, Value]:
    """Returns the fields in an object and in those under known headings; none of a camera's."""
    found: dict[str, Value] = {}
    for level in _levels(value, headings):
        if not _OF_A_CAMERA.isdisjoint(level):
            return {}
        for field, (make, keys) in _READ.items():
            made = next((v for key in keys if (v := make(level.get(key))) is not None), None)
            if made is not None:
                found.setdefault(field, made)
    return found


def _levels(value: JsonObject, headings: Iterable[str]) -> Iterator[JsonObject]:
    """The object and the objects under its headings, with folded keys."""
    top = folded(value)
    yield top
    for heading in headings:
        if below := object_at(top, heading):
            yield folded(below)
