"""`curator stats` with sections and groupings, and `curator money`, as they are typed."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from curator.core.decision import Verdict
from curator.core.stats_document import SECTIONS
from curator.library.library import Library
from tests.builders import NOON, filled_library, make_decision
from tests.cli.running import Run


@pytest.fixture
def library(library_file: Path) -> Path:
    with filled_library(library_file, 12, briefs=6) as library:
        for n, variant in enumerate(library.ids()):
            made = make_decision(variant, Verdict.ACCEPT if n % 3 else Verdict.REJECT)
            library.decide([made], NOON)
    return library_file


def stats(curator: Run, library: Path, *more: object) -> dict[str, Any]:
    code, out, err = curator("stats", "-l", library, "--format", "json", *more)
    assert code == 0, err
    return json.loads(out)


def test_json_has_everything_unless_it_is_told_otherwise(curator: Run, library: Path) -> None:
    assert stats(curator, library)["sections"] == list(SECTIONS)
    some = stats(curator, library, "--section", "trend", "--section", "box")
    assert some["sections"] == ["trend", "box"]
    assert stats(curator, library, "--section", "none")["sections"] == []


def test_a_section_nobody_knows_is_a_usage_error(curator: Run, library: Path) -> None:
    code, _, err = curator("stats", "-l", library, "--section", "moon")
    assert code == 2
    assert "moon" in err


@pytest.mark.parametrize("by", ["defect", "prompt", "reviewers"])
@pytest.mark.parametrize("form", ["table", "csv", "html", "json"])
def test_every_grouping_is_printed(curator: Run, library: Path, by: str, form: str) -> None:
    code, out, err = curator("stats", "-l", library, "--by", by, "--format", form)
    assert (code, err) == (0, "")
    assert "ada" not in out


def test_money_is_shown_and_set(curator: Run, library: Path) -> None:
    code, out, _ = curator("money", "show", "-l", library)
    assert code == 0
    assert "an hour of a person" in out
    assert "not stated" in out
    code, out, _ = curator(
        "money", "set", "-l", library, "--hourly-rate", "60", "--currency", "USD",
        "--price", "model 0=0.04", "--picks", "12", "--json",
    )  # fmt: skip
    assert code == 0
    said = json.loads(out)
    assert (said["hourly_rate"], said["currency"], said["picks"]) == (60.0, "USD", 12)
    assert said["prices"] == {"model 0": 0.04}
    economy = stats(curator, library, "--section", "economy")["economy"]
    assert economy["settings"] == said
    cost = {row["model"]: row for row in economy["cost"]}
    assert cost["model 0"]["assumed"][0] == "price of 6 variants"
    assert cost["model 1"]["missing"] == ["cost of 6 variants", "minutes of prompting"]
    code, out, _ = curator("money", "set", "-l", library, "--hourly-rate", "none", "--json",
                           "--price", "model 0=none", "--picks", "none")  # fmt: skip
    said = json.loads(out)
    assert (said["hourly_rate"], said["picks"], said["prices"]) == (None, None, {})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], 2),
        (["--price", "0.04"], 2),
        (["--hourly-rate", "much"], 2),
        (["--picks", "1.5"], 2),
        (["--price", "moon=1"], 1),
        (["--availability", "2"], 1),
        (["--hourly-rate", "-3"], 1),
        (["--picks", "inf"], 2),
    ],
)
def test_money_that_cannot_be_is_refused_in_words(
    curator: Run, library: Path, words: list[str], expected: int
) -> None:
    code, out, err = curator("money", "set", "-l", library, *words)
    assert (code, out) == (expected, "")
    assert err
    with Library.open(library) as opened:
        assert opened.setting("money") is None


def test_the_floor_of_flags_is_shown_and_set(curator: Run, library: Path) -> None:
    code, out, _ = curator("flags", "floor", "-l", library)
    assert code == 0
    assert "fewer than 30%" in out
    code, out, _ = curator("flags", "floor", "-l", library, "0.5")
    assert "fewer than 50%" in out
    assert curator("flags", "floor", "-l", library, "2")[0] == 2


def test_a_reading_and_groups_are_said_by_a_lead(curator: Run, library: Path) -> None:
    code, out, _ = curator("policy", "reading", "confirmatory", "-l", library, "--by", "the lead")
    assert (code, out) == (0, "findings are confirmatory, says the lead\n")
    box = stats(curator, library, "--section", "none")["sceptic"]
    assert (box["reading"], box["reading_by"]) == ("confirmatory", "the lead")
    code, out, _ = curator("policy", "group", "Berlin", "--member", "ada", "-l", library)
    assert (code, out) == (0, "Berlin: 1 reviewer\n")
    assert stats(curator, library, "--by", "reviewers")["suppressed"][0]["group"] == "Berlin"
    assert curator("policy", "group", "ada", "--member", "ben", "-l", library)[0] == 1
    code, out, _ = curator("policy", "group", "Berlin", "-l", library)
    assert out == "there are no groups\n"


def test_of_very_many_variants_sections_are_made_when_they_are_named(
    curator: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("curator.cli.stats.MANY_VARIANTS", 11)
    code, out, err = curator("stats", "-l", library, "--format", "json")
    assert (code, json.loads(out)["sections"]) == (0, [])
    assert "--section all" in err
    assert stats(curator, library, "--section", "all")["sections"] == list(SECTIONS)


def printed(curator: Run, library: Path, *more: object) -> str:
    code, out, err = curator("stats", "-l", library, *more)
    assert code == 0, err
    return out


def test_a_named_section_is_printed_and_the_sceptic_s_box_stays_whole(
    curator: Run, library: Path
) -> None:
    questions = ("Who judged?", "Do reviewers agree?", "Which seeds were used?")
    text = printed(curator, library, "--section", "economy")
    assert "Money and time" in text
    assert all(question in text for question in questions)
    assert "Who judged?" not in printed(curator, library, "--section", "none")


def test_the_definition_of_success_may_be_another(curator: Run, library: Path) -> None:
    strict = stats(curator, library, "--section", "none")
    lenient = stats(curator, library, "--section", "none", "--definition", "lenient@1")
    anyone = stats(curator, library, "--section", "none", "--definition", "@any")
    assert [one["definition"] for one in (strict, lenient, anyone)] == [
        "strict@1", "lenient@1", "@any",
    ]  # fmt: skip
    assert [row["rate"] for row in anyone["rows"]] == [row["rate_any"] for row in strict["rows"]]
    assert curator("stats", "-l", library, "--definition", "moon")[0] == 2


def test_what_was_asked_for_before_a_day_may_be_left_out(curator: Run, library: Path) -> None:
    assert stats(curator, library, "--section", "none", "--since", "2000-01-01")["rows"]
    late = stats(curator, library, "--section", "none", "--since", "2999-01-01")
    assert late["rows"] == []
    assert late["scope"]["asked_since"] == "2999-01-01T00:00:00+00:00"
    assert "asked for since 2999-01-01" in printed(curator, library, "--since", "2999-01-01")
    assert curator("stats", "-l", library, "--since", "yesterday")[0] == 2


def test_by_defect_the_table_tells_how_many_images_have_it(curator: Run, library: Path) -> None:
    with Library.open(library) as opened:
        made = make_decision(opened.ids()[0], Verdict.REJECT)
        opened.decide([replace(made, defects=("hands",))], NOON + timedelta(minutes=1))
    text = printed(curator, library, "--by", "defect")
    (line,) = [line for line in text.splitlines() if line.startswith("hands")]
    assert "1 of 6" in line
    assert "cost" not in text.splitlines()[4]


def test_amounts_are_in_the_currency_that_was_stated(curator: Run, library: Path) -> None:
    curator("money", "set", "-l", library, "--currency", "CHF")
    assert stats(curator, library, "--section", "none")["currency"] == "CHF"
    assert "cost, CHF" in printed(curator, library)
