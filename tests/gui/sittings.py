"""Sittings in the window on a clock that the test turns."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from curator.core.decision import Verdict
from curator.gui import workspace
from curator.gui.batch_end import BatchEnd
from curator.gui.main_window import MainWindow
from curator.gui.review_driver import ReviewDriver
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON
from tests.gui.windows import Reviewer, fill_library
from tests.pace_history import learn

KEYS = {Verdict.ACCEPT: "A", Verdict.FIX: "F", Verdict.REJECT: "X"}


class Sitting:
    """Ada in front of a window; it is the time that `now` says."""

    def __init__(self, reviewer: Reviewer, patch: pytest.MonkeyPatch) -> None:
        self.reviewer = reviewer
        self.now = NOON
        self.rng = Random(7)
        self.window: MainWindow
        seeds = partial(self.rng.randrange, 2**40)
        session = partial(ReviewSession, clock=self.time, new_seed=seeds)
        driver = partial(
            ReviewDriver, clock=lambda: (self.now - NOON).total_seconds(), now=self.time
        )
        patch.setattr(workspace, "ReviewSession", session)
        patch.setattr(workspace, "ReviewDriver", driver)

    def time(self) -> datetime:
        return self.now

    def later(self, **length: float) -> None:
        self.now += timedelta(**length)

    def open(self, file: Path) -> None:
        self.window = self.reviewer.open_window(file)

    @property
    def state(self) -> ReviewState:
        return self.reviewer.state(self.window)

    @property
    def end(self) -> BatchEnd:
        assert isinstance(self.window.page, ReviewPage)
        assert self.window.page.end is not None
        return self.window.page.end

    def look(self, seconds: float, verdict: Verdict = Verdict.REJECT) -> ReviewState:
        """Looks for about so long and presses the verdict's key."""
        self.later(seconds=seconds * (1 + 0.2 * self.rng.uniform(-1, 1)))
        return self.reviewer.press_and_see(self.window, KEYS[verdict])

    def look_on(
        self,
        seconds: float | Callable[[int], float],
        verdict: Callable[[int], Verdict] = lambda _number: Verdict.REJECT,
    ) -> int:
        """Goes on until the batch ends; returns how many looks that took."""
        number = 0
        while self.state.phase is Phase.JUDGING:
            length = seconds(number) if callable(seconds) else seconds
            self.look(length, verdict(number))
            number += 1
        return number


def paced_library(file: Path, pictures: int = 90, *, briefs: int = 15, **policy: object) -> None:
    """Real pictures, and a reviewer who usually looks for four seconds."""
    fill_library(file, pictures, briefs=briefs)
    with Library.open(file) as library:
        shares = {"second_look_share": 0.0, "second_reader_share": 0.0}
        library.set_setting("fatigue_policy", {**shares, **policy})
        learn(library, "ada", seconds=4.0)
