"""C2PA manifest stores made byte by byte: boxes, CBOR, and as much of a signature as is read."""

import struct
from collections.abc import Iterable, Mapping, Sequence

from tests.readers.files import chunk, png

C2PA_TYPE = b"c2pa" + bytes.fromhex("00110010800000aa00389b71")
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
REWORKED = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
CAPTURED = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"

Action = Mapping[str, object]


def cbor(value: object) -> bytes:
    """The shortest definite form of a value."""
    match value:
        case bool():
            return b"\xf5" if value else b"\xf4"
        case None:
            return b"\xf6"
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case float():
            return b"\xfb" + struct.pack(">d", value)
        case bytes():
            return _head(2, len(value)) + value
        case str():
            return _head(3, len(value.encode())) + value.encode()
        case Mapping():
            pairs = (cbor(key) + cbor(item) for key, item in value.items())
            return _head(5, len(value)) + b"".join(pairs)
        case Sequence():
            return _head(4, len(value)) + b"".join(cbor(item) for item in value)
        case _:
            raise TypeError(type(value))


def _head(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes([major << 5 | 23 + size.bit_length()]) + number.to_bytes(size, "big")


def plain_box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + kind + data


def superbox(label: str, *content: bytes, kind: bytes = C2PA_TYPE) -> bytes:
    description = plain_box(b"jumd", kind + b"\x03" + label.encode() + b"\0")
    return plain_box(b"jumb", description + b"".join(content))


def assertion(label: str, value: object) -> bytes:
    return superbox(label, plain_box(b"cbor", cbor(value)))


def der(tag: int, *content: bytes) -> bytes:
    body = b"".join(content)
    if len(body) < 0x80:
        return bytes([tag, len(body)]) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + len(body).to_bytes(size, "big") + body


def distinguished_name(organisation: str = "", common_name: str = "") -> bytes:
    parts: list[bytes] = []
    for kind, text in (("060355040a", organisation), ("0603550403", common_name)):
        if text:
            pair = der(0x30, bytes.fromhex(kind), der(0x0C, text.encode()))
            parts.append(der(0x31, pair))
    return der(0x30, *parts)


def certificate(organisation: str = "", common_name: str = "") -> bytes:
    """RFC 5280 up to the subject: version, serial, algorithm, issuer, validity, subject, key."""
    validity = der(0x30, der(0x17, b"250101000000Z"), der(0x17, b"350101000000Z"))
    return der(
        0x30,
        der(
            0x30,
            der(0xA0, der(0x02, b"\x02")),
            der(0x02, b"\x01"),
            der(0x30),
            distinguished_name("An Authority", "Its Root"),
            validity,
            distinguished_name(organisation, common_name),
            der(0x30, b"\x05\0"),
        ),
    )


def time_stamp(moment: str) -> bytes:
    """An RFC 3161 token as far as its time: "20260519120000Z"."""
    info = der(
        0x30,
        der(0x02, b"\x01"),
        der(0x06, b"\x2a\x03"),
        der(0x30, der(0x30), der(0x04, b"\0" * 32)),
        der(0x02, b"\x07"),
        der(0x18, moment.encode()),
    )
    content_type = bytes.fromhex("060b2a864886f70d0109100104")
    wrapped = der(0x30, content_type, der(0xA0, der(0x04, info)))
    signed = der(0x30, der(0x02, b"\x03"), der(0x31), wrapped)
    return der(0x30, bytes.fromhex("06092a864886f70d010702"), der(0xA0, signed))


def signature(organisation: str, stamped: str = "") -> bytes:
    protected = cbor({1: -7, 33: [certificate(organisation, "A Signing Service")]})
    token = {"tstTokens": [{"val": time_stamp(stamped)}]} if stamped else None
    headers: dict[str, object] = {"sigTst2": token} if token else {}
    return b"\xd2" + cbor([protected, headers, None, b"\0" * 64])


def ingredient(label: str = "", *, relationship: str = "parentOf", title: str = "") -> bytes:
    value: dict[str, object] = {"relationship": relationship}
    if title:
        value["dc:title"] = title
    if label:
        value["activeManifest"] = {"url": f"self#jumbf=/c2pa/{label}", "hash": b"\0" * 32}
    return assertion("c2pa.ingredient.v3", value)


def manifest(
    label: str,
    actions: Iterable[Action] = (),
    *extra: bytes,
    generator: object = "Some Library",
    signer: str = "Example Inc.",
    stamped: str = "",
) -> bytes:
    return superbox(
        label,
        superbox(
            "c2pa.assertions", assertion("c2pa.actions.v2", {"actions": list(actions)}), *extra
        ),
        assertion("c2pa.claim.v2", {"claim_generator_info": {"name": generator}}),
        superbox("c2pa.signature", plain_box(b"cbor", signature(signer, stamped))),
    )


def store(*manifests: bytes) -> bytes:
    """A store; the last manifest is the active one."""
    return superbox("c2pa", *manifests)


def created(agent: object = None, kind: str = GENERATED, **more: object) -> dict[str, object]:
    action: dict[str, object] = {"action": "c2pa.created", "digitalSourceType": kind, **more}
    return action if agent is None else action | {"softwareAgent": agent}


def c2pa_png(*manifests: bytes) -> bytes:
    return png([chunk(b"caBX", store(*manifests))])
