"""Tickets by the command line: the list, the sheet, and fix minutes in the statistics."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.decision import Pin, Verdict
from curator.core.ticket import Answer, EntryKind
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.retouch_values import NewEntry, NewVersion
from curator.workflow.retouching import answer_version
from tests.builders import NOON, make_decision
from tests.cli.running import Run
from tests.gui.windows import fill_library


@pytest.fixture
def library(library_file: Path) -> Path:
    """Four pictures of two models in two briefs; two of them are to be fixed."""
    fill_library(library_file, 4)
    with Library.open(library_file) as library:
        first = replace(
            make_decision(VariantId(1), Verdict.FIX),
            defects=("hands",),
            pins=(Pin("hands", 0.25, 0.75),),
            note="ein Finger zu viel, 手",
        )
        library.decide([first], NOON)
        library.decide([make_decision(VariantId(2), Verdict.FIX)], NOON)
        write = library.retouch.write
        write(NewEntry(VariantId(2), EntryKind.ESTIMATE, "ria", number=20.0), NOON)
        write(NewEntry(VariantId(1), EntryKind.DEADLINE, "ria", "2026-06-01"), NOON)
        write(NewEntry(VariantId(1), EntryKind.TAKEN, "ria", "ria"), NOON)
    return library_file


def test_the_list_says_what_is_wrong_and_how_far_it_is(curator: Run, library: Path) -> None:
    code, out, _ = curator("tickets", "list", "-l", library, "--json")
    assert code == 0
    first, second = json.loads(out)
    assert first["defects"] == ["hands"]
    assert first["pins"] == [{"defect": "hands", "x": 0.25, "y": 0.75}]
    assert first["asked"] == [{"reviewer": "ada", "note": "ein Finger zu viel, 手"}]
    assert (first["deadline"], first["taken_by"]) == ("2026-06-01", "ria")
    assert (second["estimate_minutes"], second["state"]) == (20.0, "to do")
    code, out, _ = curator("tickets", "list", "-l", library, "--sort", "effort")
    assert [line.split(":")[0].split()[-1] for line in out.splitlines()] == [
        "quokka-v9_001.png",
        "zebrafish-xl_000.png",
    ]
    _, out, _ = curator("tickets", "list", "-l", library, "--taken-by", "ria", "--json")
    assert [row["taken_by"] for row in json.loads(out)] == ["ria"]


def test_a_library_without_anything_to_fix_says_so(curator: Run, library_file: Path) -> None:
    fill_library(library_file, 2)
    assert curator("tickets", "list", "-l", library_file)[:2] == (0, "Nothing to fix.\n")
    target = library_file.with_name("none.pdf")
    code, out, _ = curator("tickets", "sheet", "-l", library_file, "-o", target)
    assert (code, "no sheet" in out, target.exists()) == (0, True, False)


def test_the_sheet_is_a_pdf_that_says_it_all(
    curator: Run, library: Path, program: Callable[[str], str]
) -> None:
    target = library.with_name("tickets.pdf")
    code, out, _ = curator("tickets", "sheet", "-l", library, "-o", target)
    assert (code, out) == (0, f"2 tickets in {target}\n")
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in target.parent.iterdir() if "new" in path.name] == []
    text = subprocess.run(
        [program("pdftotext"), str(target), "-"], capture_output=True, text=True, check=True
    ).stdout
    for words in ("spring · brief 0", "1 hands", "Finger zu viel", "2026-06-01", "taken by ria"):
        assert words in text, words
    assert "1/1" in text.replace(" ", "")


def test_the_sheet_is_one_png_a_page_and_takes_nobody_s_place(curator: Run, library: Path) -> None:
    with Library.open(library) as opened:
        original = next(iter(opened.page())).path
        before = original.read_bytes()
        for variant in opened.ids():
            opened.decide([make_decision(variant, Verdict.FIX, "ben")], NOON)
    code, _, err = curator("tickets", "sheet", "-l", library, "-o", original)
    assert code == 1
    assert "is an image of this library" in err
    assert original.read_bytes() == before
    target = library.with_name("sheet.png")
    code, out, _ = curator("tickets", "sheet", "-l", library, "-o", target)
    assert (code, out) == (0, f"4 tickets in {target}\n")
    assert target.read_bytes().startswith(b"\x89PNG")
    assert curator("tickets", "sheet", "-l", library, "-o", target.with_suffix(".jpg"))[0] == 1


def test_fix_minutes_reach_the_statistics(curator: Run, library: Path) -> None:
    def row(model: str) -> dict[str, object]:
        code, out, _ = curator("stats", "-l", library, "--format", "json")
        assert code == 0
        rows = json.loads(out)["rows"]
        return next(one for one in rows if one["model"] == model)

    with Library.open(library) as opened:
        opened.decide([make_decision(VariantId(3), Verdict.REJECT)], NOON)
    before = row("zebrafish-xl")
    assert (before["fixed"], before["rate_lenient"]) == (1, 0.0)  # it is not finished yet
    with Library.open(library) as opened:
        _finish(opened, VariantId(1), 12.0)
    after = row("zebrafish-xl")
    assert (after["successes"], after["rate"]) == (0, 0.0)  # strict does not count it
    assert after["rate_lenient"] == pytest.approx(1.0)  # lenient does, up to 15 minutes
    with Library.open(library) as opened:
        opened.undo("ada", NOON + timedelta(hours=2))
    assert row("zebrafish-xl")["rate_lenient"] == 0.0
    with Library.open(library) as opened:
        _answer(opened, VariantId(1), 16.0)
    assert row("zebrafish-xl")["rate_lenient"] == pytest.approx(0.0)


def _finish(library: Library, variant: VariantId, minutes: float) -> None:
    new = NewVersion(variant, Path("/copies/a.png"), "f" * 64, 1, 1, NOON, "ria")
    version = library.retouch.add_version(new, NOON)
    assert version is not None
    library.retouch.write(NewEntry(variant, EntryKind.MINUTES, "ria", number=minutes), NOON)
    entry = NewEntry(variant, EntryKind.HANDED_BACK, "ria", version=version.id)
    library.retouch.write(entry, NOON)
    answer_version(library, variant, Answer.GOOD, "ada", clock=lambda: NOON + timedelta(hours=1))


def _answer(library: Library, variant: VariantId, minutes: float) -> None:
    library.retouch.write(NewEntry(variant, EntryKind.MINUTES, "ria", number=minutes), NOON)
    answer_version(library, variant, Answer.GOOD, "ada", clock=lambda: NOON + timedelta(hours=3))
