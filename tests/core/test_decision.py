"""The log's folds: what counts, and what can be undone."""

from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import (
    Action,
    ActionId,
    ActionKind,
    History,
    Verdict,
    changes_of_mind,
    final_decision,
    replay,
    standing,
)
from curator.core.variant import VariantId
from tests.builders import make_logged

verdicts = st.sampled_from(list(Verdict))


def test_nothing_decided_is_undecided() -> None:
    assert final_decision([]) is None
    assert final_decision([make_logged(1, Verdict.ACCEPT, retracted=True)]) is None


def test_the_last_decision_that_is_not_retracted_counts() -> None:
    log = [make_logged(1, Verdict.ACCEPT), make_logged(2, Verdict.REJECT)]
    final = final_decision(log)
    assert final is not None
    assert final.decision.verdict is Verdict.REJECT
    log.append(make_logged(3, Verdict.FIX, retracted=True))
    assert final_decision(log) == final


def test_retracting_a_change_of_mind_brings_the_first_verdict_back() -> None:
    log = [make_logged(1, Verdict.ACCEPT), make_logged(2, Verdict.REJECT, retracted=True)]
    final = final_decision(log)
    assert final is not None
    assert final.decision.verdict is Verdict.ACCEPT


def test_the_majority_of_reviewers_decides() -> None:
    log = [
        make_logged(1, Verdict.ACCEPT, reviewer="ada"),
        make_logged(2, Verdict.ACCEPT, reviewer="ben"),
        make_logged(3, Verdict.REJECT, reviewer="cy"),
    ]
    final = final_decision(log, lead="cy")
    assert final is not None
    assert final.decision.verdict is Verdict.ACCEPT


def test_a_tie_goes_to_the_lead_and_without_one_to_the_latest() -> None:
    log = [
        make_logged(1, Verdict.ACCEPT, reviewer="ada"),
        make_logged(2, Verdict.REJECT, reviewer="ben"),
    ]
    with_lead, without = final_decision(log, lead="ada"), final_decision(log)
    assert with_lead is not None
    assert without is not None
    assert with_lead.decision.verdict is Verdict.ACCEPT
    assert without.decision.verdict is Verdict.REJECT


def test_the_final_decision_carries_the_retouch_of_the_verdict_that_won() -> None:
    log = [
        make_logged(1, Verdict.FIX, reviewer="ada", retouch_minutes=5),
        make_logged(2, Verdict.FIX, reviewer="ben", retouch_minutes=12),
        make_logged(3, Verdict.REJECT, reviewer="cy"),
    ]
    final = final_decision(log)
    assert final is not None
    assert final.decision.retouch_minutes == 12


@given(st.lists(st.tuples(verdicts, st.sampled_from("abc"), st.booleans()), max_size=12))
def test_order_of_arrival_at_the_fold_does_not_matter(
    rows: list[tuple[Verdict, str, bool]],
) -> None:
    log = [
        make_logged(n, verdict, reviewer=who, retracted=gone)
        for n, (verdict, who, gone) in enumerate(rows, 1)
    ]
    assert final_decision(log) == final_decision(list(reversed(log)))
    assert len(standing(log)) == len({row[1] for row in rows if not row[2]})


def test_changes_of_mind_count_what_was_said_before_a_retraction_too() -> None:
    log = [
        make_logged(1, Verdict.ACCEPT, retracted=True),
        make_logged(2, Verdict.REJECT),
        make_logged(3, Verdict.REJECT),
        make_logged(4, Verdict.ACCEPT, reviewer="ben"),
    ]
    assert changes_of_mind(log) == 1


def _action(number: int, kind: ActionKind, inverts: int | None = None) -> Action:
    return Action(
        ActionId(number),
        kind,
        None if inverts is None else ActionId(inverts),
        VariantId(number),
        Verdict.ACCEPT,
    )


class _Editor:
    """The plain model of an editor with an undo stack, to hold the fold against."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.undone: list[int] = []
        self.log: list[Action] = []

    def step(self, kind: ActionKind) -> None:
        number = len(self.log) + 1
        if kind is ActionKind.DECIDE:
            self.done.append(number)
            self.undone.clear()
            self.log.append(_action(number, kind))
        elif kind is ActionKind.UNDO and self.done:
            self.log.append(_action(number, kind, self.done.pop()))
            self.undone.append(number)
        elif kind is ActionKind.REDO and self.undone:
            self.log.append(_action(number, kind, self.undone.pop()))
            self.done.append(number)


@given(
    st.lists(st.sampled_from([ActionKind.DECIDE, ActionKind.UNDO, ActionKind.REDO]), max_size=60),
    st.integers(0, 30),
)
def test_replay_agrees_with_an_editors_undo_stack(kinds: list[ActionKind], cut: int) -> None:
    editor = _Editor()
    for kind in kinds:
        editor.step(kind)
    history = replay(editor.log)
    assert [action.id for action in history.undoable] == editor.done
    assert [action.id for action in history.redoable] == editor.undone
    # A log that lost its oldest steps can undo less, but never something else.
    shortened = replay(editor.log[cut:])
    kept = [number for number in editor.done if number > cut]
    assert [action.id for action in shortened.undoable] == kept


def test_imported_decisions_are_nobodys_keystrokes() -> None:
    assert History().after(_action(1, ActionKind.IMPORT)) == History()
