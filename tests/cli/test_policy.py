"""The policy of a library by the command line."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from curator.core.fatigue import FatiguePolicy
from curator.core.sentinel import DISCLOSURE
from curator.library.library import Library
from tests.builders import filled_library
from tests.cli.running import Run


@pytest.fixture
def library(library_file: Path) -> Path:
    filled_library(library_file, 3).close()
    return library_file


def test_the_default_is_shown_in_words(curator: Run, library: Path) -> None:
    code, out, _ = curator("policy", "show", "-l", library)
    assert code == 0
    lines = [line.split("  ")[0] for line in out.splitlines()]
    assert len(lines) == 8
    assert "40 variants" in out.splitlines()[0]
    assert out.splitlines()[-1].split() == ["planted", "flaws", "and", "repeats", "off"]


def test_what_is_set_is_stored_and_the_rest_stays(curator: Run, library: Path) -> None:
    code, out, _ = curator(
        "policy", "set", "-l", library, "--batch-size", 30, "--rest-minutes", 8,
        "--second-look-share", 0.2, "--second-reader-share", 0.05,
        "--stop-serving-minutes", 60, "--json",
    )  # fmt: skip
    assert code == 0
    expected = {
        "batch_size": 30,
        "offer_rest_minutes": 20.0,
        "suggest_rest_minutes": 30.0,
        "stop_serving_minutes": 60.0,
        "rest_minutes": 8.0,
        "second_look_share": 0.2,
        "second_reader_share": 0.05,
        "sentinels": False,
    }
    assert json.loads(out) == expected
    assert json.loads(curator("policy", "show", "-l", library, "--json")[1]) == expected
    with Library.open(library) as opened:
        assert asdict(opened.policy()) == expected


def test_who_switches_planted_flaws_on_is_told_what_everybody_is_told(
    curator: Run, library: Path
) -> None:
    code, out, _ = curator("policy", "set", "-l", library, "--sentinels", "on")
    assert code == 0
    assert DISCLOSURE in out
    assert DISCLOSURE in curator("policy", "show", "-l", library)[1]
    _, out, _ = curator("policy", "set", "-l", library, "--sentinels", "off")
    assert DISCLOSURE not in out
    with Library.open(library) as opened:
        assert not opened.policy().sentinels


def test_a_policy_that_cannot_be_is_refused_with_its_reason(curator: Run, library: Path) -> None:
    code, out, err = curator("policy", "set", "-l", library, "--offer-rest-minutes", 45)
    assert (code, out) == (1, "")
    assert "offered before it is suggested" in err
    assert curator("policy", "set", "-l", library, "--batch-size", 0)[0] == 1
    assert curator("policy", "set", "-l", library)[0] == 2
    with Library.open(library) as opened:
        assert opened.policy() == FatiguePolicy()
