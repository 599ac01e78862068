"""The lanes: order, failure, cancelling, shutting down."""

import threading
import time
from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from curator.gui.jobs import Jobs
from curator.workflow.progress import Progress, Run


class Heard:
    """Everything a run told, in order."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def run(self, jobs: Jobs, start: object, owner: QObject | None = None) -> object:
        return jobs.run(
            start,
            progress=lambda progress: self.said.append(progress.done),
            then=lambda report: self.said.append(("then", report)),
            failed=lambda error: self.said.append(("failed", str(error))),
            cancelled=lambda: self.said.append("cancelled"),
            owner=owner or jobs,
        )


def counting(steps: int, pause: float = 0.0) -> Run[str]:
    for step in range(steps):
        yield Progress(step, steps, "counting", 0.0)
        time.sleep(pause)
    return "counted"


def test_answers_come_back_in_the_order_of_the_questions_on_the_gui_thread(
    jobs: Jobs, qtbot: QtBot
) -> None:
    answers: list[int] = []
    threads: set[threading.Thread] = set()

    def take(number: int) -> None:
        answers.append(number)
        threads.add(threading.current_thread())

    for number in range(50):
        jobs.ask(lambda number=number: number, take, lambda error: None, owner=jobs)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))
    assert threads == {threading.main_thread()}


def test_a_failure_is_told_and_the_lane_goes_on(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[str] = []
    jobs.ask(lambda: 1 / 0, heard.append, lambda error: heard.append(repr(error)), owner=jobs)
    jobs.ask(lambda: "next", heard.append, lambda error: heard.append(repr(error)), owner=jobs)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["ZeroDivisionError('division by zero')", "next"]


def test_a_run_reports_progress_and_ends_once(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    heard.run(jobs, lambda: counting(20, 0.01))
    qtbot.waitUntil(lambda: ("then", "counted") in heard.said)
    steps = heard.said[:-1]
    assert steps == sorted(steps)
    assert 0 < len(steps) < 20  # thinned: no more than thirty a second
    assert not jobs.is_busy


def test_runs_wait_for_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    running = 0
    most = 0

    def start() -> Run[str]:
        nonlocal running, most
        running += 1
        most = max(most, running)
        yield from counting(3, 0.005)
        running -= 1
        return "done"

    heard = Heard()
    for _ in range(3):
        heard.run(jobs, start)
    qtbot.waitUntil(lambda: heard.said.count(("then", "done")) == 3)
    assert most == 1


def test_cancelling_closes_the_generator_between_two_steps(jobs: Jobs, qtbot: QtBot) -> None:
    closed = threading.Event()

    def endless() -> Generator[Progress, None, str]:
        try:
            while True:
                yield Progress(1, None, "waiting", 0.0)
                time.sleep(0.002)
        finally:
            closed.set()

    heard = Heard()
    job = heard.run(jobs, endless)
    qtbot.waitUntil(lambda: 1 in heard.said)
    job.cancel()
    qtbot.waitUntil(lambda: "cancelled" in heard.said)
    assert closed.is_set()
    assert heard.said[-1] == "cancelled"
    assert heard.said.count("cancelled") == 1


def test_a_run_cancelled_before_its_turn_never_starts(jobs: Jobs, qtbot: QtBot) -> None:
    heard, started = Heard(), []

    def start() -> Run[str]:
        started.append(True)
        return (yield from counting(1))

    heard.run(jobs, lambda: counting(20, 0.01))
    waiting = heard.run(jobs, start)
    waiting.cancel()
    qtbot.waitUntil(lambda: "cancelled" in heard.said)
    assert not started


def test_a_run_that_breaks_is_told_once(jobs: Jobs, qtbot: QtBot) -> None:
    def broken() -> Run[str]:
        yield Progress(1, 2, "breaking", 0.0)
        raise ValueError("the disk is gone")

    heard = Heard()
    heard.run(jobs, broken)
    qtbot.waitUntil(lambda: ("failed", "the disk is gone") in heard.said)
    assert [said for said in heard.said if said != 1] == [("failed", "the disk is gone")]


def test_shutting_down_while_busy_joins_every_thread_and_keeps_what_was_asked(
    qtbot: QtBot,
) -> None:
    jobs = Jobs()
    stored: list[int] = []
    heard = Heard()
    heard.run(jobs, lambda: counting(10_000, 0.002))
    for number in range(20):
        jobs.ask(
            lambda number=number: stored.append(number), lambda _: None, lambda _: None, owner=jobs
        )
    jobs.shutdown()
    assert stored == list(range(20))
    names = [thread.name for thread in threading.enumerate()]
    assert not [name for name in names if name.startswith(("interactive", "background", "decode"))]
    jobs.shutdown()  # twice does no harm
    QApplication.processEvents()
    assert "cancelled" not in heard.said  # nobody is called once the window is gone


def test_nobody_is_called_for_an_owner_that_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    owner = QObject()
    heard: list[str] = []
    jobs.ask(lambda: "late", heard.append, lambda error: None, owner=owner)
    jobs.ask(lambda: "kept", heard.append, lambda error: None, owner=jobs)
    delete(owner)
    qtbot.waitUntil(lambda: "kept" in heard)
    assert heard == ["kept"]


def test_a_pool_takes_the_newest_first_and_forgets_on_request(jobs: Jobs, qtbot: QtBot) -> None:
    pool = jobs.pool(1)
    gate = threading.Event()
    done: list[str] = []
    pool.submit("first", lambda: gate.wait(5), lambda _: done.append("first"), owner=jobs)
    for name in ("dropped", "also dropped"):
        pool.submit(name, lambda name=name: name, done.append, owner=jobs)
    time.sleep(0.05)  # the first is running by now
    assert pool.clear() == {"dropped", "also dropped"}
    for name in ("older", "newer"):
        pool.submit(name, lambda name=name: name, done.append, owner=jobs)
    gate.set()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["first", "newer", "older"]


def test_a_decoder_s_bug_costs_one_picture(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    pool = jobs.pool(1)
    done: list[object] = []
    pool.submit("bad", lambda: 1 / 0, done.append, owner=jobs)
    qtbot.waitUntil(lambda: "Decoding failed" in caplog.text)
    pool.submit("good", lambda: "fine", done.append, owner=jobs)
    qtbot.waitUntil(lambda: done == ["fine"])


def test_what_is_asked_of_a_closed_pool_is_dropped(qtbot: QtBot) -> None:
    jobs = Jobs()
    pool = jobs.pool(1)
    jobs.shutdown()
    pool.submit("late", lambda: 1, lambda _: None, owner=jobs)
    assert pool.clear() == set()
