"""How results, progress and errors are printed."""

import json
import os
import sys
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar  # Any: whatever a workflow's report holds as JSON

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from curator.core.errors import CuratorError
from curator.exporters.handed import Handed, Status
from curator.workflow.progress import Progress, Run, Skipped

R = TypeVar("R")

stderr = Console(stderr=True, highlight=False, soft_wrap=True)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Made once: a log of decisions is many lines."""


def print_json(value: Any) -> None:
    """Prints one JSON value on one line of stdout."""
    _write(_encode(value) + "\n")


def print_text(text: str) -> None:
    """Prints lines for a person on stdout."""
    _write(text.rstrip("\n") + "\n")


def _write(text: str) -> None:
    with _said_in_words():
        sys.stdout.write(text)


def flush() -> None:
    """Lets go of what still waits to be printed.

    Raises:
        CuratorError: it cannot be, since a disk is full.
    """
    try:
        with _said_in_words():
            sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        _print_no_more()


def _print_no_more() -> None:
    """What still waits would fail once more when Python ends, with words for nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _said_in_words() -> Generator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # it is met while commands run, too, and ends them quietly
    except OSError as error:
        _print_no_more()
        reason = (error.strerror or str(error)).lower()
        raise CuratorError(
            f"The output cannot be written: {reason}.", "Check that the disk has room."
        ) from error


def print_error(error: CuratorError) -> None:
    """Prints what happened and what to do about it on stderr."""
    stderr.print(f"curator: {error.message}", style="bold", markup=False)
    if error.hint:
        stderr.print(f"         {error.hint}", markup=False)


def follow(run: Run[R], *, quiet: bool = False) -> R:
    """Runs to the end with a progress bar on stderr; returns the run's report.

    Args:
        run: the run.
        quiet: prints neither the bar nor skipped files (they are in the report all the same).
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=28),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
    )
    with Bar(*columns, console=stderr, disable=quiet, transient=True) as bar:
        task = bar.add_task("", total=None, pace="")
        while True:
            try:
                event = next(run)
            except StopIteration as stop:
                return stop.value
            if isinstance(event, Skipped):
                if not quiet:
                    stderr.print(f"skipped {event.path}: {event.reason}", markup=False)
            else:
                bar.update(
                    task,
                    description=event.label,
                    completed=event.done,
                    total=event.total,
                    pace=pace(event),
                )


def pace(event: Progress) -> str:
    """Returns rate and time left for a person, "" while neither can be known."""
    if event.rate is None:
        return ""
    words = f"{event.rate:.0f}/s"
    left = event.seconds_left
    if left is not None and left >= 1:
        minutes, seconds = divmod(round(left), 60)
        words += f", {minutes}:{seconds:02d} left" if minutes else f", {seconds} s left"
    return words


def print_planned(
    files: Sequence[tuple[Path, Path, bool]], refused: Sequence[Handed], *, as_json: bool
) -> None:
    """Prints what would be done to which files: source, target, and whether it is there already."""
    if as_json:
        planned = [
            {"source": str(source), "target": str(target), "is_there": is_there}
            for source, target, is_there in files
        ]
        print_json({"planned": planned, "refused": [_as_json(one) for one in refused]})
        return
    for source, target, is_there in files:
        print_text(f"{source} -> {target}" + (" (is there already)" if is_there else ""))
    _print_refused(refused)
    count = len(files)
    print_text(f"{count} file{'s' if count != 1 else ''}; nothing was touched")


def print_handed(results: Sequence[Handed], *, as_json: bool) -> None:
    """Prints what became of every file: the refused ones by name, the others as numbers."""
    counts = Counter(one.status for one in results)
    if as_json:
        numbers = {status.value: counts[status] for status in Status}
        print_json({**numbers, "files": [_as_json(one) for one in results]})
        return
    _print_refused([one for one in results if one.status is Status.REFUSED])
    print_text(", ".join(f"{counts[status]} {status.value}" for status in Status))
    if results and counts[Status.REFUSED] == len(results):
        raise CuratorError("Nothing was done: every file was refused.", "The reasons stand above.")


def _print_refused(refused: Sequence[Handed]) -> None:
    for one in refused:
        if one.status is Status.REFUSED:
            stderr.print(f"refused {one.source}: {one.reason}", markup=False)


def _as_json(one: Handed) -> dict[str, str | None]:
    target = None if one.target is None else str(one.target)
    return {
        "source": str(one.source),
        "target": target,
        "status": one.status.value,
        "reason": one.reason,
    }
