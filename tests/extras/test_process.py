"""The real models in their real process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.core.variant import VariantId
from curator.extras.catalogue import Extra
from curator.imaging.writing import write_png
from curator.workflow.assisting import Assistant
from tests.extras.pictures import draw_faces, draw_text


@pytest.fixture
def assistant() -> Iterator[Assistant]:
    """As the window has it."""
    assistant = Assistant()
    yield assistant
    assistant.close()


def test_faces_and_text_come_back_from_the_process(
    faces: Extra, text: Extra, assistant: Assistant, tmp_path: Path
) -> None:
    face, sign = tmp_path / "face.png", tmp_path / "sign.png"
    write_png(face, draw_faces((640, 480), (320, 220, 90))[0])
    write_png(sign, draw_text(["OPEN DAILY"]))
    assert len(assistant.faces(VariantId(1), face)) == 1
    assert [line.text for line in assistant.lines(VariantId(2), sign)] == ["OPEN DAILY"]
