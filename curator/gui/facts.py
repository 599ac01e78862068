"""What the information panel says, as plain rows.

`blind_facts` holds nothing that blind review must hide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from curator.core.artifact import Flag, Measurement
from curator.core.brief import without_switches
from curator.core.variant import Generation
from curator.gui.language import digits, later, moment, tr
from curator.gui.measures import raw_text, record_text
from curator.gui.overlay import flag_word
from curator.gui.verdicts import verdict_word
from curator.gui.vocabulary import heard, tier_word, words_of
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
    brief = [Fact(tr("Brief"), shown.brief)]
    if shown.campaign:
        brief.append(Fact(tr("Campaign"), shown.campaign))
    brief.append(Fact(tr("Tier"), tier_word(shown.tier)))
    sections = [Section(tr("VARIANT"), tuple(brief))]
    if shown.prompt and (words := without_switches(shown.prompt).strip()):
        sections.append(Section(tr("PROMPT"), (Fact("", words),)))
    if flags_shown:
        sections.append(Section(tr("WHERE TO LOOK"), _flag_facts(shown.flags, notes)))
    return tuple(sections)


def detail_facts(details: VariantDetails) -> tuple[Section, ...]:
    """Returns everything known of one variant, each value with its source."""
    item = details.item
    size = f"{item.width} × {item.height}" if item.width and item.height else tr("unknown")
    variant = [
        Fact(tr("Verdict"), verdict_word(item.verdict)),
        Fact(tr("Model"), item.model, _source(details, "model")),
        Fact(tr("Brief"), item.brief),
        Fact(tr("Campaign"), item.campaign or tr("none")),
        Fact(tr("Tier"), tier_word(item.tier), _source(details, "tier")),
        Fact(
            tr("Take"),
            tr(
                "{take}, by {order}",
                take=heard(details.take),
                order=heard(details.order_source.value),
            ),
        ),
        Fact(tr("Pixels"), f"{size}  {details.format or ''}".strip()),
    ]
    sections = [
        Section(tr("VARIANT"), tuple(variant)),
        Section(tr("WHERE TO LOOK"), _flag_facts(details.flags)),
        Section(tr("GENERATION"), _generation_facts(details)),
        Section(tr("WHY THIS IS BELIEVED"), _evidence_facts(details)),
        Section(tr("MEASURED"), tuple(_measured(item) for item in details.measurements)),
        Section(tr("DECISIONS"), _decision_facts(details)),
        Section(tr("FILES"), tuple(Fact("", str(path)) for path in details.locations)),
    ]
    if details.warnings or details.analysis_error:
        notes = (*details.warnings, *filter(None, (details.analysis_error,)))
        sections.append(Section(tr("NOTES"), tuple(Fact("", heard(note)) for note in notes)))
    return tuple(section for section in sections if section.facts)


_NAMES = {
    "generator": later("Generator"),
    "model": later("Model"),
    "model_hash": later("Model hash"),
    "seed": later("Seed"),
    "sampler": later("Sampler"),
    "steps": later("Steps"),
    "cfg_scale": later("CFG scale"),
    "generated_at": later("Made"),
    "prompt": later("Prompt"),
    "negative_prompt": later("Negative prompt"),
    "brief": later("Brief"),
    "campaign": later("Campaign"),
    "tier": later("Tier"),
    "take": later("Take"),
    "requested_at": later("Requested"),
    "parent": later("Refines"),
    "provenance": later("Provenance"),
    "digital_source_type": later("Source type"),
    "reference": later("Made from"),
    "pass": later("Done to it"),
    "job": later("Job"),
    "caption": later("Text beside it"),
    "drawn_model": later("Model drawn"),
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
        name = tr(_NAMES.get(proof.field, proof.field.replace("_", " ")))
        source = f"{heard(proof.source)}, {tr(proof.confidence.value)}"
        if lost and proof.field not in _ALL_COUNT:
            source = tr("{source}, does not count", source=source)
        shown.append(Fact(name, short, source))
    return tuple(shown)


_ALL_COUNT = frozenset(
    {"reference", "provenance", "digital_source_type", "pass", "drawn_model"},
)
"""Fields of which several values are true at once."""


def difference_facts(first: VariantDetails, second: VariantDetails) -> tuple[Section, ...]:
    """Returns what differs between two variants, and only that."""
    both = zip(_COMPARED, _compared(first), _compared(second), strict=True)
    sections = [Section(tr("COMPARED"), _two(first.item.path.name, second.item.path.name))]
    sections += [
        Section(tr(name).upper(), _two(one or tr("not known"), other or tr("not known")))
        for name, one, other in both
        if one != other
    ]
    if len(sections) == 1:
        same = Fact("", tr("Everything that is known of these two is the same."))
        sections.append(Section(tr("DIFFERENCES"), (same,)))
    return tuple(sections)


def _two(one: str, other: str) -> tuple[Fact, ...]:
    return Fact("1", one), Fact("2", other)


_COMPARED = (
    later("Verdict"), later("Model"), later("Brief"), later("Campaign"), later("Tier"),
    later("Take"), later("Pixels"), later("Generator"), later("Model hash"), later("Seed"),
    later("Sampler"), later("Steps"), later("CFG scale"), later("Made"), later("Prompt"),
    later("Negative prompt"),
)  # fmt: skip


def _compared(details: VariantDetails) -> tuple[str, ...]:
    item, made = details.item, details.generation
    values: tuple[object, ...] = (
        verdict_word(item.verdict), item.model, item.brief, item.campaign, tier_word(item.tier),
        details.take, f"{item.width} × {item.height}", made.generator, made.model_hash, made.seed,
        made.sampler, made.steps, made.cfg_scale,
        moment(made.generated_at, "%Y-%m-%d %H:%M:%S") if made.generated_at else None,
        made.prompt, made.negative_prompt,
    )  # fmt: skip
    return tuple("" if value is None else str(value) for value in values)


def _source(details: VariantDetails, field: str, value: str | None = None) -> str:
    """Why a field has its value; with `value`, why that one was found, whatever counts now."""
    found = [item for item in details.evidence if item.field == field]
    if value is not None:
        found = [item for item in found if item.value == value] or found
    if not found:
        return ""
    return f"{heard(found[0].source)}, {tr(found[0].confidence.value)}"


def _flag_facts(flags: tuple[Flag, ...], notes: FlagNotes | None = None) -> tuple[Fact, ...]:
    if not flags:
        return (Fact("", tr("No flags.")),)
    facts: list[Fact] = []
    for flag in flags:
        note = notes.of(flag.artifact) if notes is not None else None
        source = tr("{flag}, score {score}", flag=flag_word(flag), score=digits(flag.score, ".2f"))
        if note is not None:
            source = f"{source} · {record_text(note)}"
        facts.append(Fact(words_of(flag.artifact), heard(flag.message), source))
    return tuple(facts)


def _generation_facts(details: VariantDetails) -> tuple[Fact, ...]:
    made: Generation = details.generation
    when = made.generated_at
    values: tuple[tuple[str, str, object], ...] = (
        (tr("Generator"), "generator", made.generator),
        (tr("Model as stated"), "model", made.model),
        (tr("Model hash"), "model_hash", made.model_hash),
        (tr("Seed"), "seed", made.seed),
        (tr("Sampler"), "sampler", made.sampler),
        (tr("Steps"), "steps", made.steps),
        (tr("CFG scale"), "cfg_scale", made.cfg_scale),
        (tr("Made"), "generated_at", moment(when, "%Y-%m-%d %H:%M") if when else None),
        (tr("Prompt"), "prompt", made.prompt),
        (tr("Negative prompt"), "negative_prompt", made.negative_prompt or None),
    )  # fmt: skip
    return tuple(
        Fact(name, str(value), _source(details, field, str(value)))
        for name, field, value in values
        if value is not None
    )


def _measured(item: Measurement) -> Fact:
    measured = tr(
        "measured {raw}, detector version {version}",
        raw=raw_text(item.artifact, item.raw),
        version=item.version,
    )
    said = f"{digits(item.score, '.2f')}  {heard(item.message)}"
    return Fact(words_of(item.artifact), said, measured)


def _decision_facts(details: VariantDetails) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for logged in details.decisions:
        made = logged.decision
        said = verdict_word(made.verdict)
        facts.append(
            Fact(
                moment(made.decided_at.astimezone(), "%Y-%m-%d %H:%M"),
                tr("{verdict}, taken back", verdict=said) if logged.retracted_at else said,
                made.reviewer,
            )
        )
    return tuple(facts)
