"""Texts in a ComfyUI graph, put together from the nodes that hold their parts.

A text that a node makes while the graph runs (a language model, a line of a file, a replacement) is
not in the graph, and what a display node shows may be of the run before: both are unknown here. Of
a wildcard, a styler or a translation the text that was typed is there, and is said to be no more.
"""

import re
from dataclasses import dataclass

from curator.readers._comfyui_graph import Graph, Link, Node, as_link
from curator.readers._comfyui_switches import chosen_input, is_switch

MAX_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the graph.

    Attributes:
        text: the text.
        complete: False for what was typed, of which the run made another text.
    """

    text: str
    complete: bool = True


_MADE_AT_RUN_TIME = re.compile(
    r"random|regex|replace|llm|caption|interrogat|florence|ollama|gpt|gemini|claude|qwen|describe"
    r"|tagger|load|from.?file|generat|split|slice|truncat|format|math|enhance",
    re.IGNORECASE,
)
_TYPED = re.compile(r"wildcard|^DP[A-Z]|tipo|translat|style|lora.*tag|tag.*lora", re.IGNORECASE)
"""Nodes that make another text of the one that was typed into them."""

_TYPED_NAMES = ("wildcard_text", "tags", "text", "prompt", "text_positive", "string")
_BY_SLOT = (
    (("text_positive", "positive"), ("text_negative", "negative")),
    (("positive_prompt",), ("negative_prompt",)),
)
"""Nodes with both texts give the positive one first."""

_JOINS = re.compile(r"concat|join|merge|combine|append", re.IGNORECASE)
_PART = re.compile(
    r"(string|text|prompt|part|str|input|value|tags?)?[_ ]?([a-z]|\d{1,2})?|prefix|suffix",
    re.IGNORECASE,
)
_DELIMITERS = ("delimiter", "Delimiter", "separator", "sep")
_PLAIN = (
    "text",
    "string",
    "value",
    "prompt",
    "Text",
    "String",
    "STRING",
    "prompt_text",
    "positive",
    "negative",
)
_THROUGH = ("anything", "any", "input", "source", "any_input", "zipped_prompt", "prompt_data")


@dataclass(frozen=True, slots=True)
class _Recipe:
    """A text node's text: pieces, each a text or a link to one, and what stands between them."""

    pieces: tuple[str | Link, ...]
    delimiter: str = ""
    complete: bool = True


def piece_of(value: object) -> str | Link | None:
    """Returns an input's value where it is a text or a link."""
    return value if isinstance(value, str) else as_link(value)


def _recipe(graph: Graph, link: Link) -> _Recipe | None:
    """How a text node makes its text; None when only the run knew."""
    node = graph.get(link.node)
    if node is None:
        return None
    if populated := node.text("populated_text"):
        return _Recipe((populated,))
    if is_switch(node):
        piece = piece_of(node.inputs.get(chosen_input(graph, node) or ""))
        return None if piece is None else _Recipe((piece,))
    typed = bool(_TYPED.search(node.kind))
    if not typed and _MADE_AT_RUN_TIME.search(node.kind):
        return None
    for names in _BY_SLOT:
        if all(any(name in node.inputs for name in choice) for choice in names):
            if link.slot not in (0, 1):
                return None
            return _one(node, names[link.slot], complete=not typed)
    if typed:
        return _one(node, _TYPED_NAMES, complete=False)
    if _JOINS.search(node.kind):
        return _joined(node)
    if node.kind.startswith("StringFunction") and node.text("action") == "append":
        return _appended(node)
    if (found := _one(node, (*_PLAIN, *_THROUGH), slot=link.slot)) is not None:
        return found
    links = tuple(node.links.values())
    return _Recipe(links) if len(links) == len(node.inputs) == 1 else None  # a reroute


def _one(
    node: Node, names: tuple[str, ...], *, slot: int = 0, complete: bool = True
) -> _Recipe | None:
    """The first of these inputs; what only passes through keeps its slot."""
    for name in names:
        piece = piece_of(node.inputs.get(name))
        if isinstance(piece, Link) and name in _THROUGH and piece.slot == 0:
            piece = Link(piece.node, slot)
        if piece is not None:
            return _Recipe((piece,), complete=complete)
    return None


def _joined(node: Node) -> _Recipe | None:
    pieces = [
        piece
        for name, value in node.inputs.items()
        if _PART.fullmatch(name) and (piece := piece_of(value)) not in (None, "")
    ]
    delimiter = next((text for name in _DELIMITERS if (text := node.text(name))), "")
    return _Recipe(tuple(pieces), delimiter) if pieces else None


def _appended(node: Node) -> _Recipe | None:
    """Custom-Scripts' string function, which keeps the result of the run before beside it."""
    pieces = [
        piece
        for name in ("text_a", "text_b", "text_c")
        if (piece := piece_of(node.inputs.get(name))) not in (None, "")
    ]
    return _Recipe(tuple(pieces), ", " if node.text("tidy_tags") == "yes" else "")


def resolve_text(graph: Graph, link: Link) -> Words | None:
    """Returns the text at a link, joined from its parts; None when a part is unknown or too long.

    Each node is worked out once, so that a text which doubles itself forty times costs nothing.
    """
    texts: dict[Link, Words | None] = {}
    opened: set[Link] = set()
    stack = [link]
    while stack:
        at = stack[-1]
        if at in texts:
            stack.pop()
            continue
        recipe = _recipe(graph, at)
        wanted = [piece for piece in recipe.pieces if isinstance(piece, Link)] if recipe else []
        waiting = [other for other in wanted if other not in texts and other not in opened]
        opened.add(at)
        if waiting:
            stack += waiting
            continue
        texts[at] = _join(recipe, texts) if recipe else None
        stack.pop()
    return texts[link]


def _join(recipe: _Recipe, texts: dict[Link, Words | None]) -> Words | None:
    """The recipe's text; a piece that is still being worked out is part of a cycle and unknown."""
    parts = [
        texts.get(piece) if isinstance(piece, Link) else Words(piece) for piece in recipe.pieces
    ]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or sum(len(part.text) for part in known) > MAX_TEXT:
        return None
    complete = recipe.complete and all(part.complete for part in known)
    return Words(recipe.delimiter.join(part.text for part in known), complete)
