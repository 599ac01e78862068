"""Pictures of every format that holds XMP, with blocks of others that must survive."""

import io
import struct

from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from tests.readers.files import chunk, itxt_chunk, png, riff_chunk, segment, text_chunk, ztxt_chunk

WORKFLOW = '{"3": {"class_type": "KSampler", "inputs": {"seed": 42}}}'
TEXT_CHUNKS = [
    text_chunk("parameters", "a carafe\nSteps: 20, Seed: 1"),
    text_chunk("prompt", WORKFLOW),
    ztxt_chunk("workflow", WORKFLOW),
    itxt_chunk("invokeai_metadata", '{"seed": 1, "prompt": "grün"}', compress=True),
]


def drawing(mode: str = "RGB", size: tuple[int, int] = (48, 32)) -> Image.Image:
    gradient = Image.radial_gradient("L").resize(size)
    bands = {"RGB": 3, "RGBA": 4, "L": 1}[mode]
    return Image.merge(mode, [gradient.rotate(40 * band) for band in range(bands)])


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def real_png(*more: bytes) -> bytes:
    """A PNG with the recipe of a generator before its pixels and a chunk of others behind them."""
    data = saved(drawing("RGBA"), "PNG")
    at = data.index(b"IDAT") - 4
    end = data.index(b"IEND") - 4
    private = chunk(b"prVt", b"anything", good_crc=False)
    return (
        data[:at] + b"".join([*TEXT_CHUNKS, *more]) + data[at:end] + private + data[end:] + b"tail"
    )


def real_jpeg(*more: bytes) -> bytes:
    exif = Image.Exif()
    exif[0x0131] = "A generator"
    data = saved(drawing(), "JPEG", exif=exif, comment=b"Steps: 20")
    at = 2 + 2 + struct.unpack_from(">H", data, 4)[0]
    return data[:at] + b"".join(more) + data[at:] + b"tail"


def lossy_webp() -> bytes:
    return saved(drawing(), "WEBP", quality=80)


def lossless_webp(mode: str = "RGBA") -> bytes:
    return saved(drawing(mode), "WEBP", lossless=True)


def animated_webp() -> bytes:
    frames = [drawing("RGBA", (48, 32)).rotate(angle) for angle in (0, 90, 180)]
    exif = Image.Exif()
    exif[0x0131] = "A generator"
    return saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], exif=exif.tobytes())


def real_tiff(pages: int = 2) -> bytes:
    tags = ImageFileDirectory_v2()
    tags[0x010E] = "a carafe\nSteps: 20, Seed: 1"
    images = [drawing().rotate(30 * page) for page in range(pages)]
    return saved(
        images[0],
        "TIFF",
        save_all=True,
        append_images=images[1:],
        compression="tiff_lzw",
        tiffinfo=tags,
        dpi=(72, 72),
    )


def big_endian_tiff() -> bytes:
    """One white pixel, byte by byte."""
    entries = [(256, 3, 1), (257, 3, 1), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8),
               (277, 3, 1), (278, 3, 1), (279, 4, 1)]  # fmt: skip
    table = b"".join(
        struct.pack(">HHI", tag, kind, 1)
        + struct.pack(">HH" if kind == 3 else ">I", *([value, 0] if kind == 3 else [value]))
        for tag, kind, value in entries
    )
    return (
        b"MM\0*"
        + struct.pack(">I", 10)
        + b"\xff\0"
        + struct.pack(">H", len(entries))
        + table
        + b"\0" * 4
    )


PICTURES = {
    "a.png": real_png(),
    "a.jpg": real_jpeg(),
    "lossy.webp": lossy_webp(),
    "lossless.webp": lossless_webp(),
    "animated.webp": animated_webp(),
    "pages.tif": real_tiff(),
    "big-endian.tiff": big_endian_tiff(),
}

XMP_MARK = b"http://ns.adobe.com/xap/1.0/\0"


def with_foreign_packet(name: str, packet: bytes) -> bytes:
    """A picture of that kind with a packet, put there by other means than Curator's."""
    if name.endswith("png"):
        return real_png(itxt_chunk("XML:com.adobe.xmp", packet))
    if name.endswith("jpg"):
        return real_jpeg(segment(0xE1, XMP_MARK + packet))
    if name.endswith("webp"):
        return saved(drawing(), "WEBP", xmp=packet)
    return saved(drawing(), "TIFF", tiffinfo={700: packet})


CREDENTIALS = {
    "caBX": png([chunk(b"caBX", b"\0\0\0\x10jumbc2pa")]),
    "APP11": real_jpeg(segment(0xEB, b"JP\0\1\0\0\0\1\0\0\0\x30jumb\0\0\0\x28jumdc2pa\0\x11")),
    "C2PA": lossless_webp()[:4]
    + struct.pack("<I", len(lossless_webp()) - 8 + 12)
    + lossless_webp()[8:]
    + riff_chunk(b"C2PA", b"jumb"),
}
