"""`curator money`: what nobody stated is in no cost, and every form of a report says one cost."""

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from curator.core.decision import Verdict
from curator.library.library import Library
from tests.builders import NOON, fill, make_decision, make_new
from tests.cli.running import Run


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two models; of the second no file states a cost, and one fix of the first is open."""
    path = tmp_path / "money.curator"
    with Library.open(path) as opened:
        new = [
            make_new(
                f"{n}.png",
                model=f"model {n % 2}",
                brief=f"b{n // 2}",
                cost=None if n % 2 else 0.5,
            )
            for n in range(8)
        ]
        ids = fill(opened, new)
        verdicts = [Verdict.ACCEPT, Verdict.ACCEPT, Verdict.FIX, Verdict.FIX] * 2
        for number, (variant, verdict) in enumerate(zip(ids, verdicts, strict=True)):
            minutes = 12.0 if number == 3 else None
            made = make_decision(variant, verdict)
            opened.decide([replace(made, look_seconds=9.0, retouch_minutes=minutes)], NOON)
    return path


def stats(curator: Run, library: Path, *more: object) -> dict[str, Any]:
    code, out, err = curator("stats", "-l", library, "--format", "json", *more)
    assert code == 0, err
    return json.loads(out)


def test_what_nobody_stated_is_shown_as_not_stated_and_can_be_taken_back(
    curator: Run, library: Path
) -> None:
    _, out, _ = curator("money", "show", "-l", library)
    lines = {line[:34].strip(): line[34:] for line in out.splitlines()}
    for name in ("currency", "an hour of a person", "prompting"):
        assert lines[name] == "not stated"
    words = ("--currency", "CHF", "--prompt-minutes", "3", "--hourly-rate", "60", "--json")
    _, out, _ = curator("money", "set", "-l", library, *words)
    assert (json.loads(out)["currency"], json.loads(out)["prompt_minutes"]) == ("CHF", 3.0)
    back = ("--currency", "none", "--prompt-minutes", "none", "--json")
    _, out, _ = curator("money", "set", "-l", library, *back)
    assert (json.loads(out)["currency"], json.loads(out)["prompt_minutes"]) == (None, None)


@pytest.mark.parametrize(
    "settings",
    [
        (),
        ("--hourly-rate", "60"),
        ("--hourly-rate", "47.5", "--prompt-minutes", "1.7", "--price", "model 1=0.07"),
        ("--price", "model 1=0.07"),
    ],
)
def test_every_form_says_one_cost_of_an_accepted_image(
    curator: Run, library: Path, tmp_path: Path, settings: tuple[str, ...]
) -> None:
    if settings:
        assert curator("money", "set", "-l", library, *settings)[0] == 0
    found = stats(curator, library, "--section", "economy")
    economy = {row["model"]: row for row in found["economy"]["cost"]}
    costs = {row["model"]: row["cost_per_accepted"] for row in found["rows"]}
    assert costs == {model: row["per_accepted"] for model, row in economy.items()}
    assert (costs["model 1"] is None) == ("--price" not in settings)
    by_tier = stats(curator, library, "--by", "tier", "--section", "none")
    assert {row["model"]: row["cost_per_accepted"] for row in by_tier["rows"]} == costs
    _, out, _ = curator("stats", "-l", library, "--format", "csv")
    for row in csv.DictReader(StringIO(out)):
        said = row["cost_per_accepted"]
        assert (float(said) if said else None) == costs[row["model"]]
    assert (
        curator("stats", "-l", library, "--section", "economy", "-o", tmp_path / "a.xlsx")[0] == 0
    )
    book = load_workbook(tmp_path / "a.xlsx")
    for name in ("Models", "Money"):
        head, *rows = book[name].iter_rows(values_only=True)
        place = head.index("Cost of an accepted image")
        told = {row[0]: row[place] for row in rows[: len(costs)]}
        assert told == pytest.approx(costs)


def test_only_an_hourly_rate_pays_looks_and_finished_retouch(curator: Run, library: Path) -> None:
    curator("money", "set", "-l", library, "--hourly-rate", "60", "--price", "model 1=0.5")
    found = stats(curator, library, "--section", "economy")
    by_model = {row["model"]: row for row in found["economy"]["cost"]}
    looked = 4 * 9 / 60
    assert by_model["model 0"]["per_accepted"] == pytest.approx((2.0 + looked) / 2)
    assert by_model["model 1"]["per_accepted"] == pytest.approx((2.0 + looked + 12) / 2)
    assert by_model["model 1"]["per_usable"] == pytest.approx((2.0 + looked + 12) / 3)
    assert by_model["model 0"]["still_to_come"] == pytest.approx(24.0)


def test_a_slip_of_the_finger_is_refused(curator: Run, library: Path) -> None:
    code, _, err = curator("money", "set", "-l", library, "--hourly-rate", "1e9")
    assert code == 1
    assert "cannot be more than 10,000,000" in err
