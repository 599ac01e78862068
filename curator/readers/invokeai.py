r"""InvokeAI in its three generations.

1.x: PNG text `Dream`, a command line: `"prompt" -s 50 -S 1 -W 512 -H 512 -C 7.5 -A k_lms`.
1.15 to 2.3: JSON `sd-metadata`, whose `model` is always "stable diffusion" and never the model.
3 and later: JSON `invokeai_metadata`; converted files keep only `invokeai_graph`.
In the first two, what stands in square brackets in a prompt is its negative.
"""

import re
from collections.abc import Mapping

from curator.core.variant import Confidence
from curator.readers._invokeai_graph import is_graph, metadata_of
from curator.readers.base import Clues, Findings, Origin, reader
from curator.readers.candidates import (
    Candidate,
    Value,
    hash_of,
    label_of,
    model_name,
    origin_in,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
    text_of,
)
from curator.readers.container.blocks import Block
from curator.readers.documents import JsonObject, object_at

_OPTION = re.compile(r" (?:-([A-Za-z])(\d\S*|k_\w+|ddim|plms)|-{1,2}([A-Za-z_]+)(?: (?!-)(\S+))?)")
"""An option and its value; the oldest versions write both in one word (-S42 -Ak_lms)."""

_NEGATIVE = re.compile(r"\[([^\[\]]*)\]")


@reader("invokeai", version=3)
def read_invokeai(clues: Clues) -> Findings:
    """Returns what InvokeAI's texts state; where a command line differs from the JSON it loses."""
    found: list[Candidate] = []
    for document in clues.documents:
        value = document.value
        own = document.label.startswith(("invokeai", "sd-metadata"))
        if is_graph(value) and document.label == "invokeai_graph":
            found += _graph(value, document.block)
        elif (own or "app_version" in value) and (
            "positive_prompt" in value or "generation_mode" in value
        ):
            found += stated_in(document.block, _metadata(value))
        elif (own or "app_id" in value) and ("image" in value or "images" in value):
            found += stated_in(document.block, _sd_metadata(value))
    for block in clues.texts():
        if block.key == "Dream":
            found += stated_in(block, _dream(block.text))
            found += _inputs(block)
    return Findings(tuple(found))


def _graph(value: JsonObject, block: Block) -> list[Candidate]:
    """What the graph that ran says; a file's own metadata is nearer to the run."""
    meaning = metadata_of(value)
    origin = origin_in(block, Origin.RUN_GRAPH)
    return [
        Candidate(field, made, block.source, Confidence.STATED, origin)
        for field, made in (_metadata(meaning) if meaning else {}).items()
        if made is not None
    ]


def _metadata(value: JsonObject) -> Mapping[str, Value | None]:
    model = object_at(value, "model")
    return {
        "generator": "InvokeAI",
        "model": model_name(model.get("model_name") or model.get("name")),
        "prompt": text_of(value.get("positive_prompt")),
        "negative_prompt": text_of(value.get("negative_prompt")),
        "seed": seed_of(value.get("seed")),
        "sampler": label_of(value.get("scheduler")),
        "steps": steps_of(value.get("steps")),
        "cfg_scale": scale_of(value.get("cfg_scale")),
    }


def _sd_metadata(value: JsonObject) -> Mapping[str, Value | None]:
    images = value.get("images")
    first = images[0] if isinstance(images, list) and images else None
    image = object_at({"image": first} if first else value, "image")
    prompts = image.get("prompt")
    if isinstance(prompts, list):
        parts = [item.get("prompt") if isinstance(item, dict) else item for item in prompts]
        prompt = "\n".join(part for part in parts if isinstance(part, str)) or None
    else:
        prompt = text_of(prompts)
    return {
        "generator": "InvokeAI",
        "model": model_name(value.get("model_id")) or model_name(value.get("model_weights")),
        "model_hash": hash_of(value.get("model_hash")),
        **_split_prompt(prompt),
        "seed": seed_of(image.get("seed")),
        "sampler": label_of(image.get("sampler")),
        "steps": steps_of(image.get("steps")),
        "cfg_scale": scale_of(image.get("cfg_scale")),
    }


def _dream(text: str) -> Mapping[str, Value | None]:
    """The values of a command line; the prompt ends with its quote, else at the first option."""
    text = text.strip()
    end = text.rfind('" -') if text.startswith('"') else -1
    first = _OPTION.search(text)
    if end > 0:
        prompt, rest = text[1:end], text[end + 1 :]
    elif first:
        prompt, rest = text[: first.start()], text[first.start() :]
    else:
        return {}
    options = {name: value for name, value in _options(rest) if value}
    return {
        "generator": "InvokeAI",
        **_split_prompt(prompt),
        "seed": seed_of(options.get("S")),
        "sampler": label_of(options.get("A") or options.get("m")),
        "steps": steps_of(options.get("s")),
        "cfg_scale": scale_of(options.get("C")),
    }


def _options(text: str) -> list[tuple[str, str]]:
    return [(one or name, glued or value) for one, glued, name, value in _OPTION.findall(text)]


def _inputs(block: Block) -> list[Candidate]:
    """The picture that a command line started from (-I), of which it made a variation."""
    options = dict(_options(block.text))
    name = re.split(r"[\\/]", options.get("I", "").strip("\"' "))[-1]
    if not name:
        return []
    return [
        Candidate("reference", name, block.source, Confidence.STATED, Origin.RUN_TEXT),
        Candidate("pass", "variation", block.source, Confidence.DERIVED, Origin.RUN_TEXT),
    ]


def _split_prompt(prompt: str | None) -> dict[str, Value | None]:
    if prompt is None:
        return {}
    negatives = [part.strip() for part in _NEGATIVE.findall(prompt)]
    return {
        "prompt": _NEGATIVE.sub("", prompt).strip(),
        "negative_prompt": ", ".join(negatives) if negatives else None,
    }
