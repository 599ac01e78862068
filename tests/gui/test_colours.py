"""Pictures are shown in the colours they are meant in, on the screen they are shown on."""

import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from curator.gui import colour_space, decoding, screen_colour, theme
from curator.gui.colour_space import SRGB as SRGB_SPACE
from curator.gui.decoding import Picture
from curator.gui.image_view import ImageView
from curator.gui.jobs import Jobs
from curator.gui.prefetch import Prefetch
from curator.gui.review_page import ReviewPage
from curator.gui.screen_colour import FOR_SRGB, ScreenColours
from tests.gui import profiles
from tests.gui.profiles import ADOBE_RGB, DISPLAY_P3, GREY_18, SIDE, SMALL_SCREEN, SRGB, SWATCHES
from tests.gui.windows import Reviewer, fill_library
from tests.png_chunks import png_with_chunks

BOX = QSize(400, 400)
LOSSLESS = {"jpg": {"quality": 100, "subsampling": 0}, "webp": {"lossless": True}}
ENDINGS = ("png", "jpg", "tif", "webp")


def save(path: Path, pixels: np.ndarray, profile: bytes | None) -> Path:
    options = LOSSLESS.get(path.suffix[1:], {})
    Image.fromarray(pixels).save(path, icc_profile=profile, **options)
    return path


def grabbed(qtbot: QtBot, picture: Picture) -> np.ndarray:
    """(12, 3): the middle of each swatch as it is painted on screen."""
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_picture(picture)
    rect = view.image_rect()
    assert rect is not None
    grab = view.grab().toImage()
    found = []
    for number in range(len(SWATCHES)):
        x = round(rect.x()) + SIDE * (number % 4) + SIDE // 2
        y = round(rect.y()) + SIDE * (number // 4) + SIDE // 2
        found.append(grab.pixelColor(x, y).getRgb()[:3])
    return np.array(found)


def colours_of(profile: bytes) -> ScreenColours:
    made = screen_colour.colours_of(profile)
    assert made is not None
    return made


def pixel(path: Path, colours: ScreenColours = FOR_SRGB) -> tuple[int, ...]:
    return decoding.decode(path, colours).image.pixelColor(1, 1).getRgb()


@pytest.mark.parametrize("ending", ENDINGS)
def test_srgb_adobe_rgb_and_display_p3_versions_show_the_same_pixels(
    qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    picture = profiles.swatches()
    shown = {}
    for name, profile in (("srgb", SRGB), ("adobe", ADOBE_RGB), ("p3", DISPLAY_P3)):
        pixels = profiles.converted(picture, SRGB, profile)
        path = save(tmp_path / f"{name}.{ending}", pixels, profile)
        shown[name] = grabbed(qtbot, decoding.load(path, BOX))
    plain = decoding.load(save(tmp_path / f"plain.{ending}", picture, None), BOX)
    shown["none"] = grabbed(qtbot, plain)
    assert plain.note == ""
    for name, colours in shown.items():
        assert np.abs(colours - np.array(SWATCHES)).max() <= 2, name


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_conversion_they_would_differ_so_the_test_above_sees_something(
    tmp_path: Path, ending: str
) -> None:
    pixels = profiles.converted(profiles.swatches(), SRGB, ADOBE_RGB)
    assert np.abs(pixels.astype(int) - profiles.swatches()).max() > 20


@pytest.mark.parametrize("screen", [ADOBE_RGB, DISPLAY_P3, SMALL_SCREEN])
@pytest.mark.parametrize("of", [SRGB, DISPLAY_P3, None])
def test_another_screen_changes_pixels_as_littlecms_computes(
    qtbot: QtBot, tmp_path: Path, screen: bytes, of: bytes | None
) -> None:
    picture = profiles.swatches()
    path = save(tmp_path / "a.png", picture, of)
    expected = profiles.converted(picture, of or SRGB, screen)
    shown = grabbed(qtbot, decoding.load(path, BOX, colours_of(screen)))
    middles = expected[SIDE // 2 :: SIDE, SIDE // 2 :: SIDE].reshape(-1, 3).astype(int)
    assert np.abs(shown - middles).max() <= 2


def test_a_profile_of_tables_is_converted_as_littlecms_does(qtbot: QtBot, tmp_path: Path) -> None:
    tables = profiles.table_profile(DISPLAY_P3)
    picture = profiles.swatches()
    loaded = decoding.load(save(tmp_path / "a.png", picture, tables), BOX)
    expected = profiles.converted(picture, tables, SRGB)
    middles = expected[SIDE // 2 :: SIDE, SIDE // 2 :: SIDE].reshape(-1, 3).astype(int)
    assert (loaded.note, loaded.profile) == ("", "tables")
    assert np.abs(grabbed(qtbot, loaded) - middles).max() <= 3


@pytest.mark.parametrize("ending", ["png", "jpg", "tif"])
def test_a_grey_profile_is_converted(tmp_path: Path, ending: str) -> None:
    greys = np.full((8, 8), 100, np.uint8)
    path = save(tmp_path / f"a.{ending}", greys, GREY_18)
    linear = (100 / 255) ** 1.8
    expected = round(255 * (1.055 * linear ** (1 / 2.4) - 0.055))
    for value in pixel(path)[:3]:
        assert abs(value - expected) <= 2
    assert decoding.load(path, BOX).note == ""


def test_a_grey_png_with_a_colour_profile_is_converted_too(tmp_path: Path) -> None:
    """libpng refuses it and Qt drops it without a word; the curve still holds for greys."""
    path = save(tmp_path / "a.png", np.full((8, 8), 100, np.uint8), ADOBE_RGB)
    expected = profiles.converted(np.full((1, 1, 3), 100, np.uint8), ADOBE_RGB, SRGB)[0, 0]
    assert np.abs(np.array(pixel(path)[:3]) - expected).max() <= 2
    assert decoding.load(path, BOX).note == ""


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("profile", [b"rubbish" * 40, DISPLAY_P3[:200], SRGB[:-300]])
def test_a_broken_profile_is_shown_as_srgb_and_said(
    qtbot: QtBot, tmp_path: Path, ending: str, profile: bytes
) -> None:
    path = save(tmp_path / f"a.{ending}", profiles.swatches(), profile)
    loaded = decoding.load(path, BOX)
    if loaded.note == "":  # what Qt could mend is converted, not guessed
        assert profile == SRGB[:-300]
    else:
        assert loaded.note == colour_space.UNREADABLE
    assert np.abs(grabbed(qtbot, loaded) - np.array(SWATCHES)).max() <= 2


def test_a_profile_that_cannot_belong_to_the_picture_is_said(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png", profiles.swatches(), GREY_18)
    assert decoding.load(path, BOX).note == colour_space.UNREADABLE
    assert pixel(path) == (*SWATCHES[0], 255)


def test_the_badge_is_drawn_and_read_out(qtbot: QtBot, tmp_path: Path) -> None:
    said = decoding.load(save(tmp_path / "a.png", profiles.swatches(), b"rubbish" * 40), BOX)
    calm = decoding.load(save(tmp_path / "b.png", profiles.swatches(), None), BOX)
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.set_picture(calm)
    before = view.grab().toImage()
    view.set_picture(said)
    assert view.accessibleDescription() == colour_space.UNREADABLE
    assert view.grab().toImage() != before
    view.set_bare(bare=True)
    assert view.grab().toImage() == before


def chunk(kind: bytes, *values: int) -> tuple[bytes, bytes]:
    return kind, struct.pack(f">{len(values)}I", *values)


SRGB_PRIMARIES = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
P3_PRIMARIES = (31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)


@pytest.mark.parametrize(
    "chunks",
    [
        [chunk(b"gAMA", 45455)],
        [chunk(b"gAMA", 45455), chunk(b"cHRM", *SRGB_PRIMARIES)],
        [chunk(b"cHRM", *SRGB_PRIMARIES)],
        [(b"sRGB", b"\0"), chunk(b"gAMA", 45455), chunk(b"cHRM", *P3_PRIMARIES)],
        [(b"cICP", bytes((1, 13, 0, 1))), chunk(b"gAMA", 100_000)],
    ],
)
def test_a_png_that_says_srgb_in_its_chunks_is_left_alone(
    tmp_path: Path, chunks: list[tuple[bytes, bytes]]
) -> None:
    path = png_with_chunks(tmp_path / "a.png", chunks)
    assert pixel(path) == (0xCC, 0x33, 0x33, 255)
    assert decoding.load(path, BOX).note == ""


def test_a_linear_png_is_brightened(tmp_path: Path) -> None:
    path = png_with_chunks(tmp_path / "a.png", [chunk(b"gAMA", 100_000)])
    expected = [255 * (1.055 * (c / 255) ** (1 / 2.4) - 0.055) for c in (0xCC, 0x33, 0x33)]
    assert pixel(path)[:3] == pytest.approx(expected, abs=2)


def test_a_png_s_code_for_display_p3_goes_before_everything(tmp_path: Path) -> None:
    of_code = png_with_chunks(
        tmp_path / "a.png", [(b"sRGB", b"\0"), (b"cICP", bytes((12, 13, 0, 1)))]
    )
    expected = profiles.converted(np.array([[(0xCC, 0x33, 0x33)]], np.uint8), DISPLAY_P3, SRGB)
    assert np.abs(np.array(pixel(of_code)[:3]) - expected[0, 0]).max() <= 2


def test_a_png_s_code_for_hdr_is_said(tmp_path: Path) -> None:
    path = png_with_chunks(tmp_path / "a.png", [(b"cICP", bytes((9, 16, 0, 1)))])
    assert decoding.load(path, BOX).note == colour_space.UNKNOWN_CODE


@pytest.mark.parametrize("ending", ["jpg", "tif"])
def test_cmyk_without_a_profile_is_shown_and_said(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    Image.new("CMYK", (8, 8), (0, 0, 0, 128)).save(path)
    loaded = decoding.load(path, BOX)
    assert loaded.note == colour_space.NO_CMYK_PROFILE
    red, green, blue, _ = pixel(path)
    assert red == green == blue
    assert 100 < red < 150


def test_cmyk_with_a_profile_is_converted_as_littlecms_does(tmp_path: Path) -> None:
    found = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
    if not found.exists():
        pytest.skip("no CMYK profile is installed here")
    path = tmp_path / "a.jpg"
    ink = Image.new("CMYK", (8, 8), (30, 180, 90, 20))
    ink.save(path, quality=100, icc_profile=found.read_bytes())
    made = ImageCms.profileToProfile(
        Image.open(path), str(found), ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC, outputMode="RGB",
    )  # fmt: skip
    assert made is not None
    assert np.abs(np.array(pixel(path)[:3]) - made.getpixel((1, 1))).max() <= 2
    assert decoding.load(path, BOX).note == ""


def test_avif_keeps_its_profile_and_its_alpha(tmp_path: Path) -> None:
    path = tmp_path / "a.avif"
    image = Image.new("RGBA", (16, 16), (0xCC, 0x33, 0x33, 128))
    image.save(path, quality=100, subsampling="4:4:4", icc_profile=DISPLAY_P3)
    expected = profiles.converted(np.array([[(0xCC, 0x33, 0x33)]], np.uint8), DISPLAY_P3, SRGB)
    shown = pixel(path)
    assert abs(shown[3] - 128) <= 1
    assert np.abs(np.array(shown[:3]) - expected[0, 0]).max() <= 3


# 16 bits and alpha


def deep(width: int, alpha: int | None = None) -> QImage:
    """A ramp of one row's 16-bit greys, each a little brighter than the one before."""
    kind = QImage.Format.Format_RGBX64 if alpha is None else QImage.Format.Format_RGBA64
    pixels = np.full((8, width, 4), 65535 if alpha is None else alpha * 257, np.uint16)
    pixels[..., :3] = (np.arange(width) * 16 + 2000)[None, :, None]
    return QImage(pixels.tobytes(), width, 8, width * 8, kind).copy()


@pytest.mark.parametrize("ending", ["png", "tif"])
def test_16_bits_are_reduced_after_the_conversion(tmp_path: Path, ending: str) -> None:
    """The other way round a dark ramp of a linear picture would keep only few of its steps."""
    image = deep(512)
    image.setColorSpace(SRGB_SPACE)
    linear = colour_space.QColorSpace(colour_space.QColorSpace.NamedColorSpace.SRgbLinear)
    image.setColorSpace(linear)
    path = tmp_path / f"a.{ending}"
    assert image.save(str(path))
    shown = decoding.read(path)
    assert shown.format() is decoding.OPAQUE
    found = np.array([shown.pixelColor(x, 4).red() for x in range(512)])
    exact = (np.arange(512) * 16 + 2000) / 65535
    expected = 255 * (1.055 * exact ** (1 / 2.4) - 0.055)
    assert np.abs(found - expected).max() <= 1
    early = {round(255 * (1.055 * v ** (1 / 2.4) - 0.055)) for v in np.round(exact * 255) / 255}
    assert len(set(found.tolist())) > 1.5 * len(early)


@pytest.mark.parametrize("ending", ["png", "tif"])
def test_16_bits_without_a_profile_are_rounded(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    assert deep(512).save(str(path))
    shown = decoding.read(path)
    found = np.array([shown.pixelColor(x, 4).red() for x in range(512)])
    assert np.abs(found - (np.arange(512) * 16 + 2000) / 257).max() <= 1


@pytest.mark.parametrize("ending", ["png", "tif"])
def test_16_bit_grey_is_shown(tmp_path: Path, ending: str) -> None:
    greys = (np.arange(512) * 100).astype(np.uint16)[None].repeat(8, 0)
    path = tmp_path / f"a.{ending}"
    Image.fromarray(greys).save(path)
    for colours in (FOR_SRGB, colours_of(SMALL_SCREEN)):
        shown = decoding.decode(path, colours).image
        found = np.array([shown.pixelColor(x, 4).green() for x in range(512)])
        assert (np.diff(found) >= 0).all()
        if colours is FOR_SRGB:
            assert np.abs(found - np.arange(512) * 100 / 257).max() <= 1


@pytest.mark.parametrize("profile", [None, DISPLAY_P3], ids=["plain", "p3"])
@pytest.mark.parametrize("ending", ["png", "tif", "webp"])
def test_alpha_is_premultiplied_after_the_conversion(
    tmp_path: Path, ending: str, profile: bytes | None
) -> None:
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[...] = (0xCC, 0x33, 0x33, 100)
    path = save(tmp_path / f"a.{ending}", pixels, profile)
    image = decoding.read(path)
    assert image.format() is decoding.TRANSLUCENT
    plain = np.array([[(0xCC, 0x33, 0x33)]], np.uint8)
    expected = profiles.converted(plain, profile or SRGB, SRGB)[0, 0]
    found = image.pixelColor(2, 2)
    assert found.alpha() == 100
    assert np.abs(np.array(found.getRgb()[:3]) - expected).max() <= 3


def test_16_bit_alpha_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert deep(64, alpha=100).save(str(path))
    image = decoding.read(path)
    assert image.format() is decoding.TRANSLUCENT
    assert image.pixelColor(3, 3).alpha() == 100


@pytest.mark.parametrize("ending", ["png", "tif"])
def test_grey_with_alpha_is_shown_with_it(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    Image.new("LA", (8, 8), (90, 60)).save(path)
    assert pixel(path)[3] == 60
    assert abs(pixel(path)[0] - 90) <= 2


@pytest.mark.parametrize("ending", ["png", "gif"])
def test_a_palette_s_transparency_is_kept(tmp_path: Path, ending: str) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette([0, 0, 0, 200, 60, 50])
    image.paste(0, (0, 0, 4, 8))
    path = tmp_path / f"a.{ending}"
    image.save(path, transparency=0)
    shown = decoding.read(path)
    assert shown.pixelColor(1, 1).alpha() == 0
    assert shown.pixelColor(6, 1) == QColor(200, 60, 50)


def test_transparency_of_a_palette_with_a_profile_is_kept(tmp_path: Path) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette([0, 0, 0, 0xCC, 0x33, 0x33])
    path = tmp_path / "a.png"
    image.save(path, transparency=bytes((0, 128)), icc_profile=DISPLAY_P3)
    expected = profiles.converted(np.array([[(0xCC, 0x33, 0x33)]], np.uint8), DISPLAY_P3, SRGB)
    shown = pixel(path)
    assert shown[3] == 128
    assert np.abs(np.array(shown[:3]) - expected[0, 0]).max() <= 3


# The surround


@pytest.mark.parametrize("name", ["dark", "light"])
def test_nothing_around_an_image_has_a_tint(
    reviewer: Reviewer, library_file: Path, qapp: QApplication, name: str
) -> None:
    """Read from the pixels of the window: the view, and what lies beside it within 40 pixels."""
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    before = theme.colours()
    theme.apply(qapp, name)
    try:
        assert isinstance(window.page, ReviewPage)
        view = window.page.judging.image
        rect = view.image_rect()
        assert rect is not None
        at = view.mapTo(window, view.rect().topLeft())
        image = rect.toAlignedRect().translated(at)
        grab = window.grab().toImage()
        around = view.rect().translated(at).adjusted(-40, 0, 0, 0) & window.rect()
        colours = {
            grab.pixelColor(x, y).getRgb()[:3]
            for x in range(around.left(), around.right(), 3)
            for y in range(around.top(), around.bottom(), 3)
            if not image.contains(x, y)
        }
    finally:
        theme.apply(qapp, "dark" if before is theme.DARK else "light")
    surround = QColor(theme.DARK.surround if name == "dark" else theme.LIGHT.surround)
    assert surround.getRgb()[:3] in colours
    assert [c for c in colours if not c[0] == c[1] == c[2]] == []


# Caches


def test_another_screen_decodes_again_what_is_wanted_and_drops_the_rest(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    here = save(tmp_path / "a.png", profiles.swatches(), None)
    gone = save(tmp_path / "b.png", profiles.swatches(), None)
    prefetch = Prefetch(jobs, jobs)
    for path in (gone, here):
        prefetch.want([path])
        qtbot.waitUntil(lambda path=path: prefetch.picture(path) is not None)
    wide = colours_of(ADOBE_RGB)
    prefetch.set_colours(wide)
    assert prefetch.picture(gone) is None

    def is_wide() -> bool:
        picture = prefetch.picture(here)
        return picture is not None and picture.made_for == wide.key

    qtbot.waitUntil(is_wide)
    picture = prefetch.picture(here)
    assert picture is not None
    expected = profiles.converted(profiles.swatches(), SRGB, ADOBE_RGB)
    shown = np.array(picture.full.pixelColor(8, 24).getRgb()[:3])
    assert np.abs(shown - expected[24, 8]).max() <= 2


def test_a_profile_that_describes_srgb_is_srgb_and_converts_nothing() -> None:
    assert colours_of(SRGB) == FOR_SRGB


@pytest.mark.parametrize("profile", [b"", b"rubbish" * 40, GREY_18])
def test_what_no_picture_can_be_converted_to_is_none(profile: bytes) -> None:
    assert screen_colour.colours_of(profile) is None
