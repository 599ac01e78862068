"""The demo: draws its material, takes it through the real import and analysis, adds a past."""

import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from curator.core.decision import Decision, DecisionId, LoggedDecision, Verdict
from curator.core.errors import CuratorError
from curator.library.library import Library
from curator.settings import thumbnail_folder
from curator.workflow.analysing import AnalysisReport, analyse_pending
from curator.workflow.clock import Clock, utc_now
from curator.workflow.demo_history import demo_decisions
from curator.workflow.demo_material import MANIFEST, draw_demo, plan_demo
from curator.workflow.finding import absolute
from curator.workflow.importing import ImportOptions, ImportReport, import_paths
from curator.workflow.progress import Run

COMPLETE = "demo_complete"
"""The library's setting that is written last, so that a demo cut short is built again."""

DEMO_REVIEWER = "demo"


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What building the demo came to; nothing but the library when it was there already.

    Attributes:
        library: the demo library's file.
        decided: decisions of the demo's past.
    """

    library: Path
    imported: ImportReport | None = None
    analysed: AnalysisReport | None = None
    decided: int = 0
    seconds: float = 0.0


def build_demo(
    folder: Path, make_executor: Callable[[], Executor], *, clock: Clock = utc_now
) -> Run[DemoReport]:
    """Builds the demo library in a folder, or finds it there complete.

    Raises:
        CuratorError: the folder cannot be made or written.
    """
    started = time.monotonic()
    folder = absolute(folder)
    file = folder / "demo.curator"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CuratorError(
            f"The demo's folder {folder} cannot be made: {error.strerror}.",
            "Name another one with --dir.",
        ) from error
    with Library.open(file) as library:
        if library.setting(COMPLETE):
            return DemoReport(file)
        pictures = folder / "pictures"
        with make_executor() as executor:
            yield from draw_demo(pictures, executor)
        options = ImportOptions(manifest=pictures / MANIFEST)
        imported = yield from import_paths(library, [pictures], options, clock=clock)
        analysed = yield from analyse_pending(library, make_executor, thumbnail_folder())
        decided = library.import_decisions(_past(library, pictures), clock())
        library.set_setting(COMPLETE, value=True)
    return DemoReport(file, imported, analysed, decided, time.monotonic() - started)


def _past(library: Library, pictures: Path) -> list[LoggedDecision]:
    """The demo's reviewing history, so that there is something to count from the first minute."""
    names = library.variants_by_name()
    past = demo_decisions(plan_demo())
    fixes = [made.file for made in past if made.verdict is Verdict.FIX]
    unfinished = set(fixes[::2])  # so that the retouch desk has something on it
    return [
        LoggedDecision(
            DecisionId(number),
            Decision(
                variant=names[str(pictures / made.file)],
                verdict=made.verdict,
                reviewer=DEMO_REVIEWER,
                decided_at=made.decided_at,
                look_seconds=made.look_seconds,
                session=made.session,
                position=made.position,
                defects=made.defects,
                retouch_minutes=None if made.file in unfinished else made.retouch_minutes,
            ),
        )
        for number, made in enumerate(past)
    ]
