"""C2PA Content Credentials: which program made an image, when, and rarely by which model.

Signatures are not checked: that takes a trust list, and good files fail it every day. Who signed is
therefore evidence of provenance, never a judgement. The manifest that made the image may lie behind
others that only opened or converted it; those are followed, inputs and references are not.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime, time

from curator.core.variant import Confidence
from curator.readers._c2pa_store import Manifest, Values, read_store
from curator.readers._jumbf import JumbfError
from curator.readers.base import Candidate, Clues, Findings, Origin, reader
from curator.readers.candidates import Value, moment_of, source_type
from curator.readers.container.blocks import Block, BlockKind

_MADE = ("trainedAlgorithmicMedia",)
_REWORKED = ("compositeWithTrainedAlgorithmicMedia",)
_CAPTURED = ("digitalCapture", "computationalCapture", "negativeFilm", "positiveFilm", "print")
_ACTIONS = "c2pa.actions"
_DISCLOSURES = ("c2pa.ai-disclosure", "c2pa.ai_generated_content")
_PLACEHOLDERS = frozenset({"", "ai generated image", "ai-generated image", "generated image"})

_MODELS = re.compile(
    r"(amazon )?(gpt-?4o|gpt-image[\w .-]*|dall[-·. ]?e([ -]?\d)?"
    r"|imagen[ -]?\d[\w .-]*|gemini-[\w.-]*image[\w.-]*"
    r"|titan image generator[\w .]*|nova canvas[\w .]*|flux[.\w \[\]-]*|seedream[\w .-]*"
    r"|firefly image \d[\w .]*|stable[ -](diffusion|image)[\w .-]*)",
    re.IGNORECASE,
)
"""Agents that are models. Any other agent is a program or a service, and claims no model."""

_PROGRAMS = (
    ("google", "Google Generative AI"),
    ("chatgpt", "ChatGPT"),
    ("azure openai", "Microsoft Azure OpenAI"),
    ("openai", "OpenAI"),
    ("image creator", "Bing Image Creator"),
    ("microsoft designer", "Microsoft Designer"),
    ("adobe firefly", "Adobe Firefly"),
    ("adobe photoshop", "Adobe Photoshop"),
    ("black forest labs", "Black Forest Labs"),
    ("titan image", "Amazon Titan"),
    ("nova canvas", "Amazon Nova"),
    ("photo assist", "Samsung Photo assist"),
    ("grok", "Grok"),
)
"""What people call a program of which one of these words stands in its manifest, first match."""


@reader("c2pa", version=2)
def read_c2pa(clues: Clues) -> Findings:
    """Returns what a file's manifests state of the image's making, and who signed them."""
    candidates: list[Candidate] = []
    lost: list[str] = []
    for block in clues.blocks:
        if block.kind is not BlockKind.C2PA:
            continue
        try:
            manifests, problems = read_store(block.data)
        except JumbfError as error:
            lost.append(f"The C2PA data in {block.source} cannot be read: {error}.")
            continue
        lost += [f"A part of the C2PA data in {block.source} is damaged ({p})." for p in problems]
        candidates += _candidates(manifests, block)
    return Findings(tuple(candidates), lost=tuple(lost))


def _candidates(manifests: Sequence[Manifest], block: Block) -> Iterator[Candidate]:
    if not manifests:
        return
    active = manifests[0]
    source = f"C2PA in {block.source}"

    def candidate(
        field: str, value: Value, confidence: Confidence = Confidence.STATED
    ) -> Candidate:
        return Candidate(field, value, source, confidence, Origin.C2PA)

    signer = active.signer or "an unnamed signer"
    yield candidate("provenance", f"Content Credentials signed by {signer}; signature not checked")
    found = _making(manifests)
    if found is None:
        return
    making, action = found
    kind = _source_type(action)
    if kind:
        yield candidate("digital_source_type", kind)
    yield candidate("generator", _program(making, action), Confidence.DERIVED)
    if model := _model(making):
        yield candidate("model", model)
    if prompt := _prompt(making, action):
        yield candidate("prompt", prompt)
    if moment := _moment(making, action):
        yield candidate("generated_at", moment)
    for ingredient in making.all_of("c2pa.ingredient"):
        title = ingredient.get("dc:title") or ingredient.get("title")
        if ingredient.get("relationship") == "inputTo" and isinstance(title, str):
            yield candidate("reference", title)


def _making(manifests: Sequence[Manifest]) -> tuple[Manifest, Values] | None:
    """The manifest and the action that made the image; None where no model had a part in it."""
    chain = _handed_on(manifests)
    stated = [(manifest, action) for manifest in chain for action in _actions(manifest)]
    created = [pair for pair in stated if pair[1].get("action") == "c2pa.created"]
    # What is said of something placed into an image is not said of the image.
    changed = [pair for pair in stated if pair[1].get("action") != "c2pa.placed"]
    for pairs, kinds in ((created, _MADE), (changed, _MADE), (changed, _REWORKED)):
        for pair in pairs:
            if _source_type(pair[1]) in kinds:
                return pair
    for manifest in chain:
        if any(values.get("ai_generated") is True for values in manifest.all_of(*_DISCLOSURES)):
            return manifest, {}
    return None


def _handed_on(manifests: Sequence[Manifest]) -> list[Manifest]:
    """The active manifest and those whose image it took over, nearest first.

    An image with a parent is that parent, changed. One without is what it was put together from
    (Photoshop calls the file that it opened a component), but not where a photo may be among it.
    """
    by_label = {manifest.label: manifest for manifest in manifests}
    has_photo = any(
        _source_type(action) in _CAPTURED for manifest in manifests for action in _actions(manifest)
    )
    chain = {manifests[0].label: manifests[0]}
    pending = deque(chain.values())
    while pending:
        ingredients = pending.popleft().all_of("c2pa.ingredient")
        taken = [one for one in ingredients if one.get("relationship") == "parentOf"]
        if not taken and not has_photo:
            taken = [one for one in ingredients if one.get("relationship") == "componentOf"]
        for ingredient in taken:
            parent = by_label.get(_manifest_label(ingredient))
            if parent is not None and parent.label not in chain:
                chain[parent.label] = parent
                pending.append(parent)
    return list(chain.values())


def _manifest_label(ingredient: Values) -> str:
    """The label in an ingredient's link: self#jumbf=/c2pa/<label>; "" without one."""
    link = ingredient.get("activeManifest") or ingredient.get("c2pa_manifest")
    url = link.get("url") if isinstance(link, dict) else None
    return str(url or "").rpartition("/c2pa/")[2].partition("/")[0]


def _actions(manifest: Manifest) -> Iterator[Values]:
    """The actions in order; an agent that is only pointed at by its number is put in its place."""
    for assertion in manifest.all_of(_ACTIONS):
        listed, agents = assertion.get("actions"), assertion.get("softwareAgents")
        for action in listed if isinstance(listed, list) else ():
            if not isinstance(action, dict):
                continue
            number = action.get("softwareAgentIndex")
            if isinstance(agents, list) and isinstance(number, int) and 0 <= number < len(agents):
                yield {"softwareAgent": agents[number], **action}
            else:
                yield {**action}


def _parameters(action: Values) -> Values:
    parameters = action.get("parameters")
    return {**parameters} if isinstance(parameters, dict) else {}


def _source_type(action: Values) -> str:
    """The last word of a digital source type (IPTC NewsCodes), "" without one."""
    return source_type(action.get("digitalSourceType"))


def _named(agent: object) -> tuple[str, str]:
    """The name and version of a software agent: a text, or a map of both."""
    if isinstance(agent, dict):
        version = agent.get("version")
        return str(agent.get("name") or ""), version if isinstance(version, str) else ""
    return (agent, "") if isinstance(agent, str) else ("", "")


def _claim_generator(manifest: Manifest) -> str:
    info = manifest.claim.get("claim_generator_info")
    first = info[0] if isinstance(info, list) and info else info
    stated = _named(first)[0]
    if not stated:
        whole = manifest.claim.get("claim_generator")
        stated = whole.partition(" ")[0].partition("/")[0] if isinstance(whole, str) else ""
    return stated.replace("_", " ").strip()


def _program(making: Manifest, action: Values) -> str:
    """What a person calls the program or service that made the image."""
    agent = _named(action.get("softwareAgent"))[0]
    description = str(action.get("description") or "")
    places = (agent.replace("_", " "), _claim_generator(making), making.signer or "", description)
    for text in places:
        for word, name in _PROGRAMS:
            if word in text.casefold():
                return name
    is_program = agent and not _MODELS.fullmatch(agent.strip())
    return agent if is_program else _claim_generator(making) or making.signer or "unnamed program"


def _model(making: Manifest) -> str | None:
    """The model, where one is really named."""
    for values in making.all_of(*_DISCLOSURES):
        for key in ("modelName", "modelIdentifier", "model"):
            value = values.get(key)
            if isinstance(value, str) and value.strip():
                return value.strip()
    for action in _actions(making):
        build = _parameters(action).get("com.adobe.firefly.version")
        if isinstance(build, str) and build.strip():
            return build.strip()
    for action in _actions(making):
        name, version = _named(action.get("softwareAgent"))
        if _source_type(action) in (*_MADE, *_REWORKED) and _MODELS.fullmatch(name.strip()):
            return f"{name.strip()} {version.strip()}".strip()
    return None


def _prompt(making: Manifest, action: Values) -> str | None:
    """The prompt, where there is more than a service's stand-in for one."""
    for values in (*making.all_of(*_DISCLOSURES), _parameters(action)):
        value = values.get("prompt")
        if isinstance(value, str) and value.strip().casefold().rstrip(".") not in _PLACEHOLDERS:
            return value
    return None


def _moment(making: Manifest, action: Values) -> datetime | None:
    """When it was made: by the time stamp, else by the action where it has a time of day."""
    if making.stamped_at is not None:
        return making.stamped_at
    stated = moment_of(action.get("when"))
    return stated if stated is not None and stated.time() != time() else None
