"""Prompts in a ComfyUI graph: from a stage back over conditioning to the texts that stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from curator.readers._comfyui_graph import PIPES, Graph, Link, Node, is_service
from curator.readers._comfyui_strings import Words, piece_of, resolve_text
from curator.readers._comfyui_switches import chosen_input, is_switch

MAX_TEXTS = 64


class Role(StrEnum):
    """Which of a sampler's two conditionings a walk follows."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The texts of one conditioning.

    Attributes:
        texts: distinct texts, in the order in which nodes combine them.
        complete: False when a part of it is not in the graph.
        typed: a text is what was typed, of which the run made another one.
    """

    texts: tuple[str, ...]
    complete: bool
    typed: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """One link of the walk.

    Attributes:
        bundled: it carries more than a conditioning, so its slot does not say which one.
    """

    link: Link
    role: Role
    bundled: bool = False


_ENCODED = (
    "populated_text",
    "text",
    "prompt",
    "user_prompt",
    "text_g",
    "text_l",
    "prompt_g",
    "prompt_l",
    "t5xxl",
    "clip_l",
    "clip_g",
    "llama",
    "string",
    "prompt_schedule",
)
_EMPTY = ("ConditioningZeroOut",)
_ROLE_TEXTS = {
    Role.POSITIVE: ("positive", "positive_prompt", "text_positive", "Positive", "prompt"),
    Role.NEGATIVE: ("negative", "negative_prompt", "text_negative", "Negative"),
}
_CONDITIONING = re.compile(r"cond(itioning)?s?([_ ]?\w+)?|text_embeds|kolors_embeds", re.IGNORECASE)
_PLAIN_CONDITIONING = {
    Role.POSITIVE: ("conditioning", "text_embeds", "kolors_embeds"),
    Role.NEGATIVE: ("neg_conditioning", "text_embeds", "kolors_embeds"),
}
_ENCODERS = re.compile(r"clip|t5|text_encoder|gemma|llama|chatglm|chatglm3_model", re.IGNORECASE)
_ENCODES = re.compile(r"encode|cond|power prompt|embeds", re.IGNORECASE)
_WEIGHTS = ("ckpt_name", "base_ckpt_name", "unet_name")


# A graph has thousands of nodes and few names: each name is looked at once.
@lru_cache(maxsize=1024)
def _carries_conditioning(name: str) -> bool:
    return _CONDITIONING.fullmatch(name) is not None


@lru_cache(maxsize=1024)
def _carries_encoder(name: str) -> bool:
    return _ENCODERS.fullmatch(name.removeprefix("opt_")) is not None


@lru_cache(maxsize=1024)
def _says_encode(kind: str) -> bool:
    return _ENCODES.search(kind) is not None


def find_prompt(graph: Graph, stage: Node, role: Role) -> Prompt | None:
    """Returns a stage's positive or negative texts; None when it takes none.

    With no text found the result is empty and not complete: the prompt is not in the graph.
    """
    if is_service(stage):
        return _service_prompt(graph, stage, role)
    stack: list[_Step | str] = list(_stage_links(stage, role))
    if not stack:
        return None
    texts: dict[str, None] = {}
    complete, typed = True, False
    seen: set[_Step] = set()
    while stack and len(texts) < MAX_TEXTS:
        step = stack.pop()
        if isinstance(step, str):
            texts.setdefault(step)
            continue
        if step in seen:
            continue
        seen.add(step)
        node = graph.get(step.link.node)
        if node is None:
            complete = False
            continue
        own = list(_own_texts(graph, node, step))
        onward = list(_onward(graph, node, step)) if not own or _adds_to(node) else []
        complete &= bool(own or onward) and all(words and words.complete for words in own)
        typed |= any(words is not None and not words.complete for words in own)
        # A node that adds a text to a conditioning comes after it.
        stack += [words.text for words in reversed(own) if words is not None]
        stack += reversed(onward)
    return Prompt(tuple(texts), complete and bool(texts), typed)


def _service_prompt(graph: Graph, stage: Node, role: Role) -> Prompt | None:
    name = "prompt" if role is Role.POSITIVE else "negative_prompt"
    piece = piece_of(stage.inputs.get(name))
    if piece is None:
        return None
    words = resolve_text(graph, piece) if isinstance(piece, Link) else Words(piece)
    if words is None:
        return Prompt((), complete=False)
    return Prompt((words.text,), words.complete, typed=not words.complete)


def _stage_links(stage: Node, role: Role) -> Iterator[_Step]:
    """Where a stage's conditioning of one role comes in."""
    for name in (role, *PIPES, *_PLAIN_CONDITIONING[role]):
        if link := stage.link(name):
            yield _Step(link, role, bundled=name in PIPES)
            return


def _own_texts(graph: Graph, node: Node, step: _Step) -> Iterator[Words | None]:
    """The texts that a node encodes or holds itself, None for one that is not in the graph."""
    if node.kind in _EMPTY:
        yield Words("")
        return
    if is_switch(node) or _is_reroute(node):
        return
    if _holds_text(node):
        yield resolve_text(graph, step.link)
        return
    loads = any(name in node.inputs for name in _WEIGHTS)
    for name in _ROLE_TEXTS[step.role]:
        piece = piece_of(node.inputs.get(name))
        if isinstance(piece, str):
            yield Words(piece)
            return
        if piece is not None and loads:  # a loader takes texts, not conditionings
            yield resolve_text(graph, piece)
            return
    encodes = _takes_encoder(node) or not any(map(_carries_conditioning, node.links))
    if encodes and not _role_names(node, step.role):
        for name in _ENCODED:
            piece = piece_of(node.inputs.get(name))
            if piece is not None:
                yield resolve_text(graph, piece) if isinstance(piece, Link) else Words(piece)


def _onward(graph: Graph, node: Node, step: _Step) -> Iterator[_Step]:
    """Where a node that encodes nothing, or adds to a conditioning, has its conditioning from."""
    role = step.role
    if is_switch(node) and (link := node.link(chosen_input(graph, node) or "")):
        yield _Step(link, role, step.bundled)
        return
    loads = node.link("model") or any(name in node.inputs for name in _WEIGHTS)
    if not step.bundled and not loads and all(_role_names(node, each) for each in Role):
        role = {0: Role.POSITIVE, 1: Role.NEGATIVE}.get(step.link.slot, role)
    names = _role_names(node, role)
    if not names and "guider" in node.kind.lower() and role is Role.NEGATIVE:
        return
    if not names and not is_switch(node):
        names = _conditionings(node, role) or [name for name in PIPES if node.link(name)]
    if not names and _is_reroute(node):
        names = list(node.inputs)
    for name in names:
        if link := node.link(name):
            bundled = name in PIPES or (step.bundled and _is_reroute(node))
            yield _Step(link, role, bundled)


def _conditionings(node: Node, role: Role) -> list[str]:
    """The inputs that carry a conditioning of either role, the negative one's own set apart."""
    if node.link("cond1"):
        return ["cond1"]
    names = [name for name in node.links if _carries_conditioning(name)]
    own = [name for name in _PLAIN_CONDITIONING[role] if name in node.links]
    return own or names


def _role_names(node: Node, role: Role) -> list[str]:
    """The links that a node names after a role: positive, base_positive, positive_A."""
    own, several = (role, f"base_{role}"), f"{role}_"
    return [name for name in node.links if name in own or name.startswith(several)]


def _adds_to(node: Node) -> bool:
    """Whether a node puts a text of its own into a conditioning that it was given."""
    return node.link("conditioning_to") is not None and _takes_encoder(node)


def _is_reroute(node: Node) -> bool:
    return len(node.inputs) == len(node.links) == 1 and not _takes_encoder(node)


def _takes_encoder(node: Node) -> bool:
    return any(map(_carries_encoder, node.links))


def _holds_text(node: Node) -> bool:
    """Whether a node gives a text and no conditioning."""
    if _takes_encoder(node) or _says_encode(node.kind):
        return False
    if any(_role_names(node, role) for role in Role):
        return False
    carried = (*PIPES, "model", "base_model")
    return not any(
        name in carried or _carries_conditioning(name) for name in node.links
    ) and not any(name in node.inputs for name in _WEIGHTS)
