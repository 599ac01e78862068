"""What numbers become when a person reads them."""

from typing import Any

import pytest

from curator.exporters._section_words import rests
from curator.exporters.figure import text_units, within
from curator.exporters.wording import (
    counted,
    finding_word,
    number,
    pace,
    percent,
    points,
    printable,
    sceptic,
)
from tests.exporters.reports import make_comparison, make_report


def test_hundreds_of_pairs_without_a_common_brief_are_counted_not_listed() -> None:
    report = make_report()
    report["sceptic"]["not_comparable"] = [{"a": f"m{n}", "b": "other"} for n in range(280)]
    answer = dict(sceptic(report))["Which models share no brief?"]
    assert answer.startswith("m0 and other, ")
    assert answer.endswith("and 275 other pairs")
    report["sceptic"]["not_comparable"] = []
    assert dict(sceptic(report))["Which models share no brief?"] == "none"


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0 %"), (0.0001, "0.1 %"), (0.004, "0.4 %"), (0.005, "0.5 %"), (0.583, "58 %"),
     (0.9949, "99 %"), (0.996, "99.6 %"), (0.99999, "99.9 %"), (1, "100 %"), (None, "–")],
)  # fmt: skip
def test_only_none_is_nothing_and_only_all_is_everything(value: float | None, said: str) -> None:
    assert percent(value) == said


def test_a_finding_in_a_few_words_names_who_is_ahead_and_what_one_look_says() -> None:
    ahead = {"finding": "ahead", "p_mid": 0.001}
    assert finding_word(make_comparison(difference=0.3, **ahead)) == "Model A is ahead"
    assert finding_word(make_comparison(difference=-0.3, **ahead)) == "Model B is ahead"
    assert finding_word(make_comparison(p_mid=0.01)) == "not yet known; enough for one look"
    assert finding_word(make_comparison(p_mid=0.01, p_holm=0.2)) == "not yet known"


def test_a_difference_of_nothing_has_no_sign() -> None:
    assert [points(one) for one in (0.0, -0.0, 0.004, -0.004, 0.005, -0.31, 1)] == [
        "0", "0", "0", "0", "0", "−31", "+100",
    ]  # fmt: skip


def test_what_is_less_than_nothing_has_a_minus_and_no_hyphen() -> None:
    assert [number(one) for one in (-1.25, 0.0, 2.0, None)] == ["−1.2", "0.0", "2.0", "–"]


def test_an_hour_s_count_has_as_many_digits_as_it_can_mean() -> None:
    assert [pace(one) for one in (None, 0.0, 7.46, 99.94, 362.9, 10029.0)] == [
        "–", "0", "7.5", "99.9", "363", "10\N{NO-BREAK SPACE}029",
    ]  # fmt: skip
    assert (counted(1, "batch", "batches"), counted(2, "batch", "batches")) == (
        "1 batch", "2 batches",
    )  # fmt: skip


def test_letters_that_join_stay_and_what_turns_a_line_round_does_not() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    assert printable(family) == family
    assert printable("می\u200cخواهم") == "می\u200cخواهم"
    assert printable("\u202egnp.exe") == "\ufffdgnp.exe"


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    one, two = (within(f"a model with a rather long name_v{n}", 150) for n in (13, 14))
    assert one != two
    assert one.startswith("a model")
    assert one.endswith("_v13")
    assert text_units(one) <= 150
    assert within("short", 150) == "short"
    assert within("x" * 50, 1) == "…"


def test_what_nobody_stated_of_blindness_is_not_claimed() -> None:
    def said(**box: Any) -> tuple[str, str]:
        report = {**make_report(**box), "scope": {"blind_only": box.get("only", False)}}
        return dict(sceptic(report))["Did reviewers see the model?"], rests(report)

    unknown, line = said(blinded=None, blind_unstated=770)
    assert unknown == "not stated of 770 imported decisions"
    assert "not stated whether blind" in line
    both, line = said(blinded=1.0, blind_unstated=1, unblinded=2, only=True)
    assert both == (
        "100 % of decisions of which it is stated were blind; not stated of 1 imported decision; "
        "left out: 2 verdicts given with the model known; imported decisions count"
    )
    assert "all blind where that is stated" in line
    assert said(blinded=None)[0] == "not stated"
    assert said(blinded=None, batches=0, seeds=[])[0] == "not stated"
    assert said(blinded=0.97)[0] == "97 % of decisions were blind"


def test_of_nothing_the_box_says_so() -> None:
    answers = dict(sceptic(make_report(coverage=None)))
    assert answers["How much is decided?"] == "there are no first takes"
    assert dict(sceptic(make_report()))["How much is decided?"] == "100 % of first takes"
