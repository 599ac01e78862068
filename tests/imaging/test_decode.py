"""Decoding: the same pixels from every decoder and format, upright, and no file that does harm."""

import io
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from curator.core.errors import UnreadableImage
from curator.imaging import decode
from curator.imaging.decode import Pixels, decode_preview, is_grey_with_alpha, load_pixels
from curator.imaging.png_stream import SIGNATURE, read_png, repaired_png
from tests.images import sharp_scene

SCENE = sharp_scene(61, 43)
ALPHA = np.tile(np.linspace(0, 255, 61).astype(np.uint8), (43, 1))
RGBA = np.dstack([SCENE, ALPHA])


def saved(path: Path, image: Image.Image, kind: str, **options: object) -> Path:
    with path.open("wb") as file:
        image.save(file, kind, **options)
    return path


def oracle(path: Path) -> np.ndarray:
    """The picture as Pillow alone decodes it, upright, with alpha."""
    with Image.open(path) as image:
        return np.asarray(ImageOps.exif_transpose(image).convert("RGBA"))


def rgba(pixels: Pixels) -> np.ndarray:
    alpha = np.full(pixels.rgb.shape[:2], 255, np.uint8) if pixels.alpha is None else pixels.alpha
    return np.dstack([pixels.rgb, alpha])


def without_kornia(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(decode, "decode_image_png_u8", None)


def png_chunk(kind: bytes, body: bytes, *, checksum: int | None = None) -> bytes:
    checksum = zlib.crc32(kind + body) if checksum is None else checksum
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)


def png_header(width: int, height: int, colour: int = 2) -> bytes:
    return png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))


def png_bytes(image: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", **options)
    return buffer.getvalue()


PNG_KINDS: dict[str, Callable[[], Image.Image]] = {
    "rgb": lambda: Image.fromarray(SCENE),
    "rgba": lambda: Image.fromarray(RGBA),
    "grey": lambda: Image.fromarray(SCENE).convert("L"),
    "grey with alpha": lambda: Image.fromarray(RGBA).convert("LA"),
    "palette": lambda: Image.fromarray(SCENE).quantize(16),
    "one bit": lambda: Image.fromarray(SCENE).convert("1"),
}


@pytest.mark.parametrize("kornia", [True, False])
@pytest.mark.parametrize("kind", PNG_KINDS)
def test_every_kind_of_png_has_the_pixels_that_pillow_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, *, kornia: bool
) -> None:
    if not kornia:
        without_kornia(monkeypatch)
    path = saved(tmp_path / "a.png", PNG_KINDS[kind](), "PNG")
    np.testing.assert_array_equal(rgba(load_pixels(path)), oracle(path))


def test_a_transparent_colour_of_a_palette_becomes_alpha(tmp_path: Path) -> None:
    image = Image.fromarray(SCENE).quantize(8)
    path = saved(tmp_path / "a.png", image, "PNG", transparency=3)
    pixels = load_pixels(path)
    assert pixels.alpha is not None
    np.testing.assert_array_equal(pixels.alpha == 0, np.asarray(image) == 3)


def test_a_transparent_colour_of_an_rgb_png_becomes_alpha(tmp_path: Path) -> None:
    picture = SCENE.copy()
    picture[:5] = (1, 2, 3)
    path = saved(tmp_path / "a.png", Image.fromarray(picture), "PNG", transparency=(1, 2, 3))
    pixels = load_pixels(path)
    assert pixels.alpha is not None
    assert not pixels.alpha[:5].any()
    assert (pixels.alpha[5:] == 255).all()


def test_sixteen_bits_are_rounded_to_eight(tmp_path: Path) -> None:
    levels = np.linspace(0, 65535, 1000).astype(np.uint16).reshape(20, 50)
    cv2.imwrite(str(tmp_path / "a.png"), levels)
    expected = np.rint(levels / 257).astype(np.uint8)
    np.testing.assert_array_equal(load_pixels(tmp_path / "a.png").rgb[..., 1], expected)


def test_an_alpha_that_hides_nothing_is_dropped(tmp_path: Path) -> None:
    opaque = np.dstack([SCENE, np.full(SCENE.shape[:2], 255, np.uint8)])
    path = saved(tmp_path / "a.png", Image.fromarray(opaque), "PNG")
    pixels = load_pixels(path)
    assert pixels.alpha is None
    assert pixels.flattened() is pixels.rgb


def test_transparent_pixels_lie_over_a_mid_grey() -> None:
    pixels = Pixels(np.full((1, 3, 3), 200, np.uint8), np.array([[0, 128, 255]], np.uint8))
    np.testing.assert_allclose(pixels.flattened()[0, :, 0], [128, 164, 200], atol=1)


@pytest.mark.parametrize(
    ("kind", "options", "tolerance"),
    [
        ("PNG", {}, 0),
        ("WEBP", {"lossless": True}, 0),
        ("TIFF", {}, 0),
        ("TIFF", {"compression": "tiff_lzw"}, 0),
        ("GIF", {}, 0),
        ("JPEG", {"quality": 90}, 2),
        ("WEBP", {"quality": 90}, 2),
        ("AVIF", {"quality": 90}, 0),
    ],
)
def test_formats_are_told_by_their_content_and_decoded_as_pillow_does(
    tmp_path: Path, kind: str, options: dict[str, object], tolerance: int
) -> None:
    path = saved(tmp_path / "misnamed.dat", Image.fromarray(SCENE), kind, **options)
    difference = rgba(load_pixels(path)).astype(int) - oracle(path)
    assert np.abs(difference).max() <= tolerance


@pytest.mark.parametrize("kind", ["WEBP", "AVIF", "TIFF"])
def test_alpha_survives_in_every_format_that_has_it(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path / "a", Image.fromarray(RGBA), kind)
    alpha = load_pixels(path).alpha
    assert alpha is not None
    assert np.abs(alpha.astype(int) - ALPHA).max() <= 3


def test_only_the_first_frame_of_an_animation_is_read(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        options = {"lossless": True} if kind == "WEBP" else {}
        path = saved(
            tmp_path / kind, frames[0], kind, save_all=True, append_images=frames[1:], **options
        )
        assert load_pixels(path).rgb[4, 4].tolist() == [255, 0, 0], kind


def test_cmyk_jpeg_becomes_rgb(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", Image.fromarray(SCENE).convert("CMYK"), "JPEG", quality=95)
    np.testing.assert_array_equal(rgba(load_pixels(path)), oracle(path))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "AVIF"])
def test_pictures_are_turned_upright(tmp_path: Path, kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path / "a", Image.fromarray(RGBA[..., :3]), kind, exif=exif)
    found, expected = rgba(load_pixels(path)), oracle(path)
    assert found.shape == expected.shape
    assert np.abs(found.astype(int) - expected).max() <= 2


def test_alpha_is_turned_with_its_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "a.png", Image.fromarray(RGBA), "PNG", exif=exif)
    np.testing.assert_array_equal(rgba(load_pixels(path)), oracle(path))


def test_a_png_cut_off_in_the_middle_gives_its_rows_and_black(tmp_path: Path) -> None:
    whole = sharp_scene(200, 160)
    file = png_bytes(Image.fromarray(whole))
    (tmp_path / "cut.png").write_bytes(file[: len(file) // 2])
    found = load_pixels(tmp_path / "cut.png").rgb
    assert found.shape == whole.shape
    same = (found == whole).all(axis=(1, 2))
    assert same[:40].all()
    assert not found[-20:].any()


def test_a_png_with_wrong_checksums_and_no_end_is_read_whole(tmp_path: Path) -> None:
    stream = read_png(png_bytes(Image.fromarray(SCENE)))
    header = struct.pack(">IIBBBBB", 61, 43, 8, 2, 0, 0, 0)
    data = b"".join(bytes(piece) for piece in stream.data)
    broken = SIGNATURE + png_chunk(b"IHDR", header, checksum=1)
    broken += png_chunk(b"IDAT", data[:50], checksum=2) + png_chunk(b"IDAT", data[50:], checksum=3)
    (tmp_path / "a.png").write_bytes(broken)
    np.testing.assert_array_equal(load_pixels(tmp_path / "a.png").rgb, SCENE)


def test_a_png_of_which_next_to_nothing_is_left_is_refused_with_the_share(tmp_path: Path) -> None:
    file = png_bytes(Image.fromarray(sharp_scene(200, 160)))
    (tmp_path / "cut.png").write_bytes(file[: len(file) // 40])
    with pytest.raises(UnreadableImage, match="% of it can be read"):
        load_pixels(tmp_path / "cut.png")


def test_damage_within_the_pixel_data_keeps_the_rows_above_it(tmp_path: Path) -> None:
    whole = sharp_scene(300, 300)
    file = bytearray(png_bytes(Image.fromarray(whole)))
    middle = len(file) * 2 // 3
    file[middle : middle + 400] = bytes(400)
    (tmp_path / "a.png").write_bytes(file)
    same = (load_pixels(tmp_path / "a.png").rgb == whole).all(axis=(1, 2))
    assert same[:150].all()


@pytest.mark.parametrize("size", [(1, 1), (5, 3), (8, 8), (17, 40)])
def test_an_interlaced_stream_is_as_long_as_its_seven_passes(size: tuple[int, int]) -> None:
    width, height = size
    row = b"\0" * (1 + 3 * width)
    whole = png_header(width, height) + png_chunk(b"IDAT", zlib.compress(row * height))
    assert sum(read_png(SIGNATURE + whole).row_lengths()) == len(row) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)
    passes = [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ]
    grid = np.arange(width * height).reshape(height, width)
    pieces = [grid[y::down, x::right] for x, y, right, down in passes]
    expected = sum(piece.shape[0] * (1 + 3 * piece.shape[1]) for piece in pieces if piece.size)
    file = SIGNATURE + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"x")
    assert sum(read_png(file).row_lengths()) == expected


def test_a_repaired_file_has_exactly_the_bytes_its_header_promises() -> None:
    stream = read_png(png_bytes(Image.fromarray(SCENE))[:2000])
    repaired = read_png(repaired_png(stream))
    raw = zlib.decompress(b"".join(bytes(piece) for piece in repaired.data))
    assert len(raw) == sum(stream.row_lengths()) == 43 * (1 + 3 * 61)


def test_a_chunk_that_lies_about_its_length_costs_no_time_and_no_memory(tmp_path: Path) -> None:
    lie = struct.pack(">I", 0xFFFFFFFF) + b"tEXt" + b"x"
    (tmp_path / "a.png").write_bytes(SIGNATURE + png_header(8, 8) + lie)
    with pytest.raises(UnreadableImage, match="no pixel data"):
        load_pixels(tmp_path / "a.png")


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (200_000_001, 1), (0, 5), (5, 0)])
def test_impossible_sizes_are_refused_before_anything_is_allocated(
    tmp_path: Path, width: int, height: int
) -> None:
    file = SIGNATURE + png_header(width, height) + png_chunk(b"IDAT", zlib.compress(b"\0" * 100))
    (tmp_path / "a.png").write_bytes(file)
    tracemalloc.start()
    with pytest.raises(UnreadableImage, match="pixels"):
        load_pixels(tmp_path / "a.png")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize("side", [15_000, 40_000, 65_535])
def test_a_jpeg_of_impossible_size_is_refused_by_its_header(tmp_path: Path, side: int) -> None:
    file = bytearray(saved(tmp_path / "a.jpg", Image.new("RGB", (8, 8)), "JPEG").read_bytes())
    start = file.index(b"\xff\xc0") + 5
    file[start : start + 4] = struct.pack(">HH", side, side)
    (tmp_path / "a.jpg").write_bytes(file)
    with pytest.raises(UnreadableImage, match="million") as caught:
        load_pixels(tmp_path / "a.jpg")
    assert "smaller" in caught.value.hint


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"<!doctype html>", "not a PNG"),
        (SIGNATURE, "header"),
        (SIGNATURE + png_header(4, 4) + png_chunk(b"IEND", b""), "no pixel data"),
        (SIGNATURE + png_header(4, 4) + png_chunk(b"IDAT", b"rubbish"), "damaged"),
        (SIGNATURE + png_header(4, 4, colour=9) + png_chunk(b"IDAT", b"x"), "colour type"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "JPEG data is damaged"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "WEBP data is damaged"),
        (b"GIF89a" + b"\0" * 9, "damaged|pixels"),
        (b"II*\0" + b"\xff" * 20, "TIFF data is damaged"),
        (b"\0\0\0\x1cftypavif" + b"\0" * 20, "AVIF data is damaged"),
    ],
)
def test_what_is_no_picture_says_so_in_one_sentence(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(UnreadableImage, match=reason) as caught:
        load_pixels(tmp_path / "a")
    assert caught.value.path == tmp_path / "a"
    assert "\n" not in caught.value.message
    assert "0x" not in caught.value.message


def test_a_missing_file_is_unreadable_and_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableImage, match="cannot be opened: no such file"):
        load_pixels(tmp_path / "gone.png")


def test_a_decoder_that_gives_up_is_followed_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> object:
        raise RuntimeError("not today")

    monkeypatch.setattr(decode, "decode_image_png_u8", broken)
    path = saved(tmp_path / "a.png", Image.fromarray(SCENE), "PNG")
    np.testing.assert_array_equal(load_pixels(path).rgb, SCENE)


def test_a_preview_is_bgra_rows_of_the_asked_size(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", Image.fromarray(SCENE), "PNG")
    data, width, height, has_alpha, profile = decode_preview(path, 1000)
    assert (width, height, has_alpha, profile) == (61, 43, False, b"")
    shown = np.frombuffer(data, np.uint8).reshape(43, 61, 4)
    np.testing.assert_array_equal(shown[..., 2::-1], SCENE)
    assert (shown[..., 3] == 255).all()
    data, width, height, *_ = decode_preview(path, 30)
    assert (width, height) == (30, 21)
    assert len(data) == 4 * width * height


def test_a_preview_never_uses_the_decoder_that_holds_the_interpreters_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_arguments: object) -> object:
        pytest.fail("kornia_rs was used beside the window")

    monkeypatch.setattr(decode, "decode_image_png_u8", forbidden)
    path = saved(tmp_path / "a.png", Image.fromarray(SCENE), "PNG")
    assert decode_preview(path, 64)[1:3] == (61, 43)


def test_a_preview_keeps_alpha_and_the_profile_as_they_are(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = saved(
        tmp_path / "a.avif", Image.fromarray(RGBA), "AVIF", quality=100, icc_profile=profile
    )
    preview = decode_preview(path, 1000)
    shown = np.frombuffer(preview.data, np.uint8).reshape(43, 61, 4)
    assert preview.has_alpha
    assert preview.profile == profile
    assert np.abs(shown[..., 3].astype(int) - ALPHA).max() <= 2


def test_grey_with_alpha_is_told_from_grey(tmp_path: Path) -> None:
    both = Image.fromarray(SCENE).convert("LA")
    assert is_grey_with_alpha(saved(tmp_path / "a.tif", both, "TIFF"))
    assert not is_grey_with_alpha(saved(tmp_path / "b.tif", both.convert("L"), "TIFF"))
    (tmp_path / "c.tif").write_bytes(b"II*\0 rubbish")
    assert not is_grey_with_alpha(tmp_path / "c.tif")


@given(
    width=st.integers(1, 90),
    height=st.integers(1, 90),
    side=st.integers(1, 100),
)
def test_shrinking_keeps_the_mean_and_the_proportions(width: int, height: int, side: int) -> None:
    y, x = np.mgrid[:height, :width]
    picture = np.asarray(100 + 50 * x / width + 50 * y / height, np.uint8)
    small = decode.shrunk_to(picture, side)
    assert max(small.shape) == min(side, max(width, height))
    assert abs(small.mean() - picture.mean()) < 50 / min(small.shape) + 1


SAMPLES = {
    kind: buffer.getvalue()
    for kind, buffer in ((kind, io.BytesIO()) for kind in ("PNG", "JPEG", "WEBP", "GIF", "TIFF"))
    if Image.fromarray(SCENE).save(buffer, kind) is None
}


@settings(max_examples=60)
@given(
    kind=st.sampled_from(sorted(SAMPLES)),
    edits=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6)), max_size=4),
    keep=st.floats(0.05, 1),
)
def test_no_damage_ends_in_anything_but_pixels_or_a_plain_error(
    tmp_path_factory: pytest.TempPathFactory,
    kind: str,
    edits: list[tuple[int, bytes]],
    keep: float,
) -> None:
    file = bytearray(SAMPLES[kind])
    for place, change in edits:
        start = place % len(file)
        file[start : start + len(change)] = change
    path = tmp_path_factory.mktemp("damaged") / "a"
    path.write_bytes(file[: max(1, int(len(file) * keep))])
    try:
        pixels = load_pixels(path)
    except UnreadableImage:
        return
    assert pixels.rgb.dtype == np.uint8
    assert pixels.rgb.shape == (pixels.height, pixels.width, 3)
    assert pixels.alpha is None or pixels.alpha.shape == pixels.rgb.shape[:2]
