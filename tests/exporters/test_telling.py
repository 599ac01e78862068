from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from curator.exporters import telling
from tests.exporters.reports import make_report, make_row


def cell(variants: int, low: float | None, elsewhere: float | None, tag: str = "w") -> Any:
    return {
        "defect": "hands", "tag": tag, "variants": variants, "of": 100, "share": variants / 100,
        "low": low, "high": 0.9, "elsewhere": elsewhere,
    }  # fmt: skip


def test_what_stands_out_has_its_whole_interval_above_the_share_elsewhere() -> None:
    sure, surer = cell(30, 0.21, 0.2), cell(40, 0.31, 0.2, "x")
    covers, few, alone = cell(30, 0.19, 0.2), cell(4, 0.3, 0.1), cell(30, 0.2, None)
    assert telling.defects_that_stand_out([sure, covers, few, alone, surer]) == [surer, sure]


share = st.none() | st.floats(0, 1)


@given(st.lists(st.builds(cell, st.integers(0, 100), share, share, st.sampled_from("abc"))))
def test_nothing_stands_out_whose_interval_covers_the_others(cells: list[Any]) -> None:
    for one in telling.defects_that_stand_out(cells):
        assert one["low"] > one["elsewhere"]


def rows(**other: Any) -> list[dict[str, Any]]:
    return [
        make_row("A", group="A", p_best=0.9999),
        make_row("B", **{"group": "B", "p_best": 0.0001, **other}),
    ]


def test_a_chance_of_being_best_is_never_nothing_or_sure() -> None:
    both = rows()
    assert [telling.best(row, both, []) for row in both] == ["over 99 %", "under 1 %"]
    assert [telling.chance(one) for one in (None, 0.0, 0.664, 1.0)] == [
        "–", "under 1 %", "66 %", "over 99 %",
    ]  # fmt: skip


def test_nobody_is_called_best_while_that_may_not_be_said() -> None:
    apart = [{"a": "A", "b": "B", "tier": "production", "group": ""}]
    for made, strangers, why in (
        (rows(coverage=0.8), [], telling.PENDING),
        (rows(), apart, telling.APART),
    ):
        assert {telling.why_none_is_best(row, made, strangers) for row in made} == {why}
        report = make_report(*made, not_comparable=strangers)
        assert telling.why_dashes(report) == [f"A dash under Best: {why[:1].lower()}{why[1:]}"]
    few = rows(decided=4)
    assert telling.why_none_is_best(few[1], few, []) == telling.TOO_FEW
    assert telling.why_none_is_best(few[0], few, []) == ""
    lone = rows(p_best=None)
    assert telling.why_none_is_best(lone[1], lone, []) == telling.NO_RIVAL
    assert telling.why_dashes(make_report(*lone)) == []


def test_models_compete_inside_their_group_where_a_report_is_by_groups() -> None:
    spring = make_row("A", group="Spring", p_best=0.6)
    summer = make_row("A", group="Summer", p_best=0.5, coverage=0.5)
    both = [spring, summer]
    assert telling.why_none_is_best(spring, both, [], "campaign") == ""
    assert telling.why_none_is_best(summer, both, [], "campaign") == telling.PENDING


def test_where_nobody_may_be_called_best_the_reason_stands_in_place_of_a_chance() -> None:
    pending = [
        make_row(name, group=name, p_best=None, coverage=0.4, decided=8) for name in ("A", "B")
    ]
    report = make_report(*pending)
    assert telling.has_best(report)
    assert telling.why_dashes(report) == [f"A dash under Best: a{telling.PENDING[1:]}"]
    assert not telling.has_best({**report, "by": "brief"}), "of one brief nobody is the best"
    assert not telling.has_best(make_report(make_row()))
