"""Flags in SQL are the flags of the core; answers are kept, counted and taken back."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curator.core.artifact import Measurement, Threshold, Use, use_of
from curator.core.flagging import Precision, raise_flags
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed, VariantFilter
from tests.builders import NOON, fill, filled_library, make_new

ARTIFACTS = ("blur", "noise", "seam", "print_size", "warp")
scores = st.dictionaries(
    st.sampled_from(ARTIFACTS), st.floats(0, 1, width=16), min_size=1, max_size=5
)
thresholds = st.none() | st.floats(0.05, 0.95).map(lambda low: Threshold(low, low + 0.05))


def measured(scores: dict[str, float]) -> tuple[Measurement, ...]:
    """Of print_size the raw value counts: pixels that hold detail."""
    return tuple(
        Measurement(name, 1, 400 + 1000 * score, score, None, "look")
        for name, score in scores.items()
    )


def store(library: Library, number: VariantId, scores: dict[str, float]) -> None:
    library.store_analyses([Analysed(number, measured(scores))], "test")


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(scores, min_size=1, max_size=6),
    common=st.dictionaries(st.sampled_from(ARTIFACTS), thresholds, max_size=3),
    own=st.dictionaries(st.sampled_from(["blur", "noise"]), thresholds, max_size=2),
    for_print=st.booleans(),
)
def test_a_filter_gives_what_the_core_flags(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[dict[str, float]],
    common: dict[str, Threshold | None],
    own: dict[str, Threshold | None],
    for_print: bool,
) -> None:
    path = tmp_path_factory.mktemp("flags") / "test.curator"
    with filled_library(path, len(rows), briefs=1, models=2) as library:
        ids = library.ids()
        for number, row in zip(ids, rows, strict=True):
            store(library, number, row)
        for artifact, threshold in common.items():
            library.flagging.set_threshold(artifact, threshold)
        for artifact, threshold in own.items():
            library.flagging.set_threshold(artifact, threshold, model="model 1")
        if for_print:
            library.flagging.set_print(library.facets().briefs[0][0], 8.0, 300)
        rules = library.flagging.rules()
        cards = library.cards(ids)
        for number in ids:
            details = library.details(number)
            assert cards[number].flags == details.flags
            assert details.item.flagged == any(
                use_of(flag.artifact) is Use.ALERT for flag in details.flags
            )
        assert set(library.ids(VariantFilter(flagged=True))) == {
            number for number in ids if library.details(number).item.flagged
        }
        for artifact in set(ARTIFACTS) - {"warp"}:
            alone = {
                number
                for number in ids
                if raise_flags(
                    [m for m in library.details(number).measurements if m.artifact == artifact],
                    rules,
                    model=library.details(number).item.model,
                    print_pixels=8.0 / 2.54 * 300 if for_print else None,
                )
            }
            assert set(library.ids(VariantFilter(artifact=artifact))) == alone


def test_a_threshold_survives_and_goes_back(library_file: Path) -> None:
    with filled_library(library_file, 1) as library:
        library.flagging.set_threshold("blur", Threshold(0.2, 0.9))
        library.flagging.set_threshold("blur", Threshold(0.3, 0.4), model="model 0")
    with Library.open(library_file) as library:
        rules = library.flagging.rules()
        assert rules.threshold("blur", None) == Threshold(0.2, 0.9)
        assert rules.threshold("blur", "model 0") == Threshold(0.3, 0.4)
        library.flagging.set_threshold("blur", None, model="model 0")
        library.flagging.set_threshold("blur", None)
        rules = library.flagging.rules()
        assert rules.threshold("blur", "model 0") == Threshold()
        assert (rules.thresholds, rules.by_model) == ({}, {})


@pytest.mark.parametrize("threshold", [0.0, 0.29, 0.5, 0.57, 0.8, 0.99])
def test_the_counts_are_exact_at_every_hundredth(library_file: Path, threshold: float) -> None:
    with filled_library(library_file, 101) as library:
        for number, one in enumerate(library.ids()):
            store(library, one, {"blur": number / 100})
        counts = library.flagging.counts("blur")
        assert counts.total == 101
        assert counts.from_score(threshold) == sum(n / 100 >= threshold for n in range(101))


def test_an_answer_is_kept_with_what_it_was_about_and_can_be_taken_back(
    library_file: Path,
) -> None:
    with filled_library(library_file, 2) as library:
        one, two = library.ids()
        for number in (one, two):
            store(library, number, {"blur": 0.9})
        flagging = library.flagging
        flagging.answer(one, "blur", True, "ada", NOON)
        flagging.answer(two, "blur", False, "ada", NOON)
        flagging.answer(two, "blur", True, "ben", NOON)
        assert flagging.answers_on(two, "ada") == {"blur": False}
        assert flagging.precisions() == {"blur": Precision(right=2, answers=3)}
        flagging.answer(two, "blur", None, "ada", NOON)
        assert flagging.answers_on(two, "ada") == {}
        assert flagging.precisions() == {"blur": Precision(right=2, answers=2)}
        assert [answer.score for answer in flagging.answers()] == [0.9, 0.9]


def test_a_detector_that_is_mostly_wrong_here_keeps_quiet_until_it_recovers(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        ids = fill(library, [make_new(f"{n}.png") for n in range(40)])
        for number in ids:
            store(library, number, {"blur": 0.7})
        assert library.count(VariantFilter(flagged=True)) == 40
        for number in ids[:20]:
            library.flagging.answer(number, "blur", False, "ada", NOON)
        assert library.flagging.rules().muted == {"blur"}
        tried = [number for number in ids if number % 8 == 0]
        assert library.ids(VariantFilter(flagged=True)) == tuple(tried)
        for number in ids[20:26]:
            library.flagging.answer(number, "blur", True, "ada", NOON)
        assert library.flagging.rules().muted == frozenset()
        assert library.count(VariantFilter(flagged=True)) == 40


def test_a_raised_threshold_leaves_out_the_answers_below_it(library_file: Path) -> None:
    with Library.open(library_file) as library:
        ids = fill(library, [make_new(f"{n}.png") for n in range(22)])
        for number in ids:
            store(library, number, {"noise": 0.55})
            library.flagging.answer(number, "noise", False, "ada", NOON)
        assert library.flagging.rules().muted == {"noise"}
        library.flagging.set_threshold("noise", Threshold(0.6, 0.9))
        assert library.flagging.rules().muted == frozenset()


def test_the_library_is_sorted_by_a_score_page_by_page(library_file: Path) -> None:
    with filled_library(library_file, 30) as library:
        ids = library.ids()
        given_ = {one: ((7 * n) % 10) / 10 for n, one in enumerate(ids[:25])}
        for number, score in given_.items():
            store(library, number, {"blur": score})
        wanted = VariantFilter(sorted_by="blur")
        seen: list[VariantId] = []
        while page := library.page(wanted, after=seen[-1] if seen else None, limit=7):
            seen += [item.id for item in page]
        expected = sorted(ids, key=lambda one: (-given_.get(one, -1.0), one))
        assert seen == expected
