"""Names for reviewers in files that others read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import example, given
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.exporters.decisions import DecisionRow
from curator.exporters.pseudonyms import day_of, pseudonym, without_names
from tests.builders import NOON

names = st.text(max_size=12)


def rows(*reviewers: str) -> list[DecisionRow]:
    return [
        DecisionRow("a" * 64, Verdict.ACCEPT, name, NOON, look_seconds=4.0, session=f"of {name}")
        for name in reviewers
    ]


@example("ada", "bob", "", "\0")
@given(names, names, st.text(max_size=8), st.text(max_size=8))
def test_one_salt_gives_one_name_each_and_another_salt_others(
    one: str, other: str, salt: str, second: str
) -> None:
    assert pseudonym(one, salt) == pseudonym(one, salt)
    assert (pseudonym(one, salt) == pseudonym(other, salt)) == (one == other)
    assert (pseudonym(one, salt) == pseudonym(one, second)) == (salt == second)
    assert pseudonym(one, salt) != pseudonym(one, salt, "session")


def test_decisions_keep_everything_but_who_it_was() -> None:
    before = rows("ada", "bob", "cy", "dee", "eve", "ada")
    after = without_names(before, "salt")
    assert [row.verdict for row in after] == [row.verdict for row in before]
    assert after[0].reviewer == after[5].reviewer
    assert len({row.reviewer for row in after}) == 5
    assert after[0].session == after[5].session
    assert not any(
        name in f"{row.reviewer} {row.session}" for row in after for name in ("ada", "bob", "eve")
    )
    assert {row.look_seconds for row in after} == {4.0}


def test_with_few_people_nobody_is_told_by_their_pace() -> None:
    before = [
        replace(row, position=place, retracted_at=NOON)
        for place, row in enumerate(rows("ada", "bob", "cy", "dee"))
    ]
    after = without_names(before, "salt")
    assert {(row.look_seconds, row.session, row.position) for row in after} == {(None, None, None)}
    midnight = NOON.replace(hour=0, minute=0, second=0, microsecond=0)
    assert {(row.decided_at, row.retracted_at) for row in after} == {(midnight, midnight)}


def test_a_day_is_that_of_utc() -> None:
    late = datetime(2026, 5, 21, 23, 30, tzinfo=timezone(timedelta(hours=-3)))
    assert day_of(late) == datetime(2026, 5, 22, tzinfo=UTC)


def test_what_may_name_people_beside_their_names_is_left_out() -> None:
    before = rows("ada", "bob", "cy", "dee", "eve")
    before[0] = replace(before[0], variant="/home/ada/one.png", note="as bob said")
    before[1] = replace(before[1], variant="/home/ada/one.png")
    after = without_names(before, "salt")
    assert {row.note for row in after} == {""}
    assert after[0].variant == after[1].variant
    assert after[0].variant.startswith("file-")
    assert after[2].variant == before[2].variant
