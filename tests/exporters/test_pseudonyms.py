"""Names for reviewers in files that others read."""

from hypothesis import example, given
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.exporters.decisions import DecisionRow
from curator.exporters.pseudonyms import pseudonym, without_names
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
    after = without_names(rows("ada", "bob", "cy", "dee"), "salt")
    assert {(row.look_seconds, row.session) for row in after} == {(None, None)}
