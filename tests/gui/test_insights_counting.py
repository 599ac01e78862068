"""Counting for the insights page: the latest question first, and no decision waits for it."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.core.variant_columns import VariantColumns
from curator.gui import insights_scope
from curator.gui.actions import Do
from curator.gui.insights_counting import Counting, Question
from curator.gui.insights_scope import LatestScope, count_afresh
from curator.gui.jobs import Jobs
from curator.library.library import Library
from curator.workflow.reporting import report_of
from tests.builders import NOON, make_decision
from tests.gui.windows import Reviewer, fill_library, standing_verdicts

STRICT, LENIENT, ANY = (Question(definition=name) for name in ("strict@1", "lenient@1", "@any"))


class Slow:
    """Counts when it is let."""

    def __init__(self) -> None:
        self.may = threading.Event()
        self.asked: list[str] = []

    def __call__(self, question: Question, go_on: Callable[[], None]) -> dict[str, Any]:
        self.asked.append(question.definition)
        self.may.wait(10)
        go_on()
        return {"definition": question.definition}


def heard(counting: Counting) -> list[str]:
    said: list[str] = []
    counting.counted.connect(lambda _question, document: said.append(document["definition"]))
    return said


def test_only_the_latest_question_is_answered_and_those_between_are_never_counted(
    qtbot: QtBot, jobs: Jobs
) -> None:
    slow = Slow()
    counting = Counting(slow, jobs)
    said = heard(counting)
    counting.ask(STRICT)
    qtbot.waitUntil(lambda: slow.asked == ["strict@1"])
    counting.ask(LENIENT)
    counting.ask(ANY)
    slow.may.set()
    qtbot.waitUntil(lambda: not counting.is_counting)
    assert said == ["@any"]
    assert slow.asked == ["strict@1", "@any"]


def test_what_is_known_is_answered_at_once_until_the_library_changes(
    qtbot: QtBot, jobs: Jobs
) -> None:
    slow = Slow()
    slow.may.set()
    counting = Counting(slow, jobs)
    said = heard(counting)
    for question in (STRICT, ANY, STRICT):
        counting.ask(question)
        qtbot.waitUntil(lambda: not counting.is_counting)
    assert (said, slow.asked) == (["strict@1", "@any", "strict@1"], ["strict@1", "@any"])
    counting.forget()
    counting.ask(STRICT)
    qtbot.waitUntil(lambda: len(said) == 4)
    assert slow.asked[-1] == "strict@1"


def test_a_short_count_is_not_spoken_of_and_a_long_one_is(qtbot: QtBot, jobs: Jobs) -> None:
    slow = Slow()
    counting = Counting(slow, jobs)
    waits: list[bool] = []
    counting.waiting.connect(waits.append)
    counting.ask(STRICT)
    qtbot.waitUntil(lambda: True in waits)
    slow.may.set()
    qtbot.waitUntil(lambda: waits[-1] is False)
    before = len(waits)
    counting.ask(ANY)
    qtbot.waitUntil(lambda: not counting.is_counting)
    assert True not in waits[before:]


def test_what_was_counted_while_the_library_changed_is_shown_but_not_kept(
    qtbot: QtBot, jobs: Jobs
) -> None:
    slow = Slow()
    counting = Counting(slow, jobs)
    said = heard(counting)
    counting.ask(STRICT)
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    counting.forget()
    counting.ask(STRICT)
    slow.may.set()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert slow.asked == ["strict@1", "strict@1"]


def test_a_count_that_nobody_waits_for_is_given_up(qtbot: QtBot, jobs: Jobs) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(question: Question, go_on: Callable[[], None]) -> dict[str, Any]:
        begun.set()
        try:
            while question == STRICT:
                go_on()
        finally:
            ended.set()
        return {"definition": question.definition}

    counting = Counting(endless, jobs)
    said = heard(counting)
    failures: list[Exception] = []
    counting.failed.connect(failures.append)
    counting.ask(STRICT)
    qtbot.waitUntil(begun.is_set)
    assert not ended.is_set()
    counting.ask(ANY)
    qtbot.waitUntil(lambda: said == ["@any"])
    assert not failures


def test_tabs_of_one_scope_read_once_until_the_library_changes(library_file: Path) -> None:
    fill_library(library_file, 4)
    with Library.open(library_file) as library:
        scope = LatestScope(library)
        reads: list[str] = []
        real = library.reckoning.variant_columns

        def variant_columns(lead: str | None, go_on: Callable[[], None]) -> VariantColumns:
            reads.append("variants")
            return real(lead, go_on)

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(library.reckoning, "variant_columns", variant_columns)
            for question in (
                Question(sections=("trend",)),
                Question(sections=("pairs",), definition="@any"),
                Question(by="reviewers"),
            ):
                assert scope.count(question, lambda: None) == count_afresh(library, question)
            assert len(reads) == 1 + 3  # once for all tabs, and afresh for each to compare with
            scope.count(Question(sections=("trend",), blind_only=True), lambda: None)
            scope.count(Question(sections=("trend",)), lambda: None)  # only the latest is kept
            assert len(reads) == 6
            library.decide([make_decision(library.ids()[0], Verdict.ACCEPT)], NOON)
            scope.forget()
            found = scope.count(Question(sections=("trend",)), lambda: None)
            assert len(reads) == 7
    assert [one["accepted"] for one in found["trend"]["points"]] == [1]


def test_decisions_are_stored_while_a_count_takes_its_time(
    reviewer: Reviewer, library_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_library(library_file, 4)
    may = threading.Event()
    asked = threading.Event()

    def slow(*args: Any, **names: Any) -> dict[str, Any]:
        asked.set()
        may.wait(60)  # longer than anybody below waits for the decision
        return report_of(*args, **names)

    monkeypatch.setattr(insights_scope, "report_of", slow)
    window = reviewer.open_window(library_file)
    window.run(Do.SHOW_INSIGHTS)
    reviewer.wait(asked.is_set)
    window.run(Do.SHOW_REVIEW)
    try:
        reviewer.press_and_see(window, "a")
        reviewer.wait(lambda: len(standing_verdicts(library_file)) == 1)
    finally:
        may.set()
