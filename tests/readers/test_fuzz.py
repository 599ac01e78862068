"""Every reader over damaged samples: nothing escapes, nothing impossible is claimed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.samples import SAMPLES, meaning

PIECES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["null", "[]", "{}", "-1", "1e999", "NaN", '"', "\\", "\n", "[", "}", ": ", ","]
    ),
)


def test_every_sample_is_understood() -> None:
    for name, blocks in SAMPLES.items():
        found = meaning(*blocks)
        assert found.generation.seed is not None, name
        assert found.generation.prompt, name
        assert found.warnings == (), name


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=60)
@given(data=st.data())
def test_no_damage_makes_a_reader_fail(name: str, data: st.DataObject) -> None:
    blocks = list(SAMPLES[name])
    which = data.draw(st.integers(0, len(blocks) - 1))
    text = blocks[which].text
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(PIECES) + text[at + data.draw(st.integers(0, 20)) :]
    blocks[which] = replace(blocks[which], text=text)
    found = meaning(*blocks)
    assert not any("failed" in warning for warning in found.warnings)
    generation = found.generation
    assert generation.seed is None or 0 <= generation.seed < 2**64
    assert generation.steps is None or generation.steps > 0
    assert generation.model is None or generation.model.strip()
    for proof in found.evidence:
        proof.value.encode()
