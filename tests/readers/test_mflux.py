"""mflux's JSON."""

from curator.core.variant import Generation
from tests.readers.samples import MFLUX, meaning, text

EXPECTED = Generation(
    generator="mflux", model="Qwen-Image", prompt="a vase", seed=42, steps=20, cfg_scale=3.5
)


def test_a_time_without_a_zone_is_not_one() -> None:
    assert meaning(text("UserComment", MFLUX)).generation == EXPECTED


def test_a_time_with_a_zone_is_one() -> None:
    zoned = MFLUX | {"created_at": "2026-03-09T21:07:31+01:00"}
    moment = meaning(text("UserComment", zoned)).generation.generated_at
    assert moment is not None
    assert moment.isoformat() == "2026-03-09T20:07:31+00:00"
