"""What looks alike, as the library remembers it."""

from pathlib import Path

import pytest

from curator.core.artifact import Measurement
from curator.core.batch import plan_batch
from curator.core.errors import CuratorError
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Analysed, Look, VariantFilter
from curator.workflow.comparing import (
    campaign_drift,
    compare_variants,
    place_variants,
    put_back,
    tell_apart,
)
from curator.workflow.progress import finish
from tests.builders import NOON, fill, filled_library, make_new
from tests.looks import look_like, style_of


def shown(library: Library, looks: dict[VariantId, Look]) -> None:
    library.store_analyses([Analysed(one, look=look) for one, look in looks.items()], "look=1")
    place_variants(library)


def test_groups_are_stored_counted_and_filtered(library_file: Path) -> None:
    with filled_library(library_file, 4) as library:
        one, two, three, four = library.ids()
        shown(library, {one: look_like(0), two: look_like(0, 3), three: look_like(1)})
        assert library.likeness.members(two) == (one, two)
        assert library.likeness.members(three) == (three,)
        assert library.likeness.members(four) == ()
        assert [item.alike for item in library.page()] == [2, 2, 1, 0]
        assert library.ids(VariantFilter(group=two)) == (one, two)
        assert library.cards([two])[two].group == one


def test_a_leader_that_looks_different_now_frees_its_group(library_file: Path) -> None:
    with filled_library(library_file, 3) as library:
        one, two, three = library.ids()
        shown(library, {one: look_like(0), two: look_like(0, 1), three: look_like(0, 2)})
        assert library.likeness.members(one) == (one, two, three)
        shown(library, {one: look_like(2)})
        assert library.likeness.members(one) == (one,)
        assert library.likeness.members(two) == (two, three)


def test_measuring_again_with_the_same_look_moves_nothing(library_file: Path) -> None:
    with filled_library(library_file, 2) as library:
        one, two = library.ids()
        shown(library, {one: look_like(0), two: look_like(0, 1)})
        library.store_analyses([Analysed(one, look=look_like(0))], "look=2")
        assert library.likeness.count_unplaced() == 0
        assert library.likeness.members(two) == (one, two)


def test_not_a_duplicate_is_remembered_over_new_variants_and_taken_back(
    library_file: Path,
) -> None:
    with filled_library(library_file, 4) as library:
        one, two, three, four = library.ids()
        shown(library, {one: look_like(0), two: look_like(0, 1), three: look_like(0, 2)})
        pairs = tell_apart(library, [two])
        assert pairs == ((one, two), (two, three))
        assert library.likeness.members(one) == (one, three)
        assert library.likeness.members(two) == (two,)
    with Library.open(library_file) as library:
        shown(library, {four: look_like(0, 1)})
        library.likeness.set_mirrored(True)
        place_variants(library)
        assert library.likeness.members(two) == (two, four)
        assert library.likeness.members(one) == (one, three)
        put_back(library, pairs)
        assert library.likeness.members(two) == (one, two, three, four)


def test_near_duplicates_stand_together_in_the_queue(library_file: Path) -> None:
    with filled_library(library_file, 8, briefs=1, models=2) as library:
        ids = library.ids()
        shown(library, {one: look_like(n) for n, one in enumerate(ids)} | {ids[6]: look_like(1, 4)})
        for seed in range(12):
            plan = plan_batch(library.candidates("ada", NOON), cap=40, seed=seed)
            places = {item.variant: item.position for item in plan}
            assert abs(places[ids[1]] - places[ids[6]]) == 1


def test_drift_is_measured_once_for_each_state_of_a_brief(library_file: Path) -> None:
    with filled_library(library_file, 8, briefs=1) as library:
        ids = library.ids()
        looks = {one: look_like(n, style=style_of(n)) for n, one in enumerate(ids)}
        looks[ids[2]] = look_like(2, style=style_of(2, lightness=40))
        shown(library, looks)
        finish(compare_variants(library))
        (flagged,) = library.ids(VariantFilter(artifact="drift"))
        assert flagged == ids[2]
        (flag,) = library.details(flagged).flags
        assert "lighter" in flag.message
        assert library.likeness.stale_drifts(_version()) == ()
        fill(library, [make_new("late.png", brief="brief 0")])
        (late,) = set(library.ids()) - set(ids)
        shown(library, {late: look_like(9, style=style_of(9))})
        assert len(library.likeness.stale_drifts(_version())) == 1
        finish(compare_variants(library))
        assert library.likeness.stale_drifts(_version()) == ()


def test_drift_survives_another_analysis_and_other_measurements_survive_drift(
    library_file: Path,
) -> None:
    with filled_library(library_file, 7, briefs=1) as library:
        ids = library.ids()
        shown(library, {one: look_like(n, style=style_of(n)) for n, one in enumerate(ids)})
        finish(compare_variants(library))
        blur = Measurement("blur", 1, 0.2, 0.2, None, "soft")
        library.store_analyses([Analysed(ids[0], (blur,))], "blur=1", artifacts=["blur"])
        names = {item.artifact for item in library.details(ids[0]).measurements}
        assert names == {"blur", "drift"}


def test_a_campaigns_strip_is_sorted_and_says_what_is_missing(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png", campaign="spring") for n in range(12)])
        ids = library.ids()
        with pytest.raises(CuratorError, match="0 reference images; 8 are needed"):
            campaign_drift(library, "spring")
        looks = {one: look_like(n, style=style_of(n)) for n, one in enumerate(ids)}
        looks[ids[10]] = look_like(10, style=style_of(10, lightness=25))
        looks[ids[11]] = look_like(11, style=style_of(11, lightness=60))
        shown(library, looks)
        library.likeness.set_references("spring", [*ids[:9], ids[0]])
        assert library.likeness.references("spring") == ids[:9]
        found = campaign_drift(library, "spring")
        assert found.references == 9
        assert [place.variant for place in found.strip[-2:]] == [ids[10], ids[11]]
        assert found.file(found.strip[-1]).id == ids[11]
        assert "lighter" in found.strip[-1].drift.words
        assert len(found.trend) == 12
        assert found.trend[0] == pytest.approx(
            next(item.drift.distance for item in found.strip if item.place == 0)
        )


def _version() -> int:
    from curator.similarity.drift import VERSION

    return VERSION


def test_hundreds_of_copies_are_told_apart_from_each_other_and_put_back(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new(f"{n}.png") for n in range(520)])
        ids = library.ids()
        shown(library, {one: look_like(0) for one in ids})
        assert len(library.likeness.members(ids[0])) == 520
        pairs = tell_apart(library, ids)
        assert len(pairs) == 520 * 519 // 2
        assert library.likeness.members(ids[-1]) == (ids[-1],)
        put_back(library, pairs)
        assert len(library.likeness.members(ids[-1])) == 520
