"""What probes say of the reviewing: to one reviewer of themselves, of a team in the sum only."""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Decision, Verdict
from curator.core.sentinel import FLAWS
from curator.core.variant import BatchId, VariantId
from curator.library.library import Library
from curator.library.probe_values import NewProbe
from curator.workflow.probing import PlantedFlaw, ProbeFeedback, probe_feedback, probe_report
from tests.builders import NOON, filled_library

DAY = timedelta(days=1)


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 70, briefs=4, models=1) as opened:
        yield opened


def answer(
    library: Library,
    reviewer: str,
    *,
    found: int = 0,
    missed: int = 0,
    again: tuple[tuple[Verdict, Verdict], ...] = (),
) -> BatchId:
    """A batch of a reviewer: so many planted flaws found and missed, and repeats."""
    sources = library.ids()
    told = [*again, *[(None, Verdict.FIX)] * found, *[(None, Verdict.ACCEPT)] * missed]
    made = [
        make_probe(sources[n % len(sources)], f"{reviewer} {n}", planted=before is None, number=n)
        for n, (before, _) in enumerate(told)
    ]
    probes = library.probes.add(made, reviewer, NOON)
    library.begin_session(f"s {reviewer}", reviewer, NOON)
    plan = [
        PlannedItem(one, library.details(one).brief_id, "", n, ItemKind.SENTINEL)
        for n, one in enumerate(probes)
    ]
    batch = library.store_batch(reviewer, f"s {reviewer}", 1, plan, NOON)
    earlier = [
        Decision(source, first, reviewer, NOON - 9 * DAY)
        for source, (first, _) in zip(sources, again, strict=False)
    ]
    decide(library, earlier, None)
    decide(
        library,
        [
            Decision(probe, verdict, reviewer, NOON + timedelta(hours=n))
            for n, (probe, (_, verdict)) in enumerate(zip(probes, told, strict=True))
        ],
        batch,
    )
    return batch


def make_probe(source: VariantId, name: str, *, planted: bool, number: int) -> NewProbe:
    content = sha256(name.encode()).hexdigest()
    return NewProbe(
        source=source,
        path=Path(f"/cache/{content}.png"),
        sha256=content,
        format="png",
        width=8,
        height=6,
        size_bytes=9,
        modified_ns=1,
        flaw=FLAWS[number % len(FLAWS)] if planted else None,
        strength=0.5 if planted else None,
    )


def decide(library: Library, decisions: list[Decision], batch: BatchId | None) -> None:
    if decisions:
        library.decide(decisions, NOON, batch)


ACCEPTED_AGAIN = (Verdict.ACCEPT, Verdict.ACCEPT)
CHANGED = (Verdict.ACCEPT, Verdict.REJECT)


def test_a_batch_says_what_was_found_and_what_was_judged_as_before(library: Library) -> None:
    batch = answer(library, "ada", found=1, missed=1, again=(ACCEPTED_AGAIN, CHANGED))
    told = probe_feedback(library, batch)
    assert told is not None
    assert (told.planted, told.found, told.repeats, told.same) == (2, 1, 2, 1)
    assert [flaw.is_found for flaw in told.flaws] == [True, False]
    assert told.in_words() == (
        "1 of 2 planted flaws found. 1 of 2 repeated images judged as before."
    )
    assert probe_feedback(library, BatchId(99)) is None


def test_one_of_a_kind_is_said_in_the_singular() -> None:
    flaw = PlantedFlaw(VariantId(1), Path("a"), "wavy warp", None, True)
    assert ProbeFeedback((flaw,), 0, 0).in_words() == "1 of 1 planted flaw found."
    assert ProbeFeedback((), 1, 0).in_words() == "0 of 1 repeated image judged as before."


def test_below_a_hundred_planted_flaws_nothing_is_said_but_how_many(library: Library) -> None:
    answer(library, "ada", found=80, missed=19, again=(ACCEPTED_AGAIN,) * 5)
    report = probe_report(library, "ada")
    assert report["detection"] == {"flawed": 99, "clean": 5, "enough": False}
    assert report["repeats"] == {"pairs": 5, "enough": False}
    assert (report["answers"], report["reviewers"]) == (104, 1)
    assert report["since"] < report["until"]


def test_from_a_hundred_on_sensitivity_and_criterion_are_said_with_their_errors(
    library: Library,
) -> None:
    again = (ACCEPTED_AGAIN,) * 27 + (CHANGED,) * 3 + ((Verdict.REJECT, Verdict.ACCEPT),) * 5
    answer(library, "ada", found=90, missed=30, again=again)
    said = probe_report(library, "ada")["detection"]
    assert (said["hits"], said["misses"]) == (90, 30)
    assert (said["false_alarms"], said["correct_rejections"]) == (3, 27)  # of accepted ones only
    assert said["d_prime"] == pytest.approx(1.8792, abs=1e-4)
    assert said["d_prime_low"] < said["d_prime"] < said["d_prime_high"]
    assert 0 < said["d_prime_se"] == pytest.approx(2 * said["criterion_se"])
    assert said["reliability"] > 0.7


def test_sixty_repeats_say_how_often_a_verdict_changes(library: Library) -> None:
    again = (ACCEPTED_AGAIN,) * 40 + (CHANGED,) * 10 + ((Verdict.FIX, Verdict.FIX),) * 10
    answer(library, "ben", again=again[:59])
    assert probe_report(library, "ben")["repeats"] == {"pairs": 59, "enough": False}
    answer(library, "ada", again=again)
    said = probe_report(library, "ada")["repeats"]
    assert (said["flips"], said["pairs"]) == (10, 60)
    assert said["flip_low"] < said["flip_rate"] < said["flip_high"]
    assert said["kappa_low"] < said["kappa"] < said["kappa_high"]


def test_a_team_is_told_of_in_the_sum_from_five_people_and_two_hundred_answers_on(
    library: Library,
) -> None:
    for reviewer in ("ada", "ben", "eve", "kim"):
        answer(library, reviewer, found=40, missed=15)
    kept_back = probe_report(library)
    assert {value for key, value in kept_back.items() if key != "schema"} == {None}
    answer(library, "lou", found=10, again=(ACCEPTED_AGAIN,) * 4)
    report = probe_report(library)
    assert (report["reviewers"], report["answers"]) == (5, 234)
    assert report["detection"]["hits"] == 170
    assert {one["next_strength"] for one in report["flaws"]} == {None}
    assert "ada" not in str(report)


def test_five_people_with_few_answers_stay_untold(library: Library) -> None:
    for reviewer in ("ada", "ben", "eve", "kim", "lou"):
        answer(library, reviewer, found=20)
    assert probe_report(library)["answers"] is None


def test_a_reviewers_own_report_says_how_strong_flaws_have_become(library: Library) -> None:
    answer(library, "ada", found=8)
    by_flaw = {one["flaw"]: one for one in probe_report(library, "ada")["flaws"]}
    assert {one["shown"] for one in by_flaw.values()} == {2}
    assert all(one["next_strength"] < 0.6 for one in by_flaw.values())
