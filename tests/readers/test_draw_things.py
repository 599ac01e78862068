"""Draw Things: JSON under short keys, in XMP."""

import json

from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import DRAW_THINGS, meaning
from tests.readers.test_xmp import packet


def comment(value: object) -> Block:
    body = json.dumps(value).replace("&", "&amp;").replace("<", "&lt;")
    inner = f"<rdf:Alt><rdf:li xml:lang='x-default'>{body}</rdf:li></rdf:Alt>"
    return packet(
        f"<exif:UserComment xmlns:exif='http://ns.adobe.com/exif/1.0/'>{inner}</exif:UserComment>"
    )


def test_its_json_is_read_wherever_it_stands() -> None:
    for block in (
        comment(DRAW_THINGS),
        Block(BlockKind.EXIF, "UserComment", json.dumps(DRAW_THINGS), "JPEG EXIF UserComment"),
    ):
        made = meaning(block).generation
        assert made.generator == "Draw Things"
        assert (made.model, made.prompt, made.seed) == ("flux_1_dev_q8p", "a <robot> & a fish", 0)
        assert (made.steps, made.cfg_scale, made.sampler) == (26, 3.5, "Euler A Trailing")
        assert made.negative_prompt == "blur"


def test_json_with_a_c_in_it_is_not_draw_things() -> None:
    assert meaning(comment({"c": "a cat", "x": 1})).generation.generator is None
