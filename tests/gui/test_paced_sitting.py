"""A sitting by keys: a slow drift, advice at the end of a brief, a rest, a second look next day."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from curator.core.batch import ItemKind
from curator.core.decision import Verdict
from curator.core.fatigue import RestAdvice
from curator.core.pace import PaceState
from curator.gui.actions import COMMANDS, Do
from curator.gui.advice_words import PACE_WORDS, advice_text, returned_text
from curator.gui.pace_dot import PaceDot
from curator.gui.reveal_view import NOT_BLIND
from curator.library.library import Library
from curator.workflow.review_state import Phase
from curator.workflow.sitting import Advice
from tests.gui.sittings import Sitting, paced_library
from tests.gui.test_blindness import everything_said
from tests.gui.windows import MODELS, Reviewer, fill_library

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
UNSAID = ("tired", "fatigue", "exhaust", "sleepy", "score", "streak", "!", "great", "well done")
"""Nobody can know how a person feels, and nothing here praises or hurries."""


@pytest.fixture
def sitting(reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    return Sitting(reviewer, monkeypatch)


def visible(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def dot(sitting: Sitting) -> PaceDot:
    return sitting.window.page.findChild(PaceDot)


def page_said(sitting: Sitting) -> list[str]:
    """What the page on screen says, in whatever way."""
    said: list[str] = []
    for widget in [w for w in sitting.window.page.findChildren(QWidget) if w.isVisible()]:
        said += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
    return said


def drift(number: int) -> float:
    """As usual at first, then slower and slower."""
    return 4.0 if number < 14 else 4.0 * 1.09 ** (number - 13)


def test_a_sitting_from_a_slow_drift_to_a_second_look_the_next_day(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file)
    sitting.open(library_file)
    planned = sitting.state.size
    seen = [sitting.state.pace]
    while sitting.state.phase is Phase.JUDGING:
        sitting.look(drift(len(seen)), Verdict.ACCEPT)
        seen.append(sitting.state.pace)
        if sitting.state.phase is Phase.JUDGING:
            assert "pace" not in visible(sitting.window).lower()  # nothing is said in between
    looks = len(seen) - 1
    assert PaceState.WATCH in seen
    receipt = sitting.state.receipt
    assert receipt is not None
    assert receipt.advice is not None
    assert (receipt.skipped, receipt.accepted) == (0, looks)
    assert receipt.returned == planned - looks > 0
    changed_after = receipt.advice.changed_after
    assert changed_after is not None
    assert 8 <= changed_after < looks
    said = visible(sitting.end)
    assert f"The pace changed after image {changed_after}." in said
    assert f"went back to the queue: {receipt.returned} variants" in said
    assert "will be shown again another day, blind" in said
    assert f"{looks} decisions are stored" in said

    sitting.reviewer.press(sitting.window, "R")
    assert "05:00" in visible(sitting.window)
    sitting.later(minutes=2, seconds=30)
    sitting.reviewer.wait(lambda: "02:30" in visible(sitting.window))
    sitting.later(minutes=4)
    sitting.reviewer.wait(lambda: "The rest is over" in visible(sitting.window))
    assert sitting.state.phase is Phase.RECEIPT  # nothing begins by itself
    sitting.reviewer.press_and_see(sitting.window, Qt.Key.Key_Return)
    assert "The pace changed" not in visible(sitting.end)
    state = sitting.reviewer.press_and_see(sitting.window, "N")
    assert (state.phase, state.position) == (Phase.JUDGING, 0)
    for _ in range(12):
        sitting.look(4.0)
    assert sitting.state.pace is PaceState.FRESH
    sitting.reviewer.close()

    sitting.later(days=1)
    sitting.open(library_file)
    sitting.look_on(4.0)  # what was begun yesterday
    with Library.open(library_file) as library:
        waiting = library.followups.count_waiting()[ItemKind.SECOND_LOOK]
    assert waiting == looks - changed_after
    again = {sitting.state.receipt.again} if sitting.state.receipt else set()
    assert again == {waiting}
    assert "for a second look, blind" in visible(sitting.end)
    while not answers(library_file):
        sitting.reviewer.press_and_see(sitting.window, "N")
        sitting.look_on(4.0)
    assert {(one.before, one.after) for one in answers(library_file)} == {
        (Verdict.ACCEPT, Verdict.REJECT)
    }
    assert all(one.is_reversed and one.author == "ada" for one in answers(library_file))


def answers(file: Path) -> list:
    with Library.open(file) as library:
        return [one for one in library.followups.answered() if one.kind is ItemKind.SECOND_LOOK]


def test_the_dot_says_it_by_shape_and_words_and_is_away_without_a_usual_pace(
    sitting: Sitting, library_file: Path
) -> None:
    fill_library(library_file, 44)
    sitting.open(library_file)
    sitting.look(4.0)
    assert not dot(sitting).isVisible()
    sitting.reviewer.close()
    with Library.open(library_file) as library:
        from tests.pace_history import learn

        learn(library, "ada")
    sitting.open(library_file)
    shapes = {}
    while sitting.state.phase is Phase.JUDGING and len(shapes) < 3:
        sitting.look(drift(sitting.state.decided))
        pace = sitting.state.pace
        if pace is not None and sitting.state.phase is Phase.JUDGING:
            assert dot(sitting).isVisible()
            assert dot(sitting).accessibleName() == PACE_WORDS[pace]
            picture = dot(sitting).grab().toImage()
            shapes.setdefault(pace, picture)
            assert not [
                (x, y)
                for x in range(picture.width())
                for y in range(picture.height())
                if picture.pixelColor(x, y).hsvSaturation() > 20
            ]
    pictures = list(shapes.values())
    assert len(pictures) >= 2
    assert all(one != other for one, other in pairwise(pictures))


def test_nothing_that_is_said_of_pace_says_how_anybody_is(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, stop_serving_minutes=2.0, suggest_rest_minutes=1.5,
                  offer_rest_minutes=1.0)  # fmt: skip
    sitting.open(library_file)
    sitting.look_on(drift)
    said = page_said(sitting)
    for key in "RW":
        sitting.reviewer.press_and_see(sitting.window, key)
        said += page_said(sitting)
        sitting.reviewer.press_and_see(sitting.window, Qt.Key.Key_Escape)
    sitting.reviewer.press(sitting.window, "5", CTRL)
    sitting.reviewer.wait(lambda: "This sitting" in visible(sitting.window.page))
    said += page_said(sitting)
    said += list(PACE_WORDS.values())
    for rest in RestAdvice:
        for changed in (None, 112):
            said.append(advice_text(Advice(rest, 38.2, changed, 5.0), own_key="Shift+N"))
    spoken = "\n".join(said).lower()
    assert "you have looked for 38 min. the pace changed after image 112." in spoken
    for word in UNSAID:
        assert word not in spoken, word


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (RestAdvice.NONE, "would fit in here"),
        (RestAdvice.OFFER, "would fit in here"),
        (RestAdvice.SUGGEST, "is suggested before the next batch"),
        (RestAdvice.STOP, "waits for a key of its own, Shift+N; nothing is locked"),
    ],
)
def test_the_longer_the_plainer(rest: RestAdvice, words: str) -> None:
    said = advice_text(Advice(rest, 38.2, None, 5.0), own_key="Shift+N")
    assert said.startswith("You have looked for 38 min. ")
    assert words in said


def test_after_a_long_time_the_next_batch_waits_for_its_own_key_and_nothing_is_locked(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, stop_serving_minutes=2.0, suggest_rest_minutes=1.5,
                  offer_rest_minutes=1.0)  # fmt: skip
    sitting.open(library_file)
    sitting.look_on(4.0)
    actions = sitting.window.actions_by_name
    assert not actions[Do.NEXT_BATCH].isEnabled()
    assert actions[Do.UNDO].isEnabled()
    assert sitting.reviewer.press_and_see(sitting.window, "N").phase is Phase.RECEIPT
    assert "Rest 10 min" in visible(sitting.end)
    state = sitting.reviewer.press_and_see(sitting.window, "N", SHIFT)
    assert state.phase is Phase.JUDGING


def test_not_today_takes_the_advice_away_and_later_batches_say_nothing(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, offer_rest_minutes=1.0)
    sitting.open(library_file)
    sitting.look_on(4.0)
    assert "You have looked" in visible(sitting.end)
    assert "Not Today" in visible(sitting.end)
    sitting.reviewer.press_and_see(sitting.window, "T")
    assert "You have looked" not in visible(sitting.end)
    sitting.reviewer.press_and_see(sitting.window, "N")
    sitting.look_on(drift)
    assert sitting.state.receipt is not None
    assert sitting.state.receipt.advice is None


def test_a_rest_is_left_by_any_of_three_keys_and_counts_with_its_real_length(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, offer_rest_minutes=1.0)
    sitting.open(library_file)
    sitting.look_on(4.0)
    before = minutes(sitting)
    for key, rested in ((Qt.Key.Key_Escape, 10), (Qt.Key.Key_Return, 150)):
        sitting.reviewer.press(sitting.window, "R")
        assert "Resting" in visible(sitting.window)
        assert not sitting.window.actions_by_name[Do.ACCEPT].isEnabled()
        sitting.later(seconds=rested)
        sitting.reviewer.press_and_see(sitting.window, key)
        assert "Batch done" in visible(sitting.window)
    assert minutes(sitting) == pytest.approx(before / 2, rel=0.1)
    sitting.reviewer.press(sitting.window, "R")
    sitting.later(minutes=6)
    state = sitting.reviewer.press_and_see(sitting.window, "N")
    assert (state.phase, state.position) == (Phase.JUDGING, 0)


def minutes(sitting: Sitting) -> float:
    receipt = sitting.state.receipt
    assert receipt is not None
    assert receipt.advice is not None
    return receipt.advice.active_minutes


def test_closing_the_window_in_the_middle_of_a_rest_loses_nothing(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, 44)
    sitting.open(library_file)
    sitting.look_on(4.0)
    sitting.reviewer.press(sitting.window, "R")
    sitting.later(minutes=1)
    sitting.reviewer.close()
    sitting.later(minutes=30)
    sitting.open(library_file)
    assert (sitting.state.phase, sitting.state.position) == (Phase.JUDGING, 0)
    with Library.open(library_file) as library:
        assert len(library.decision_log()) == 44 - sitting.state.size


def test_models_are_named_only_when_asked_and_verdicts_after_that_are_not_blind(
    sitting: Sitting, library_file: Path
) -> None:
    paced_library(library_file, 6, briefs=3)
    sitting.open(library_file)
    verdicts = [*2 * [Verdict.ACCEPT], Verdict.FIX, *3 * [Verdict.REJECT]]
    sitting.look_on(4.0, lambda number: verdicts[number])
    secrets = [text for text in everything_said(sitting.window) if named(text)]
    assert secrets == []
    sitting.reviewer.press_and_see(sitting.window, "W")
    said = visible(sitting.end)
    assert NOT_BLIND in said
    assert all(model in said for model in MODELS)
    numbers = [
        re.search(r": (\d) (accept|fix|reject)$", label.accessibleName())
        for label in sitting.end.findChildren(QLabel)
    ]
    counted: Counter[str] = Counter()
    for found in filter(None, numbers):
        counted[found.group(2)] += int(found.group(1))
    assert counted == {"accept": 2, "fix": 1, "reject": 3}
    sitting.reviewer.press_and_see(sitting.window, "W")
    assert [text for text in everything_said(sitting.window) if named(text)] == []
    sitting.reviewer.press_and_see(sitting.window, Qt.Key.Key_Backspace)
    assert [text for text in everything_said(sitting.window) if named(text)] == []
    sitting.look(4.0, Verdict.FIX)
    sitting.reviewer.close()
    with Library.open(library_file) as library:
        blind = [entry.decision.blind for entry in library.decision_log()]
    assert blind == [*6 * [True], False]


def named(text: str) -> bool:
    return any(model in text for model in MODELS)


def test_what_went_back_to_the_queue_is_said_even_when_pace_is_not_to_be_spoken_of() -> None:
    from dataclasses import replace

    from curator.workflow.review_state import Receipt

    receipt = Receipt(5, 0, 0, 0, 20.0, 9, None, returned=1)
    assert returned_text(receipt) == "The rest of this batch went back to the queue: 1 variant."
    assert returned_text(replace(receipt, returned=0)) == ""


def test_the_keys_of_a_batch_s_end_stand_in_the_table() -> None:
    keys = {do: COMMANDS[do].keys[0] for do in (Do.REVEAL, Do.NOT_TODAY, Do.ONE_MORE, Do.REST)}
    assert keys == {Do.REVEAL: "W", Do.NOT_TODAY: "T", Do.ONE_MORE: "Shift+N", Do.REST: "R"}
