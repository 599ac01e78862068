"""The door: identity, failures that stay inside, and the version of what was read."""

import contextlib
import hashlib
import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.errors import UnreadableImage
from curator.core.variant import Confidence, Generation
from curator.readers.base import (
    READERS,
    Candidate,
    Clues,
    Findings,
    Origin,
    Reader,
    interpret,
    read_variant,
    reader_version,
)
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import merge
from tests.readers.files import comment_jpeg, parameters_png, png, text_chunk

TEXT = "a cat\nSteps: 9, Seed: 8, Model: m"


@pytest.fixture
def strange_reader() -> Iterator[dict[str, Reader]]:
    """The registry's own table, put back afterwards."""
    READERS.load()
    table = READERS._plugins
    before = dict(table)
    yield table
    table.clear()
    table.update(before)


def test_a_variant_is_its_bytes_and_the_file_stays_as_it_was(tmp_path: Path) -> None:
    data = parameters_png(TEXT)
    path = tmp_path / "a.png"
    path.write_bytes(data)
    path.chmod(0o444)
    before = path.stat()
    variant = read_variant(path)
    assert variant.sha256 == hashlib.sha256(data).hexdigest()
    assert variant.size_bytes == len(data)
    assert variant.modified_at == datetime.fromtimestamp(before.st_mtime, UTC)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert pickle.loads(pickle.dumps(variant)) == variant


def test_a_photo_is_not_called_generated(tmp_path: Path) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(comment_jpeg("Shot on the beach, f/2.8"))
    variant = read_variant(path, root=tmp_path)
    assert variant.generation == Generation()


def test_an_unreadable_file_says_why_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"<html>404</html>")
    with pytest.raises(UnreadableImage) as caught:
        read_variant(path)
    assert caught.value.reason == "this is a web page (HTML), not an image"
    assert caught.value.hint
    for missing in (tmp_path / "gone.png", tmp_path):
        with pytest.raises(UnreadableImage, match="cannot be read"):
            read_variant(missing)


def test_a_reader_that_fails_costs_only_its_own_findings(
    strange_reader: dict[str, Reader], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(clues: Clues) -> Findings:
        raise RuntimeError("a bug")

    version = reader_version()
    strange_reader["broken"] = Reader("broken", 7, fail)
    assert reader_version() == version + 7
    path = tmp_path / "a.png"
    path.write_bytes(parameters_png(TEXT))
    variant = read_variant(path)
    assert variant.generation.seed == 8
    assert "The reader broken failed" in variant.warnings[0]
    assert "a bug" in caplog.text


def test_a_reader_sees_a_fragment_apart_from_what_is_whole(
    strange_reader: dict[str, Reader],
) -> None:
    seen: list[Clues] = []

    def look(clues: Clues) -> Findings:
        seen.append(clues)
        return Findings(lost=("A part is lost.",))

    strange_reader["looking"] = Reader("looking", 1, look)
    whole = Block(BlockKind.TEXT, "parameters", TEXT, "PNG tEXt parameters")
    half = Block(BlockKind.TEXT, "prompt", TEXT, "PNG tEXt prompt", complete=False)
    found = interpret(Path("a.png"), (half, whole))
    assert (seen[0].blocks, seen[0].fragments) == ((whole,), (half,))
    assert (found.warnings, found.lost) == (("A part is lost.",), ("A part is lost.",))
    assert interpret(Path("a.png"), (half,)).generation == Generation()


def test_values_of_the_wrong_type_are_not_found(strange_reader: dict[str, Reader]) -> None:
    wrong = tuple(
        Candidate(field, value, "x", Confidence.STATED, Origin.RUN_TEXT)
        for field, value in (("seed", "8"), ("model", 8), ("steps", True), ("generated_at", "now"))
    )
    strange_reader["wrong"] = Reader("wrong", 1, lambda _: Findings(wrong))
    found = interpret(Path("a.png"), ())
    assert found.generation == Generation()
    assert found.evidence == ()


def test_half_a_character_is_replaced_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    service = '{"class_type": "GeminiImageNode", "inputs": {"prompt": "cat \\ud83d", "model": "m"}}'
    path.write_bytes(png([text_chunk("prompt", f'{{"1": {service}}}')]))
    variant = read_variant(path)
    assert variant.generation.prompt == "cat \ufffd"
    assert "cannot be stored" in variant.warnings[0]


def candidate(value: str, origin: Origin, confidence: Confidence) -> Candidate:
    return Candidate("model", value, origin.name, confidence, origin)


def test_the_order_of_origins_decides_and_a_guess_comes_last() -> None:
    stated, guessed = Confidence.STATED, Confidence.GUESSED
    found = merge(
        [
            candidate("name", Origin.NAME, guessed),
            candidate("sidecar", Origin.SIDECAR, stated),
            candidate("guess in text", Origin.RUN_TEXT, guessed),
            candidate("graph", Origin.RUN_GRAPH, stated),
            candidate("text", Origin.RUN_TEXT, stated),
            candidate("user", Origin.USER, Confidence.GIVEN),
        ]
    )
    assert found.generation.model == "user"
    order = ["user", "text", "graph", "sidecar", "guess in text", "name"]
    assert [proof.value for proof in found.evidence] == order


CANDIDATES = st.builds(
    candidate, st.text(max_size=5), st.sampled_from(Origin), st.sampled_from(Confidence)
)


@given(st.lists(CANDIDATES, max_size=8))
def test_merging_keeps_every_value_and_claims_only_what_was_found(found: list[Candidate]) -> None:
    merged = merge(found)
    values = {proof.value for proof in merged.evidence}
    assert values == {str(item.value) for item in found}
    assert merged.generation.model == (merged.evidence[0].value if found else None)
    assert merge(found) == merged


WHOLE = parameters_png(TEXT)


@given(st.integers(0, len(WHOLE)), st.integers(0, 12), st.binary(max_size=12))
def test_any_damage_to_a_file_is_a_variant_or_a_plain_reason(
    tmp_path_factory: pytest.TempPathFactory, at: int, cut: int, noise: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.png"
    path.write_bytes(WHOLE[:at] + noise + WHOLE[at + cut :])
    with contextlib.suppress(UnreadableImage):
        assert read_variant(path).format in ("png", "jpeg", "webp", "avif", "tiff", "gif")


def test_reading_needs_nothing_that_is_installed() -> None:
    code = (
        "import sys\nbefore = set(sys.modules)\n"
        "from curator.readers.base import READERS; READERS.load()\n"
        "new = set(sys.modules) - before\n"
        "heavy = {'numpy', 'PIL', 'cv2', 'sqlalchemy', 'PySide6'}\n"
        "assert not heavy & {name.partition('.')[0] for name in new}\n"
        "assert 'xml.etree' not in new\n"
        "assert READERS.broken == {}"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
