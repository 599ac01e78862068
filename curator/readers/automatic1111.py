"""The A1111 text: AUTOMATIC1111, Forge, SD.Next, Civitai, sd.cpp, Image Saver, Fooocus.

    prompt, over any number of lines
    Negative prompt: also over any number of lines
    Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512, Model: name, Version: v1.9

The last line is `modules/infotext_utils.py` of AUTOMATIC1111/stable-diffusion-webui: a value with a
comma in it is a JSON string; other writers put bare JSON there. It is scanned once from left to
right, since an expression with nested repeats takes forever on a hostile line.
"""

import re

from curator.core.variant import Confidence
from curator.readers._a1111_text import InfoText, parse_infotext
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import (
    Value,
    hash_of,
    model_name,
    moment_of,
    origin_in,
    scale_of,
    seed_of,
    stated_in,
    steps_of,
)
from curator.readers.container.blocks import Block
from curator.readers.documents import parse_object

_CHECKPOINT_KEY = re.compile(r"model:(.+)", re.IGNORECASE | re.DOTALL)


_SCALES = ("CFG scale", "CFG Scale", "Guidance Scale")


@reader("automatic1111", version=2)
def read_a1111(clues: Clues) -> Findings:
    """Returns what the A1111 texts of a file state; of several that differ the first counts."""
    candidates: list[Candidate] = []
    warnings: list[str] = []
    first_key: dict[str, Block] = {}
    for block in clues.texts():
        text = parse_infotext(block.text)
        if text is None:
            continue
        same = first_key.setdefault(f"{block.kind}{block.key}", block)
        if same is not block:
            warnings.append(f"There are two different texts in {block.source}; the first counts.")
        candidates += _candidates(text, block)
    return Findings(tuple(candidates), tuple(warnings))


def _candidates(text: InfoText, block: Block) -> list[Candidate]:
    settings = text.settings
    model, model_key = _model(settings)
    generator, confidence = _generator(settings)
    stated: dict[str, Value | None] = {
        "model_hash": _model_hash(settings),
        "prompt": text.prompt,
        "negative_prompt": text.negative_prompt,
        "seed": seed_of(settings.get("Seed")),
        "sampler": settings.get("Sampler") or None,
        "steps": steps_of(settings.get("Steps")),
        "cfg_scale": next((scale_of(settings[key]) for key in _SCALES if key in settings), None),
        "generated_at": moment_of(settings.get("Created Date")),
    }
    found = list(stated_in(block, stated))
    origin = origin_in(block, Origin.RUN_TEXT)
    if model:
        where = f"{block.source}, {model_key}"
        found.append(Candidate("model", model, where, Confidence.STATED, origin))
    if generator:
        found.append(Candidate("generator", generator, block.source, confidence, origin))
    return found


def _model(settings: dict[str, str]) -> tuple[str | None, str]:
    """The model's name, and the key that named it.

    Keys that only look like it are not asked: ADetailer model, Lora_0 Model name, VAE, Refiner.
    """
    if name := model_name(settings.get("Model")):
        return name, "Model"
    hashes, _ = parse_object(settings.get("Hashes", ""))
    for key in hashes or {}:
        if (named := _CHECKPOINT_KEY.fullmatch(key)) and (name := model_name(named.group(1))):
            return name, "Hashes"
    if name := _civitai_checkpoint(settings.get("Civitai resources", "")):
        return name, "Civitai resources"
    if name := model_name(settings.get("Unet")):
        return name, "Unet"
    return None, ""


def _civitai_checkpoint(resources: str) -> str | None:
    """The checkpoint among Civitai's resources: its name, else its resource name (AIR)."""
    listed, _ = parse_object(f'{{"all": {resources}}}')
    entries = listed["all"] if listed else None
    if not isinstance(entries, list):
        return None
    for entry in entries:
        if isinstance(entry, dict) and str(entry.get("type", "")).lower() == "checkpoint":
            return model_name(entry.get("modelName")) or model_name(entry.get("air"))
    return None


def _model_hash(settings: dict[str, str]) -> str | None:
    if found := hash_of(settings.get("Model hash")):
        return found
    hashes, _ = parse_object(settings.get("Hashes", ""))
    for key, value in (hashes or {}).items():
        if key.lower() == "model" or _CHECKPOINT_KEY.fullmatch(key):
            return hash_of(value)
    return None


_PROGRAMS = (
    (re.compile(r"v?\d+\.\d+(\.\d+)?([-+ ].*)?"), "A1111"),
    (re.compile(r"f\d+\.\d+.*v?\d+\.\d+.*"), "Forge"),
    (re.compile(r"Fooocus.*", re.IGNORECASE), "Fooocus"),
    (re.compile(r"ComfyUI.*", re.IGNORECASE), "ComfyUI"),
    (re.compile(r"stable-diffusion\.cpp.*", re.IGNORECASE), "stable-diffusion.cpp"),
)


def _generator(settings: dict[str, str]) -> tuple[str | None, Confidence]:
    """The program by the name or the form of the version that it states."""
    if app := settings.get("App"):
        return app, Confidence.STATED
    version = settings.get("Version", "")
    for form, program in _PROGRAMS:
        if form.fullmatch(version):
            return program, Confidence.DERIVED
    if "Civitai resources" in settings:
        return "Civitai", Confidence.DERIVED
    if not version and "Model hash" in settings:
        return "A1111", Confidence.GUESSED
    return None, Confidence.GUESSED
