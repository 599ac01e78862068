"""Variants that are read in columns say what outcomes and the decisions that count say."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from math import isnan
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from curator.core.decision import Decision, Verdict
from curator.core.outcome import TIERS, VERDICTS
from curator.core.variant_columns import NEVER, NOBODY, moment_of
from curator.library import _driver_rows
from curator.library.library import Library
from curator.statistics.variants import Variants, variants_in, variants_of
from tests.builders import NOON, fill, make_decision, make_new
from tests.workflow.test_take_columns import STORIES, Story, tell

PLACED = """
UPDATE decision SET
    session_id = CASE WHEN id % 3 THEN 's' || id % 2 END,
    position = CASE WHEN id % 4 THEN id % 5 END
"""
"""Sittings with and without a name, and places in imported batches."""


def rows_of(variants: Variants) -> list[dict[str, Any]]:
    """An entry a variant, with names for numbers; a take is known by its first variant."""
    takes: dict[int, int] = {}

    def known(value: float) -> float | None:
        return None if isnan(value) else round(float(value), 9)

    return [
        {
            "sequence": number,
            "take": takes.setdefault(int(variants.take[row]), number),
            "brief": variants.briefs[variants.brief[row]],
            "model": variants.models[variants.model[row]],
            "tier": TIERS[variants.tier[row]],
            "verdict": VERDICTS[variants.verdict[row]],
            "flags": tuple(
                bool(f[row]) for f in (variants.missing, variants.suspect, variants.blind)
            ),
            "minutes": known(variants.minutes[row]),
            "look_seconds": known(variants.look_seconds[row]),
            "cost": known(variants.cost[row]),
            "generation_seconds": known(variants.generation_seconds[row]),
            "place": known(variants.batch_place[row]),
            "decided_at": None if (at := variants.decided_at[row]) == NEVER else moment_of(at),
            "reviewer": None if (n := variants.reviewer[row]) == NOBODY else variants.reviewers[n],
            "session": None if (n := variants.session[row]) == NOBODY else variants.sessions[n],
        }
        for row, number in enumerate(variants.sequence.tolist())
    ]


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library without anything in it, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "a.curator"
    Library.open(path).close()
    return path


@settings(max_examples=30)
@given(STORIES, st.sampled_from([1, 2, 500]))
@example(Story([make_new("a.png")], [], None, []), 500)
def test_columns_of_variants_say_what_their_outcomes_say(
    empty_file: Path, tmp_path_factory: pytest.TempPathFactory, story: Story, at_once: int
) -> None:
    path = tmp_path_factory.mktemp("told") / "a.curator"
    shutil.copyfile(empty_file, path)
    with Library.open(path) as library:
        tell(library, path, story)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(PLACED)
            connection.execute("UPDATE variant SET generation_seconds = 1.5 * id WHERE id % 3")
        assert_same(library, story.lead, at_once)


def assert_same(library: Library, lead: str | None, at_once: int) -> None:
    """Reading so many rows at a time gives what outcomes and decisions are."""
    reckoning = library.reckoning
    generation = {int(one): many for one, many in reckoning.generation_seconds().items()}
    deciding = {int(one): made for one, made in reckoning.deciding(lead).items()}
    wanted = variants_of(library.outcomes(), deciding, generation)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_driver_rows, "AT_ONCE", at_once)
        found = variants_in(reckoning.variant_columns(lead))
    assert rows_of(found) == rows_of(wanted)


@pytest.mark.parametrize("at_once", [1, 2, 3, 4])
def test_votes_on_one_variant_may_come_in_several_readings(
    library_file: Path, at_once: int
) -> None:
    verdicts = ("fix", "reject", "fix", "accept", "fix")
    with Library.open(library_file) as library:
        variants = fill(library, [make_new(f"{n}.png") for n in range(4)])
        for hour, (who, verdict) in enumerate(zip("abcde", verdicts, strict=True)):
            made = [
                Decision(variant, Verdict(verdict), who, NOON, session=f"of {who}", position=hour)
                for variant in variants[: 4 - hour % 2]
            ]
            library.decide(made, NOON)
        assert_same(library, None, at_once)


def test_a_fix_that_is_finished_later_keeps_the_time_and_place_of_its_verdict(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        (variant,) = fill(library, [make_new("a.png")])
        made = Decision(variant, Verdict.FIX, "ada", NOON, session="s", position=1)
        done = Decision(variant, Verdict.FIX, "ada", NOON + timedelta(days=9), retouch_minutes=12.5)
        library.decide([made], NOON)
        library.decide([done], NOON)
        columns = library.reckoning.variant_columns(None)
        assert moment_of(columns.decided_at[0]) == NOON
        assert (columns.sessions[columns.session[0]], columns.minutes[0]) == ("s", 12.5)
        assert columns.batch_place[0] == 1.0
        assert_same(library, None, 500)


def test_a_reading_can_be_given_up(library_file: Path) -> None:
    class GivenUp(Exception):
        """Nobody waits."""

    def go_on() -> None:
        raise GivenUp

    with Library.open(library_file) as library:
        (variant,) = fill(library, [make_new("a.png")])
        with pytest.raises(GivenUp):
            library.reckoning.variant_columns(None, go_on)
        library.decide([make_decision(variant, Verdict.ACCEPT)], NOON)  # nothing stays locked
        columns = library.reckoning.variant_columns(None)
    assert list(columns.verdict) == [VERDICTS.index(Verdict.ACCEPT)]


def test_a_second_reader_changes_whose_decision_counts(library_file: Path) -> None:
    with Library.open(library_file) as library:
        (variant,) = fill(library, [make_new("a.png")])
        for hour, (who, verdict) in enumerate(
            (("ada", "fix"), ("ben", "reject"), ("cy", "reject"))
        ):
            made = Decision(variant, Verdict(verdict), who, NOON + timedelta(hours=hour))
            library.decide([made], NOON + timedelta(hours=hour))
        columns = library.reckoning.variant_columns(None)
        assert columns.reviewers[columns.reviewer[0]] == "cy"
        library.undecide("cy", variant, NOON)
        columns = library.reckoning.variant_columns("ada")
        assert columns.reviewers[columns.reviewer[0]] == "ada"
