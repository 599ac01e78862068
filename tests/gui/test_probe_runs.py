"""Planted flaws in the window: told of once, made behind, shown like anything else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from curator.core.batch import ItemKind
from curator.core.decision import Decision, Verdict
from curator.core.fatigue import FatiguePolicy
from curator.core.sentinel import DISCLOSURE, PROBES
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.settings import cache_folder
from curator.workflow.clock import utc_now
from curator.workflow.review_state import Phase
from tests.gui.libraries import measured_library
from tests.gui.windows import Reviewer


@pytest.fixture
def library(library_file: Path) -> Path:
    """Sixty clean pictures; eve has accepted twelve of them, and six were judged by ada too."""
    ids = measured_library(library_file, 60, lambda _: {"blur": 0.0}, briefs=12)
    with Library.open(library_file) as opened:
        when = utc_now() - timedelta(days=9)
        for number, variant in enumerate(ids[:12]):
            opened.decide([Decision(variant, Verdict.ACCEPT, "eve", when)], when)
            if number < 6:
                opened.decide([Decision(variant, Verdict.ACCEPT, "ada", when)], when)
        opened.set_policy(replace(FatiguePolicy(), sentinels=True, batch_size=24))
    return library_file


def strip_text(window: MainWindow) -> str:
    """Everything that is said at the window's foot."""
    return "\n".join(one.text() for one in window.strip.findChildren(QLabel) if one.isVisible())


def is_idle(window: MainWindow) -> bool:
    workspace = window.desk.workspace
    return workspace is not None and not workspace.probes.is_busy


def test_probes_are_made_while_one_batch_is_judged_and_shown_in_the_next(
    reviewer: Reviewer, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # How many are mixed in is left to chance: now and then three batches hold none.
    monkeypatch.setattr("curator.workflow.review.random.SystemRandom", lambda: Random(1))
    window = reviewer.open_window(library)
    reviewer.wait(lambda: DISCLOSURE in strip_text(window))
    reviewer.wait(lambda: is_idle(window))
    assert window.desk.workspace is not None
    driver, opened = window.desk.workspace.driver, window.desk.workspace.library
    ready = opened.probes.due("ada", driver.now())
    assert len(ready) == 5  # three sentinels and two repeats at most, of 24
    assert all(one.path.parent == cache_folder() / "probes" for one in ready)
    met: set[ItemKind] = set()
    for _ in range(3):
        batch = opened.open_batch("ada")
        assert batch is not None
        met |= {item.kind for item in batch.items}
        planted = [item for item in batch.items if item.kind is ItemKind.SENTINEL]
        while reviewer.state(window).phase is Phase.JUDGING:
            reviewer.press_and_see(window, "a")
        receipt = reviewer.state(window).receipt
        assert receipt is not None
        told = receipt.probes
        assert (told.planted if told else 0) == len(planted)
        reviewer.wait(lambda: is_idle(window))
        if met & set(PROBES):
            break
        reviewer.press_and_see(window, Qt.Key.Key_N)
    assert met & set(PROBES)


def test_where_a_library_wants_none_nothing_is_said_and_nothing_made(
    reviewer: Reviewer, library: Path
) -> None:
    with Library.open(library) as opened:
        opened.set_policy(FatiguePolicy())
    window = reviewer.open_window(library)
    while reviewer.state(window).phase is Phase.JUDGING:
        reviewer.press_and_see(window, "a")
    reviewer.wait(lambda: is_idle(window))
    receipt = reviewer.state(window).receipt
    assert receipt is not None
    assert receipt.probes is None
    assert not (cache_folder() / "probes").exists()
    assert DISCLOSURE not in strip_text(window)
