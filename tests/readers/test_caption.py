"""A text file beside an image: shown, and never claimed to be the prompt."""

import pytest

from curator.core.variant import Confidence
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import A1111, meaning, text


def beside(body: str, name: str = "hero.txt") -> Block:
    return Block(BlockKind.SIDECAR, name, body, f"sidecar {name}")


def test_words_of_the_same_name_are_evidence_and_no_prompt() -> None:
    found = meaning(beside("a glass carafe on marble,\nlow angle\n"))
    assert found.generation.prompt is None
    assert [(p.field, p.value, p.confidence) for p in found.evidence] == [
        ("caption", "a glass carafe on marble,\nlow angle", Confidence.DERIVED)
    ]


def test_the_file_s_own_prompt_is_not_touched() -> None:
    found = meaning(text("parameters", A1111), beside("something else"))
    assert found.generation.prompt == "a cat"
    assert [p.value for p in found.evidence if p.field == "caption"] == ["something else"]


@pytest.mark.parametrize(
    "body",
    [
        "# Notes\nthis and that",
        "License: MIT, see below",
        "Copyright somebody",
        "<html><p>no</p></html>",
        "file;width;height;size",
        "12 34 56 78 90",
        "ab",
        "x" * 20_001,
        A1111,
    ],
)
def test_other_texts_are_left_alone(body: str) -> None:
    assert all(proof.field != "caption" for proof in meaning(beside(body)).evidence)


def test_a_text_of_another_ending_is_not_a_caption() -> None:
    assert meaning(beside("a cat on a mat", "hero.md")).evidence == ()
