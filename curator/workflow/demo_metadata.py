"""What the demo's three generative models write about each picture, in the forms of real tools.

One model is run in ComfyUI (graphs in PNG text), one in a web UI that writes A1111 parameters, one
is a hosted service that leaves a JSON sidecar. The models are inventions; the forms are not.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

STEPS, CFG_SCALE = 30, 6.5

_Node = dict[str, object]
_Link = list[object]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked of a model for one picture.

    Attributes:
        model: the model's name as its tool states it.
        model_hash: ten hexadecimal digits.
        prompt: the positive prompt, without network tags.
        negative_prompt: the negative prompt.
        seed: 0 to 2**64 - 1.
        width: pixels.
        height: pixels.
        lora: a network that was used with it, None for none.
        spare_loader: an unconnected checkpoint loader lies about in the graph, as in real ones.
        finished_at: aware UTC.
    """

    model: str
    model_hash: str
    prompt: str
    negative_prompt: str
    seed: int
    width: int
    height: int
    lora: str | None
    spare_loader: bool
    finished_at: datetime


def a1111_parameters(request: Request) -> str:
    """Returns the text that the A1111 web UI writes under "parameters"."""
    tag = f" <lora:{request.lora}:0.6>" if request.lora else ""
    settings = {
        "Steps": STEPS,
        "Sampler": "DPM++ 2M",
        "Schedule type": "Karras",
        "CFG scale": CFG_SCALE,
        "Seed": request.seed,
        "Size": f"{request.width}x{request.height}",
        "Model hash": request.model_hash,
        "Model": request.model,
        "Version": "v1.10.1",
    }
    line = ", ".join(f"{key}: {value}" for key, value in settings.items())
    return f"{request.prompt}{tag}\nNegative prompt: {request.negative_prompt}\n{line}"


def sidecar(request: Request) -> str:
    """Returns the JSON that stands beside the picture of a hosted service."""
    record = {
        "generator": "Northlight Studio",
        "model": request.model,
        "prompt": request.prompt,
        "negative_prompt": request.negative_prompt,
        "seed": request.seed,
        "sampler": "flow-euler",
        "steps": STEPS,
        "cfg_scale": CFG_SCALE,
        "width": request.width,
        "height": request.height,
        "created_at": request.finished_at.isoformat(),
    }
    return json.dumps(record, indent=2, ensure_ascii=False)


def comfy_texts(request: Request) -> dict[str, str]:
    """Returns the two texts of a ComfyUI PNG: the graph that ran and the graph as it was drawn."""
    graph = comfy_graph(request)
    return {"prompt": json.dumps(graph), "workflow": json.dumps(comfy_workflow(graph))}


def comfy_graph(request: Request) -> dict[str, _Node]:
    """Returns the API graph: checkpoint, perhaps a LoRA, two prompts, sampler, decoder, saver."""
    checkpoint = f"studio/{request.model}.safetensors"
    graph: dict[str, _Node] = {
        "4": _node("CheckpointLoaderSimple", ckpt_name=checkpoint),
        "5": _node("EmptyLatentImage", width=request.width, height=request.height, batch_size=1),
    }
    model: _Link = ["4", 0]
    clip: _Link = ["4", 1]
    if request.lora:
        graph["10"] = _node(
            "LoraLoader",
            lora_name=f"{request.lora}.safetensors",
            strength_model=0.6,
            strength_clip=0.6,
            model=model,
            clip=clip,
        )
        model, clip = ["10", 0], ["10", 1]
    graph["6"] = _node("CLIPTextEncode", text=request.prompt, clip=clip)
    graph["7"] = _node("CLIPTextEncode", text=request.negative_prompt, clip=clip)
    graph["3"] = _node(
        "KSampler",
        seed=request.seed,
        steps=STEPS,
        cfg=CFG_SCALE,
        sampler_name="dpmpp_2m",
        scheduler="karras",
        denoise=1.0,
        model=model,
        positive=["6", 0],
        negative=["7", 0],
        latent_image=["5", 0],
    )
    graph["8"] = _node("VAEDecode", samples=["3", 0], vae=["4", 2])
    graph["9"] = _node("SaveImage", filename_prefix="studio/final", images=["8", 0])
    if request.spare_loader:
        graph["14"] = _node("CheckpointLoaderSimple", ckpt_name="tests/sketchpad_v3.safetensors")
    return graph


def _node(class_type: str, **inputs: object) -> _Node:
    return {"inputs": inputs, "class_type": class_type, "_meta": {"title": class_type}}


_OUTPUTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "CheckpointLoaderSimple": ("MODEL", "CLIP", "VAE"),
        "EmptyLatentImage": ("LATENT",),
        "LoraLoader": ("MODEL", "CLIP"),
        "CLIPTextEncode": ("CONDITIONING",),
        "KSampler": ("LATENT",),
        "VAEDecode": ("IMAGE",),
        "SaveImage": (),
    }
)


def comfy_workflow(graph: Mapping[str, _Node]) -> dict[str, object]:
    """Returns the editor's form of an API graph: nodes with places, sockets and numbered links."""
    nodes: dict[str, dict[str, object]] = {}
    outputs: dict[str, list[dict[str, object]]] = {}
    for order, (name, node) in enumerate(graph.items()):
        kind = str(node["class_type"])
        outputs[name] = [
            {"name": socket, "type": socket, "links": [], "slot_index": slot}
            for slot, socket in enumerate(_OUTPUTS[kind])
        ]
        nodes[name] = {
            "id": int(name),
            "type": kind,
            "pos": [60 + 330 * (order % 4), 120 + 290 * (order // 4)],
            "size": [315, 200],
            "flags": {},
            "order": order,
            "mode": 0,
            "inputs": [],
            "outputs": outputs[name],
            "properties": {"Node name for S&R": kind},
        }
    links: list[_Link] = []
    for name, node in graph.items():
        _wire(name, node, nodes, outputs, links)
    return {
        "last_node_id": max(int(name) for name in graph),
        "last_link_id": len(links),
        "nodes": list(nodes.values()),
        "links": links,
        "groups": [],
        "config": {},
        "extra": {},
        "version": 0.4,
    }


def _wire(
    name: str,
    node: _Node,
    nodes: Mapping[str, dict[str, object]],
    outputs: Mapping[str, list[dict[str, object]]],
    links: list[_Link],
) -> None:
    """Sorts one node's inputs into links and widgets; after a seed stands what becomes of it."""
    sockets: list[dict[str, object]] = []
    widgets: list[object] = []
    inputs = node["inputs"]
    assert isinstance(inputs, dict)
    for key, value in inputs.items():
        if not isinstance(value, list):
            widgets.append(value)
            if key == "seed":
                widgets.append("randomize")
            continue
        source, slot = str(value[0]), int(value[1])
        socket = outputs[source][slot]
        links.append([len(links) + 1, int(source), slot, int(name), len(sockets), socket["type"]])
        taken = socket["links"]
        assert isinstance(taken, list)
        taken.append(len(links))
        sockets.append({"name": key, "type": socket["type"], "link": len(links)})
    nodes[name]["inputs"] = sockets
    nodes[name]["widgets_values"] = widgets
