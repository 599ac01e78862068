"""What was said of a variant beside its verdict, as rows of the information panel, with sources."""

from collections.abc import Sequence

from curator.core.fact import FactKind, LoggedFact, conflicts
from curator.gui.fact_words import defect_word, label_mark, stars_shape, stars_word
from curator.gui.facts import Fact, Section
from curator.gui.language import moment, tr
from curator.gui.verdicts import verdict_word
from curator.library.values import VariantDetails


def said_facts(details: VariantDetails, log: Sequence[LoggedFact] = ()) -> tuple[Section, ...]:
    """Returns what holds, who said it or which file, and what it stands against.

    Args:
        details: the variant.
        log: all that was ever said of it; what another app wrote and does not hold is told.
    """
    facts = details.facts
    rows: list[Fact] = []
    if facts.stars_fact is not None:
        shown = f"{stars_shape(facts.stars)}  {stars_word(facts.stars)}"
        rows.append(Fact(tr("Stars"), shown, _source(facts.stars_fact)))
    if facts.label_fact is not None and facts.label:
        rows.append(Fact(tr("Label"), label_mark(facts.label), _source(facts.label_fact)))
    for logged in facts.defect_facts:
        pinned = tr("pinned") if logged.fact.spot is not None else ""
        name = defect_word(logged.fact.value)
        rows.append(Fact(tr("Defect"), name, " · ".join(filter(None, [_source(logged), pinned]))))
    if facts.note_fact is not None:
        rows.append(Fact(tr("Note"), facts.note, _source(facts.note_fact)))
    if facts.pick_fact is not None:
        rows.append(Fact(tr("Flag elsewhere"), verdict_word(facts.pick), _source(facts.pick_fact)))
    rows += _against(details, log)
    return (Section(tr("SAID OF IT"), tuple(rows)),) if rows else ()


def _against(details: VariantDetails, log: Sequence[LoggedFact]) -> list[Fact]:
    """Where what was said here and what another app wrote are not the same."""
    item, facts = details.item, details.facts
    rows: list[Fact] = []
    if item.verdict is not None:
        for found in conflicts({item.id: item.verdict}, {item.id: facts}):
            said = tr(
                "{here} here, {there} elsewhere: the verdict here holds",
                here=verdict_word(found.here),
                there=verdict_word(facts.pick),
            )
            rows.append(Fact(tr("Conflict"), said, _source(found.elsewhere)))
    for logged in log:
        holds = facts.of(logged.fact.kind)
        is_other = holds is None or holds.fact.value != logged.fact.value
        if logged.retracted_at is None and logged.fact.source and is_other and _is_shown(logged):
            said = tr("{value}: does not count, for it was said otherwise", value=_value(logged))
            rows.append(Fact(tr("Conflict"), said, _source(logged)))
    return rows


def _is_shown(logged: LoggedFact) -> bool:
    return logged.fact.kind in {FactKind.STARS, FactKind.LABEL} and bool(logged.fact.value)


def _value(logged: LoggedFact) -> str:
    value = logged.fact.value
    return stars_word(int(value)) if logged.fact.kind is FactKind.STARS else label_mark(value)


def _source(logged: LoggedFact) -> str:
    """The file it was read from, or who said it and when."""
    fact = logged.fact
    when = moment(fact.stated_at.astimezone(), "%Y-%m-%d %H:%M")
    return fact.source or f"{fact.reviewer}, {when}"
