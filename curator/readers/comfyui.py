"""ComfyUI: the graph that ran, walked backwards from what was saved.

The stage that began the picture is its making: model, prompt and seed are taken there, for a later
refiner or upscaler only works on what the first stage chose. Only the API graph is proof of a run;
the editor's graph beside it, and screenshots that carry nothing else, claim nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from curator.core.variant import Confidence
from curator.readers._comfyui_graph import (
    Graph,
    Node,
    find_graph,
    find_making,
    find_outputs,
    is_workflow,
)
from curator.readers._comfyui_inputs import find_inputs, find_pass
from curator.readers._comfyui_text import Role, find_prompt
from curator.readers._comfyui_values import (
    LoadedModel,
    find_models,
    find_sampler,
    find_scale,
    find_seed,
    find_steps,
)
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import Value, model_name, origin_in
from curator.readers.documents import Document

_DRAWN_ONLY = (
    "There is a ComfyUI workflow in the file but not the graph that ran: it may show something "
    "else, and nothing is claimed from it."
)
_SEVERAL = (
    "The ComfyUI graph makes several pictures and does not say which one this is; only what all "
    "of them share is claimed."
)
_INCOMPLETE = "The ComfyUI graph does not hold the whole prompt."


@dataclass(frozen=True, slots=True)
class _Fact:
    """A value that one stage states, and the node that holds it."""

    field: str
    value: Value
    confidence: Confidence
    node: Node


@reader("comfyui", version=2)
def read_comfyui(clues: Clues) -> Findings:
    """Returns what the first API graph of a file says of the picture's making."""
    drawn_only = False
    for document in clues.documents:
        graph = find_graph(document.value)
        if graph is not None:
            return _read_graph(graph, document, clues.path)
        drawn_only |= is_workflow(document.value)
    return Findings(warnings=(_DRAWN_ONLY,) if drawn_only else ())


def _read_graph(graph: Graph, document: Document, path: Path) -> Findings:
    origin = origin_in(document.block, Origin.RUN_GRAPH)
    source = document.block.source
    first, later = _stages(graph, path)
    facts, warnings = _shared_facts(graph, first)
    candidates = [Candidate("generator", "ComfyUI", source, Confidence.STATED, origin)]
    candidates += [
        Candidate(fact.field, fact.value, _where(source, fact.node), fact.confidence, origin)
        for fact in facts
    ]
    outputs = find_outputs(graph)
    inputs = find_inputs(graph, first or outputs)
    candidates += [
        Candidate("reference", name, source, Confidence.STATED, origin) for name in inputs
    ]
    if inputs and (done := find_pass(graph, first, outputs)):
        candidates.append(Candidate("pass", done, source, Confidence.DERIVED, origin))
    claimed = next((fact.value for fact in facts if fact.field == "model"), None)
    if claimed is not None:
        for model, part in _other_models(graph, first, later, claimed):
            where = f"{source}, {part} ({model.node.kind} {model.node.id})"
            candidates.append(Candidate("model", model.name, where, Confidence.DERIVED, origin))
    return Findings(tuple(candidates), warnings)


def _where(source: str, node: Node) -> str:
    return f"{source}, {node.kind} {node.id}"


def _stages(graph: Graph, path: Path) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The stages that began the picture in this file, and those that worked on it afterwards.

    Of several outputs those count whose file-name prefix the file has, else all of them.
    """
    makings = [(output, find_making(graph, output)) for output in find_outputs(graph)]
    made = [(output, making) for output, making in makings if making.first]
    named = [(output, making) for output, making in made if _has_prefix(output, path)]
    first: dict[str, Node] = {}
    later: dict[str, Node] = {}
    for _output, making in named or made:
        first |= {stage.id: stage for stage in making.first}
        later |= {stage.id: stage for stage in making.later}
    return tuple(first.values()), tuple(later.values())


def _has_prefix(output: Node, path: Path) -> bool:
    prefix = output.text("filename_prefix") or ""
    name = prefix.replace("\\", "/").rpartition("/")[2]
    return bool(name) and "%" not in name and path.name.startswith(name + "_")


def _shared_facts(graph: Graph, stages: tuple[Node, ...]) -> tuple[list[_Fact], tuple[str, ...]]:
    """The facts on which all stages agree, and warnings."""
    if not stages:
        return [], ()
    facts, complete = _facts(graph, stages[0])
    if len(stages) == 1:
        return facts, () if complete else (_INCOMPLETE,)
    for stage in stages[1:]:
        other = {(fact.field, fact.value) for fact in _facts(graph, stage)[0]}
        facts = [fact for fact in facts if (fact.field, fact.value) in other]
    return facts, (_SEVERAL,)


def _facts(graph: Graph, stage: Node) -> tuple[list[_Fact], bool]:
    """What one stage states, and whether its prompt is all in the graph."""
    facts: list[_Fact] = []
    if models := find_models(graph, stage):
        # One of several merged ones, or what a class stands for, is our reading of the graph.
        stated = len(models) == 1 and _spells_out(models[0])
        confidence = Confidence.STATED if stated else Confidence.DERIVED
        facts.append(_Fact("model", models[0].name, confidence, models[0].node))
    complete = True
    for role, field in ((Role.POSITIVE, "prompt"), (Role.NEGATIVE, "negative_prompt")):
        prompt = find_prompt(graph, stage, role)
        if prompt is None:
            continue
        complete &= prompt.complete
        if prompt.texts:
            stated = prompt.complete and len(prompt.texts) == 1
            confidence = Confidence.STATED if stated else Confidence.DERIVED
            text = "\n".join(filter(None, prompt.texts))
            facts.append(_Fact(field, text, confidence, stage))
    values: dict[str, Value | None] = {
        "seed": find_seed(graph, stage),
        "sampler": find_sampler(graph, stage),
        "steps": find_steps(graph, stage),
        "cfg_scale": find_scale(graph, stage),
    }
    facts += [
        _Fact(field, value, Confidence.STATED, stage)
        for field, value in values.items()
        if value is not None
    ]
    return facts, complete


def _spells_out(model: LoadedModel) -> bool:
    """Whether the loading node names the model, rather than standing for it by its class."""
    return any(model_name(value) == model.name for value in model.node.inputs.values())


def _other_models(
    graph: Graph, first: tuple[Node, ...], later: tuple[Node, ...], claimed: Value
) -> Iterable[tuple[LoadedModel, str]]:
    """The other models that had a part in the picture, each once, and which part."""
    seen = {claimed}
    for stages, part in ((first, "merged in"), (later, "later stage")):
        for stage in stages:
            for model in find_models(graph, stage):
                if model.name not in seen:
                    seen.add(model.name)
                    yield model, part
