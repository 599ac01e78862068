"""What the information panel says, as plain rows.

`blind_facts` holds nothing that blind review must hide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from curator.core.artifact import Flag, Measurement, words_of
from curator.core.brief import without_switches
from curator.core.variant import Generation
from curator.gui.measures import raw_text, record_text
from curator.gui.overlay import flag_word
from curator.gui.verdicts import verdict_word
from curator.library.values import VariantDetails
from curator.workflow.flag_notes import FlagNotes
from curator.workflow.review_state import Shown


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what, its value, and where that is from."""

    name: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its rows."""

    title: str
    facts: tuple[Fact, ...]


def as_text(sections: Sequence[Section]) -> str:
    """Returns sections as plain text, a line a fact, for the clipboard."""
    lines: list[str] = []
    for section in sections:
        lines += ["", section.title] if lines else [section.title]
        for fact in section.facts:
            source = f"  [{fact.source}]" if fact.source else ""
            lines.append(f"{fact.name}: {fact.value}{source}" if fact.name else fact.value + source)
    return "\n".join(lines)


def blind_facts(
    shown: Shown, *, flags_shown: bool, notes: FlagNotes | None = None
) -> tuple[Section, ...]:
    """Returns what may be known while judging: never the model, a path or a file name.

    Nor the size in pixels and a prompt's switches (--v 6.1), by which some models are known.

    Args:
        shown: the image.
        flags_shown: its flags are outlined, so they may be told as well.
        notes: what stands beside them, once it is known.
    """
    brief = [Fact("Brief", shown.brief)]
    if shown.campaign:
        brief.append(Fact("Campaign", shown.campaign))
    brief.append(Fact("Tier", shown.tier.value))
    sections = [Section("VARIANT", tuple(brief))]
    if shown.prompt and (words := without_switches(shown.prompt).strip()):
        sections.append(Section("PROMPT", (Fact("", words),)))
    if flags_shown:
        sections.append(Section("WHERE TO LOOK", _flag_facts(shown.flags, notes)))
    return tuple(sections)


def detail_facts(details: VariantDetails) -> tuple[Section, ...]:
    """Returns everything known of one variant, each value with its source."""
    item = details.item
    size = f"{item.width} × {item.height}" if item.width and item.height else "unknown"
    variant = [
        Fact("Verdict", verdict_word(item.verdict)),
        Fact("Model", item.model, _source(details, "model")),
        Fact("Brief", item.brief),
        Fact("Campaign", item.campaign or "none"),
        Fact("Tier", item.tier.value, _source(details, "tier")),
        Fact("Take", f"{details.take}, by {details.order_source.value}"),
        Fact("Pixels", f"{size}  {details.format or ''}".strip()),
    ]
    sections = [
        Section("VARIANT", tuple(variant)),
        Section("WHERE TO LOOK", _flag_facts(details.flags)),
        Section("GENERATION", _generation_facts(details)),
        Section("WHY THIS IS BELIEVED", _evidence_facts(details)),
        Section("MEASURED", tuple(_measured(item) for item in details.measurements)),
        Section("DECISIONS", _decision_facts(details)),
        Section("FILES", tuple(Fact("", str(path)) for path in details.locations)),
    ]
    if details.warnings or details.analysis_error:
        notes = (*details.warnings, *filter(None, (details.analysis_error,)))
        sections.append(Section("NOTES", tuple(Fact("", note) for note in notes)))
    return tuple(section for section in sections if section.facts)


_NAMES = {
    "generator": "Generator",
    "model": "Model",
    "model_hash": "Model hash",
    "seed": "Seed",
    "sampler": "Sampler",
    "steps": "Steps",
    "cfg_scale": "CFG scale",
    "generated_at": "Made",
    "prompt": "Prompt",
    "negative_prompt": "Negative prompt",
    "brief": "Brief",
    "campaign": "Campaign",
    "tier": "Tier",
    "take": "Take",
    "requested_at": "Requested",
    "parent": "Refines",
    "provenance": "Provenance",
    "digital_source_type": "Source type",
    "reference": "Made from",
    "pass": "Done to it",
    "job": "Job",
    "caption": "Text beside it",
    "drawn_model": "Model drawn",
}
"""What a person calls a field of the evidence."""

_LONGEST = 160


def _evidence_facts(details: VariantDetails) -> tuple[Fact, ...]:
    """Every value that somebody states, what counts first; contradictions are seen as such."""
    shown: list[Fact] = []
    counted: set[str] = set()
    for proof in details.evidence:
        text = " ".join(proof.value.split())
        short = f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
        lost = proof.field in counted
        counted.add(proof.field)
        name = _NAMES.get(proof.field, proof.field.replace("_", " "))
        overruled = ", does not count" if lost and proof.field not in _ALL_COUNT else ""
        shown.append(Fact(name, short, f"{proof.source}, {proof.confidence.value}{overruled}"))
    return tuple(shown)


_ALL_COUNT = frozenset(
    {"reference", "provenance", "digital_source_type", "pass", "drawn_model"},
)
"""Fields of which several values are true at once."""


def difference_facts(first: VariantDetails, second: VariantDetails) -> tuple[Section, ...]:
    """Returns what differs between two variants, and only that."""
    both = zip(_COMPARED, _compared(first), _compared(second), strict=True)
    sections = [Section("COMPARED", _two(first.item.path.name, second.item.path.name))]
    sections += [
        Section(name.upper(), _two(one or "not known", other or "not known"))
        for name, one, other in both
        if one != other
    ]
    if len(sections) == 1:
        same = Fact("", "Everything that is known of these two is the same.")
        sections.append(Section("DIFFERENCES", (same,)))
    return tuple(sections)


def _two(one: str, other: str) -> tuple[Fact, ...]:
    return Fact("1", one), Fact("2", other)


_COMPARED = (
    "Verdict", "Model", "Brief", "Campaign", "Tier", "Take", "Pixels", "Generator", "Model hash",
    "Seed", "Sampler", "Steps", "CFG scale", "Made", "Prompt", "Negative prompt",
)  # fmt: skip


def _compared(details: VariantDetails) -> tuple[str, ...]:
    item, made = details.item, details.generation
    values: tuple[object, ...] = (
        verdict_word(item.verdict), item.model, item.brief, item.campaign, item.tier.value,
        details.take, f"{item.width} × {item.height}", made.generator, made.model_hash, made.seed,
        made.sampler, made.steps, made.cfg_scale,
        f"{made.generated_at:%Y-%m-%d %H:%M:%S}" if made.generated_at else None,
        made.prompt, made.negative_prompt,
    )  # fmt: skip
    return tuple("" if value is None else str(value) for value in values)


def _source(details: VariantDetails, field: str, value: str | None = None) -> str:
    """Why a field has its value; with `value`, why that one was found, whatever counts now."""
    found = [item for item in details.evidence if item.field == field]
    if value is not None:
        found = [item for item in found if item.value == value] or found
    return f"{found[0].source}, {found[0].confidence.value}" if found else ""


def _flag_facts(flags: tuple[Flag, ...], notes: FlagNotes | None = None) -> tuple[Fact, ...]:
    if not flags:
        return (Fact("", "No flags."),)
    facts: list[Fact] = []
    for flag in flags:
        note = notes.of(flag.artifact) if notes is not None else None
        source = f"{flag_word(flag)}, score {flag.score:.2f}"
        if note is not None:
            source = f"{source} · {record_text(note)}"
        facts.append(Fact(words_of(flag.artifact), flag.message, source))
    return tuple(facts)


def _generation_facts(details: VariantDetails) -> tuple[Fact, ...]:
    made: Generation = details.generation
    when = made.generated_at
    values: tuple[tuple[str, str, object], ...] = (
        ("Generator", "generator", made.generator),
        ("Model as stated", "model", made.model),
        ("Model hash", "model_hash", made.model_hash),
        ("Seed", "seed", made.seed),
        ("Sampler", "sampler", made.sampler),
        ("Steps", "steps", made.steps),
        ("CFG scale", "cfg_scale", made.cfg_scale),
        ("Made", "generated_at", f"{when:%Y-%m-%d %H:%M}" if when else None),
        ("Prompt", "prompt", made.prompt),
        ("Negative prompt", "negative_prompt", made.negative_prompt or None),
    )  # fmt: skip
    return tuple(
        Fact(name, str(value), _source(details, field, str(value)))
        for name, field, value in values
        if value is not None
    )


def _measured(item: Measurement) -> Fact:
    measured = f"measured {raw_text(item.artifact, item.raw)}, detector version {item.version}"
    return Fact(words_of(item.artifact), f"{item.score:.2f}  {item.message}", measured)


def _decision_facts(details: VariantDetails) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for logged in details.decisions:
        made = logged.decision
        taken_back = ", taken back" if logged.retracted_at else ""
        facts.append(
            Fact(
                f"{made.decided_at.astimezone():%Y-%m-%d %H:%M}",
                f"{verdict_word(made.verdict)}{taken_back}",
                made.reviewer,
            )
        )
    return tuple(facts)
