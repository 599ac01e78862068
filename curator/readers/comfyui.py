"""ComfyUI: the graph that ran, walked backwards from what was saved.

The stage that began the picture is its making: model, prompt and seed are taken there, for a later
refiner or upscaler only works on what the first stage chose. Only the API graph is proof of a run;
the editor's graph beside it, and screenshots that carry nothing else, claim nothing of a picture's
making: which model is drawn there is kept as a guess apart.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from curator.core.variant import Confidence
from curator.readers._comfyui_drawn import drawn_models
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
_COMPOSED = "The ComfyUI graph put the picture together from several; their prompts are joined."
_INCOMPLETE = "The ComfyUI graph does not hold the whole prompt."
_AS_TYPED = ", as typed: the run made another text of it"


@dataclass(frozen=True, slots=True)
class _Fact:
    """A value that one stage states, and the node that holds it."""

    field: str
    value: Value
    confidence: Confidence
    node: Node
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Stages:
    """The stages behind a file.

    Attributes:
        first: those that began the picture, or one of several pictures.
        later: those that worked on it afterwards.
        one_picture: all of `first` are parts of the same picture.
    """

    first: tuple[Node, ...]
    later: tuple[Node, ...]
    one_picture: bool


@reader("comfyui", version=4)
def read_comfyui(clues: Clues) -> Findings:
    """Returns what the first API graph of a file says of the picture's making."""
    drawn: list[Document] = []
    for document in clues.documents:
        graph = find_graph(document.value)
        if graph is not None:
            return _read_graph(graph, document, clues.path)
        if is_workflow(document.value):
            drawn.append(document)
    if not drawn:
        return Findings()
    source = f"{drawn[0].block.source}, as drawn"
    shown = tuple(
        Candidate("drawn_model", name, source, Confidence.GUESSED, Origin.RUN_GRAPH)
        for name in drawn_models(drawn[0].value)
    )
    return Findings(shown, (_DRAWN_ONLY,))


def _read_graph(graph: Graph, document: Document, path: Path) -> Findings:
    origin = origin_in(document.block, Origin.RUN_GRAPH)
    source = document.block.source
    stages = _stages(graph, path)
    first, later = stages.first, stages.later
    facts, warnings = _shared_facts(graph, stages)
    candidates = [Candidate("generator", "ComfyUI", source, Confidence.STATED, origin)]
    candidates += [
        Candidate(
            fact.field, fact.value, _where(source, fact.node) + fact.note, fact.confidence, origin
        )
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


def _stages(graph: Graph, path: Path) -> _Stages:
    """The stages behind this file.

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
    one = all(len(making.first) == len(first) for _output, making in named or made)
    return _Stages(tuple(first.values()), tuple(later.values()), one_picture=one)


def _has_prefix(output: Node, path: Path) -> bool:
    """Whether a file is called as an output calls its files; words before that may be anybody's."""
    prefix = output.text("filename_prefix") or ""
    name = prefix.replace("\\", "/").rpartition("/")[2]
    if not name or "%" in name:
        return False
    counted = rf"(.*[^A-Za-z0-9])?{re.escape(name)}_\d{{5}}_.*"
    return path.name.startswith(name + "_") or re.fullmatch(counted, path.name) is not None


def _shared_facts(graph: Graph, stages: _Stages) -> tuple[list[_Fact], tuple[str, ...]]:
    """The facts on which all stages agree, for one picture also what they add up to; warnings."""
    if not stages.first:
        return [], ()
    facts, complete = _facts(graph, stages.first[0])
    if len(stages.first) == 1:
        return facts, () if complete else (_INCOMPLETE,)
    several = [facts, *(_facts(graph, stage)[0] for stage in stages.first[1:])]
    shared = [
        fact
        for fact in facts
        if all((fact.field, fact.value) in {(f.field, f.value) for f in each} for each in several)
    ]
    if not stages.one_picture:
        return shared, (_SEVERAL,)
    agreed = {fact.field for fact in shared}
    return [*shared, *_composed(graph, stages, several, agreed)], (_COMPOSED,)


def _composed(
    graph: Graph, stages: _Stages, several: list[list[_Fact]], agreed: set[str]
) -> Iterable[_Fact]:
    """What stages that differ add up to: all their texts, and the seed of what joined them."""
    by_field = {
        field: [fact for facts in several for fact in facts if fact.field == field]
        for field in ("model", "prompt", "negative_prompt")
        if field not in agreed
    }
    for field, found in by_field.items():
        if found:
            texts = dict.fromkeys(str(fact.value) for fact in found if fact.value)
            value = next(iter(texts), "") if field == "model" else "\n".join(texts)
            yield _Fact(field, value, Confidence.DERIVED, found[0].node, found[0].note)
    if "seed" in agreed:
        return
    for stage in stages.later:
        if (seed := find_seed(graph, stage)) is not None:
            yield _Fact("seed", seed, Confidence.DERIVED, stage)
            return


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
            facts.append(_Fact(field, text, confidence, stage, _AS_TYPED if prompt.typed else ""))
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
