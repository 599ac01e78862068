"""Folders: a brief is guessed, and nothing else."""

from pathlib import Path

import pytest

from curator.core.variant import Confidence
from curator.readers.base import read_variant
from curator.readers.folder_guess import guess_brief
from tests.readers.files import parameters_png

ROOT = Path("/work/campaign")


@pytest.mark.parametrize(
    ("path", "brief"),
    [
        ("carafe/a.png", "carafe"),
        ("spring/carafe/a.png", "carafe"),
        ("carafe/2025-03-04/a.png", "carafe"),
        ("carafe/take-02/a.png", "carafe"),
        ("carafe/outputs/txt2img-images/a.png", "carafe"),
        ("a.png", "campaign"),
        ("2025-03-04/a.png", None),
    ],
)
def test_the_nearest_folder_that_can_be_one_is_the_brief(path: str, brief: str | None) -> None:
    assert guess_brief(ROOT / path, ROOT) == brief


def test_a_guess_is_evidence_and_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "carafe" / "other-model"
    folder.mkdir(parents=True)
    path = folder / "a.png"
    path.write_bytes(parameters_png("a cat\nSteps: 9, Seed: 1, Model: stated"))
    guessed = read_variant(path, root=tmp_path)
    assert guessed.generation.model == "stated"
    assert [(p.field, p.value, p.confidence) for p in guessed.evidence if p.field == "brief"] == [
        ("brief", "other-model", Confidence.GUESSED)
    ]


def test_without_a_root_folders_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(parameters_png("a cat\nSteps: 9, Seed: 1"))
    assert all(proof.field != "brief" for proof in read_variant(path).evidence)
