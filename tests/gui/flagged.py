"""Flags for the window's tests, and libraries that carry them."""

from collections.abc import Sequence
from pathlib import Path

from curator.core.artifact import Flag, Measurement, Region, Severity
from curator.core.flagging import Precision
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed, Depth
from curator.workflow.analysing import analysis_signature
from curator.workflow.flag_notes import FlagNote, FlagNotes
from tests.gui.windows import fill_library

REGION = Region(0.1, 0.1, 0.3, 0.2)
BLUR = Measurement("blur", 3, 1.25, 0.9, REGION, "soft focus: no part of the picture is crisp")
NOISE = Measurement("noise", 2, 3.4, 0.6, None, "noise of 3.4 levels even in calm places")
SEAM = Measurement("seam", 1, 4.5, 0.95, Region(0.5, 0, 0.1, 1), "a line half way across")


def flag_of(item: Measurement, severity: Severity = Severity.LIKELY) -> Flag:
    return Flag(item.artifact, item.score, severity, item.region, item.message)


FLAGS = (flag_of(BLUR), flag_of(NOISE, Severity.POSSIBLE), flag_of(SEAM, Severity.POSSIBLE))


def note_of(
    item: Measurement,
    answer: bool | None = None,
    *,
    right: int = 0,
    answers: int = 0,
    is_muted: bool = False,
) -> FlagNote:
    precision = Precision(right, answers)
    return FlagNote(
        item.artifact, item.raw, item.score, item.version, item.message, answer, precision, is_muted
    )


def notes_of(*items: Measurement) -> FlagNotes:
    return FlagNotes(VariantId(1), tuple(note_of(item) for item in items))


def flagged_library(
    file: Path, pictures: int = 6, measured: Sequence[Measurement] = (BLUR, NOISE)
) -> None:
    """A library of real files, all of which were measured to be the same, and need no more."""
    fill_library(file, pictures)
    with Library.open(file) as library:
        analyses = [Analysed(item.id, tuple(measured)) for item in library.page()]
        library.store_analyses(analyses, analysis_signature())
        done = [Analysed(analysed.id) for analysed in analyses]
        library.store_analyses(done, analysis_signature(Depth.THOROUGH), Depth.THOROUGH)
