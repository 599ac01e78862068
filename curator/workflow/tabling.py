"""Tables of a library for other programs: decisions, images as they stand, models, doubts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.core.errors import CuratorError
from curator.core.outcome import Outcome
from curator.core.variant import VariantId
from curator.exporters.base import replacing
from curator.exporters.csv_table import BYTE_ORDER_MARK, csv_bytes, models_table
from curator.exporters.decisions import join_defects, time_text, write_decisions
from curator.exporters.pseudonyms import without_names
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


def asset_rows(library: Library) -> Iterator[Mapping[str, object]]:
    """Yields the latest state of every image, in the order of import; planted ones are none."""
    outcomes = {VariantId(one.sequence): one for one in library.outcomes()}
    deciding = library.reckoning.deciding(library.reckoning.lead())
    seconds = library.reckoning.generation_seconds()
    after: VariantId | None = None
    while items := library.page(after=after, limit=_AT_ONCE):
        for item in items:
            made = deciding.get(item.id)
            yield {
                **_item(item),
                **_outcome(outcomes.get(item.id)),
                "decided_at": time_text(made.decided_at) if made else None,
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
    if salt is not None:
        decisions = without_names(decisions, salt)
    target = folder / "decisions.csv"
    write_decisions(decisions, target, with_mark=with_mark)
    report = statistics_report(library, sections=("box",))
    columns, models = models_table(report)
    doubts = [{"question": asked, "answer": said} for asked, said in sceptic(report)]
    tables: tuple[tuple[str, Sequence[str], Iterable[Mapping[str, object]]], ...] = (
        ("assets.csv", ASSET_COLUMNS, asset_rows(library)),
        ("models.csv", columns, models),
        ("sceptic.csv", ("question", "answer"), doubts),
    )
    return (
        Written(target, len(decisions)),
        *(
            _write(folder / name, csv_bytes(header, rows, with_mark=with_mark))
            for name, header, rows in tables
        ),
    )


def _write(target: Path, lines: Iterable[bytes]) -> Written:
    rows = -1  # the header is none
    with replacing(target) as file:
        for line in lines:
            file.write(line)
            rows += line != BYTE_ORDER_MARK
    return Written(target, rows)
