"""The text of EXIF UserComment (Exif 3.0, 4.6.6): its stated encoding is wrong as often as right.

Seen in the wild: the UNICODE preamble before UTF-16 in either byte order, whatever the order of the
block around it; before UTF-8; no preamble at all; a JIS preamble before plain ASCII; NULs behind.
"""

import codecs

_PREAMBLE_BYTES = 8
_PREAMBLES = (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0", b"\0\0\0\0\0\0\0\0")


def decode_user_comment(data: bytes) -> str:
    """Returns the text of a UserComment's raw bytes, trusting the bytes over their preamble."""
    preamble = data[:_PREAMBLE_BYTES]
    body = data[_PREAMBLE_BYTES:] if preamble in _PREAMBLES else data
    if body.startswith(codecs.BOM_UTF8):
        return body.decode("utf-8-sig", "replace").rstrip("\0")
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _even(body).decode("utf-16", "replace").rstrip("\0")
    trimmed = body.rstrip(b"\0")
    # UTF-16 of any prompt has NULs inside: spaces, commas, digits and line ends are below U+0100.
    if b"\0" in trimmed or (preamble == b"UNICODE\0" and not _is_utf8(trimmed)):
        return _even(body).decode(_utf16_order(body), "replace").rstrip("\0")
    if _is_utf8(trimmed):
        return trimmed.decode("utf-8")
    return trimmed.decode("latin-1")


def _even(data: bytes) -> bytes:
    return data[: len(data) & ~1]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf16_order(data: bytes) -> str:
    """The byte order under which more characters are Latin ones: their high byte is the NUL."""
    high_first = data[0::2].count(0)
    low_first = data[1::2].count(0)
    return "utf-16-be" if high_first > low_first else "utf-16-le"
