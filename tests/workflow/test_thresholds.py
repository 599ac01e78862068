"""What a threshold would do is what it does once it is stored."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curator.core.artifact import Measurement, Threshold
from curator.core.decision import Verdict
from curator.core.flagging import FlagRules
from curator.core.variant import Kind
from curator.library.library import Library
from curator.library.values import Analysed, VariantFilter
from curator.workflow import thresholds
from curator.workflow.group_verdicts import decide_together
from tests.builders import NOON, Ticking, fill, filled_library, make_new

hundredths = st.integers(1, 99).map(lambda step: step / 100)
scores = st.one_of(hundredths, st.floats(0, 1))


def measure(library: Library, artifact: str, values: list[float]) -> None:
    """Of print_size the value is the pixels that hold detail, in thousands."""
    is_print = artifact == "print_size"
    library.store_analyses(
        [
            Analysed(
                number,
                (Measurement(artifact, 1, 1000 * value, 0.0 if is_print else value, None, "m"),),
            )
            for number, value in zip(library.ids(), values, strict=True)
        ],
        "test",
    )


def stored(library: Library, rules: FlagRules) -> FlagRules:
    thresholds.store(library, library.flagging.rules(), rules)
    return library.flagging.rules()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.lists(scores, min_size=2, max_size=12),
    possible=hundredths,
    own=st.none() | hundredths,
)
def test_the_live_count_is_what_the_library_flags_once_it_is_stored(
    tmp_path_factory: pytest.TempPathFactory,
    values: list[float],
    possible: float,
    own: float | None,
) -> None:
    path = tmp_path_factory.mktemp("counts") / "test.curator"
    with filled_library(path, len(values), models=2) as library:
        measure(library, "blur", values)
        draft = thresholds.changed(
            library.flagging.rules(), "blur", None, Threshold(possible, max(possible, 0.8))
        )
        if own is not None:
            draft = thresholds.changed(draft, "blur", "model 1", Threshold(own, max(own, 0.8)))
        spread = thresholds.spread_of(library, "blur", ("model 1",))
        live = spread.counted(draft)
        of_model = spread.counted(draft, "model 1")
        assert stored(library, draft) == draft
        assert live.flagged == library.count(VariantFilter(artifact="blur"))
        assert live.measured == len(values)
        assert of_model.flagged == library.count(VariantFilter(artifact="blur", model="model 1"))
        found = [library.details(number).flags for number in library.ids()]
        assert live.likely == sum(flag.severity.value == "likely" for one in found for flag in one)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(values=st.lists(st.floats(0.1, 5), min_size=1, max_size=8), possible=hundredths)
def test_of_print_size_only_what_is_for_print_is_counted_and_the_count_holds(
    tmp_path_factory: pytest.TempPathFactory, values: list[float], possible: float
) -> None:
    path = tmp_path_factory.mktemp("prints") / "test.curator"
    with filled_library(path, len(values), briefs=2) as library:
        measure(library, "print_size", values)
        (first, _), *_ = library.facets().briefs
        assert library.flagging.counts("print_size").total == 0
        library.flagging.set_print(first, 10.0, 300)
        draft = thresholds.changed(
            library.flagging.rules(), "print_size", None, Threshold(possible, max(possible, 0.8))
        )
        live = thresholds.spread_of(library, "print_size", ()).counted(draft)
        stored(library, draft)
        assert live.measured == library.count(VariantFilter(brief=first))
        assert live.flagged == library.count(VariantFilter(artifact="print_size"))


def test_a_score_of_just_a_threshold_is_counted_in_its_part(library_file: Path) -> None:
    values = [step / 100 for step in range(100)]  # 0.29 * 100 is less than 29
    with filled_library(library_file, 100) as library:
        measure(library, "noise", values)
        assert library.flagging.counts("noise").slots == (1,) * 100


def test_a_planted_flaw_is_not_counted(library_file: Path) -> None:
    with filled_library(library_file, 3) as library:
        planted = fill(library, [make_new("planted.png", kind=Kind.SENTINEL, model="model 1")])
        measure(library, "blur", [0.9] * 3)
        measurement = Measurement("blur", 1, 0.9, 0.9, None, "m")
        library.store_analyses([Analysed(planted[0], (measurement,))], "test")
        assert library.flagging.counts("blur").total == 3
        assert library.flagging.counts("blur", "model 1").total == 1


def test_never_flags_nothing(library_file: Path) -> None:
    with filled_library(library_file, 2) as library:
        measure(library, "blur", [1.0, 0.999])
        never = Threshold(thresholds.NEVER, thresholds.NEVER)
        draft = thresholds.changed(library.flagging.rules(), "blur", None, never)
        assert thresholds.spread_of(library, "blur", ()).counted(draft).flagged == 0
        stored(library, draft)
        assert library.count(VariantFilter(artifact="blur")) == 0
        assert library.count(VariantFilter(flagged=True)) == 0


def test_what_is_reset_is_gone_from_the_library(library_file: Path) -> None:
    with filled_library(library_file, 2) as library:
        before = library.flagging.rules()
        draft = thresholds.changed(before, "blur", None, Threshold(0.3, 0.9))
        draft = thresholds.changed(draft, "blur", "model 1", Threshold(0.4, 0.9))
        assert stored(library, draft) == draft
        back = thresholds.changed(draft, "blur", "model 1", None)
        assert stored(library, back).threshold("blur", "model 1") == Threshold(0.3, 0.9)
        assert stored(library, thresholds.changed(back, "blur", None, None)) == before


def test_a_higher_threshold_leaves_out_the_answers_below_it(library_file: Path) -> None:
    with filled_library(library_file, 20) as library:
        measure(library, "blur", [0.55] * 18 + [0.9, 0.9])
        for place, number in enumerate(library.ids()):
            library.flagging.answer(number, "blur", place >= 18, "ada", NOON)
        answers, rules = library.flagging.answers(), library.flagging.rules()
        precision, muted = thresholds.precision_with(rules, "blur", answers)
        assert (precision.right, precision.answers, muted) == (2, 20, True)
        higher = thresholds.changed(rules, "blur", None, Threshold(0.7, 0.8))
        precision, muted = thresholds.precision_with(higher, "blur", answers)
        assert (precision.right, precision.answers, muted) == (2, 2, False)


def test_states_name_alerts_before_marks_and_aids_never(library_file: Path) -> None:
    with filled_library(library_file, 3) as library:
        measure(library, "seam", [0.9, 0.6, 0.1])
        states = {state.artifact: state for state in thresholds.flag_states(library)}
        names = list(states)
        assert names.index("print_size") < names.index("seam")
        assert "warp" not in names
        seam = states["seam"].counted
        assert (seam.flagged, seam.likely, seam.measured) == (2, 0, 3)


def test_one_verdict_on_several_is_one_step_with_an_entry_for_each(library_file: Path) -> None:
    with filled_library(library_file, 4) as library:
        ids = library.ids()[:3]
        action = decide_together(
            library, "ada", [(one, Verdict.REJECT) for one in ids], clock=Ticking()
        )
        log = library.decision_log()
        assert [entry.decision.variant for entry in log] == list(ids)
        assert {entry.decision.look_seconds for entry in log} == {None}
        assert not any(entry.decision.blind for entry in log)
        assert library.history("ada").undoable == (action,)
        library.undo("ada", NOON)
        assert library.count(VariantFilter(undecided=True)) == 4
