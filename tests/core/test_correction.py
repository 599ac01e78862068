"""The undo history of corrections is a fold over their log."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from curator.core.correction import (
    Aspect,
    CorrectionId,
    Step,
    StepKind,
    correction_history,
)

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def step(number: int, kind: StepKind, about: int) -> Step:
    return Step(
        CorrectionId(number), kind, CorrectionId(about), (Aspect.MODEL,), "x", "ada", NOON, 1
    )


@given(st.lists(st.sampled_from(list(StepKind)), max_size=30))
def test_the_history_is_that_of_an_editor_with_two_stacks(wishes: list[StepKind]) -> None:
    done: list[int] = []
    undone: list[int] = []
    log: list[Step] = []
    for number, wish in enumerate(wishes, 1):
        match wish:
            case StepKind.CORRECT:
                log.append(step(number, wish, number))
                done.append(number)
                undone.clear()
            case StepKind.UNDO if done:
                log.append(step(number, wish, done[-1]))
                undone.append(done.pop())
            case StepKind.REDO if undone:
                log.append(step(number, wish, undone[-1]))
                done.append(undone.pop())
            case _:
                pass
        history = correction_history(log)
        assert [item.id for item in history.undoable] == done
        assert [item.id for item in history.redoable] == undone


def test_an_undo_of_what_the_log_no_longer_reaches_changes_nothing() -> None:
    history = correction_history([step(9, StepKind.UNDO, 2), step(10, StepKind.CORRECT, 10)])
    assert [item.id for item in history.undoable] == [10]
    assert history.redoable == ()
