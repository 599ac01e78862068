"""Tables of a library for other programs: decisions, images as they stand, models, doubts."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO  # Any: the values of the statistics document

from curator.core.errors import CuratorError
from curator.core.outcome import Outcome
from curator.core.variant import VariantId
from curator.exporters.base import replacing
from curator.exporters.csv_table import BYTE_ORDER_MARK, csv_bytes, models_table
from curator.exporters.decisions import DecisionRow, join_defects, time_text, write_decisions
from curator.exporters.pseudonyms import are_few, day_of, without_names
from curator.exporters.wording import sceptic
from curator.library.library import Library
from curator.library.values import GridItem
from curator.workflow.deciding import decision_rows
from curator.workflow.reporting import statistics_report

ASSET_COLUMNS = (
    "sha256", "file", "campaign", "brief", "model", "tier", "take", "variant_index", "width",
    "height", "missing", "verdict", "decided_at", "retouch_minutes", "stars", "label", "defects",
    "flags", "requested_at", "generation_seconds", "cost",
)  # fmt: skip
"""Of `assets.csv`: one row an image, as it stands. No path, no reviewer, no prompt."""

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and how many rows it holds."""

    path: Path
    rows: int


def asset_rows(library: Library, *, days: bool = False) -> Iterator[Mapping[str, object]]:
    """Yields the latest state of every image, in the order of import; planted ones are none.

    Args:
        library: of which library.
        days: says on which day an image was decided, not when: times tell a pace.
    """
    outcomes = {VariantId(one.sequence): one for one in library.outcomes()}
    deciding = library.reckoning.deciding(library.reckoning.lead())
    seconds = library.reckoning.generation_seconds()
    after: VariantId | None = None
    while items := library.page(after=after, limit=_AT_ONCE):
        for item in items:
            made = deciding.get(item.id)
            decided_at = made.decided_at if made else None
            if decided_at and days:
                decided_at = day_of(decided_at)
            yield {
                **_item(item),
                **_outcome(outcomes.get(item.id)),
                "decided_at": time_text(decided_at) if decided_at else None,
                "generation_seconds": seconds.get(item.id),
            }
        after = items[-1].id


def _item(item: GridItem) -> Mapping[str, object]:
    return {
        "sha256": item.sha256,
        "file": item.path.name,
        "campaign": item.campaign,
        "brief": item.brief,
        "model": item.model,
        "tier": item.tier.value,
        "width": item.width,
        "height": item.height,
        "missing": item.missing,
        "verdict": item.verdict.value if item.verdict else None,
        "stars": item.stars,
        "label": item.label,
        "defects": join_defects(item.defects),
        "flags": join_defects(item.raised),
    }


def _outcome(one: Outcome | None) -> Mapping[str, object]:
    if one is None:
        return {}
    return {
        "take": one.take,
        "variant_index": one.variant_index,
        "retouch_minutes": one.retouch_minutes,
        "requested_at": time_text(one.requested_at),
        "cost": one.cost,
    }


def write_tables(
    library: Library, folder: Path, *, salt: str | None, with_mark: bool = False
) -> tuple[Written, ...]:
    """Writes `decisions.csv`, `assets.csv`, `models.csv`, `sceptic.csv` in place of older ones.

    Args:
        library: of which library.
        folder: into which folder; made where it is not there.
        salt: for the pseudonyms of reviewers; None writes their names.
        with_mark: the files begin with a byte order mark, for spreadsheets that ask for one.

    Raises:
        CuratorError: the folder cannot be made, or a file not written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CuratorError(
            f"The folder {folder} cannot be made: {reason}.", "Choose another place."
        ) from error
    decisions = decision_rows(library)
    days = salt is not None and are_few(decisions)
    if salt is not None:
        decisions = without_names(decisions, salt)
    report = statistics_report(library, sections=("box",))
    columns, models = models_table(report)
    tables: tuple[tuple[str, Sequence[str], Iterable[Mapping[str, object]]], ...] = (
        ("assets.csv", ASSET_COLUMNS, asset_rows(library, days=days)),
        ("models.csv", columns, models),
        ("sceptic.csv", *sceptic_table(report)),
    )
    # Each is renamed when all are written: a full disk leaves the older ones, never some of each.
    with ExitStack() as unfinished:
        log = unfinished.enter_context(replacing(folder / "decisions.csv"))
        written = [_write_log(log, folder / "decisions.csv", decisions, with_mark=with_mark)]
        for name, header, rows in tables:
            file = unfinished.enter_context(replacing(folder / name))
            lines = csv_bytes(header, rows, with_mark=with_mark)
            written.append(_write(file, folder / name, lines))
    return tuple(written)


def write_beside(report: Mapping[str, Any], target: Path, *, with_mark: bool = False) -> Path:
    """Writes what a sceptic asks beside a table of rates, which has no room for it.

    Args:
        report: the statistics document.
        target: the table's file, "rates.csv".
        with_mark: begins with a byte order mark.

    Returns:
        the file that was written, "rates.sceptic.csv".

    Raises:
        CuratorError: it cannot be written.
    """
    beside = target.with_name(f"{target.stem}.sceptic{target.suffix or '.csv'}")
    with replacing(beside) as file:
        _write(file, beside, csv_bytes(*sceptic_table(report), with_mark=with_mark))
    return beside


def sceptic_table(
    report: Mapping[str, Any],
) -> tuple[tuple[str, str], Sequence[Mapping[str, object]]]:
    """Returns columns and rows of a sceptic's questions with their answers."""
    return ("question", "answer"), [{"question": q, "answer": a} for q, a in sceptic(report)]


def _write_log(
    file: BinaryIO, target: Path, rows: Sequence[DecisionRow], *, with_mark: bool
) -> Written:
    # A path that is not UTF-8 keeps its bytes on the way out and in.
    stream = io.TextIOWrapper(file, "utf-8", errors="surrogateescape", newline="")
    count = write_decisions(rows, stream, with_mark=with_mark)
    stream.flush()
    stream.detach()  # the file is closed by the one who opened it
    return Written(target, count)


def _write(file: BinaryIO, target: Path, lines: Iterable[bytes]) -> Written:
    rows = -1  # the header is none
    for line in lines:
        file.write(line)
        rows += line != BYTE_ORDER_MARK
    file.flush()  # a full disk is met here, before any file has taken another's place
    return Written(target, rows)
