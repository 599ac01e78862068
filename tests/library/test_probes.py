"""Probes in the library: what they may be made of, when they are due, what was said of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from curator.core.artifact import Measurement
from curator.core.batch import ItemKind, PlannedItem
from curator.core.decision import Decision, Verdict
from curator.core.variant import BatchId, Kind, VariantId
from curator.library.library import Library
from curator.library.probe_values import NewProbe
from curator.library.values import Analysed
from tests.builders import NOON, filled_library, make_decision

DAY = timedelta(days=1)
SENTINEL, REPEAT = ItemKind.SENTINEL, ItemKind.REPEAT


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with filled_library(library_file, 6, briefs=3, models=2) as opened:
        yield opened


def judge(
    library: Library,
    variant: VariantId,
    verdict: Verdict = Verdict.ACCEPT,
    *,
    reviewer: str = "ada",
    when: datetime = NOON,
    batch: BatchId | None = None,
    blind: bool = True,
) -> None:
    made = replace(make_decision(variant, verdict, reviewer), decided_at=when, blind=blind)
    library.decide([made], when, batch)


def measure(library: Library, variant: VariantId, score: float = 0.0) -> None:
    found = Measurement("blur", 1, score, score, None, "soft")
    library.store_analyses([Analysed(variant, (found,))], "test")


def made_of(source: VariantId, *, flaw: str | None = "wavy warp", number: int = 1) -> NewProbe:
    content = sha256(f"{source} {flaw} {number}".encode()).hexdigest()
    return NewProbe(
        source,
        Path(f"/cache/{content}.png"),
        content,
        "png",
        8,
        6,
        100,
        1,
        flaw=flaw,
        strength=None if flaw is None else 0.5,
        region=None if flaw is None else (0.1, 0.2, 0.3, 0.4),
    )


def in_batch(library: Library, reviewer: str, *probes: VariantId) -> BatchId:
    """An open batch of these probes."""
    library.begin_session(f"s {reviewer}", reviewer, NOON)
    plan = [
        PlannedItem(one, library.details(one).brief_id, "", place, SENTINEL)
        for place, one in enumerate(probes)
    ]
    return library.store_batch(reviewer, f"s {reviewer}", 1, plan, NOON)


def of(library: Library, reviewer: str, kind: ItemKind, now: datetime) -> set[VariantId]:
    found = library.probes.sources_for(reviewer, now, kind, 99)
    check = {SENTINEL: "may_carry_flaw", REPEAT: "may_be_repeated"}[kind]
    assert all(getattr(file.source, check)(now) for file in found)  # the core says the same
    return {file.source.variant for file in found}


def test_flaws_are_planted_in_accepted_measured_unflagged_variants_out_of_mind(
    library: Library,
) -> None:
    mine, ben, flagged, unmeasured, fixed, recent = library.ids()
    for variant in (mine, flagged, unmeasured):
        judge(library, variant)
    judge(library, ben, reviewer="ben", when=NOON + 8 * DAY)
    judge(library, fixed, Verdict.FIX)
    judge(library, recent, when=NOON + 3 * DAY)
    for variant in (mine, ben, fixed, recent):
        measure(library, variant)
    measure(library, flagged, 0.9)
    assert of(library, "ada", SENTINEL, NOON + 8 * DAY) == {mine, ben}
    assert of(library, "ben", SENTINEL, NOON + 8 * DAY) == {mine, recent}
    assert of(library, "ada", SENTINEL, NOON + 10 * DAY) == {mine, ben, recent}


def test_repeated_is_what_the_reviewer_judged_on_an_earlier_day(library: Library) -> None:
    accepted, rejected, today, ben, taken_back, _ = library.ids()
    judge(library, accepted)
    judge(library, rejected, Verdict.REJECT)
    judge(library, today, when=NOON + 20 * timedelta(hours=1))
    judge(library, ben, reviewer="ben")
    judge(library, taken_back)
    library.undecide("ada", taken_back, NOON)
    assert of(library, "ada", REPEAT, NOON + DAY) == {accepted, rejected}


def test_a_source_serves_each_reviewer_once(library: Library) -> None:
    one, two, *_ = library.ids()
    for variant in (one, two):
        judge(library, variant, reviewer="eve")
        measure(library, variant)
    library.probes.add([made_of(one)], "ada", NOON)
    assert of(library, "ada", SENTINEL, NOON + DAY) == {two}
    assert of(library, "ben", SENTINEL, NOON + DAY) == {one, two}


def test_of_many_sources_the_seed_chooses(library: Library) -> None:
    for variant in library.ids():
        judge(library, variant)
    chosen = {
        tuple(
            file.source.variant
            for file in library.probes.sources_for("ada", NOON + DAY, REPEAT, 2, seed)
        )
        for seed in range(0, 90_000, 6007)
    }
    assert len(chosen) > 2
    again = [library.probes.sources_for("ada", NOON + DAY, REPEAT, 2, 9) for _ in range(2)]
    assert again[0] == again[1]


def test_a_probe_looks_like_its_source_and_is_in_no_list(library: Library) -> None:
    source = library.ids()[0]
    before = (library.count(), library.known_paths(), library.facets(), library.outcomes())
    (probe,) = library.probes.add([made_of(source)], "ada", NOON)
    one, other = library.cards([source, probe])[probe], library.cards([source])[source]
    assert (one.brief, one.campaign, one.tier, one.prompt) == (
        other.brief,
        other.campaign,
        other.tier,
        other.prompt,
    )
    assert one.verdict is None
    details = library.details(probe)
    assert details.kind is Kind.SENTINEL
    assert details.evidence == ()
    assert before == (library.count(), library.known_paths(), library.facets(), library.outcomes())


def test_content_that_the_library_knows_makes_no_probe(library: Library) -> None:
    source = library.ids()[0]
    known = library.page()[1].sha256
    assert known is not None
    assert library.probes.add([replace(made_of(source), sha256=known)], "ada", NOON) == ()
    assert len(library.probes.add([made_of(source), made_of(source)], "ada", NOON)) == 1


def test_a_probe_is_due_for_its_reviewer_until_it_was_shown(library: Library) -> None:
    source = library.ids()[0]
    judge(library, source, reviewer="eve")
    (probe,) = library.probes.add([made_of(source)], "ada", NOON)
    (ready,) = library.probes.due("ada", NOON + DAY)
    assert (ready.variant, ready.source, ready.kind) == (probe, source, SENTINEL)
    assert (ready.brief, ready.model) == (library.details(source).brief_id, "model 0")
    assert library.probes.due("ben", NOON + DAY) == ()
    batch = in_batch(library, "ada", probe)
    assert library.probes.due("ada", NOON + DAY) == ()
    library.queue.drop(batch, [0])  # nobody came to it
    assert library.probes.due("ada", NOON + DAY) == (ready,)


def test_a_probe_is_not_shown_once_its_source_has_changed(library: Library) -> None:
    seen, changed, moved, _, repeated, undone = library.ids()
    for variant in (seen, changed, moved):
        judge(library, variant, reviewer="eve")
        library.probes.add([made_of(variant)], "ada", NOON)
    for variant in (repeated, undone):
        judge(library, variant)
        library.probes.add([made_of(variant, flaw=None)], "ada", NOON)
    later = NOON + 9 * DAY
    assert len(library.probes.due("ada", later)) == 5
    judge(library, seen, when=later - DAY)
    judge(library, changed, Verdict.REJECT, reviewer="eve", when=later)
    library.provenance.regroup("eve", [moved], "another brief", later)
    judge(library, repeated, when=later)
    library.undecide("ada", undone, later)
    assert library.probes.due("ada", later) == ()
    assert len(library.probes.due("ada", later + DAY)) == 1  # the repeat, a day later


def test_a_merged_brief_takes_its_probes_along(library: Library) -> None:
    source = library.ids()[0]
    judge(library, source, reviewer="eve")
    library.probes.add([made_of(source)], "ada", NOON)
    (old,) = library.provenance.brief_ids("brief 0")
    (new,) = library.provenance.brief_ids("brief 1")
    library.provenance.merge_briefs("eve", old, new, NOON)
    (ready,) = library.probes.due("ada", NOON)
    assert ready.brief == new


def test_an_answer_is_the_latest_verdict_that_stands_and_was_blind(library: Library) -> None:
    one, two, three, *_ = library.ids()
    probes = library.probes.add([made_of(source) for source in (one, two, three)], "ada", NOON)
    batch = in_batch(library, "ada", *probes)
    first, second, third = probes
    judge(library, first, Verdict.ACCEPT, batch=batch)
    judge(library, first, Verdict.FIX, batch=batch)  # a change of mind
    judge(library, second, Verdict.ACCEPT, batch=batch)
    judge(library, second, Verdict.REJECT, batch=batch, blind=False)  # told meanwhile
    judge(library, third, Verdict.REJECT, batch=batch)
    library.undecide("ada", third, NOON)
    answers = library.probes.answers("ada")
    assert [(one.variant, one.verdict, one.is_found) for one in answers] == [
        (first, Verdict.FIX, True),
        (second, Verdict.ACCEPT, False),
    ]
    assert answers[0].region == (0.1, 0.2, 0.3, 0.4)
    assert (answers[0].flaw, answers[0].strength) == ("wavy warp", 0.5)
    assert library.probes.answers("ben") == ()
    assert library.probes.answers(batch_id=batch) == answers
    assert library.probes.answers(batch_id=BatchId(99)) == ()


def test_a_repeat_is_compared_with_what_the_same_reviewer_said_before(library: Library) -> None:
    one, two, *_ = library.ids()
    judge(library, one, Verdict.REJECT)
    judge(library, one, Verdict.FIX)
    judge(library, one, Verdict.ACCEPT, reviewer="ben")
    judge(library, two, Verdict.REJECT)
    probes = library.probes.add([made_of(source, flaw=None) for source in (one, two)], "ada", NOON)
    batch = in_batch(library, "ada", *probes)
    for probe in probes:
        judge(library, probe, Verdict.ACCEPT, batch=batch)
    library.undecide("ada", two, NOON)
    assert [(answer.before, answer.is_found) for answer in library.probes.answers()] == [
        (Verdict.FIX, False),
        (None, False),
    ]


def test_files_are_spent_once_their_batch_is_closed(library: Library) -> None:
    source = library.ids()[0]
    (probe,) = library.probes.add([made_of(source)], "ada", NOON)
    batch = in_batch(library, "ada", probe)
    assert library.probes.spent(NOON + 9 * DAY) == ()
    library.close_batch(batch, NOON + DAY)
    assert library.probes.spent(NOON + DAY) == ()
    assert library.probes.spent(NOON + 2 * DAY) == (library.details(probe).item.path,)


def test_looks_at_probes_say_nothing_of_takes(library: Library) -> None:
    source = library.ids()[0]
    (probe,) = library.probes.add([made_of(source)], "ada", NOON - DAY)
    before = [outcome.take for outcome in library.outcomes()]
    library.decide([Decision(probe, Verdict.REJECT, "ada", NOON - DAY)], NOON)
    library.provenance.alias_model("ada", "model 0", "model 9", NOON)
    after = [outcome.take for outcome in library.outcomes()]
    assert [take.split()[1] for take in before] == [take.split()[1] for take in after]
