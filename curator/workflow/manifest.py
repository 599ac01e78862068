"""Reading a manifest: a table of what was asked for, beside the images that came back."""

import csv
import io
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar  # Any: a JSON row's values are checked here, one by one

from curator.core.errors import InvalidManifest
from curator.core.limits import MOST_AMOUNT, MOST_WHOLE
from curator.core.variant import Kind, Tier

C = TypeVar("C", bound=Enum)

_MOST_SEED = 2**64 - 1
"""Generators take seeds of 64 bits; they are kept as texts."""

COLUMNS = (
    "file",
    "campaign",
    "brief",
    "model",
    "tier",
    "take",
    "variant_index",
    "requested_at",
    "prompt",
    "seed",
    "cost",
    "generation_seconds",
    "reference",
    "job",
    "kind",
)


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One row; only `file` is required, None means that the manifest does not say.

    Attributes:
        file: as written, relative to the manifest's folder or absolute.
        line: 1-based line in the manifest, for messages.
        requested_at: aware UTC; a time without a zone is taken as UTC.
        job: the key of the exported job that the image answers.
        kind: "sentinel" and "repeat" rows are never counted.
    """

    file: str
    line: int
    campaign: str | None = None
    brief: str | None = None
    model: str | None = None
    tier: Tier | None = None
    take: str | None = None
    variant_index: int | None = None
    requested_at: datetime | None = None
    prompt: str | None = None
    seed: int | None = None
    cost: float | None = None
    generation_seconds: float | None = None
    reference: str | None = None
    job: str | None = None
    kind: Kind = Kind.NORMAL


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be meant, with the reason."""

    line: int
    file: str
    reason: str


def read_manifest(path: Path) -> tuple[tuple[ManifestRow, ...], tuple[BadRow, ...]]:
    """Returns the rows of a CSV or JSON Lines manifest and the rows that cannot be used.

    The two forms are told apart by the first character, not by the ending. A row may name a file
    that
    is not there: that is the importer's business.

    Raises:
        InvalidManifest: the file as a whole cannot be read.
    """
    try:
        text = path.read_text("utf-8-sig")
        today = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InvalidManifest(
            f"The manifest {path} cannot be read: {reason}.", "Check its name and folder."
        ) from error
    except UnicodeDecodeError as error:
        raise InvalidManifest(
            f"The manifest {path} cannot be read: {error}.", "It must be UTF-8 text."
        ) from error
    rows: list[ManifestRow] = []
    bad: list[BadRow] = []
    raw_rows = _json_rows(text) if text.lstrip().startswith("{") else _csv_rows(path, text)
    for line, raw in raw_rows:
        if isinstance(raw, str):
            bad.append(BadRow(line, "", raw))
            continue
        try:
            rows.append(_row(line, raw, today))
        except ValueError as error:
            bad.append(BadRow(line, str(raw.get("file") or ""), str(error)))
    return tuple(rows), tuple(bad)


def _json_rows(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    for line, content in enumerate(text.splitlines(), 1):
        if not content.strip():
            continue
        try:
            row = json.loads(content)
        except (ValueError, RecursionError) as error:
            yield line, f"not JSON: {error}"
            continue
        yield line, row if isinstance(row, dict) else "not a JSON object"


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    names = [name.strip() for name in reader.fieldnames or []]
    if "file" not in names:
        raise InvalidManifest(
            f"The manifest {path} has no column called file.",
            f"Its columns may be {', '.join(COLUMNS)}; only file is required.",
        )
    reader.fieldnames = names
    for row in reader:
        yield reader.line_num, {key: value for key, value in row.items() if key is not None}


def _row(line: int, raw: dict[str, Any], today: date) -> ManifestRow:
    def text(name: str) -> str | None:
        value = raw.get(name)
        if value is None or not str(value).strip():
            return None
        return str(value).strip()

    file = text("file")
    if file is None:
        raise ValueError("it names no file")
    return ManifestRow(
        file=file,
        line=line,
        campaign=text("campaign"),
        brief=text("brief"),
        model=text("model"),
        tier=_choice(Tier, "tier", text("tier")),
        take=text("take"),
        variant_index=_whole("variant_index", text("variant_index"), MOST_WHOLE),
        requested_at=_moment("requested_at", text("requested_at"), today),
        prompt=text("prompt"),
        seed=_whole("seed", text("seed"), _MOST_SEED),
        cost=_amount("cost", text("cost")),
        generation_seconds=_amount("generation_seconds", text("generation_seconds")),
        reference=text("reference"),
        job=text("job"),
        kind=_choice(Kind, "kind", text("kind")) or Kind.NORMAL,
    )


def _choice(kind: type[C], name: str, value: str | None) -> C | None:
    if value is None:
        return None
    try:
        return kind(value.lower())
    except ValueError:
        allowed = ", ".join(str(choice.value) for choice in kind)
        raise ValueError(f"{name} is {value!r}, not one of {allowed}") from None


def _whole(name: str, value: str | None, most: int) -> int | None:
    if value is None:
        return None
    try:
        number = int(value)
    except ValueError:
        number = -1
    if number < 0:
        raise ValueError(f"{name} is {value[:40]!r}, not a whole number from 0 up")
    if number > most:
        raise ValueError(f"{name} is {value[:40]!r}, more than {most}")
    return number


def _amount(name: str, value: str | None) -> float | None:
    if value is None:
        return None
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and number >= 0):
        raise ValueError(f"{name} is {value[:40]!r}, not a number from 0 up")
    if number > MOST_AMOUNT:
        raise ValueError(f"{name} is {value[:40]!r}, more than {MOST_AMOUNT:.0f}")
    return number


def _moment(name: str, value: str | None, today: date) -> datetime | None:
    """Reads ISO 8601; a time of day alone is one of the manifest's day, which keeps the order."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        try:
            moment = datetime.combine(today, time.fromisoformat(value))
        except ValueError:
            raise ValueError(f"{name} is {value[:40]!r}, not an ISO 8601 time") from None
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{name} is {value[:40]!r}, no time in UTC") from None
