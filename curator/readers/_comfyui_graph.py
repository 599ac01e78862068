"""ComfyUI's API graph: nodes, links, what was saved, and which stages made it.

`{id: {"class_type": ..., "inputs": {...}}}`; an input is a value or a link `[id, slot]`. A *stage*
is a node that makes a picture: a sampler, or a node that calls a service. Graphs come from
strangers, so every walk keeps a set of what it has seen, none recurses, and each has a limit.
"""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from curator.readers.documents import JsonObject, parse_object

MAX_STAGES = 32

PIPES = (
    "basic_pipe",
    "pipe",
    "base_basic_pipe",
    "detailer_pipe",
    "sdxl_tuple",
    "guider",
    "context",
    "base_ctx",
    "base_sampler",
)
"""Inputs that bundle model and conditioning."""


class Link(NamedTuple):
    """A link to an output slot of a node."""

    node: str
    slot: int


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the graph.

    Attributes:
        id: its key in the graph; a node of a subgraph has a colon in it.
        kind: its class.
        inputs: values and links by the inputs' names.
        links: the links alone.
    """

    id: str
    kind: str
    inputs: Mapping[str, object]
    links: Mapping[str, Link]

    def link(self, name: str) -> Link | None:
        """The link at an input, or None where there is a value or nothing."""
        return self.links.get(name)

    def text(self, name: str) -> str | None:
        """The text at an input, or None."""
        value = self.inputs.get(name)
        return value if isinstance(value, str) else None


Graph = Mapping[str, Node]


def as_link(value: object) -> Link | None:
    """Returns an input's value as a link, if it is one."""
    if isinstance(value, list) and len(value) == 2:
        node, slot = value
        if isinstance(node, str | int) and isinstance(slot, int) and not isinstance(slot, bool):
            return Link(str(node), slot)
    return None


def find_graph(value: JsonObject) -> Graph | None:
    """Returns the API graph that a JSON object is, or wraps under "prompt"; None without one."""
    inner = value.get("prompt")
    if isinstance(inner, str) and inner.lstrip().startswith("{"):
        inner, _ = parse_object(inner.lstrip())
    for candidate in (value, inner):
        if isinstance(candidate, dict):
            nodes = {id_: node for id_, raw in candidate.items() if (node := _node(id_, raw))}
            if nodes:
                return nodes
    return None


def is_workflow(value: JsonObject) -> bool:
    """Whether a JSON object is the editor's graph, which shows what was drawn but not what ran."""
    inner = value.get("workflow", value)
    return isinstance(inner, dict) and isinstance(inner.get("nodes"), list) and "links" in inner


def _node(id_: str, raw: object) -> Node | None:
    if not isinstance(raw, dict):
        return None
    kind, inputs = raw.get("class_type"), raw.get("inputs")
    if not isinstance(kind, str) or not isinstance(inputs, dict):
        return None
    links = {name: link for name, value in inputs.items() if (link := as_link(value))}
    return Node(id_, kind, inputs, links)


_SAVES = re.compile(r"save|videocombine|websocket", re.IGNORECASE)
_NO_PICTURE = re.compile(r"text|string|lora|checkpoint|model|json|latent|preview", re.IGNORECASE)
_PREVIEWS = re.compile(r"preview|^image.?view", re.IGNORECASE)
_PICTURES = ("images", "image", "samples", "pixels", "frames", "video")


def find_outputs(graph: Graph) -> tuple[Node, ...]:
    """Returns the nodes that saved a picture; else those that show one; else the last stages."""
    with_pictures = [node for node in graph.values() if any(map(node.link, _PICTURES))]
    saving = [
        node
        for node in with_pictures
        if _SAVES.search(node.kind) and not _NO_PICTURE.search(node.kind)
    ]
    if saving:
        return tuple(saving)
    showing = [node for node in with_pictures if _PREVIEWS.search(node.kind)]
    if showing:
        return tuple(showing)
    used = {link.node for node in graph.values() for link in node.links.values()}
    return tuple(node for node in graph.values() if node.id not in used)


_CHAT = re.compile(r"chat|llm|claude|^geminiNode$|prompt|caption|describe", re.IGNORECASE)
_REWORKS = re.compile(r"upscal|enhanc|relight|restor|remov|backgr|creativ|crisp", re.IGNORECASE)

SERVICE_MODELS = {
    "OpenAIDalle2": "dall-e-2",
    "OpenAIDalle3": "dall-e-3",
    "OpenAIGPTImage1": "gpt-image-1",
    "IdeogramV1": "ideogram-v1",
    "IdeogramV2": "ideogram-v2",
    "IdeogramV3": "ideogram-v3",
    "FluxProImageNode": "flux-pro-1.1",
    "FluxProUltraImageNode": "flux-pro-1.1-ultra",
    "FluxProExpandNode": "flux-pro-1.0-expand",
    "FluxProFillNode": "flux-pro-1.0-fill",
    "FluxProCannyNode": "flux-pro-1.0-canny",
    "FluxProDepthNode": "flux-pro-1.0-depth",
    "FluxKontextProImageNode": "flux-kontext-pro",
    "FluxKontextMaxImageNode": "flux-kontext-max",
    "Flux2ProImageNode": "flux-2-pro",
    "Flux2MaxImageNode": "flux-2-max",
    "StabilityStableImageUltraNode": "stable-image-ultra",
    "RunwayTextToImageNode": "gen4_image",
    "RecraftTextToImageNode": "recraftv3",
    "RecraftImageToImageNode": "recraftv3",
    "RecraftImageInpaintingNode": "recraftv3",
}
"""What a service's node calls when it has no choice of model, by the node's class."""


def is_service(node: Node) -> bool:
    """Whether a node has a picture made by a service, rather than reworked or described."""
    if node.kind in SERVICE_MODELS:
        return True
    if _CHAT.search(node.kind) or _REWORKS.search(node.kind):
        return False
    named = any(node.text(name) for name in ("model", "model_name"))
    return named and "prompt" in node.inputs and not node.link("clip")


def is_sampler(node: Node) -> bool:
    """Whether a node turns noise into a picture, by its inputs: custom nodes have any name."""
    names = node.inputs.keys()
    if node.link("guider") and ("noise" in names or "sigmas" in names):
        return True
    seeded = "seed" in names or "noise_seed" in names
    scheduled = "steps" in names or "sigmas" in names
    fed = any(map(node.link, ("model", "positive", "image_embeds", "kolors_model", *PIPES)))
    return seeded and scheduled and fed


def is_stage(node: Node) -> bool:
    """Whether a node makes a picture."""
    return is_sampler(node) or is_service(node)


_NOT_PIXELS = re.compile(
    r"(model|clip|vae|control_net|controlnet|upscale_model|positive|negative|cond|text|string"
    r"|prompt|sigmas|noise|guider|sampler|mask|seed|filename|lora|steps|cfg|scheduler|denoise"
    r"|width|height|style|ipadapter|insightface|upscaler|regional).*",
    re.IGNORECASE,
)
_LATENTS = ("latent_image", "latent", "samples", "image", "images", "pixels", "optional_latent")


def _pixel_links(graph: Graph, node: Node) -> Iterator[Link]:
    """The links over which a picture comes into a node."""
    if not is_stage(node):
        yield from (link for name, link in node.links.items() if not _NOT_PIXELS.fullmatch(name))
        return
    if is_service(node):
        return  # its input images are references: the picture is the service's own
    yield from (link for link in map(node.link, _LATENTS) if link)
    # Stable Cascade's second stage takes the first one's picture by way of its conditioning.
    positive = node.link("positive")
    conditioning = graph.get(positive.node) if positive else None
    if conditioning and (link := conditioning.link("stage_c")):
        yield link


def stages_before(graph: Graph, start: Node) -> tuple[Node, ...]:
    """Returns the stages that a node's picture comes from directly, nearest first."""
    found: list[Node] = []
    seen = {start.id}
    queue = deque(_pixel_links(graph, start))
    while queue and len(found) < MAX_STAGES:
        link = queue.popleft()
        node = graph.get(link.node)
        if node is None or node.id in seen:
            continue
        seen.add(node.id)
        if is_stage(node):
            found.append(node)
        else:
            queue.extend(_pixel_links(graph, node))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Making:
    """How one picture was made.

    Attributes:
        first: the stages that began it, one unless several pictures were put together.
        later: the stages that worked on it afterwards, latest first.
    """

    first: tuple[Node, ...]
    later: tuple[Node, ...]


def find_making(graph: Graph, output: Node) -> Making:
    """Returns the stages behind an output: those that chose the picture, and those after them."""
    first: list[Node] = []
    later: list[Node] = []
    seen: set[str] = set()
    queue = deque([output] if is_stage(output) else stages_before(graph, output))
    while queue and len(seen) < MAX_STAGES:
        stage = queue.popleft()
        if stage.id in seen:
            continue
        seen.add(stage.id)
        before = [node for node in stages_before(graph, stage) if node.id != stage.id]
        (later if before else first).append(stage)
        queue.extend(before)
    return Making(tuple(first), tuple(later))
