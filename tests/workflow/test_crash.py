"""Kill -9 in the middle of a batch: whatever was acknowledged is there afterwards."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from curator.library.library import Library
from curator.workflow.review import ReviewSession
from tests.builders import filled_library

REVIEWER = """
import sys
from curator.core.decision import Verdict
from curator.library.library import Library
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase

library = Library.open(sys.argv[1])
session = ReviewSession(library, "ada", new_seed=lambda: 1)
state = session.begin()
verdicts = [Verdict.ACCEPT, Verdict.REJECT, Verdict.FIX]
count = 0
while state.phase is Phase.JUDGING:
    variant, verdict = state.shown.variant, verdicts[count % 3]
    state = session.decide(verdict, 0.5)
    print(variant, verdict.value, flush=True)
    count += 1
    if state.phase is Phase.RECEIPT:
        state = session.next_batch()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
@pytest.mark.parametrize("after", [1, 17, 60])
def test_every_acknowledged_decision_survives_kill_9(library_file: Path, after: int) -> None:
    filled_library(library_file, 400, briefs=20).close()
    worker = subprocess.Popen(
        [sys.executable, "-c", REVIEWER, str(library_file)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert worker.stdout is not None
    acknowledged = [worker.stdout.readline() for _ in range(after)]
    worker.send_signal(signal.SIGKILL)
    acknowledged += worker.stdout.readlines()  # said before the end, read after it
    worker.wait(10)
    worker.stdout.close()
    complete = [line.split() for line in acknowledged if line.endswith("\n")]
    assert len(complete) >= after

    with Library.open(library_file) as library:
        assert library.problem() is None  # PRAGMA integrity_check and foreign_key_check
        stored = [
            (str(logged.decision.variant), logged.decision.verdict.value)
            for logged in library.decision_log()
        ]
        assert stored[: len(complete)] == [tuple(line) for line in complete]
        assert len(stored) - len(complete) <= 1  # at most the one that was being acknowledged
        session = ReviewSession(library, "ada")
        state = session.begin()
        assert state.position == len(stored) % 40
        assert state.shown is not None
        assert state.shown.verdict is None
        undone = session.undo()
        assert undone.shown is not None
        assert str(undone.shown.variant) == stored[-1][0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_killed_import_leaves_a_sound_library_that_goes_on(
    library_file: Path, tmp_path: Path
) -> None:
    import numpy as np

    from curator.imaging.writing import write_png
    from curator.workflow.importing import import_paths
    from curator.workflow.progress import finish

    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for seed in range(300):
        rgb = np.random.default_rng(seed).integers(0, 255, (16, 16, 3), dtype=np.uint8)
        write_png(pictures / f"{seed:03}.png", rgb, {})
    Library.open(library_file).close()
    worker = subprocess.Popen(
        [sys.executable, "-m", "curator", "import", str(pictures), "-l", str(library_file),
         "--no-measure", "--json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    deadline = time.monotonic() + 20
    with Library.open(library_file) as library:
        while library.count() == 0 and worker.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        worker.kill()
        worker.wait(10)
        assert library.problem() is None
        before = library.count()
        assert before > 0
        report = finish(import_paths(library, [pictures]))
        assert (report.added, report.known) == (300 - before, before)
