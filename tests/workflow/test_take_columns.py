"""A report made from one entry a take says what one made from an outcome a variant says."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from curator.core.decision import Decision, DecisionId, LoggedDecision, Verdict
from curator.core.money import Money
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier, VariantId
from curator.library.library import Library
from curator.library.probe_values import NewProbe
from curator.library.values import NewVariant
from curator.statistics.cells import GROUPINGS
from curator.statistics.ledger import only
from curator.statistics.report import build_report
from tests.builders import NOON, fill, make_new

MINUTE = timedelta(minutes=1)
WHEN = st.one_of(st.none(), st.integers(0, 3).map(lambda n: NOON + n * MINUTE))


@dataclass(frozen=True)
class Story:
    """What happens to a library: images come in, then steps by reviewers and leads."""

    images: list[NewVariant]
    steps: list["Step"]
    lead: str | None
    cancelled: list[int]


@dataclass(frozen=True)
class Step:
    """One thing that somebody does to some images."""

    does: str
    reviewer: str
    variants: list[int]
    verdict: Verdict
    look: float | None
    minutes: float | None
    blind: bool
    model: str
    tier: Tier


@st.composite
def images(draw: st.DrawFn) -> list[NewVariant]:
    """New variants of few places, so that takes are shared, doubled and out of order."""
    many = draw(st.integers(1, 14))
    return [
        replace(
            make_new(
                f"{number}.png",
                brief=draw(st.sampled_from(["hero", "vase", "door"])),
                model=draw(st.sampled_from(["alpha", "beta", UNKNOWN_MODEL])),
                campaign=draw(st.sampled_from(["", "spring"])),
                tier=draw(st.sampled_from([Tier.PRODUCTION, Tier.PRODUCTION, Tier.IDEATION])),
                take=draw(st.sampled_from([None, "t1", "t2", "t3"])),
                variant_index=draw(st.sampled_from([None, None, 0, 1, 2, 2, 2**21, -1])),
                requested_at=draw(WHEN),
                kind=draw(st.sampled_from([Kind.NORMAL] * 5 + [Kind.SENTINEL])),
                cost=draw(st.sampled_from([None, 0.04, 0.1, 0.3])),
                there=draw(st.sampled_from([True, True, True, False])),
            ),
            made_at=draw(WHEN),
        )
        for number in range(many)
    ]


WHAT_ELSE = [
    "undecide", "undo", "redo", "late", "doubt", "correct", "undo correction", "regroup", "merge",
    "cancel", "lead", "more", "found", "probe", "gone", "smooth", "forget lead",
]  # fmt: skip
FEW = st.one_of(st.integers(0, 2), st.integers(0, 99))
"""Mostly the same ones, so that several judge one variant, and change their minds."""

STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from(["decide"] * 5 + ["settle"] * 5 + WHAT_ELSE),
        st.sampled_from(["ada", "ben", "cleo"]),
        st.lists(FEW, min_size=1, max_size=4),
        st.sampled_from(Verdict),
        st.sampled_from([None, 0.0, 0.0004, 1.7, 3.3, 75.0]),
        st.sampled_from([None, None, 0.0, 12.5, 40.0]),
        st.sampled_from([True, True, False]),
        st.sampled_from(["alpha", "gamma"]),
        st.sampled_from([Tier.PRODUCTION, Tier.REFINEMENT]),
    ),
    min_size=5,
    max_size=24,
)
STORIES = st.builds(
    Story,
    images(),
    STEPS,
    st.sampled_from([None, "ada", "ben"]),
    st.lists(st.integers(1, 4), max_size=1),
)


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library without anything in it, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "a.curator"
    Library.open(path).close()
    return path


def tell(library: Library, path: Path, story: Story) -> None:
    """Lets the story happen."""
    variants = list(fill(library, story.images))
    library.set_setting("lead", story.lead)
    now = NOON
    for number, step in enumerate(story.steps):
        now += MINUTE
        some = list(dict.fromkeys(variants[place % len(variants)] for place in step.variants))
        made = [
            Decision(
                variant,
                step.verdict,
                step.reviewer,
                now,
                look_seconds=step.look,
                session="s",
                retouch_minutes=step.minutes,
                blind=step.blind,
            )
            for variant in some
        ]
        match step.does:
            case "decide":
                library.decide(made, now)
            case "undecide":
                library.undecide(step.reviewer, some[0], now)
            case "undo":
                library.undo(step.reviewer, now)
            case "redo":
                library.redo(step.reviewer, now)
            case "late":
                retracted = now if number % 3 == 0 else None
                log = [LoggedDecision(DecisionId(0), one, retracted) for one in made]
                library.import_decisions(log, now)
            case "doubt":
                library.followups.mark_suspect("s", now - 2 * MINUTE, now)
            case "correct":
                library.provenance.assign(
                    step.reviewer, some, now, model_name=step.model, tier=step.tier
                )
            case _:
                happen(library, path, step, some, now)
    for brief in story.cancelled:
        execute(path, f"UPDATE brief SET cancelled = 1 WHERE id = {brief}")


def happen(library: Library, path: Path, step: Step, some: list[VariantId], now: datetime) -> None:
    """Lets one of the rarer things happen."""
    number = step.variants[0]
    match step.does:
        case "settle":
            for briefs, _ in library.settling.unsettled():
                library.settling.settle([one for one in briefs if (one + number) % 4])
        case "undo correction":
            library.provenance.undo(step.reviewer, now)
        case "regroup":
            library.provenance.regroup(step.reviewer, some, f"brief {number % 3}", now)
        case "merge":
            ids = library.provenance.brief_ids("hero") + library.provenance.brief_ids("vase")
            if len(ids) > 1:
                library.provenance.merge_briefs(step.reviewer, ids[0], ids[-1], now)
        case "cancel":
            execute(path, f"UPDATE brief SET cancelled = {number % 2} WHERE id = {number % 3}")
        case "lead":
            library.set_setting("lead", step.reviewer)
        case "forget lead":
            library.set_setting("lead", None)
        case "more":
            fill(library, [make_new(f"more {number}.png", take="t2", variant_index=number % 3)])
        case "found":  # the row of a file that had not been seen, or a known one at another place
            known = make_new(f"{number % 14}.png", folder=Path("elsewhere"), given=number % 2 == 0)
            there = make_new(f"{number % 14}.png", content=f"{number // 2 % 14}.png")
            library.add_variants([known, there], now)
        case "probe":
            name = Path(f"/probes/{now:%H%M}.png")
            library.probes.add(
                [NewProbe(some[0], name, name.stem, "png", 8, 8, 100, 1)], step.reviewer, now
            )
        case "gone":
            library.mark_absent(Path("/pictures"), [Path(f"/pictures/{number % 14}.png")])
        case _:
            library.pace.smooth(now)


def execute(path: Path, statement: str) -> None:
    """Does something to a library that Curator has no step for yet."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def differences(one: Any, other: Any, path: str = "") -> list[str]:
    """Where two documents differ; floats may in the last digit, for sums have an order."""
    match one, other:
        case (dict(), dict()) if one.keys() == other.keys():
            return [found for key in one for found in differences(one[key], other[key], key)]
        case (list(), list()) if len(one) == len(other):
            pairs = zip(one, other, strict=True)
            return [found for a, b in pairs for found in differences(a, b, path)]
        case (float(), float()):
            same = isclose(one, other, rel_tol=1e-12, abs_tol=1e-15)
            return [] if same else [f"{path}: {one} {other}"]
        case _:
            return [] if one == other else [f"{path}: {one} {other}"]


@settings(max_examples=25)
@given(STORIES)
@example(Story([make_new("a.png")], [], None, []))
def test_a_report_from_takes_is_the_report_from_variants(
    empty_file: Path, tmp_path_factory: pytest.TempPathFactory, story: Story
) -> None:
    path = tmp_path_factory.mktemp("told") / "a.curator"
    shutil.copyfile(empty_file, path)
    with Library.open(path) as library:
        tell(library, path, story)
        _, wrong = library.settling.check()
        assert wrong == []
        outcomes, blindness = library.outcomes(), library.reckoning.blindness()
        lead = library.setting("lead")
        assert lead is None or isinstance(lead, str)
        for blind_only in (False, True):
            takes = library.reckoning.take_columns(lead, with_unblinded=blind_only)
            for by in GROUPINGS:
                paid = Money(hourly_rate=50.0, prompt_minutes=2.0, prices={"A": 0.5})
                chosen: dict[str, Any] = {"by": by, "blind_only": blind_only, "money": paid}
                found = build_report(takes, **chosen).as_dict()
                assert not differences(found, build_report(outcomes, **chosen).as_dict())
            some = [one for one in outcomes if one.campaign == "spring"]
            spring = build_report(only(takes, campaign="spring", tier=None), blind_only=blind_only)
            wanted = build_report(some, blind_only=blind_only)
            assert not differences(spring.as_dict(), wanted.as_dict())
        assert (blindness.seen, blindness.blind + blindness.unstated) == seen_by_the_log(library)


def seen_by_the_log(library: Library) -> tuple[int, int]:
    """Verdicts that stand and were given with the model known, and the others, one by one."""
    standing = [one.decision.blind for one in library.decision_log() if one.retracted_at is None]
    return standing.count(False), standing.count(True)


def test_looks_that_were_smoothed_are_summed_anew(library_file: Path) -> None:
    with Library.open(library_file) as library:
        one, two = fill(library, [make_new("a.png"), make_new("b.png")])
        for variant, look in ((one, 1.0), (two, 99.0)):
            library.decide([Decision(variant, Verdict.ACCEPT, "ada", NOON, look)], NOON)
        before = [round(takes, 9) for takes in library.reckoning.take_columns(None).look_seconds]
        assert library.pace.smooth(NOON + timedelta(days=1)) == 2
        again = library.reckoning.take_columns(None)
        assert [round(takes, 9) for takes in again.look_seconds] == before == [61.0]
    with closing(sqlite3.connect(library_file)) as connection:
        kept = connection.execute("SELECT look_seconds FROM variant").fetchall()
        assert kept == [(30.5,), (30.5,)]
