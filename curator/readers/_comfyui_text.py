"""Prompts in a ComfyUI graph: from a stage back over conditioning to the texts that stand in it.

A text that a node makes while the graph runs (a wildcard, a language model, a line of a file) is
not in the graph, and what a display node shows may be of the run before: both are unknown here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from curator.readers._comfyui_graph import PIPES, Graph, Link, Node, as_link, is_service

MAX_TEXT = 100_000
MAX_TEXTS = 64


class Role(Enum):
    """Which of a sampler's two conditionings a walk follows."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The texts of one conditioning.

    Attributes:
        texts: distinct texts, in the order in which nodes combine them.
        complete: False when a part of it is not in the graph.
    """

    texts: tuple[str, ...]
    complete: bool


_MADE_AT_RUN_TIME = re.compile(
    r"wildcard|random|regex|replace|llm|tipo|translat|caption|interrogat|florence|ollama|gpt|gemini"
    r"|claude|qwen|describe|tagger|styler|style|load|from.?file|generat|split|slice|truncat|format"
    r"|switch|select|math|enhance",
    re.IGNORECASE,
)
_JOINS = re.compile(r"concat|join|merge|combine|append", re.IGNORECASE)
_PART = re.compile(
    r"(string|text|prompt|str|input|value|tags?)?[_ ]?([a-z]|\d{1,2})?|prefix|suffix", re.IGNORECASE
)
_DELIMITERS = ("delimiter", "Delimiter", "separator", "sep")
_PLAIN = ("populated_text", "text", "string", "value", "prompt", "Text", "String", "STRING")
_THROUGH = ("anything", "any", "input", "source", "any_input")


@dataclass(frozen=True, slots=True)
class _Recipe:
    """A text node's text: pieces, each a text or a link to one, and what stands between them."""

    pieces: tuple[str | Link, ...]
    delimiter: str = ""


def _recipe(node: Node | None) -> _Recipe | None:
    """How a text node makes its text; None when only the run knew."""
    if node is None:
        return None
    if populated := node.text("populated_text"):
        return _Recipe((populated,))
    if _MADE_AT_RUN_TIME.search(node.kind):
        return None
    if _JOINS.search(node.kind):
        pieces = [
            piece
            for name, value in node.inputs.items()
            if _PART.fullmatch(name) and (piece := _piece(value)) not in (None, "")
        ]
        delimiter = next((text for name in _DELIMITERS if (text := node.text(name))), "")
        return _Recipe(tuple(pieces), delimiter) if pieces else None
    for name in (*_PLAIN, *_THROUGH):
        if (piece := _piece(node.inputs.get(name))) is not None:
            return _Recipe((piece,))
    links = tuple(node.links.values())
    return _Recipe(links) if len(links) == len(node.inputs) == 1 else None  # a reroute


def _piece(value: object) -> str | Link | None:
    return value if isinstance(value, str) else as_link(value)


def resolve_text(graph: Graph, link: Link) -> str | None:
    """Returns the text at a link, joined from its parts; None when a part is unknown or too long.

    Each node is worked out once, so that a text which doubles itself forty times costs nothing.
    """
    texts: dict[str, str | None] = {}
    opened: set[str] = set()
    stack = [link.node]
    while stack:
        id_ = stack[-1]
        if id_ in texts:
            stack.pop()
            continue
        recipe = _recipe(graph.get(id_))
        wanted = (
            [piece.node for piece in recipe.pieces if isinstance(piece, Link)] if recipe else []
        )
        waiting = [other for other in wanted if other not in texts and other not in opened]
        opened.add(id_)
        if waiting:
            stack += waiting
            continue
        texts[id_] = _join(recipe, texts) if recipe else None
        stack.pop()
    return texts[link.node]


def _join(recipe: _Recipe, texts: dict[str, str | None]) -> str | None:
    """The recipe's text; a piece that is still being worked out is part of a cycle and unknown."""
    parts = [texts.get(piece.node) if isinstance(piece, Link) else piece for piece in recipe.pieces]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or sum(map(len, known)) > MAX_TEXT:
        return None
    return recipe.delimiter.join(known)


_ENCODED = ("text", "prompt", "text_g", "text_l", "t5xxl", "clip_l", "clip_g", "llama", "string")
_EMPTY = ("ConditioningZeroOut",)
_ROLE_TEXTS = {
    Role.POSITIVE: ("positive", "positive_prompt", "text_positive", "Positive"),
    Role.NEGATIVE: ("negative", "negative_prompt", "text_negative", "Negative"),
}
_CONDITIONING = re.compile(r"cond(itioning)?s?([_ ]?\w+)?|text_embeds", re.IGNORECASE)


def find_prompt(graph: Graph, stage: Node, role: Role) -> Prompt | None:
    """Returns a stage's positive or negative texts; None when it takes none.

    With no text found the result is empty and not complete: the prompt is not in the graph.
    """
    if is_service(stage):
        return _service_prompt(graph, stage, role)
    stack = [(link, role) for link in _stage_links(stage, role)]
    if not stack:
        return None
    texts: dict[str, None] = {}
    complete = True
    seen: set[tuple[Link, Role]] = set()
    while stack and len(texts) < MAX_TEXTS:
        link, role = stack.pop()
        if (link, role) in seen:
            continue
        seen.add((link, role))
        node = graph.get(link.node)
        if node is None:
            complete = False
            continue
        own = list(_own_texts(graph, node, role))
        onward = [] if own else list(_onward(node, link.slot, role))
        complete &= bool(own or onward) and None not in own
        texts |= dict.fromkeys(text for text in own if text is not None)
        stack.extend(reversed(onward))
    return Prompt(tuple(texts), complete and bool(texts))


def _service_prompt(graph: Graph, stage: Node, role: Role) -> Prompt | None:
    names = ("prompt",) if role is Role.POSITIVE else ("negative_prompt",)
    for name in names:
        piece = _piece(stage.inputs.get(name))
        if piece is not None:
            text = resolve_text(graph, piece) if isinstance(piece, Link) else piece
            return Prompt(() if text is None else (text,), text is not None)
    return None


def _stage_links(stage: Node, role: Role) -> Iterator[Link]:
    """Where a stage's conditioning of one role comes in."""
    for name in (role.value, *PIPES, "text_embeds"):
        if link := stage.link(name):
            yield link
            return


def _own_texts(graph: Graph, node: Node, role: Role) -> Iterator[str | None]:
    """The texts that a node encodes itself, None for one that is not in the graph."""
    if node.kind in _EMPTY:
        yield ""
        return
    for name in _ROLE_TEXTS[role]:
        if (text := node.text(name)) is not None:
            yield text
            return
    encodes = node.link("clip") or not any(map(_CONDITIONING.fullmatch, node.links))
    if encodes and not node.link(role.value):
        for name in _ENCODED:
            piece = _piece(node.inputs.get(name))
            if piece is not None:
                yield resolve_text(graph, piece) if isinstance(piece, Link) else piece


def _onward(node: Node, slot: int, role: Role) -> Iterator[tuple[Link, Role]]:
    """Where a node that encodes nothing has its conditioning from."""
    both = node.link("positive") and node.link("negative")
    if both and slot in (0, 1) and not node.link("model"):
        role = Role.POSITIVE if slot == 0 else Role.NEGATIVE
    if link := node.link(role.value):
        yield link, role
        return
    if "guider" in node.kind.lower() and role is Role.NEGATIVE:
        return
    first = node.link("cond1")
    names = ["cond1"] if first else [name for name in node.links if _CONDITIONING.fullmatch(name)]
    names = names or [name for name in PIPES if node.link(name)]
    if not names and len(node.inputs) == 1:  # a reroute
        names = list(node.inputs)
    yield from ((link, role) for name in names if (link := node.link(name)))
