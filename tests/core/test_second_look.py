"""Which accepts are shown again: suspect ones all, doubtful ones some, others by chance."""

from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import DecisionId
from curator.core.second_look import MOST, Accepted, Reason, choose_second_looks, doubt
from curator.core.variant import VariantId


def accept(number: int, **known: object) -> Accepted:
    values = {"place": 0.3, "look_seconds": 5.0, "flag_score": 0.0, "suspect": False, **known}
    return Accepted(DecisionId(number), VariantId(number), **values)  # type: ignore[arg-type]


accepts = st.lists(
    st.tuples(st.floats(0, 1), st.none() | st.floats(0, 60), st.floats(0, 1), st.booleans()),
    max_size=60,
).map(
    lambda rows: [
        accept(n, place=place, look_seconds=look, flag_score=score, suspect=suspect)
        for n, (place, look, score, suspect) in enumerate(rows, start=1)
    ]
)


@given(accepts, st.floats(0, 1), st.integers(0, 2**32))
def test_what_is_suspect_is_always_shown_again_and_doubt_alone_takes_a_fifth_at_most(
    accepted: list[Accepted], share: float, seed: int
) -> None:
    chosen = choose_second_looks(accepted, median_look=6.0, share=share, seed=seed)
    assert chosen == choose_second_looks(accepted, median_look=6.0, share=share, seed=seed)
    suspects = {one.decision for one in accepted if one.suspect}
    assert {one for one, reason in chosen.items() if reason is Reason.SUSPECT} == suspects
    doubtful = [one for one, reason in chosen.items() if reason is Reason.DOUBT]
    assert len(doubtful) <= round(MOST * len(accepted))
    by_number = {one.decision: one for one in accepted}
    assert all(doubt(by_number[one], 6.0) >= 1.5 for one in doubtful)


def test_one_reason_to_doubt_is_not_enough_and_two_are() -> None:
    assert doubt(accept(1, place=0.9), 6.0) == 0.5
    assert doubt(accept(1, look_seconds=2.0), 6.0) == 1.0
    assert doubt(accept(1, look_seconds=2.0, place=0.9), 6.0) == 1.5
    assert doubt(accept(1, flag_score=0.6, look_seconds=2.0), 6.0) == 2.0
    assert doubt(accept(1, flag_score=0.9), 6.0) == 1.5
    assert doubt(accept(1, look_seconds=0.1), None) == 0.0
    assert doubt(accept(1, look_seconds=None), 6.0) == 0.0


def test_chance_draws_its_share_and_the_most_doubtful_come_first() -> None:
    calm = [accept(n) for n in range(1, 2001)]
    drawn = choose_second_looks(calm, median_look=5.0, share=0.1, seed=4)
    assert 150 < len(drawn) < 250
    assert set(drawn.values()) == {Reason.CHANCE}
    mixed = [accept(n, flag_score=0.9, look_seconds=1.0 if n > 8 else 5.0) for n in range(1, 11)]
    doubtful = choose_second_looks(mixed, median_look=5.0, share=0.0, seed=1)
    assert set(doubtful) == {DecisionId(9), DecisionId(10)}
