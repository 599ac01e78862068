"""XMP in pictures: bytes in, bytes out; the picture's data and every other block stay as they are.

PNG, JPEG, WebP and TIFF, one private module each. A file with a C2PA credential is refused: any
change, even of one text, turns its credential into "tampered with". Nothing here opens a file.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from curator.exporters import _xmp_jpeg, _xmp_png, _xmp_tiff, _xmp_webp
from curator.exporters._xmp_scan import XmpRefused
from curator.exporters.xmp_packet import property_names

__all__ = ["XmpRefused", "check_embedding", "packet_of", "picture_format", "with_packet"]

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".webp", ".tif", ".tiff"})
"""Endings of files that can hold XMP here; what a file is, its bytes say."""


@dataclass(frozen=True, slots=True)
class _Container:
    name: str
    has_credential: Callable[[bytes], bool]
    packet_of: Callable[[bytes], bytes | None]
    with_packet: Callable[[bytes, bytes | None], bytes]


_PNG = _Container("png", _xmp_png.has_credential, _xmp_png.packet_of, _xmp_png.with_packet)
_JPEG = _Container("jpeg", _xmp_jpeg.has_credential, _xmp_jpeg.packet_of, _xmp_jpeg.with_packet)
_WEBP = _Container("webp", _xmp_webp.has_credential, _xmp_webp.packet_of, _xmp_webp.with_packet)
_TIFF = _Container("tiff", _xmp_tiff.has_credential, _xmp_tiff.packet_of, _xmp_tiff.with_packet)

_HINT = "Write a sidecar instead."


def _container(data: bytes) -> _Container:
    if data.startswith(_xmp_png.MAGIC):
        return _PNG
    if data.startswith(_xmp_jpeg.MAGIC):
        return _JPEG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _WEBP
    if data.startswith((b"II*\0", b"MM\0*")):
        return _TIFF
    if data.startswith((b"II+\0", b"MM\0+")):
        raise XmpRefused("it is a BigTIFF, which Curator does not change", _HINT)
    raise XmpRefused("Curator embeds XMP in PNG, JPEG, WebP and TIFF only", _HINT)


def picture_format(data: bytes) -> str:
    """Returns "png", "jpeg", "webp" or "tiff".

    Raises:
        XmpRefused: it is none of these.
    """
    return _container(data).name


def packet_of(data: bytes) -> bytes | None:
    """Returns the XMP packet in a picture's bytes; None where there is none.

    Raises:
        XmpRefused: it is no picture that can hold one, or is damaged, or holds two.
    """
    return _container(data).packet_of(data)


def check_embedding(data: bytes, names: frozenset[str] = frozenset()) -> None:
    """Returns when XMP may be put into a picture.

    Args:
        data: the picture's bytes.
        names: the properties to be written, by their usual names.

    Raises:
        XmpRefused: it carries a credential that would break, or a second packet that holds one of
            the names already, and the two would contradict each other.
    """
    container = _container(data)
    remote = b"dcterms:provenance" in (container.packet_of(data) or b"")
    if remote or container.has_credential(data):
        raise XmpRefused(
            "it carries a Content Credential (C2PA), which any change of the file breaks", _HINT
        )
    extension = _xmp_jpeg.extension_of(data) if container is _JPEG else None
    if extension is not None:
        both = sorted(names & property_names(_bare(extension)))
        if both:
            raise XmpRefused(f"its extended XMP holds {both[0]} already", _HINT)


def _bare(packet: bytes) -> bytes:
    """An extension without white space before its first tag, which a declaration must not have."""
    return re.sub(rb"^\s+", b"", packet)


def with_packet(data: bytes, packet: bytes | None) -> bytes:
    """Returns a picture's bytes with that packet in the place of its own; None takes it out.

    Raises:
        XmpRefused: `check_embedding` would, or the packet does not fit.
    """
    check_embedding(data)
    return _container(data).with_packet(data, packet)
