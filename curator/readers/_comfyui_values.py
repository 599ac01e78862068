"""Model, seed, steps, scale and sampler of a stage in a ComfyUI graph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curator.readers._comfyui_graph import (
    PIPES,
    SERVICE_MODELS,
    Graph,
    Link,
    Node,
    as_link,
    is_service,
)
from curator.readers._comfyui_switches import chosen_input, is_switch
from curator.readers.candidates import model_name, scale_of, seed_of, steps_of

MAX_HOPS = 64
MAX_MODELS = 16


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A model that reaches a stage, and the node that loads it."""

    name: str
    node: Node


_LOADED = ("ckpt_name", "unet_name", "base_ckpt_name", "model_name", "model_path", "repo_id")
_MODEL_INPUT = re.compile(r"(base_|opt_|kolors_)?(model|unet)[_ ]?(\d{1,2}|[a-h])?", re.IGNORECASE)
_OTHER_WEIGHTS = re.compile(r"lora|vae|clip|control|upscale|t5|embed|hyper|adapter", re.IGNORECASE)
_WEIGHTS = re.compile(r".+\.(safetensors|ckpt|gguf|sft|pth)", re.IGNORECASE)
_NAMES = ("string", "String", "STRING", "text", "Text", "ckpt_name", "unet_name", "model_name")
"""Inputs of nodes that only hold a name, for one that is linked to."""


def find_models(graph: Graph, stage: Node) -> tuple[LoadedModel, ...]:
    """Returns the models behind a stage: one, or all that a merge blends; none when not found."""
    if is_service(stage):
        name = _service_model(stage)
        return (LoadedModel(name, stage),) if name else ()
    found: dict[str, LoadedModel] = {}
    seen: set[str] = {stage.id}
    stack = list(_model_links(graph, stage))[::-1]
    while stack and len(found) < MAX_MODELS:
        node = graph.get(stack.pop().node)
        if node is None or node.id in seen:
            continue
        seen.add(node.id)
        onward = list(_model_links(graph, node))
        if onward:
            stack += reversed(onward)
        elif name := _loaded_name(graph, node):
            found.setdefault(name, LoadedModel(name, node))
    return tuple(found.values())


def _service_model(stage: Node) -> str | None:
    """A service's model: the one chosen on the node, else the one that its class stands for."""
    chosen = model_name(stage.inputs.get("model")) or model_name(stage.inputs.get("model_name"))
    if chosen or stage.kind not in SERVICE_MODELS:
        return chosen
    turbo = "-turbo" if stage.inputs.get("turbo") is True else ""
    return SERVICE_MODELS[stage.kind] + turbo


def _model_links(graph: Graph, node: Node) -> Iterator[Link]:
    """Where a node has its model from; several for a merge, the chosen one for a switch."""
    links = {name: link for name, link in node.links.items() if _MODEL_INPUT.fullmatch(name)}
    if len(links) != 1 and is_switch(node):
        chosen = node.link(chosen_input(graph, node) or "")
        yield from [chosen] if chosen else []
        return
    if not links:
        links = {name: link for name in PIPES if (link := node.link(name))}
    if not links and len(node.inputs) == 1:  # a reroute
        links = dict(node.links)
    yield from links.values()


def _loaded_name(graph: Graph, node: Node) -> str | None:
    """The name of the weights that a loader loads; VAEs, encoders and adapters do not count."""
    for name in _LOADED:
        if name in node.inputs:
            value = _follow(graph, node, (name,), held=_NAMES)
            if found := model_name(_choice(value)):
                return found
    for name, value in node.inputs.items():
        choice = _choice(value)
        if isinstance(choice, str) and not _OTHER_WEIGHTS.search(name) and _WEIGHTS.match(choice):
            return model_name(choice)
    return model_name(node.inputs.get("model"))


def _choice(value: object) -> object:
    """A menu's choice, which some node packs wrap together with its thumbnail."""
    return value.get("content") if isinstance(value, dict) else value


def adds_noise(graph: Graph, stage: Node) -> bool:
    """Whether a stage begins from its own noise; without it the seed on the node is not used."""
    if stage.inputs.get("add_noise") in ("disable", False):
        return False
    link = stage.link("noise")
    source = graph.get(link.node) if link else None
    return source is None or "disable" not in source.kind.lower()


_SEEDS = ("seed", "noise_seed")
_NUMBERS = ("value", "Value", "int", "INT", "number", "float", "Number")
_COMPUTES = re.compile(r"math|random.?(int|num|float)|increment|expression|\bop\b", re.IGNORECASE)


def find_seed(graph: Graph, stage: Node) -> int | None:
    """Returns the seed that a stage used; None when it used none, or it is not in the graph."""
    if not adds_noise(graph, stage):
        return None
    link = stage.link("noise")
    start = graph.get(link.node) if link else stage
    return seed_of(_follow(graph, start, _SEEDS))


def find_steps(graph: Graph, stage: Node) -> int | None:
    """Returns the sampling steps of a stage, from the node itself or its scheduler."""
    own = steps_of(_follow(graph, stage, ("steps",)))
    if own is not None:
        return own
    return steps_of(_follow(graph, stage, ("steps",), through=("sigmas",)))


def find_scale(graph: Graph, stage: Node) -> float | None:
    """Returns the guidance scale of a stage, from the node itself or its guider."""
    return scale_of(_follow(graph, stage, ("cfg", "cfg_scale"), through=("guider",)))


def find_sampler(graph: Graph, stage: Node) -> str | None:
    """Returns the sampler's name of a stage, from the node itself or the one it links to."""
    value = _follow(graph, stage, ("sampler_name",), through=("sampler",))
    return value if isinstance(value, str) and value else None


def _follow(
    graph: Graph,
    node: Node | None,
    names: tuple[str, ...],
    through: tuple[str, ...] = (),
    held: tuple[str, ...] = (),
) -> object:
    """The value at one of the inputs, over links to nodes that only hold a number or a name.

    Args:
        graph: the graph.
        node: where to begin.
        names: the inputs to look at; on the nodes behind, also those that plain numbers have.
        through: inputs to follow when none of the names is there.
        held: more inputs to look at on the nodes behind.
    """
    seen: set[str] = set()
    for _ in range(MAX_HOPS):
        if node is None or node.id in seen or (seen and _COMPUTES.search(node.kind)):
            return None
        wanted = (*names, *_NUMBERS, *held) if seen else names
        seen.add(node.id)
        value = next((node.inputs[name] for name in wanted if name in node.inputs), None)
        if value is None:
            value = next((node.inputs[name] for name in through if name in node.inputs), None)
        if value is None and len(seen) > 1 and len(node.inputs) == 1:  # a reroute
            value = next(iter(node.inputs.values()))
        link = as_link(value)
        if link is None:
            return value
        node = graph.get(link.node)
    return None
