"""InvokeAI's graph that ran (`invokeai_graph`), which converted files keep where metadata is lost.

`{"nodes": {id: {"type": ..., field: value}}, "edges": [{"source": {"node_id", "field"},
"destination": ...}]}`. A field's value is its own, or comes over the edge that ends there.
"""

from collections import deque
from collections.abc import Iterator, Mapping

from curator.readers.documents import JsonObject, object_at

MAX_HOPS = 64

_TEXTS = ("prompt", "positive_prompt", "value", "string")
_CONDITIONINGS = {
    "prompt": ("positive_conditioning", "positive_text_conditioning"),
    "negative_prompt": ("negative_conditioning", "negative_text_conditioning"),
}
_NETS = ("unet", "transformer", "model")
_PLAIN = ("positive_prompt", "negative_prompt", "seed", "steps", "cfg_scale", "scheduler", "model")

_Ends = Mapping[tuple[str, str], list[tuple[str, str]]]


def is_graph(value: JsonObject) -> bool:
    """Whether a JSON object is a graph of InvokeAI's, as it ran."""
    return isinstance(value.get("nodes"), dict) and isinstance(value.get("edges"), list)


def metadata_of(value: JsonObject) -> JsonObject:
    """Returns what a graph says in the words of `invokeai_metadata`; empty when it made nothing."""
    graph = _Graph(value)
    first = graph.first_stage()
    found: dict[str, object] = {}
    for id_, node in graph.nodes.items():
        if node.get("type") == "core_metadata":
            found |= {name: graph.value(id_, name) for name in _PLAIN}
    if first is None:
        return found
    asked: dict[str, object] = {
        "positive_prompt": graph.text(first, _CONDITIONINGS["prompt"]),
        "negative_prompt": graph.text(first, _CONDITIONINGS["negative_prompt"]),
        "seed": graph.seed(first),
        "model": graph.model(first),
        "steps": graph.value(first, "steps"),
        "cfg_scale": graph.value(first, "cfg_scale"),
        "scheduler": graph.value(first, "scheduler"),
    }
    return {name: found.get(name) if found.get(name) is not None else asked[name] for name in asked}


class _Graph:
    def __init__(self, value: JsonObject) -> None:
        raw = object_at(value, "nodes")
        self.nodes: dict[str, JsonObject] = {
            id_: node for id_, node in raw.items() if isinstance(node, dict)
        }
        ends: dict[tuple[str, str], list[tuple[str, str]]] = {}
        edges = value.get("edges")
        for edge in edges if isinstance(edges, list) else ():
            if isinstance(edge, dict):
                source, target = object_at(edge, "source"), object_at(edge, "destination")
                ends.setdefault(_end(target), []).append(_end(source))
        self._ends: _Ends = ends

    def first_stage(self) -> str | None:
        """The node that began the picture: it turns noise into latents, and is given none."""
        stages = [id_ for id_, node in self.nodes.items() if _is_stage(node)]
        begun = [id_ for id_ in stages if (id_, "latents") not in self._ends]
        return next(iter(begun or stages), None)

    def value(self, node: str, field: str) -> object:
        """A field's own value, or the one at the beginning of its edge."""
        seen: set[tuple[str, str]] = set()
        for _ in range(MAX_HOPS):
            sources = self._ends.get((node, field))
            if not sources:
                return self.nodes.get(node, {}).get(field)
            if (node, field) in seen:
                return None
            seen.add((node, field))
            node, _output = sources[0]
            if node not in self.nodes:
                return None
            field = "value"
        return None

    def text(self, stage: str, fields: tuple[str, ...]) -> str | None:
        """The first prompt behind a stage's conditioning."""
        for node in self._behind(stage, fields):
            for name in _TEXTS:
                value = self.value(node, name)
                if isinstance(value, str):
                    return value
        return None

    def seed(self, stage: str) -> object:
        """The seed of a stage's noise, or its own."""
        for node in self._behind(stage, ("noise",)):
            if (seed := self.value(node, "seed")) is not None:
                return seed
        return self.value(stage, "seed")

    def model(self, stage: str) -> object:
        """What the loader behind a stage loads."""
        for node in self._behind(stage, _NETS, along=_NETS):
            model = self.nodes[node].get("model")
            if isinstance(model, dict):
                return model
        return None

    def _behind(
        self, stage: str, fields: tuple[str, ...], along: tuple[str, ...] | None = None
    ) -> Iterator[str]:
        """The nodes behind some fields of a stage, nearest first; then along some or all fields."""
        queue = deque(end[0] for field in fields for end in self._ends.get((stage, field), ()))
        inward: dict[str, list[tuple[str, str]]] = {}
        for (target, field), sources in self._ends.items():
            if along is None or field in along:
                inward.setdefault(target, []).extend(sources)
        seen: set[str] = set()
        while queue:
            node = queue.popleft()
            if node in seen or node not in self.nodes:
                continue
            seen.add(node)
            yield node
            queue.extend(end[0] for end in inward.get(node, ()))


def _is_stage(node: JsonObject) -> bool:
    kind = node.get("type")
    return isinstance(kind, str) and ("denoise" in kind or kind in ("t2l", "l2l"))


def _end(value: JsonObject) -> tuple[str, str]:
    return str(value.get("node_id")), str(value.get("field"))
