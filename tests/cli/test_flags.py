"""Thresholds and print sizes by the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from curator.core.artifact import Measurement, Threshold
from curator.library.library import Library
from curator.library.values import Analysed
from tests.builders import NOON, filled_library
from tests.cli.running import Run


@pytest.fixture
def library(library_file: Path) -> Path:
    """Ten variants with blur of 0.0, 0.1, ... 0.9, 1,440 pixels of detail each."""
    with filled_library(library_file, 10, briefs=2) as library:
        for place, number in enumerate(library.ids()):
            measured = (
                Measurement("blur", 1, place / 10, place / 10, None, "soft"),
                Measurement("print_size", 1, 1440.0, 0.0, None, "small"),
            )
            library.store_analyses([Analysed(number, measured)], "test")
            if place in {5, 9}:
                library.flagging.answer(number, "blur", place == 9, "ada", NOON)
    return library_file


def states(curator: Run, library: Path) -> dict[str, dict[str, Any]]:
    code, out, _ = curator("flags", "list", "-l", library, "--json")
    assert code == 0
    return {row["artifact"]: row for row in json.loads(out)}


def test_the_list_says_what_is_flagged_and_how_often_it_was_right(
    curator: Run, library: Path
) -> None:
    blur = states(curator, library)["blur"]
    assert blur == {
        "artifact": "blur",
        "use": "alert",
        "possible": 0.5,
        "likely": 0.8,
        "flagged": 5,
        "flagged_likely": 2,
        "measured": 10,
        "right": 1,
        "answers": 2,
        "muted": False,
        "models": [],
    }
    code, out, _ = curator("flags", "list", "-l", library)
    (line,) = [line for line in out.splitlines() if line.startswith("blur")]
    assert code == 0
    assert line.split() == ["blur", "0.50", "0.80", "5", "(2)", "10", "1", "of", "2"]


def test_a_threshold_is_stored_for_all_or_for_one_model_and_goes_back(
    curator: Run, library: Path
) -> None:
    code, out, _ = curator("flags", "threshold", "blur", "0.3", "0.85", "-l", library)
    assert code == 0
    assert out == "blur: possible from 0.30, likely from 0.85; 7 of 10 are flagged in all\n"
    curator("flags", "threshold", "blur", "0.95", "-l", library, "--model", "model 1")
    blur = states(curator, library)["blur"]
    assert blur["flagged"] == 3  # 0.4, 0.6 and 0.8; those of model 1 are the odd ones
    assert blur["models"] == [{"model": "model 1", "possible": 0.95, "likely": 0.95}]
    curator("flags", "threshold", "blur", "--reset", "-l", library, "--model", "model 1")
    curator("flags", "threshold", "blur", "--reset", "-l", library)
    with Library.open(library) as opened:
        assert opened.flagging.rules().threshold("blur", "model 1") == Threshold()


def test_above_one_is_never(curator: Run, library: Path) -> None:
    code, out, _ = curator("flags", "threshold", "blur", "2", "-l", library)
    assert (code, out) == (
        0,
        "blur: possible from never, likely from never; 0 of 10 are flagged in all\n",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (["warp", "0.5"], 1, "Nothing is flagged as 'warp'"),
        (["nonsense", "0.5"], 1, "curator flags list"),
        (["blur", "0.5", "--model", "nobody"], 1, "no image by 'nobody'"),
        (["blur"], 2, "--reset"),
        (["blur", "0.5", "--reset"], 2, "--reset"),
        (["blur", "0.5", "0.4"], 2, "cannot begin below a possible one"),
        (["blur", "0"], 2, "0.01"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    curator: Run, library: Path, arguments: list[str], code: int, word: str
) -> None:
    got, out, err = curator("flags", "threshold", *arguments, "-l", library)
    assert (got, out) == (code, "")
    assert word in err


def test_a_print_size_flags_what_has_too_few_pixels(curator: Run, library: Path) -> None:
    assert states(curator, library)["print_size"]["measured"] == 0
    code, out, _ = curator("flags", "print", "brief 1", "--cm", 60, "--ppi", 300, "-l", library)
    assert (code, out) == (0, "brief 1: 60 cm at 300 ppi, 7,087 px\n")
    row = states(curator, library)["print_size"]
    assert (row["measured"], row["flagged"], row["flagged_likely"]) == (5, 5, 5)
    with Library.open(library) as opened:
        flags = [flag for card in opened.cards(opened.ids()).values() for flag in card.flags]
    message = "needs 7,087 px along the longer side, has detail for 1,440: 61 ppi"
    assert [flag.message for flag in flags if flag.artifact == "print_size"] == [message] * 5
    assert curator("flags", "print", "brief 1", "--cm", 0, "-l", library)[1].endswith(
        "not for print\n"
    )
    assert states(curator, library)["print_size"]["measured"] == 0


def test_a_brief_that_is_not_there_has_no_print(curator: Run, library: Path) -> None:
    code, _, err = curator("flags", "print", "nowhere", "--cm", 10, "-l", library)
    assert code == 1
    assert "no brief called 'nowhere'" in err
