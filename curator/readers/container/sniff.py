"""What a file is by its first bytes; its name's ending is never asked.

A kind that is known but not supported is named, so that the message helps.
"""

from curator.readers.container.blocks import ContainerError

HEAD_BYTES = 512
"""How many of the first bytes `sniff` wants to see."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)

_NOT_SUPPORTED: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"%PDF", "a PDF document"),
    (b"8BPS", "a Photoshop document"),
    (b"II+\0", "a BigTIFF image"),
    (b"MM\0+", "a BigTIFF image"),
    (b"BM", "a BMP image"),
    (b"\xff\x0a", "a JPEG XL image"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL image"),
    (b"\x76\x2f\x31\x01", "an OpenEXR image"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM video"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
)

_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"heif"})
_EXPORT = "Export it as PNG, JPEG, WebP, AVIF or TIFF."


def sniff(head: bytes) -> str:
    """Returns the format's name for a file's first `HEAD_BYTES` bytes.

    Returns:
        "png", "jpeg", "webp", "avif", "heic", "tiff" or "gif".

    Raises:
        ContainerError: it is none of these; the reason names what it is where that is known.
    """
    if not head:
        raise ContainerError("the file is empty", "Copy or download it again.")
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head.startswith(b"RIFF"):
        if head[8:12] == b"WEBP":
            return "webp"
        raise ContainerError("this is a RIFF file (sound or video), not an image")
    if head[4:8] == b"ftyp":
        return _sniff_brands(head)
    _refuse_text(head)
    for magic, what in _NOT_SUPPORTED:
        if head.startswith(magic):
            raise ContainerError(f"this is {what}, which Curator does not read", _EXPORT)
    raise ContainerError("this is not an image of a known kind")


def _sniff_brands(head: bytes) -> str:
    """AVIF, HEIC and MP4 share one box format and differ by their brands (ISO/IEC 14496-12)."""
    end = min(len(head), max(16, int.from_bytes(head[:4], "big")))
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, end - 3, 4)}
    if brands & {b"avif", b"avis"}:
        return "avif"
    if brands & _HEIC_BRANDS:
        return "heic"
    raise ContainerError("this is a video, not an image")


def _refuse_text(head: bytes) -> None:
    """Names the text files that image downloads turn into when something went wrong."""
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(b"version https://git-lfs"):
        raise ContainerError(
            "this is a Git LFS pointer: the image itself was not downloaded", "Run git lfs pull."
        )
    if text.startswith(b"<svg") or (text.startswith((b"<?xml", b"<!--")) and b"<svg" in text):
        raise ContainerError("this is an SVG drawing, which Curator does not read", _EXPORT)
    if text.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise ContainerError(
            "this is a web page (HTML), not an image",
            "The download probably ended on an error or sign-in page; download it again.",
        )
    if text.startswith((b"<?xml", b"{", b"[")):
        raise ContainerError("this is a text file, not an image")
