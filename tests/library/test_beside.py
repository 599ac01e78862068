"""What statistics ask for beside verdicts: what tickets, facts and the log say one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from curator.core.decision import Decision, Verdict
from curator.core.fact import FactKind
from curator.core.reckoned import Told
from curator.core.ticket import EntryKind
from curator.core.variant import Kind, VariantId
from curator.library.library import Library
from curator.library.retouch_values import NewEntry
from tests.builders import NOON, fill, make_decision, make_new


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    """Four variants to fix of two prompts, and a planted one."""
    with Library.open(library_file) as library:
        new = [make_new(f"{n}.png", brief=f"brief {n // 2}") for n in range(4)]
        fill(library, [*new, make_new("planted.png", kind=Kind.SENTINEL)])
        library.decide([make_decision(VariantId(n), Verdict.FIX) for n in range(1, 5)], NOON)
        yield library


def by_variant(told: Told[Any]) -> dict[int, Any]:
    return {
        number: told.values[which]
        for number, which in zip(told.variant, told.which, strict=True)
        if told.values[which]
    }


def test_a_prompt_that_many_variants_share_stands_once(library: Library) -> None:
    told = library.reckoning.prompts()
    assert sorted(told.values) == ["prompt of brief 0", "prompt of brief 1"]
    assert by_variant(told)[3] == "prompt of brief 1"
    assert sorted(told.variant) == [1, 2, 3, 4]


def test_estimates_are_those_of_the_tickets(library: Library) -> None:
    def say(variant: int, minutes: float | None, after: int) -> None:
        entry = NewEntry(VariantId(variant), EntryKind.ESTIMATE, "ria", number=minutes)
        library.retouch.write(entry, NOON + timedelta(minutes=after))

    said = [(1, 5.0), (1, 20.0), (2, 7.0), (2, None), (3, 9.0)]
    for after, (variant, minutes) in enumerate(said):
        say(variant, minutes, after)
    library.undo("ria", NOON + timedelta(hours=1))  # what was said of the third
    say(4, 3.0, 61)
    library.decide([make_decision(VariantId(4), Verdict.ACCEPT)], NOON + timedelta(hours=2))
    found = by_variant(library.reckoning.estimates())
    assert found == {1: 20.0}
    assert found == {
        int(ticket.variant): ticket.facts.estimate_minutes
        for ticket in library.retouch.tickets()
        if ticket.facts.estimate_minutes is not None
    }


def test_defects_of_a_verdict_and_facts_come_together_by_their_present_names(
    library: Library,
) -> None:
    one, two = VariantId(1), VariantId(2)
    made = replace(make_decision(one, Verdict.REJECT, "ben"), defects=("hands", "text"))
    library.decide([made], NOON)
    library.facts.say([one, two], FactKind.DEFECT, "hands", "ada", NOON)
    library.facts.say([one], FactKind.DEFECT, "light", "ada", NOON)
    assert by_variant(library.reckoning.defects()) == {
        1: frozenset({"hands", "text", "light"}),
        2: frozenset({"hands"}),
    }


def test_every_decision_is_in_a_sitting_and_says_whether_it_counts(library: Library) -> None:
    made = Decision(VariantId(5), Verdict.REJECT, "ben", NOON, look_seconds=99.0, session="s")
    library.decide([made], NOON)
    found = library.reckoning.sittings()
    names = [found.sessions[number] for number in found.session]
    assert names == ["ada on 2026-05-19"] * 4 + ["s"]
    assert (list(found.variant), list(found.counted)) == ([1, 2, 3, 4, 5], [1, 1, 1, 1, 0])
    assert list(found.look_seconds) == [2.0] * 4 + [99.0]
    assert {number / 1e6 for number in found.decided_at} == {NOON.timestamp()}
