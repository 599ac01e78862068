"""Nodes in a ComfyUI graph that let one of several inputs through, and which one it was.

What was let through stands in the graph where the choice is a number, a truth value or an order of
preference; a choice that was worked out while the graph ran is unknown.
"""

import re
from functools import lru_cache

from curator.readers._comfyui_graph import Graph, Node, as_link

MAX_HOPS = 16

_SWITCH = re.compile(r"switch|select|if.?else|conditional", re.IGNORECASE)
_FIRST_OF = re.compile(r"(any|ctx|context)_\d{1,2}")
_NUMBERS = ("select", "Input", "index", "selected_index", "input")
_TRUTHS = ("boolean", "switch", "cond", "condition", "bool", "boolean_value")
_BRANCHES = (("on_true", "on_false"), ("tt_value", "ff_value"), ("true", "false"))
_HELD = ("value", "Value", "boolean", "select", "int", "number", "Number")


@lru_cache(maxsize=1024)
def _is_switch(kind: str) -> bool:
    return _SWITCH.search(kind) is not None


def is_switch(node: Node) -> bool:
    """Whether a node lets one of several inputs through."""
    return _is_switch(node.kind)


def chosen_input(graph: Graph, node: Node) -> str | None:
    """Returns the name of the input that a switch let through; None when the graph does not say."""
    first_of = sorted(name for name in node.links if _FIRST_OF.fullmatch(name))
    if first_of:
        return first_of[0]
    for if_true, if_false in _BRANCHES:
        if if_true in node.inputs or if_false in node.inputs:
            truth = _constant(graph, node, _TRUTHS)
            if not isinstance(truth, bool):
                return None
            name = if_true if truth else if_false
            return name if name in node.inputs else None
    number = _constant(graph, node, _NUMBERS)
    if isinstance(number, int) and not isinstance(number, bool):
        ending = re.compile(rf"[A-Za-z_]+?_?0*{number}")
        return next((name for name in node.inputs if ending.fullmatch(name)), None)
    return None


def _constant(graph: Graph, node: Node, names: tuple[str, ...]) -> object:
    """The value at the first of these inputs, over links to nodes that only hold one."""
    seen: set[str] = set()
    value = next((node.inputs[name] for name in names if name in node.inputs), None)
    for _ in range(MAX_HOPS):
        link = as_link(value)
        if link is None:
            return value
        behind = graph.get(link.node)
        if behind is None or behind.id in seen:
            return None
        seen.add(behind.id)
        value = next((behind.inputs[name] for name in _HELD if name in behind.inputs), None)
    return None
