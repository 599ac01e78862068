"""The models in a ComfyUI editor's graph, which shows what was drawn but not what ran."""

import re

from curator.readers.candidates import model_name
from curator.readers.documents import JsonObject

MAX_DRAWN = 16

_LOADS = re.compile(
    r"(checkpoint|ckpt|unet|diffusion.?model).*load|load.*(checkpoint|unet|diff)", re.IGNORECASE
)
_WEIGHTS = re.compile(r".+\.(safetensors|ckpt|gguf|sft|pth)", re.IGNORECASE)
_UNUSED = (2, 4)
"""Muted, bypassed."""


def drawn_models(value: JsonObject) -> tuple[str, ...]:
    """Returns the models in loaders that are neither muted nor bypassed, each once."""
    inner = value.get("workflow", value)
    nodes = inner.get("nodes") if isinstance(inner, dict) else None
    found: dict[str, None] = {}
    for node in nodes if isinstance(nodes, list) else ():
        if not isinstance(node, dict) or node.get("mode") in _UNUSED:
            continue
        kind, widgets = node.get("type"), node.get("widgets_values")
        if not isinstance(kind, str) or not _LOADS.search(kind) or not isinstance(widgets, list):
            continue
        for widget in widgets:
            if isinstance(widget, str) and _WEIGHTS.fullmatch(widget) and len(found) < MAX_DRAWN:
                found.setdefault(model_name(widget) or widget)
    return tuple(found)
