"""Many candidates, one `Generation`: a pure rule, with everything that lost kept as evidence."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import cast

from curator.core.variant import Confidence, Evidence, Generation
from curator.readers.candidates import Candidate, Value

_FIELDS = tuple(field.name for field in fields(Generation))
_EXPECTED: dict[str, tuple[type, ...]] = {
    "seed": (int,),
    "steps": (int,),
    "cfg_scale": (float, int),
    "generated_at": (datetime,),
}


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What all readers together make of one file.

    Attributes:
        generation: the winners, field by field.
        evidence: every candidate, a field's winner before what lost to it.
        warnings: plain sentences.
        lost: those of them on metadata that is there and could not be read at all.
    """

    generation: Generation
    evidence: tuple[Evidence, ...]
    warnings: tuple[str, ...]
    lost: tuple[str, ...] = ()


def merge(candidates: Iterable[Candidate]) -> Interpretation:
    """Returns the best-founded value of each field and all evidence.

    A guess never beats what somebody said. Otherwise the order is that of `Origin`: a user's word,
    the tool's text of the run, the graph that ran, a sidecar, a name; among equals the one found
    first. Values of the wrong type count as not found.
    """
    by_field: defaultdict[str, list[Candidate]] = defaultdict(list)
    damaged = False
    for candidate in candidates:
        expected = _EXPECTED.get(candidate.field, (str,))
        if isinstance(candidate.value, bool) or not isinstance(candidate.value, expected):
            continue
        by_field[candidate.field].append(candidate)
    winners: dict[str, Value] = {}
    evidence: list[Evidence] = []
    for name in (*_FIELDS, *sorted(set(by_field) - set(_FIELDS))):
        seen: set[tuple[str, str]] = set()
        for candidate in sorted(by_field[name], key=_weight):
            value = candidate.value
            if isinstance(value, str):
                value, replaced = storable(value)
                damaged |= replaced
            winners.setdefault(name, value)
            text = value.isoformat() if isinstance(value, datetime) else str(value)
            source = storable(candidate.source)[0]
            if (text, source) not in seen:
                seen.add((text, source))
                evidence.append(Evidence(name, text, source, candidate.confidence))
    chosen = {name: winners[name] for name in _FIELDS if name in winners}
    if "cfg_scale" in chosen:
        chosen["cfg_scale"] = float(cast("float", chosen["cfg_scale"]))
    generation = Generation(**chosen)  # pyright: ignore[reportArgumentType]  # checked above
    warnings = ("Characters that cannot be stored were replaced in a text.",) if damaged else ()
    return Interpretation(generation, tuple(evidence), warnings)


def _weight(candidate: Candidate) -> tuple[bool, int]:
    return candidate.confidence is Confidence.GUESSED, candidate.origin


def storable(text: str) -> tuple[str, bool]:
    """Returns the text with lone surrogates replaced by U+FFFD, and whether there were any.

    JSON can spell half a character, which neither UTF-8 nor any database takes.
    """
    if text.isascii():
        return text, False
    clean = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return clean, clean != text
