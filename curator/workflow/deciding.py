"""Decisions out of a library and into it, by file."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # Any: the report's JSON form

from curator.core.decision import Decision, DecisionId, LoggedDecision
from curator.core.errors import InvalidManifest
from curator.core.variant import VariantId
from curator.exporters.decisions import DecisionRow, read_decisions, write_decisions
from curator.exporters.pseudonyms import without_names
from curator.library.library import Library
from curator.workflow.clock import Clock, utc_now
from curator.workflow.finding import absolute
from curator.workflow.settling import settle_briefs


@dataclass(frozen=True, slots=True)
class DecisionImport:
    """What came of importing a decision file.

    Attributes:
        added: decisions that were new to the library.
        known: decisions that it already held.
        refused: (line, reason) for every row that could not be used.
    """

    added: int
    known: int
    refused: tuple[tuple[int, str], ...]

    def as_dict(self) -> dict[str, Any]:
        """Returns the JSON form that `curator decisions import --json` prints."""
        return {
            "added": self.added,
            "known": self.known,
            "refused": [{"line": line, "reason": reason} for line, reason in self.refused],
        }


def export_decisions(
    library: Library, target: Path, form: str, *, salt: str | None = None, with_mark: bool = False
) -> int:
    """Writes the whole decision log, retracted decisions included; returns how many rows.

    A variant is named by its SHA-256, or by its path while no file of it has been seen.

    Args:
        library: whose log.
        target: the file.
        form: "csv" or "jsonl".
        salt: for pseudonyms in place of reviewers' names; None keeps the names.
        with_mark: CSV begins with a byte order mark, for spreadsheets that ask for one.
    """
    rows = _rows(library, salt)
    write_decisions(rows, target, form, with_mark=with_mark)
    return len(rows)


def decisions_as_text(
    library: Library, form: str, *, salt: str | None = None, with_mark: bool = False
) -> str:
    """Returns what `export_decisions` would write."""
    stream = io.StringIO()
    write_decisions(_rows(library, salt), stream, form, with_mark=with_mark)
    return stream.getvalue()


def _rows(library: Library, salt: str | None) -> list[DecisionRow]:
    rows = decision_rows(library)
    return rows if salt is None else without_names(rows, salt)


def decision_rows(library: Library) -> list[DecisionRow]:
    """Returns the decision log as rows of a decision file, oldest first."""
    names = library.names_of_variants()
    return [_row(logged, names) for logged in library.decision_log()]


def import_decisions(library: Library, path: Path, *, clock: Clock = utc_now) -> DecisionImport:
    """Adds the decisions of a file to the log; the same file twice adds nothing the second time.

    A variant may be named by its SHA-256 or by its path: absolute, relative to the decision file or
    to the current folder, or by the end of a path if only one variant's path ends so.

    Raises:
        InvalidManifest: the file as a whole cannot be understood, or none of its rows can be used.
    """
    rows, bad = read_decisions(path)
    find = _Finder(library.variants_by_name(), absolute(path).parent)
    refused = list(bad)
    log: list[LoggedDecision] = []
    for number, row in enumerate(rows):
        variant = find(row.variant)
        if isinstance(variant, str):
            refused.append((row.line, variant))
            continue
        log.append(
            LoggedDecision(
                id=DecisionId(number),
                decision=_decision(row, variant),
                retracted_at=row.retracted_at,
            )
        )
    if refused and not log:
        line, reason = refused[0]
        raise InvalidManifest(
            f"No decision in {path} could be used; line {line}: {reason}.",
            "Import the images, or their manifest with --allow-missing, before their decisions.",
        )
    added = library.import_decisions(log, clock()) if log else 0
    for _ in settle_briefs(library):
        pass
    return DecisionImport(added, len(log) - added, tuple(sorted(refused)))


class _Finder:
    """Finds the variant that a decision file names."""

    def __init__(self, names: Mapping[str, VariantId], folder: Path) -> None:
        self._names = names
        self._folder = folder
        self._by_file_name: dict[str, list[tuple[str, VariantId]]] = {}
        for name, variant in names.items():
            posix = name.replace("\\", "/")
            self._by_file_name.setdefault(posix.rsplit("/", 1)[-1], []).append((posix, variant))

    def __call__(self, name: str) -> VariantId | str:
        """Returns the variant, or why there is none."""
        lowered = name.lower()
        if lowered in self._names:
            return self._names[lowered]
        for place in (absolute(self._folder / name), absolute(Path(name))):
            if str(place) in self._names:
                return self._names[str(place)]
        posix = name.replace("\\", "/").removeprefix("./")
        ends = {
            variant
            for path, variant in self._by_file_name.get(posix.rsplit("/", 1)[-1], [])
            if path == posix or path.endswith(f"/{posix}")
        }
        if len(ends) == 1:
            return ends.pop()
        if ends:
            return f"{len(ends)} variants are called {name}; name it by its SHA-256"
        return f"the library holds no variant {name}"


def _decision(row: DecisionRow, variant: VariantId) -> Decision:
    return Decision(
        variant=variant,
        verdict=row.verdict,
        reviewer=row.reviewer,
        decided_at=row.decided_at,
        look_seconds=row.look_seconds,
        session=row.session,
        position=row.position,
        defects=row.defects,
        retouch_minutes=row.retouch_minutes,
        note=row.note,
        pins=row.pins,
    )


def _row(logged: LoggedDecision, names: Mapping[VariantId, str]) -> DecisionRow:
    made = logged.decision
    return DecisionRow(
        variant=names[made.variant],
        verdict=made.verdict,
        reviewer=made.reviewer,
        decided_at=made.decided_at,
        look_seconds=made.look_seconds,
        session=made.session,
        position=made.position,
        defects=made.defects,
        retouch_minutes=made.retouch_minutes,
        note=made.note,
        retracted_at=logged.retracted_at,
        pins=made.pins,
    )
