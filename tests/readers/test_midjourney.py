"""Midjourney: a Description with a job's number, or a label and no more."""

from datetime import UTC, datetime

import pytest

from curator.core.brief import brief_of_prompt
from curator.core.variant import Confidence
from curator.readers.midjourney import parse_request
from tests.readers.samples import meaning, text
from tests.readers.test_xmp import IPTC, packet

JOB = "Job ID: 0b9d3f54-52f8-4b1c-9d0e-8c5a9c1d2e3f"


def test_a_description_states_prompt_version_and_seed() -> None:
    found = meaning(
        text("Description", f"a glass carafe on marble --ar 3:2 --v 6.1 --seed 7 --no hands {JOB}"),
        text("Creation Time", "Sat, 30 May 2026 10:31:08 GMT"),
        text("Author", "somebody"),
    )
    made = found.generation
    assert made.generator == "Midjourney"
    assert made.prompt == "a glass carafe on marble --ar 3:2 --v 6.1 --seed 7 --no hands"
    assert (made.model, made.seed, made.negative_prompt) == ("Midjourney v6.1", 7, "hands")
    assert made.generated_at == datetime(2026, 5, 30, 10, 31, 8, tzinfo=UTC)
    dated = next(proof for proof in found.evidence if proof.field == "generated_at")
    assert dated.confidence is Confidence.DERIVED
    assert all(proof.value != "somebody" for proof in found.evidence)


@pytest.mark.parametrize(
    ("switches", "model"),
    [
        ("--v 5", "Midjourney v5"),
        ("--version 5.2", "Midjourney v5.2"),
        ("--niji 6", "Niji v6"),
        ("—v 7", "Midjourney v7"),
        ("--ar 1:1", None),
        ("--v", None),
        ("--video 1", None),
    ],
)
def test_only_a_version_that_was_asked_for_is_a_model(switches: str, model: str | None) -> None:
    assert meaning(text("Description", f"a cat {switches} {JOB}")).generation.model == model


def test_a_description_without_a_job_is_anybodys() -> None:
    found = meaning(text("Description", "a cat on a mat --v 6.1"))
    assert found.generation.generator is None
    assert found.generation.prompt is None


def test_links_and_style_references_are_what_it_was_made_from() -> None:
    found = meaning(
        text("Description", f"<https://a.example/1.png> a cat --sref https://b.example/2.png {JOB}")
    )
    references = [proof.value for proof in found.evidence if proof.field == "reference"]
    assert references == ["https://a.example/1.png", "https://b.example/2.png"]
    assert parse_request("a--b c").switches == {}


def test_a_label_alone_says_who_and_nothing_else() -> None:
    label = f'e:DigImageGUID="0b9d" e:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'
    made = meaning(packet("", label)).generation
    assert made.generator == "Midjourney"
    assert (made.model, made.prompt, made.seed) == (None, None, None)
    assert meaning(packet("", 'e:DigImageGUID="0b9d"')).generation.generator is None


def test_switches_do_not_make_another_brief() -> None:
    assert brief_of_prompt("a cat --ar 3:2 --v 6.1") == brief_of_prompt("a cat --v 7")
    assert brief_of_prompt("a cat --- dashed").key != brief_of_prompt("a cat").key
