"""Programs that leave little more than their name in EXIF."""

import pytest

from curator.core.variant import Confidence
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import Interpretation
from tests.readers.samples import meaning


def exif(**tags: str) -> Interpretation:
    return meaning(
        *(Block(BlockKind.EXIF, key, value, f"JPEG EXIF {key}") for key, value in tags.items())
    )


def test_groks_signature_is_neither_prompt_nor_person() -> None:
    found = exif(
        ImageDescription="Signature: " + "QUJD" * 20,
        Artist="8f14e45f-ceea-467f-a0e1-1f3a5b7c9d2e",
    )
    assert found.generation.generator == "Grok"
    assert found.generation.prompt is None
    assert [proof.confidence for proof in found.evidence] == [Confidence.DERIVED]
    assert exif(ImageDescription="Signature: x", Artist="A. Person").evidence == ()


@pytest.mark.parametrize(
    ("tags", "generator", "model"),
    [
        ({"Make": "Ideogram AI"}, "Ideogram", None),
        ({"Software": "AI generated;txt2img;flux"}, "Black Forest Labs", None),
        (
            {"Software": "AI generated;txt2img;flux", "Model": "flux-dev"},
            "Black Forest Labs",
            "flux-dev",
        ),
        ({"Software": "Recraft"}, "Recraft", None),
        ({"Software": "Adobe Photoshop 26.0", "Make": "Canon", "Model": "EOS R5"}, None, None),
        ({"Make": "Samsung", "Model": "Galaxy S25"}, None, None),
    ],
)
def test_a_camera_is_no_generator(
    tags: dict[str, str], generator: str | None, model: str | None
) -> None:
    made = exif(**tags).generation
    assert (made.generator, made.model) == (generator, model)
