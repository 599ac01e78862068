"""Folders: a brief is guessed, everything else only where a user says so."""

from pathlib import Path

import pytest

from curator.core.variant import Confidence
from curator.readers.base import read_variant
from curator.readers.folder_rule import FolderPlace, folder_place
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
    assert folder_place(ROOT / path, ROOT) == FolderPlace(brief=brief)


def test_a_models_name_in_a_folder_is_no_evidence_without_a_rule() -> None:
    assert folder_place(ROOT / "carafe/nano-banana/a.png", ROOT).model is None


@pytest.mark.parametrize(
    ("pattern", "path", "place"),
    [
        ("{brief}/{model}", "carafe/nano/a.png", FolderPlace(brief="carafe", model="nano")),
        ("{campaign}/*/{brief}", "s/x/carafe/a.png", FolderPlace(campaign="s", brief="carafe")),
        (
            "{brief}/take-{take}",
            "carafe/Take-7/deeper/a.png",
            FolderPlace(brief="carafe", take="7"),
        ),
        ("{brief}/{model}", "carafe/a.png", FolderPlace()),
        ("{brief}/take-{take}", "carafe/nano/a.png", FolderPlace()),
    ],
)
def test_a_users_rule_is_followed_or_says_nothing(
    pattern: str, path: str, place: FolderPlace
) -> None:
    assert folder_place(ROOT / path, ROOT, pattern) == place


@pytest.mark.parametrize("pattern", ["{colour}", "{brief}{model}"])
def test_a_rule_that_cannot_be_meant_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="folder rule"):
        folder_place(ROOT / "a/b.png", ROOT, pattern)


def test_a_guess_loses_to_the_file_and_a_users_rule_wins(tmp_path: Path) -> None:
    folder = tmp_path / "carafe" / "other-model"
    folder.mkdir(parents=True)
    path = folder / "a.png"
    path.write_bytes(parameters_png("a cat\nSteps: 9, Seed: 1, Model: stated"))
    guessed = read_variant(path, root=tmp_path)
    assert guessed.generation.model == "stated"
    assert [(p.field, p.value, p.confidence) for p in guessed.evidence if p.field == "brief"] == [
        ("brief", "other-model", Confidence.GUESSED)
    ]
    ruled = read_variant(path, root=tmp_path, folder_pattern="{brief}/{model}")
    assert ruled.generation.model == "other-model"
    models = [(p.value, p.confidence) for p in ruled.evidence if p.field == "model"]
    assert models == [("other-model", Confidence.GIVEN), ("stated", Confidence.STATED)]


def test_without_a_root_folders_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(parameters_png("a cat\nSteps: 9, Seed: 1"))
    assert all(proof.field != "brief" for proof in read_variant(path).evidence)
