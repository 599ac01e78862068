"""Making probes from real files, mixing them in, and telling of them at the batch's end."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from curator.core.artifact import Measurement
from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Decision, Verdict
from curator.core.fatigue import FatiguePolicy
from curator.core.sentinel import FLAWS, GAP, PROBES
from curator.core.variant import VariantId
from curator.imaging.decode import load_pixels
from curator.imaging.flaws import FLAWS as PLANTABLE
from curator.imaging.scenes import draw_scene
from curator.imaging.writing import write_jpeg, write_png
from curator.library.library import Library
from curator.library.values import Analysed
from curator.workflow.planning import plan_next
from curator.workflow.probe_making import KEPT_FOR, make_probes
from curator.workflow.probing import ready_probes
from curator.workflow.progress import Progress, finish
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase, ReviewState
from tests.builders import NOON, Ticking, fill, make_new
from tests.workflow.pictures import A1111, bring_in

DAY = timedelta(days=1)
LATER = NOON + 8 * DAY


def one_thread() -> Executor:
    return ThreadPoolExecutor(1)


def draw(path: Path, seed: int) -> Path:
    """A small picture with metadata, as PNG or JPEG by its ending."""
    rgb = draw_scene("vase", seed=seed, width=160, height=144, hand="film")
    text = A1111.format(prompt=f"vase {seed % 3}", seed=seed, model="alpha")
    path.parent.mkdir(exist_ok=True)
    if path.suffix == ".jpg":
        write_jpeg(path, rgb, text)
    else:
        write_png(path, rgb, {"parameters": text})
    return path


def judge(library: Library, variant: VariantId, verdict: Verdict, when: datetime = NOON) -> None:
    library.decide([Decision(variant, verdict, "ada", when)], when)


@pytest.fixture
def library(library_file: Path, tmp_path: Path) -> Iterator[Library]:
    """Eight clean pictures, six of them accepted by ada and two rejected, a week ago."""
    for number in range(8):
        draw(tmp_path / "renders" / f"{number}.{'jpg' if number % 4 == 3 else 'png'}", number)
    with Library.open(library_file) as opened:
        bring_in(opened, tmp_path / "renders")
        for number, variant in enumerate(opened.ids()):
            clean = Measurement("blur", 1, 0.0, 0.0, None, "sharp")
            opened.store_analyses([Analysed(variant, (clean,))], "test")
            judge(opened, variant, Verdict.REJECT if number > 5 else Verdict.ACCEPT)
        opened.set_policy(replace(FatiguePolicy(), sentinels=True))
        yield opened


def make(library: Library, folder: Path, now: datetime = LATER, seed: int = 1) -> int:
    return finish(make_probes(library, "ada", folder, now, seed=seed, make_executor=one_thread))


def test_every_flaw_that_is_planted_can_be_planted() -> None:
    assert set(FLAWS) <= set(PLANTABLE)


def test_nothing_is_made_where_a_library_wants_no_probes(library: Library, tmp_path: Path) -> None:
    library.set_policy(FatiguePolicy())
    assert make(library, tmp_path / "probes") == 0
    assert not (tmp_path / "probes").exists()


def test_as_many_are_made_as_a_batch_may_hold_and_no_more(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "probes"
    run = make_probes(library, "ada", folder, LATER, seed=1, make_executor=one_thread)
    steps = [step for step in run if isinstance(step, Progress)]
    assert [step.done for step in steps] == list(range(1, 7))
    assert {step.total for step in steps} == {6}
    ready = ready_probes(library, "ada", LATER)
    assert Counter(one.kind for one in ready) == {ItemKind.SENTINEL: 4, ItemKind.REPEAT: 2}
    assert {one.flaw for one in ready if one.flaw} == set(FLAWS)  # they take turns
    assert len({one.source for one in ready}) == 6
    assert make(library, folder) == 0
    assert len(list(folder.iterdir())) == 6


def test_a_repeat_has_the_pixels_of_its_source_and_a_flaw_is_where_it_is_said_to_be(
    library: Library, tmp_path: Path
) -> None:
    make(library, tmp_path / "probes")
    for ready in ready_probes(library, "ada", LATER):
        source = library.details(ready.source)
        before = load_pixels(source.item.path).rgb
        after = load_pixels(ready.path).rgb
        details = library.details(ready.variant)
        assert details.item.sha256 != source.item.sha256
        assert after.shape == before.shape
        if ready.flaw is None:
            assert np.array_equal(before, after)
        else:
            assert details.format == source.format
            assert not np.array_equal(before, after)
        measured = {item.artifact for item in details.measurements}
        assert {"blur", "repetition"} <= measured  # without flags it would be known


def test_a_file_tells_nothing_of_where_it_comes_from(library: Library, tmp_path: Path) -> None:
    make(library, tmp_path / "probes")
    originals = {path.name: path.read_bytes() for path in (tmp_path / "renders").iterdir()}
    for file in (tmp_path / "probes").iterdir():
        image = Image.open(file)
        image.load()
        assert not image.getexif()
        assert not {"parameters", "comment", "icc_profile"} & set(image.info)
        assert b"Steps" not in file.read_bytes()
        assert file.stem == library.details(_of(library, file)).item.sha256
    assert originals == {path.name: path.read_bytes() for path in (tmp_path / "renders").iterdir()}


def _of(library: Library, file: Path) -> VariantId:
    (found,) = (one.variant for one in ready_probes(library, "ada", LATER) if one.path == file)
    return found


def test_two_reviewers_have_files_of_their_own_of_one_source(
    library: Library, tmp_path: Path
) -> None:
    for variant in library.ids():
        library.decide([Decision(variant, Verdict.ACCEPT, "ben", NOON)], NOON)
    make(library, tmp_path / "probes")
    made = finish(
        make_probes(library, "ben", tmp_path / "probes", LATER, seed=1, make_executor=one_thread)
    )
    assert made == 6
    assert len(list((tmp_path / "probes").iterdir())) == 12


def test_what_cannot_be_used_is_passed_over(library: Library, tmp_path: Path) -> None:
    rgba = np.full((40, 40, 4), 90, np.uint8)
    for number in range(6):  # the accepted ones; two rejected ones are left to repeat
        path = library.page()[number].path
        if number % 2:
            path.write_bytes(b"no picture")
        else:
            Image.fromarray(rgba).save(path, "PNG")
    assert make(library, tmp_path / "probes") <= 2
    assert {one.flaw for one in ready_probes(library, "ada", LATER)} <= {None}


def test_files_go_once_their_batch_is_long_over(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "probes"
    make(library, folder)
    shown, *_ = ready_probes(library, "ada", LATER)
    library.begin_session("s", "ada", LATER)
    plan = plan_of(library, shown.variant)
    batch = library.store_batch("ada", "s", 1, plan, LATER)
    library.close_batch(batch, LATER)
    make(library, folder, LATER + KEPT_FOR)
    assert shown.path.exists()
    make(library, folder, LATER + KEPT_FOR + timedelta(seconds=1))
    assert not shown.path.exists()


def plan_of(library: Library, probe: VariantId) -> list[PlannedItem]:
    return [PlannedItem(probe, library.details(probe).brief_id, "", 0, ItemKind.SENTINEL)]


# ---- mixing in ----------------------------------------------------------------------------


@pytest.fixture
def busy(library: Library, tmp_path: Path) -> Library:
    """The same library with probes ready and thirty-six new variants of twelve briefs."""
    make(library, tmp_path / "probes")
    new = [
        make_new(f"new {n}.png", brief=f"brief {n % 12}", model=f"model {n % 3}", folder=tmp_path)
        for n in range(36)
    ]
    fill(library, new, LATER)
    return library


def test_a_plan_holds_probes_apart_from_each_other_and_within_the_cap(busy: Library) -> None:
    counts: Counter[int] = Counter()
    for seed in range(40):
        plan = plan_next(busy, "ada", LATER, seed, size=30)
        assert plan == plan_next(busy, "ada", LATER, seed, size=30)
        assert len(plan) <= 30
        assert [item.position for item in plan] == list(range(len(plan)))
        at = [item.position for item in plan if item.kind in PROBES]
        assert all(later - sooner > GAP for sooner, later in pairwise(at))
        assert all(item.model == "alpha" for item in plan if item.kind in PROBES)
        counts[len(at)] += 1
    assert len(counts) > 2  # not the same number each time
    assert 1 < sum(many * times for many, times in counts.items()) / 40 < 3.5


def test_without_the_policy_or_for_another_reviewer_nothing_is_mixed_in(busy: Library) -> None:
    plans = [plan_next(busy, "ben", LATER, seed) for seed in range(9)]
    busy.set_policy(FatiguePolicy())
    plans += [plan_next(busy, "ada", LATER, seed) for seed in range(9)]
    assert not [item for plan in plans for item in plan if item.kind in PROBES]


def test_a_probe_whose_file_has_gone_is_not_shown(busy: Library) -> None:
    for one in ready_probes(busy, "ada", LATER):
        one.path.unlink()
    plans = [plan_next(busy, "ada", LATER, seed) for seed in range(9)]
    assert not [item for plan in plans for item in plan if item.kind in PROBES]


# ---- a sitting ----------------------------------------------------------------------------


def sit_down(library: Library, seed: int) -> tuple[ReviewSession, ReviewState]:
    session = ReviewSession(library, "ada", clock=Ticking(LATER), new_seed=lambda: seed)
    return session, session.begin()


def seed_with_flaws(library: Library) -> int:
    """A seed whose plan holds at least two planted flaws and a repeat."""
    for seed in range(500):
        kinds = Counter(item.kind for item in plan_next(library, "ada", LATER, seed))
        if kinds[ItemKind.SENTINEL] >= 2 and kinds[ItemKind.REPEAT]:
            return seed
    raise AssertionError("no such seed")


def test_the_receipt_tells_what_was_found_and_nothing_is_told_before(busy: Library) -> None:
    seed = seed_with_flaws(busy)
    session, state = sit_down(busy, seed)
    ready = {one.variant: one for one in busy.probes.due("ada", LATER)}
    assert len(ready) < 6
    stored = busy.open_batch("ada")
    assert stored is not None
    kinds = {item.variant: item.kind for item in stored.items}
    flaws, repeats, found = 0, 0, 0
    while state.phase is Phase.JUDGING:
        assert state.shown is not None
        assert state.receipt is None
        assert state.shown.verdict is None  # a repeat does not show what was said before
        kind = kinds[state.shown.variant]
        verdict = Verdict.ACCEPT
        if kind is ItemKind.SENTINEL:
            flaws += 1
            found += flaws == 1
            verdict = Verdict.FIX if flaws == 1 else Verdict.ACCEPT
        repeats += kind is ItemKind.REPEAT
        state = session.decide(verdict, 2.0)
    assert state.receipt is not None
    told = state.receipt.probes
    assert told is not None
    assert (told.planted, told.found, told.repeats) == (flaws, 1, repeats)
    assert f"1 of {flaws} planted flaws found." in told.in_words()
    new = sum(kind is ItemKind.NEW for kind in kinds.values())
    assert state.receipt.accepted + state.receipt.fixed + state.receipt.rejected == new
    assert state.receipt.active_seconds == pytest.approx(2.0 * new)
    assert all(flaw.path.exists() for flaw in told.flaws)


def test_a_verdict_that_is_changed_once_it_was_told_is_no_answer(busy: Library) -> None:
    session, state = sit_down(busy, seed_with_flaws(busy))
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.ACCEPT, 2.0)
    before = busy.probes.answers("ada")
    probe = next(one.variant for one in before if one.flaw)
    state = session.previous()
    while state.shown is not None and state.shown.variant != probe:
        state = session.previous()
    session.decide(Verdict.REJECT, 2.0)
    assert busy.probes.answers("ada") == before


def test_a_batch_without_probes_says_nothing_of_them(busy: Library) -> None:
    busy.set_policy(FatiguePolicy())
    session, state = sit_down(busy, 3)
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.ACCEPT, 2.0)
    assert state.receipt is not None
    assert state.receipt.probes is None


def test_the_next_flaw_is_weaker_for_those_who_find_them(busy: Library, tmp_path: Path) -> None:
    session, state = sit_down(busy, seed_with_flaws(busy))
    while state.phase is Phase.JUDGING:
        state = session.decide(Verdict.REJECT, 2.0)
    session.stop()
    answered = [one for one in busy.probes.answers("ada") if one.flaw]
    assert all(one.is_found and (one.strength or 0) > 0.55 for one in answered)
    much_later = LATER + 9 * DAY
    for number in range(20, 28):  # more that a flaw can be planted in
        draw(tmp_path / "renders" / f"{number}.png", number)
    bring_in(busy, tmp_path / "renders")
    for variant in busy.ids()[-8:]:
        clean = Measurement("blur", 1, 0.0, 0.0, None, "sharp")
        busy.store_analyses([Analysed(variant, (clean,))], "test")
        busy.decide([Decision(variant, Verdict.ACCEPT, "eve", LATER)], LATER)
    ready_before = {one.variant for one in ready_probes(busy, "ada", much_later)}
    make(busy, tmp_path / "probes", much_later, seed=5)
    fresh = [
        one
        for one in ready_probes(busy, "ada", much_later)
        if one.variant not in ready_before and one.flaw in {old.flaw for old in answered}
    ]
    assert fresh
    assert all((one.strength or 1) < 0.56 for one in fresh)
