"""The decision log out and in: CSV or JSON Lines, one decision a line, the contract's columns.

What is written is read back equal; the pins of defects travel in JSON Lines alone. Files of other
hands are read with patience: any line that cannot be understood is reported with its number and the
rest goes on.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import TextIO

from curator.core.decision import Pin, Verdict
from curator.core.errors import CuratorError, InvalidManifest
from curator.core.limits import MOST_AMOUNT, MOST_MINUTES, MOST_WHOLE
from curator.exporters.base import replacing
from curator.exporters.csv_table import disarm, rearm

COLUMNS = (
    "variant", "verdict", "reviewer", "decided_at", "look_seconds", "session", "position",
    "defects", "retouch_minutes", "note", "retracted_at",
)  # fmt: skip
REQUIRED = ("variant", "verdict", "reviewer", "decided_at")
FORMATS = ("csv", "jsonl")
JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
UTF16_MARKS = ("\udcff\udcfe", "\udcfe\udcff")  # byte order marks, as surrogateescape reads them
DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision as it travels between libraries.

    Attributes:
        variant: the variant's SHA-256 in hex, or a path to its file.
        verdict: accept, fix or reject.
        reviewer: who judged.
        decided_at: aware UTC.
        look_seconds: how long was looked, 0 or more; None when not known.
        session: the review session, an opaque text.
        position: 0-based place in the batch.
        defects: reasons, each without surrounding space.
        retouch_minutes: minutes of retouch, 0 or more; None when not known.
        note: free text.
        retracted_at: aware UTC; None while the decision stands.
        pins: where defects are, 0..1 of the image.
        line: where it stood in the file that it was read from, from 1; 0 for a row of no file. It
            is no part of the decision, and not of its equality.
    """

    variant: str
    verdict: Verdict
    reviewer: str
    decided_at: datetime
    look_seconds: float | None = None
    session: str | None = None
    position: int | None = None
    defects: tuple[str, ...] = ()
    retouch_minutes: float | None = None
    note: str = ""
    retracted_at: datetime | None = None
    pins: tuple[Pin, ...] = ()
    line: int = field(default=0, compare=False)


BadLine = tuple[int, str]
"""A line's number, from 1, and why it was left out."""


def join_defects(defects: Iterable[str]) -> str:
    r"""Returns the defects in one cell, `;` between them; a `;` or `\` inside one is escaped."""
    return ";".join(defect.replace("\\", "\\\\").replace(";", "\\;") for defect in defects)


def split_defects(cell: str) -> tuple[str, ...]:
    """Returns the defects of a cell, without surrounding space; empty ones drop out."""
    defects: list[str] = []
    current = ""
    chars = iter(cell)
    for char in chars:
        if char == "\\":
            escaped = next(chars, "")
            current += escaped if escaped in ("\\", ";") else char + escaped
        elif char == ";":
            defects.append(current)
            current = ""
        else:
            current += char
    return tuple(stripped for defect in (*defects, current) if (stripped := defect.strip()))


def time_text(time: datetime | None) -> str | None:
    """Returns a time as files hold it, "2026-05-21T14:03:11Z"; None for None."""
    return None if time is None else time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _fields(row: DecisionRow) -> dict[str, str | float | int | None]:
    """The row by column, in plain values."""
    return {
        "variant": row.variant,
        "verdict": row.verdict.value,
        "reviewer": row.reviewer,
        "decided_at": time_text(row.decided_at),
        "look_seconds": row.look_seconds,
        "session": row.session,
        "position": row.position,
        "defects": join_defects(row.defects),
        "retouch_minutes": row.retouch_minutes,
        "note": row.note,
        "retracted_at": time_text(row.retracted_at),
    }


def write_decisions(
    rows: Iterable[DecisionRow],
    target: TextIO | Path,
    format_name: str = "csv",
    *,
    with_mark: bool = False,
) -> int:
    """Writes decisions as CSV or JSON Lines in UTF-8; returns how many.

    Args:
        rows: the decisions, in the order wanted in the file.
        target: a file to be replaced as a whole, or an open text stream that is left open.
        format_name: "csv" or "jsonl".
        with_mark: CSV begins with a byte order mark, for spreadsheets that ask for one.

    Raises:
        CuratorError: when the format is not known or the file cannot be written.
    """
    if format_name not in FORMATS:
        raise CuratorError(
            f"Decisions cannot be written as {format_name!r}.", f"Use one of {', '.join(FORMATS)}."
        )
    write = _write_csv if format_name == "csv" else _write_jsonl
    mark = "\ufeff" if with_mark and format_name == "csv" else ""
    if not isinstance(target, Path):
        target.write(mark)
        return write(rows, target)
    with replacing(target) as file:
        # A path that is not UTF-8 keeps its bytes on the way out and in.
        stream = io.TextIOWrapper(file, "utf-8", errors="surrogateescape", newline="")
        stream.write(mark)
        count = write(rows, stream)
        stream.flush()
        stream.detach()  # the file is synced and closed by the one who opened it
    return count


def _write_csv(rows: Iterable[DecisionRow], stream: TextIO) -> int:
    # RFC 4180; also, only characters of the line's end make the writer quote a cell (CPython 3.11).
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for row in rows:
        values = _fields(row).values()
        writer.writerow([disarm(v) if isinstance(v, str) else v for v in values])
        count += 1
    return count


def _write_jsonl(rows: Iterable[DecisionRow], stream: TextIO) -> int:
    count = 0
    for row in rows:
        pins = [{"defect": pin.defect, "x": pin.x, "y": pin.y} for pin in row.pins]
        stream.write(json.dumps({**_fields(row), "pins": pins}, ensure_ascii=False) + "\n")
        count += 1
    return count


def read_decisions(path: Path) -> tuple[list[DecisionRow], list[BadLine]]:
    """Returns the decisions of a CSV or JSON Lines file and the lines that could not be read.

    CSV may be separated by comma, semicolon or tab and start with a byte order mark; its columns
    may stand in any order and unknown ones are ignored. Times without an offset are UTC.

    Raises:
        InvalidManifest: when the file cannot be opened, is not UTF-8, or lacks a required column.
    """
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
            text = stream.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InvalidManifest(f"{path} cannot be read: {reason}.", "Check the name.") from error
    if text.startswith(UTF16_MARKS):
        raise InvalidManifest(f"{path} is in UTF-16.", "Save it as CSV, UTF-8.")
    is_json = path.suffix.lower() in JSON_SUFFIXES or text.lstrip().startswith("{")
    records = _json_records(text) if is_json else _csv_records(text, path)
    rows: list[DecisionRow] = []
    bad: list[BadLine] = []
    for line, record in records:
        if isinstance(record, str):
            bad.append((line, record))
            continue
        try:
            rows.append(_decision(record, line))
        except ValueError as error:
            bad.append((line, str(error)))
    return rows, bad


Record = Mapping[str, object]
"""One line by column, values still as they were found."""


def _json_records(text: str) -> Iterator[tuple[int, Record | str]]:
    """Each line's number with its object, or with the reason why it is none."""
    for line, content in enumerate(text.split("\n"), start=1):
        if not content.strip():
            continue
        try:
            record = json.loads(content)
        except (ValueError, RecursionError) as error:
            yield line, f"not JSON: {error}"
            continue
        yield line, record if isinstance(record, dict) else "not a JSON object"


def _csv_records(text: str, path: Path) -> Iterator[tuple[int, Record | str]]:
    """Each record's first line with its cells, or with the reason why they cannot be told apart."""
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = [name.strip().lower() for name in next(reader, [])]
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        raise InvalidManifest(
            f"{path} is not a decision log: column {', '.join(missing)} is missing.",
            f"The columns are {', '.join(COLUMNS)}.",
        )
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, f"not CSV: {error}"
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            yield line, f"{len(cells)} cells under {len(header)} columns"
            continue
        record = {name: rearm(cell) for name, cell in zip(header, cells, strict=False)}
        if delimiter == ";":  # a spreadsheet that separates by ; writes 2,5 for 2.5
            for name in ("look_seconds", "retouch_minutes"):
                record[name] = record.get(name, "").replace(",", ".")
        yield line, record


def _delimiter(text: str) -> str:
    """The delimiter under which the header has the most of the contract's columns."""
    first_line = text.splitlines()[:1]

    def known(delimiter: str) -> int:
        header = next(csv.reader(first_line, delimiter=delimiter), [])
        return sum(name.strip().lower() in COLUMNS for name in header)

    return max(DELIMITERS, key=known)


def _decision(record: Record, line: int) -> DecisionRow:
    """The decision of one record; raises ValueError with a reason for a person."""
    verdict = _required(record, "verdict").lower()
    if verdict not in {known.value for known in Verdict}:
        raise ValueError(f"verdict {verdict!r} is not accept, fix or reject")
    decided_at = _time(record, "decided_at")
    if decided_at is None:
        raise ValueError("decided_at is missing")
    return DecisionRow(
        variant=_required(record, "variant"),
        verdict=Verdict(verdict),
        reviewer=_required(record, "reviewer"),
        decided_at=decided_at,
        look_seconds=_number(record, "look_seconds"),
        session=_text(record, "session").strip() or None,
        position=_position(record),
        defects=_defects(record),
        retouch_minutes=_number(record, "retouch_minutes", MOST_MINUTES),
        note=_text(record, "note"),
        retracted_at=_time(record, "retracted_at"),
        pins=_pins(record),
        line=line,
    )


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if isinstance(value, bool | list | dict):
        raise ValueError(f"{name} is not a text")  # noqa: TRY004 - one bad line, not a bug
    text = str(value)
    try:
        # Only a path may be other bytes than UTF-8.
        text.encode(errors="surrogateescape" if name == "variant" else "strict")
    except UnicodeEncodeError:
        raise ValueError(f"{name} is not in UTF-8") from None
    return text


def _required(record: Record, name: str) -> str:
    text = _text(record, name).strip()
    if not text:
        raise ValueError(f"{name} is missing")
    return text


def _number(record: Record, name: str, most: float = MOST_AMOUNT) -> float | None:
    text = _text(record, name).strip()
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        raise ValueError(f"{name} {text!r} is not a number") from None
    if not isfinite(number) or number < 0:
        raise ValueError(f"{name} {text!r} is not a number from 0 on")
    if number > most:
        raise ValueError(f"{name} {text[:40]!r} is more than {most:.0f}")
    return number


def _position(record: Record) -> int | None:
    number = _number(record, "position", MOST_WHOLE)
    if number is None:
        return None
    if not number.is_integer():
        raise ValueError(f"position {number:g} is not a whole number")
    return int(number)


def _defects(record: Record) -> tuple[str, ...]:
    value = record.get("defects")
    if isinstance(value, list):
        texts = (_text({"defects": item}, "defects").strip() for item in value)
        return tuple(text for text in texts if text)
    return split_defects(_text(record, "defects"))


def _pins(record: Record) -> tuple[Pin, ...]:
    value = record.get("pins")
    if value is None or value == "":
        return ()
    if not isinstance(value, list):
        raise ValueError("pins is not a list")  # noqa: TRY004 - one bad line, not a bug
    return tuple(_pin(item) for item in value)


def _pin(item: object) -> Pin:
    if not isinstance(item, Mapping):
        raise ValueError("a pin is not an object")  # noqa: TRY004 - one bad line, not a bug
    x, y = _number(item, "x"), _number(item, "y")
    if x is None or y is None or max(x, y) > 1:
        raise ValueError("a pin is not at x, y from 0 to 1")
    return Pin(_required(item, "defect"), x, y)


def _time(record: Record, name: str) -> datetime | None:
    text = _text(record, name).strip()
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name} {text!r} is not an ISO 8601 time") from None
    try:
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{name} {text!r} is no time in UTC") from None
