"""ComfyUI graphs as short as they can be written."""

import json
from typing import Any

from tests.readers.files import png, text_chunk

Nodes = dict[str, dict[str, Any]]


def node(kind: str, **inputs: object) -> dict[str, Any]:
    return {"class_type": kind, "inputs": inputs}


def loader(name: str = "goodmodel_v1.safetensors") -> dict[str, Any]:
    return node("CheckpointLoaderSimple", ckpt_name=name)


def encode(text: object) -> dict[str, Any]:
    return node("CLIPTextEncode", text=text, clip=["4", 1])


def sampler(kind: str = "KSampler", **changes: object) -> dict[str, Any]:
    inputs: dict[str, object] = {
        "seed": 12345,
        "steps": 20,
        "cfg": 7.0,
        "sampler_name": "euler",
        "scheduler": "normal",
        "denoise": 1.0,
        "model": ["4", 0],
        "positive": ["6", 0],
        "negative": ["7", 0],
        "latent_image": ["5", 0],
    }
    return node(kind, **inputs | changes)


def simple(**changes: dict[str, Any]) -> Nodes:
    """The graph that ComfyUI opens with; `n4=...` replaces node 4, `n44=...` adds one."""
    nodes = {
        "3": sampler(),
        "4": loader(),
        "5": node("EmptyLatentImage", width=512, height=512, batch_size=1),
        "6": encode("a red bicycle"),
        "7": encode("blurry"),
        "8": node("VAEDecode", samples=["3", 0], vae=["4", 2]),
        "9": node("SaveImage", filename_prefix="ComfyUI", images=["8", 0]),
    }
    return nodes | {
        name.removeprefix("n").replace("_", ":"): item for name, item in changes.items()
    }


def graph_png(nodes: object) -> bytes:
    return png([text_chunk("prompt", json.dumps(nodes))])
