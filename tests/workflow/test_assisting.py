"""Questions about an image, answered by a process that may die over them."""

import os
import signal
import threading
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from curator.core.artifact import Region
from curator.core.errors import CuratorError, NotInstalled, UnreadableImage
from curator.core.quoted_text import Match
from curator.core.sighting import Face, TextLine
from curator.core.variant import VariantId
from curator.extras import catalogue
from curator.workflow import assisting
from curator.workflow.assisting import Assistant, compare_with_prompt
from curator.workflow.workers import worker_processes

FACE = Face(Region(0.1, 0.1, 0.2, 0.2), 0.9)
FIRST, SECOND = VariantId(1), VariantId(2)


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests bring models of their own."""
    there = catalogue.Extra("faces", "Finding faces", ())
    monkeypatch.setattr(assisting, "FACES", there)
    monkeypatch.setattr(assisting, "TEXT", there)


def face_or_fate(path: Path) -> tuple[Face, ...]:
    """Runs in a worker process; the file's name says what is to happen."""
    match path.name:
        case "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            path.touch()
            while True:
                time.sleep(1)
        case "bug":
            raise ZeroDivisionError
        case "damaged":
            raise UnreadableImage(path, "the file is empty")
    return (FACE,)


def test_a_crash_costs_one_question() -> None:
    assistant = Assistant(partial(worker_processes, 1), look_for_faces=face_or_fate)
    try:
        with pytest.raises(CuratorError, match="crashed on this image"):
            assistant.faces(FIRST, Path("crash"))
        assert assistant.faces(SECOND, Path("fine")) == (FACE,)
    finally:
        assistant.close()


def test_a_hang_costs_one_question(tmp_path: Path) -> None:
    assistant = Assistant(partial(worker_processes, 1, 0.2), look_for_faces=face_or_fate)
    try:
        with pytest.raises(CuratorError, match="did not come to an end"):
            assistant.faces(FIRST, tmp_path / "hang")
        assert assistant.faces(SECOND, Path("fine")) == (FACE,)
    finally:
        assistant.close()


def test_closing_ends_a_question_that_is_still_open(tmp_path: Path) -> None:
    assistant = Assistant(partial(worker_processes, 1), look_for_faces=face_or_fate)
    assert assistant.faces(FIRST, Path("fine")) == (FACE,)  # the process lives
    failures: list[CuratorError] = []

    def ask() -> None:
        try:
            assistant.faces(SECOND, tmp_path / "hang")
        except CuratorError as error:
            failures.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while not (tmp_path / "hang").exists():
        time.sleep(0.01)
    assistant.close()
    asking.join(30)
    assert not asking.is_alive()
    assert len(failures) == 1


def in_this_process() -> Executor:
    return ThreadPoolExecutor(1)


def test_a_question_is_asked_once() -> None:
    asked: list[Path] = []

    def look(path: Path) -> tuple[Face, ...]:
        asked.append(path)
        return (FACE,)

    assistant = Assistant(in_this_process, look_for_faces=look)
    for _ in range(2):
        assert assistant.faces(FIRST, Path("a.png")) == (FACE,)
    assistant.faces(SECOND, Path("b.png"))
    assert asked == [Path("a.png"), Path("b.png")]
    assistant.close()


def test_a_failure_is_not_remembered_and_a_bug_is_told_without_its_trace() -> None:
    assistant = Assistant(in_this_process, look_for_faces=face_or_fate)
    with pytest.raises(CuratorError, match="ZeroDivisionError"):
        assistant.faces(FIRST, Path("bug"))
    with pytest.raises(UnreadableImage):
        assistant.faces(FIRST, Path("damaged"))
    assert assistant.faces(FIRST, Path("fine")) == (FACE,)
    assistant.close()
    with pytest.raises(CuratorError, match="closed"):
        assistant.faces(SECOND, Path("fine"))


def test_what_is_not_installed_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    package = catalogue.Package("no-such-package", "1", "no_such_package", "none")
    monkeypatch.setattr(assisting, "TEXT", catalogue.Extra("text", "Reading text", (package,)))
    made: list[Executor] = []

    def make() -> Executor:
        made.append(in_this_process())
        return made[-1]

    with pytest.raises(NotInstalled):
        Assistant(make).lines(FIRST, Path("a.png"))
    assert made == []


def test_only_the_quoted_words_of_a_prompt_are_compared() -> None:
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    lines = (TextLine("OPEM", 0.7, corners),)
    (reading,) = compare_with_prompt('zebrafish-xl style, a sign "OPEN"', lines)
    assert (reading.phrase, reading.match, reading.read) == ("OPEN", Match.DIFFERENT, "OPEM")
    assert compare_with_prompt(None, lines) == ()
