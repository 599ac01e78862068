"""`curator parents`: what looks like an enlargement is suggested, and a person says what is one."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from curator.imaging.writing import write_png
from tests.cli.running import Run


@pytest.fixture
def enlarged(curator: Run, tmp_path: Path) -> tuple[Path, Path]:
    """A measured library of two pictures and an enlargement of one under a name of its own."""
    folder, library = tmp_path / "renders", tmp_path / "x.curator"
    folder.mkdir()
    for number in range(2):
        rng = np.random.default_rng(number)
        coarse = rng.integers(0, 255, (6, 6, 3)).astype(np.uint8)
        small = cv2.resize(coarse, (96, 96), interpolation=cv2.INTER_CUBIC)
        write_png(folder / f"vase {number}.png", np.asarray(small, np.uint8), {})
        if number == 0:
            large = cv2.resize(small, (192, 192), interpolation=cv2.INTER_CUBIC)
            write_png(folder / "final.png", np.asarray(large, np.uint8), {})
    assert curator("import", folder, "-l", library, "--model", "alpha", "--json")[0] == 0
    return library, folder


def tiers(curator: Run, library: Path) -> dict[str, int]:
    _, out, _ = curator("stats", "-l", library, "--by", "tier", "--format", "json")
    return {row["tier"]: row["variants"] for row in json.loads(out)["rows"]}


def test_an_enlargement_is_suggested_confirmed_and_taken_back(
    curator: Run,
    enlarged: tuple[Path, Path],
) -> None:
    library, folder = enlarged
    said = ("-l", library, "--reviewer", "ada")
    code, out, _ = curator("parents", *said)
    assert code == 0
    assert f"{folder / 'final.png'}  looks like an enlargement of  {folder / 'vase 0.png'}" in out
    assert tiers(curator, library) == {"production": 3}, "a suggestion changes nothing"

    code, out, _ = curator("parents", "--confirm", *said)
    assert "refines" in out
    assert tiers(curator, library) == {"production": 2, "refinement": 1}
    assert "Nothing looks" in curator("parents", *said)[1]
    assert curator("undo", *said)[0] == 0
    assert tiers(curator, library) == {"production": 3}


def test_a_parent_is_named_by_hand_and_denied(
    curator: Run,
    enlarged: tuple[Path, Path],
) -> None:
    library, folder = enlarged
    said = ("-l", library, "--reviewer", "ada")
    curator("parents", folder / "vase 1.png", "--refines", folder / "vase 0.png", *said)
    assert tiers(curator, library) == {"production": 2, "refinement": 1}
    curator("parents", folder / "vase 1.png", "--alone", *said)
    assert tiers(curator, library) == {"production": 3}
    assert curator("parents", folder, "--refines", folder, *said)[0] == 1
    assert curator("parents", "--refines", folder / "vase 0.png", *said)[0] == 2
