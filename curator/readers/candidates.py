"""What readers give: candidate values with their source, confidence and origin."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum

from curator.core.variant import Confidence
from curator.readers.container.blocks import Block, BlockKind

MAX_SEED = 2**64 - 1
"""The largest seed that any known generator writes."""

Value = str | int | float | datetime


class Origin(IntEnum):
    """What kind of place a candidate comes from; of two that disagree, the smaller origin wins."""

    USER = 0
    """A person's rule for this import."""
    RUN_TEXT = 1
    """What the tool wrote about the run itself, after wildcards and templates were resolved."""
    RUN_GRAPH = 2
    """The graph that ran; its texts may still be templates."""
    SIDECAR = 3
    """A file beside the image, which may have been written for something else."""
    C2PA = 4
    """A signed manifest: sure of the vendor and the time, rarely of more."""
    NAME = 5
    """The names of the file and its folders."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value that one reader found for one field.

    Attributes:
        field: a field of `Generation`, or brief, campaign, take, tier, variant_index, requested_at.
        value: of the field's type; times are aware UTC.
        source: the place and the rule, for a person: "PNG tEXt parameters".
        confidence: stated by the tool, derived by a rule, guessed from a name, given by a user.
        origin: decides between candidates that disagree.
    """

    field: str
    value: Value
    source: str
    confidence: Confidence
    origin: Origin


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one reader found in one file; everything may be empty.

    Attributes:
        lost: warnings on metadata that is there and could not be read at all.
    """

    candidates: tuple[Candidate, ...] = ()
    warnings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def stated_in(block: Block, values: Mapping[str, Value | None]) -> tuple[Candidate, ...]:
    """Returns candidates for what a tool wrote into a block about the run; None is left out."""
    origin = origin_in(block, Origin.RUN_TEXT)
    return tuple(
        Candidate(field, value, block.source, Confidence.STATED, origin)
        for field, value in values.items()
        if value is not None
    )


def origin_in(block: Block, origin: Origin) -> Origin:
    """Returns the origin of what stands in a block: the same text in a sidecar weighs less."""
    return Origin.SIDECAR if block.kind is BlockKind.SIDECAR else origin


def text_of(value: object) -> str | None:
    """Returns a text as it is, or None."""
    return value if isinstance(value, str) else None


def label_of(value: object) -> str | None:
    """Returns a name or a whole number as a label; blank is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def whole_number(value: object) -> int | None:
    """Returns an integer given as one, or as decimal text; None for everything else.

    Booleans are not numbers here, and a float only where it is whole and exact (below 2^53).
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 2**53 else None
    if isinstance(value, str):
        digits = value.strip()  # strips separators that int() refuses
        return int(digits) if re.fullmatch(r"[+-]?\d{1,20}", digits, re.ASCII) else None
    return None


def seed_of(value: object) -> int | None:
    """Returns a seed in 0 .. 2^64-1; None for -1, which asks for a random one, and for the rest."""
    number = whole_number(value)
    return number if number is not None and 0 <= number <= MAX_SEED else None


def steps_of(value: object) -> int | None:
    """Returns a number of sampling steps, 1 .. 100 000, or None."""
    number = whole_number(value)
    return number if number is not None and 1 <= number <= 100_000 else None


def scale_of(value: object) -> float | None:
    """Returns a finite guidance scale, -1000 .. 1000, or None."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) and abs(value) <= 1000 else None


def moment_of(value: object) -> datetime | None:
    """Returns an aware UTC time from an ISO 8601 text with a zone; None without one.

    A time whose zone nobody knows cannot be put in order with others, so it is no time.
    """
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def source_type(value: object) -> str:
    """Returns the last word of a digital source type (IPTC NewsCodes), "" without one.

    Written as an address, with the short prefix of its vocabulary, or bare.
    """
    text = str(value or "").strip().rstrip("/")
    return re.split(r"[/:#]", text)[-1]


_WEIGHTS = re.compile(r"\.(safetensors|ckpt|gguf|sft|pth|pt|bin)$", re.IGNORECASE)


def model_name(value: object) -> str | None:
    r"""Returns a model's name without folders (`/` and `\`) and weight-file ending, or None."""
    if not isinstance(value, str):
        return None
    name = re.split(r"[\\/]", value.strip().rstrip("\\/"))[-1].strip()
    name = _WEIGHTS.sub("", name)
    return name if name and name.lower() not in ("none", "null", "n/a", "unknown") else None


def hash_of(value: object) -> str | None:
    """Returns a model's hash in lower case, 6 to 64 hexadecimal digits, or None."""
    if not isinstance(value, str):
        return None
    digits = value.strip().lower().removeprefix("0x")
    return digits if re.fullmatch(r"[0-9a-f]{6,64}", digits) else None
