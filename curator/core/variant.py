"""Variants and what is known of their making: generation, evidence, tier.

A *variant* is one generated image, known by the SHA-256 of its bytes. `Generation` holds only what
the evidence supports: an unknown value is None, never a guess without its label.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NewType

VariantId = NewType("VariantId", int)
BriefId = NewType("BriefId", int)
TakeId = NewType("TakeId", int)
BatchId = NewType("BatchId", int)

UNKNOWN_MODEL = "unknown"
"""How statistics name the row of variants whose model nobody stated. Never a model's real name."""


class Tier(Enum):
    """What a variant was made for; rates never mix tiers unless asked."""

    IDEATION = "ideation"
    PRODUCTION = "production"
    REFINEMENT = "refinement"


class Kind(Enum):
    """Why a variant is in the library; only NORMAL ones are counted or exported."""

    NORMAL = "normal"
    SENTINEL = "sentinel"
    REPEAT = "repeat"


class Confidence(Enum):
    """How a value came to be known, weakest first."""

    GUESSED = "guessed"
    DERIVED = "derived"
    STATED = "stated"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where one field's value comes from.

    Attributes:
        field: a name of `Generation`, or brief, take, tier, requested_at.
        value: the value as text, as it was found.
        source: the block and rule, for example "PNG tEXt parameters" or "sidecar hero.json".
        confidence: stated by the tool, derived by a rule, guessed from a name, given by a user.
    """

    field: str
    value: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Generation:
    """How a variant was made, as far as it is known; None means unknown.

    Attributes:
        generator: the program or service ("ComfyUI", "A1111").
        model: the generative model's name as stated, without folder and file ending.
        model_hash: the model's short or long hash, lower case.
        prompt: the positive prompt as written.
        negative_prompt: the negative prompt as written; "" is a known empty one.
        seed: 0 is a real seed; may need 64 bits, unsigned.
        sampler: the sampler's name, with its scheduler where the tool joins them.
        steps: sampling steps.
        cfg_scale: classifier-free guidance.
        generated_at: aware UTC.
    """

    generator: str | None = None
    model: str | None = None
    model_hash: str | None = None
    prompt: str | None = None
    negative_prompt: str | None = None
    seed: int | None = None
    sampler: str | None = None
    steps: int | None = None
    cfg_scale: float | None = None
    generated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One image file as a reader found it.

    Attributes:
        path: where it lies.
        sha256: lower-case hex of the file's bytes; the variant's identity.
        format: "png", "jpeg", "webp", "avif", "tiff" or "gif", from the magic bytes.
        width: pixels, after EXIF rotation is ignored (as stored).
        height: pixels.
        size_bytes: the file's length.
        modified_at: the file's modification time, aware UTC.
        generation: what is known of its making.
        evidence: why that is believed, one entry a value; contradictions are kept.
        warnings: plain sentences on what was damaged and read all the same.
        lost: those of the warnings on metadata that is there and could not be read.
        raw: the texts found in and beside the file, packed by the readers; opaque here.
    """

    path: Path
    sha256: str
    format: str
    width: int
    height: int
    size_bytes: int
    modified_at: datetime
    generation: Generation = field(default_factory=Generation)
    evidence: tuple[Evidence, ...] = ()
    warnings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    raw: bytes = b""
