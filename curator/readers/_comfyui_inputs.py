"""Which files a ComfyUI graph started from, and what it did to them."""

import re
from collections import deque
from collections.abc import Iterable

from curator.readers._comfyui_graph import Graph, Node

_LOADS = re.compile(r"load.*image|image.*load", re.IGNORECASE)
_NO_PICTURE = re.compile(
    r"(model(?!\.images?\.)|clip|vae|control_net|upscale_model|mask_model).*", re.IGNORECASE
)
_LATENTS = ("latent_image", "latent", "samples", "optional_latent", "pixels", "image")
_INPAINTS = re.compile(r"inpaint|noisemask|noise_mask|outpaint", re.IGNORECASE)
_ENCODES = re.compile(r"vaeencode|vae encode|imagetolatent", re.IGNORECASE)
_UPSCALES = re.compile(r"upscale|supir|ultimatesd", re.IGNORECASE)


def find_inputs(graph: Graph, starts: Iterable[Node]) -> tuple[str, ...]:
    """Returns the names of the image files that reach these nodes, by any way but a model's."""
    loaders = (node for node in _before(graph, starts, ()) if _LOADS.search(node.kind))
    names = (node.text("image") for node in loaders)
    return tuple(dict.fromkeys(re.split(r"[\\/]", name)[-1] for name in names if name))


def find_pass(graph: Graph, stages: tuple[Node, ...], outputs: Iterable[Node]) -> str | None:
    """Returns what was done to a loaded picture: inpaint, variation or upscale; else None.

    A picture that only reaches the conditioning is a reference, and the result is a new picture.
    """
    if stages:
        path = list(_before(graph, stages, _LATENTS))
        loaded = any(_LOADS.search(node.kind) for node in path)
        encoded = any(_ENCODES.search(node.kind) for node in path)
        if any(_INPAINTS.search(node.kind) for node in path) and loaded:
            return "inpaint"
        return "variation" if loaded and encoded else None
    path = list(_before(graph, outputs, ()))
    loaded = any(_LOADS.search(node.kind) for node in path)
    return "upscale" if loaded and any(_UPSCALES.search(node.kind) for node in path) else None


def _before(graph: Graph, starts: Iterable[Node], first: tuple[str, ...]) -> Iterable[Node]:
    """The nodes from which a picture comes, each once; `first` restricts the first step."""
    seen: set[str] = set()
    queue: deque[str] = deque()
    for start in starts:
        seen.add(start.id)
        queue.extend(
            link.node
            for name, link in start.links.items()
            if (name in first if first else not _NO_PICTURE.fullmatch(name))
        )
    while queue:
        node = graph.get(queue.popleft())
        if node is None or node.id in seen:
            continue
        seen.add(node.id)
        yield node
        queue.extend(
            link.node for name, link in node.links.items() if not _NO_PICTURE.fullmatch(name)
        )
