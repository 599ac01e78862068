"""Two facts out of a COSE signature's DER (X.690): who signed, and when a time stamp was made.

Nothing is verified: a signature is good or bad for a trust list, which Curator does not have.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

_SEQUENCE, _SET, _GENERALIZED_TIME, _BMP_STRING = 0x30, 0x31, 0x18, 0x1E
_ORGANISATION, _COMMON_NAME = bytes.fromhex("060355040a"), bytes.fromhex("0603550403")
_TST_INFO = bytes.fromhex("060b2a864886f70d0109100104")
_MAX_VALUES = 200


def signer_of(certificate: bytes) -> str | None:
    """Returns the organisation that a certificate (RFC 5280) names, else its common name."""
    whole = next(_values(certificate), None)
    to_be_signed = next(_values(whole[1]), None) if whole else None
    if to_be_signed is None:
        return None
    sequences = [content for tag, content in _values(to_be_signed[1]) if tag == _SEQUENCE]
    if len(sequences) < 4:  # signature algorithm, issuer, validity, subject
        return None
    names = _names(sequences[3])
    return names.get(_ORGANISATION) or names.get(_COMMON_NAME)


def time_of(token: bytes) -> datetime | None:
    """Returns when a time stamp token (RFC 3161) was made, aware UTC; None when it does not say."""
    at = token.find(_TST_INFO)
    if at < 0:
        return None
    wrapped = next(_values(token[at + len(_TST_INFO) :]), None)  # [0], an OCTET STRING, TSTInfo
    octets = next(_values(wrapped[1]), None) if wrapped else None
    info = next(_values(octets[1]), None) if octets else None
    if info is None:
        return None
    for tag, content in _values(info[1]):
        if tag == _GENERALIZED_TIME:
            return _moment(content.decode("ascii", "replace"))
    return None


def _moment(text: str) -> datetime | None:
    whole, _, fraction = text.removesuffix("Z").partition(".")
    microseconds = int(fraction[:6].ljust(6, "0")) if fraction.isdecimal() else 0
    try:
        moment = datetime.strptime(whole, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment.replace(microsecond=microseconds)


def _names(sequence: bytes) -> dict[bytes, str]:
    """The parts of a distinguished name, by the DER of what each is."""
    found: dict[bytes, str] = {}
    for tag, one in _values(sequence):
        pair = next(_values(one), None) if tag == _SET else None
        if pair is None:
            continue
        for kind in (_ORGANISATION, _COMMON_NAME):
            if pair[1].startswith(kind):
                value = next(_values(pair[1][len(kind) :]), None)
                if value is not None:
                    encoding = "utf-16-be" if value[0] == _BMP_STRING else "utf-8"
                    found.setdefault(kind, value[1].decode(encoding, "replace"))
    return found


def _values(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The (tag, content) pairs one after another, as many as are whole."""
    at = 0
    for _ in range(_MAX_VALUES):
        if at + 2 > len(data):
            return
        tag, size = data[at], data[at + 1]
        at += 2
        if size & 0x80:
            width = size & 0x7F
            if not 1 <= width <= 4:
                return
            size = int.from_bytes(data[at : at + width], "big")
            at += width
        if at + size > len(data):
            return
        yield tag, data[at : at + size]
        at += size
