"""Damages own samples of every container and reader, and counts what escapes the readers' door.

usage: python -m tests.bench.fuzz_readers [COUNT] [SEED] [NUMBER]
Each input is made anew from the seed and its own number, so that one that escapes can be run again:
with NUMBER only that one is run, and its traceback is printed. Exits with 1 if anything escaped.
"""

import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.core.errors import UnreadableImage
from curator.core.variant import Variant
from curator.readers.base import read_variant, reinterpret
from curator.readers.container.blocks import BlockKind
from tests.readers.files import (
    avif,
    box,
    chunk,
    exif,
    exif_jpeg,
    gif,
    itxt_chunk,
    jpeg,
    png,
    riff_chunk,
    segment,
    text_chunk,
    tiff,
    user_comment,
    vp8x,
    webp,
    ztxt_chunk,
)
from tests.readers.manifests import assertion, created, ingredient, manifest, store
from tests.readers.samples import A1111, SAMPLES
from tests.readers.stealth import hide, write_png

Build = Callable[[Sequence[bytes]], bytes]

INTERESTING = (b"\0", b"\xff", b"\0\0\0\0", b"\0\0\0\1", b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff")
WORDS = (
    b"null",
    b"[]",
    b"{}",
    b"-1",
    b"1e999",
    b"NaN",
    b'"',
    b"\\",
    b"\n",
    b"[[[[",
    b"<!--",
    b"\xd8",
)
SLOW_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Sample:
    """A file put together from parts: these are damaged before a length or a compression goes
    around them, and the whole afterwards.
    """

    name: str
    parts: tuple[bytes, ...]
    build: Build


def samples() -> list[Sample]:
    """Returns one sample for each container, place of text and reader."""
    comment = exif({0x010E: b"a cat\0"}, {0x9286: user_comment(A1111, "utf-16-le")})
    manifests = store(
        manifest("a", [created({"name": "gpt-image"})], stamped="20260519120000Z"),
        manifest(
            "b",
            [{"action": "c2pa.opened"}],
            ingredient("a", title="a.png"),
            assertion("c2pa.ai-disclosure", {"modelName": "m", "prompt": "a carafe"}),
        ),
    )
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf'
        b'-syntax-ns#"><rdf:Description xmlns:a="urn:a" a:DigitalSourceType="trainedAlgorithmicMed'
        b'ia"><a:UserComment>{"c": "a cat", "sampler": "x", "seed": 1}</a:UserComment>'
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    resources = b"8BIM\x04\x04\0\0\0\0\0\x18\x1c\x02\x6e\0\x13Made with Google AI"
    xmp_key = "XML:com.adobe.xmp"
    app1, more = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
    offset = len(packet).to_bytes(4, "big") + b"\0\0\0\0"
    uuid = bytes.fromhex("d8fec3d61b0e483c92975828877ec481") + b"\0\0\0\0manifest\0" + bytes(8)
    made = [
        Sample("png caBX", (manifests,), lambda p: png([chunk(b"caBX", p[0])])),
        Sample("png eXIf", (comment,), lambda p: png([chunk(b"eXIf", p[0])])),
        Sample("png zTXt", (A1111.encode(),), lambda p: png([ztxt_chunk("parameters", p[0])])),
        Sample("png XMP", (packet,), lambda p: png([itxt_chunk(xmp_key, p[0], compress=True)])),
        Sample(
            "png profile",
            (comment,),
            lambda p: png([ztxt_chunk("Raw profile type exif", f"\nexif\n 9\n{p[0].hex()}")]),
        ),
        Sample(
            "png pixels", (A1111.encode(),), lambda p: write_png(hide(p[0], mark="stealth_rgbinfo"))
        ),
        Sample("jpeg exif", (comment,), lambda p: exif_jpeg(p[0])),
        Sample(
            "jpeg app11",
            (manifests[:700], manifests[:8] + manifests[700:]),
            lambda p: jpeg(
                segment(0xEB, b"JP\2\x11" + bytes([0, 0, 0, at]) + part)
                for at, part in enumerate(p, 1)
                if len(part) < 60_000
            ),
        ),
        Sample("jpeg XMP", (packet,), lambda p: jpeg([segment(0xE1, app1 + p[0])])),
        Sample(
            "jpeg long XMP",
            (offset, packet),
            lambda p: jpeg([segment(0xE1, more + b"0" * 32 + p[0] + p[1])]),
        ),
        Sample(
            "jpeg IPTC",
            (resources,),
            lambda p: jpeg([segment(0xED, b"Photoshop 3.0\0" + p[0]), segment(0xFE, p[0])]),
        ),
        Sample(
            "webp",
            (comment, packet, manifests),
            lambda p: webp(
                [vp8x(), *map(riff_chunk, (b"EXIF", b"XMP ", b"C2PA"), p)],
            ),
        ),
        Sample(
            "avif",
            (packet, comment, manifests),
            lambda p: avif(xmp=p[0], exif_data=p[1]) + box(b"uuid", uuid, p[2]),
        ),
        Sample("tiff", (A1111.encode(),), lambda p: tiff(description=p[0])),
        Sample("gif", (b"a cat",), lambda p: gif(p[0].decode("latin-1")[:120].replace("\0", " "))),
    ]
    return made + [_text_sample(name) for name in SAMPLES]


def _text_sample(name: str) -> Sample:
    blocks = SAMPLES[name]
    keys = [_keyword(block.kind, block.key) for block in blocks]
    return Sample(
        name,
        tuple(block.text.encode() for block in blocks),
        lambda parts: png(map(text_chunk, keys, parts)),
    )


def _keyword(kind: BlockKind, key: str) -> str:
    """The PNG keyword under which a block's text is read as the same kind again."""
    return "XML:com.adobe.xmp" if kind is BlockKind.XMP else key


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Returns the bytes with one to four things done to them."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(data))
        end = min(len(data), at + chance.choice((0, 1, 1, 2, 4, 4, 8, 30, 200)))
        match chance.randint(0, 6):
            case 0:
                data = data[:at] + chance.randbytes(end - at) + data[end:]
            case 1:
                piece = chance.choice(INTERESTING)
                data = data[:at] + piece + data[at + len(piece) :]
            case 2:
                data = data[:at] + data[end:]
            case 3:
                data = data[:at] + data[at:end] * chance.choice((2, 3, 50)) + data[end:]
            case 4:
                data = data[:at] + chance.choice(WORDS) + data[end:]
            case 5:
                data = data[:at] if chance.random() < 0.3 else data
            case _:
                start = chance.randint(0, len(data))
                data = data[:at] + data[start : start + 40] + data[end:]
    return data


def make_input(made: Sequence[Sample], seed: int, number: int) -> tuple[str, bytes]:
    """Returns the name and the bytes of one input; the same numbers give the same bytes."""
    chance = random.Random(f"{seed}:{number}")
    sample = chance.choice(made)
    parts = list(sample.parts)
    if inside := chance.random() < 0.7:
        which = chance.randrange(len(parts))
        parts[which] = damaged(parts[which], chance)
    try:
        data = sample.build(parts)
    except (ValueError, OverflowError, IndexError):  # a part that no longer fits its frame
        data = sample.build(sample.parts)
        inside = False
    if not inside or chance.random() < 0.2:
        data = damaged(data, chance)
    return sample.name, data


def check(path: Path, variant: Variant) -> None:
    """Raises AssertionError where a result could not be stored, shown or read again."""
    failed = [sentence for sentence in variant.warnings if "failed on this file" in sentence]
    assert not failed, failed
    for proof in variant.evidence:
        proof.value.encode()
        proof.source.encode()
    seed = variant.generation.seed
    assert seed is None or 0 <= seed < 2**64
    assert set(variant.lost) <= set(variant.warnings)
    again = reinterpret(path, variant.raw)
    assert again.generation == variant.generation, "its packed texts mean something else"


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:]]
    count = numbers[0] if numbers else 200_000
    seed = numbers[1] if len(numbers) > 1 else 1
    made = samples()
    inputs = [numbers[2]] if len(numbers) > 2 else range(count)
    ran = refused = 0
    escapes: list[str] = []
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "image.png"
        for number in inputs:
            sample, data = make_input(made, seed, number)
            path.write_bytes(data)
            began = time.perf_counter()
            try:
                check(path, read_variant(path))
            except UnreadableImage:
                refused += 1
            except Exception as error:  # whatever it is, it should not have come out
                escapes.append(f"{number} ({sample}): {error!r}"[:200])
                if len(numbers) > 2:
                    traceback.print_exc()
            slowest = max(slowest, (time.perf_counter() - began, f"{number} ({sample})"))
            ran += 1
    print(f"{ran} inputs of {len(made)} samples, seed {seed}: {refused} refused with a reason")
    print(f"{len(escapes)} escapes; the slowest took {slowest[0]:.3f} s: {slowest[1]}")
    print("\n".join(escapes[:20]))
    sys.exit(1 if escapes or slowest[0] > SLOW_SECONDS else 0)


if __name__ == "__main__":
    main()
